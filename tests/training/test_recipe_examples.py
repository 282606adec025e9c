"""What the network learns from: every label stands on its word, and a cut loses no word and doubles none."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from hearsay.language.lexicon import Lexicon, shipped
from hearsay.language.trained.decode import spans
from recipe.annotated import Annotated, Argument, Frame
from recipe.examples import UNTOLD, Example, Prepared, prepared
from recipe.labels import GUIDELINES, ROLES

TEXT = "Amina Diallo did n't say that tolls doubled. The clerk in Port Sudan waited. It rained."
EMPTY = Lexicon(())


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def document(**more: object) -> Annotated:
    ends = [i + 1 for i, c in enumerate(TEXT) if c == "."]
    cuts = tuple(zip([0, *(end + 1 for end in ends[:-1])], ends, strict=True))
    said = (
        Argument("source", *at("Amina Diallo")),
        Argument("cue", *at("say")),
        Argument("content", *at("that tolls doubled")),
    )
    frames = (
        Frame("attribution", at("say"), said, negative=True),
        Frame(
            "propbank", at("waited"), (Argument("ARG1", *at("The clerk in Port Sudan")), Argument("no role", *at("It")))
        ),
    )
    facts = {
        "ends": True,
        "guideline": "uner",
        "names": ((*at("Amina Diallo"), "person"), (*at("Port Sudan"), "place")),
        "frames": frames,
        "predicates": True,
        "cues": True,
        "unsure": (at("clerk"),),
        "named": (True, True, False),
        **more,
    }
    return Annotated(TEXT, cuts, **facts)  # type: ignore[arg-type]


@pytest.fixture
def whole(by_letter: Tokenizer) -> Example:
    made = Prepared(document(), shipped(), by_letter)
    return made.part(0, len(made.features.offsets))


def words(example: Example, labels: object) -> list[str]:
    return [TEXT[slice(*example.features.offsets[n])] for n in np.flatnonzero(labels)]  # type: ignore[arg-type]


def quoted(example: Example, span: tuple[int, int, int]) -> str:
    offsets = example.features.offsets
    return TEXT[offsets[span[0]][0] : offsets[span[1] - 1][1]]


def test_names_stand_on_their_words_and_what_is_not_told_is_left_out(whole: Example) -> None:
    labels = whole.names["uner"]
    found = [(quoted(whole, span), GUIDELINES["uner"][span[2]]) for span in spans(labels)]
    assert found == [("Amina Diallo", "person"), ("Port Sudan", "place")]
    assert words(whole, labels == UNTOLD) == ["It", "rained", "."]


def test_predicates_cues_and_ends(whole: Example) -> None:
    assert words(whole, whole.predicates == 1) == ["waited"]
    assert words(whole, whole.cues == 2) == ["say"]
    assert words(whole, whole.cues == UNTOLD) == ["clerk"]
    assert words(whole, whole.ends == 1) == [".", ".", "."]


def test_rows_hold_the_roles_of_their_predicates(whole: Example) -> None:
    kinds = list(ROLES)
    found = [
        (
            kinds[r.kind],
            words(whole, np.arange(len(r.labels)) == r.word),
            [(quoted(whole, s), s[2]) for s in spans(r.labels)],
        )
        for r in whole.rows
    ]
    assert found == [
        ("attribution", ["say"], [("Amina Diallo", 0), ("say", 1), ("that tolls doubled", 2)]),
        ("propbank", ["waited"], [("The clerk in Port Sudan", 1)]),
    ]


def test_a_corpus_that_says_nothing_teaches_nothing(by_letter: Tokenizer) -> None:
    silent = document(ends=False, guideline=None, names=(), frames=(), predicates=False, cues=False, named=None)
    made = Prepared(silent, EMPTY, by_letter)
    example = made.part(0, len(made.features.offsets))
    assert (example.names, example.rows) == ({}, ())
    for labels in (example.predicates, example.cues, example.ends):
        assert set(labels.tolist()) == {UNTOLD}


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 99), st.integers(1, 40), st.integers(0, 60))
def test_a_cut_covers_every_word_once_and_keeps_to_its_bounds(
    by_letter: Tokenizer, seed: int, low: int, more: int
) -> None:
    made = Prepared(document(), EMPTY, by_letter)
    most = max(low + more, 8)  # no word has more pieces
    parts = list(made.cut(random.Random(seed), (low, most)))
    assert [o for p in parts for o in p.features.offsets] == made.features.offsets
    for part in parts:
        count, f = len(part.features.offsets), part.features
        assert len(f.pieces) <= most
        assert f.word.tolist() == sorted(f.word.tolist())
        assert set(f.word.tolist()) == set(range(count))
        assert f.word[f.first].tolist() == list(range(count))
        assert {len(x) for x in (f.shapes, f.quoted, f.flags, part.predicates, part.cues, part.ends)} == {count}
    assert sum(len(p.rows) for p in parts) == len(document().frames)
    joined = np.concatenate([p.names["uner"] for p in parts])
    assert joined.tolist() == made.part(0, len(joined)).names["uner"].tolist()


@settings(max_examples=60, deadline=None)
@given(st.text("ab é\u0301\u0000.n't’“\u200b字\n", max_size=40))
def test_any_text_can_be_prepared(by_letter: Tokenizer, text: str) -> None:
    stretches = ((0, len(text) // 2), (len(text) // 2, len(text))) if text else ()
    found = prepared([Annotated(text, stretches, ends=True)], EMPTY, by_letter)
    for made in found:
        assert sum(len(p.features.offsets) for p in made.cut(random.Random(1), (8, 20))) == len(made.features.offsets)


def test_a_document_without_words_is_left_out(by_letter: Tokenizer) -> None:
    assert prepared([Annotated(" \n ", ((0, 3),)), Annotated("", ())], EMPTY, by_letter) == []
