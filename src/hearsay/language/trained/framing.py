"""Frames as the rest of the program knows them, made of what the model saw and of what the rules found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from hearsay.language.rules.build import argument
from hearsay.language.rules.predicates import NOMINAL, predicates
from hearsay.language.rules.subjects import is_no_speaker
from hearsay.language.trained.meanings import is_verb, meaning, tells
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
_NO_VERB = "dep"  # a word that the model takes for no predicate ("the mines") heads no clause
# "Nobody said that ...": a voice that is said not to exist is none
_NOBODY = re.compile(r"(?:neither|nobody|none|no one|no)\b", re.I)
# an article that lost its noun, and the labels of an interview: "Q: How did it begin?"
_UNNAMED = re.compile(r"the|an?|q|q\s*&\s*a?|question|answer|interview", re.I)
# "did not reply, but told": whoever keeps silent says nothing
_SILENT = re.compile(r"(?:not|n['’]t|never)\s+(?:yet\s+)?(?:repl(?:y|ied)|respond|answer|comment|return)", re.I)
# "has charged nine men": the law acts; only "charged that" tells
_CHARGED = re.compile(r"(?:(?:has|have|had)\s+)?(?:charges?|charged)", re.I)
# "each donor is promised $400": whoever hears a promise makes none
_HEARS = re.compile(
    r"(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?(?:promised|offered|ordered|asked|urged|advised)", re.I
)
_CITING = frozenset({"citing", "quoting"})
# nouns by which a figure is given: "the bank's estimate for the country was 40 million"
_FIGURES = frozenset({"estimate", "figure", "count", "tally", "calculation", "projection"})
_POINTING = re.compile(r"what|which|as|so|whatever", re.I)
_AGENTLESS = re.compile(r"\b(?:is|are|was|were|been|be|being|it|there)\b", re.I)
# "It was first reported", "this follows comments", "with any other one would": no phrase of a noun
_CLAUSE = re.compile(
    r"(?:it|there)\s+\w|(?:this|that|these|those)\s+(?:is|are|was|were|has|have|had|follow\w*|com(?:es?|ing)|came|means?)\b"
    r"|(?:with|without|as)\s",
    re.I,
)
# what a comma leaves of "In a statement, the front said": a place or a time is no speaker
_NO_SOURCE = re.compile(r"(?:in|on|at|near|from|to|by|after|before|during)\s", re.I)


def reporting_frames(text: str, seen: tuple[SeenFrame, ...]) -> Iterator[Frame]:
    """The attributions that the model saw, as reporting frames."""
    told = {f.predicate: f for f in seen if f.kind == PROPBANK}
    for frame in seen:
        if frame.kind == ATTRIBUTION:
            made = _reporting(text, frame, told.get(frame.predicate))
            if _stands(made):
                yield made


def _stands(made: Frame) -> bool:
    """Whether somebody is said to say something: "what the minister said" does not tell what."""
    if any(_POINTING.fullmatch(content.text) for content in made.role("content")) or _SILENT.search(
        made.predicate.text
    ):
        return False
    sources = made.role("source")
    if _acts(made) or _notes(made):
        return False
    if not sources:
        return bool(_AGENTLESS.search(made.predicate.text))
    odd = (_NOBODY.match(s.text) or _UNNAMED.fullmatch(s.text) or _CLAUSE.match(s.text) for s in sources)
    return not any(odd) and not any(is_no_speaker(s.text) for s in sources)


def _acts(made: Frame) -> bool:
    """Whether a verb of telling tells nothing here: the law charges somebody, somebody is promised something."""
    charges = _CHARGED.fullmatch(made.predicate.text)
    clause = any(c.text.lower().startswith("that ") for c in made.role("content"))
    return not clause and bool(charges or _HEARS.search(made.predicate.text))


def _notes(made: Frame) -> bool:
    """ "Wrote 60 million and left": a sum that somebody puts down is no statement of his."""
    behind = all(c.start > made.predicate.end for c in made.role("content"))
    return made.sense == "write" and behind and any(is_no_speaker(c.text) for c in made.role("content"))


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


def confirmed(frames: Iterable[Frame], seen: tuple[SeenFrame, ...]) -> Iterator[Frame]:
    """The rules' frames but for those whose verb the model takes for none ("industry reports"), or with odd sources."""
    predicates = Shelf((*f.predicate, f) for f in seen)
    for frame in frames:
        start, end = frame.predicate.start, frame.predicate.end
        listed = not is_verb(frame.predicate.text) or frame.predicate.text.lower() in _CITING | _FIGURES
        near = predicates.meeting(start, end)
        known = listed or any(f.kind == ATTRIBUTION or f.relation not in NOMINAL for f in near)
        odd = any(_NO_SOURCE.match(s.text) or _CLAUSE.match(s.text) for s in frame.role("source"))
        if known and not odd and not _notes(frame) and not _SILENT.search(frame.predicate.text):
            yield frame


def joined(first: list[Frame], second: list[Frame]) -> Iterator[Frame]:
    """The first frames, and of the second those whose cue touches none of theirs.

    Where the two name quite different sources for one cue, the second is right more often, and is taken.
    """
    theirs = Shelf((f.predicate.start, f.predicate.end, f) for f in second)
    kept = [f for f in first if _is_citing(f) or not any(_differs(f, o) for o in _at(theirs, f))]
    cues = Shelf((f.predicate.start, f.predicate.end, f) for f in kept)
    yield from kept
    for frame in second:
        if not cues.meeting(frame.predicate.start, frame.predicate.end):
            yield frame


def _at(theirs: Shelf[Frame], frame: Frame) -> list[Frame]:
    return theirs.meeting(frame.predicate.start, frame.predicate.end)


def _is_citing(frame: Frame) -> bool:
    """Whether whoever is cited stands behind the cue: the model takes the one who cites."""
    return frame.predicate.text.lower() in _CITING


def _differs(one: Frame, other: Frame) -> bool:
    a, b = one.role("source"), other.role("source")
    return bool(a and b) and not any(x.meets(y) for x in a for y in b)


def dealing_frames(text: str, sentences: tuple[Sentence, ...], seen: tuple[SeenFrame, ...]) -> Iterator[Frame]:
    """The predicates that name a dealing, with the arguments that the model found for them; all others, bare."""
    found = {f.predicate[0]: f for f in seen if f.kind == PROPBANK}
    known = {f.predicate.start: f for f in predicates(text, sentences)}
    for start in sorted(found.keys() | known.keys()):
        frame, verb = known.get(start), found.get(start)
        if frame and verb:
            yield replace(frame, **_arguments(text, verb))
        elif frame:
            yield replace(frame, relation=_NO_VERB)
        elif verb:
            predicate = quote(text, *verb.predicate)
            yield Frame(predicate=predicate, sense=predicate.text.lower(), relation=verb.relation)


def _arguments(text: str, verb: SeenFrame) -> dict[str, object]:
    parts = tuple(
        Argument(a.start, a.end, text[a.start : a.end], role=_ROLES.get(a.role, a.role.lower())) for a in verb.arguments
    )
    negative = any(a.role == "negation" for a in parts)
    return {"arguments": parts, "negative": negative, "relation": verb.relation}
