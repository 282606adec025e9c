from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

import hearsay
from hearsay.errors import BrokenModel, UnknownCode

REPORT = """\
The Harrow Column earns more than $1 million a day from tolls near Raqqa, said Layla Nasser, a former customs clerk.

It is believed that the group also sells antiquities in Gaziantep for huge sums.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(REPORT, "utf-8")
    (tmp_path / "b.txt").write_text("Rain fell on Mosul.\n", "utf-8")
    return tmp_path


def test_reading_keeps_order_and_what_could_not_be_read(folder: Path) -> None:
    readings = hearsay.read(folder / "b.txt", folder / "none.txt", folder / "a.txt")
    assert [Path(r.document.uri).name for r in readings] == ["b.txt", "a.txt"]
    assert [Path(error.uri).name for error in readings.unreadable] == ["none.txt"]
    assert "2 documents" in repr(readings)
    assert "1 unreadable" in repr(readings)


def test_readings_are_a_sequence_that_cannot_be_changed(folder: Path) -> None:
    readings = hearsay.read(folder)
    assert isinstance(readings, Sequence)
    assert len(readings) == 2
    assert list(readings[1:]) == [readings[1]]
    with pytest.raises(AttributeError):
        readings.unreadable = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        readings[0] = readings[1]  # type: ignore[index]


def test_what_is_told_wins(folder: Path) -> None:
    (reading,) = hearsay.read(folder / "a.txt", publisher="The Courier", published="2015-04-07", uri="urn:tolls")
    document = reading.document
    assert (document.publisher, document.published, document.uri) == ("The Courier", "2015-04-07", "urn:tolls")
    assert {claim.chain[0].name for claim in reading.claims} == {"The Courier"}


def test_a_bad_date_is_refused_at_once(folder: Path) -> None:
    with pytest.raises(hearsay.BadValue, match="no date"):
        hearsay.read_each(folder, published="soon")


def test_a_folder_without_a_model_is_refused_at_once(folder: Path) -> None:
    with pytest.raises(BrokenModel, match="no reader model"):
        hearsay.read_each(folder, model=folder)
    with pytest.raises(BrokenModel, match="no reader model"):
        hearsay.read_text(REPORT, model=folder)
    assert "rules/1" in hearsay.read_text(REPORT, model="rules").stamps


def test_reading_one_by_one_is_lazy(folder: Path) -> None:
    items = hearsay.read_each(folder / "a.txt", folder / "later.txt")
    assert isinstance(next(items), hearsay.Reading)
    (folder / "later.txt").write_text("It came later.", "utf-8")
    assert isinstance(next(items), hearsay.Reading)


def test_progress_is_told_each_item(folder: Path) -> None:
    seen: list[object] = []
    hearsay.read(folder, folder / "none.txt", progress=seen.append)
    assert [type(item).__name__ for item in seen] == ["Reading", "Reading", "Unreadable"]


def test_a_text_in_hand() -> None:
    reading = hearsay.read_text(REPORT, publisher="The Courier", published="2015-04-07", title="Tolls")
    assert reading.document.title == "Tolls"
    assert reading.document.uri == "-"
    assert reading.document.text == REPORT
    assert reading.claims


def test_a_text_with_half_a_surrogate_pair_keeps_its_offsets() -> None:
    assert len(hearsay.read_text("Tolls \ud800 near Raqqa.").document.text) == len("Tolls \ud800 near Raqqa.")


def test_a_blank_text_is_refused() -> None:
    with pytest.raises(hearsay.Unreadable):
        hearsay.read_text(" \n ")


def test_json_lines_and_page_of_what_was_read(folder: Path) -> None:
    readings = hearsay.read(folder, folder / "none.txt")
    assert [json.loads(line)["contract"] for line in readings.to_jsonl().splitlines()] == [1, 1]
    page = readings.to_html()
    assert page.startswith("<!doctype html>")
    assert "none.txt" in page


def test_a_notebook_shows_the_same_and_two_of_them_share_no_id(folder: Path) -> None:
    readings = hearsay.read(folder / "a.txt")
    first, second = readings._repr_html_(), readings._repr_html_()
    ids = [{part.split('"')[0] for part in text.split(' id="')[1:]} for text in (first, second)]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_a_check_explains_itself() -> None:
    assert "figure" in hearsay.explain("vague_money")
    with pytest.raises(UnknownCode, match="vague_money"):
        hearsay.explain("nonsense")
