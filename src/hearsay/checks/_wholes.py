"""Which sums are an actor's whole income a year, which are a part of it, and which part outruns its whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from hearsay.checks._bands import one_band
from hearsay.checks._latest import latest
from hearsay.checks._owners import Around, owned
from hearsay.checks._statements import Statement, root, wording
from hearsay.checks._words import words, years
from hearsay.language.identify import READ
from hearsay.model import Level, Money, MoneyKind, Reading, Span
from hearsay.values import Interval

_NO_INCOME: frozenset[MoneyKind] = frozenset(
    {"cost", "payroll", "price", "transfer", "market_value", "seizure_value", "loss", "fine"}
)
_PAID: frozenset[MoneyKind] = frozenset({"price", "transfer", "cost"})
_NEVER: frozenset[MoneyKind] = frozenset({"market_value", "seizure_value", "fine", "payroll"})
_GAINED: frozenset[MoneyKind] = frozenset({"revenue", "profit", "tax"})
_HELD: frozenset[Level] = frozenset({"CT+", "PR+", "PS+"})
_COIN = re.compile(r"[^\W\d_]{2,}|[$€£¥₦₹]")
_CLOSE = 2  # sentences from a part's rate to a total without one
_BEHIND = 30  # characters in which "in all" may stand


class Over(Struct, frozen=True):
    """A part and a whole of one actor, with the least of the one and the most of the other a year."""

    part: Statement
    whole: Statement
    low: Decimal
    high: Decimal

    @property
    def per(self) -> str:
        """ " a year" where the two are rates, "" for plain sums."""
        return " a year" if self.whole.money.measure == "flow" else ""

    @property
    def quotes(self) -> tuple[Span, ...]:
        """The first span of each claim."""
        return (self.part.claim.evidence[0], self.whole.claim.evidence[0])


@latest
def flows(reading: Reading) -> tuple[list[Statement], list[Statement]]:
    """The parts and the wholes among the rates of income that the report holds to be so."""
    held, around = [s for s in _held(reading) if s.money.measure == "flow"], Around(reading)
    parts: list[Statement] = []
    wholes: list[Statement] = []
    for statement in held:
        if _is_whole(reading, statement, around):
            wholes.append(statement)
        elif statement.claim.stream is not None and _is_income(statement, around):
            parts.append(statement)
    return parts, wholes


def _held(reading: Reading) -> list[Statement]:
    alias = one_band(reading)
    named = (replace(s, actor=alias.get(s.actor or "", s.actor)) for s in owned(reading))
    return [s for s in named if s.claim.modality.level in _HELD or _is_passed_on(s)]


def _is_passed_on(statement: Statement) -> bool:
    """ "It would bring them 6 million, a pilot told us": "would" is the reporter's, and no condition is told."""
    claim = statement.claim
    told = root(claim).cue is not None and root(claim).how not in ("question", "wish")
    return claim.modality.level == "U" and told and not words("whole", "conditions").search(wording(claim))


def _totals(reading: Reading) -> tuple[list[Statement], list[Statement]]:
    """The parts and the wholes among plain sums: "the whole turnover was 2 million", by those words alone."""
    around = Around(reading)
    sums = [s for s in _held(reading) if s.money.measure in ("stock", "cumulative")]
    plain = [s for s in sums if s.money.kind in _GAINED or s.claim.stream == "total_income"]
    wholes = [s for s in plain if words("whole", "total").search(around.of(s.money))]
    return [s for s in plain if s not in wholes and s.claim.stream is not None], wholes


def _is_income(statement: Statement, around: Around) -> bool:
    """Whether a sum comes in by its kind, or by words before it: "fees of", "gives them"."""
    kind, lead = statement.money.kind, around.before(statement.money)
    if kind not in _NO_INCOME or words("whole", "gains_from").search(lead):
        return True
    return kind in _PAID and any(words("whole", name).search(lead) for name in ("brings", "fees"))


@latest
def too_large(reading: Reading) -> tuple[Over, ...]:
    """Each part whose least exceeds the most of its whole."""
    return tuple(_too_large(reading))


def _too_large(reading: Reading) -> Iterator[Over]:
    if reading.document.language in READ:
        parts, wholes = _totals(reading)
        yield from _pairs(parts, wholes, _as_told)
        yield from (over for whole in wholes for over in _pairs(_rates_before(reading, whole), [whole], _as_told))
    yield from _pairs(*flows(reading), lambda money: money.annual)


def _as_told(money: Money) -> Interval:
    return money.amount.interval


def _rates_before(reading: Reading, whole: Statement) -> list[Statement]:
    """The parts told right before a total that bears no period: "earned 70 million last year. In all it took ..."."""
    starts = [s.start for s in reading.sentences]
    place = bisect_right(starts, whole.money.start)
    parts = flows(reading)[0]
    return [p for p in parts if 0 <= place - bisect_right(starts, p.money.start) <= _CLOSE]


def _pairs(parts: list[Statement], wholes: list[Statement], size: Callable[[Money], Interval]) -> Iterator[Over]:
    for whole in wholes:
        for part in parts:
            low, high = size(part.money).low, size(whole.money).high
            if comparable(part, whole) and low is not None and high is not None and high and low > high:
                yield Over(part, whole, low, high)


def comparable(part: Statement, whole: Statement) -> bool:
    """One actor, one currency, and not two years."""
    unit = part.money.amount.unit
    same_currency = unit == whole.money.amount.unit and (unit or _one_coin(part.money.text, whole.money.text))
    one, other = years(wording(part.claim)), years(wording(whole.claim))
    two_years = bool(one and other and not one & other)
    return bool(same_currency) and part.actor is not None and part.actor == whole.actor and not two_years


def _one_coin(one: str, other: str) -> bool:
    """Whether the words for the coin agree, where both name it: "rupees" may be of two countries, and are one here."""
    coins = [_COIN.findall(words("whole", "sizes").sub(" ", text)) for text in (one, other)]
    return not all(coins) or bool(set(coins[0]) & set(coins[1]))


def _is_whole(reading: Reading, statement: Statement, around: Around) -> bool:
    """ "Its entire income", "from all sources", "for all its businesses", or the stream of all income."""
    income = statement.money.kind not in _NO_INCOME
    if reading.document.language not in READ or (income and statement.claim.stream == "total_income"):
        return income and statement.claim.stream == "total_income"
    if words("whole", "alone_part").search(around.before(statement.money)):
        return False
    if words("whole", "total").search(around.of(statement.money)):
        return statement.money.kind not in _NEVER
    behind = reading.document.text[statement.money.end :][:_BEHIND].lstrip(" ,")
    return income and bool(words("sums", "in_all").match(behind))
