from __future__ import annotations

from pathlib import Path

import pytest

import hearsay
from hearsay.engine.reports import By, Job, read_many
from hearsay.errors import BrokenModel, BrokenTerms
from hearsay.model import Reading

TEXTS = (
    "The Harrow Column earns more than $1 million a day from tolls near Raqqa, said Layla Nasser, a former clerk.",
    "“They sold the rifles in Gao,” a trader told Radio Tessalit. The ministry denied it.",
    "Rain fell on Mosul.",
    "It is believed that the Varga clan bought 40 tonnes of charcoal in Kismayo for $200,000.",
)


def jobs() -> list[Job[int]]:
    documents = [hearsay.read_text(text, uri=f"{n}.txt").document for n, text in enumerate(TEXTS)]
    return [Job(document, n) for n, document in enumerate(documents)]


def keep(job: Job[int], reading: Reading) -> tuple[int, Reading]:
    return job.given, reading


def test_several_processes_read_what_one_reads() -> None:
    alone = [done for _, done in read_many(jobs(), By().opened(), keep, processes=1)]
    together = [done for _, done in read_many(jobs(), By().opened(), keep, processes=2)]
    assert alone == [(n, hearsay.read_text(text, uri=f"{n}.txt")) for n, text in enumerate(TEXTS)]
    assert {done[0]: done[1] for done in together if isinstance(done, tuple)} == dict(alone)  # type: ignore[arg-type]


def test_own_terms_reach_every_process(tmp_path: Path) -> None:
    terms = tmp_path / "own.terms"
    terms.write_text("[armed_groups]\nHarrow Column; the Column | type=militia\n", "utf-8")
    for _, done in read_many(jobs(), By(None, str(terms)).opened(), keep, processes=2):
        assert isinstance(done, tuple)
        assert done[1].stamps[-1].startswith("terms/")


@pytest.mark.parametrize("processes", [1, 2])
def test_what_cannot_be_opened_is_said_before_anything_is_read(tmp_path: Path, processes: int) -> None:
    with pytest.raises(BrokenModel):
        next(read_many(jobs(), By(model=str(tmp_path)).opened(), keep, processes=processes))
    with pytest.raises(BrokenTerms):
        next(read_many(jobs(), By(terms=str(tmp_path / "none.terms")).opened(), keep, processes=processes))
