"""Fingerprints: the same for what reads the same, in every process, and apart for what does not."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.assembly.copies import shingles as module
from hearsay.assembly.copies.shingles import WORD, Vocabulary, fingerprint, placed_words, shingles, words_of
from hearsay.text.folding import fold, sound

TEXT = "Nine crates of amber left the quarry before dawn"


def test_as_many_shingles_as_words_less_four() -> None:
    assert len(shingles(TEXT, Vocabulary())) == len(TEXT.split()) - 4


def test_case_marks_and_accents_do_not_count() -> None:
    plain = fingerprint("nine crates of amber left Kasai", Vocabulary())
    marked = fingerprint("Nine crates, of “ámber”, left — Kasai!", Vocabulary())
    assert plain.tolist() == marked.tolist()


def test_the_order_of_words_counts() -> None:
    assert fingerprint("a b c d e", Vocabulary()).tolist() != fingerprint("b a c d e", Vocabulary()).tolist()


def test_a_short_text_is_one_shingle_and_an_empty_one_has_none() -> None:
    assert len(fingerprint("amber only", Vocabulary())) == 1
    assert len(fingerprint("", Vocabulary())) == 0
    assert len(fingerprint(" — … !", Vocabulary())) == 0


def test_scripts_without_blanks_are_taken_by_character() -> None:
    assert words_of("琥珀 left") == ["琥", "珀", "left"]


def test_half_a_surrogate_pair_is_no_reason_to_fail() -> None:
    assert len(fingerprint("\ud83d amber", Vocabulary())) == 1


def test_another_process_makes_the_same_numbers() -> None:
    code = (
        "from hearsay.assembly.copies.shingles import Vocabulary, fingerprint;"
        f"print(fingerprint({TEXT!r}, Vocabulary()).tolist())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "77"}
    )
    assert run.stdout.strip() == str(fingerprint(TEXT, Vocabulary()).tolist())


@given(st.text(max_size=200))
def test_any_text_has_a_sorted_set_of_shingles(text: str) -> None:
    found = fingerprint(text, Vocabulary()).tolist()
    assert found == sorted(set(found))


@given(st.lists(st.text(max_size=60), max_size=6))
def test_words_are_the_same_whether_they_were_kept_or_not(texts: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_MOST_WORDS", 20)
        patch.setattr(module, "_LONG", 5)
        for text in (*texts, *texts):
            kept = placed_words(text)
            plain = fold(sound(text)[0])
            assert [plain[a:b] for a, b in zip(kept.starts, kept.ends, strict=True)] == list(kept.words)
            assert words_of(text) == WORD.findall(plain)
