"""What cases hold that nobody thought of."""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec
import pytest

from hearsay.assembly import stages
from hearsay.assembly.stages import assemble
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Document, Reading
from hearsay.text.sentences import sentences

Told = Callable[..., Reading]
Run = Callable[..., Ledger]


def bare(number: int, text: str, publisher: str | None = None) -> Reading:
    document = Document(id=f"d{number:05}", uri=f"page-{number}", text=text, publisher=publisher)
    return Reading(document=document, sentences=sentences(text))


def test_no_document_and_one() -> None:
    assert assemble(Corpus(readings=())).findings == ()
    assert assemble(Corpus(readings=(bare(1, "Eels are sold at night."),))).descents == ()


def test_documents_without_a_word(descended: Run) -> None:
    assert descended(bare(1, ""), bare(2, " "), bare(3, "…")).descents == ()


def test_documents_without_date_or_publisher_are_twins_all_the_same(descended: Run, stories: dict[str, str]) -> None:
    [found] = descended(bare(1, stories["wire"]), bare(2, stories["wire"])).descents
    assert (found.child, found.parent, found.type) == ("d00002", "d00001", "copy")


def test_five_thousand_copies_of_one_text(descended: Run, stories: dict[str, str]) -> None:
    readings = [bare(n, stories["wire"] + (f" Page {n} of our archive." if n % 2 else "")) for n in range(5000)]
    start = time.perf_counter()
    ledger = descended(*readings)
    assert time.perf_counter() - start < 60
    children = [d.child for d in ledger.descents if d.type == "copy"]
    assert len(set(children)) == len(children) >= 4999
    assert len({d.parent for d in ledger.descents if d.type == "copy"}) == 1


def test_two_readings_of_one_document_are_one_witness(descended: Run, stories: dict[str, str]) -> None:
    assert descended(bare(1, stories["wire"]), bare(1, stories["wire"])).descents == ()


def test_halves_of_surrogate_pairs_and_nulls(descended: Run) -> None:
    assert descended(bare(1, "\ud83d eels \x00 at night"), bare(2, "eels \udc00")).findings == ()


def test_the_order_in_which_documents_were_added_changes_no_byte(told: Told, stories: dict[str, str]) -> None:
    readings = [
        told("Lagoon Herald", stories["origin"], "2021-02-01"),
        told("Volta Post", stories["wire"], "2021-02-02"),
        told("Mono Weekly", "Eels! " + stories["wire"], "2021-02-03"),
        told(None, stories["wire"]),
        told("Oti Courier", f"{stories['other']} {stories['stock']}", "2021-02-03"),
    ]
    made = {
        msgspec.json.encode(assemble(Corpus(readings=tuple(order))))
        for order in (readings, readings[::-1], readings[2:] + readings[:2])
    }
    assert len(made) == 1


def test_a_stage_that_fails_leaves_a_finding_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, stories: dict[str, str]
) -> None:
    def broken(corpus: Corpus, ledger: Ledger) -> Ledger:
        raise ZeroDivisionError(f"{len(corpus.readings)} into {len(ledger.lost)}")

    monkeypatch.setattr(stages, "ASSEMBLY_STAGES", (broken, *stages.ASSEMBLY_STAGES[:3]))
    ledger = assemble(Corpus(readings=(bare(1, stories["wire"]), bare(2, stories["wire"]))))
    [finding] = ledger.findings
    assert (finding.code, finding.by) == ("assembly_failed", "assembly.broken/1")
    assert "ZeroDivisionError: 2 into 0" in finding.message
    assert len(ledger.descents) == 1
