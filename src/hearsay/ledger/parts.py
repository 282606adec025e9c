"""The ledger of one story as rows.

A row's ordinal is the place of its story and, in the last 23 bits, its number in the story's ledger. So a story can be
taken out of a ledger and put in anew with no other row touched, and rows in order of ordinals are in order of stories.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Table, and_, delete, select

from hearsay.corpus import Entry, Ledger
from hearsay.ledger.assembled_tables import entries, entry_claims, pieces
from hearsay.ledger.facts import column, finding_id
from hearsay.ledger.tables import claim_findings, claims, findings
from hearsay.model import Finding

KINDS = ("descent", "lost", "origin", "figure")
_HELD = 23  # bits: eight million rows of a kind in one story's ledger
_ABOUT = 500  # ids asked for at a time
Row = dict[str, Any]


class Part(Struct, frozen=True):
    """The ledger of one story. place: among the stories of a case, from 0 to 2**40; no two have the same."""

    place: int
    ledger: Ledger


def rows_of(part: Part, generation: int) -> Iterator[tuple[Table, Row]]:
    """The rows of a part, each with its table."""
    made, first = part.ledger, part.place << _HELD
    kinds: tuple[Iterable[tuple[str, str, Struct]], ...] = (
        ((d.child, d.parent, d) for d in made.descents),
        ((lost.id, "", lost) for lost in made.lost),
        ((origin.id, "", origin) for origin in made.origins),
        ((f.entry, f.here.document, f) for f in made.figures),
    )
    for kind, each in zip(KINDS, kinds, strict=True):
        for ordinal, (one, other, noun) in enumerate(each, first):
            facts = {"kind": kind, "one": one, "other": other, "data": msgspec.msgpack.encode(noun)}
            yield pieces, {"generation": generation, "ordinal": ordinal, **facts}
    for ordinal, entry in enumerate(made.entries, first):
        yield entries, {"generation": generation, "ordinal": ordinal, **_entry(entry)}
        for claim in dict.fromkeys(entry.claims):
            yield entry_claims, {"generation": generation, "claim": claim, "entry": ordinal}
    for ordinal, finding in enumerate(made.findings, first):
        yield findings, {"generation": generation, "ordinal": ordinal, **_finding(finding)}


def _entry(entry: Entry) -> Row:
    facts = {"rank": -len(entry.documents), "id": entry.id, "stream": entry.stream or ""}
    return {**facts, "data": msgspec.msgpack.encode(entry)}


def _finding(finding: Finding) -> Row:
    facts = {"id": finding_id(finding), "code": column(finding.code), "severity": finding.severity}
    return {**facts, "document": None, "data": msgspec.msgpack.encode(finding)}


def take_out(rows: Connection, place: int, generation: int) -> None:
    """Take the rows of a part out of a ledger, with what ties claims to them."""
    first, last = place << _HELD, ((place + 1) << _HELD) - 1
    here = {
        t: and_(t.c.generation == generation, t.c.ordinal.between(first, last)) for t in (pieces, entries, findings)
    }
    gone = rows.scalars(select(entries.c.data).where(here[entries])).all()
    for some in _some({claim for data in gone for claim in msgspec.msgpack.decode(data, type=Entry).claims}):
        held = entry_claims.c.claim.in_(some), entry_claims.c.entry.between(first, last)
        rows.execute(delete(entry_claims).where(entry_claims.c.generation == generation, *held))
    found = rows.scalars(select(findings.c.data).where(here[findings])).all()
    for name, claim in _ties(rows, [msgspec.msgpack.decode(data, type=Finding) for data in found]):
        tie = claim_findings.c.name == name, claim_findings.c.claim == claim
        rows.execute(delete(claim_findings).where(claim_findings.c.generation == generation, *tie))
    for table, those in here.items():
        of_a_kind = [pieces.c.kind.in_(KINDS)] if table is pieces else []  # by its key, of which the kind is a part
        rows.execute(delete(table).where(those, *of_a_kind))


def link(rows: Connection, found: Iterable[Finding], generation: int) -> None:
    """Tie findings to the claims that they are about, so that claims can be filtered by them."""
    ties = [{"name": name, "generation": generation, "claim": claim} for name, claim in _ties(rows, found)]
    if ties:
        rows.execute(claim_findings.insert(), ties)


def _ties(rows: Connection, found: Iterable[Finding]) -> Iterator[tuple[str, int]]:
    """The codes of findings and the keys of the claims that they are about, each pair once."""
    pairs = {(f.code, about) for f in found for about in f.about}
    for some in _some(pairs):
        keys: defaultdict[str, list[int]] = defaultdict(list)
        for name, key in rows.execute(select(claims.c.id, claims.c.key).where(claims.c.id.in_({a for _, a in some}))):
            keys[name].append(key)
        yield from ((code, key) for code, about in some for key in keys[about])


def _some(every: Iterable[Any]) -> Iterator[list[Any]]:
    remaining = iter(every)
    while part := list(islice(remaining, _ABOUT)):
        yield part
