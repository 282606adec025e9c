from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import hearsay
from hearsay.api.adding import Step
from hearsay.api.case import Case, new, open_case
from hearsay.checks import _stamp
from hearsay.engine.reports import By
from hearsay.errors import BrokenModel, ReadOnlyCase
from hearsay.reading import stages

RULES = By("rules")
KILLS = int(os.environ.get("HEARSAY_KILLS", "8"))  # the full count, 200, takes some ten minutes
PLACES = "Gao Kidal Mopti Tessalit Agadez Arlit Bilma Diffa Zinder Tahoua".split()


def rows(count: int) -> str:
    told = "{} dealers paid {} dollars a month at the gate of {}, said Layla Nasser, a former clerk."
    texts = [told.format(n + 2, 1000 + 37 * n, PLACES[n % len(PLACES)]) for n in range(count)]
    return "".join(json.dumps({"uri": f"{n}.example", "text": text}) + "\n" for n, text in enumerate(texts))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.jsonl").write_text(rows(6), "utf-8")
    (tmp_path / "b.txt").write_text("“They sold the rifles in Gao,” a trader told Radio Tessalit.\n", "utf-8")
    return tmp_path


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with new(tmp_path / "tolls.case") as made:
        yield made


def claims(case: Case) -> list[tuple[str, str]]:
    return sorted((row.document, row.quote) for row in case.claims(limit=500).items)


def test_what_is_added_is_what_is_read(case: Case, folder: Path) -> None:
    added = case.add(folder / "a.jsonl", folder / "b.txt", processes=1)
    assert (added.added, added.again, added.unchanged, added.failed) == (7, 0, 0, ())
    read = hearsay.read(folder / "a.jsonl", folder / "b.txt")
    assert {r.document.id: r for r in case.readings()} == {r.document.id: r for r in read}


def test_two_processes_save_what_one_saves(case: Case, folder: Path, tmp_path: Path) -> None:
    case.add(folder / "a.jsonl", folder / "b.txt", processes=1)
    with new(tmp_path / "other.case") as other:
        other.add(folder / "a.jsonl", folder / "b.txt", processes=2)
        assert list(other.readings()) == list(case.readings())


def test_what_is_there_is_not_read_again(case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case.add(folder / "a.jsonl", by=RULES, processes=1)
    read = stages.read

    def only_the_probe(document: hearsay.Document, *rest: object) -> hearsay.Reading:
        assert document.text == ".", "a document was read again"
        return read(document, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(stages, "read", only_the_probe)
    steps: list[Step] = []
    added = case.add(folder / "a.jsonl", by=RULES, processes=1, progress=steps.append)
    assert (added.added, added.unchanged) == (0, 6)
    assert [step.outcome for step in steps] == ["unchanged"] * 6


def test_another_reader_reads_again_and_doubles_nothing(case: Case, folder: Path) -> None:
    case.add(folder / "a.jsonl", by=RULES, processes=1)
    added = case.add(folder / "a.jsonl", processes=1)
    assert (added.added, added.again, added.unchanged) == (0, 6, 0)
    assert case.sizes.documents == 6
    assert [r.stamps[0] for r in case.readings()] == ["hearsay-reader/2"] * 6


def test_what_is_told_otherwise_is_read_again(case: Case, folder: Path) -> None:
    case.add(folder / "b.txt", by=RULES, processes=1)
    added = case.add(folder / "b.txt", publisher="Sahel Courier", by=RULES, processes=1)
    assert (added.again, case.sizes.documents) == (1, 1)
    assert [row.publisher for row in case.documents().items] == ["Sahel Courier"]
    assert case.add(folder / "b.txt", publisher="Sahel Courier", by=RULES, processes=1).unchanged == 1


def test_a_reading_in_which_a_stage_failed_is_tried_again(
    case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(reading: hearsay.Reading) -> hearsay.Reading:
        raise MemoryError(reading.document.uri)

    with monkeypatch.context() as patch:
        patch.setattr(stages, "READING_STAGES", (broken,))
        case.add(folder / "b.txt", by=RULES, processes=1)
    assert [row.finding.code for row in case.findings().items] == ["reading_failed"]
    assert case.add(folder / "b.txt", by=RULES, processes=1).again == 1
    assert "reading_failed" not in {row.finding.code for row in case.findings().items}
    assert case.add(folder / "b.txt", by=RULES, processes=1).unchanged == 1


def test_new_checks_go_over_what_was_read_and_no_reader_runs(
    case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.add(folder / "a.jsonl", by=RULES, processes=1)
    before = claims(case)
    monkeypatch.setattr(_stamp, "VERSION", 77)
    read = stages.read
    texts: set[str] = set()

    def heard(document: hearsay.Document, *rest: object) -> hearsay.Reading:
        texts.add(document.text)
        return read(document, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(stages, "read", heard)
    added = case.add(folder / "a.jsonl", by=RULES, processes=1)
    assert (added.again, texts) == (6, {"."})
    assert claims(case) == before
    assert all(any(s.endswith("/77") for s in reading.stamps) for reading in case.readings())


def test_the_same_bytes_at_two_places_are_one_document(case: Case, folder: Path) -> None:
    (folder / "copy.txt").write_bytes((folder / "b.txt").read_bytes())
    case.add(folder / "b.txt", folder / "copy.txt", by=RULES, processes=1)
    assert (case.sizes.documents, case.sizes.captures) == (1, 2)


def test_a_failure_stays_on_the_list_until_it_is_mended(case: Case, tmp_path: Path) -> None:
    page = tmp_path / "late.txt"
    added = case.add(page, by=RULES)
    assert [(f.uri, f.cause) for f in added.failed] == [(str(page), "there is no such file or folder")]
    assert [f.uri for f in case.failures().items] == [str(page)]
    page.write_text("Rain fell on Mosul.", "utf-8")
    case.add(page, by=RULES, processes=1)
    assert case.failures().items == ()


def test_what_was_saved_before_a_break_is_not_read_again(case: Case, folder: Path) -> None:
    def stop(step: Step) -> None:
        if step.uri.startswith("2"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        case.add(folder / "a.jsonl", by=RULES, processes=1, progress=stop)
    added = case.add(folder / "a.jsonl", by=RULES, processes=1)
    assert (added.added, added.unchanged) == (3, 3)


def test_nothing_is_read_for_a_case_that_cannot_be_written(case: Case, folder: Path, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root writes to every file")
    case.close()
    (tmp_path / "tolls.case").chmod(0o444)
    with open_case(tmp_path / "tolls.case") as closed, pytest.raises(ReadOnlyCase):
        closed.add(folder / "b.txt")


def test_a_model_that_is_none_is_said_at_once(case: Case, folder: Path) -> None:
    with pytest.raises(BrokenModel):
        case.add(folder / "b.txt", by=By(str(folder)))
    assert case.sizes.documents == 0


def test_killed_at_any_moment_nothing_is_lost_and_nothing_doubled(tmp_path: Path) -> None:
    """kill -9 at random moments, until it has been added: each time the case opens, is sound, and only grows."""
    reports, whole = tmp_path / "rows.jsonl", tmp_path / "whole.case"
    reports.write_text(rows(120), "utf-8")
    with new(whole) as reference:
        reference.add(reports, by=RULES, processes=1)
        wanted = claims(reference)
    chance = random.Random(11)
    done = 0
    while done < KILLS:
        address = tmp_path / f"{done}.case"
        new(address).close()
        held = -1
        for _ in range(6):
            _killed_after(chance.uniform(0.0, 3.0), "add", str(address), str(reports), "--model", "rules", "-j", "2")
            done += 1
            with open_case(address) as case:
                assert case.verify(deep=True).faults == ()
                assert case.sizes.documents >= held
                held = case.sizes.documents
                assert set(claims(case)) <= set(wanted)
        with open_case(address) as case:
            case.add(reports, by=RULES, processes=1)
            assert claims(case) == wanted


def _killed_after(seconds: float, *arguments: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "hearsay", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as running:
        time.sleep(seconds)
        running.kill()
