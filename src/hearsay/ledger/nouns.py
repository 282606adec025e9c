"""What goes into a case and what comes out of it, frozen.

Times are ISO 8601 with an offset. `document` is a document's id, `raw` the SHA-256 of raw bytes, both as 64 hex digits.
"""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from msgspec import Struct

from hearsay.corpus import Decision
from hearsay.model import Claim, Finding, Level, Reading

T = TypeVar("T")

Facet = Literal["actor", "stream", "root", "outlet", "level", "finding"]


class Capture(Struct, frozen=True, kw_only=True):
    """How bytes came into the case (Berkeley Protocol): from where, when, by whose hand, and which bytes they were.

    uri: what was given: a path, an address, "-". hand: who or what fetched them: a person's name, a crawler's.
    raw: the SHA-256 of the bytes; may be left out beside the bytes themselves. The same bytes at two addresses are two
    captures of one document.
    """

    uri: str
    at: str
    hand: str
    raw: str = ""
    document: str | None = None


class Failure(Struct, frozen=True, kw_only=True):
    """What could not be read, why, and when it was last tried. It goes once the same uri has been read."""

    uri: str
    cause: str
    at: str


class Wanted(Struct, frozen=True, kw_only=True):
    """Raw bytes that are to be read. document: None for new bytes; moved: the stamps that its reading lacks, or has
    beyond those asked for.
    """

    raw: str
    document: str | None = None
    moved: tuple[str, ...] = ()


class Filters(Struct, frozen=True, kw_only=True):
    """Which claims are wanted; all that is given must hold, None asks for nothing, "" for what has none.

    actor, root, outlet: a whole name, whatever its case and accents; an actor by any name that its document gives it.
    stream: any of the claim's streams. finding: a code, of the document's findings or the assembled ledger's.
    since, until: ISO dates, both included, of publication; one known by its year or month counts as its first day.
    words: words and "phrases" that the evidence holds, all of them; "smuggl*" for a beginning.
    """

    actor: str | None = None
    stream: str | None = None
    root: str | None = None
    outlet: str | None = None
    level: Level | None = None
    finding: str | None = None
    since: str | None = None
    until: str | None = None
    words: str | None = None
    document: str | None = None


class Page(Struct, Generic[T], frozen=True):
    """Some of many. after: what to hand in for the next page, None when this was the last."""

    items: tuple[T, ...]
    after: str | None


class Count(Struct, frozen=True):
    """How many there are; where `is_exact` is False there are more than `number`."""

    number: int
    is_exact: bool


class ClaimRow(Struct, frozen=True, kw_only=True):
    """A claim as a table shows it; "" where there is none. quote: its evidence, pieces joined by " … "."""

    id: str
    document: str
    uri: str
    ordinal: int
    quote: str
    root: str
    root_kind: str
    outlet: str
    published: str
    level: str
    streams: tuple[str, ...]
    actors: tuple[str, ...]
    findings: tuple[str, ...]


class DocumentRow(Struct, frozen=True, kw_only=True):
    """A document as a table shows it; "" where it does not say. claims, findings: how many."""

    id: str
    uri: str
    title: str
    publisher: str
    published: str
    language: str
    claims: int
    findings: int


class Found(Struct, frozen=True):
    """One claim and the reading that it stands in."""

    claim: Claim
    reading: Reading


class FindingRow(Struct, frozen=True, kw_only=True):
    """A finding with its id and place. document: None for one of the assembled ledger."""

    id: str
    document: str | None
    finding: Finding


class Named(Struct, frozen=True):
    """A value that claims are filtered on, folded to small letters without accents, and how many claims have it."""

    name: str
    claims: int


class Orphan(Struct, frozen=True):
    """A decision whose target can no longer be found. because: what was looked for, and why it is not there."""

    decision: Decision
    because: str


class Fault(Struct, frozen=True):
    """Something in a case that is not what it was. what: the row, by name; because: what is wrong with it."""

    what: str
    because: str


class Verified(Struct, frozen=True, kw_only=True):
    """What was looked at, and what was wrong with it; a sound case has no faults."""

    decisions: int
    documents: int
    raws: int
    is_deep: bool
    faults: tuple[Fault, ...] = ()


class Generation(Struct, frozen=True, kw_only=True):
    """One assembled ledger: its number, when it was made, by what, and from which state of the case."""

    number: int
    at: str
    stamps: tuple[str, ...]
    made_from: str
    entries: int
    descents: int
    findings: int


class Sizes(Struct, frozen=True, kw_only=True):
    """How many of each there are in a case."""

    documents: int
    captures: int
    claims: int
    failures: int
    decisions: int
