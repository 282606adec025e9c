"""What a sum is: its kind, measure, scope and basis, from the nearest telling words of its own clause."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

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
_CUMULATIVE = (
    "since;in total;a total of;altogether;cumulative;cumulatively;so far;over the years;to date;over the past;"
    "over the last;over two;over three;over four;over five;over six;over ten"
)
_EVENT = (
    "one case;in one instance;one instance;a family paid;one family;in one raid;a single case;in a single;one shipment;"
    "one incident;one ransom;one deal"
)
_TELLING = frozenset({*_WORDS, *_PAID, "over"})
_REACH = 14


_Phrases = dict[str, list[tuple[str, ...]]]


def _by_opener(phrases: str) -> _Phrases:
    found: _Phrases = {}
    for phrase in phrases.split(";"):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return found


_PHRASES = {"basis": _by_opener(_BASIS), "cumulative": _by_opener(_CUMULATIVE), "event": _by_opener(_EVENT)}
_OPENERS = frozenset(opener for phrases in _PHRASES.values() for opener in phrases)


class Sense(Struct, frozen=True):
    """What the clause says of the sum."""

    kind: MoneyKind
    measure: Measure
    scope: str | None
    basis: tuple[str, ...]


class _Marks(Struct, frozen=True):
    """Where in a text the telling words stand, in order, so that no clause is walked word by word."""

    telling: list[int]
    weak: list[int]
    phrases: dict[str, list[int]]
    basis_ends: dict[int, int]


@lru_cache(maxsize=1)
def _marks(scan: Scan) -> _Marks:
    marks = _Marks([], [], {name: [] for name in _PHRASES}, {})
    for index, word in enumerate(scan.tokens.words):
        if word in _TELLING:
            marks.telling.append(index)
        if word in _WEAK:
            marks.weak.append(index)
        if word in _OPENERS:
            _mark_phrases(scan.tokens, index, marks)
    return marks


def _mark_phrases(tokens: Tokens, index: int, marks: _Marks) -> None:
    for name, by_opener in _PHRASES.items():
        for phrase in by_opener.get(tokens.at(index), ()):
            if tokens.matches(index, phrase):
                marks.phrases[name].append(index)
                if name == "basis":
                    marks.basis_ends[index] = index + len(phrase)
                break


def _within(places: list[int], start: int, end: int) -> list[int]:
    return places[bisect_left(places, start) : bisect_left(places, end)]


def sense_of(scan: Scan, first: int, last: int, per: str | None, measure: Measure) -> Sense:
    """The sense of the sum at tokens [first, last)."""
    marks, sentence = _marks(scan), scan.sentence(first)
    start, end = max(sentence[0], first - 2 * _REACH), min(max(sentence[1], last), last + 2 * _REACH)
    kind = _kind(scan, (start, end), (first, last), per)
    around = max(start, first - _REACH), min(end, last + 6)
    if measure == "stock" and _within(marks.phrases["cumulative"], *around):
        measure = "cumulative"
    scope = "event" if _within(marks.phrases["event"], sentence[0], first) else None
    return Sense(kind, measure, scope, _basis(scan, start, end))


def _kind(scan: Scan, clause: tuple[int, int], own: tuple[int, int], per: str | None) -> MoneyKind:
    tokens = scan.tokens
    # the noun stands inside the words of the sum where a rate follows it: "$1 billion in profits annually"
    inside = (_WORDS.get(tokens.at(i)) for i in range(*own) if tokens.at(i - 1) in ("in", "of"))
    behind = next((kind for kind in inside if kind), None) or _right(tokens, clause[1], own[1])
    if behind is not None:
        return behind
    left = (tokens.at(own[0] - 2), tokens.at(own[0] - 1))
    if left[1] == "for" and left[0] in _SOLD:
        return "price"
    found = _nearest(scan, clause, own) or ("payroll" if left[1] in _STAFF else None)
    if per in PERIODS_PER_YEAR and found in (None, "revenue", "price") and _of_staff(tokens, clause[0], own[0]):
        return "payroll"
    if per is not None and per not in PERIODS_PER_YEAR and found not in ("tax", "profit", "fine", "seizure_value"):
        return "price"
    weak = _within(_marks(scan).weak, *clause) if found is None else []
    return found or (_WEAK[tokens.at(weak[0])] if weak else "other")


def _of_staff(tokens: Tokens, start: int, first: int) -> bool:
    return any(tokens.at(i) in _STAFF for i in range(max(start, first - 4), first))


def _right(tokens: Tokens, end: int, last: int) -> MoneyKind | None:
    """The noun that the sum itself names: "$5 million in profit", "$600-a-month salary"."""
    step = last + (tokens.at(last) in ("in", "of", "worth"))
    for index in range(step, min(step + 2, end)):
        kind = _WORDS.get(tokens.at(index))
        if kind is not None and kind != "asset" and not tokens.at(index).endswith("ed"):
            return kind if tokens.at(index) not in ("make", "makes", "made", "cross", "bring", "shared") else None
    return None


def _nearest(scan: Scan, clause: tuple[int, int], own: tuple[int, int]) -> MoneyKind | None:
    """The kind of the nearest telling word; what stands behind the sum counts as further away than what leads to it."""
    telling = _marks(scan).telling
    left = _within(telling, max(clause[0], own[0] - 2 * _REACH + 1), own[0])
    right = _within(telling, own[1], min(clause[1], own[1] + _REACH - 1))
    ordered = sorted([(own[0] - i, i) for i in left] + [(2 * (i - own[1] + 1), i) for i in right])
    return next((kind for _, i in ordered if (kind := _word_kind(scan.tokens, i, clause)) is not None), None)


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


def _basis(scan: Scan, start: int, end: int) -> tuple[str, ...]:
    """The words, as written, that change what the figure means."""
    tokens, marks = scan.tokens, _marks(scan)
    found, behind = [], start
    for index in _within(marks.phrases["basis"], start, end):
        if index >= behind:
            behind = marks.basis_ends[index]
            found.append(tokens.text[tokens.starts[index] : tokens.ends[behind - 1]])
    return tuple(found)
