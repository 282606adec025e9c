"""The store of a case, and the only place that speaks SQL: one SQLite file, or a PostgreSQL database, by the same code.

    from hearsay import ledger

    with ledger.new_case("delta.case") as case:
        capture = ledger.Capture(uri="report.html", at="2024-03-05T16:30:00+00:00", hand="A. Person")
        ledger.save(case, ledger.prepare(reading, raw=data, captures=[capture]))
        for row in ledger.claims_of(case, ledger.Filters(stream="gold", words='"mine tax" levy*')).items:
            print(row.root, "|", row.quote)

Two processes may use one case at once: readers never wait, writers take turns. Whatever goes wrong is a CaseError with
one line, and the case holds all that was saved before. docs/why/store.md says why it is made so.
"""

from __future__ import annotations

from hearsay.ledger.case import Case
from hearsay.ledger.decisions import decide, decisions_of, orphans, standing
from hearsay.ledger.facts import finding_id, quote
from hearsay.ledger.families import (
    Family,
    called,
    descents_of,
    entries_of,
    entry,
    entry_of,
    family,
    figures,
    ledger,
    origins,
)
from hearsay.ledger.generations import exchange, generation, put_ledger, state
from hearsay.ledger.keeping import Marked, keep, keep_marks, kept_as, marked
from hearsay.ledger.listing import (
    captures_of,
    document_named,
    documents_of,
    failures_of,
    finding,
    findings_of,
    raw,
    sizes,
)
from hearsay.ledger.making import new_case
from hearsay.ledger.nouns import (
    Capture,
    ClaimRow,
    Count,
    DocumentRow,
    Failure,
    Fault,
    Filters,
    FindingRow,
    Found,
    Generation,
    Named,
    Orphan,
    Page,
    Sizes,
    Verified,
    Wanted,
)
from hearsay.ledger.opening import open_case
from hearsay.ledger.packing import Prepared, prepare
from hearsay.ledger.parts import Part
from hearsay.ledger.reviving import reading, readings_of
from hearsay.ledger.saving import save, save_captures, save_failures
from hearsay.ledger.settling import settle
from hearsay.ledger.showing import claim, claims_of, count, names
from hearsay.ledger.verifying import verify
from hearsay.ledger.wanting import wanting

__all__ = [
    "Capture",
    "Case",
    "ClaimRow",
    "Count",
    "DocumentRow",
    "Failure",
    "Family",
    "Fault",
    "Filters",
    "FindingRow",
    "Found",
    "Generation",
    "Marked",
    "Named",
    "Orphan",
    "Page",
    "Part",
    "Prepared",
    "Sizes",
    "Verified",
    "Wanted",
    "called",
    "captures_of",
    "claim",
    "claims_of",
    "count",
    "decide",
    "decisions_of",
    "descents_of",
    "document_named",
    "documents_of",
    "entries_of",
    "entry",
    "entry_of",
    "exchange",
    "failures_of",
    "family",
    "figures",
    "finding",
    "finding_id",
    "findings_of",
    "generation",
    "keep",
    "keep_marks",
    "kept_as",
    "ledger",
    "marked",
    "names",
    "new_case",
    "open_case",
    "origins",
    "orphans",
    "prepare",
    "put_ledger",
    "quote",
    "raw",
    "reading",
    "readings_of",
    "save",
    "save_captures",
    "save_failures",
    "settle",
    "sizes",
    "standing",
    "state",
    "verify",
    "wanting",
]
