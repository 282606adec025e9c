"""The nouns of many readings, frozen: the family of a story, and what people decided about it.

A `Ledger` is what assembly makes of a `Corpus`. It can be deleted and made again: nothing is in it that does not follow
from readings and decisions. Fields `id`, `by` and `because` mean what they mean in hearsay.model.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from hearsay.model import Finding, LinkKind, Reading, Span

DescentType = Literal["copy", "copy_translated", "relay", "cite"]
Change = Literal[
    "scale", "bound", "hedge", "base", "subject", "period", "measure", "currency", "value", "attribution", "place",
    "date",
]  # fmt: skip
EntryLevel = Literal["statement", "matter", "account", "whole"]
TargetKind = Literal["document", "entity", "claim", "entry", "finding"]
Action = Literal["accept", "reject", "correct", "merge", "split", "grade", "annotate", "undo"]


class Target(Struct, frozen=True, kw_only=True):
    """What a decision is about. After a re-read it is found again by its document and quote, if no longer by its id.

    An entry is found by the claim that it was called after: document and quote are that claim's, level is the entry's.
    """

    kind: TargetKind
    id: str
    document: str | None = None
    quote: str | None = None
    level: EntryLevel | None = None


class Decision(Struct, frozen=True, kw_only=True):
    """What a person decided; a row that is only ever added, never changed.

    number: its place in the case, from 1. at: ISO date-time with offset. values: what is to be instead, or the grade.
    previous, hash: SHA-256 over the row before and this one, so that a row changed or taken away shows.
    """

    number: int
    action: Action
    targets: tuple[Target, ...]
    who: str
    at: str
    values: dict[str, str] = {}
    reason: str = ""
    previous: str = ""
    hash: str = ""


class Corpus(Struct, frozen=True, kw_only=True):
    """What assembly works from: each document's reading, in the order of document ids, and the decisions in order."""

    readings: tuple[Reading, ...]
    decisions: tuple[Decision, ...] = ()


class Passage(Struct, frozen=True, kw_only=True):
    """A stretch of text that two documents share, as it stands in each."""

    child: Span
    parent: Span


class Descent(Struct, frozen=True, kw_only=True):
    """A document's parent: a document, or a lost report (then `parent` is the id of a Lost). score: 0 to 1."""

    child: str
    parent: str
    type: DescentType
    score: Decimal
    because: str
    by: str
    passages: tuple[Passage, ...] = ()


class Lost(Struct, frozen=True, kw_only=True):
    """A report that nobody has, but that its children prove: they name it, or share what no other witness has.

    name: the outlet or author that they name; None where only what they share tells of it.
    """

    id: str
    name: str | None
    evidence: str
    children: tuple[str, ...]
    by: str

    @property
    def called(self) -> str:
        """Its name, or what to call one that has none."""
        return self.name or "a lost report"


class Origin(Struct, frozen=True, kw_only=True):
    """A root that claims go back to: a witness, a body's statement, an outlet's own word, a lost report."""

    id: str
    who: str
    kind: LinkKind
    documents: tuple[str, ...]
    because: str
    by: str


class Independent(Struct, frozen=True, kw_only=True):
    """How many independent origins there are, at least and at most."""

    low: int
    high: int


class Entry(Struct, frozen=True, kw_only=True):
    """One claim as a whole corpus has it; its id is a key made of normalised values.

    level: what it gathers: one statement in its wordings; a matter with all that is said of it, disagreement too; the
    account of one voice; the whole of a story. because: each merge of origins with its reason. belief: over origins,
    never over carriers; None where nothing is known.
    """

    id: str
    summary: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    origins: tuple[str, ...]
    independent: Independent
    because: tuple[str, ...]
    by: str
    frame: str | None = None
    stream: str | None = None
    belief: Decimal | None = None
    level: EntryLevel = "statement"


class Value(Struct, frozen=True, kw_only=True):
    """A figure as one document has it: what it says in plain words, and the quote. A lost report has no quote."""

    document: str
    claim: str | None
    value: str
    quote: Span | None = None


class Figure(Struct, frozen=True, kw_only=True):
    """A figure of an entry in one document beside its parent's. change: None where it came through unchanged."""

    entry: str
    here: Value
    parent: Value | None
    change: Change | None
    because: str
    by: str


class Ledger(Struct, frozen=True, kw_only=True):
    """What assembly makes: who descends from whom, what was lost, the entries, origins, figures and findings."""

    descents: tuple[Descent, ...] = ()
    lost: tuple[Lost, ...] = ()
    origins: tuple[Origin, ...] = ()
    entries: tuple[Entry, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    stamps: tuple[str, ...] = ()
