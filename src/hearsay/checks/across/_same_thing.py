"""Whether two figures of two reports may be of one thing: no other place, time, part or case is told of."""

from __future__ import annotations

from hearsay.checks._restated import one_kind
from hearsay.checks._words import words, years
from hearsay.checks.across._days import day_of
from hearsay.checks.across._told import Told
from hearsay.checks.across._words import heard, kinds
from hearsay.model import MoneyKind, Time
from hearsay.text.folding import fold

# kinds of money that are never another kind misread
_OWN_KINDS: frozenset[MoneyKind] = frozenset({"fine", "seizure_value", "market_value", "asset", "loss"})


def alike(one: Told, other: Told) -> bool:
    """Both sums of one kind (of any kind where the digits are the same), both shares, or both counts."""
    a, b = one.number, other.number
    if a.money or b.money:
        if not a.money or not b.money:
            return False
        loose = not {a.money.kind, b.money.kind} & _OWN_KINDS and digits(one) == digits(other)
        return one_kind(a, b) or loose
    return ("%" in (a.unit, b.unit)) == (a.unit == b.unit == "%")


def digits(figure: Told) -> tuple[int, ...]:
    """The digits of a figure without the zeros behind them; () for a range."""
    point = figure.number.point
    return point.normalize().as_tuple().digits if point else ()


def parted(one: Told, other: Told, *, one_story: bool) -> bool:
    """Whether the words of one set it apart: one case of many, a part, a wish, a change; or another time or place.

    one_story: that the two reports tell one story is known, whatever places they name.
    """
    if any(_chosen(f) for f in (one, other)) or _told_apart(one, other) or _told_apart(other, one):
        return True
    if _other_fate(one, other) or _other_person(one, other):
        return True
    return _other_time(one, other) or (not one_story and _elsewhere(one, other))


def days_between(one: Told, other: Told) -> int | None:
    """Days between the days of publication; None where one of them is not known to the day."""
    a, b = (day_of(f.reading.document.published) for f in (one, other))
    return abs((a - b).days) if a and b else None


def names_one_time(one: Told, other: Told) -> bool:
    """Whether both sentences name one year or one time in the same words."""
    if years(one.number.sentence.text) & years(other.number.sentence.text):
        return True
    a, b = ({(t.earliest, t.latest) for t in f.times} for f in (one, other))
    return bool(a & b)


def _chosen(figure: Told) -> bool:
    number = figure.number
    behind = number.behind.lstrip()
    part = words("clash", "parts").match(behind) or words("clash", "parts").search(number.lead[-20:])
    return bool(part or heard("figures", "unreal").search(number.sentence.text))


def _told_apart(one: Told, other: Told) -> bool:
    """Whether one sentence tells of one case out of many, or of a change, and the other does not."""
    for name in ("chosen", "moved"):
        found = {m.group().lower() for m in heard("figures", name).finditer(one.number.sentence.text)}
        if found and not found & {
            m.group().lower() for m in heard("figures", name).finditer(other.number.sentence.text)
        }:
            return True
    return False


def _other_fate(one: Told, other: Told) -> bool:
    """Whether one counts the dead and the other the hurt, say; or one is a net sum, or at another step of a trade."""
    texts = [f.number.sentence.text for f in (one, other)]
    if one.number.money:
        return any(kinds(name, texts[0]) != kinds(name, texts[1]) for name in ("stages", "sums"))
    fates = [kinds("fates", text) for text in texts]
    return all(fates) and not fates[0] & fates[1]


def _other_person(one: Told, other: Told) -> bool:
    """Whether each sentence tells of a person, besides who says it, and they are two."""
    return bool(one.persons and other.persons) and not one.persons & other.persons


def _elsewhere(one: Told, other: Told) -> bool:
    """Whether each sentence names a place, and neither report knows the other's."""
    a, b = one.places, other.places
    here, there = fold(one.reading.document.text), fold(other.reading.document.text)
    return bool(a and b) and not any(p in there for p in a) and not any(p in here for p in b)


def _other_time(one: Told, other: Told) -> bool:
    a, b = years(one.number.sentence.text), years(other.number.sentence.text)
    if a and b:
        return not a & b
    spans = [one.times, other.times]
    return all(spans) and not any(_meet(x, y) for x in spans[0] for y in spans[1])


def _meet(one: Time, other: Time) -> bool:
    return str(one.earliest) <= str(other.latest) and str(other.earliest) <= str(one.latest)
