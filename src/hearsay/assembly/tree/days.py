"""Dates that the texts themselves contradict. Such a date is a finding, and tells nothing about who had it from whom.

A document cannot be older than the report that it retells. It is taken to retell one that others name as their source
when it tells the same story and a near copy of it came out after that report.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.assembly.tree.evidence import COPIES, Evidence, acknowledged
from hearsay.model import Finding

BY = "assembly.tree/1"
_LIKE, _NAMED_BY = 0.05, 2  # likeness, and documents that name the source


def weighed(evidence: Evidence) -> tuple[Evidence, tuple[Finding, ...]]:
    """The evidence with the days that can be believed, and a finding for each that cannot."""
    found: dict[str, Finding] = {}
    for finding in _contradicted(evidence):
        found.setdefault(finding.about[0], finding)
    days = {name: None if name in found else day for name, day in evidence.days.items()}
    return replace(evidence, days=days), tuple(found[name] for name in sorted(found))


def _contradicted(evidence: Evidence) -> Iterator[Finding]:
    yield from _named_before_they_came_out(evidence)
    named = acknowledged(evidence)
    for pair in sorted(evidence.shared.values(), key=lambda d: (d.child, d.parent)):
        if pair.type not in COPIES or not evidence.is_before(pair.parent, pair.child):
            continue
        early, late = pair.parent, pair.child
        cited = {d.parent for d in evidence.cited.get(late, ())}
        for source in sorted((cited | evidence.near(early)) & named.keys() - {early, late}):
            if not _retells(evidence, early, late, source, named[source]):
                continue
            yield _finding(evidence, early, late, source)
            break


def _named_before_they_came_out(evidence: Evidence) -> Iterator[Finding]:
    """Documents that quote at length what, by its date, came out later."""
    for child in sorted(evidence.cited):
        for cite in evidence.cited[child]:
            if cite.parent in evidence.known and evidence.is_before(child, cite.parent):
                yield _quotes_later(evidence, child, cite.parent)


def _quotes_later(evidence: Evidence, child: str, parent: str) -> Finding:
    named = evidence.name
    return Finding(
        code="impossible_date",
        severity="high",
        message=f"{named(child)} is dated {evidence.days[child]} and names and quotes {named(parent)}, which is of "
        f"{evidence.days[parent]}. The date and the order of the texts cannot both hold.",
        about=(child, parent),
        by=BY,
        settled_by=f"when the pages of {named(child)} and {named(parent)} were first captured by an archive",
    )


def _retells(evidence: Evidence, early: str, late: str, source: str, named_by: int) -> bool:
    """Whether a source came out between two copies of one text, and both tell what it tells."""
    if not evidence.is_before(early, source) or evidence.is_before(late, source):
        return False
    alike = named_by >= _NAMED_BY and evidence.story.like(early, source) >= _LIKE
    return evidence.cites(late, source) or alike


def _finding(evidence: Evidence, early: str, late: str, source: str) -> Finding:
    named = evidence.name
    return Finding(
        code="impossible_date",
        severity="high",
        message=f"{named(early)} is dated {evidence.days[early]}, before {named(source)} of {evidence.days[source]}, "
        f"whose story it tells and which others name as their source; {named(late)}, a near copy of it, is of "
        f"{evidence.days[late]}. The date and the order of the texts cannot both hold.",
        about=(early, source, late),
        by=BY,
        settled_by=f"when the page of {named(early)} was first captured by an archive",
    )
