"""Whether a verb or noun of money leads to a bare number."""

from __future__ import annotations

from hearsay.language.money_verbs import MoneyVerb, money_verbs
from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._bare_numbers import LARGE, LINKED, of_noun
from hearsay.reading.finders._figures import Figure

SKIPPED = frozenset("another further only just the a some about".split())
_OBJECTS = frozenset("the a an his her their its each him them us me every".split())
_PARTICLES = frozenset("out off back over up in".split())
_AMOUNTING = frozenset("to at is was are were exceeds exceeded".split())
_BE = frozenset({"is", "was"})
_PRONOUNS = frozenset({"it", "they"})
# the kinds of verbs whose object is money, whatever number it is
_PRICED: frozenset[str] = frozenset({"price", "cost", "tax", "payroll", "fine"})
_SUBJECT = 7
_BETWEEN = 3


def is_priced(tokens: Tokens, figure: Figure) -> bool:
    """ "a taxi owner pays 500", "and gave the girl 300", "the real one costs 3,000"."""
    index = figure.first - 1
    while tokens.at(index) in SKIPPED and index > figure.first - 3:
        index -= 1
    large = (figure.low or 0) >= LARGE and figure.bound != "order_of_magnitude"
    asked = tokens.at(index) == "for" and tokens.at(index - 1) in ("ask", "asks", "asked", "asking")
    if large and (asked or _is_taken(tokens.at(index)) or _ends_verb(tokens, index)):
        return True
    led = _is_governed(tokens, index) or _is_told(tokens, index) or of_noun(tokens, figure)
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


def _ends_verb(tokens: Tokens, index: int) -> bool:
    """ "put by 3 million": the particle of a verb of money."""
    verbs = money_verbs().get(tokens.at(index - 1), ())
    return any((*verb.rest, *verb.lead) == (tokens.at(index),) for verb in verbs)


def _is_taken(word: str) -> bool:
    """Whether a large number behind the verb is money: "made 40,000", "burned 9 million of it"."""
    verbs = (verb for verb in money_verbs().get(word, ()) if not (verb.rest or verb.lead))
    return word in shipped().sets["gaining"] or any(verb.kind != "seizure_value" for verb in verbs)


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
