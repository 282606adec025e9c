"""Sums without a number: "huge profits", "vast sums of money", "a fortune", "made millions"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.language.numbers_tokens import Tokens
from hearsay.model import MoneyKind
from hearsay.reading.finders._nouns import ENDS_PHRASE

_SIZES = frozenset(
    "huge vast large larger enormous massive significant substantial considerable big great colossal astronomical"
    " staggering hefty handsome sizeable sizable immense tremendous lucrative fat rich small modest tiny meagre"
    " extraordinary record untold unknown undisclosed fabulous gigantic hundreds-of-millions".split()
)
_NOUNS: dict[str, MoneyKind] = {
    "profit": "profit", "profits": "profit", "revenue": "revenue", "revenues": "revenue", "income": "revenue",
    "incomes": "revenue", "earnings": "revenue", "proceeds": "revenue", "sums": "other", "sum": "other",
    "fortune": "asset", "fortunes": "asset", "money": "other", "cash": "other",
}  # fmt: skip
_DIGITS = frozenset("four five six seven eight nine ten 4 5 6 7 8 9 10".split())
_FIGURED = frozenset(
    "sum sums amount amounts salary salaries ransom ransoms fee fees fine fines bribe bribes payment payments payout"
    " price profit profits income revenue deal deals loan reward bounty debt settlement donation cheque loss"
    " losses".split()
)
_MEASURES = frozenset("amounts amount quantities lots".split())
_MONEY = frozenset("money cash".split())
_EARNING = frozenset(
    "make makes made making earn earns earned earning generate generates generated generating worth raking reaping cost"
    " costs stole steal paid rake raked reaped reap netted".split()
)
_BARE = frozenset({"millions", "billions"})
_GAINING = frozenset("amassed amass made make makes worth cost costs earn earned earning making stole".split())

_OF_FORTUNES = frozenset({'"', "of", "make", "makes", "made", "making", "earn", "earned", "cost", "costs"})

_TRIGGERS = _SIZES | _BARE | {"figure", "figures", "fortune", "fortunes"}

Found = tuple[int, int, MoneyKind]


def vague_sums(tokens: Tokens) -> Iterator[Found]:
    """The tokens [first, last) and the kind of each vague sum."""
    for index in [i for i, word in enumerate(tokens.words) if word in _TRIGGERS]:
        word = tokens.at(index)
        if word in _SIZES:
            found = _sized(tokens, index)
        elif word in _BARE:
            found = _bare(tokens, index)
        else:
            found = _of_figures(tokens, index) if word.startswith("figure") else _fortune(tokens, index)
        if found is not None:
            yield found


def _bare(tokens: Tokens, index: int) -> Found | None:
    """ "made millions", "profits of millions"."""
    if tokens.at(index + 1) == "of":
        return None
    if tokens.at(index - 1) in _EARNING:
        return index, index + 1, "other"
    return _of_millions(tokens, index) if tokens.at(index - 1) == "of" else None


def _fortune(tokens: Tokens, index: int) -> Found | None:
    """ "made a fortune", "spoke of fortunes"."""
    if tokens.at(index) == "fortune":
        told = tokens.at(index - 1) == "a" and tokens.at(index - 2) in _GAINING
    else:
        told = tokens.at(index - 1) in _OF_FORTUNES
    return (index, index + 1, "asset") if told else None


def _of_millions(tokens: Tokens, index: int) -> Found | None:
    """ "profits of millions": of which currency nobody says."""
    for step in (index - 2, index - 3):
        if tokens.at(step) in _NOUNS:
            return step, index + 1, _NOUNS[tokens.at(step)]
    return None


def _of_figures(tokens: Tokens, index: int) -> Found | None:
    """ "a five-figure sum", "a high six-figure salary": so many digits, of which currency nobody says."""
    first = index - 1 - (tokens.at(index - 1) == "-")
    if tokens.at(first) not in _DIGITS:
        return None
    if tokens.at(index) == "figures":
        return (first, index + 1, "other") if tokens.at(first - 1) in _EARNING else None
    for step in (index + 1, index + 2):
        if tokens.at(step) in _FIGURED:
            return first, step + 1, _NOUNS.get(tokens.at(step), "other")
    return None


def _sized(tokens: Tokens, index: int) -> Found | None:
    """An adjective of size, at most two words, and a noun of money."""
    for step in range(index + 1, index + 4):
        word = tokens.at(step)
        if word in _MEASURES or word in ("sum", "sums"):
            if tokens.at(step + 1) == "of":
                return (index, step + 3, "other") if tokens.at(step + 2) in _MONEY else None
            return (index, step + 1, "other") if word not in _MEASURES else None
        if word in _NOUNS and not (
            word == "money" and tokens.at(step + 1) in ("laundering", "launderer", "launderers")
        ):
            return index, step + 1, _NOUNS[word]
        if not word.isalpha() or word in ENDS_PHRASE:
            return None
    return None
