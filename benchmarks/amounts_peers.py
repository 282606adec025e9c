"""Sums: ours beside quantulum3 and price-parser, on the same annotated sentences in one run.

    python benchmarks/amounts_peers.py            # needs quantulum3 and price-parser, which hearsay does not use

A sum is found where one side of it has an annotated value; with its currency where the ISO code is right too (a peer's
names are mapped to codes as kindly as they allow). The sentences are those of tests/cases/amounts-blind*.txt, annotated
before our program read them and partly mended from since. The last, amounts-blind-4, says less of us than an unseen
set would. Bare numbers, counts and shares that a peer finds are not held against it: only what it calls money counts.
"""

from __future__ import annotations

import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from time import perf_counter

from hearsay.language.currencies import shipped as currencies
from hearsay.language.lexicon import shipped
from hearsay.model import Document, Reading
from hearsay.reading.finders import money
from hearsay.text.folding import fold
from hearsay.text.sentences import sentences

CASES = Path(__file__).parent.parent / "tests" / "cases"
Sum = tuple[frozenset[Decimal], str]
Reader = Callable[[str], list[Sum]]
_SIGNS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₦": "NGN"}


def annotated(name: str) -> Iterator[tuple[str, list[Sum]]]:
    """The sentences of a file with their sums; bracketed conversions are no sums of their own."""
    for block in (CASES / name).read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            fields = [[part.strip() for part in line[1:].split("|")] for line in lines[1:] if line.startswith("=")]
            yield lines[0], [(_values(f[4]), f[5].partition("/")[0]) for f in fields if ".." in f[4]]


def _values(written: str) -> frozenset[Decimal]:
    """The sides of a range, and of each reading of it where a sentence has two ("40..40/400..400")."""
    return frozenset(Decimal(side) for reading in written.split("/") for side in reading.split("..") if side)


def ours(text: str) -> list[Sum]:
    """What this program finds."""
    reading = Reading(document=Document(id="d", uri="-", text=text), sentences=sentences(text))
    found = (m.amount for m in money.find(reading, shipped().scan(text)))
    return [(_sides(a.interval.low, a.interval.high), a.unit or "-") for a in found]


def _sides(*sides: Decimal | None) -> frozenset[Decimal]:
    return frozenset(side for side in sides if side is not None)


def quantulum(text: str) -> list[Sum]:
    """What quantulum3 calls a currency, by its rules: its classifier cannot be loaded by today's scikit-learn."""
    import_module("quantulum3.classifier").USE_CLF = False  # type: ignore[attr-defined]
    found = [(q, q.unit.name.split(" per ")[0]) for q in import_module("quantulum3.parser").parse(text)]
    named = [(q, _code(name)) for q, name in found if q.unit.entity.name == "currency" or _code(name)]
    return [(frozenset({Decimal(str(q.value))}), code) for q, code in named]


def price(text: str) -> list[Sum]:
    """The one price that price-parser finds in a text."""
    found = import_module("price_parser").Price.fromstring(text)
    return [(frozenset({found.amount}), _code(found.currency or ""))] if found.amount is not None else []


def _code(name: str) -> str:
    """The ISO code of a sign, a code or a name; "" for what is none."""
    known, words = currencies(), tuple(fold(name).split())
    if name in _SIGNS or name.upper() in known.codes:
        return _SIGNS.get(name) or name.upper()
    named = known.named(words)
    return named[0].currencies[0].code if named and named[1] == len(words) else ""


def f1(right: int, found: int, wanted: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (found + wanted) if found + wanted else 0.0


def score(reader: Reader, cases: list[tuple[str, list[Sum]]]) -> tuple[float, float, float]:
    """F1 of the values, of the values with their currency, and milliseconds a sentence."""
    count: Counter[str] = Counter()
    begun = perf_counter()
    for text, wanted in cases:
        left = reader(text)
        count.update(found=len(left), wanted=len(wanted))
        for values, unit in wanted:
            hit = next((said for said in left if said[0] & values), None)
            if hit is not None:
                left.remove(hit)
                count.update(value=1, both=int(unit == "*" or hit[1] in unit.split("/")))
    spent = 1000 * (perf_counter() - begun) / len(cases)
    value, both = (f1(count[name], count["found"], count["wanted"]) for name in ("value", "both"))
    return value, both, spent


def main() -> int:
    """Print a row for each reader and file."""
    warnings.simplefilter("ignore")
    for name in sorted(path.name for path in CASES.glob("amounts-blind*.txt")):
        cases = list(annotated(name))
        print(f"{name}: {len(cases)} sentences")  # noqa: T201
        for label, reader in (("hearsay", ours), ("quantulum3", quantulum), ("price-parser", price)):
            reader(cases[0][0])  # the word lists are loaded before the clock runs
            value, both, spent = score(reader, cases)
            print(f"  {label:14} value {value:.3f}  with currency {both:.3f}  {spent:7.2f} ms a sentence")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
