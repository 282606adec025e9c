"""A currency that the text names without a number, for the bare sums around it: "20k up front, 30k on delivery, all in
dollars", "asked for ten million, we gave three, he said, speaking of pounds"."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from msgspec.structs import replace

from hearsay.language.currencies import LONGEST_NAME, Name, shipped
from hearsay.reading.finders._bare_numbers import TERMS, can_be_sum
from hearsay.reading.finders._figures import Figure, figures, in_currency
from hearsay.reading.finders._priced_numbers import is_priced
from hearsay.reading.finders._scan import Scan

_NO_SUM = frozenset({"a", "an", "the", "petro", "per", "-", "every", "each"})


def announced(scan: Scan, figure: Figure) -> Figure | None:
    """A bare number as a sum in the currency that its sentence, or the one beside it, names; None where it is none."""
    tokens = scan.tokens
    figure = replace(figure, sure=figure.sure or tokens.at(figure.core[1] - 1) == "k")
    if not (can_be_sum(tokens, figure) and (tokens.phrase(figure.last, 2) in TERMS or is_priced(tokens, figure))):
        return None
    found = _nearest(scan, figure.first)
    if found is None:
        return None
    said = tokens.written(found[0], found[0] + 1)
    whole = in_currency(tokens, figure, found[1])
    return replace(whole, elliptical=True, because=f'the text speaks of "{said}"')


def _nearest(scan: Scan, index: int) -> tuple[int, Name] | None:
    """The name that stands nearest in the sentence of a token, or in the ones right beside it."""
    named, places = _named(scan)
    if not named:
        return None
    first, last = scan.sentence(index)
    first, last = scan.sentence(max(first - 1, 0))[0], scan.sentence(min(last, len(scan.tokens.words) - 1))[1]
    near = named[bisect_left(places, first) : bisect_left(places, last)]
    return min(near, key=lambda found: abs(found[0] - index), default=None)


@lru_cache(maxsize=1)
def _named(scan: Scan) -> tuple[list[tuple[int, Name]], list[int]]:
    """Where a currency is named and no number stands with it, in order, and the tokens alone."""
    openers = shipped().openers
    if scan.words.isdisjoint(openers):
        return [], []
    taken = {i for figure in figures(scan) if figure.name is not None for i in range(figure.first, figure.last)}
    tokens = scan.tokens
    found: list[tuple[int, Name]] = []
    behind = 0
    for index in (i for i, word in enumerate(tokens.words) if word in openers):
        if index < behind or index in taken or tokens.at(index - 1) in _NO_SUM:
            continue
        named = shipped().named(tokens.phrase(index, LONGEST_NAME))
        if named is not None and named[0].worth == 1 and not named[0].shy:
            found.append((index, named[0]))
            behind = index + named[1]
    return found, [at for at, _ in found]
