"""The JSON line of the output contract: one document, every offset, every amount as an exact decimal string.

The order of the keys is part of what is promised. Fields may be added behind the contract's own, never renamed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

import msgspec

from hearsay.exporters.attributions import standing
from hearsay.exporters.contract_values import Record, digits, mention_value, money_record, span_record
from hearsay.model import (
    Attribution,
    Claim,
    Document,
    Entity,
    Finding,
    LegalStage,
    Link,
    Mention,
    Modality,
    Reading,
    Span,
)
from hearsay.money.actors import Parties
from hearsay.money.conversion import conversions
from hearsay.money.statements import parties
from hearsay.text.spans import with_marks

CONTRACT = 1
_SEPARATORS = ("\u0085", "\u2028", "\u2029")


def line(reading: Reading) -> bytes:
    """One document as one line of UTF-8 JSON, without the line's end."""
    return encoded(record(reading))


def encoded(made: Record) -> bytes:
    """A record as one line of UTF-8 JSON.

    A lone surrogate cannot be written in UTF-8; a record that holds one is written with escapes, and reads back to the
    same text.
    """
    try:
        return _on_one_line(msgspec.json.encode(made))
    except UnicodeEncodeError:
        return json.dumps(made, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def _on_one_line(encoded: bytes) -> bytes:
    """The separators that some readers of lines take for a line's end, as escapes; they stand in strings alone."""
    for mark in _SEPARATORS:
        encoded = encoded.replace(mark.encode("utf-8"), f"\\u{ord(mark):04x}".encode("ascii"))
    return encoded


def lines(readings: Iterable[Reading]) -> str:
    """Many documents, one a line, each line ended. Lone surrogates come back as escapes, so it can be saved."""
    return "".join(line(reading).decode("utf-8") + "\n" for reading in readings)


def record(reading: Reading) -> Record:
    """The contract's object for one document, made of plain dicts, lists, strings and numbers."""
    mentions = {m.id: m for m in reading.mentions}
    exchanged, paid = conversions(reading), parties(reading)
    return {
        "contract": CONTRACT,
        "document": _document(reading.document),
        "mentions": [_mention(m) for m in reading.mentions],
        "entities": [_entity(e) for e in reading.entities],
        "attributions": [_attribution(a, reading.document.text) for a in standing(reading)],
        "claims": [_claim(c, mentions) for c in reading.claims],
        "money": [money_record(m, exchanged[m.id], paid.get(m.id, Parties())) for m in reading.money],
        "findings": [finding_record(f) for f in reading.findings],
        "stamps": list(reading.stamps),
    }


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]


def _document(document: Document) -> Record:
    return {
        "id": document.id,
        "uri": document.uri,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "language": document.language,
        "text": document.text,
        "address": document.address,
        "notes": list(document.notes),
    }


def _mention(mention: Mention) -> Record:
    """What is no name ("the guard", "she") is of the kind "description" or "pronoun", `of` whatever it is."""
    named = mention.form == "name"
    return {
        "id": mention.id,
        "kind": mention.kind if named else mention.form,
        **span_record(mention),
        "entity": mention.entity,
        "value": mention_value(mention.value),
        "by": mention.by,
        "of": None if named else mention.kind,
    }


def _entity(entity: Entity) -> Record:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "mentions": list(entity.mentions),
        "because": entity.because,
        "by": entity.by,
    }


def _attribution(said: Attribution, text: str) -> Record:
    return {
        "id": said.id,
        "source": _pairs(said.source),
        "cue": _pairs(said.cue),
        "content": [[*with_marks(text, s.start, s.end)] for s in said.content],
        "inside": said.inside,
        "how": said.how,
        "known": said.known,
        "by": said.by,
    }


def _claim(claim: Claim, mentions: dict[str, Mention]) -> Record:
    return {
        "id": claim.id,
        "evidence": [span_record(s) for s in claim.evidence],
        "frame": claim.frame,
        "roles": {role: list(ids) for role, ids in claim.roles.items()},
        "chain": [_link(link) for link in claim.chain],
        "modality": _modality(claim.modality),
        "stream": claim.stream,
        "money": list(claim.money),
        "time": _time(claim.time, mentions),
        "streams": list(claim.streams),
        "quantities": list(claim.quantities),
        "headline": claim.headline,
        "stream_because": claim.stream_because,
        "evidential": claim.evidential,
        "legal": [_legal(stage) for stage in claim.legal],
        "denies": list(claim.denies),
        "route": [{"from": list(leg.start), "to": list(leg.end), "commodity": list(leg.goods)} for leg in claim.route],
        "by": claim.by,
    }


def _link(link: Link) -> Record:
    return {
        "kind": link.kind,
        "name": link.name,
        "entity": link.entity,
        "how": link.how,
        "source": _pair(link.source),
        "cue": _pair(link.cue),
        "known": link.known,
        "described": link.described,
        "speaks_for": link.speaks_for,
        "level": link.level,
        "because": link.because,
    }


def _modality(modality: Modality) -> Record:
    return {"level": modality.level, "cues": _pairs(modality.cues)}


def _legal(stage: LegalStage) -> Record:
    return {"stage": stage.stage, "cue": _pair(stage.cue), "negative": stage.negative}


def _time(identity: str | None, mentions: dict[str, Mention]) -> Record | None:
    mention = mentions.get(identity or "")
    if mention is None:
        return None
    return {"mention": mention.id, "text": mention.text, **(mention_value(mention.value) or {})}


def finding_record(finding: Finding) -> Record:
    """A finding as the contract has it."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "about": list(finding.about),
        "numbers": {name: digits(number) for name, number in finding.numbers.items()},
        "quotes": [span_record(s) for s in finding.quotes],
        "settled_by": finding.settled_by,
        "by": finding.by,
    }
