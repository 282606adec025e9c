"""One document on the terminal: header, what is most pressing, claims, money, the other findings."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from hearsay.cli import ledger, notices
from hearsay.cli.style import COLOURS, FAINT, HEADING
from hearsay.exporters.display import one_line
from hearsay.exporters.wording import counted, is_named
from hearsay.model import SEVERITIES, Reading


def show(out: Console, reading: Reading, *, grouped: bool = False) -> None:
    """Print a reading, its claims as the text goes or grouped by who stands behind them."""
    _header(out, reading)
    high = [f for f in reading.findings if f.severity == "high"]
    notices.show(out, reading, high)
    ledger.show_claims(out, reading, grouped=grouped)
    ledger.show_money(out, reading)
    rest = [f for f in reading.findings if f.severity != "high"]
    notices.show(out, reading, sorted(rest, key=lambda f: SEVERITIES.index(f.severity)))
    out.print()


def _header(out: Console, reading: Reading) -> None:
    document = reading.document
    out.print(Text("━" * out.width, FAINT))
    out.print(Text(one_line(document.title or document.uri), HEADING))
    facts = [document.publisher or "publisher not told", (document.published or "date not told")[:13].partition("T")[0]]
    facts += [document.language] if document.language != "und" else []
    facts += [document.uri] if document.title else []
    out.print(Text(" · ".join(one_line(fact) for fact in facts), FAINT))
    for note in document.notes:
        out.print(Text(f"Note: {one_line(note)}", FAINT))
    out.print(_counts(reading))


def _counts(reading: Reading) -> Text:
    named = sum(is_named(claim) for claim in reading.claims)
    line = Text(f"{counted(len(reading.claims), 'claim')}, {named} with somebody behind; ")
    line.append(counted(len(reading.money), "money statement") + "; ")
    tally = [(s, sum(f.severity == s for f in reading.findings)) for s in SEVERITIES]
    said = [Text(f"{number} {severity}", COLOURS[severity]) for severity, number in tally if number]
    line.append(counted(len(reading.findings), "finding"))
    return line.append_text(Text(" (") + Text(", ").join(said) + Text(")")) if said else line
