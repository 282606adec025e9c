"""A case: many reports, what was read of them, what people decided, and what follows from it all.

with hearsay.new("organs.case") as case:
    case.add("reports/")
    case.assemble()
    for row in case.claims(hearsay.Filters(stream="oil")).items:
        print(row.quote, "-", row.root)
"""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Literal

from hearsay import ledger
from hearsay.api.contents import Contents
from hearsay.corpus import Action, Decision, Ledger, Target
from hearsay.ledger import Verified
from hearsay.settings import DEFAULT, Settings

if TYPE_CHECKING:  # what reads and assembles takes a while to load, and most verbs do without
    from hearsay.api.adding import Added, Step
    from hearsay.engine.reports import By

Path = str | os.PathLike[str]
Shape = Literal["json", "html", "graphml"]


def new(address: Path, *, name: str = "") -> Case:
    """Make a case: a path for one file, or postgresql://... Raises CaseExists where there is something already."""
    return Case(ledger.new_case(os.fspath(address), name=name))


def open_case(address: Path, *, settings: Settings = DEFAULT) -> Case:
    """Open a case; `settings` are the limits on what is added to it.

    Raises a CaseError that says why it cannot be opened: NoCase, NewerCase, BrokenCase, CaseLost ...
    """
    return Case(ledger.open_case(os.fspath(address)), settings)


class Case(Contents):
    """One case, open. Close it, or use it in a `with`; whatever was saved is safe at any moment."""

    def __init__(self, store: ledger.Case, settings: Settings = DEFAULT) -> None:
        super().__init__(store)
        self._settings = settings

    def add(
        self,
        *paths: Path,
        publisher: str | None = None,
        published: str | None = None,
        hand: str | None = None,
        by: By | None = None,
        processes: int | None = None,
        progress: Callable[[Step], None] | None = None,
    ) -> Added:
        """Read files, folders, archives, `.jsonl` or "-" and save what is new or would now be read otherwise.

        publisher, published: as for `read`. hand: by whose hand the reports come; whoever runs this unless told.
        by: what reads; the shipped reader unless told. processes: how many read at a time; one a core unless told.
        progress: called with each document.
        """
        from hearsay.api.adding import How, add
        from hearsay.documents import Told
        from hearsay.engine.reports import By

        how = How(
            hand=hand or user(),
            told=Told(publisher=publisher, published=published),
            by=by or By(),
            processes=processes,
            settings=self._settings,
        )
        return add(self._store, tuple(os.fspath(path) for path in paths), how, progress or _silently)

    def assemble(self, *, processes: int | None = 1) -> Ledger:
        """The ledger that follows from the case's readings and decisions, put in the place of the one that is there.

        It is the same whatever was assembled before; only what has moved since then is worked out.
        processes: how many may work at a time where there is much to do, None for one a core; for more than one the
        main module of a program must be safe to import, as `multiprocessing` asks.
        """
        from hearsay.api.renewing import renewed

        return renewed(self._store, processes=processes)

    def export(self, shape: Shape) -> bytes:
        """The whole case: the JSON of the output contract, a page, or a graph of who copied whom."""
        made = self.ledger or Ledger()
        documents = (reading.document for reading in self.readings())  # one reading at a time is in memory
        if shape == "graphml":
            from hearsay.exporters.graphml import graphml

            return graphml(documents, made).encode("utf-8")
        if shape == "html":
            from hearsay.exporters.case_page import case_page

            return case_page(self.name or self.address, tuple(documents), made).encode("utf-8")
        from hearsay.exporters.corpus_contract import corpus_json

        return corpus_json(self.readings(), made)

    def decide(
        self,
        action: Action,
        *targets: Target,
        who: str | None = None,
        values: dict[str, str] | None = None,
        reason: str = "",
    ) -> Decision:
        """Add a decision: everything assembled later obeys it, and nothing is overwritten.

        values: what is to be instead; for a grade source=A..F and information=1..6; for an undo decision=NUMBER.
        reason: why; for an annotation, the note. Raises BadValue for what means nothing or is not in the case.
        """
        return ledger.decide(self._store, action, targets, who=who or user(), values=values or {}, reason=reason)

    def verify(self, *, deep: bool = False) -> Verified:
        """Hold the chain of decisions, and what was stored, against their hashes. deep: every byte of it."""
        return ledger.verify(self._store, deep=deep)

    def close(self) -> None:
        """Let go of the case."""
        self._store.close()

    def __enter__(self) -> Case:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Case {self._store.shown}>"


def user() -> str:
    """Whoever runs this, by the name that the machine knows; "unknown" where it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user on this machine, as in some containers
        return "unknown"


def _silently(step: Step) -> None:
    """No one wants to hear."""
