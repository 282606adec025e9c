"""What decisions are about: found by id when they are made, and by document and quote after a re-read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, Select, select

from hearsay.corpus import Entry, Target
from hearsay.errors import BadValue
from hearsay.ledger.assembled_tables import entries, entry_claims
from hearsay.ledger.facts import column
from hearsay.ledger.generations import current
from hearsay.ledger.keys import MOST_CLAIMS
from hearsay.ledger.tables import claims, documents, entities, findings

_ASKED = 500  # claims of an entry among which is looked for the one that it is called after
_SHORTEST = 12  # characters that tell one quote from another


def filled(rows: Connection, target: Target) -> Target | None:
    """The target with its document and quote, as the case has it now; None where no such thing is in the case.

    Raises BadValue where things of two documents have this id, and no document is given.
    """
    if target.kind == "document":
        return target if rows.scalar(select(documents.c.number).where(documents.c.id == target.id)) else None
    if target.kind == "entry":
        known = select(entries.c.data).where(entries.c.id == target.id, entries.c.generation == current(rows))
        data = rows.scalar(known.limit(1))
        return None if data is None else _called_after(rows, target, msgspec.msgpack.decode(data, type=Entry))
    found = rows.execute(_by_id(target, current(rows)).distinct().limit(2)).all()
    if len(found) > 1:
        raise BadValue(f"two documents have a {target.kind} {target.id}: say which document is meant")
    return replace(target, document=found[0].of, quote=found[0].words) if found else None


def _called_after(rows: Connection, target: Target, entry: Entry) -> Target:
    """An entry with the claim that it is called after: that of its summary, else (a person gave another) the first."""
    known = select(claims.c.quote, documents.c.id).join(documents, documents.c.number == claims.c.document)
    found = rows.execute(known.where(claims.c.id.in_(entry.claims[:_ASKED])).order_by(claims.c.key)).all()
    if not found:
        return replace(target, document=entry.documents[0], level=entry.level)
    first = next((row for row in found if row.quote == column(entry.summary)), found[0])
    return replace(target, document=first.id, quote=first.quote, level=entry.level)


def placed(rows: Connection, target: Target) -> Target | str:
    """The target as it is to be found now, or why it is not: by its id, else by its document and quote."""
    if found := filled(rows, target):
        return found
    if target.kind in {"claim", "entity"} and target.document and target.quote:
        return _by_quote(rows, target, target.quote)
    if target.kind == "entry" and target.level:
        return _by_claim(rows, target)
    return f"there is no {target.kind} {target.id} any more"


def read_anew(rows: Connection, target: Target) -> Target:
    """An entry as assembly is to look for it: by the claim as the document's reading of now has it."""
    if not (target.document and target.quote):
        return target
    claim = _by_quote(rows, replace(target, kind="claim"), target.quote)
    return target if isinstance(claim, str) else replace(target, quote=claim.quote)


def _by_claim(rows: Connection, target: Target) -> Target | str:
    """The one entry of the ledger that is shown which is of the target's level and holds its claim."""
    claim = _by_quote(rows, replace(target, kind="claim"), target.quote or "")
    if isinstance(claim, str):
        return f"the claim is gone that entry {target.id} was called after"
    here = entries.c.generation == current(rows), entries.c.generation == entry_claims.c.generation
    known = select(entries.c.data).join(entry_claims, entry_claims.c.entry == entries.c.ordinal)
    data = rows.scalars(known.where(*here, entry_claims.c.claim == claim.id)).all()
    held = [
        entry for entry in (msgspec.msgpack.decode(each, type=Entry) for each in data) if entry.level == target.level
    ]
    if len(held) == 1:
        return replace(target, id=held[0].id)
    return f"there is no entry {target.id} any more, and {len(held) or 'no'} others hold its claim"


def _by_id(target: Target, generation: int) -> Select[Any]:
    """The id, the document and the words of what has the target's id."""
    table, words = {
        "claim": (claims, claims.c.quote),
        "entity": (entities, entities.c.name),
        "finding": (findings, findings.c.code),
    }[target.kind]
    known = select(table.c.id, documents.c.id.label("of"), words.label("words"))
    known = known.outerjoin(documents, documents.c.number == table.c.document).where(table.c.id == target.id)
    if table is findings:
        known = known.where(findings.c.generation.in_((0, generation)))
    return known if target.document is None else known.where(documents.c.id == target.document)


def _by_quote(rows: Connection, target: Target, quote: str) -> Target | str:
    place = rows.execute(
        select(documents.c.number, documents.c.first).where(documents.c.id == target.document)
    ).one_or_none()
    if place is None:
        return f"document {target.document} is no longer in the case"
    table, words = (claims, claims.c.quote) if target.kind == "claim" else (entities, entities.c.name)
    known = select(table.c.id, words.label("words")).where(table.c.document == place.number)
    if table is claims:
        known = known.where(claims.c.key.between(place.first, place.first + MOST_CLAIMS - 1))
    found = rows.execute(known).all()
    same = _same(found, column(quote)) if table is claims else [row for row in found if row.words == column(quote)]
    if len(same) == 1:
        return replace(target, id=same[0].id, quote=same[0].words)
    told = f"{len(same)} have" if same else "none has"
    return f"its {target.kind} is gone, and of those of document {target.document} {told} the words {quote[:80]!r}"


def _same(found: Sequence[Any], quote: str) -> Sequence[Any]:
    """Those of the same words; if none, those that share most of theirs with the quote."""
    if same := [row for row in found if row.words == quote]:
        return same
    return [row for row in found if _overlap(row.words, quote)]


def _overlap(one: str, other: str) -> bool:
    """Whether one lies in the other and is most of it, so that another claim is not taken for the one decided on."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST and len(short) * 2 > len(long) and short in long
