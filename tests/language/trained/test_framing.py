"""Which voices that the model saw stand, on frames given by hand."""

from __future__ import annotations

import pytest

from hearsay.language.trained.framing import reporting_frames
from hearsay.language.trained.seeing import SeenArgument, SeenFrame


def _voices(text: str, cue: str, source: str, content: str) -> list[str]:
    """The cues of what stands of one attribution."""
    at = text.index(cue)
    head = at + cue.rindex(" ") + 1 if " " in cue else at
    parts = [("cue", at, at + len(cue))]
    parts += [(role, text.index(words), text.index(words) + len(words)) for role, words in _named(source, content)]
    seen = tuple(SeenArgument(*part) for part in sorted(parts, key=lambda p: p[1]))
    frame = SeenFrame("attribution", (head, at + len(cue)), False, "root", seen)
    return [made.predicate.text for made in reporting_frames(text, (frame,))]


def _named(source: str, content: str) -> list[tuple[str, str]]:
    return [("source", source), ("content", content)]


STANDS = [
    ("This trader says the clan sells sand.", "says", "This trader", "the clan sells sand"),
    ("The mill did not say that the clan sells sand.", "did not say", "The mill", "the clan sells sand"),
    ("Quentin: the clan sells sand.", ":", "Quentin", "the clan sells sand"),
]
FALLS = [
    ("It was first reported that the clan sells sand.", "reported", "It was first", "the clan sells sand"),
    ("This follows comments that the clan sells sand.", "comments", "This follows", "the clan sells sand"),
    ("The mill did not reply, but the clan sells sand.", "did not reply", "The mill", "the clan sells sand"),
    ("Q: the clan sells sand.", ":", "Q", "the clan sells sand"),
    ("Q&A: the clan sells sand.", ":", "Q&A", "the clan sells sand"),
]


@pytest.mark.parametrize(("text", "cue", "source", "content"), STANDS)
def test_a_voice_stands(text: str, cue: str, source: str, content: str) -> None:
    assert _voices(text, cue, source, content) == [cue]


@pytest.mark.parametrize(("text", "cue", "source", "content"), FALLS)
def test_what_is_no_voice_falls(text: str, cue: str, source: str, content: str) -> None:
    assert _voices(text, cue, source, content) == []
