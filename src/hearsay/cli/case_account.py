"""`hearsay explain ID CASE`: a claim, an entry, a finding or a document of a case, with why each of it was made."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from hearsay.api.case import Case
from hearsay.api.targets import target
from hearsay.cli.account import print_claim, print_section
from hearsay.cli.case import opened
from hearsay.cli.edge import console
from hearsay.cli.style import FAINT, HEADING
from hearsay.errors import BadValue
from hearsay.exporters.display import one_line
from hearsay.exporters.entry_account import descent_account, entry_account
from hearsay.exporters.finding_account import finding_account


def print_account(address: str, name: str) -> None:
    """Print the account of what the id names. Raises BadValue for what has none, NotInCase for what is not there."""
    with opened(address) as case:
        asked = target(case, name)
        if asked.kind == "claim":
            _claim(console(), case, name)
        elif asked.kind == "entry":
            _entry(console(), case, name)
        elif asked.kind == "finding":
            _finding(console(), case, name)
        elif asked.kind == "document":
            _document(console(), case, asked.id)
        else:
            raise BadValue(f"{name}: claims, entries, findings and documents have an account; this is an {asked.kind}")


def _claim(out: Console, case: Case, name: str) -> None:
    found = case.claim(name)
    print_claim(out, found.reading, [claim.id for claim in found.reading.claims].index(name) + 1)
    entry = case.entry_of(name)
    if entry is not None:
        out.print(Text(f"\nIt is part of entry {entry.id}: hearsay explain {entry.id} CASE", FAINT))


def _entry(out: Console, case: Case, name: str) -> None:
    entry = case.entry(name)
    out.print(Text(f"Entry {name}", HEADING))
    origins, figures = case.origins(entry.origins), case.figures(name)
    carriers = [document for origin in origins for document in origin.documents]
    parents = [figure.parent.document for figure in figures if figure.parent]
    for section in entry_account(entry, origins, figures, case.names(*entry.documents, *carriers, *parents)):
        print_section(out, section)


def _finding(out: Console, case: Case, name: str) -> None:
    row = case.finding(name)
    reports = {*row.finding.documents, *([row.document] if row.document else [])}
    decided = case.decided(name).get(name, ())
    out.print(Text(f"Finding {name}: {row.finding.severity} {row.finding.code}", HEADING))
    for section in finding_account(row.finding, row.document, decided, case.names(*reports)):
        print_section(out, section)


def _document(out: Console, case: Case, name: str) -> None:
    document, family = case.reading(name).document, case.family(name)
    out.print(Text(one_line(document.title or document.uri), HEADING))
    facts = (document.publisher, document.published, document.author, document.wire, document.dateline, document.uri)
    out.print(Text(" · ".join(one_line(fact) for fact in facts if fact), FAINT))
    for capture in case.captures(name):
        out.print(Text(f"captured {capture.at} by {one_line(capture.hand)} from {one_line(capture.uri)}", FAINT))
    kin = [*(descent.parent for descent in family.parents), *(descent.child for descent in family.children)]
    for section in descent_account(family.parents, family.children, case.names(*kin)):
        print_section(out, section)
