"""Frames set right by the clauses around them, on frames and clauses given by hand."""

from __future__ import annotations

import pytest

from hearsay.language.trained.mending import mended
from hearsay.language.trained.seeing import SeenArgument, SeenFrame
from hearsay.model import Argument, Frame
from hearsay.text.spans import quote


def _frame(text: str, cue: str, **parts: str) -> Frame:
    arguments = [(text.index(words), words, role) for role, words in parts.items()]
    made = tuple(Argument(at, at + len(words), words, role=role) for at, words, role in sorted(arguments))
    at = text.index(cue)
    return Frame(predicate=quote(text, at, at + len(cue)), sense=cue, arguments=made, how="assertion")


def _clause(text: str, verb: str, subject: str, relation: str = "root") -> SeenFrame:
    at, first = text.index(verb), text.index(subject)
    role = SeenArgument("agent", first, first + len(subject))
    return SeenFrame("propbank", (at, at + len(verb)), False, relation, (role,))


def _roles(frame: Frame) -> list[tuple[str, str]]:
    return [(a.role, a.text) for a in frame.arguments]


@pytest.mark.parametrize("relation", ["root", "acl"])
def test_a_source_ends_before_the_clause_that_it_swallowed(relation: str) -> None:
    text = "But according to the cook Imre Toth, the guild takes 90 forints, the Wire wrote."
    swallowed = _frame(text, "according to", source="the cook Imre Toth, the guild takes 90 forints", content="But")
    (found,) = mended(text, [swallowed], (_clause(text, "takes", "the guild", relation),))
    whole = [("source", "the cook Imre Toth"), ("content", "the guild takes 90 forints")]
    assert _roles(found) == (whole if relation == "root" else _roles(swallowed))


def test_an_apposition_stays_with_its_source() -> None:
    text = "According to the cook, a man from Eger, the guild takes 90 forints."
    swallowed = _frame(text, "According to", source="the cook, a man from Eger, the guild takes 90 forints")
    (found,) = mended(text, [swallowed], (_clause(text, "takes", "the guild"),))
    assert found.role("source")[0].text == "the cook, a man from Eger"


@pytest.mark.parametrize(
    ("text", "cue", "parts", "roles"),
    [
        (
            "The Wire, citing the ledger, spoke of 75 forints.",
            "spoke of",
            {"content": "The Wire, citing the ledger", "source": "75 forints"},
            [("source", "The Wire"), ("content", "75 forints")],
        ),
        (
            "A foreman is suspected of taking bribes.",
            "is suspected",
            {"source": "A foreman", "content": "of taking bribes"},
            [("content", "A foreman"), ("content", "of taking bribes")],
        ),
        (
            "The memo said the mill burned.",
            "said",
            {"source": "The memo", "content": "the mill burned"},
            [("source", "The memo"), ("content", "the mill burned")],
        ),
    ],
)
def test_whoever_stands_before_the_cue(
    text: str, cue: str, parts: dict[str, str], roles: list[tuple[str, str]]
) -> None:
    (found,) = mended(text, [_frame(text, cue, **parts)], ())
    assert _roles(found) == roles
