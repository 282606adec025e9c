"""The output contract's object for a corpus (its section 2): documents, links, lost reports, origins, entries, figures.

The order of the keys is part of what is promised, and every list is in the ledger's order, so that the same readings
and decisions give the same bytes. Fields may be added behind the contract's own, never renamed.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from hearsay.corpus import Descent, Entry, Figure, Ledger, Lost, Origin, Passage, Value
from hearsay.exporters.contract import CONTRACT, encoded, finding_record
from hearsay.exporters.contract_values import Record, digits, span_record
from hearsay.model import Document, Finding, Reading, Span


def corpus_json(readings: Iterable[Reading], ledger: Ledger) -> bytes:
    """A corpus as one line of UTF-8 JSON."""
    return encoded(corpus_record(readings, ledger))


def corpus_record(readings: Iterable[Reading], ledger: Ledger) -> Record:
    """The contract's object for a corpus, made of plain dicts, lists, strings and numbers."""
    ordered = sorted(readings, key=lambda reading: (reading.document.id, reading.document.uri))
    return {
        "contract": CONTRACT,
        "documents": [_document(reading.document) for reading in ordered],
        "links": [_link(descent) for descent in ledger.descents],
        "lost": [_lost(lost) for lost in ledger.lost],
        "origins": [_origin(origin) for origin in ledger.origins],
        "entries": [_entry(entry) for entry in ledger.entries],
        "figures": [_figure(figure) for figure in ledger.figures],
        "findings": [*map(_finding, ledger.findings), *(f for reading in ordered for f in _own_findings(reading))],
        "claims": [claim for reading in ordered for claim in _claims(reading)],
        "stamps": list(ledger.stamps),
    }


def _document(document: Document) -> Record:
    return {
        "id": document.id,
        "uri": document.uri,
        "publisher": document.publisher,
        "published": document.published,
        "title": document.title,
        "language": document.language,
    }


def _link(descent: Descent) -> Record:
    return {
        "child": descent.child,
        "parent": descent.parent,
        "type": descent.type,
        "score": digits(descent.score),
        "because": descent.because,
        "by": descent.by,
        "passages": [_passage(passage) for passage in descent.passages],
    }


def _passage(passage: Passage) -> Record:
    return {"child": span_record(passage.child), "parent": span_record(passage.parent)}


def _lost(lost: Lost) -> Record:
    return {
        "id": lost.id,
        "name": lost.name,
        "evidence": lost.evidence,
        "children": list(lost.children),
        "by": lost.by,
    }


def _origin(origin: Origin) -> Record:
    return {
        "id": origin.id,
        "who": origin.who,
        "kind": origin.kind,
        "documents": list(origin.documents),
        "because": origin.because,
        "by": origin.by,
    }


def _entry(entry: Entry) -> Record:
    return {
        "id": entry.id,
        "summary": entry.summary,
        "claims": list(entry.claims),
        "documents": list(entry.documents),
        "origins": list(entry.origins),
        "independent": {"low": entry.independent.low, "high": entry.independent.high},
        "because": list(entry.because),
        "level": entry.level,
        "frame": entry.frame,
        "stream": entry.stream,
        "belief": digits(entry.belief),
        "by": entry.by,
    }


def _figure(figure: Figure) -> Record:
    parent = figure.parent
    return {
        "entry": figure.entry or None,
        "document": figure.here.document,
        "claim": figure.here.claim,
        "value": figure.here.value,
        "parent": None if parent is None else _value(parent),
        "change": figure.change,
        "because": figure.because,
        "quote": _quote(figure.here.quote),
        "by": figure.by,
    }


def _value(value: Value) -> Record:
    return {
        "document": value.document,
        "claim": value.claim,
        "value": value.value,
        "quote": _quote(value.quote),
    }


def _quote(span: Span | None) -> Record | None:
    return None if span is None else span_record(span)


def _finding(finding: Finding) -> Record:
    return finding_record(finding) | {"documents": list(dict.fromkeys(finding.documents))}


def _own_findings(reading: Reading) -> Iterable[Record]:
    """What was found in one report; a finding on none of its claims is about the report."""
    own = reading.document.id
    for finding in reading.findings:
        yield _finding(replace(finding, about=finding.about or (own,), documents=(own,)))


def _claims(reading: Reading) -> Iterable[Record]:
    """Which document each claim stands in, and what it says, so that ids can be followed without the readings."""
    for claim in reading.claims:
        yield {
            "id": claim.id,
            "document": reading.document.id,
            "evidence": [span_record(span) for span in claim.evidence],
        }
