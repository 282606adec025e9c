"""The page of a case: its families drawn, its entries with their origins, what does not add up, and its documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from markupsafe import Markup

from hearsay.corpus import Descent, Entry, EntryLevel, Figure, Ledger
from hearsay.exporters import rendering
from hearsay.exporters.account import Section
from hearsay.exporters.entry_account import descent_account, entry_account
from hearsay.exporters.family import DESCENTS, forest, independent, names
from hearsay.exporters.family_drawing import Palette, drawings
from hearsay.exporters.wording import counted
from hearsay.model import Document

_PREFIX = "doc-"
LEVELS: dict[EntryLevel, str] = {
    "account": "What one voice tells",
    "matter": "One matter, with all that is said of it",
    "statement": "One statement, in its wordings",
}
Accounts = dict[str, tuple[Section, ...]]


def case_page(title: str, documents: Sequence[Document], ledger: Ledger) -> str:
    """The whole page as one file that asks nothing of the network and has no script."""
    called, palette, grown = names(documents, ledger), Palette(ledger), forest(documents, ledger)
    style = rendering.asset("page.css") + rendering.asset("case.css")
    shown = {level: _worth_showing(ledger, level) for level in LEVELS}
    every = [entry for entries in shown.values() for entry in entries]
    return rendering.render(
        "case.html.j2",
        title=title,
        summary=_summary(documents, ledger),
        palette=palette,
        drawings=drawings(grown, palette, called),
        named=grown.named,
        shown=shown,
        levels=LEVELS,
        left_out=len(ledger.entries) - len(every),
        accounts=_accounts(every, ledger, called),
        findings=ledger.findings,
        documents=sorted(documents, key=lambda d: (d.published or "9999", d.id)),
        descents_of=_descents(documents, ledger, called),
        called=called,
        prefix=_PREFIX,
        independent=independent,
        descents=DESCENTS,
        style=Markup(style),  # noqa: S704 our own files
        policy=rendering.policy(style),
    )


def _worth_showing(ledger: Ledger, level: EntryLevel) -> list[Entry]:
    """Those of a level that several documents carry, or with a figure that changed; the most carried first."""
    changed = {figure.entry for figure in ledger.figures if figure.change is not None}
    several = [e for e in ledger.entries if e.level == level and (len(e.documents) > 1 or e.id in changed)]
    return sorted(several, key=lambda entry: (-len(entry.documents), entry.id))


def _summary(documents: Sequence[Document], ledger: Ledger) -> str:
    copies = {d.child for d in ledger.descents if d.type in ("copy", "copy_translated")}
    return (
        f"{counted(len(documents), 'document')}, {len(copies):,} of them copied from another; "
        f"{counted(len(ledger.lost), 'report')} that nobody has; {counted(len(ledger.origins), 'origin')} in all."
    )


def _accounts(entries: Sequence[Entry], ledger: Ledger, called: dict[str, str]) -> Accounts:
    origins = {origin.id: origin for origin in ledger.origins}
    figures: dict[str, list[Figure]] = defaultdict(list)
    for figure in ledger.figures:
        figures[figure.entry].append(figure)
    return {
        entry.id: entry_account(entry, [origins[o] for o in entry.origins if o in origins], figures[entry.id], called)[
            1:
        ]
        for entry in entries
    }


def _descents(documents: Sequence[Document], ledger: Ledger, called: dict[str, str]) -> Accounts:
    parents: dict[str, list[Descent]] = defaultdict(list)
    children: dict[str, list[Descent]] = defaultdict(list)
    for descent in ledger.descents:
        parents[descent.child].append(descent)
        children[descent.parent].append(descent)
    return {d.id: descent_account(parents[d.id], children[d.id], called) for d in documents}
