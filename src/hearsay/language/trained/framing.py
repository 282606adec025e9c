"""Frames as the rest of the program knows them, made of what the model saw and of what the rules found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.language.rules.build import argument
from hearsay.language.rules.predicates import predicates
from hearsay.language.trained.meanings import meaning, tells
from hearsay.language.trained.seeing import SeenFrame
from hearsay.language.trained.weights import ATTRIBUTION, PROPBANK
from hearsay.model import Argument, Frame, Sentence
from hearsay.text.shelf import Shelf
from hearsay.text.spans import quote

# PropBank's numbered arguments by what they mostly are; the rest keep their own names, in small letters
_ROLES = {
    "ARG0": "agent",
    "ARG1": "patient",
    "ARG2": "second",
    "ARG3": "third",
    "ARG4": "end",
    "ARGM-LOC": "place",
    "ARGM-TMP": "time",
    "ARGM-NEG": "negation",
    "ARGM-MOD": "modal",
    "ARGM-MNR": "manner",
    "ARGM-CAU": "cause",
    "ARGM-PRP": "purpose",
}
# "Nobody said that ...": a voice that is said not to exist is none
_NOBODY = re.compile(r"(?:neither|nobody|none|no one|no)\b", re.I)


def reporting_frames(text: str, seen: tuple[SeenFrame, ...]) -> Iterator[Frame]:
    """The attributions that the model saw, as reporting frames."""
    told = {f.predicate: f for f in seen if f.kind == PROPBANK}
    for frame in seen:
        if frame.kind == ATTRIBUTION:
            made = _reporting(text, frame, told.get(frame.predicate))
            if not any(_NOBODY.match(source.text) for source in made.role("source")):
                yield made


def _reporting(text: str, seen: SeenFrame, verb: SeenFrame | None) -> Frame:
    cue = [(a.start, a.end) for a in seen.arguments if a.role == "cue" and a.start <= seen.predicate[0] < a.end]
    start, end = cue[0] if cue else seen.predicate
    sense, how = meaning(text[slice(*seen.predicate)])
    if how == "assertion":
        sense, how = meaning(text[start:end])
    parts = [argument(text, a.role, (a.start, a.end)) for a in seen.arguments if a.role in ("source", "content")]
    if verb and tells(text[slice(*seen.predicate)]):
        parts += [_addressee(text, a.start, a.end) for a in verb.arguments if a.role == "ARG2"]
    return Frame(
        predicate=quote(text, start, end),
        sense=sense,
        arguments=tuple(sorted((p for p in parts if p), key=lambda p: p.start)),
        how=how,
        negative=seen.negative or how == "denial",
    )


def _addressee(text: str, start: int, end: int) -> Argument | None:
    made = argument(text, "source", (start, end))
    return replace(made, role="addressee") if made else None


def joined(first: list[Frame], second: list[Frame]) -> Iterator[Frame]:
    """The first frames, and of the second those whose cue touches none of theirs."""
    cues = Shelf((f.predicate.start, f.predicate.end, f) for f in first)
    yield from first
    for frame in second:
        if not cues.meeting(frame.predicate.start, frame.predicate.end):
            yield frame


def dealing_frames(text: str, sentences: tuple[Sentence, ...], seen: tuple[SeenFrame, ...]) -> Iterator[Frame]:
    """The predicates that name a dealing, with the arguments that the model found for them."""
    found = {f.predicate[0]: f for f in seen if f.kind == PROPBANK}
    for frame in predicates(text, sentences):
        verb = found.get(frame.predicate.start)
        yield replace(frame, **_arguments(text, verb)) if verb else frame


def _arguments(text: str, verb: SeenFrame) -> dict[str, object]:
    parts = tuple(
        Argument(a.start, a.end, text[a.start : a.end], role=_ROLES.get(a.role, a.role.lower())) for a in verb.arguments
    )
    return {"arguments": parts, "negative": any(a.role == "negation" for a in parts)}
