"""Counts, measures and durations: a figure and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._draft import Draft
from hearsay.reading.finders._figures import Figure
from hearsay.reading.finders._fraction_shares import TRIGGERS
from hearsay.reading.finders._nouns import counted, phrase_end
from hearsay.reading.finders._rates import rate_behind
from hearsay.values import Amount, Interval

DURATIONS = frozenset(
    w for unit in "second minute hour day week month year decade night fortnight".split() for w in (unit, unit + "s")
) | {"century", "centuries"}
_MEASURES = frozenset(
    "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes gram grams gramme grammes tonne tonnes ton tons pound"
    " pounds ounce ounces carat carats litre litres liter"
    " liters gallon gallons barrel barrels metre metres meter meters"
    " mile miles km kilometre kilometres kilometer kilometers acre acres hectare hectares bag bags sack sacks crate"
    " crates carton cartons pair pairs lb lbs box boxes bale bales brick bricks".split()
)
# what names rather than counts the number behind it
NAMING = frozenset(
    "number no nos resolution article section chapter page pages channel fatwa route highway flight unit room block"
    " brigade phase camp box version paragraph point law decree operation agenda battalion division regiment street"
    " kilometre mile part volume line platform gate zone sector area class grade apollo boeing model road # §"
    " building case appendix table figure item schedule annex aged age ages year years version"
    " exhibit invoice voucher lot entry footnote clause fig vol para row column cell ward berth"
    " mileage population circulation attendance odometer ref tel reg"
    " january february march april may june july august september october november december".split()
)
_ONES = frozenset(
    "case instance example family man woman child boy girl"
    " person fighter soldier doctor victim raid attack shipment ship"
    " boat truck lorry kidney body bank survey village town"
    " kilo kilogram gram tonne barrel month week year hour".split()
)
_EQUALS = frozenset({("equals",), ("equalling",), ("equaling",), ("totalling",)}) | {
    (word, "to") for word in ("equal", "equals", "equaling", "equalling")
}
_SOME_DAY = frozenset("will would he she it they we i you the in , when".split())
_RANGE = frozenset("range ranges ranged ranging".split())
_OF_THEM = frozenset(("of", word) for word in ("them", "these", "those", "us", "the", "whom", "which", "his", "their"))


def count_of(tokens: Tokens, figure: Figure) -> Draft | None:
    """The count, measure or duration that a figure makes with the words behind it; None where it counts nothing."""
    if not figure.sure and not _million_people(tokens, figure):
        return None
    if _is_name(tokens, figure) or _is_clock(tokens, figure) or _may_be_year(tokens, figure):
        return None
    step = figure.last + (tokens.at(figure.last) == "-" and tokens.touching(figure.last + 1))
    word = tokens.at(step)
    if word in DURATIONS or word in _MEASURES:
        return _measured(tokens, figure, step)
    if step > figure.last:
        return None
    step += word == "of" and figure.bound == "order_of_magnitude"
    return _things(tokens, figure, step)


def _million_people(tokens: Tokens, figure: Figure) -> bool:
    """ "5m people": the letter surely means a million where people or their like are counted."""
    glued = tokens.touching(figure.core[0]) and tokens.raw(figure.core[0] - 1).isalpha()
    return not glued and tokens.at(figure.last) in ("people", "pills", "tablets", "barrels", "cigarettes", "migrants")


def _is_name(tokens: Tokens, figure: Figure) -> bool:
    before = tokens.at(figure.core[0] - 1)
    joined = before == "/" or (before in ("-", ":", "+", "#", "@", ".") and tokens.touching(figure.core[0]))
    behind = tokens.at(figure.last)
    tail = behind in ("/", ":", "@") or (behind.isalpha() and tokens.touching(figure.last) and behind not in _MEASURES)
    named = (
        before in NAMING
        and figure.digits
        and tokens.touching(figure.core[0]) is False
        and figure.first == figure.core[0]
    )
    return joined or tail or named


def _may_be_year(tokens: Tokens, figure: Figure) -> bool:
    """ "had 1988 sales": four bare digits that may be a year are left unread."""
    word = tokens.at(figure.core[0])
    bare = figure.digits and word.isdecimal() and len(word) == 4 and figure.core[1] == figure.core[0] + 1
    return bare and figure.first == figure.core[0] and 1900 <= int(word) <= 2100


def _is_clock(tokens: Tokens, figure: Figure) -> bool:
    return tokens.at(figure.last) in ("am", "pm", "o") or tokens.matches(figure.last, ("a", ".", "m"))


def _measured(tokens: Tokens, figure: Figure, step: int) -> Draft | None:
    unit = tokens.raw(step)
    if tokens.at(step) in DURATIONS:
        return _lasting(tokens, figure, step, unit)
    last, of = step + 1, None
    if tokens.at(last) == "of":
        end = phrase_end(tokens, last + 1)
        if end > last + 1:
            of, last = tokens.written(last + 1, end), end
    return _rated(
        tokens, Draft(first=figure.first, last=last, amount=Amount(figure.interval, figure.bound, unit), of=of)
    )


def _lasting(tokens: Tokens, figure: Figure, step: int, unit: str) -> Draft | None:
    """A duration; "over three years" is "during", an age and "ago" are none."""
    behind = tokens.at(step + 1)
    if tokens.phrase(step - 1, 2) == ("one", "day") and behind in _SOME_DAY:
        return None  # "one day it will be worth something"
    if behind in ("ago", "old", "earlier", "later", "before") or tokens.matches(step + 1, ("-", "old")):
        return None
    if tokens.at(step + 1) == "of" and tokens.at(step + 2) == "age":
        return None
    if (
        figure.first == figure.core[0] - 1
        and tokens.at(figure.first) == "over"
        and tokens.at(figure.first - 1) != "for"
    ):
        figure = replace(figure, first=figure.core[0], bound="point" if figure.low == figure.high else "range")
    return Draft(first=figure.first, last=step + 1, amount=Amount(figure.interval, figure.bound, unit))


def _things(tokens: Tokens, figure: Figure, step: int) -> Draft | None:
    single = step + 1 if tokens.at(step) in _ONES else None
    end = single if figure.low == figure.high == 1 else counted(tokens, step)
    if end is None:
        return _bare(tokens, figure)
    if tokens.at(end - 1) == "figures" and end == step + 1:
        return None  # "she earns six figures" counts no figures
    unit = tokens.raw(end - 1)
    of = tokens.written(step, end)
    draft = Draft(first=figure.first, last=end, amount=Amount(figure.interval, figure.bound, unit), of=of)
    return _of_what(tokens, draft)


def _of_what(tokens: Tokens, draft: Draft) -> Draft:
    """ "litres of diesel" behind an order of magnitude: the measure is of something."""
    if (draft.amount.unit or "").lower() in _MEASURES and tokens.at(draft.last) == "of":
        end = phrase_end(tokens, draft.last + 1)
        if end > draft.last + 1:
            of = tokens.written(draft.last + 1, end)
            return _rated(tokens, replace(draft, last=end, of=of))
    return _rated(tokens, draft)


def _rated(tokens: Tokens, draft: Draft) -> Draft:
    rate = rate_behind(tokens, draft.last)
    if rate is None or rate[0] == "each":
        return draft
    amount = Amount(draft.amount.interval, draft.amount.bound, draft.amount.unit, rate[0])
    return replace(draft, last=rate[1], amount=amount)


def _bare(tokens: Tokens, figure: Figure) -> Draft | None:
    """A number that counts nothing named stands only where words bound it: "more than 300", "between 20 and 30"."""
    if tokens.at(figure.last) in TRIGGERS:
        return None  # "above one quarter"
    if figure.first == figure.core[0] and figure.last == figure.core[1] and not _is_stated(tokens, figure):
        return None
    return Draft(first=figure.first, last=figure.last, amount=Amount(figure.interval, figure.bound))


def _is_stated(tokens: Tokens, figure: Figure) -> bool:
    """ "equal to 170", "in the range of 20-30", "10 to 15 of them"."""
    before = tokens.phrase(max(figure.first - 3, 0), min(figure.first, 3))
    if figure.bound != "range":
        return before[-2:] in _EQUALS or before[-1:] in _EQUALS
    return not _RANGE.isdisjoint(before) or tokens.phrase(figure.last, 2) in _OF_THEM


def weight_of(tokens: Tokens, figure: Figure) -> Draft | None:
    """Pounds that are no money are a weight."""
    step = figure.last - 1
    return _measured(tokens, replace(figure, last=step), step) if tokens.at(step) in _MEASURES else None


def pairs(tokens: Tokens) -> Iterator[Draft]:
    """ "a pair of tusks"."""
    two = Interval(Decimal(2), Decimal(2))
    for index, word in enumerate(tokens.words):
        if word == "pair" and tokens.at(index - 1) == "a" and tokens.at(index + 1) == "of":
            end = counted(tokens, index + 2)
            if end is not None:
                unit = tokens.raw(end - 1)
                yield Draft(first=index - 1, last=end, amount=Amount(two, "point", unit), of=unit)
