"""Money: sums, ranges, rates, orders of magnitude and vague sums, each with its currency, kind and measure.

Read are signs, ISO codes and names ("US$", "EUR", "Iraqi dinars"), cents and their like as parts of the main unit,
number words, lakh and crore, bounds before and behind ("up to", "or more"), rates ("a day", "per head"), and an
equivalent in brackets: "50,000 dinars [about $41.60 at the time]" is one sum. "Rose from $5 to $10" is two sums and no
range. A name that several currencies share goes by the countries that the text names, and stays None, with the reason,
where they do not tell. "Huge profits" has no value and bound "vague". What could be read in two ways ("2.000 millones",
"$1.2.3 million", "10-15,000 dollars") is not emitted. An enumeration says its currency and its rate once: "9 million
pesos a month from lorries and 6 million from shops" are two sums in pesos a month, and "20k up front, 30k on delivery,
all in dollars" are two in dollars; a small number in words goes on in the millions before it ("asked for ten million,
we gave three"). A rate may stand away from its sum
("charcoal worth $150 million leaves every year", "a kilogram costs $900", "for each lorry"); `because` quotes it.
Pounds and grand are money only beside words of paying; "two pounds of heroin" is a weight.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from hearsay.language.lexicon import Hit
from hearsay.model import Money, Reading
from hearsay.reading.finders._currency_choice import Choice, Sight, Sights, choose
from hearsay.reading.finders._ellipsis import with_ellipses
from hearsay.reading.finders._figures import Figure, figures
from hearsay.reading.finders._money_sense import sense_of
from hearsay.reading.finders._pounds import is_weight
from hearsay.reading.finders._reckoned import as_before, nominal_year, with_derived, with_following
from hearsay.reading.finders._scan import Scan, scan
from hearsay.reading.finders._standing_rates import standing_rate
from hearsay.reading.finders._vague_money import vague_sums
from hearsay.text.identity import identity
from hearsay.values import OPEN, Amount

BY = "money/3"
_LANDS = {"places": "iso", "nationalities": "country"}


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Money]:
    """The money of a reading, the vague sums behind the others."""
    seen = scan(reading)
    sights = Sights(tuple(_sights(hits)))
    found: list[tuple[Figure, Money]] = []
    for figure in sums(seen):
        money = _money(reading, seen, figure, sights)
        found.append((figure, as_before(seen, found[-1], figure, money) if found else money))
    yield from with_derived(seen, with_following(seen, found))
    figured = {figure.first for figure, _ in found}
    for first, last, kind in vague_sums(seen.tokens):
        if seen.tokens.at(last) == "of" and last + 1 in figured:
            continue  # "a huge profit of €4 million" has its figure
        sense = sense_of(seen, first, last, None)
        amount = Amount(OPEN, "vague")
        told = kind if kind in ("profit", "revenue") else sense.kind
        yield _made(reading, seen, (first, last), amount, kind=told, measure="stock", scope=sense.scope)


def _sights(hits: tuple[Hit, ...]) -> Iterator[Sight]:
    """Where the text names a place or a people whose country is known."""
    for hit in hits:
        country = hit.term.facts.get(_LANDS.get(hit.term.list, ""))
        if country:
            yield Sight(hit.start, country, hit.term.name)


@lru_cache(maxsize=1)
def sums(seen: Scan) -> tuple[Figure, ...]:
    """The figures of a scan that are money."""
    return tuple(with_ellipses(seen, tuple(f for f in figures(seen) if f.name is None or not is_weight(seen, f))))


def _money(reading: Reading, seen: Scan, figure: Figure, sights: Sights) -> Money:
    choice = _choice(seen, figure, sights)
    per, stands = (figure.per, "") if figure.per else standing_rate(seen, figure.first, figure.last)
    sense = sense_of(seen, figure.first, figure.last, per)
    why = "; ".join(filter(None, (choice.because, figure.because, stands, sense.because)))
    amount = Amount(figure.interval, figure.bound, choice.code, sense.per)
    return _made(
        reading, seen, (figure.first, figure.last), amount, kind=sense.kind, measure=sense.measure, scope=sense.scope,
        basis=sense.basis, equivalent=_equivalent(seen, figure, sights), because=why,
        nominal=nominal_year(seen.tokens, figure.last),
    )  # fmt: skip


def _choice(seen: Scan, figure: Figure, sights: Sights) -> Choice:
    return Choice(None, "") if figure.name is None else choose(seen, figure.name, figure.first, sights)


def _equivalent(seen: Scan, figure: Figure, sights: Sights) -> Amount | None:
    other = figure.equivalent
    if other is None:
        return None
    return Amount(other.interval, other.bound, _choice(seen, other, sights).code, other.per)


def _made(reading: Reading, seen: Scan, part: tuple[int, int], amount: Amount, **said: object) -> Money:
    start, end = seen.tokens.starts[part[0]], seen.tokens.ends[part[1] - 1]
    text = reading.document.text[start:end]
    key = identity("y", reading.document.id, "money", start, end)
    return Money(start, end, text, id=key, amount=amount, by=BY, **said)  # type: ignore[arg-type]
