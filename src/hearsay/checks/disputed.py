"""Somebody in the text doubts what another voice of it says.

What fires: a sentence that doubts a statement of the sentences before ("doubts that", "not true, says", "found no
record of", "is not convinced", "had no idea where the figure came from"), or sets another figure against it
("instead", "arrives at less"), on another's word; the publisher's own doubt counts.

Worked example. "The union says 300 mules are killed each day. Not true, says the manager: it is 60." The union and the
manager cannot both be right about the mules.

What does not fire: a denial by the one accused, which is `denied`; a doubt of what nobody in the text states; two
figures that no word sets against each other.

What would settle it: the reckoning behind the statement, and what the doubt rests on.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._denials import denials
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, bare, identity_of, root, shelf_of
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Claim, Finding, Reading, Sentence, Severity

CODE = "disputed"
TITLE = "Somebody in the text doubts it"
SEVERITY: Severity = "medium"
_REACH = 2  # sentences back


def check(reading: Reading) -> Iterator[Finding]:
    """One finding for each sentence that doubts something said before."""
    if reading.document.language not in READ:
        return
    claims = shelf_of(reading.claims)
    for place, sentence in enumerate(reading.sentences):
        figures_only = not any(words("dispute", name).search(sentence.text) for name in ("doubts", "scorned"))
        if figures_only and not words("dispute", "against").search(sentence.text):
            continue
        own = claims.inside(sentence.start, sentence.end)
        near = reading.sentences[max(0, place - _REACH) : place]
        before = [c for s in reversed(near) for c in claims.inside(s.start, s.end)]
        doubted = [c for c in before if _may_be_doubted(c, own, figures_only=figures_only)]
        if not any(c.money or c.quantities for c in doubted) and words("dispute", "whence").search(sentence.text):
            doubted += _figures_before(reading.claims, sentence, own)
        if words("dispute", "counts").search(sentence.text):
            doubted = [c for c in doubted if c.quantities and not c.money]
        elif words("dispute", "figures").search(sentence.text):
            doubted = [c for c in doubted if c.money or c.quantities]
        denied = {c.id for d in denials(reading) if sentence.holds(d.quote) for c in d.denied}
        if {c.id for c in doubted} - denied and (own or not figures_only):
            yield _finding(sentence, own, doubted)


def _figures_before(claims: tuple[Claim, ...], sentence: Sentence, own: list[Claim]) -> list[Claim]:
    """The last figure of the text, where somebody has no idea where "the figure" comes from."""
    earlier = [c for c in claims if c.evidence[0].start < sentence.start and (c.money or c.quantities)]
    return [c for c in earlier if _may_be_doubted(c, own, figures_only=False)][-1:]


def _may_be_doubted(claim: Claim, own: list[Claim], *, figures_only: bool) -> bool:
    """Said by another voice than the doubter's, and no denial; where figures stand against each other, a figure."""
    unsaid = root(claim).kind == "none" or not (claim.money or claim.quantities)
    if claim.modality.level in DENIED or (figures_only and unsaid):
        return False
    return identity_of(root(claim)) not in {identity_of(root(c)) for c in own}


def _finding(sentence: Sentence, own: list[Claim], doubted: list[Claim]) -> Finding:
    first = doubted[0].evidence[0]
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"“{first.text}” is doubted in the same text (“{sentence.text}”).",
        about=tuple(dict.fromkeys(c.id for c in (*own, *doubted))),
        by=stamp(CODE),
        quotes=(bare(sentence), first),
        settled_by="the reckoning behind the statement, and what the doubt rests on",
    )
