"""Whether a bare number can be a sum of money: it counts nothing, and a verb or noun of money leads to it."""

from __future__ import annotations

from hearsay.language.money_verbs import MoneyVerb, money_verbs
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
SKIPPED = frozenset("another further only just the a some about".split())
AUXILIARY = frozenset(
    "cannot could went is are was were be been has have had do did will would said says who which that when".split()
)
# what goes on behind a sum and cannot be what a number counts
ADVERBS = frozenset("elsewhere today now otherwise back later extra".split())
WHOLE = frozenset({"it", "that", "this"})
LARGE = 1000
_CLOSING = ADVERBS | frozenset(
    "with when while because although though so as before after since until till under during through against between"
    " without within which that this last short into instead next the".split()
)
_OBJECTS = frozenset("the a an his her their its each him them us me every".split())
_NOT_BEFORE = frozenset("of aged / # no number by until than year since : chapter".split())
_NOT_BEHIND = frozenset("% percent percentage am pm times degrees".split())
_WHOLES = WHOLE | frozenset("the its their his her".split())
_RESUMING = frozenset({"instead", "and", "or", ",", "then"})
_PARTICLES = frozenset("out off back over up in".split())
_AMOUNTING = frozenset("to at is was are were exceeds exceeded".split())
_BE = frozenset({"is", "was"})
_PRONOUNS = frozenset({"it", "they"})
# the kinds of verbs whose object is money, whatever number it is
_PRICED: frozenset[str] = frozenset({"price", "cost", "tax", "payroll", "fine"})
_SUBJECT = 7
_BETWEEN = 3


def can_be_sum(tokens: Tokens, figure: Figure) -> bool:
    """Whether nothing around the number makes a count, a date, a name or a share of it."""
    if not figure.low or not figure.sure or tokens.at(figure.core[0]) == "one" or _is_year(tokens, figure):
        return False
    return _is_free_before(tokens, figure) and _is_free_behind(tokens, figure)


def _is_year(tokens: Tokens, figure: Figure) -> bool:
    word = tokens.at(figure.core[0])
    return figure.digits and is_recent_year(word)


def _is_free_before(tokens: Tokens, figure: Figure) -> bool:
    index = (figure.first if figure.first < figure.core[0] else figure.core[0]) - 1
    before = tokens.at(index)
    if before == "of" and (tokens.at(figure.first - 2) in _RESUMING or _of_noun(tokens, figure)):
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
        return tokens.at(last + 1) in (_WHOLES if large else WHOLE)
    if behind in ("a", "an", "per"):
        return rate_behind(tokens, last) is not None or tokens.at(last + 2) in ("later", "ago")
    if behind == "-" and tokens.touching(last):
        return tokens.at(last + 1) in ("a", "odd", "plus")
    return _closes(tokens, figure, behind)


def _closes(tokens: Tokens, figure: Figure, behind: str) -> bool:
    """Whether the word behind the number cannot be, nor begin, what it counts."""
    large = (figure.low or 0) >= LARGE
    if tokens.phrase(figure.core[0] - 2, 2) == ("of", "which"):
        return behind in ENDS or behind in ENDS_PHRASE
    if behind != "who" and behind in AUXILIARY:
        return large and not tokens.is_digits(figure.last - 1)  # "1.9 billion was never spent"
    linked = behind in LINKED and (large or tokens.at(figure.last + 1) not in MONTHS)
    return linked or behind in ENDS or behind in _CLOSING


def is_priced(tokens: Tokens, figure: Figure) -> bool:
    """ "a taxi owner pays 500", "and gave the girl 300", "the real one costs 3,000"."""
    index = figure.first - 1
    while tokens.at(index) in SKIPPED and index > figure.first - 3:
        index -= 1
    large = (figure.low or 0) >= LARGE and figure.bound != "order_of_magnitude"
    if large and _is_taken(tokens.at(index)):
        return True
    led = _is_governed(tokens, index) or _is_told(tokens, index) or _of_noun(tokens, figure)
    return led or tokens.at(figure.last) == "short" or _gives(tokens, index)


def _is_governed(tokens: Tokens, index: int) -> bool:
    """Whether a verb of paying ends at an index: "pays", "settled for"."""
    return tokens.at(index) in shipped().sets["pricing"] or _is_phrasal(tokens, index)


def _is_told(tokens: Tokens, index: int) -> bool:
    """ "had dwindled to 9,000", "the fee is 300", "a fee for the stamp (35)"."""
    word, before = tokens.at(index), tokens.at(index - 1)
    if word in ("to", "at") and before in shipped().sets["changing"]:
        return True
    if word in _BE and before in shipped().sets["fees"]:
        return True
    return (word == "(" or word in _AMOUNTING) and _amounts(tokens, index)


def _gives(tokens: Tokens, index: int) -> bool:
    """ "gave the girl 300": a verb of paying with whoever gets it."""
    pricing = shipped().sets["pricing"]
    for step in range(index, index - 4, -1):
        word = tokens.at(step)
        if word in pricing:
            return tokens.at(step + 1) in _OBJECTS
        if not word.isalpha() or word in LINKED:
            return False
    return False


def _is_phrasal(tokens: Tokens, index: int) -> bool:
    """ "paid out 290", "settled for 350,000", "shelled out 40": the number is the object of a verb of paying."""
    word, before = tokens.at(index), tokens.at(index - 1)
    if word in _PARTICLES and before in shipped().sets["paid"]:
        return True
    if _is_led(tokens, index):
        return True
    if any(word in (*verb.rest[-1:], *verb.lead[-1:]) for verb in _priced(before)):
        return True
    return any(not (verb.rest or verb.lead) for verb in _priced(word))


def _priced(word: str) -> list[MoneyVerb]:
    """The readings of a verb that make a price of its object, whatever the object is."""
    return [verb for verb in money_verbs().get(word, ()) if verb.kind in _PRICED and not verb.governing]


def _is_led(tokens: Tokens, index: int) -> bool:
    """ "insured them for 9 million": the preposition of a verb a few words before."""
    for step in range(index - 2, index - 2 - _BETWEEN, -1):
        if not tokens.at(step).isalpha():
            return False
        verbs = money_verbs().get(tokens.at(step), ())
        if any(verb.kind in _PRICED and verb.lead == (tokens.at(index),) for verb in verbs):
            return True
    return False


def _is_taken(word: str) -> bool:
    """Whether a large number behind the verb is money: "made 40,000", "burned 9 million of it"."""
    verbs = (verb for verb in money_verbs().get(word, ()) if not (verb.rest or verb.lead))
    return word in shipped().sets["gaining"] or any(verb.kind != "seizure_value" for verb in verbs)


def _of_noun(tokens: Tokens, figure: Figure) -> bool:
    """ "and outgoings of 31 million"."""
    return tokens.at(figure.first - 1) == "of" and tokens.at(figure.first - 2) in shipped().nouns


def _amounts(tokens: Tokens, index: int) -> bool:
    """ "its takings fell to 300", "losses were 60", "In the town it is 500": what is told of is money."""
    if tokens.at(index - 1) in _PRONOUNS and tokens.at(index) in _BE and tokens.at(index + 1).isdecimal():
        return True
    for step in range(index - 1, index - _SUBJECT, -1):
        if tokens.at(step) in shipped().nouns:
            return True
        if not tokens.at(step).isalpha():
            return False
    return False
