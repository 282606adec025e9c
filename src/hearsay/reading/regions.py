"""The stretches of a sentence that say something, apart from the words that only say who says so.

A sentence is cut at the edges of every content, source and cue that meets it. What lies in a source or a cue is
machinery; the rest is gathered by the innermost attribution that holds it, so that a content which a voice breaks in
two ("The levy, traders say, has doubled") stays one statement of two spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from hearsay.model import Attribution, Reading, Sentence, Span
from hearsay.reading.statements import hangs, is_count, is_full, is_matter, is_question, points, whole
from hearsay.reading.stretches import clean
from hearsay.reading.told_of import is_told_of
from hearsay.reading.turns import turns
from hearsay.text.shelf import Shelf, shelf

_WHERE = re.compile(r"(?:in|on|at|during|under)\s+(?:an?|the|his|her|its|their|last|this|early|late)\s", re.I)
_COMMA = 2  # characters: ", "
_TELLS = re.compile(r"\b(?:tell|tells|told|telling|inform(?:s|ed)?|assured?|warned|reminded)$")
_HEARER = re.compile(r"\s+[\w’'-]+(?:\s+[\w’'-]+){0,6}\s+")
_SHARED = re.compile(
    r"\s+(?!(?:who|which|that|whose|of|in|from|at|for|and|or|but|then|also|later)\b)[a-z][^.;:!?,\n\"“”]*\s(?:and|but|then)\s+(?:(?:also|then|later|\w+ly)\s+)?"
)
_OWN = re.compile(r"(?:i|we)\b", re.I)


class Region(Struct, frozen=True):
    """Spans of one sentence under one innermost attribution; None where the text itself speaks."""

    spans: tuple[Span, ...]
    attribution: Attribution | None
    sentence: Sentence


def regions(reading: Reading) -> Iterator[Region]:
    """Every region of a reading, in text order."""
    told = [a for a in reading.attributions if not is_told_of(a)]
    text = reading.document.text
    parts = Shelf((s.start, s.end, (a.id, a)) for a in told for s in (*a.content, *_machinery(text, a)))
    asked = shelf(turn.said for turn in turns(reading) if turn.asks)
    figures: Shelf[Span] = shelf([*reading.money, *(m for m in reading.mentions if m.kind == "quantity")])
    for sentence in reading.sentences:
        near = dict(parts.meeting(sentence.start, sentence.end))
        found = _of_sentence(text, sentence, list(near.values()), figures)
        # what an interviewer asks is no statement
        question = sentence.text.endswith("?") and bool(asked.meeting(sentence.start, sentence.end))
        yield from (region for region in found if not (question and region.attribution is None))


def _of_sentence(text: str, sentence: Sentence, near: list[Attribution], figures: Shelf[Span]) -> Iterator[Region]:
    """The regions of a sentence. What an inner voice leaves without a statement, the voice around it says whole."""
    while True:
        found = [(o, s, _region(text, o, s, sentence, near, figures)) for o, s in _gathered(text, sentence, near)]
        around = {a.id for a in near if not a.carrier}
        inner = (o for o, spans, region in found if region is None and spans and o and o.inside in around)
        silent = {said.id for said in inner if not _is_own(said)}
        if not silent:
            break
        near = [a for a in near if a.id not in silent]
    yield from (region for *_, region in found if region)


def _is_own(said: Attribution) -> bool:
    """ "We all know who takes it", in somebody's own words: he knows, and does not tell."""
    return any(_OWN.match(s.text) for s in said.source)


def _gathered(
    text: str, sentence: Sentence, near: list[Attribution]
) -> Iterator[tuple[Attribution | None, tuple[Span, ...]]]:
    """What each voice says in a sentence, by where it begins."""
    gathered: dict[str, list[tuple[int, int]]] = {}
    owners: dict[str, Attribution | None] = {"": None}
    for start, end in _pieces(text, sentence, near):
        owner = _innermost(near, start, end)
        owners[owner.id if owner else ""] = owner
        pieces = gathered.setdefault(owner.id if owner else "", [])
        if pieces and pieces[-1][1] == start:
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    for key, pieces in sorted(gathered.items(), key=lambda item: item[1][0]):
        said = owners[key]
        yield said, clean(text, pieces, whole=frozenset(c.start for c in said.content) if said else frozenset())


def _region(
    text: str,
    owner: Attribution | None,
    spans: tuple[Span, ...],
    sentence: Sentence,
    near: list[Attribution],
    figures: Shelf[Span],
) -> Region | None:
    """The region of what a voice says, or the text where there is none; None where that is no statement."""
    said = " ".join(span.text for span in spans)
    short = any(figures.inside(s.start, s.end) for s in spans)
    if owner is None:
        told = (is_full(said) or short) and not _is_lead(spans, near)
        return Region(spans, None, sentence) if told else None
    if is_question(owner, said):
        return None
    depends = points(said) or hangs(text, owner, spans)
    if is_full(said) and not depends and (short or not is_matter(said)):
        return Region(spans, owner, sentence)
    all_of_it = whole(text, owner, sentence, figure=short or depends or is_count(said))
    return Region((all_of_it,), owner, sentence) if all_of_it else None


def _is_lead(spans: tuple[Span, ...], near: list[Attribution]) -> bool:
    """ "In a letter to the court, they allege": where somebody says it is no statement."""
    sources = [source.start for said in near for source in said.source]
    lead = len(spans) == 1 and _WHERE.match(spans[0].text)
    return bool(lead) and any(0 <= start - spans[0].end <= _COMMA for start in sources)


def _pieces(text: str, sentence: Sentence, near: list[Attribution]) -> Iterator[tuple[int, int]]:
    """The stretches between any two edges, machinery left out."""
    machinery = [s for a in near for s in _machinery(text, a)]
    edges = {sentence.start, sentence.end}
    for span in (*machinery, *(c for a in near for c in a.content)):
        edges |= {min(max(e, sentence.start), sentence.end) for e in (span.start, span.end)}
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        if not any(m.start <= start and end <= m.end for m in machinery):
            yield start, end


def _machinery(text: str, said: Attribution) -> tuple[Span, ...]:
    """The words that only say who says so; a source that was resolved stands elsewhere."""
    source = tuple(s for s in said.source if not _acts_too(text, s, said))
    cue = (*said.cue, *_hearers(text, said))
    return {"explicit": (*source, *cue), "resolved": cue}.get(said.known, ())


def _hearers(text: str, said: Attribution) -> Iterator[Span]:
    """Who is told, between the cue and what is said."""
    for cue, content in zip(said.cue[:1], said.content[:1], strict=False):
        heard = _HEARER.fullmatch(text, cue.end, content.start) if _TELLS.search(cue.text) else None
        if heard:
            yield Span(cue.end, content.start, heard.group())


def _acts_too(text: str, source: Span, said: Attribution) -> bool:
    """ "The clerk kept the books and told the police that ...": the source is the subject of another verb, too."""
    cue = said.cue[0] if said.cue else source
    return source.end <= cue.start and bool(_SHARED.fullmatch(text, source.end, cue.start))


def _innermost(near: list[Attribution], start: int, end: int) -> Attribution | None:
    around = [a for a in near if any(c.start <= start and end <= c.end for c in a.content)]
    return min(around, key=lambda a: sum(c.end - c.start for c in a.content), default=None)
