"""The table on a hand-made reading, at the widths that terminals have."""

from __future__ import annotations

import io
import runpy
from pathlib import Path

import pytest
from rich.console import Console

from hearsay.cli.table import show
from hearsay.model import Reading

FICTIONAL = runpy.run_path(str(Path(__file__).parents[1] / "exporters" / "fictional.py"))


def shown(reading: Reading, width: int, *, colour: bool = False, grouped: bool = False) -> str:
    out = Console(
        file=io.StringIO(),
        width=width,
        markup=False,
        emoji=False,
        highlight=False,
        force_terminal=colour,
        color_system="standard" if colour else None,
    )
    show(out, reading, grouped=grouped)
    assert isinstance(out.file, io.StringIO)
    return out.file.getvalue()


@pytest.mark.parametrize("width", [40, 80, 100, 140])
def test_every_width_shows_everything_and_keeps_to_it(width: int) -> None:
    text = shown(FICTIONAL["reading"](), width)
    assert max(len(line) for line in text.splitlines()) <= width
    words = "".join(text.split())
    for part in ("365,000,000", "part_exceeds_whole", "reportedly", "Whopaysatthebarrier", "antiquities"):
        assert part in words


def test_high_findings_come_before_the_claims_and_the_others_last() -> None:
    text = shown(FICTIONAL["reading"](), 100)
    places = [text.index(words) for words in ("Most pressing", "\nClaims", "\nMoney", "Other findings")]
    assert places == sorted(places)
    assert text.index("MEDIUM  A war chest") < text.index("LOW  “tens of millions”")


@pytest.mark.parametrize("width", [40, 100, 140])
def test_claims_by_who_stands_behind_keep_their_numbers(width: int) -> None:
    text = shown(FICTIONAL["reading"](), width, grouped=True)
    assert max(len(line) for line in text.splitlines()) <= width
    places = [text.index(words) for words in ("\nLayla Nasser", "\nAn unnamed source", "\nNobody is named")]
    assert places == sorted(places)
    rows = [line.split()[0] for line in text[: text.index("\nMoney")].splitlines() if line[:1].isdigit()]
    assert sorted(rows[1:] if rows[0] == "9" and len(rows) > 9 else rows) == [str(n) for n in range(1, 10)]


def test_what_was_inferred_is_marked_and_explained() -> None:
    text = " ".join(shown(FICTIONAL["reading"](), 140).split())
    assert "[inferred from" in text
    assert "the program worked this link out" in text


def test_an_attack_comes_out_as_text() -> None:
    text = shown(FICTIONAL["hostile"](), 120)
    assert not set("\x00\x1b\x9b\u202e\ud800\r") & set(text)
    assert "[red]markup[/red]" in " ".join(text.split())


def test_colour_says_nothing_that_words_do_not() -> None:
    text = shown(FICTIONAL["reading"](), 100, colour=True)
    assert "\x1b[1;31mHIGH" in text


def test_a_document_without_claims_says_so() -> None:
    empty = Reading(document=FICTIONAL["document"]("Rain fell on Raqqa."))
    assert "No claim was found" in shown(empty, 80)
