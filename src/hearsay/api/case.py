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
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Literal

from hearsay import ledger
from hearsay.api.adding import Added, How, Step, add
from hearsay.api.assembling import assemble
from hearsay.corpus import Action, Decision, Entry, Figure, Ledger, Origin, Target
from hearsay.documents import Told
from hearsay.engine.reports import By
from hearsay.ledger import (
    Capture,
    ClaimRow,
    Count,
    DocumentRow,
    Failure,
    Family,
    Filters,
    FindingRow,
    Found,
    Generation,
    Orphan,
    Page,
    Sizes,
    Verified,
)
from hearsay.model import Reading
from hearsay.settings import DEFAULT, Settings

Path = str | os.PathLike[str]
Shape = Literal["json", "html", "graphml"]
_NO_FILTERS = Filters()


def new(address: Path, *, name: str = "") -> Case:
    """Make a case: a path for one file, or postgresql://... Raises CaseExists where there is something already."""
    return Case(ledger.new_case(os.fspath(address), name=name))


def open_case(address: Path, *, settings: Settings = DEFAULT) -> Case:
    """Open a case; `settings` are the limits on what is added to it.

    Raises a CaseError that says why it cannot be opened: NoCase, NewerCase, BrokenCase, CaseLost ...
    """
    return Case(ledger.open_case(os.fspath(address)), settings)


class Case:
    """One case, open. Close it, or use it in a `with`; whatever was saved is safe at any moment."""

    def __init__(self, store: ledger.Case, settings: Settings = DEFAULT) -> None:
        self._store = store
        self._settings = settings

    @property
    def address(self) -> str:
        """Where it lies, without a password."""
        return self._store.shown

    @property
    def name(self) -> str:
        """What whoever made it called it."""
        return self._store.name

    @property
    def notices(self) -> tuple[str, ...]:
        """What was done to open it: that it was migrated, say, and where the copy of the older one lies."""
        return self._store.notices

    @property
    def sizes(self) -> Sizes:
        """How many documents, captures, claims, failures and decisions there are."""
        return ledger.sizes(self._store)

    def add(
        self,
        *paths: Path,
        publisher: str | None = None,
        published: str | None = None,
        hand: str | None = None,
        by: By = By(),  # noqa: B008 frozen
        processes: int | None = None,
        progress: Callable[[Step], None] | None = None,
    ) -> Added:
        """Read files, folders, archives, `.jsonl` or "-" and save what is new or would now be read otherwise.

        publisher, published: as for `read`. hand: by whose hand the reports come; whoever runs this unless told.
        processes: how many read at a time; one a core unless told. progress: called with each document.
        """
        how = How(
            hand=hand or user(),
            told=Told(publisher=publisher, published=published),
            by=by,
            processes=processes,
            settings=self._settings,
        )
        return add(self._store, tuple(os.fspath(path) for path in paths), how, progress or _silently)

    def assemble(self) -> Ledger:
        """Make the ledger of the case anew from its readings and decisions, and put it in the old one's place."""
        made_from = ledger.state(self._store)
        made = assemble(self.readings(), ledger.standing(self._store))
        ledger.put_ledger(self._store, made, made_from=made_from)
        return made

    @property
    def generation(self) -> Generation | None:
        """When the ledger was assembled, and by what; None before the first time."""
        return ledger.generation(self._store)

    @property
    def is_assembled(self) -> bool:
        """Whether the ledger is of the case as it stands now."""
        last = self.generation
        return last is not None and last.made_from == ledger.state(self._store)

    @property
    def ledger(self) -> Ledger | None:
        """The ledger as it was last assembled; None before the first time."""
        return ledger.ledger(self._store)

    def readings(self) -> Iterator[Reading]:
        """Every reading, by document id, one at a time."""
        return ledger.readings_of(self._store)

    def reading(self, document: str) -> Reading:
        """The reading of a document. Raises NotInCase."""
        return ledger.reading(self._store, document)

    def captures(self, document: str) -> tuple[Capture, ...]:
        """How a document came into the case, the first time first. Raises NotInCase."""
        return ledger.captures_of(self._store, document)

    def names(self) -> dict[str, str]:
        """What to call each document and lost report: who published it, else where it was found."""
        return ledger.called(self._store)

    def claim(self, name: str) -> Found:
        """A claim by its id, with the reading that it stands in. Raises NotInCase."""
        return ledger.claim(self._store, name)

    def claims(self, filters: Filters = _NO_FILTERS, *, after: str | None = None, limit: int = 50) -> Page[ClaimRow]:
        """A page of the claims that all the filters let through, by day of publication, document and place."""
        return ledger.claims_of(self._store, filters, after=after, limit=limit)

    def count(self, filters: Filters = _NO_FILTERS) -> Count:
        """How many claims the filters let through."""
        return ledger.count(self._store, filters)

    def documents(self, *, after: str | None = None, limit: int = 50) -> Page[DocumentRow]:
        """A page of the documents."""
        return ledger.documents_of(self._store, after=after, limit=limit)

    def document_named(self, beginning: str) -> str:
        """The id of the one document whose id begins so. Raises NotInCase for none, BadValue for several."""
        return ledger.document_named(self._store, beginning)

    def entries(self, *, stream: str | None = None, after: str | None = None, limit: int = 50) -> Page[Entry]:
        """A page of the ledger's entries, of one stream where that is asked."""
        return ledger.entries_of(self._store, stream=stream, after=after, limit=limit)

    def entry(self, name: str) -> Entry:
        """An entry by its id. Raises NotInCase."""
        return ledger.entry(self._store, name)

    def entry_of(self, claim: str) -> Entry | None:
        """The entry that gathers a claim; None where none does, or before the first assembly."""
        return ledger.entry_of(self._store, claim)

    def figures(self, entry: str) -> tuple[Figure, ...]:
        """How the figures of an entry came down through its documents."""
        return ledger.figures(self._store, entry)

    def origins(self, names: Iterable[str]) -> tuple[Origin, ...]:
        """The origins of these ids."""
        return ledger.origins(self._store, names)

    def family(self, document: str) -> Family:
        """A document's parents, children, and the lost reports among them."""
        return ledger.family(self._store, document)

    def findings(self, *, code: str | None = None, after: str | None = None, limit: int = 50) -> Page[FindingRow]:
        """A page of the findings, the documents' and the ledger's."""
        return ledger.findings_of(self._store, code=code, after=after, limit=limit)

    def failures(self, *, after: str | None = None, limit: int = 50) -> Page[Failure]:
        """A page of what could not be read, with its cause."""
        return ledger.failures_of(self._store, after=after, limit=limit)

    def export(self, shape: Shape) -> bytes:
        """The whole case: the JSON of the output contract, a page, or a graph of who copied whom."""
        readings, made = tuple(self.readings()), self.ledger or Ledger()
        if shape == "graphml":
            from hearsay.exporters.graphml import graphml

            return graphml((reading.document for reading in readings), made).encode("utf-8")
        if shape == "html":
            from hearsay.exporters.case_page import case_page

            return case_page(self.name or self.address, [r.document for r in readings], made).encode("utf-8")
        from hearsay.exporters.corpus_contract import corpus_json

        return corpus_json(readings, made)

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

    def decisions(self) -> tuple[Decision, ...]:
        """Every decision in order, undone ones among them."""
        return ledger.decisions_of(self._store)

    def orphans(self) -> tuple[Orphan, ...]:
        """The decisions whose target can no longer be found, with what was looked for."""
        return ledger.orphans(self._store)

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
