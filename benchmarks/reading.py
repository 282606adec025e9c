"""How well reports are read, against annotations made before the program saw them. See README.md for the figures.

python benchmarks/reading.py    each report, their mean, and the mean of the unseen ones
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import Any

import hearsay
from hearsay.model import Claim, Link, Money, Reading

REPORTS = Path(__file__).parent / "reports"
UNSEEN = Path(__file__).parent / "unseen"
Gold = dict[str, Any]
_HEDGED = {"reported", "alleged", "believed", "possible", "PR+", "PS+", "U"}
_DENIED = {"denied", "CT-", "PR-", "PS-"}
_SIDES = {">": "at_least", ">=": "at_least", "<": "at_most", "<=": "at_most"}
_EMPTY = {"the", "a", "an", "of", "by", "report", "author", "s", "website", "news", "mr", "dr"}


def figures(folder: Path) -> Iterator[tuple[str, dict[str, float]]]:
    """Each report's name and figures, in [0, 1]."""
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = path.with_name(path.name.replace(".gold.json", ".txt"))
        (reading,) = hearsay.read(text, publisher=gold["publisher"], published=gold["published"])
        yield path.name.removesuffix(".gold.json"), _scored(reading, gold)


def _scored(reading: Reading, gold: Gold) -> dict[str, float]:
    found = _matched(reading, gold)
    wanted = [_ends(claim) for claim in gold["claims"]]
    names = {e["id"]: [e["canonical"], *e["aliases"]] for e in gold["entities"]}
    inside = [any(_cover(c, w) * 2 >= _length(c) for w in wanted) for c in reading.claims]
    sums = [_has(reading, money) for claim in gold["claims"] for money in claim["money"]]
    return {
        "claims": len(found) / len(wanted),
        "precision": mean(inside),
        "roots": _share(gold, found, lambda g, c: _root_right(g, c.chain[-1], names)),
        "streams": _share(gold, found, lambda g, c: c.stream == g["revenue_stream"]),
        "hedges": _share(gold, found, lambda g, c: _family(g["modality"]["level"]) == _family(c.modality.level)),
        "sums": mean(sums) if sums else 1.0,
    }


def _share(gold: Gold, found: dict[str, Claim], right: Any) -> float:
    hits = sum(bool(right(g, found[g["id"]])) for g in gold["claims"] if g["id"] in found)
    return hits / len(gold["claims"])


def _matched(reading: Reading, gold: Gold) -> dict[str, Claim]:
    """Annotated claims to found ones, one to one, the best overlap first."""
    pairs = [pair for g in gold["claims"] for pair in _overlaps(g, reading)]
    found: dict[str, Claim] = {}
    for _, key, claim in sorted(pairs, key=lambda p: (-p[0], p[1], p[2].id)):
        if key not in found and claim not in found.values():
            found[key] = claim
    return found


def _overlaps(gold: Gold, reading: Reading) -> Iterator[tuple[float, str, Claim]]:
    want = _ends(gold)
    size = want[1] - want[0]
    for claim in reading.claims:
        if 2 * _cover(claim, want) >= size and _length(claim) <= 3 * size:
            yield _cover(claim, want) / max(size, _length(claim)), gold["id"], claim


def _ends(claim: Gold) -> tuple[int, int]:
    return claim["evidence"]["start"], claim["evidence"]["end"]


def _cover(claim: Claim, want: tuple[int, int]) -> int:
    return sum(max(0, min(s.end, want[1]) - max(s.start, want[0])) for s in claim.evidence)


def _length(claim: Claim) -> int:
    return sum(s.end - s.start for s in claim.evidence)


def _root_right(gold: Gold, link: Link, names: dict[str, list[str]]) -> bool:
    if gold["ultimate_source"] is None:
        return link.kind in ("none", "self")
    if gold["ultimate_source"] == "anonymous":
        return link.kind == "anonymous"
    seen = [link.name or "", link.source.text if link.source else ""]
    return any(_same(a, b) for a in seen for b in names.get(gold["ultimate_source"], []))


def _same(a: str, b: str) -> bool:
    left, right = (set(re.findall(r"\w+", name.lower())) - _EMPTY for name in (a, b))
    return bool(left and right) and 2 * len(left & right) >= min(len(left), len(right))


def _family(level: str) -> str:
    return "denied" if level in _DENIED else "hedged" if level in _HEDGED else "asserted"


def _has(reading: Reading, gold: Gold) -> bool:
    start, end = gold["text"]["start"], gold["text"]["end"]
    return any(_is(money, gold) for money in reading.money if money.start < end and start < money.end)


def _is(money: Money, gold: Gold) -> bool:
    amount = money.amount
    if gold["value"] is None:
        return amount.bound in ("vague", "order_of_magnitude")
    bound = _SIDES.get(gold["bound"], "point")
    sides = {"at_least": [amount.interval.low], "at_most": [amount.interval.high]}
    right = gold["value"] in sides.get(bound, [amount.interval.low, amount.interval.high])
    side = amount.bound if amount.bound in ("at_least", "at_most") else "point"
    same_rate = (gold.get("per") or "") == (amount.per or "")
    return right and side == bound and same_rate and amount.unit == gold["currency"]


def means(folder: Path = REPORTS) -> dict[str, float]:
    """The mean of each figure over the reports of a folder."""
    return _means([row for _, row in figures(folder)])


def _means(rows: list[dict[str, float]]) -> dict[str, float]:
    return {name: mean(row[name] for row in rows) for name in rows[0]}


if __name__ == "__main__":
    reports = list(figures(REPORTS))
    together = [("mean", _means([row for _, row in reports])), ("mean of the unseen", means(UNSEEN))]
    for report, row in (*reports, *together):
        print(f"{report:24}", "  ".join(f"{name} {value:.3f}" for name, value in row.items()))  # noqa: T201
