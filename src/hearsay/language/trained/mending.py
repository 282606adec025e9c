"""Frames that the clauses seen around them set right: where a source ends, and who is spoken of rather than speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from hearsay.language.rules import subjects
from hearsay.language.rules.build import argument
from hearsay.language.trained.seeing import SeenFrame
from hearsay.language.trained.weights import PROPBANK
from hearsay.model import Argument, Frame
from hearsay.text.shelf import Shelf

_OPENS = re.compile(r"(?:according\s+to|citing|quoting)", re.I)
_MAIN = frozenset({"root", "ccomp", "conj", "parataxis"})
_COMMA = re.compile(r",(?!\d)\s+")
_CITES = re.compile(r",\s+(?:citing|quoting)\s", re.I)
_SPEAKS_OF = re.compile(
    r"(?:has\s+|have\s+|had\s+)?(?:speaks?|spoke|talks?|talked|tells?|told|warns?|warned)\s+of", re.I
)
_HELD = re.compile(
    r"(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?(?:suspected|accused|feared|thought|believed)\b", re.I
)
_SHARE = re.compile(
    r"(?:about\s+|nearly\s+)?"
    r"(?:an?\s+(?:third|quarter|fifth|tenth)|half|(?:two|three)\s+(?:thirds|quarters|fifths)|\d[\d.,]*)",
    re.I,
)
_AND = re.compile(r"\b(?:and|but|then)$", re.I)
_HELP = re.compile(r"\s+(?:(?:has|have|had|is|are|was|were|did|does|do|would|could|will|also|later|not)\s+)+$")
_MOST_WORDS = 6  # of a phrase that a relative refers to
_LAST_PHRASE = re.compile(r".*\s(?P<phrase>(?:an?|the|its|their|his|her)\s)", re.I | re.S)
_MARKS = re.compile(r"[\"“”«»]")
_HIMSELF = re.compile(r"(?:(?:him|her|it|my)self|themselves|ourselves)\s+(?=that\b)", re.I)
_REFERS = re.compile(r"which|who", re.I)


def mended(text: str, frames: Iterable[Frame], seen: tuple[SeenFrame, ...]) -> Iterator[Frame]:
    """The frames, each as the clauses around it say that it must be."""
    clauses = Shelf((*f.predicate, f) for f in seen if f.kind == PROPBANK and f.relation in _MAIN)
    for frame in frames:
        made = _swapped(_turned(text, _cut(text, frame, clauses)), clauses)
        yield _lean(text, _referred(text, _apart(text, made, clauses)))


def _cut(text: str, frame: Frame, clauses: Shelf[SeenFrame]) -> Frame:
    """ "According to the cook, the gang sells oil": a source with a clause behind a comma has swallowed its content."""
    source = next(iter(frame.role("source")), None)
    if source is None or source.start < frame.predicate.end or not _OPENS.fullmatch(frame.predicate.text):
        return frame
    for clause in clauses.inside(source.start, source.end):
        subject = min((a.start for a in clause.arguments if a.start > source.start), default=clause.predicate[0])
        commas = list(_COMMA.finditer(text, source.start, min(subject, clause.predicate[0])))
        done = commas and subjects.DONE_TO_IT.match(text, commas[-1].end())
        if commas and not done and commas[-1].end() < clause.predicate[0]:
            behind = [a.end for a in frame.role("content") if a.start >= source.end]
            own = argument(text, "source", (source.start, commas[-1].start()))
            said = argument(text, "content", (commas[-1].end(), max([source.end, *behind])))
            kept = tuple(a for a in frame.arguments if a.role not in ("source", "content"))
            return replace(frame, arguments=(*(a for a in (own, said) if a), *kept))
    return frame


def _turned(text: str, frame: Frame) -> Frame:
    """ "The memo speaks of 40 euros", "the clerk is suspected": whoever stands before the one speaks, not the other."""
    before = [a for a in frame.arguments if a.end <= frame.predicate.start]
    behind = [a for a in frame.arguments if a.start >= frame.predicate.end]
    if _SPEAKS_OF.fullmatch(frame.predicate.text) and [a.role for a in before] == ["content"]:
        if [a.role for a in behind] == ["source"]:
            citing = _CITES.search(text, before[0].start, before[0].end)
            own = (before[0].start, citing.start() if citing else before[0].end)
            parts = (argument(text, "source", own), _as(behind[0], "content"))
            return replace(frame, arguments=tuple(part for part in parts if part))
    elif _HELD.match(frame.predicate.text) and [a.role for a in before] == ["source"] and behind:
        return replace(frame, arguments=(_as(before[0], "content"), *behind))
    return frame


def _swapped(frame: Frame, clauses: Shelf[SeenFrame]) -> Frame:
    """ "Another report says a third": what stands before the verb, no clause of its own, speaks; a share does not."""
    before = [a for a in frame.arguments if a.end <= frame.predicate.start]
    behind = [a for a in frame.arguments if a.start >= frame.predicate.end]
    inverted = [a.role for a in before] == ["content"] and [a.role for a in behind] == ["source"]
    if not inverted or not _SHARE.fullmatch(behind[0].text) or clauses.inside(before[0].start, before[0].end):
        return frame
    return replace(frame, arguments=(_as(before[0], "source"), _as(behind[0], "content")))


def _apart(text: str, frame: Frame, clauses: Shelf[SeenFrame]) -> Frame:
    """ "The union rejected it and put its loss at $4": the source ends before the first of the verbs that share it."""
    source = next(iter(frame.role("source")), None)
    if source is None or source.end > frame.predicate.start or not _AND.search(source.text):
        return frame
    first = next(iter(clauses.inside(source.start, source.end)), None)
    end = first.predicate[0] if first else source.end
    helped = _HELP.search(text, source.start, end)
    own = argument(text, "source", (source.start, helped.start() if helped else end)) if first else None
    kept = tuple(a for a in frame.arguments if a.role != "source")
    return replace(frame, arguments=(own, *kept)) if own else frame


def _referred(text: str, frame: Frame) -> Frame:
    """ "An inquiry, which named two colonels": the source is what the relative refers to."""
    source = next(iter(frame.role("source")), None)
    if source is None or not _REFERS.fullmatch(source.text):
        return frame
    low = max(text.rfind("\n", 0, source.start) + 1, text.rfind(". ", 0, source.start) + 1, 0)
    start, end = subjects.before(text, low, source.start)
    last = _LAST_PHRASE.match(text, start, end)
    phrase = (last.start("phrase") if last else start, end)
    near = len(text[slice(*phrase)].split()) <= _MOST_WORDS and not _MARKS.search(text, *phrase)
    own = argument(text, "source", phrase) if near else None
    kept = tuple(a for a in frame.arguments if a.role != "source")
    return replace(frame, arguments=(own, *kept)) if own else frame


def _lean(text: str, frame: Frame) -> Frame:
    """The frame without what only leads up to its source ("Later she") or its content ("himself that ...")."""
    parts = []
    for part in frame.arguments:
        start = subjects.behind_leads(text, part.start, part.end) if part.role == "source" else part.start
        himself = _HIMSELF.match(text, start, part.end) if part.role == "content" else None
        made = argument(text, part.role, (himself.end() if himself else start, part.end))
        parts.append(made if made and made.start > part.start else part)
    return replace(frame, arguments=tuple(parts))


def _as(told: Argument, role: str) -> Argument:
    return replace(told, role=role)
