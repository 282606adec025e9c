"""Money: sums, ranges, rates, orders of magnitude and vague sums, each with its currency, kind and measure.

Read are signs, ISO codes and names ("US$", "EUR", "Iraqi dinars"), cents and their like as parts of the main unit,
number words, lakh and crore, bounds before and behind ("up to", "or more"), rates ("a day", "per head"), and an
equivalent in brackets: "50,000 dinars [about $41.60 at the time]" is one sum. "Rose from $5 to $10" is two sums and no
range. A name that several currencies share goes by the countries that the text names, and stays None, with the reason,
where they do not tell. "Huge profits" has no value and bound "vague". What could be read in two ways ("2.000 millones",
"$1.2.3 million", "10-15,000 dollars") is not emitted. Pounds and grand are money only beside words of paying; "two
pounds of heroin" is a weight.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from hearsay.language.lexicon import Hit
from hearsay.model import Money, Reading
from hearsay.reading.finders._currency_choice import Choice, choose
from hearsay.reading.finders._figures import Figure, figures
from hearsay.reading.finders._money_sense import sense_of
from hearsay.reading.finders._pounds import is_weight
from hearsay.reading.finders._scan import Scan, scan
from hearsay.reading.finders._standing_rates import standing_rate
from hearsay.reading.finders._vague_money import vague_sums
from hearsay.text.identity import identity
from hearsay.values import OPEN, Amount

BY = "money/1"


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Money]:
    """The money of a reading, the vague sums behind the others."""
    seen = scan(reading)
    countries = frozenset(iso for h in hits if h.term.list == "places" and (iso := h.term.facts.get("iso")))
    for figure in sums(seen):
        yield _money(reading, seen, figure, countries)
    figured = {figure.first for figure in sums(seen)}
    for first, last, kind in vague_sums(seen.tokens):
        if seen.tokens.at(last) == "of" and last + 1 in figured:
            continue  # "a huge profit of €4 million" has its figure
        sense = sense_of(seen, first, last, None, "stock")
        amount = Amount(OPEN, "vague")
        told = kind if kind in ("profit", "revenue") else sense.kind
        yield _made(reading, seen, (first, last), amount, kind=told, measure="stock", scope=sense.scope)


@lru_cache(maxsize=1)
def sums(seen: Scan) -> tuple[Figure, ...]:
    """The figures of a scan that are money."""
    return tuple(f for f in figures(seen) if f.name is not None and not is_weight(seen, f))


def _money(reading: Reading, seen: Scan, figure: Figure, countries: frozenset[str]) -> Money:
    choice = _choice(seen, figure, countries)
    per, why = figure.per, choice.because
    if per is None:
        per, stands = standing_rate(seen, figure.first)
        why = "; ".join(filter(None, (why, stands)))
    amount = Amount(figure.interval, figure.bound, choice.code, per)
    sense = sense_of(seen, figure.first, figure.last, per, amount.measure)
    return _made(
        reading, seen, (figure.first, figure.last), amount, kind=sense.kind, measure=sense.measure, scope=sense.scope,
        basis=sense.basis, equivalent=_equivalent(seen, figure, countries), because=why,
    )  # fmt: skip


def _choice(seen: Scan, figure: Figure, countries: frozenset[str]) -> Choice:
    return Choice(None, "") if figure.name is None else choose(seen, figure.name, figure.first, countries)


def _equivalent(seen: Scan, figure: Figure, countries: frozenset[str]) -> Amount | None:
    other = figure.equivalent
    if other is None:
        return None
    return Amount(other.interval, other.bound, _choice(seen, other, countries).code, other.per)


def _made(reading: Reading, seen: Scan, part: tuple[int, int], amount: Amount, **said: object) -> Money:
    start, end = seen.tokens.starts[part[0]], seen.tokens.ends[part[1] - 1]
    text = reading.document.text[start:end]
    key = identity("y", reading.document.id, "money", start, end)
    return Money(start, end, text, id=key, amount=amount, by=BY, **said)  # type: ignore[arg-type]
