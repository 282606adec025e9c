"""A statement has lost its voice on the way.

What fires: a statement whose last voice is "media reports", "press reports" or the like, which says that somebody wrote
it and not who; one that repeats, without a voice, what the same report puts in somebody's mouth, or marks as doubtful,
elsewhere; and a headline that states flatly what the text below only passes on, hedged.

Worked example. "The mill pays the sergeants, a driver said. ... The sergeants, paid by the mill, look away." The second
sentence is the driver's, and reads like a fact. So does "Mill pays sergeants" as a headline above "is said to pay".

What does not fire: the same speaker who goes on; a statement that adds to what was said; a headline that keeps the
voice or the doubt; an outlet, agency or document that is named, however many have copied it; a rumour that was nobody's
from the start (`unattributed`).

What would settle it: the first report in the row, and whom that one names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._headings import headings
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, bare, evidence, root, shelf_of, stems_of
from hearsay.checks._words import stems, words
from hearsay.language.identify import READ
from hearsay.model import Claim, Finding, LinkKind, Reading, Sentence, Severity
from hearsay.text.shelf import Shelf

CODE = "attribution_lost"
TITLE = "The voice is lost on the way"
SEVERITY: Severity = "medium"
_LIKE, _FEWEST = 0.8, 4  # of the words of a repetition stand in what it repeats, and at least so many
_LIKE_HEAD, _FEWEST_HEAD = 0.65, 3
_BACK = 2  # sentences
_SEARCHING = re.compile(r"\W*(?:i|we|our|this)\b", re.I)
_ON_RECORD: frozenset[LinkKind] = frozenset({"none", "self", "official_body", "dataset"})


def check(reading: Reading) -> Iterator[Finding]:
    """The trails that end in unnamed reports, then the repetitions, then the headline."""
    if reading.document.language not in READ:
        return
    nameless = _nameless(reading)
    if nameless:
        yield _finding(nameless, "goes back to reports that the text does not name")
    heads = headings(reading)
    for flat in (c for c in reading.claims if _is_flat(c)):
        in_head = flat.evidence[0].start in heads
        source = next((c for c in reading.claims if _repeats(reading, flat, c, in_head=in_head)), None)
        if source:
            lost = "is the headline's, without the voice or the doubt" if in_head else "is repeated without the voice"
            yield _finding([flat, source], f"{lost} that “{source.evidence[0].text}” has in the same text")
    yield from _title(reading)


def _nameless(reading: Reading) -> list[Claim]:
    """What is put on "media reports", by its chain or by the words of the sentence or the next two."""
    names, phrases = words("unnamed_reports", "names"), words("unnamed_reports", "phrases")
    found = {c.id: c for c in reading.claims if root(c).kind != "none" and names.fullmatch(root(c).name or "")}
    claims = shelf_of(reading.claims)
    for place, sentence in enumerate(reading.sentences):
        if phrases.search(sentence.text):
            near = reading.sentences[max(0, place - _BACK) : place + 1]
            found |= {c.id: c for c in _last_said(claims, near)}
    return list(found.values())


def _last_said(claims: Shelf[Claim], near: tuple[Sentence, ...]) -> list[Claim]:
    """The claims of the last sentence that has any, in its paragraph."""
    here = [s for s in reversed(near) if s.paragraph == near[-1].paragraph]
    inside = [[c for c in claims.inside(s.start, s.end) if not _SEARCHING.match(c.evidence[0].text)] for s in here]
    return next((found for found in inside if found), [])


def _is_flat(claim: Claim) -> bool:
    """Nobody says it, and nothing lowers it."""
    link = root(claim)
    return link.kind == "none" and link.cue is None and claim.modality.level == "CT+" and not claim.modality.cues


def _repeats(reading: Reading, flat: Claim, voiced: Claim, *, in_head: bool) -> bool:
    """Whether a flat statement says no more than one that has a voice; a heading, than one that is doubted."""
    hedged = voiced.modality.level in ("PR+", "PS+")
    spoken = root(voiced).kind not in _ON_RECORD or hedged
    passed_on = hedged if in_head else spoken
    if not passed_on or voiced.modality.level in DENIED:
        return False
    said, own = stems_of(voiced), stems_of(flat)
    most, fewest = (_LIKE_HEAD, _FEWEST_HEAD) if in_head else (_LIKE, _FEWEST)
    alike = len(own & said) >= max(fewest, most * len(own))
    return alike and not _of_one_sentence(reading, flat, voiced)


def _of_one_sentence(reading: Reading, one: Claim, other: Claim) -> bool:
    a, b = sorted((one.evidence[0], other.evidence[0]), key=lambda s: s.start)
    return any(s.holds(a) and s.holds(b) for s in reading.sentences)


def _title(reading: Reading) -> Iterator[Finding]:
    """A title that is no part of the text, above a text that only passes on what it states."""
    title = reading.document.title
    if not title or words("headline", "kept").search(title):
        return
    own = stems(title)
    for claim in reading.claims:
        hedged = claim.modality.level in ("PR+", "PS+")
        if hedged and len(own & stems_of(claim)) >= max(_FEWEST_HEAD, _LIKE_HEAD * len(own)):
            yield _finding([claim], f"is only passed on with a hedge, and the title, “{title}”, leaves that out")
            return


def _finding(claims: list[Claim], lost: str) -> Finding:
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"“{claims[0].evidence[0].text}” {lost}.",
        about=tuple(dict.fromkeys(c.id for c in claims)),
        by=stamp(CODE),
        quotes=tuple(dict.fromkeys(bare(span) for span in evidence(claims))),
        settled_by="the first report in the row, and whom that one names",
    )
