"""Sums whose currency or rate stands with the sum before them.

"Takes 9 million pesos a month from lorries, 6 million from packers and 2 million from shops" are three sums in pesos a
month. A bare number is such a sum where it goes on with an enumeration, stands behind a verb of paying, or behind the
same preposition as the sum before it, and counts nothing; else it stays a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, zip_longest

from msgspec.structs import replace

from hearsay.language.currencies import Name
from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import MONTHS, SMALL, is_recent_year
from hearsay.reading.finders._counts import NAMING
from hearsay.reading.finders._figures import Figure, with_tail
from hearsay.reading.finders._nouns import ENDS_PHRASE
from hearsay.reading.finders._rates import rate_behind
from hearsay.reading.finders._scan import Scan
from hearsay.values import PERIODS_PER_YEAR

_ENDS = frozenset({"", ".", ",", ";", ":", ")", "]", '"', "!", "?", "¶", "'", "-"})
_LINKED = frozenset(
    "from to for in at on by and but or per each every apiece a an annually monthly daily weekly".split()
)
_PARTS = frozenset({",", ";", "and", "or", "but"})
_BREAKS = frozenset({".", ":", "!", "?", "¶", "(", ")", "[", "]"})
_SKIPPED = frozenset("another further only just the a some about".split())
_OBJECTS = frozenset("the a an his her their its each him them us me every".split())
_PLACED = frozenset({"on", "in", "per", "by"})
_WITH_PRICE = frozenset({"for", "at", "to", "from"})
_NOT_BEFORE = frozenset(
    {"of", "aged", "/", "#", "no", "number", "by", "until", "than", "year", "since", ":", "chapter"}
)
_NOT_BEHIND = frozenset({"%", "percent", "percentage", "am", "pm", "times", "degrees"})
_AUXILIARY = frozenset("is are was were be been has have had do did will would said says who which that when".split())
_LARGE = 1000
_APART = 1000  # parts of one account are seldom further apart
_GAP = 14
_SENTENCES = 2


def with_ellipses(scan: Scan, found: tuple[Figure, ...]) -> Iterator[Figure]:
    """The sums among the figures, those of an ellipsis with the currency and the rate of the sum before them."""
    last: Figure | None = None
    for figure, following in zip_longest(found, found[1:]):
        whole = figure if figure.name is not None else _filled(scan, last, figure) or _ahead(scan, figure, following)
        if whole is None:
            continue
        if last is not None and whole.per is None and whole is figure:
            whole = _going_on(scan, last, whole)
        if following is not None and whole.per is None and _rises_to(scan.tokens, whole, following):
            whole = replace(whole, per=following.per)
        yield whole
        last = whole


def _filled(scan: Scan, last: Figure | None, figure: Figure) -> Figure | None:
    """A bare number as a sum in the currency of the last one; None where it is no sum, or may be none."""
    tokens = scan.tokens
    if last is None or last.name is None or not _can_be_sum(tokens, figure):
        return None
    same = scan.sentence(figure.first)[0] <= last.first
    if not (same and _goes_on(tokens, last, figure)) and not (
        _is_priced(tokens, figure) and _is_near(scan, last, figure, same=same)
    ):
        return None
    whole = _in_currency(tokens, figure, last.name)
    said = tokens.written(last.core[0], last.last)
    per = whole.per or (last.per if same else None)
    return replace(whole, per=per, elliptical=True, because=f'the currency stands with "{said}" before')


def _rises_to(tokens: Tokens, figure: Figure, following: Figure) -> bool:
    """ "fell from 80 to 50 dollars a day": the rate behind the second value serves both."""
    led = tokens.at(figure.core[0] - 1) == "from" and tokens.at(figure.last) == "to"
    return led and figure.last + 1 == following.first and following.name is not None


def _ahead(scan: Scan, figure: Figure, following: Figure | None) -> Figure | None:
    """ "bought for half a lakh in Sindh and sold for 2 million rupees": the currency stands with the next sum."""
    tokens = scan.tokens
    if following is None or following.name is None or not _can_be_sum(tokens, figure):
        return None
    bought = tokens.at(figure.first - 1) == "for" and tokens.at(figure.first - 2) in ("bought", "sold")
    alike = tokens.at(following.first - 1) == "for" and following.first - figure.last < _GAP
    if not (bought and alike) or scan.sentence(figure.first)[1] <= following.first:
        return None
    said = tokens.written(following.core[0], following.last)
    return replace(_in_currency(tokens, figure, following.name), because=f'the currency stands with "{said}" behind')


def _in_currency(tokens: Tokens, figure: Figure, name: Name) -> Figure:
    """A bare number as a sum in a currency, with the bound and the rate behind it."""
    low, high = (None if side is None else side * name.worth for side in (figure.low, figure.high))
    return with_tail(tokens, replace(figure, name=name, low=low, high=high))


def _can_be_sum(tokens: Tokens, figure: Figure) -> bool:
    """Whether nothing around the number makes a count, a date, a name or a share of it."""
    before, behind = tokens.at(figure.core[0] - 1), tokens.at(figure.last)
    if not figure.low or tokens.phrase(figure.last, 2) == ("per", "cent"):
        return False
    if not figure.sure or before in _NOT_BEFORE or before in NAMING or before in MONTHS or behind in _NOT_BEHIND:
        return False
    if before == "'" or (before == "-" and tokens.touching(figure.core[0])) or _is_year(tokens, figure):
        return False
    if behind in ("a", "an"):
        return rate_behind(tokens, figure.last) is not None
    if behind == "-" and tokens.touching(figure.last):
        return tokens.at(figure.last + 1) in ("a", "odd", "plus")
    if tokens.phrase(figure.core[0] - 2, 2) == ("of", "which"):
        return behind in _ENDS or behind in ENDS_PHRASE
    return behind in _ENDS or (behind in _LINKED and tokens.at(figure.last + 1) not in MONTHS)


def _is_year(tokens: Tokens, figure: Figure) -> bool:
    word = tokens.at(figure.core[0])
    return figure.digits and is_recent_year(word)


def _is_near(scan: Scan, last: Figure, figure: Figure, *, same: bool) -> bool:
    """Whether the last sum stands at most two sentences before."""
    start = scan.sentence(figure.first)[0]
    for _ in range(0 if same else _SENTENCES):
        start = scan.sentence(max(start - 1, 0))[0]
    return start <= last.first


def _is_priced(tokens: Tokens, figure: Figure) -> bool:
    """ "a taxi owner pays 500", "and gave the girl 300", "the real one costs 3,000"."""
    index = figure.first - 1
    while tokens.at(index) in _SKIPPED and index > figure.first - 3:
        index -= 1
    pricing = shipped().sets["pricing"]
    if tokens.at(index) in pricing:
        return True
    if tokens.at(index) in ("is", "was") and tokens.at(index - 1) in shipped().sets["fees"]:
        return True
    for step in range(index, index - 4, -1):
        word = tokens.at(step)
        if word in pricing:
            return tokens.at(step + 1) in _OBJECTS
        if not word.isalpha() or word in _LINKED:
            return False
    return False


def _goes_on(tokens: Tokens, last: Figure, figure: Figure) -> bool:
    """Whether the number goes on with an account that the last sum began."""
    between = _between(tokens, last, figure)
    if not between or not _comparable(last, figure):
        return False
    before = between[-1] if between[-1] not in _SKIPPED or len(between) < 2 else between[-2]
    if _of_which(between):
        return True
    if between[-1] == "for" and not shipped().sets["sold"].isdisjoint(between):
        return True  # "cost 9 lira and was resold in Aleppo for 45"
    if between[-1] in _WITH_PRICE and tokens.at(last.first - 1) in _WITH_PRICE:
        alike = between[-1] == tokens.at(last.first - 1) or between == ("to",)
        return alike and (_PARTS.intersection(between) != set() or len(between) < 3)
    if not _PARTS.intersection(between) or before in _WITH_PRICE:
        return False
    if between[-1] in _PARTS and _is_parallel(tokens, last, figure):
        return True  # "50 pesos on cabs, 100 on vans"
    if (figure.low or 0) >= _LARGE:
        return _is_item(tokens, figure)
    return before.isalpha() and before not in SMALL and _is_gap(tokens, last, figure, between)


def _between(tokens: Tokens, last: Figure, figure: Figure) -> tuple[str, ...]:
    """The words between two sums; none where they are too many or end a sentence."""
    between = tokens.phrase(last.last, max(figure.first - last.last, 0))
    return () if len(between) > _GAP or _BREAKS.intersection(between) else between


def _of_which(between: tuple[str, ...]) -> bool:
    """ "450,000 francs a head, of which the captain sees 25,000"."""
    return ("of", "which") in pairwise(between)


def _comparable(last: Figure, figure: Figure) -> bool:
    one = last.low if last.low is not None else last.high
    other = figure.low if figure.low is not None else figure.high
    if one is None or other is None or last.name is None or other <= 0 or one <= 0:
        return False
    return one / _APART <= other * last.name.worth <= one * _APART


def _is_item(tokens: Tokens, figure: Figure) -> bool:
    """A large number that counts nothing: "and 2 million from shops", "and 60,000 a month"."""
    behind = tokens.at(figure.last)
    return behind in _ENDS or behind in _LINKED


def _is_gap(tokens: Tokens, last: Figure, figure: Figure, between: tuple[str, ...]) -> bool:
    """ "shops gave 50 hryvnias, stalls 20": a noun right before a small number that closes its part."""
    if tokens.at(figure.last) not in (_ENDS | {"and"}) or tokens.is_capital(figure.core[0] - 1):
        return False
    tail = between[max(i for i, word in enumerate(between) if word in _PARTS) + 1 :]
    plain = all(word.isalpha() and word not in ENDS_PHRASE and not word.endswith("ed") for word in tail)
    first = max(last.first - 6, 0)
    paying = shipped().sets["pricing"] | shipped().sets["paid"] | shipped().sets["collecting"]
    return 0 < len(tail) <= 3 and plain and not paying.isdisjoint(tokens.phrase(first, last.first - first))


def _is_parallel(tokens: Tokens, last: Figure, figure: Figure) -> bool:
    """ "$7 per kilogram for coltan and $4 for cassiterite": the same preposition behind both."""
    return tokens.at(last.last) == tokens.at(figure.last) and tokens.at(figure.last) in _WITH_PRICE | _PLACED


def _going_on(scan: Scan, last: Figure, figure: Figure) -> Figure:
    """ "R20,000 a month, bars for R8,000": the period of an enumeration whose verb is said once."""
    tokens, words = scan.tokens, shipped()
    if last.per is None or scan.sentence(figure.first)[0] > last.first:
        return figure
    between = _between(tokens, last, figure)
    if not _PARTS.intersection(between):
        return figure
    parallel = _is_parallel(tokens, last, figure)
    if not parallel and (last.per not in PERIODS_PER_YEAR or between[-1] in (",", ";")):
        return figure
    verbs = (
        word in words.kinds or word in words.weak or word in words.sets["paid"] or word in _AUXILIARY
        for word in between
    )
    if not _of_which(between) and (any(verbs) or tokens.at(figure.last) not in _ENDS | _LINKED):
        return figure
    return replace(figure, per=last.per, because=f"per {last.per}, as the sum before it")
