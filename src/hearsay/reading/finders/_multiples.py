"""Multiples and ranks: "doubled", "tenfold", "three times the price", "the third-largest exporter"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import ORDINAL_ENDINGS, ORDINALS, SMALL
from hearsay.reading.finders._bounds import bound_before
from hearsay.reading.finders._draft import Draft
from hearsay.reading.finders._figures import Figure
from hearsay.reading.finders._nouns import looks_plural
from hearsay.values import Amount, Bound, Interval

_VERBS = {
    "doubled": 2, "doubling": 2, "doubles": 2, "tripled": 3, "tripling": 3, "triples": 3, "trebled": 3, "trebling": 3,
    "quadrupled": 4, "quadrupling": 4, "quintupled": 5, "halved": None,
}  # fmt: skip
_COMPARED = frozenset(
    "as more higher larger greater the that what its their bigger less over longer faster dearer his her our".split()
)
_SUPERLATIVES = frozenset(
    "largest biggest highest richest most main greatest busiest longest wealthiest oldest top".split()
)
_SINGLE = frozenset("largest biggest highest richest greatest busiest wealthiest".split())
_WORDS = frozenset({*_VERBS, "twice", "thrice", "double", "triple", "treble"})


def _times(tokens: Tokens, first: int, last: int, number: Decimal) -> Draft:
    bound: Bound = "point"
    said = bound_before(tokens, first)
    if said is not None:
        first, bound = said[1], said[0]
    interval = Interval(None if bound == "at_most" else number, None if bound == "at_least" else number)
    return Draft(first=first, last=last, amount=Amount(interval, bound, "x"))


def multiples(tokens: Tokens, found: tuple[Figure, ...]) -> Iterator[Draft]:
    """Every multiple of the text."""
    for figure in found:
        draft = _figure_times(tokens, figure)
        if draft is not None:
            yield draft
    for index, word in enumerate(tokens.words):
        if word in _WORDS or word.endswith("fold"):
            yield from _worded(tokens, index)


def _worded(tokens: Tokens, index: int) -> Iterator[Draft]:
    """ "doubled", "twice as", "double the", "tenfold"."""
    word, behind = tokens.at(index), tokens.at(index + 1)
    if word in _VERBS and (number := _VERBS[word]) is not None:
        yield _times(tokens, index, index + 1, Decimal(number))
    elif word in ("twice", "thrice") and _compares(tokens, index + 1):
        yield _times(tokens, index, index + 1, Decimal(2 if word == "twice" else 3))
    elif word in ("double", "triple", "treble") and behind in ("the", "what", "that", "its", "their"):
        yield _times(tokens, index, index + 1, Decimal(2 if word == "double" else 3))
    elif word.endswith("fold") and (word == "fold" or word[:-4] in SMALL):
        yield from _fold(tokens, index)


def _compares(tokens: Tokens, index: int) -> bool:
    return tokens.at(index) in _COMPARED


def _figure_times(tokens: Tokens, figure: Figure) -> Draft | None:
    if tokens.at(figure.last) != "times" or not _compares(tokens, figure.last + 1) or figure.name is not None:
        return None
    return Draft(first=figure.first, last=figure.last + 1, amount=Amount(figure.interval, figure.bound, "x"))


def _fold(tokens: Tokens, index: int) -> Iterator[Draft]:
    """ "tenfold", "ten-fold", "10-fold"."""
    word = tokens.at(index)
    if word != "fold":
        yield _times(tokens, index, index + 1, Decimal(SMALL[word[:-4]]))
        return
    at = index - 1 - (tokens.at(index - 1) == "-")
    number = tokens.at(at)
    if number in SMALL or (number.isdecimal() and len(number) < 5):
        value = Decimal(SMALL[number]) if number in SMALL else Decimal(number)
        yield _times(tokens, at, index + 1, value)


def ranks(tokens: Tokens) -> Iterator[Draft]:
    """Every rank of the text, told by a superlative; one without a number is the first."""
    for index, word in enumerate(tokens.words):
        if word in _SUPERLATIVES:
            draft = _rank(tokens, index)
            if draft is not None:
                yield draft


def _rank(tokens: Tokens, index: int) -> Draft | None:
    before = index - 1 - (tokens.at(index - 1) == "-")
    last = index + 1 + (tokens.at(index) == "most")
    if tokens.at(before) in ORDINALS:
        return _ranked(before, last, Decimal(ORDINALS[tokens.at(before)]))
    number = tokens.at(before - 1)
    if tokens.at(before) in ORDINAL_ENDINGS and number.isdecimal() and len(number) < 4:
        return _ranked(before - 1, last, Decimal(number))
    several = looks_plural(tokens.at(index + 1))  # "one of its largest buyers" is no rank
    single = (
        tokens.at(index) in _SINGLE
        and not several
        and tokens.at(index - 1) in ("the", "'", "s", "its", "their", "world")
    )
    return _ranked(index, index + 1, Decimal(1)) if single else None


def _ranked(first: int, last: int, number: Decimal) -> Draft:
    return Draft(first=first, last=last, amount=Amount(Interval(number, number), "point"))
