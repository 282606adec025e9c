"""The families of a case: who copied whom, which reports are lost, and where a figure changed."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from hearsay.api.case import Case
from hearsay.cli.style import COLOURS, FAINT, HEADING, INFERRED
from hearsay.cli.views._asked import Asked, print_lines
from hearsay.exporters.display import one_line
from hearsay.exporters.family import DESCENTS, Branch, changes, forest, names
from hearsay.exporters.wording import counted

NAME = "family"
FILTERS: tuple[str, ...] = ()


def show(out: Console, case: Case, asked: Asked) -> None:
    """Each family as a tree, the earliest at the top, those that stand alone at the end; a line for each descent."""
    if asked.as_lines:
        print_lines(case.descents(after=asked.after, limit=asked.limit))
        return
    made = case.ledger
    if made is None:
        out.print(Text("Not assembled yet: hearsay assemble makes the families.", FAINT))
        return
    documents = [reading.document for reading in case.readings()]
    grown, called = forest(documents, made), names(documents, made)
    for family in grown.families[: asked.limit]:
        out.print()
        out.print(_tree(family, called, None))
    if len(grown.families) > asked.limit:
        out.print(Text(f"\n{asked.limit:,} of {len(grown.families):,} families; --limit shows more.", FAINT))
    if grown.named:
        also = ", ".join(one_line(called[lost.id]) for lost in grown.named)
        out.print(Text(f"\nNamed as further sources, and nobody has them: {also}", FAINT))
    if grown.alone:
        out.print(Text(f"\n{counted(len(grown.alone), 'document')} with neither parent nor copy.", FAINT))


def _tree(branch: Branch, called: dict[str, str], above: Tree | None) -> Tree:
    label = _label(branch, called)
    tree = Tree(label, guide_style=FAINT) if above is None else above.add(label)
    for child in branch.branches:
        _tree(child, called, tree)
    return tree


def _label(branch: Branch, called: dict[str, str]) -> Text:
    said = Text()
    if branch.descent is not None:
        said.append(f"{DESCENTS[branch.descent.type]} ", FAINT)
    if branch.lost is not None:
        said.append(one_line(called[branch.lost.id]), INFERRED).append(" (lost)", FAINT)
    elif branch.document is not None:
        said.append(one_line(called[branch.document.id]), HEADING)
        said.append(f" {branch.document.published[:10]}" if branch.document.published else "", FAINT)
    if branch.changes:
        said.append(f"  ≠ {changes(branch)}", COLOURS["medium"])
    if branch.also:
        said.append(f"  also from {', '.join(one_line(called.get(d.parent, d.parent)) for d in branch.also)}", FAINT)
    return said
