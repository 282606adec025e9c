"""A figure beside its parent's: whether it came through, and if not, what kinds of change it went through.

No changes are: a figure in more digits or rounded, "about" before it or not, an amount in another currency where the
parent or the text itself gives the first one too, one rate given by the month and by the year.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hearsay.assembly.figures.bounds import bound_behind
from hearsay.assembly.figures.equivalents import in_one_mass, in_one_unit, in_two_currencies, within_rates
from hearsay.assembly.figures.facts import Fact, Outcome, listened_for
from hearsay.assembly.figures.firmness import RAISED, is_raised
from hearsay.assembly.figures.guarded import DROPPED
from hearsay.assembly.figures.measures import other_measure
from hearsay.assembly.figures.periods import is_halved, is_told, spell_of, stretch_of
from hearsay.assembly.figures.scaled import factor
from hearsay.assembly.figures.sites import other_place
from hearsay.assembly.same_claim.gists import NAME
from hearsay.values import PERIODS_PER_YEAR

_ROUNDED = Decimal("0.06")
_PLAIN = frozenset({"point", "about"})
_BOUNDED = frozenset({"at_least", "at_most"})
_VAGUE = frozenset({"vague", "order_of_magnitude"})


def compared(here: Fact, parent: Fact) -> tuple[Outcome, ...]:
    """The kinds of change from the parent's figure to this one, each with why; none where it came through."""
    if here.taken_back:
        return ()
    mine, theirs = in_one_mass(*in_one_unit(here, parent))
    if mine.sort == theirs.sort == "money" and in_two_currencies(mine, theirs):
        return tuple(_exchanged(mine, theirs))
    by_brackets = mine is not here or theirs is not parent
    if same_value(mine, theirs) or (by_brackets and within_rates(mine, theirs)):
        return tuple(_around_the_value(mine, theirs))
    return tuple(_other_value(mine, theirs))


def same_value(here: Fact, parent: Fact) -> bool:
    """Whether the two name one value, or the same two, up to rounding."""
    a, b = here.ends, parent.ends
    return len(a) == len(b) and all(_near(x, y) for x, y in zip(a, b, strict=True))


def _near(one: Decimal, other: Decimal) -> bool:
    most = max(abs(one), abs(other))
    return most == 0 or abs(one - other) <= _ROUNDED * most


def _exchanged(here: Fact, parent: Fact) -> Iterator[Outcome]:
    one, other = (fact.amount.unit or f"“{fact.span.text}”" for fact in (parent, here))
    yield "currency", f"{one} has become {other}, and the amount as it was is left out"
    if _bound(here) != _bound(parent) and {here.amount.bound, parent.amount.bound} & _BOUNDED:
        yield "bound", f"{_bound(parent)} has become {_bound(here)}"
    yield from _another_period(here, parent)
    yield from other_measure(here, parent)


def _another_period(here: Fact, parent: Fact) -> Iterator[Outcome]:
    if any(is_halved(fact) for fact in (here, parent)):
        return  # "64 million in half a year" is 64 million, and not by the year
    if here.sort == "money" and _per(here) != _per(parent) and not _given_elsewhere(here, parent):
        yield "period", f"{_every(parent)} has become {_every(here)}"
    elif here.sort == "count" and (mine := spell_of(here)):
        theirs = spell_of(parent)
        told = is_told(mine, parent) or listened_for("periods").search(parent.sentence.text) is not None
        if mine != theirs and (theirs or not told):
            before = f"each {theirs}" if theirs else stretch_of(parent) or "no period"
            yield "period", f"{before} has become each {mine}"


def _around_the_value(here: Fact, parent: Fact) -> Iterator[Outcome]:
    """The value is the same: what is said around it may not be."""
    if _bound(here) != _bound(parent):
        yield "bound", f"{_bound(parent)} has become {_bound(here)}"
    yield from _another_period(here, parent)
    if here.sort == "share" and _other_base(here, parent):
        yield "base", "the same share is now of something else"
    if here.sort == "count" and (because := _other_thing(here, parent)):
        yield "subject", because
    yield from _told_otherwise(here, parent)


def _other_thing(here: Fact, parent: Fact) -> str | None:
    """Why the same count is of other people or things; None where it is not."""
    vague = here.amount.bound in _VAGUE  # "dozens" of one thing may stand beside dozens of another
    one_noun = bool(here.amount.unit) and here.amount.unit == parent.amount.unit
    if here.thing and parent.thing and here.thing != parent.thing and not vague and not one_noun:
        return f"the same count, once of {parent.thing}, is now of {here.thing}"
    part = _part_of(here, parent)
    return f"the whole is given the name of a part of it: {part}" if part else None


def _part_of(here: Fact, parent: Fact) -> str | None:
    """A part of the parent's whole that it counts apart, by a word that this figure has for the whole of it."""
    named = here.of - parent.of
    parts = ((words, stems) for words, stems in parent.parts if named & stems)
    return next((words for words, _ in parts), None)


def _told_otherwise(here: Fact, parent: Fact) -> Iterator[Outcome]:
    """What has changed around a value: what it is, of which place, and how surely it is told."""
    yield from other_measure(here, parent)
    because = other_place(here.sites, parent.sites, here.sentence.text)
    if because is not None:
        yield "place", because
    if is_raised(here.sentence.text, parent.sentence.text):
        yield "hedge", RAISED
    elif parent.guarded and here.plain:
        yield "hedge", DROPPED


def _other_base(here: Fact, parent: Fact) -> bool:
    """Whether each has a word that the other has not, or one is of a land that the other does not name."""
    more, less = here.base - parent.base, parent.base - here.base
    if not here.of or not parent.of or not (more or less):
        return False
    return bool(more and less) or any(word.startswith(NAME) for word in more | less)


def _bound(fact: Fact) -> str:
    """The bound in words, by those before the figure or behind it; a range and "about" are plain values."""
    bound = fact.amount.bound if fact.amount.bound not in _PLAIN else bound_behind(fact) or fact.amount.bound
    return "a plain value" if bound in _PLAIN or len(fact.ends) > 1 else bound.replace("_", " ")


def _per(fact: Fact) -> str | None:
    return fact.amount.per if fact.amount.per in PERIODS_PER_YEAR else None


def _given_elsewhere(here: Fact, parent: Fact) -> bool:
    """Whether the one without a period stands in a sentence that gives one: the other's, or one that tells no more."""
    bare, other = (here, parent) if _per(here) is None else (parent, here)
    if _per(bare) is not None or not listened_for("periods").search(bare.sentence.text):
        return False
    spell = spell_of(bare)
    return spell is None or spell == _per(other)


def _every(fact: Fact) -> str:
    return f"per {_per(fact)}" if _per(fact) else stretch_of(fact) or "no period"


def _other_value(here: Fact, parent: Fact) -> Iterator[Outcome]:
    """The values differ: by their scale, as a range and one end of it, or altogether."""
    a, b = _values(here), _values(parent)
    if _may_be_one_value(here, parent):
        return
    if a == b:  # "at least a third" beside "a third"
        yield from _around_the_value(here, parent)
    elif (scale := factor(a, b)) is not None:
        yield "scale", f"the same digits, {scale} times {'more' if a[0] > b[0] else 'less'}"
        yield from _told_otherwise(here, parent)
    elif len(a) != len(b) and {*a} & {*b}:
        yield "bound", "a range has become one of its ends" if len(a) < len(b) else "one value has become a range"
        yield from _another_period(here, parent)
        yield from _told_otherwise(here, parent)
    else:
        yield "value", "another value"


def _may_be_one_value(here: Fact, parent: Fact) -> bool:
    """Whether two sums are the same by the year, or one figure is so vague that it may be the other."""
    if here.sort == "money" and _annual(here) == _annual(parent) != ():
        return True
    vague = {here.amount.bound, parent.amount.bound} & _VAGUE
    return bool(vague) and here.amount.interval.overlaps(parent.amount.interval)


def _values(fact: Fact) -> tuple[Decimal, ...]:
    """The values that a figure names; "a third", which is from 33 to 34 per cent, is one."""
    ends = fact.ends
    return ends[:1] if fact.sort == "share" and ends[-1] - ends[0] <= 1 else ends


def _annual(fact: Fact) -> tuple[Decimal, ...]:
    yearly = fact.amount.annual()
    return tuple(side for side in (yearly.low, yearly.high) if side is not None)
