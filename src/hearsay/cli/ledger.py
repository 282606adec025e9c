"""The two tables of a document on the terminal: its claims and its money. They fit the width that there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hearsay.cli.style import FAINT, HEADING, INFERRED, UNNAMED
from hearsay.exporters import arithmetic, chain_words, wording
from hearsay.exporters.display import one_line, shortened, shown
from hearsay.exporters.roots import Root, by_root
from hearsay.model import Claim, Money, Reading

EVIDENCE = 240
WIDE = 110  # from here on, stream and money have columns of their own


def show_claims(out: Console, reading: Reading, *, grouped: bool = False) -> None:
    """Print the claims, grouped by who stands behind them or as the text goes, or that there are none."""
    out.print()
    if not reading.claims:
        out.print(Text("No claim was found in this text.", FAINT))
        return
    out.print(Text("Claims", HEADING))
    rows = _Rows(reading, wide=out.width >= WIDE)
    if grouped:
        for place, root in enumerate(by_root(reading)):
            out.print(_heading(root))
            out.print(rows.table(root.numbers, headed=place == 0))
    else:
        out.print(rows.table(range(1, len(reading.claims) + 1)))
    for line in _key(reading):
        out.print(Text(line, FAINT))


def _heading(root: Root) -> Text:
    counted = wording.counted(len(root.numbers), "claim")
    facts = ", ".join([root.kind, counted] if root.kind else [counted])
    return Text.assemble("\n", (one_line(root.who), HEADING if root.is_named else UNNAMED), (f"  {facts}", FAINT))


def _key(reading: Reading) -> Iterator[str]:
    """What the marks mean, where there are any, and how to ask further."""
    if any(chain_words.mark(link) for claim in reading.claims for link in claim.chain):
        yield (
            "[inferred from ...] and [carried on]: the program worked this link out, from other words for the same "
            "voice or because a voice goes on."
        )
    yield "hearsay explain c1 FILE tells how each link of claim 1 was made, and why."


class _Rows:
    """The claims of a reading as rows, for a table of all of them or of some."""

    def __init__(self, reading: Reading, *, wide: bool) -> None:
        self._claims = reading.claims
        self._wide = wide
        self._sums = {money.id: one_line(money.text) for money in reading.money}

    def table(self, numbers: Iterable[int], *, headed: bool = True) -> Table:
        """The claims with these numbers, under the names of the columns if `headed`."""
        table = _table(("", 0), ("what is said", 9), ("who says so, on whose word", 7), ("how surely", 4))
        table.show_header = headed
        table.columns[0].min_width = len(str(len(self._claims)))  # so that the tables of all groups stand alike
        if self._wide:
            table.add_column(Text("about", FAINT), ratio=4)
        for number in numbers:
            claim = self._claims[number - 1]
            table.add_row(*self._cells(number, claim))
        return table

    def _cells(self, number: int, claim: Claim) -> Iterator[Text]:
        said = Text(shortened(" […] ".join(span.text for span in claim.evidence), EVIDENCE))
        about = _about(claim, self._sums)
        yield Text(str(number), FAINT)
        yield said if self._wide or not about else said.append(f"\n{about}", FAINT)
        yield _who(claim)
        yield Text("; ".join([_sureness(claim), *map(wording.legal, claim.legal), *self._taken_back(claim)]))
        if self._wide:
            yield Text(about)

    def _taken_back(self, claim: Claim) -> Iterator[str]:
        numbers = [str(n) for n, other in enumerate(self._claims, 1) if other.id in claim.denies]
        if numbers:
            yield f"takes back claim {', '.join(numbers)}"


def _who(claim: Claim) -> Text:
    """The chain as a sentence; what the program inferred is set apart by brackets, and by colour where there is any."""
    said = Text(style="" if wording.is_named(claim) else UNNAMED)
    for part in chain_words.parts(claim):
        said.append(shown(part.text))
        if part.mark:
            said.append(f" [{one_line(part.mark)}]", INFERRED)
    return said


def _about(claim: Claim, sums: dict[str, str]) -> str:
    said = [sums[identity] for identity in claim.money if identity in sums]
    return "; ".join(part for part in (one_line(wording.streams(claim)), *said) if part)


def _sureness(claim: Claim) -> str:
    cues = ", ".join(f"“{shortened(cue.text, 40)}”" for cue in claim.modality.cues)
    return f"{wording.sureness(claim)}: {cues}" if cues else wording.sureness(claim)


def show_money(out: Console, reading: Reading) -> None:
    """Print the money statements, if there are any, with what each is a year."""
    if not reading.money:
        return
    table = _table(("the text says", 5), ("kind", 0), ("how much", 5), ("a year", 7))
    for money in reading.money:
        table.add_row(_quoted(money), Text(wording.spaced(money.kind)), _how_much(money), _a_year(money))
    out.print()
    out.print(Text("Money", HEADING))
    out.print(table)


def _quoted(money: Money) -> Text:
    said = Text(f"“{shortened(money.text, 90)}”")
    return said.append(f"\n{one_line(', '.join(money.basis))}", FAINT) if money.basis else said


def _how_much(money: Money) -> Text:
    said = Text(one_line(arithmetic.amount_words(money.amount)))
    if money.equivalent:
        said.append(f"\nthe text gives {arithmetic.amount_words(money.equivalent)}", FAINT)
    return said


def _a_year(money: Money) -> Text:
    parts = Text(one_line(arithmetic.working(money) or ""))
    if reason := arithmetic.why_not(money):
        parts.append(f"\n{reason}" if parts else reason, FAINT)
    return parts


def _table(*columns: tuple[str, int]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True, show_edge=False, pad_edge=False)
    for name, ratio in columns:
        table.add_column(Text(name, FAINT), ratio=ratio or None, overflow="fold", no_wrap=not ratio)
    return table
