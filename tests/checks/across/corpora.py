"""Corpora written as text: cases part by "---", reports begin with "== PUBLISHER | DATE"; "-" where there is none."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from hearsay import checks
from hearsay.api.assembling import assemble
from hearsay.corpus import Ledger
from hearsay.language.identify import identify
from hearsay.model import Document, Reading
from hearsay.reading.stages import read


class Case(NamedTuple):
    """What is expected, and the reports."""

    said: str
    reports: tuple[Reading, ...]


def cases(path: Path | str) -> list[Case]:
    """The cases of a file, each report read and checked."""
    blocks = Path(path).read_text("utf-8").split("\n---\n")
    return [_case(block.strip("\n"), number) for number, block in enumerate(blocks, 1)]


def ledger_of(reports: tuple[Reading, ...]) -> Ledger:
    """What the program makes of them."""
    return assemble(reports)


def _case(block: str, number: int) -> Case:
    said, _, rest = block.partition("\n")
    parts = [part for part in f"\n{rest}".split("\n== ") if part.strip()]
    return Case(said, tuple(_report(part, f"{number:02}{at:02}") for at, part in enumerate(parts)))


def _report(part: str, key: str) -> Reading:
    head, _, text = part.partition("\n")
    publisher, _, day = (field.strip() for field in head.partition("|"))
    document = Document(
        id=key, uri=f"report-{key}", text=text.strip(), language=identify(text),
        publisher=None if publisher == "-" else publisher, published=None if day in ("", "-") else day,
    )  # fmt: skip
    return checks.run(read(document))
