from __future__ import annotations

from pathlib import Path

import pytest

import hearsay
from hearsay.engine.reports import By, read_many
from hearsay.errors import BrokenModel, BrokenTerms
from hearsay.model import Document, Reading

TEXTS = (
    "The Harrow Column earns more than $1 million a day from tolls near Raqqa, said Layla Nasser, a former clerk.",
    "“They sold the rifles in Gao,” a trader told Radio Tessalit. The ministry denied it.",
    "Rain fell on Mosul.",
    "It is believed that the Varga clan bought 40 tonnes of charcoal in Kismayo for $200,000.",
)


def documents() -> list[Document]:
    return [hearsay.read_text(text, uri=f"{n}.txt").document for n, text in enumerate(TEXTS)]


def test_several_processes_read_what_one_reads() -> None:
    alone = {d.id: r for d, r in read_many(documents(), By(), processes=1)}
    together = {d.id: r for d, r in read_many(documents(), By(), processes=2)}
    assert together == alone
    assert all(isinstance(r, Reading) and r == hearsay.read_text(r.document.text, uri=r.document.uri)
               for r in alone.values())  # fmt: skip


def test_own_terms_reach_every_process(tmp_path: Path) -> None:
    terms = tmp_path / "own.terms"
    terms.write_text("[armed_groups]\nHarrow Column; the Column | type=militia\n", "utf-8")
    for _, reading in read_many(documents(), By(None, str(terms)), processes=2):
        assert isinstance(reading, Reading)
        assert reading.stamps[-1].startswith("terms/")


@pytest.mark.parametrize("processes", [1, 2])
def test_what_cannot_be_opened_is_said_before_anything_is_read(tmp_path: Path, processes: int) -> None:
    with pytest.raises(BrokenModel):
        next(read_many(documents(), By(model=str(tmp_path)), processes=processes))
    with pytest.raises(BrokenTerms):
        next(read_many(documents(), By(terms=str(tmp_path / "none.terms")), processes=processes))
