"""The composed attributions: every pattern can be filled, and each frame quotes the text."""

from __future__ import annotations

import re

import pytest

from hearsay.language.lexicon import shipped_terms
from recipe.annotated import Annotated
from recipe.corpora import composed
from recipe.corpora.composed import Composer, statements

PATTERNS: list[str] = composed._TABLE["patterns"]
PROSE = (
    "The ferry leaves the harbour of Lagos at dawn. Amina Diallo sells dried fish beside the old customs house. "
    "Nobody repairs the road to the mine before the rains end. These lorries carry timber over the pass every night."
)


def document() -> Annotated:
    cuts, start = [], 0
    for sentence in PROSE.split(". "):
        end = min(start + len(sentence) + 1, len(PROSE))
        cuts.append((start, end))
        start = end + 1
    named = (PROSE.index("Lagos"), PROSE.index("Lagos") + 5, "place")
    person = (PROSE.index("Amina"), PROSE.index(" sells"), "person")
    return Annotated(PROSE, tuple(cuts), guideline="uner", names=(named, person), named=(True,) * len(cuts))


@pytest.fixture(scope="module")
def composer() -> Composer:
    return Composer(statements([document()]), shipped_terms(), seed=3)


def test_statements_are_sentences_without_their_stop_and_with_their_names() -> None:
    found = statements([document()])
    assert [s.text for s in found] == PROSE[:-1].split(". ")
    assert [[s.text[a:b] for a, b, _ in s.names] for s in found] == [["Lagos"], ["Amina Diallo"], [], []]


@pytest.mark.parametrize("pattern", dict.fromkeys(PATTERNS))
def test_every_pattern_gives_frames_that_quote_the_text(
    pattern: str, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(composed._TABLE, "patterns", [pattern])
    wanted = {mark[1] for mark in re.findall(r"\[([svcn])(\d?) ", pattern)}
    for _ in range(8):
        found = composer.paragraph()
        _is_sound(found)
        assert len(found.frames) == len(wanted) * len(found.sentences)
        assert any(f.negative for f in found.frames) == ("[n " in pattern)


def _is_sound(found: Annotated) -> None:
    text = found.text
    assert not re.search(r"[\[\]{}·]|  |,[,.]|,'s", text), text
    assert text == text.strip()
    for start, end, _ in found.names:
        assert text[start:end] == text[start:end].strip(" ,.")
        assert not text[start - 1 : start].isalnum()
        assert not text[end : end + 1].isalnum()
    for frame in found.frames:
        roles = {a.role for a in frame.arguments}
        assert {"cue", "content"} <= roles
        assert any(
            a.start <= frame.predicate[0] < frame.predicate[1] <= a.end for a in frame.arguments if a.role == "cue"
        )
        for a in frame.arguments:
            quoted = text[a.start : a.end]
            assert quoted
            assert quoted == quoted.strip(" ,")


def test_the_same_seed_gives_the_same_texts() -> None:
    once, again = (composed.composed(iter([document()]), shipped_terms(), 5, seed=9) for _ in range(2))
    assert once == again
    assert once != composed.composed(iter([document()]), shipped_terms(), 5, seed=10)
