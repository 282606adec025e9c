"""The frame vocabulary, and what a user's file adds to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hearsay.errors import BadValue
from hearsay.language.rules.frames import vocabulary
from hearsay.language.rules.predicates import dealing, dealings, predicates
from hearsay.text.sentences import sentences

OWN = """
[frames.barters]
verbs = ["barter"]
nouns = ["swap"]
senses = ["barter.01"]
trade = true
parts = { second = "buyer" }

[frames.sells]
verbs = ["hawk"]
"""


def test_a_verb_belongs_to_one_frame_and_every_frame_names_its_senses() -> None:
    kinds = vocabulary().kinds
    verbs = [verb for kind in kinds.values() for verb in kind.verbs]
    assert len(verbs) == len(set(verbs))
    for name, kind in kinds.items():
        assert kind.senses, name
        assert all(re.fullmatch(r"[a-z_]+\.\d\d", sense) for sense in kind.senses), name


def test_dealings_are_the_frames_of_trade() -> None:
    assert {"sells", "smuggles", "taxes", "kidnaps"} <= dealings()
    assert not {"denies", "arrests", "observes"} & dealings()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They raked in a fortune and sold it on.", [("raked in", "earns"), ("sold", "sells")]),
        ("The sale of ivory was banned.", [("sale", "sells")]),
        ("The sale was a success.", []),
        ("He was charged with theft.", [("charged with", "accuses")]),
        ("They charge a fee.", [("charge", "taxes")]),
        ("SMUGGLING TIN", [("SMUGGLING", "smuggles")]),
    ],
)
def test_predicates_by_their_forms(text: str, found: list[tuple[str, str]]) -> None:
    assert [(f.predicate.text, f.sense) for f in predicates(text, sentences(text))] == found


def test_words_that_may_open_a_frame_are_asked_for() -> None:
    assert dealing("Sold")
    assert dealing("payments")
    assert not dealing("the")


def test_a_file_of_ones_own_extends_the_vocabulary(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(OWN, "utf-8")
    known = vocabulary(own)
    assert known.verbs["bartered"] == "barters"
    assert known.nouns["swaps"] == "barters"
    assert (known.verbs["hawked"], known.verbs["sold"]) == ("sells", "sells")
    assert known.role("barters", "second") == "buyer"
    assert known.role("sells", "second") == "buyer"
    assert "barters" in known.trades


@pytest.mark.parametrize("text", ["[frames.sells]\nverb = ['x']", "[frames", "[frames.x]\nparts = {second = 'king'}"])
def test_a_bad_file_is_named(tmp_path: Path, text: str) -> None:
    own = tmp_path / "bad.toml"
    own.write_text(text, "utf-8")
    with pytest.raises(BadValue, match=r"bad\.toml"):
        vocabulary(own)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=r"none\.toml"):
        vocabulary(tmp_path / "none.toml")


def test_no_argument_of_an_unknown_frame_plays_a_part() -> None:
    assert vocabulary().role("dances", "agent") is None
