"""What a sum is: its kind, measure, scope and basis, from the nearest telling words of its own clause."""

from __future__ import annotations

from msgspec import Struct

from hearsay.language.numbers_tokens import Tokens
from hearsay.model import MoneyKind
from hearsay.reading.finders._scan import Scan
from hearsay.values import PERIODS_PER_YEAR, Measure

_LISTS: dict[MoneyKind, str] = {
    "revenue": "earn earns earned earning earnings make makes made making income incomes revenue revenues takings"
    " turnover proceeds generate generates generated generating generates bring brings brought yield yields yielded"
    " collected collects rake rakes raked reap reaped shared take takes took",
    "profit": "profit profits profited net netted margin margins profitable",
    "cost": "cost costing spend spends spent spending expenses expense budget produce",
    "payroll": "salary salaries wage wages payroll stipend stipends receives",
    "price": "price prices priced costs sell sells sold selling fetch fetches fetched fee fees fare charge charges"
    " bought buys buy hawked quoted passage cross rent rents",
    "tax": "tax taxes taxed taxation levy levies levied toll tolls zakat duty duties extort extorts extorted"
    " extortion tribute",
    "seizure_value": "seized confiscated haul impounded seizure seizures intercepted",
    "asset": "asset assets chest fortune reserves reserve hoard wealth property coffers treasury holds worth savings"
    " account accounts valued",
    "loss": "lost losing loss losses stolen deprived damage damages destroyed",
    "transfer": "transferred transfer transfers wired wire sent send sends donated donation donations donors donate"
    " remitted gave ransom bribe bribes bribed donor gift gifts",
    "fine": "fine fines fined penalty penalties forfeit",
}
_WORDS: dict[str, MoneyKind] = {word: kind for kind, words in _LISTS.items() for word in words.split()}
# words that tell only where no firmer one stands in the clause
_WEAK: dict[str, MoneyKind] = {
    "market": "market_value", "trade": "market_value", "industry": "market_value", "business": "market_value",
    "reached": "price", "reach": "price",
}  # fmt: skip
_SOLD = frozenset("go goes went going gone had let sold sell sells bought traded".split())
_PAID = frozenset("paid pay pays paying payment payments".split())
_STAFF = frozenset(
    "fighter fighters soldier soldiers guard guards guardsmen"
    " recruits recruit teachers teacher gunmen militants lookout"
    " logger loggers driver commander officers employees staff workers worker miners".split()
)
_BASIS = (
    "at street prices;at street price;street value;street prices;wholesale;retail;potential;potentially;estimated;"
    "seizures;black market;gross;net;market value;face value;in cash"
)
_BASES = tuple(tuple(phrase.split()) for phrase in _BASIS.split(";"))
_BASIS_OPENERS = frozenset(phrase[0] for phrase in _BASES)
_CUMULATIVE = (
    "since;in total;a total of;altogether;cumulative;cumulatively;so far;over the years;to date;over the past;"
    "over the last;over two;over three;over four;over five;over six;over ten"
)
_CUMULATIVES = tuple(tuple(phrase.split()) for phrase in _CUMULATIVE.split(";"))
_EVENT = (
    "one case;in one instance;one instance;a family paid;one family;in one raid;a single case;in a single;one shipment;"
    "one incident;one ransom;one deal"
)
_EVENTS = tuple(tuple(phrase.split()) for phrase in _EVENT.split(";"))
_REACH = 14


class Sense(Struct, frozen=True):
    """What the clause says of the sum."""

    kind: MoneyKind
    measure: Measure
    scope: str | None
    basis: tuple[str, ...]


def sense_of(scan: Scan, first: int, last: int, per: str | None, measure: Measure) -> Sense:
    """The sense of the sum at tokens [first, last)."""
    start, end = _clause(scan, first, last)
    kind = _kind(scan.tokens, (start, end), (first, last), per)
    sentence = scan.sentence(first)
    if measure == "stock" and _any(scan.tokens, _CUMULATIVES, (max(start, first - _REACH), min(end, last + 6))):
        measure = "cumulative"
    scope = "event" if _any(scan.tokens, _EVENTS, (sentence[0], first)) else None
    return Sense(kind, measure, scope, _basis(scan.tokens, (start, end)))


def _clause(scan: Scan, first: int, last: int) -> tuple[int, int]:
    start, end = scan.sentence(first)
    return max(start, first - 2 * _REACH), min(max(end, last), last + 2 * _REACH)


def _kind(tokens: Tokens, clause: tuple[int, int], own: tuple[int, int], per: str | None) -> MoneyKind:
    # the noun stands inside the words of the sum where a rate follows it: "$1 billion in profits annually"
    inside = (_WORDS.get(tokens.at(i)) for i in range(*own) if tokens.at(i - 1) in ("in", "of"))
    behind = next((kind for kind in inside if kind), None) or _right(tokens, clause[1], own[1])
    if behind is not None:
        return behind
    left = (tokens.at(own[0] - 2), tokens.at(own[0] - 1))
    if left[1] == "for" and left[0] in _SOLD:
        return "price"
    found = _nearest(tokens, clause, own) or ("payroll" if left[1] in _STAFF else None)
    if per in PERIODS_PER_YEAR and found in (None, "revenue", "price") and _of_staff(tokens, clause[0], own[0]):
        return "payroll"
    if per is not None and per not in PERIODS_PER_YEAR and found not in ("tax", "profit", "fine", "seizure_value"):
        return "price"
    return found or _weak(tokens, clause) or "other"


def _of_staff(tokens: Tokens, start: int, first: int) -> bool:
    return any(tokens.at(i) in _STAFF for i in range(max(start, first - 4), first))


def _weak(tokens: Tokens, clause: tuple[int, int]) -> MoneyKind | None:
    return next((_WEAK[tokens.at(i)] for i in range(*clause) if tokens.at(i) in _WEAK), None)


def _right(tokens: Tokens, end: int, last: int) -> MoneyKind | None:
    """The noun that the sum itself names: "$5 million in profit", "$600-a-month salary"."""
    step = last + (tokens.at(last) in ("in", "of", "worth"))
    for index in range(step, min(step + 2, end)):
        kind = _WORDS.get(tokens.at(index))
        if kind is not None and kind != "asset" and not tokens.at(index).endswith("ed"):
            return kind if tokens.at(index) not in ("make", "makes", "made", "cross", "bring", "shared") else None
    return None


def _nearest(tokens: Tokens, clause: tuple[int, int], own: tuple[int, int]) -> MoneyKind | None:
    """The kind of the nearest telling word; what stands behind the sum counts as further away than what leads to it."""
    for distance in range(1, 2 * _REACH):
        left, right = own[0] - distance, own[1] + distance // 2 - 1
        for index, inside in ((left, left >= clause[0]), (right, distance % 2 == 0 and right < clause[1])):
            kind = _word_kind(tokens, index, clause) if inside else None
            if kind is not None:
                return kind
    return None


def _word_kind(tokens: Tokens, index: int, clause: tuple[int, int]) -> MoneyKind | None:
    word = tokens.at(index)
    if word in _PAID:
        return _paid(tokens, index, clause)
    if word == "over" and tokens.at(index - 1) in ("turn", "turns", "turned"):
        return "revenue"
    kind = _WORDS.get(word)
    if kind == "asset" and word in ("worth", "valued"):
        return _worth(tokens, clause)
    if word == "costs" and any(tokens.at(i) in ("theft", "fraud", "corruption", "smuggling") for i in range(*clause)):
        return "loss"
    return kind


def _paid(tokens: Tokens, index: int, clause: tuple[int, int]) -> MoneyKind | None:
    nearby = [tokens.at(i) for i in range(max(clause[0], index - 5), min(clause[1], index + 5))]
    return "payroll" if _STAFF.intersection(nearby) or "monthly" in nearby else "price"


def _worth(tokens: Tokens, clause: tuple[int, int]) -> MoneyKind:
    words = {tokens.at(i) for i in range(*clause)}
    if words & {"seized", "confiscated", "customs", "intercepted", "impounded", "haul"}:
        return "seizure_value"
    return (
        "market_value"
        if words & {"trade", "market", "industry", "business"}
        else "loss"
        if "lost" in words
        else "asset"
    )


def _any(tokens: Tokens, phrases: tuple[tuple[str, ...], ...], part: tuple[int, int]) -> bool:
    openers = {phrase[0] for phrase in phrases}
    starts = [i for i in range(max(part[0], 0), min(part[1], len(tokens.words))) if tokens.words[i] in openers]
    return any(tokens.matches(i, phrase) for i in starts for phrase in phrases)


def _basis(tokens: Tokens, clause: tuple[int, int]) -> tuple[str, ...]:
    """The words, as written, that change what the figure means."""
    found, behind = [], clause[0]
    for index in range(*clause):
        if tokens.at(index) not in _BASIS_OPENERS:
            continue
        for phrase in _BASES:
            if index >= behind and tokens.matches(index, phrase):
                behind = index + len(phrase)
                found.append(tokens.text[tokens.starts[index] : tokens.ends[behind - 1]])
    return tuple(found)
