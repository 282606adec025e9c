"""How many independent origins a claim has: ours beside vote, noisy-or over carriers and TruthFinder, in one run.

    python benchmarks/independence.py [FOLDER...]

A folder holds docs.jsonl and gold.json, as those of benchmarks/families (the default) do. For each claim of the gold
the entry is taken whose documents are nearest to the claim's. All four answer the same question about the same entries:

    ours         low..high of the entry; right where the gold's count is inside, the range no wider than it plus one
    vote         one document, one origin
    noisy-or     1 - (1 - 0.3)^n over the n publishers that carry it; a publisher is an origin
    TruthFinder  Yin, Han and Yu, "Truth Discovery with Multiple Conflicting Information Providers on the Web" (TKDE
                 2008), equations 3 to 8 without the implication between facts: publishers are providers, and
                 statements are facts; its origins are the sum of the providers' trust scores over the score of one
                 that is trusted by default

The last two give a confidence; a count is made of it only to set them beside the others. What to see: whoever counts
carriers is sure of what one witness said and thirty copied.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import exp, log
from pathlib import Path
from typing import Any

from families import nearest, renamed, right
from msgspec import Struct

import hearsay
from hearsay.assembly.stages import assemble
from hearsay.corpus import Corpus, Entry, Ledger

FAMILIES = Path(__file__).parent / "families"
CARRIER = 0.3  # what one carrier bears out, for noisy-or
START, DAMPING, STEPS = 0.9, 0.3, 20  # TruthFinder's first trust, its gamma, and more rounds than it takes


class Row(Struct, frozen=True):
    """One claim of the gold: its count, and the four answers; confidence: of noisy-or, and of TruthFinder."""

    claim: str
    gold: int
    low: int
    high: int
    vote: int
    carriers: int
    trusted: float
    noisy: float
    truth: float


def rows(folder: Path) -> list[Row]:
    """The claims of a family that some entry gathers, each with the four answers."""
    readings = tuple(hearsay.read(folder / "docs.jsonl"))
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    of = {document["url"]: document["id"] for document in gold["docs"]}
    ledger = renamed(assemble(Corpus(readings=readings)), {r.document.id: of[r.document.uri] for r in readings})
    publishers = {of[r.document.uri]: r.document.called for r in readings}
    trust, confidence = truth_finder(_facts(ledger, publishers))
    found = []
    for claim in gold["claims"]:
        entry = nearest(ledger.entries, claim)
        if entry is not None:
            found.append(_row(claim, entry, publishers, trust, confidence))
    return found


def _row(
    claim: Mapping[str, Any],
    entry: Entry,
    publishers: Mapping[str, str],
    trust: Mapping[str, float],
    confidence: Mapping[str, float],
) -> Row:
    carriers = {publishers[d] for d in entry.documents}
    return Row(
        claim=claim["claim"],
        gold=claim["independent_count"],
        low=entry.independent.low,
        high=entry.independent.high,
        vote=len(entry.documents),
        carriers=len(carriers),
        trusted=sum(-log(1 - trust.get(c, START)) for c in sorted(carriers)) / -log(1 - START),
        noisy=1 - (1 - CARRIER) ** len(carriers),
        truth=confidence.get(entry.id, _score(carriers, trust)),
    )


def _facts(ledger: Ledger, publishers: Mapping[str, str]) -> dict[str, set[str]]:
    """For each statement the publishers that make it."""
    return {e.id: {publishers[d] for d in e.documents} for e in ledger.entries if e.level == "statement"}


def truth_finder(facts: Mapping[str, set[str]]) -> tuple[dict[str, float], dict[str, float]]:
    """The trust of every provider and the confidence of every fact, from the providers of each fact."""
    providing: dict[str, list[str]] = defaultdict(list)
    for fact in sorted(facts):
        for provider in sorted(facts[fact]):
            providing[provider].append(fact)
    trust, confidence = dict.fromkeys(providing, START), dict.fromkeys(facts, 0.0)
    for _ in range(STEPS):
        confidence = {fact: _score(facts[fact], trust) for fact in facts}
        trust = {p: sum(confidence[f] for f in own) / len(own) for p, own in providing.items()}
    return trust, confidence


def _score(providers: Iterable[str], trust: Mapping[str, float]) -> float:
    """Equations 5 and 8: the logistic of the damped sum of the trust scores, -ln(1 - t)."""
    total = sum(-log(max(1e-9, 1 - trust.get(p, START))) for p in sorted(providers))
    return 1 / (1 + exp(-DAMPING * total))


def table(name: str, found: list[Row]) -> Iterator[str]:
    """The lines of one family, and for each way how often it is right and how often it counts too many."""
    yield f"\n{name}: claim | gold | ours | vote | noisy-or | TruthFinder (and its confidence)"
    for row in found:
        ours = f"{row.low}..{row.high}"
        sure = f"{row.trusted:5.1f} ({row.truth:.2f})"
        yield f"  {row.claim[:58]:58} {row.gold:3} {ours:>6} {row.vote:4} {row.carriers:4} ({row.noisy:.2f}) {sure}"
    ways: dict[str, list[tuple[float, float, int]]] = {
        "ours": [(float(r.low), float(r.high), r.gold) for r in found],
        "vote": [(float(r.vote), float(r.vote), r.gold) for r in found],
        "noisy-or": [(float(r.carriers), float(r.carriers), r.gold) for r in found],
        "TruthFinder": [(round(r.trusted), round(r.trusted), r.gold) for r in found],
    }
    for way, answers in ways.items():
        good = sum(right(*answer) for answer in answers) / max(1, len(answers))
        over = sum(low > gold for low, _, gold in answers) / max(1, len(answers))
        yield f"  {way:12} right {good:.2f}  counts too many {over:.2f}"


def main() -> None:
    """Print the table of each folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    folders = parser.parse_args().folders or sorted(p for p in FAMILIES.iterdir() if p.is_dir())
    for folder in folders:
        print("\n".join(table(folder.name, rows(folder))))  # noqa: T201 a program of its own


if __name__ == "__main__":
    main()
