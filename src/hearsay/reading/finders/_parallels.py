"""Whether a bare number goes on with an account that the sum before it began."""

from __future__ import annotations

from itertools import pairwise

from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SMALL
from hearsay.reading.finders._bare_numbers import ADVERBS, AUXILIARY, ENDS, LARGE, LINKED, WHOLE
from hearsay.reading.finders._figures import Figure
from hearsay.reading.finders._nouns import ENDS_PHRASE
from hearsay.reading.finders._priced_numbers import SKIPPED
from hearsay.reading.finders._rates import rate_behind
from hearsay.values import PERIODS_PER_YEAR

PARTS = frozenset({",", ";", "-", "and", "or", "but", "then"})
GAP = 14
_BREAKS = frozenset({".", ":", "!", "?", "¶", "(", ")", "[", "]"})
_PLACED = frozenset({"on", "in", "per", "by"})
_SIDES = frozenset("with without before after against under over".split())
_WITH_PRICE = frozenset({"for", "at", "to", "from"})
_LEADING = _WITH_PRICE | {"of", "by"}
_FURTHER = frozenset({("one", "of"), ("a", "further")})
_AGAINST = frozenset({"against", "versus"})
_COMPARING = frozenset(
    (*((word, "the") for word in "against less minus plus not double twice half than of triple".split()),
     ("instead", "of"), ("rather", "than"), ("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from"))
)  # fmt: skip
_OF_ALL = frozenset({("of", "the"), ("of", "every"), ("of", "each")})
_STARTS = frozenset({"", ".", "¶", '"', "out", ";", ":"})
_BEING = frozenset({"is", "was", "are", "were", "now"})
_ALIKE = 50  # sums of one size; what is smaller or larger by more may be a count
_APART = 1000  # parts of one account are seldom further apart


def goes_on(tokens: Tokens, last: Figure, figure: Figure) -> bool:
    """Whether the number goes on with an account that the last sum began."""
    if not _comparable(last, figure, _APART):
        return False
    between = between_sums(tokens, last, figure)
    if not between:
        return _is_bracketed(tokens, last) and _is_bracketed(tokens, figure)
    if _refers(tokens, last, figure, between) or _is_led_alike(tokens, last, figure, between):
        return True
    if between[-1] == "for" and not shipped().sets["sold"].isdisjoint(between):
        return True  # "cost 9 lira and was resold in Aleppo for 45"
    if between[-1] in _WITH_PRICE and tokens.at(last.first - 1) in _WITH_PRICE:
        alike = between[-1] == tokens.at(last.first - 1) or between == ("to",)
        return alike and (not PARTS.isdisjoint(between) or len(between) < 3)
    return not PARTS.isdisjoint(between) and _is_next(tokens, last, figure, between)


def _is_bracketed(tokens: Tokens, figure: Figure) -> bool:
    """ "the smaller bribe (3,000 euros) ... the larger (over 200,000)"."""
    return tokens.at(figure.first - 1) == "(" and tokens.at(figure.last) == ")"


def _is_next(tokens: Tokens, last: Figure, figure: Figure, between: tuple[str, ...]) -> bool:
    """The next item of an enumeration."""
    before = between[-1] if between[-1] not in SKIPPED or len(between) < 2 else between[-2]
    if before in _WITH_PRICE:
        return False
    if last.elliptical and between[-1] in PARTS and _is_placed(tokens, last) and _is_placed(tokens, figure):
        return True  # "480 rupees in January, 455 in June and 390 by December"
    if between[-1] in PARTS and (is_parallel(tokens, last, figure) or tokens.at(figure.last) in ADVERBS):
        return True  # "50 pesos on cabs, 100 on vans"; "90 dollars in the capital, 60 elsewhere"
    if (figure.low or 0) >= LARGE:
        return _is_item(tokens, figure)
    return before.isalpha() and before not in SMALL and _is_gap(tokens, last, figure, between)


def _is_placed(tokens: Tokens, figure: Figure) -> bool:
    return tokens.at(figure.last) in _PLACED


def between_sums(tokens: Tokens, last: Figure, figure: Figure) -> tuple[str, ...]:
    """The words between two sums; none where they are too many or end a sentence."""
    between = tokens.phrase(last.last, max(figure.first - last.last, 0))
    return () if len(between) > GAP or _BREAKS.intersection(between) else between


def _refers(tokens: Tokens, last: Figure, figure: Figure, between: tuple[str, ...]) -> bool:
    """Whether the number is told as a part of the last sum, or held against it."""
    if tokens.at(figure.last) == "of" and tokens.at(figure.last + 1) in WHOLE:
        return True  # "and 100 of that goes to the doorman"
    if _goes_further(tokens, last, figure, between):
        return True
    compared = between[-1] in _AGAINST or between[-2:] in _COMPARING  # "15 shillings instead of 20"
    return compared or of_which(between) or _of_whole(tokens, last, figure)


def _goes_further(tokens: Tokens, last: Figure, figure: Figure, between: tuple[str, ...]) -> bool:
    """Whether the words between say that another sum of the kind comes."""
    pair, behind = between[-2:], tokens.at(figure.last)
    if between[-1] == "another" or pair in _FURTHER:
        return True  # "200 euros at Easter and another 150 in June", "the minister got one of 30"
    if pair == ("of", "every"):
        return behind in ("that", "which")  # "8 lari of every 50 that the shippers paid"
    if between[-1] == "then":
        return _comparable(last, figure, _ALIKE)  # "200 lira for the beads, then 250"
    return between[-1] in PARTS and behind == "more"  # "80 bucks to get in and 20 more to get out"


def of_which(between: tuple[str, ...]) -> bool:
    """ "450,000 francs a head, of which the captain sees 25,000"."""
    return ("of", "which") in pairwise(between)


def _is_led_alike(tokens: Tokens, last: Figure, figure: Figure, between: tuple[str, ...]) -> bool:
    """Whether the number has a preposition or a rate as a sum beside the last one would."""
    if between[-1] == "of" and tokens.at(last.first - 1) == "of":
        return True
    large = (figure.low or 0) >= LARGE
    if between[-1] in _BEING and tokens.at(last.first - 1) in _BEING:
        return True  # "was three dinars last year and is one and a half today"
    if between[-1] in _LEADING and (large or _comparable(last, figure, _ALIKE)):
        return True  # "leaves the depot at 266 rupees and crosses the border at 900"
    rated = figure.per is not None or rate_behind(tokens, figure.last) is not None
    if (last.per is not None and rated) or tokens.at(figure.last) == "per":
        return True  # "20,000 francs per canoe; at the market they pay again, 500 per basket"
    unit = last.per is not None and last.per not in PERIODS_PER_YEAR
    # "a kilogram; the same leaf is auctioned at 2,600"
    return unit and between[-1] in _WITH_PRICE and not PARTS.isdisjoint(between)


def _of_whole(tokens: Tokens, last: Figure, figure: Figure) -> bool:
    """ "Of the 5.2 billion tenge budgeted, 1.9 billion was never spent", "Of every 100 lei, they could trace 38"."""
    opened = tokens.phrase(last.first - 2, 2) in _OF_ALL or tokens.at(last.first - 1) == "of"
    part = (figure.low or 0) < (last.low or 0)
    if opened and part and tokens.at(last.first - 3) in _STARTS and tokens.at(figure.last) in ENDS:
        return True
    return opened and (figure.low or 0) >= LARGE and tokens.at(figure.first - 1) in PARTS


def _comparable(last: Figure, figure: Figure, times: int) -> bool:
    """Whether neither is more than so many times the other."""
    one = last.low if last.low is not None else last.high
    other = figure.low if figure.low is not None else figure.high
    if one is None or other is None or last.name is None or other <= 0 or one <= 0:
        return False
    return one / times <= other * last.name.worth <= one * times


def _is_item(tokens: Tokens, figure: Figure) -> bool:
    """A large number that counts nothing: "and 2 million from shops", "and 60,000 a month"."""
    behind = tokens.at(figure.last)
    return behind in ENDS or behind in LINKED or behind in AUXILIARY


def _is_gap(tokens: Tokens, last: Figure, figure: Figure, between: tuple[str, ...]) -> bool:
    """ "shops gave 50 hryvnias, stalls 20": a noun right before a small number that closes its part."""
    if tokens.at(figure.last) not in (ENDS | {"and"}) or tokens.is_capital(figure.core[0] - 1):
        return False
    tail = between[max(i for i, word in enumerate(between) if word in PARTS) + 1 :]
    plain = all(word.isalpha() and word not in ENDS_PHRASE and not word.endswith("ed") for word in tail)
    first = max(last.first - 6, 0)
    paying = shipped().sets["pricing"] | shipped().sets["paid"] | shipped().sets["collecting"]
    return 0 < len(tail) <= 3 and plain and not paying.isdisjoint(tokens.phrase(first, last.first - first))


def is_parallel(tokens: Tokens, last: Figure, figure: Figure) -> bool:
    """ "$7 per kilogram for coltan and $4 for cassiterite": the same preposition behind both."""
    return tokens.at(last.last) == tokens.at(figure.last) and tokens.at(figure.last) in _WITH_PRICE | _PLACED | _SIDES
