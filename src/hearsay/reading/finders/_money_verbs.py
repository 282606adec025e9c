"""What one telling word says of a sum: who is paid, what something costs and whom, what somebody gets."""

from __future__ import annotations

from itertools import pairwise

from hearsay.language.money_words import MoneyWords, shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SMALL
from hearsay.reading.finders._cost_words import cost
from hearsay.reading.finders._money_place import Place
from hearsay.reading.finders._nouns import singular
from hearsay.reading.finders._rates import PERIODS, UNCOUNTED
from hearsay.values import PERIODS_PER_YEAR

PHRASED = {"over": ("turn", "turns", "turned"), "rate": ("going",), "clear": (), "clears": ()}
GETTING = frozenset({"get", "gets", "got"})
_TAKING = frozenset({"take", "takes", "took", "taken", "taking"})
_NEEDING = frozenset({"take", "takes", "took"})
_PURSES = frozenset({"treasury", "coffers", "reserves", "budget"})
_STATE_OF = frozenset("to the state public national federal".split())
_BODIES = frozenset({"revenue", "treasury", "exchequer"})
_HOLDING = frozenset("of at is was held holds stood stands worth , :".split())
_PARTICLES = frozenset({"in", "out", "off", "by", "on", "away", "rid", "through"})
_ASKING = frozenset({"want", "wants", "wanted", "ask", "asks", "asked", "asking"})
_OWNED = frozenset("the his her their in by its other one of".split())
_COSTING = frozenset("cost costs costing robs robbed".split())
_ARTICLES = frozenset({"a", "an", "each", "every", "one"})
_PRONOUNS = frozenset({"its", "their"})
_LIVING = frozenset((verb, "on") for verb in ("live", "lives", "lived", "run", "runs", "ran"))
_LIVING_REACH = 14
_OBJECT = 5
_PERSONS = frozenset("i he she we they".split())
_OF_WORK = frozenset("back overtime holiday sick severance monthly weekly daily annual take-home ' s".split())
_OF_METAL = frozenset("the a copper steel barbed of telephone razor electric fence".split())
_BE = frozenset("is are was were be been being get gets got".split())


def word_kind(tokens: Tokens, index: int, place: Place, per: str | None) -> str | None:
    """The kind that the telling word at an index gives to a sum of that rate; None where it tells nothing here."""
    word, words = tokens.at(index), shipped()
    if word in words.sets["extorting"]:
        if per is None and word in _ASKING and index + 1 == place.first:
            return "price"
        return None if per is None or index > place.first else "tax" if per in PERIODS_PER_YEAR else "price"
    if word in words.sets["paid"]:
        return _paid(tokens, index, place, words, per)
    if word in PHRASED:
        return _phrased(tokens, index, place, per)
    if word in GETTING:
        return _got(tokens, index, place, per)
    return None if _is_silent(tokens, index, per) else _listed(tokens, index, place, words)


def _is_silent(tokens: Tokens, index: int, per: str | None) -> bool:
    """ "buys stolen cane", "cost the treasury", "the ransom made up $2 million": the word tells of something else."""
    word, words = tokens.at(index), shipped()
    if tokens.at(index + 1) in words.sets["bodies"]:
        return True
    if word == "wire" and tokens.at(index - 1) in _OF_METAL:
        return True
    if word == "stolen":
        return (per is not None and per not in PERIODS_PER_YEAR) or tokens.at(index - 1) in _ARTICLES
    if word in words.sets["losers"] and tokens.at(index - 2 + (tokens.at(index - 1) != "the")) in _COSTING:
        return True
    if word == "net":
        return tokens.at(index + 1) == "worth"
    if _is_body(tokens, index):
        return True
    return tokens.at(index + 1) == "up" and tokens.at(index + 2) != "to" and words.kinds.get(word) == "revenue"


def _is_body(tokens: Tokens, index: int) -> bool:
    """ "the treasury would be better off", "€1,940 in the capital", "owed the revenue 9,700": an office or a place."""
    word, before, behind = tokens.at(index), tokens.at(index - 1), tokens.at(index + 1)
    if word in _PURSES and _STATE_OF.issuperset(lead := tokens.phrase(index - 3, 3)[-2:]) and "to" in lead:
        return True  # "the loss to the treasury was 9 million", "the harm to state coffers"
    if word == "treasury":
        return behind not in _HOLDING
    if word == "capital":
        return before in ("the", "s") and behind != "of"
    return word in _BODIES and before == "the" and tokens.is_digits(index + 1)


def _listed(tokens: Tokens, index: int, place: Place, words: MoneyWords) -> str | None:
    """The kind of a word of the list, where the words around it leave it that."""
    word = tokens.at(index)
    if word in ("worth", "valued"):
        return _worth(tokens, index, place, words)
    if word in ("cost", "costs", "costing"):
        return cost(tokens, index, place, words)
    if word in _TAKING:
        return _taken(tokens, index, place, words)
    if word == "made":
        return _made(tokens, index, place, words)
    return "revenue" if word == "budget" and of_group(tokens, index, words) else words.kinds.get(word)


def _taken(tokens: Tokens, index: int, place: Place, words: MoneyWords) -> str | None:
    """ "it took 70 million dollars to rebuild the bridge", and not "a rug that takes eight months to knot"."""
    word = tokens.at(index)
    if word in _NEEDING and "it" in tokens.phrase(index - 2, 2) and "to" in tokens.phrase(place.last, 8):
        return "cost"
    return None if _is_of_time(tokens, index + 1) else words.kinds.get(word)


def _made(tokens: Tokens, index: int, place: Place, words: MoneyWords) -> str | None:
    """ "made for $5 million" is a cost; "a provision of $5 million was made" says nothing of the sum."""
    if index >= place.last and tokens.at(index - 1) in _BE and tokens.at(place.first - 1) == "of":
        return None
    return "cost" if tokens.at(index + 1) == "for" and index + 2 == place.first else words.kinds.get("made")


def _is_of_time(tokens: Tokens, index: int) -> bool:
    number = tokens.is_digits(index) or tokens.at(index) in SMALL or tokens.at(index) in _ARTICLES
    return number and singular(tokens.at(index + 1)) in PERIODS


def of_group(tokens: Tokens, index: int, words: MoneyWords) -> bool:
    """ "the militia's annual budget", "its entire budget", "lives on a $3 million budget": what a group takes in."""
    before = tokens.phrase(index - 4, 4)
    behind = tokens.phrase(index + 1, 4) if tokens.at(index + 1) == "of" else ()
    whole = not words.sets["entire"].isdisjoint(before[-3:]) and not _PRONOUNS.isdisjoint(before)
    leading = tokens.phrase(index - _LIVING_REACH, _LIVING_REACH)
    lives = any(pair in _LIVING for pair in pairwise(leading))
    return whole or lives or not words.sets["groups"].isdisjoint((*before, *behind))


def _got(tokens: Tokens, index: int, place: Place, per: str | None) -> str | None:
    """ "a welder gets 8,000 naira a day" is pay, what a group gets a month is its revenue."""
    if index > place.first or tokens.at(index + 1) in _PARTICLES:
        return None
    if per is None and tokens.at(place.last) == "for" and tokens.at(place.last + 1) in _ARTICLES:
        return "price"  # "the thieves get 15,000 rand for a Corolla"
    if per not in PERIODS_PER_YEAR and per not in UNCOUNTED:
        return _got_once(tokens, index, place) if per is None else None
    one = any(tokens.at(i) in ("a", "an", "each", "every") for i in range(place.start, index))
    return "payroll" if one else "revenue"


def _got_once(tokens: Tokens, index: int, place: Place) -> str | None:
    """ "and I get 900 lari" is what a person has, "the widow gets a one-off 900 lari" what somebody gives."""
    if tokens.at(index - 1) in _PERSONS:
        return "revenue"
    return "transfer" if place.first - index <= _OBJECT else None


def _phrased(tokens: Tokens, index: int, place: Place, per: str | None) -> str | None:
    """ "turns over", "the going rate", "clear $4,000 a month"."""
    word = tokens.at(index)
    if word in ("clear", "clears"):
        netted = per in PERIODS_PER_YEAR or place.first - index in (1, 2)
        return "profit" if netted and tokens.at(index + 1) not in ("that", "how") else None
    told = tokens.at(index - 1) in PHRASED[word]
    return ("revenue" if word == "over" else "price") if told else None


def _paid(tokens: Tokens, index: int, place: Place, words: MoneyWords, per: str | None) -> str:
    """Pay of staff, who are paid or stand behind the verb; any other payment is a price."""
    if tokens.at(index) == "paid" and tokens.at(index + 1) == "out":
        return "cost"
    staff = words.sets["staff"]
    if per is not None and per not in PERIODS_PER_YEAR:
        staff -= words.sets["armed"]  # what is paid to soldiers for each lorry is no pay
    behind = set(tokens.words[index + 1 : min(place.end, index + 5)])
    passive = tokens.at(index - 1) in _BE
    if passive and index + 1 == place.first and per in PERIODS_PER_YEAR:
        return "payroll"  # "coders were paid 2,000 dollars a month"
    before = set(tokens.words[max(place.start, index - 6) : index]) if passive else set()
    wage = tokens.at(index) in ("pay", "payment") and tokens.at(index - 1) in _OF_WORK
    monthly = "monthly" in tokens.words[max(place.start, index - 5) : min(place.end, index + 5)]
    return "payroll" if staff & (behind | before) or monthly or wage else "price"


def _worth(tokens: Tokens, index: int, place: Place, words: MoneyWords) -> str:
    clause = set(tokens.words[place.start : place.end])
    is_ = tokens.at(index - 1) in ("is", "was", "are", "were")
    if (before := words.nouns.get(tokens.at(index - 1 - is_))) is not None:
        return before  # "royalties worth $5 million", "the stipend is worth"
    if clause & words.sets["seizing"]:
        return "seizure_value"
    if clause & words.sets["trading"]:
        return "market_value"
    return "loss" if "lost" in clause else "asset"


def is_other_word(tokens: Tokens, index: int) -> bool:
    """ "charged with", "change hands", "in the hands of", "offered at"."""
    word, before = tokens.at(index), tokens.at(index - 1)
    if word == "charged":
        return tokens.at(index + 1) in ("with", "in", "over")
    if word == "offered":
        return tokens.at(index + 1) in ("at", "for", "to") or before not in _BE
    return word in ("hand", "hands") and (before.startswith("chang") or before in _OWNED)
