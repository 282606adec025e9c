"""Sums reckoned over two or three sentences: a count here, a price there, and what they are said to make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from hearsay.checks._arithmetic import ABOUT, rounded, times, words_of
from hearsay.checks._numbers import Number
from hearsay.checks._things import called_of, is_called
from hearsay.checks._words import stem, stems, words
from hearsay.model import Sentence
from hearsay.money.rate import divided
from hearsay.values import PERIODS_PER_YEAR, Interval

_REACH = 2  # sentences between the count and the price
_FAR = 10  # the same where the sum is said to be of all
_EACH = re.compile(r"\b(?:each|every|per|an?\s+single)\s+([\w-]+)\b[^.;]*$", re.I)
_NEAR = 40  # characters before a total in which it is called one
_KILOS = {stem("tonne"): Decimal(1000), stem("ton"): Decimal(1000), stem("grams"): Decimal("0.001")}
_HUNDRED = Decimal(100)
_WEIGHTS = {
    "kilo": ("kilo", "kilogram", "kg"),
    "kilogram": ("kilo", "kilogram", "kg"),
    "kg": ("kilo", "kilogram", "kg"),
}
Product = tuple[tuple[Number, Number], Number, Interval, str]


def products(sentences: tuple[Sentence, ...], held: dict[int, list[Number]]) -> Iterator[Product]:
    """Each price of a thing with the one count of it near by and the one sum that stands with the count."""
    for place, sentence in enumerate(sentences):
        for price in held.get(sentence.start, []):
            if price.money and price.money.measure == "unit_price" and price.per not in PERIODS_PER_YEAR:
                close = sentences[max(0, place - _REACH) : place + _REACH]
                far = [s for s in sentences[place + _REACH : place + _FAR] if words("sums", "in_all").search(s.text)]
                near = (*close, *far)
                found = _priced(price, [held.get(s.start, []) for s in near if s.start != sentence.start])
                if found:
                    yield found


def _priced(price: Number, near: list[list[Number]]) -> Product | None:
    wanted = {stem(unit) for unit in _units(price)}
    for here in near:
        counts = [n for n in map(_in_kilos, here) if n.is_count and n.point and wanted & set(n.things)]
        sums = [n for n in here if _is_sum(n, counts) and n.unit == price.unit and n.point]
        if len(counts) > 1 and len(sums) == 1:
            counts = [n for n in counts if n.span.end <= sums[0].span.start][
                -1:
            ]  # "from 14 tonnes one gets 2.5, worth"
        if len(counts) == 1 and len(sums) == 1 and _is_total(sums[0], price, counts[0]) and _is_of_it(price, counts[0]):
            count, low, high = counts[0], price.interval.low, price.interval.high
            sides = (None if s is None or count.point is None else times(count.point, s) for s in (low, high))
            return (count, price), sums[0], Interval(*sides), f"{words_of(count.interval)} × {words_of(price.interval)}"
    return None


def _in_kilos(number: Number) -> Number:
    """ "2.5 tonnes" as 2,500 kilos, "400 grams" as 0.4, for a price that is so much a kilo."""
    kilos = _KILOS.get(number.things[0]) if number.is_count and number.things else None
    if kilos is None:
        return number
    return replace(number, interval=number.interval.times(kilos), things=("kilo", *number.things))


def _is_sum(number: Number, counts: list[Number]) -> bool:
    """A plain sum, or one for the time that the count is for: "9,000 sacks a month, which makes 18,000 a month"."""
    plain = number.money is not None and number.money.measure == "stock"
    return plain or (number.money is not None and number.per is not None and {number.per} == {n.per for n in counts})


def by_each(here: list[Number], ahead: list[Number], every: list[Number]) -> Iterator[Product]:
    """ "Each car brings 14,000, and the total came to 9 million", where the cars are counted elsewhere."""
    for price in (n for n in here if n.money and n.point):
        each = _EACH.search(price.lead)
        counts = _counts(stem(each.group(1).lower()), price, every) if each else []
        total = next((n for n in (*here, *ahead) if _sums_up(n, price)), None)
        if total and len(counts) == 1 and price.point:
            made = times(counts[0].point or Decimal(0), price.point)
            working = f"{words_of(counts[0].interval)} × {words_of(price.interval)}"
            yield (counts[0], price), total, Interval(made, made), working


def at_that_price(here: list[Number], back: list[Number]) -> Iterator[Product]:
    """ "At that price it earned 270,000", where the text counts kilos and gives a price a kilo right before."""
    prices = [n for n in back if n.money and n.money.measure == "unit_price" and n.point]
    total = next((n for n in here if n.money and n.money.measure != "unit_price" and n.point), None)
    if total is None or not words("sums", "at_price").search(total.lead) or not prices:
        return
    price = prices[-1]
    wanted = {stem(unit) for unit in _units(price)}
    counts = [n for n in map(_in_kilos, back) if n.is_count and n.point and wanted & set(n.things)]
    made_of = [(n, times(n.point or Decimal(0), price.point or Decimal(0))) for n in counts]
    if total.unit == price.unit and not any(_comes_out(made, total) for _, made in made_of):
        for count, made in made_of[:1]:
            working = f"{words_of(count.interval)} × {words_of(price.interval)}"
            yield (count, price), total, Interval(made, made), working


def _comes_out(made: Decimal, total: Number) -> bool:
    return bool(total.point) and abs(made - (total.point or made)) <= ABOUT * made


def _counts(thing: str, price: Number, every: list[Number]) -> list[Number]:
    """The different counts of a thing; where there are several, those of whoever gives the price."""
    found = {n.point: n for n in every if n.is_count and n.point and n.things[:1] == (thing,)}
    own = [n for n in found.values() if any(is_called(text, called_of(price)) for text in called_of(n))]
    return [*found.values()] if len(found) == 1 else own


def _sums_up(total: Number, price: Number) -> bool:
    """Whether a sum behind a price is said to be what they make together."""
    behind = total.money is not None and total.span.start > price.span.end and total.unit == price.unit
    between = total.lead[-_NEAR:] if total.sentence != price.sentence else total.lead[len(price.lead) :]
    said = words("parts", "total").search(between) or words("sums", "makes").search(between)
    return behind and bool(said and total.point and price.point and total.point > price.point)


def _units(price: Number) -> tuple[str, ...]:
    """What a price is for, by all its words."""
    per = (price.per or "").lower()
    return _WEIGHTS.get(per, (per,))


def _is_of_it(price: Number, count: Number) -> bool:
    """Whether the price is of what is counted: "a kilo of pearls" is no price of coral."""
    units = "|".join(map(re.escape, _units(price)))
    named = re.search(rf"\b(?:{units})s?\s+of\s+([\w-]+(?:\s+[\w-]+)?)", price.sentence.text, re.I)
    return named is None or bool(stems(named.group(1)) & stems(count.sentence.text))


def _is_total(total: Number, price: Number, count: Number) -> bool:
    """Whether a sum may be of all that is counted: more than the price, and of no other step of the trade."""
    staged = any(words("goods", "staged").search(n.sentence.text) for n in (total, price))
    more = bool(total.point and price.point) and (total.point or 0) > (price.point or 0)
    return (more or (count.point or 1) < 1) and not staged


def shares(sentence: Sentence, held: list[Number], every: list[Number]) -> Iterator[Product]:
    """ "96 bottles, or 45 per cent", where the one larger count of bottles in the text is 240."""
    for part, share in pairwise(held):
        between = sentence.text[part.span.end - sentence.start : share.span.start - sentence.start]
        if not (part.is_count and part.point and share.unit == "%" and words("sums", "or_share").search(between)):
            continue
        larger = [n for n in every if n.is_count and n.point and n.point > part.point and _are_one(n, part)]
        wholes = {n.point for n in larger}
        if len(wholes) == 1 and larger[0].point:
            made = divided(part.point, larger[0].point) * _HUNDRED
            working = f"{words_of(part.interval)} / {words_of(larger[0].interval)} = {rounded(made, '0.1')} per cent"
            yield (part, larger[0]), share, Interval(made, made), working


def _are_one(whole: Number, part: Number) -> bool:
    """Of one thing; a part that does not say of what is of what its own sentence counted before it."""
    if part.things:
        return whole.things[:1] == part.things[:1]
    return bool(whole.things) and whole.sentence == part.sentence and whole.span.end < part.span.start
