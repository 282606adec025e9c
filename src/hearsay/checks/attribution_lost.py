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
from hearsay.checks._spoken import Spoken
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, bare, evidence, root, shelf_of, stems_of
from hearsay.checks._words import stems, words
from hearsay.language.identify import READ
from hearsay.model import Claim, Finding, LinkKind, Money, Reading, Sentence, Severity
from hearsay.text.shelf import Shelf

CODE = "attribution_lost"
TITLE = "The voice is lost on the way"
SEVERITY: Severity = "medium"
_LIKE, _FEWEST = 0.8, 4  # of the words of a repetition stand in what it repeats, and at least so many
_LIKE_HEAD, _FEWEST_HEAD = 0.65, 3
_BACK = 2  # sentences
_NEAR = 12  # characters
_SEARCHING = re.compile(r"\W*(?:i|we|our|this)\b", re.I)
_ON_RECORD: frozenset[LinkKind] = frozenset({"none", "self", "official_body", "dataset"})


def check(reading: Reading) -> Iterator[Finding]:
    """The trails that end in unnamed reports, then the repetitions, then the headline."""
    if reading.document.language not in READ:
        return
    nameless = _nameless(reading)
    if nameless:
        yield _finding(nameless, "goes back to reports that the text does not name")
    heads, spoken, sums = headings(reading), Spoken(reading.claims), _Sums(reading)
    for flat in (c for c in reading.claims if _is_flat(c)):
        in_head = flat.evidence[0].start in heads
        source = next(_repeated(reading, spoken, flat, in_head=in_head), None) or sums.told(flat)
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


def _repeated(reading: Reading, spoken: Spoken, flat: Claim, *, in_head: bool) -> Iterator[Claim]:
    """What a flat statement repeats: one that has a voice; for a heading, one that is doubted."""
    most, fewest = (_LIKE_HEAD, _FEWEST_HEAD) if in_head else (_LIKE, _FEWEST)
    own = spoken.of(flat)
    for voiced in spoken.like(own, max(fewest, most * len(own))):
        if _is_passed_on(voiced, in_head=in_head) and not _of_one_sentence(reading, flat, voiced):
            yield voiced


class _Sums:
    """Which voice gave a sum first."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._money = {m.id: m for m in reading.money}
        self._told: dict[tuple[object, ...], Claim] = {}
        for claim in reading.claims:
            for key in claim.money if _is_passed_on(claim, in_head=False) else ():
                self._told.setdefault(_same(self._money[key]), claim)

    def told(self, flat: Claim) -> Claim | None:
        """Who gave "the 40 lakh a day" before, of which a statement speaks as of a thing known."""
        for key in flat.money:
            money = self._money[key]
            known = words("unnamed_reports", "known").search(self._text[: money.start][-_NEAR:])
            first = self._told.get(_same(money)) if known else None
            if first and first.evidence[0].end < flat.evidence[0].start:
                return first
        return None


def _same(money: Money) -> tuple[object, ...]:
    amount = money.amount
    return amount.interval.low, amount.interval.high, amount.unit, amount.per


def _is_passed_on(voiced: Claim, *, in_head: bool) -> bool:
    """Whether a statement is only somebody's word, or doubted; above it, a heading is flat only where it is doubted."""
    hedged = voiced.modality.level in ("PR+", "PS+")
    spoken = root(voiced).kind not in _ON_RECORD or hedged
    return (hedged if in_head else spoken) and voiced.modality.level not in DENIED


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
