"""`hearsay new`, `assemble`, `verify`: the verbs of a case that have little to show."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.text import Text

from hearsay.api.case import Case, new, open_case
from hearsay.cli.edge import complain, console
from hearsay.cli.style import COLOURS
from hearsay.corpus import Ledger
from hearsay.exporters.display import one_line
from hearsay.exporters.wording import counted
from hearsay.ledger.nouns import Verified


@contextmanager
def opened(address: str) -> Iterator[Case]:
    """The case, open; what was done to open it is told first, on standard error."""
    with open_case(address) as case:
        for notice in case.notices:
            complain(notice)
        yield case


def make(address: str, name: str) -> None:
    """Make an empty case. Raises CaseExists."""
    with new(address, name=name):
        console().print(f"made {one_line(address)}; now: hearsay add {one_line(address)} REPORTS", soft_wrap=True)


def put_together(address: str, *, processes: int | None, quiet: bool) -> None:
    """Assemble a case and say what came of it."""
    with opened(address) as case:
        made = case.assemble(processes=processes)
        documents = case.sizes.documents
    if not quiet:
        console().print(_came_of(made, documents), soft_wrap=True)


def _came_of(made: Ledger, documents: int) -> str:
    copies = sum(descent.type in {"copy", "copy_translated"} for descent in made.descents)
    return "; ".join(
        (
            f"{counted(documents, 'document')}, {copies:,} copied from another",
            f"{counted(len(made.lost), 'report')} lost and inferred",
            f"{len(made.entries):,} entries from {counted(len(made.origins), 'origin')}",
            counted(len(made.findings), "finding"),
        )
    )


def check(address: str, *, deep: bool) -> bool:
    """Verify a case and say what is not sound; whether it all is."""
    with opened(address) as case:
        verified = case.verify(deep=deep)
    out = console()
    for fault in verified.faults:
        out.print(
            Text.assemble((f"{one_line(fault.what)}: ", COLOURS["high"]), one_line(fault.because)), soft_wrap=True
        )
    out.print(_looked_at(verified), soft_wrap=True)
    return not verified.faults


def _looked_at(verified: Verified) -> str:
    how = "every byte" if verified.is_deep else "every hash, not every byte (--deep does)"
    looked = f"{counted(verified.decisions, 'decision')}, {counted(verified.documents, 'document')}: {how}"
    return f"sound: {looked}" if not verified.faults else f"{counted(len(verified.faults), 'fault')} in {looked}"
