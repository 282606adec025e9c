"""What can be looked up in a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hearsay import ledger
from hearsay.corpus import Decision, Descent, Entry, Figure, Ledger, Origin
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
)
from hearsay.model import Reading

_NO_FILTERS = Filters()


class Contents:
    """What is in an open case. Pages go on from what the page before gave as `after`."""

    def __init__(self, store: ledger.Case) -> None:
        self._store = store

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

    def names(self, *identities: str) -> dict[str, str]:
        """What to call these documents, and every lost report: who published it, else where it was found."""
        return ledger.called(self._store, identities)

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

    def descents(self, *, after: str | None = None, limit: int = 50) -> Page[Descent]:
        """A page of who descends from whom, in the ledger's order."""
        return ledger.descents_of(self._store, after=after, limit=limit)

    def findings(self, *, code: str | None = None, after: str | None = None, limit: int = 50) -> Page[FindingRow]:
        """A page of the findings, the documents' and the ledger's."""
        return ledger.findings_of(self._store, code=code, after=after, limit=limit)

    def finding(self, name: str) -> FindingRow:
        """A finding by its id. Raises NotInCase."""
        return ledger.finding(self._store, name)

    def decided(self, *names: str) -> dict[str, tuple[Decision, ...]]:
        """For each of these ids of which there are any, the decisions about it that hold, in order."""
        held = ledger.standing(self._store)
        about = {name: tuple(d for d in held if any(target.id == name for target in d.targets)) for name in names}
        return {name: decisions for name, decisions in about.items() if decisions}

    def failures(self, *, after: str | None = None, limit: int = 50) -> Page[Failure]:
        """A page of what could not be read, with its cause."""
        return ledger.failures_of(self._store, after=after, limit=limit)

    def decisions(self) -> tuple[Decision, ...]:
        """Every decision in order, undone ones among them."""
        return ledger.decisions_of(self._store)

    def orphans(self) -> tuple[Orphan, ...]:
        """The decisions whose target can no longer be found, with what was looked for."""
        return ledger.orphans(self._store)
