"""Shares in words: "half of", "two-thirds of", "a majority of", "most of", "a third less"."""

from __future__ import annotations

from decimal import Decimal

from hearsay.language.numbers_parts import stroke
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SMALL
from hearsay.reading.finders._bounds import bound_before
from hearsay.reading.finders._draft import Draft, outward, with_base
from hearsay.reading.finders._nouns import phrase_end
from hearsay.values import Amount, Bound, Interval

_PARTS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "eighths": 8, "ninth": 9, "tenth": 10, "tenths": 10, "sixths": 6, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_MANY_PARTS = frozenset("thirds quarters fifths sixths eighths tenths".split())
_STOPS = frozenset(". , ; : ) ! ?".split())
_BEHIND_BOUNDED = frozenset(
    "were was are is had have has came come went died fled said say says did do would will could can may might must and"
    " or but in".split()
)
_HALVING = frozenset("paid pay pays kept keeps got gets took takes lost spent gave gives sold returned repaid".split())
_NAMES_A_WHOLE = frozenset("or , ( by to at is was are were about - –".split())
_MOST = frozenset({"majority", "most"})
TRIGGERS = frozenset({*_PARTS, *_MOST, "/"})
_BEFORE_MAJORITY = frozenset("a the vast overwhelming large great clear".split())
_CHANGED = frozenset("less more fewer cheaper dearer higher lower again below above".split())
_WHOLE = frozenset("the its their his her all that this".split())
_HUNDRED = Decimal(100)


def fractions(tokens: Tokens, index: int) -> Draft | None:
    """The share that a word of TRIGGERS makes: "half of", "two-thirds of", "a majority of", "most of"."""
    if tokens.at(index) in _MOST:
        return _most(tokens, index)
    parts = _PARTS[tokens.at(index)]
    first, count = _count(tokens, index)
    if count is None or count >= parts or not _is_share(tokens, first, index) or _is_other(tokens, first, index):
        return None
    low, high = outward(Decimal(count), Decimal(parts))
    from_first = _range_from(tokens, first, low)
    if from_first is not None:
        return with_base(tokens, from_first[0], index + 1, Amount(Interval(from_first[1], high), "range", "%"))
    first, amount = _bounded(tokens, first, low, high)
    base_of = _direct if _is_direct(tokens, index) else with_base
    return base_of(tokens, first, index + 1, amount)


def _is_direct(tokens: Tokens, index: int) -> bool:
    """ "half the villagers"."""
    return tokens.at(index) == "half" and tokens.at(index + 1) in _WHOLE


def _is_share(tokens: Tokens, first: int, index: int) -> bool:
    """Whether the words around a fraction make a share of it: a base, a change, a bound, or the end of the phrase."""
    if tokens.at(index + 1) == "of" or _is_direct(tokens, index) or first < index - 1:
        return True
    alone = _is_change(tokens, first, index) or _stands_alone(tokens, first, index)
    return alone or _is_bounded(tokens, first, index)


def _is_other(tokens: Tokens, first: int, index: int) -> bool:
    """ "half of a million", "the first half of it", "the third quarter of 2015": a number, a part or a time."""
    if tokens.at(index + 2) in ("a", "an", "which", "them", "it") or tokens.at(first - 1) in ("first", "second"):
        return True
    return _PARTS[tokens.at(index)] == 4 and tokens.is_digits(index + 2)


def _is_bounded(tokens: Tokens, first: int, index: int) -> bool:
    """ "More than half were women", "about a third are children", "above one quarter"."""
    behind = tokens.at(index + 1)
    if (first == index and tokens.at(index) != "half") or (
        tokens.at(index) == "quarter" and tokens.at(first - 1) == "over"
    ):
        return False  # "over a quarter" is a time too
    closed = behind in _STOPS or not behind or behind in _BEHIND_BOUNDED
    return closed and bound_before(tokens, first) is not None


def _is_change(tokens: Tokens, first: int, index: int) -> bool:
    """ "a third less", "fell by a third"."""
    behind = tokens.at(index + 1)
    return (behind in _CHANGED and first < index) or (tokens.at(first - 1) == "by" and (behind in _STOPS or not behind))


def _stands_alone(tokens: Tokens, first: int, index: int) -> bool:
    """ "38 of the 52 sites, or nearly three quarters.": parts of a whole that the words before have named."""
    if tokens.at(index) == "half" and tokens.at(index - 1) in _HALVING:
        return tokens.at(index + 1) in _STOPS  # "of which the claimant paid half"
    if tokens.at(index) not in _MANY_PARTS or tokens.at(first) in ("a", "an"):
        return False
    ends = index + 1 >= len(tokens.words) or tokens.at(index + 1) in _STOPS
    said = bound_before(tokens, first)
    before = tokens.at((said[1] if said is not None else first) - 1)
    return ends and before in _NAMES_A_WHOLE


def _range_from(tokens: Tokens, first: int, high: Decimal) -> tuple[int, Decimal] | None:
    """ "between a third and | a half of": where the range begins, and its lower end; None where there is none."""
    if tokens.at(first - 1) not in ("and", "to") or tokens.at(first - 2) not in _PARTS:
        return None
    start, count = _count(tokens, first - 2)
    parts = _PARTS[tokens.at(first - 2)]
    if count is None or count >= parts or tokens.at(start - 1) not in ("between", "from"):
        return None
    low = outward(Decimal(count), Decimal(parts))[0]
    return (start - 1, low) if low < high else None


def _bounded(tokens: Tokens, first: int, low: Decimal, high: Decimal) -> tuple[int, Amount]:
    """The share with the bound before it, and where that begins."""
    bound: Bound = "point" if low == high else "range"
    said = bound_before(tokens, first)
    if said is not None:
        first, bound = said[1], bound if said[0] == "about" and low != high else said[0]
    sides = Interval(None if bound == "at_most" else low, None if bound == "at_least" else high)
    return first, Amount(sides, bound, "%")


def _direct(tokens: Tokens, first: int, last: int, amount: Amount) -> Draft:
    end = phrase_end(tokens, last)
    return Draft(first=first, last=end, amount=amount, of=tokens.written(last, end))


def _count(tokens: Tokens, index: int) -> tuple[int, int | None]:
    """Where the fraction begins and how many parts it names; None where the word is no fraction here."""
    before = index - 1 - (tokens.at(index - 1) == "-")
    word = tokens.at(before)
    if word in SMALL and SMALL[word] > 0:
        return before, SMALL[word]
    if word in ("a", "an") and before == index - 1:
        return before, 1
    return index, 1 if tokens.at(index) == "half" and word not in ("first", "second", "-", "the", "in") else None


def _most(tokens: Tokens, index: int) -> Draft | None:
    if tokens.at(index + 1) != "of":
        return None
    first = index
    while tokens.at(index) == "majority" and tokens.at(first - 1) in _BEFORE_MAJORITY and first > index - 3:
        first -= 1
    draft = with_base(tokens, first, index + 1, Amount(Interval(Decimal(50), None), "at_least", "%"))
    return draft if draft.of is not None else None


def struck(tokens: Tokens, index: int) -> Draft | None:
    """ "1/2 of the people"."""
    part = stroke(tokens, index - 1) if tokens.at(index + 2) == "of" else None
    if part is None:
        return None
    first, amount = _bounded(tokens, index - 1, part * _HUNDRED, part * _HUNDRED)
    return with_base(tokens, first, index + 2, amount)
