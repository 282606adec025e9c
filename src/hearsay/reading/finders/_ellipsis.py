"""Sums whose currency or rate stands with the sum before them.

"Takes 9 million pesos a month from lorries, 6 million from packers and 2 million from shops" are three sums in pesos a
month. A bare number is such a sum where it goes on with an enumeration, stands behind a verb of paying, or behind the
same preposition as the sum before it, and counts nothing; else it stays a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest

from msgspec.structs import replace

from hearsay.language.currencies import Name
from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._announced import announced
from hearsay.reading.finders._bare_numbers import AUXILIARY, ENDS, LARGE, LINKED, can_be_sum
from hearsay.reading.finders._figures import Figure, in_currency
from hearsay.reading.finders._parallels import GAP, PARTS, between_sums, goes_on, is_parallel, of_which
from hearsay.reading.finders._priced_numbers import is_priced
from hearsay.reading.finders._rates import ADJECTIVES
from hearsay.reading.finders._scan import Scan
from hearsay.values import PERIODS_PER_YEAR

_SENTENCES = 2
_MILLION = Decimal(1_000_000)
_LISTING = frozenset({(",",), ("and",), ("or",), (",", "and"), (",", "or"), (",", "then")})


def with_ellipses(scan: Scan, found: tuple[Figure, ...]) -> Iterator[Figure]:
    """The sums among the figures, those of an ellipsis with the currency and the rate of the sum before them."""
    last: Figure | None = None
    found = _led_to(scan, found)
    for figure, following in zip_longest(found, found[1:]):
        whole = figure if figure.name is not None else _filled(scan, last, figure) or _ahead(scan, figure, following)
        whole = whole or announced(scan, figure)
        if whole is None:
            continue
        if last is not None and whole.per is None and whole is figure:
            whole = _going_on(scan, last, whole)
        if following is not None and whole.per is None and _rises_to(scan.tokens, whole, following):
            whole = replace(whole, per=following.per)
        yield whole
        last = whole


def _led_to(scan: Scan, found: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """ "300, 400 and 500 dollars": the last of an enumeration names the currency of all."""
    kept = list(found)
    for index in range(len(kept) - 2, -1, -1):
        figure, following = kept[index], kept[index + 1]
        if figure.name is None and following.name is not None and _is_listed(scan.tokens, figure, following):
            kept[index] = _named_behind(scan.tokens, figure, following, following.name)
    return tuple(kept)


def _is_listed(tokens: Tokens, figure: Figure, following: Figure) -> bool:
    between = tokens.phrase(figure.last, max(following.first - figure.last, 0))
    led = following.first < following.core[0] or not tokens.is_digits(following.first)
    short = (following.low or 0) >= LARGE * (figure.low or 1)  # "9, 12 and 15 million": nine of what?
    return between in _LISTING and not (led or short) and can_be_sum(tokens, figure)


def _named_behind(tokens: Tokens, figure: Figure, following: Figure, name: Name) -> Figure:
    """A number in the currency of the sum behind it."""
    said = tokens.written(following.core[0], following.last)
    return replace(in_currency(tokens, figure, name), because=f'the currency stands with "{said}" behind')


def _filled(scan: Scan, last: Figure | None, figure: Figure) -> Figure | None:
    """A bare number as a sum in the currency of the last one; None where it is no sum, or may be none."""
    tokens = scan.tokens
    if last is None or last.name is None or not can_be_sum(tokens, figure):
        return None
    carried = _carried(last, last.name, figure)
    same = scan.sentence(figure.first)[0] <= last.first
    if carried is None or not (
        (same and _goes_on(tokens, last, figure, carried))
        or (is_priced(tokens, figure) and _is_near(scan, last, figure, same=same))
    ):
        return None
    whole = in_currency(tokens, carried, last.name)
    said = tokens.written(last.core[0], last.last)
    per = whole.per or (last.per if same and not _is_apart(tokens, last, figure) else None)
    return replace(whole, per=per, elliptical=True, because=f'the currency stands with "{said}" before')


def _goes_on(tokens: Tokens, last: Figure, figure: Figure, carried: Figure) -> bool:
    """Whether a number goes on with the account of the last sum; one in its millions only as its next part."""
    before = tokens.at(figure.first - 1)
    part = before in PARTS or (before == tokens.at(last.first - 1) and before in ("at", "for"))
    return (carried is figure or part) and goes_on(tokens, last, carried)


def _is_apart(tokens: Tokens, last: Figure, figure: Figure) -> bool:
    """ "200 a head, and came up 90,000 short", "5 a trip, a third of his monthly wage of 15": not at the same rate."""
    between = tokens.phrase(last.last, figure.first - last.last)
    return tokens.at(figure.last) == "short" or "whose" in between or not ADJECTIVES.keys().isdisjoint(between)


def _carried(last: Figure, name: Name, figure: Figure) -> Figure | None:
    """ "asked for ten million, we gave three": a small number in words goes on in the millions of the sum before."""
    if figure.digits or (last.low or 0) < _MILLION or (figure.low or 0) >= LARGE:
        return figure
    if last.bound == "order_of_magnitude" or figure.low is None or figure.high is None:
        return None
    scale = _MILLION
    while (last.low or 0) / name.worth >= scale * LARGE:
        scale *= LARGE
    return replace(figure, low=figure.low * scale, high=figure.high * scale)


def _rises_to(tokens: Tokens, figure: Figure, following: Figure) -> bool:
    """ "fell from 80 to 50 dollars a day": the rate behind the second value serves both."""
    led = tokens.at(figure.core[0] - 1) == "from" and tokens.at(figure.last) == "to"
    return led and figure.last + 1 == following.first and following.name is not None


def _ahead(scan: Scan, figure: Figure, following: Figure | None) -> Figure | None:
    """ "bought for half a lakh in Sindh and sold for 2 million rupees": the currency stands with the next sum."""
    tokens = scan.tokens
    if following is None or following.name is None or not can_be_sum(tokens, figure):
        return None
    bought = tokens.at(figure.first - 1) == "for" and tokens.at(figure.first - 2) in ("bought", "sold")
    alike = tokens.at(following.first - 1) == "for" and following.first - figure.last < GAP
    same = scan.sentence(figure.first)[1] > following.first
    priced = same and following.first - figure.last < GAP and is_priced(tokens, figure) and _is_alike(figure, following)
    if not (_is_part(tokens, figure, following) or (bought and alike and same) or priced):
        return None
    return _named_behind(tokens, figure, following, following.name)


def _is_alike(figure: Figure, following: Figure) -> bool:
    """Whether neither is more than a thousand times the other, both large: "asked for a million, was given 300,000"."""
    one, other = figure.low or 0, following.low or 0
    return min(one, other) >= LARGE and max(one, other) <= LARGE * min(one, other)


def _is_part(tokens: Tokens, figure: Figure, whole: Figure) -> bool:
    """ "212 million of the 950 million shillings"."""
    between = tokens.phrase(figure.last, whole.first - figure.last)
    if between == ("and",) and tokens.at(figure.first - 1) in ("of", "for", "at"):
        return (figure.low or 0) >= LARGE  # "fines of 900,000 and 1.2 million forints"
    return between[:1] == ("of",) and len(between) <= 2 and (figure.low or 0) >= LARGE


def _is_near(scan: Scan, last: Figure, figure: Figure, *, same: bool) -> bool:
    """Whether the last sum stands at most two sentences before."""
    start = scan.sentence(figure.first)[0]
    for _ in range(0 if same else _SENTENCES):
        start = scan.sentence(max(start - 1, 0))[0]
    return start <= last.first


def _going_on(scan: Scan, last: Figure, figure: Figure) -> Figure:
    """ "R20,000 a month, bars for R8,000": the period of an enumeration whose verb is said once."""
    tokens, words = scan.tokens, shipped()
    if last.per is None or scan.sentence(figure.first)[0] > last.first:
        return figure
    between = between_sums(tokens, last, figure)
    if not PARTS.intersection(between):
        return figure
    parallel = is_parallel(tokens, last, figure)
    if not parallel and (last.per not in PERIODS_PER_YEAR or between[-1] in (",", ";")):
        return figure
    verbs = (words.kinds, words.weak, words.sets["paid"], AUXILIARY)
    led = any(word in known for word in between for known in verbs)
    if not of_which(between) and (led or tokens.at(figure.last) not in ENDS | LINKED):
        return figure
    return replace(figure, per=last.per, because=f"per {last.per}, as the sum before it")
