"""How well the family of a story is rebuilt: against the gold of invented families, each figure from 0 to 1.

python benchmarks/families.py [FOLDER...]

copies       pairs of documents that copy one another: F1
parents      documents with a parent among the documents: F1; any true ancestor is right
lost         lost reports of two or more children that were inferred: half of their children at least are the same
entries      claims of the gold that some entry gathers: half of their documents at least are the same
independent  of all claims, those whose count of origins lies in the entry's range, no wider than the count plus one
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

import hearsay
from hearsay.assembly.stages import assemble
from hearsay.corpus import Corpus, Descent, Entry, Ledger

FOLDERS = (Path(__file__).parent / "families", Path(__file__).parent / "families-unseen")
COPIES = frozenset({"copy", "copy_translated"})
SAME = 0.5
Gold = Mapping[str, Any]


class Figures(Struct, frozen=True, kw_only=True):
    """The figures of one family."""

    copies: float
    parents: float
    lost: float
    entries: float
    independent: float


def figures(folder: Path) -> Figures:
    """Read a family's documents, assemble them, and hold the ledger against its gold."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    readings = tuple(hearsay.read(folder / "docs.jsonl"))
    of = {document["url"]: document["id"] for document in gold["docs"]}
    ledger = renamed(assemble(Corpus(readings=readings)), {r.document.id: of[r.document.uri] for r in readings})
    documents = set(of.values())
    found = [nearest(ledger.entries, claim) for claim in gold["claims"]]
    counted = [_is_counted(entry, claim) for entry, claim in zip(found, gold["claims"], strict=True)]
    return Figures(
        copies=_copies(ledger, gold, documents),
        parents=_parents(ledger, gold, documents),
        lost=_lost(ledger, gold, documents),
        entries=sum(entry is not None for entry in found) / len(found),
        independent=sum(counted) / len(counted),
    )


def renamed(ledger: Ledger, names: Mapping[str, str]) -> Ledger:
    """The ledger with the gold's names for documents; lost reports keep theirs."""

    def name(identity: str) -> str:
        return names.get(identity, identity)

    return Ledger(
        descents=tuple(replace(d, child=name(d.child), parent=name(d.parent)) for d in ledger.descents),
        lost=tuple(replace(report, children=tuple(map(name, report.children))) for report in ledger.lost),
        entries=tuple(replace(entry, documents=tuple(map(name, entry.documents))) for entry in ledger.entries),
    )


def _copies(ledger: Ledger, gold: Gold, documents: set[str]) -> float:
    said = _together((d for d in ledger.descents if d.type in COPIES), documents)
    wanted = {frozenset(pair) for cluster in gold["near_verbatim_clusters"] for pair in combinations(cluster, 2)}
    return _f1(len(said & wanted), len(said), len(wanted))


def _together(descents: Iterable[Descent], documents: set[str]) -> set[frozenset[str]]:
    """The pairs of documents that a chain of copies joins, through lost reports too."""
    joined: dict[str, set[str]] = {}
    for descent in descents:
        both = joined.get(descent.child, {descent.child}) | joined.get(descent.parent, {descent.parent})
        joined |= dict.fromkeys(both, both)
    return {frozenset(p) for group in joined.values() for p in combinations(sorted(group & documents), 2)}


def _parents(ledger: Ledger, gold: Gold, documents: set[str]) -> float:
    above = _ancestors(gold)
    lost = {report["id"] for report in gold["lost_nodes"]}
    linked = {(d.child, d.parent) for d in ledger.descents if {d.child, d.parent} <= documents}
    said = {(c, p) for c, p in linked if p in above[c] or not above[c] & above[p] & lost}
    wanted = {(e["child"], e["parent"]) for e in gold["edges"] if {e["child"], e["parent"]} <= documents}
    true = sum(parent in above[child] for child, parent in said)
    precision, recall = true / max(1, len(said)), len(said & wanted) / max(1, len(wanted))
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _ancestors(gold: Gold) -> Mapping[str, set[str]]:
    parents: dict[str, set[str]] = defaultdict(set)
    for edge in gold["edges"]:
        parents[edge["child"]].add(edge["parent"])
    above: dict[str, set[str]] = defaultdict(set)
    for child in list(parents):
        waiting = list(parents[child])
        while waiting:
            parent = waiting.pop()
            if parent not in above[child]:
                above[child].add(parent)
                waiting += parents[parent]
    return above


def _lost(ledger: Ledger, gold: Gold, documents: set[str]) -> float:
    children: dict[str, set[str]] = {lost["id"]: set() for lost in gold["lost_nodes"]}
    for edge in gold["edges"]:
        if edge["parent"] in children and edge["child"] in documents:
            children[edge["parent"]].add(edge["child"])
    several = [members for members in children.values() if len(members) > 1]
    said = [set(report.children) for report in ledger.lost]
    found = sum(any(_jaccard(members, other) >= SAME for other in said) for members in several)
    return found / len(several) if several else 1.0


def nearest(entries: Iterable[Entry], claim: Gold) -> Entry | None:
    """The entry whose documents are nearest to those of a claim of the gold; None where half of them differ."""
    wanted = set(claim["docs"])
    near = max(entries, key=lambda e: (_jaccard(wanted, e.documents), len(e.claims)), default=None)
    return near if near is not None and _jaccard(wanted, near.documents) >= SAME else None


def _is_counted(entry: Entry | None, claim: Gold) -> bool:
    if entry is None:
        return False
    return right(entry.independent.low, entry.independent.high, claim["independent_count"])


def right(low: float, high: float, gold: int) -> bool:
    """Whether the gold's count is inside, the range being no wider than the count plus one."""
    return low <= gold <= high and high - low <= gold + 1


def _jaccard(one: Collection[str], other: Collection[str]) -> float:
    return len({*one} & {*other}) / max(1, len({*one} | {*other}))


def _f1(right: int, said: int, wanted: int) -> float:
    return 2 * right / (said + wanted) if said + wanted else 1.0


def main() -> None:
    """Print the figures of each family."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    given = parser.parse_args().folders or [f for folder in FOLDERS for f in sorted(folder.iterdir()) if f.is_dir()]
    print(f"{'family':24}" + "".join(f"{name:>13}" for name in Figures.__struct_fields__))  # noqa: T201
    for folder in given:
        made = figures(folder)
        print(f"{folder.name:24}" + "".join(f"{getattr(made, n):13.2f}" for n in made.__struct_fields__))  # noqa: T201


if __name__ == "__main__":
    main()
