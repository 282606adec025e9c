"""One sum known by its digits alone where the words around it are all new, be it with zeros added or lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from hearsay.assembly.figures.equivalents import amounts, in_one_unit
from hearsay.assembly.figures.facts import Fact
from hearsay.assembly.figures.measures import other_measure

_TELLING = 10
_CURRENCY = re.compile(r"(?!(?:hundred|thousand|million|billion|about|some|between|more|than|least)s?\b)[^\W\d_]{4,}")
_SCALES = (Decimal(1000), Decimal(100), Decimal(10))


def factor(one: Sequence[Decimal], other: Sequence[Decimal]) -> Decimal | None:
    """By how many the values lie apart where their digits are the same: 1000, 100 or 10; None for all others."""
    if len(one) != len(other):
        return None
    return next((f for f in _SCALES if _times(one, other, f) or _times(other, one, f)), None)


def _times(one: Sequence[Decimal], other: Sequence[Decimal], by: Decimal) -> bool:
    return all(x == y * by and y for x, y in zip(one, other, strict=True))


def is_one_sum(here: Fact, parent: Fact, mine: Sequence[Fact], others: Sequence[Fact]) -> bool:
    """Whether two figures of one unit and period are one but for zeros: each text has neither the other's value nor
    another figure that might be it.

    mine, others: all figures of the two texts. A sum without a period must have two digits or more that are no zeros:
    1,000 dollars and 1 million dollars are in too many texts; unless it is the only sum of both, and the sentences have
    a word in common, or the texts a count. What one text calls a cost and the other a gain is two.
    """
    if here.sort == parent.sort == "count":
        return _is_one_count(here, parent, mine, others)
    only = all(len({f.ends for f in text if f.sort == "money"}) == 1 for text in (mine, others))
    only = only and (not here.around.isdisjoint(parent.around) or _share_a_count(mine, others))
    if not _is_scaled(here, parent) or not (_is_rate(here) or _is_odd(here) or only):
        return False
    if any(other_measure(here, parent)):
        return False
    return _alone(here, parent, others) and _alone(parent, here, mine)


def _share_a_count(mine: Sequence[Fact], others: Sequence[Fact]) -> bool:
    counts = [{f.ends for f in text if f.sort == "count" and f.ends[0] > _TELLING} for text in (mine, others)]
    return bool(counts[0] & counts[1])


def _is_one_count(here: Fact, parent: Fact, mine: Sequence[Fact], others: Sequence[Fact]) -> bool:
    """Whether two counts of one noun are one but for zeros, and each text has no other count of it."""
    noun = here.amount.unit
    if not noun or noun != parent.amount.unit or not (here.of & parent.of) or not (_is_odd(here) or _is_odd(parent)):
        return False
    counts = [{f.ends for f in text if f.sort == "count" and f.amount.unit == noun} for text in (mine, others)]
    return factor(here.ends, parent.ends) is not None and all(len(found) == 1 for found in counts)


def is_one_value(here: Fact, parent: Fact, mine: Sequence[Fact], others: Sequence[Fact]) -> bool:
    """Whether two sums of one currency, or two counts, name one value that stands once in each text.

    A plain sum must have two digits or more that are no zeros; "500 rupees a lorry" tells enough by the lorry. A count
    must be above ten, and one text must leave open what is counted ("eleven of his neighbours", "at least eleven").
    """
    if here.sort == "money":
        same = here.amount.per == parent.amount.per and _in_one_currency(here, parent)
        tells = bool(here.amount.per) or _is_odd(here)
    else:
        same = here.sort == "count" and (not here.of or not parent.of or bool(here.of & parent.of))
        tells = all(end > _TELLING for end in here.ends) and not (here.thing and parent.thing)
    shared = {*here.ends} & {*parent.ends}
    if parent.sort != here.sort or not (same and tells and shared):
        return False
    return all(sum(bool(shared & {*f.ends}) for f in text if f.sort == here.sort) == 1 for text in (mine, others))


def _in_one_currency(one: Fact, other: Fact) -> bool:
    """Whether both are in one currency, or in one by the word where one text leaves open whose it is ("rupees")."""
    if one.amount.unit and other.amount.unit:
        return one.amount.unit == other.amount.unit
    words = [set(_CURRENCY.findall(fact.span.text.casefold())) for fact in (one, other)]
    return bool(words[0] & words[1])


def _is_scaled(one: Fact, other: Fact) -> bool:
    if one.sort != "money" or other.sort != "money" or one.amount.per != other.amount.per:
        return False
    a, b = in_one_unit(one, other)
    units = {a.amount.unit, b.amount.unit} - {None}
    return len(units) <= 1 and factor(a.ends, b.ends) is not None


def _is_rate(fact: Fact) -> bool:
    return fact.amount.measure == "flow"


def _is_odd(fact: Fact) -> bool:
    return any(len(end.normalize().as_tuple().digits) > 1 for each in amounts(fact) for end in each.ends)


def _alone(fact: Fact, beside: Fact, text: Sequence[Fact]) -> bool:
    """Whether a text has no sum of this value, and none with its digits but the one that it stands beside."""
    sums = [other for other in text if other.sort == "money"]
    if any(a.ends == b.ends for other in sums for a in amounts(other) for b in amounts(fact)):
        return False
    return all(set(_values(other)) & set(_values(beside)) for other in sums if _is_scaled(fact, other))


def _values(fact: Fact) -> list[tuple[Decimal, ...]]:
    return [each.ends for each in amounts(fact)]
