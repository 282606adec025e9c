"""`hearsay export`: what a case holds, as one of the forms that other programs and people read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from hearsay.api.case import Case, Shape
from hearsay.cli import edge, page
from hearsay.cli.case import opened


def write(address: str, shape: Shape | Literal["jsonl"], out: Path | None) -> None:
    """Write a case to a file, or line by line to standard output. Raises HearsayError where the file cannot be."""
    if out is not None:
        page.check(out)
    with opened(address) as case:
        if out is None:
            for line in _lines(case, shape):
                edge.write_line(line)
        else:
            page.put(out, b"".join(line + b"\n" for line in _lines(case, shape)))


def _lines(case: Case, shape: Shape | Literal["jsonl"]) -> Iterator[bytes]:
    if shape == "jsonl":
        from hearsay.exporters.contract import line

        yield from map(line, case.readings())
    else:
        yield case.export(shape)
