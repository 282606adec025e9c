"""The reports of tests/cases/stream-*.txt: read whole, each statement's stream held against the claim on it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from golden import CASES

from hearsay.model import Claim, Document, Reading
from hearsay.reading import stages


class Statement(NamedTuple):
    """A sentence of a report and the streams that it may be given; empty: none."""

    text: str
    streams: frozenset[str]


class Report(NamedTuple):
    """What a report is about, its headline ("" where it has none) and its statements."""

    subject: str
    title: str
    statements: tuple[Statement, ...]

    @property
    def text(self) -> str:
        """The report as it is read: the headline, then two statements to a paragraph."""
        said = [s.text for s in self.statements]
        paragraphs = (" ".join(said[i : i + 2]) for i in range(0, len(said), 2))
        return "\n\n".join(filter(None, (self.title, *paragraphs)))


class Score(NamedTuple):
    """A statement of a report, and the stream of the claim on it; claimed: whether there is a claim at all."""

    report: Report
    statement: Statement
    claimed: bool
    stream: str | None

    @property
    def right(self) -> bool:
        """Whether the stream is one of those wanted, or none where none is."""
        return self.stream in self.statement.streams if self.statement.streams else self.stream is None


def reports(*, held_out: bool) -> list[Report]:
    """The development half, or the test half."""
    return _read("stream-reports.txt")[1 if held_out else 0 :: 2]


def subjects() -> list[Report]:
    """The reports whose subject no list of trades names, or names in another sense."""
    return _read("stream-subjects.txt")


def _read(name: str) -> list[Report]:
    text = (CASES / name).read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    starts = [i for i, line in enumerate(lines) if line.startswith("= ")] + [len(lines)]
    return [_report(lines[a:b]) for a, b in pairwise(starts)]


def _report(lines: list[str]) -> Report:
    subject, _, title = (part.strip() for part in lines[0].removeprefix("= ").partition("|"))
    return Report(subject, title, tuple(_statement(line, subject) for line in lines[1:]))


def _statement(line: str, subject: str) -> Statement:
    if line.startswith((". ", "- ")):
        return Statement(line[2:], frozenset({subject} if line[0] == "." else ()))
    streams, _, text = line.partition(": ")
    return Statement(text, frozenset(streams.split("+")))


def scores(report: Report) -> Iterator[Score]:
    """Each statement of a report with the stream of the claim that covers most of it."""
    reading = stages.read(Document(id="0", uri="-", text=report.text, language="en", publisher="The Delta Ledger"))
    for statement in report.statements:
        claim = _claim_on(reading, statement)
        yield Score(report, statement, claim is not None, claim.stream if claim else None)


def _claim_on(reading: Reading, statement: Statement) -> Claim | None:
    start = reading.document.text.index(statement.text)
    end = start + len(statement.text)
    covered = {c.id: sum(max(0, min(s.end, end) - max(s.start, start)) for s in c.evidence) for c in reading.claims}
    best = max(reading.claims, key=lambda c: covered[c.id], default=None)
    return best if best is not None and covered[best.id] else None
