"""Somebody in the text doubts what another voice of it says.

What fires: a sentence that doubts a statement of the sentences before ("doubts that", "not true, says", "found no
record of", "is not convinced", "had no idea where the figure came from"), contests another's figure, study or account
("rejected the group's estimate"; an account, where it is not on the speaker himself), finds fault with it or with
whoever counted ("the museum's count left out the wells", "they counted the spare ones", "he flew over in the rain"),
laughs at it, draws an absurd conclusion from it ("that would mean more boats than there are"), replies to it, or sets
another figure against it ("instead", "arrives at less"), on another's word; the publisher's own doubt counts.

Worked example. "The union says 300 mules are killed each day. Not true, says the manager: it is 60." The union and
the manager cannot both be right about the mules.

What does not fire: a denial by the one accused, which is `denied`; a doubt of what nobody in the text states; two
figures that no word sets against each other.

What would settle it: the reckoning behind the statement, and what the doubt rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._clashes import sort_of
from hearsay.checks._contests import Contests
from hearsay.checks._doubts import doubts, tied
from hearsay.checks._ratios import ratios
from hearsay.checks._restated import Restated, restated
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, bare, identity_of, root, shelf_of, wording
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Claim, Finding, Reading, Sentence, Severity
from hearsay.text.shelf import Shelf

CODE = "disputed"
TITLE = "Somebody in the text doubts it"
SEVERITY: Severity = "medium"
_REACH = 2  # sentences back
_OF_HIMSELF = re.compile(r"\W*(?:i|we)\b", re.I)


def check(reading: Reading) -> Iterator[Finding]:
    """One finding for each sentence that doubts something said before."""
    if reading.document.language not in READ:
        return
    claims, contests = shelf_of(reading.claims), Contests(reading)
    pairs = {pair.later.sentence.start: pair for pair in restated(reading) if sort_of(pair)}
    for place, sentence in enumerate(reading.sentences):
        own = claims.inside(sentence.start, sentence.end)
        figures_only = not (doubts(sentence.text) or contests.holds(sentence, own) or contests.replies(own))
        passive = contests.is_passive(sentence)  # who contests it stands behind "by", and speaks in no claim
        doubters = set() if passive else _doubters(sentence, own) | contests.parties(own)
        pair = pairs.get(sentence.start)
        against = words("dispute", "against").search(sentence.text) or (pair and _opposes(sentence, pair, own))
        if figures_only and not against:
            continue
        doubted = _doubted(reading, claims, place, doubters, figures_only=figures_only)
        if pair and pair.earlier.claim and pair.earlier.claim not in doubted:
            doubted = [pair.earlier.claim] if figures_only else [pair.earlier.claim, *doubted]
        voiced = passive or contests.is_voiced(sentence) or contests.is_faulted(sentence, own)
        if doubted and (root((own or doubted)[0]).kind != "none" or voiced):
            yield _finding(sentence, own, doubted)


def _opposes(sentence: Sentence, pair: Restated, own: list[Claim]) -> bool:
    """Whether a voice that has another figure says that it takes the first one back, or adds its parts up again."""
    said = any(words(*name).search(sentence.text) for name in (("clash", "contests"), ("sums", "readded")))
    return said and bool(_doubters(sentence, own) - {*pair.earlier.voices})


def _doubters(sentence: Sentence, own: list[Claim]) -> set[str]:
    """Who speaks in a sentence; a "they" in the middle of it may be of anybody."""
    links = [root(c) for c in own if root(c).kind != "none"]
    sure = [link for link in links if link.known != "resolved" or words("clash", "pronouns").match(sentence.text)]
    return {identity_of(link) for link in sure}


def _doubted(
    reading: Reading, claims: Shelf[Claim], place: int, doubters: set[str], *, figures_only: bool
) -> list[Claim]:
    """What is doubted: of what others said right before, that which the doubt speaks of."""
    sentence = reading.sentences[place]
    near = reading.sentences[max(0, place - _REACH) : place]
    groups = [claims.inside(s.start, s.end) for s in reversed(near)]
    before = [[c for c in group if _may_be_doubted(c, doubters, figures_only=figures_only)] for group in groups]
    doubted = [c for group in before for c in group]
    if not any(_has_figure(reading, c) for c in doubted) and words("dispute", "whence").search(sentence.text):
        doubted += _figures_before(reading.claims, sentence, doubters)
    if words("dispute", "counts").search(sentence.text):
        counted = [c for c in doubted if _has_figure(reading, c) and not c.money]
        doubted = counted or _figures_before(tuple(c for c in reading.claims if not c.money), sentence, doubters)
    elif words("dispute", "figures").search(sentence.text):
        figures = [c for c in doubted if _has_figure(reading, c)]
        doubted = [c for c in figures if not _OF_HIMSELF.match(wording(c))] or (
            _figures_before(reading.claims, sentence, doubters) or doubted
        )
    return tied(sentence, doubted)


def _has_figure(reading: Reading, claim: Claim) -> bool:
    return bool(claim.money or claim.quantities) or any(s.holds(m) for m in ratios(reading) for s in claim.evidence)


def _figures_before(claims: tuple[Claim, ...], sentence: Sentence, doubters: set[str]) -> list[Claim]:
    """The last figure of the text, where somebody has no idea where "the figure" comes from."""
    earlier = [c for c in claims if c.evidence[0].start < sentence.start and (c.money or c.quantities)]
    earlier = [c for c in earlier if not _OF_HIMSELF.match(wording(c))]
    return [c for c in earlier if _may_be_doubted(c, doubters, figures_only=False)][-1:]


def _may_be_doubted(claim: Claim, doubters: set[str], *, figures_only: bool) -> bool:
    """Said by another voice than the doubter's, and no denial; where figures stand against each other, a figure."""
    unsaid = root(claim).kind == "none" or not (claim.money or claim.quantities)
    if claim.modality.level in DENIED or (figures_only and unsaid):
        return False
    return identity_of(root(claim)) not in doubters


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
