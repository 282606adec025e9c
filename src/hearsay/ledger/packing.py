"""A reading made ready for the case, all but the writing: pure, so that the processes that read can do it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from hashlib import sha256

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from hearsay.errors import Unreadable
from hearsay.ledger.facts import ClaimFacts, claim_facts, column, finding_id
from hearsay.ledger.keys import MOST_CLAIMS
from hearsay.ledger.nouns import Capture
from hearsay.model import Document, Reading

_LEVEL = 6  # of zlib: a quarter smaller than level 1 for a millisecond a report
_ENCODE = msgspec.msgpack.Encoder()
_DECODE = msgspec.msgpack.Decoder(Reading)


class Raw(Struct, frozen=True):
    """Raw bytes, compressed. size: in bytes, as they were."""

    hash: str
    size: int
    data: bytes


class FindingFacts(Struct, frozen=True):
    """A finding as its row has it."""

    id: str
    code: str
    severity: str
    data: bytes


class EntityFacts(Struct, frozen=True):
    """An entity as its row has it."""

    id: str
    kind: str
    name: str


class Prepared(Struct, frozen=True, kw_only=True):
    """A document ready to be saved. `document` comes without its text; hash: of `data` before it was compressed."""

    document: Document
    stamps: tuple[str, ...]
    hash: str
    data: bytes
    raw: Raw | None
    captures: tuple[Capture, ...]
    claims: tuple[ClaimFacts, ...]
    findings: tuple[FindingFacts, ...]
    entities: tuple[EntityFacts, ...]


def prepare(
    reading: Reading, *, raw: bytes | None, captures: Iterable[Capture], stamps: Iterable[str] | None = None
) -> Prepared:
    """A reading ready to be saved.

    raw: the bytes that it was read from; None when they are in the case already.
    stamps: of all that would make it anew, by which `wanting` tells whether it is due; None: the reading's own.
    Raises Unreadable for a document with more claims than a case holds of one.
    """
    if len(reading.claims) >= MOST_CLAIMS:
        raise Unreadable(
            reading.document.uri, f"more than {MOST_CLAIMS - 1:,} claims, which no case holds of one document"
        )
    data = _ENCODE.encode(reading)
    packed = None if raw is None else _raw(raw)
    return Prepared(
        document=replace(reading.document, text=""),
        stamps=tuple(reading.stamps if stamps is None else stamps),
        hash=sha256(data).hexdigest(),
        data=zlib.compress(data, _LEVEL),
        raw=packed,
        captures=tuple(replace(c, raw=c.raw or packed.hash) if packed else c for c in captures),
        claims=claim_facts(reading),
        findings=tuple(
            FindingFacts(finding_id(f), f.code, f.severity, msgspec.msgpack.encode(f)) for f in reading.findings
        ),
        entities=tuple({e.id: EntityFacts(e.id, e.kind, column(e.name)) for e in reading.entities}.values()),
    )


def _raw(data: bytes) -> Raw:
    return Raw(sha256(data).hexdigest(), len(data), zlib.compress(data, _LEVEL))


def unpacked(data: bytes) -> Reading:
    """The reading in the bytes of a row. Raises ValueError for bytes that hold none."""
    try:
        return _DECODE.decode(zlib.decompress(data))
    except (zlib.error, msgspec.DecodeError) as fault:
        raise ValueError(str(fault)) from fault


def hashed(data: bytes) -> str:
    """The SHA-256 of what was compressed into a row's bytes. Raises ValueError for bytes that are damaged."""
    try:
        return sha256(zlib.decompress(data)).hexdigest()
    except zlib.error as fault:
        raise ValueError(str(fault)) from fault
