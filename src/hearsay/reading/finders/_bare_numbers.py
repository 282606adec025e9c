"""Whether a bare number can be a sum of money: it counts nothing, and a verb or noun of money leads to it."""

from __future__ import annotations

from hearsay.language.money_verbs import money_verbs
from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import MONTHS, is_recent_year
from hearsay.reading.finders._counts import NAMING
from hearsay.reading.finders._figures import Figure
from hearsay.reading.finders._nouns import ENDS_PHRASE
from hearsay.reading.finders._rates import rate_behind

ENDS = frozenset({"", ".", ",", ";", ":", ")", "]", '"', "!", "?", "¶", "'", "-"})
LINKED = frozenset(
    "from to for in at on by and but or per each every apiece a an annually monthly daily weekly".split()
)
AUXILIARY = frozenset(
    "cannot could went is are was were be been has have had do did will would said says who which that when".split()
)
# what goes on behind a sum and cannot be what a number counts
ADVERBS = frozenset("elsewhere today now otherwise back later extra thereafter afterwards apiece".split())
WHOLE = frozenset({"it", "that", "this"})
_SPENT = frozenset({"bought", "vanished", "disappeared", "paid", "remained", "remains"})
_ADVERBIAL = frozenset({"already", "still", "so", "then", "since"})
LARGE = 1000
# when a sum is to be paid, said right behind it
TERMS = frozenset({("up", "front"), ("on", "delivery"), ("in", "advance"), ("on", "arrival"), ("in", "cash")})
_CLOSING = ADVERBS | frozenset(
    "with when while because although though so as before after since until till under during through against between"
    " without within which that this last short into instead next the".split()
)
_NOT_BEFORE = frozenset("of aged / # no number by until than year since : chapter".split())
_NOT_BEHIND = frozenset("% percent percentage am pm times degrees".split())
_WHOLES = WHOLE | frozenset("the its their his her".split())
_RESUMING = frozenset({"instead", "and", "or", ",", "then", "one"})


def can_be_sum(tokens: Tokens, figure: Figure) -> bool:
    """Whether nothing around the number makes a count, a date, a name or a share of it."""
    single = tokens.at(figure.core[0]) == "one" and figure.low == 1
    if (figure.low or 0) <= 0 or not figure.sure or single or _is_year(tokens, figure):
        return False
    return _is_free_before(tokens, figure) and _is_free_behind(tokens, figure)


def _is_year(tokens: Tokens, figure: Figure) -> bool:
    return figure.digits and is_recent_year(tokens.at(figure.core[0]))


def _is_free_before(tokens: Tokens, figure: Figure) -> bool:
    index = (figure.first if figure.first < figure.core[0] else figure.core[0]) - 1
    before = tokens.at(index)
    if before == "of" and (tokens.at(figure.first - 2) in _RESUMING or of_noun(tokens, figure)):
        return True
    if before == "'" or (before == "-" and tokens.touching(figure.core[0])):
        return False
    return not (before in _NOT_BEFORE or before in NAMING or before in MONTHS)


def _is_free_behind(tokens: Tokens, figure: Figure) -> bool:
    last, behind = figure.last, tokens.at(figure.last)
    if behind in _NOT_BEHIND or tokens.phrase(last, 2) == ("per", "cent"):
        return False
    if behind == "of":
        large = (figure.low or 0) >= LARGE  # "at five of the casinos" is none
        return tokens.at(last + 1) in (_WHOLES if large else WHOLE) or (large and _is_of_a_time(tokens, last + 1))
    if behind in ("a", "an", "per"):
        return rate_behind(tokens, last) is not None or tokens.at(last + 2) in ("later", "ago")
    if behind == "-" and tokens.touching(last):
        return tokens.at(last + 1) in ("a", "odd", "plus")
    return _closes(tokens, figure, behind)


def _is_of_a_time(tokens: Tokens, index: int) -> bool:
    """ "the 580 billion of a year ago"."""
    step = index + (tokens.at(index) in ("a", "the", "last"))
    return tokens.at(step) in ("year", "month", "week", "previous") or is_recent_year(tokens.at(step))


def _is_dealt(word: str) -> bool:
    """ "the 4,800 invoiced", "of the 9.6 billion spent": what was done to the number is done to money."""
    participle = word.endswith(("ed", "nt", "en", "id", "st"))
    return participle and (word in money_verbs() or word in shipped().kinds or word in shipped().sets["paid"])


def _closes(tokens: Tokens, figure: Figure, behind: str) -> bool:
    """Whether the word behind the number cannot be, nor begin, what it counts."""
    large, before = (figure.low or 0) >= LARGE, tokens.at(figure.core[0] - 1)
    if tokens.phrase(figure.core[0] - 2, 2) == ("of", "which"):
        return behind in ENDS or behind in ENDS_PHRASE
    if large and behind in _SPENT and before in ("and", ",", ";"):
        return True  # "and 300 million bought hammers"
    if behind in ("that", "which") and (before == "every" or (large and before == "the")):
        return any(_is_dealt(word) for word in tokens.phrase(figure.last + 1, 5))  # "the 11,200 that they paid"
    if behind != "who" and behind in AUXILIARY:
        return large and not tokens.is_digits(figure.last - 1)  # "1.9 billion was never spent"
    return _is_told_of(tokens, figure, behind) or behind in LINKED or behind in ENDS or behind in _CLOSING


def _is_told_of(tokens: Tokens, figure: Figure, behind: str) -> bool:
    """ "30k up front", "20 more to get in", "the 4,800 already invoiced": what stands behind tells how it is paid."""
    if tokens.phrase(figure.last, 2) in TERMS:
        return True
    if behind == "more" and (tokens.at(figure.last + 1) in ENDS or tokens.at(figure.last + 1) in LINKED):
        return True
    whole = (figure.low or 0) >= LARGE and tokens.at(figure.core[0] - 1) == "the"
    return whole and _is_dealt(tokens.at(figure.last + (behind in _ADVERBIAL)))


def of_noun(tokens: Tokens, figure: Figure) -> bool:
    """ "and outgoings of 31 million"."""
    before = tokens.at(figure.first - 2)
    return tokens.at(figure.first - 1) == "of" and (before in shipped().nouns or before in shipped().sets["levels"])
