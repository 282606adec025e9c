"""Per what: "a day", "per head", "/kg", "-a-year", "annually"."""

from __future__ import annotations

from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._nouns import ENDS_PHRASE, singular

_ADVERBS = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
    "quarterly": "quarter", "nightly": "night", "pa": "year",
}  # fmt: skip
ADJECTIVES = _ADVERBS | {"annual": "year", "annualised": "year", "annualized": "year"}
_PERSON = frozenset("person individual head people capita passenger traveller traveler migrant".split())
_SAME = {
    "kilo": "kg", "kilogram": "kg", "kilogramme": "kg", "kgs": "kg", "annum": "year", "yr": "year", "mo": "month",
    "gramme": "gram", "g": "gram", "liter": "litre", "l": "litre", "ton": "tonne", "t": "tonne", "hr": "hour",
    "bbl": "barrel", "lb": "pound", "oz": "ounce", "meter": "metre",
    "evening": "day", "morning": "day", "afternoon": "day", "monday": "week", "tuesday": "week", "wednesday": "week",
    "thursday": "week", "friday": "week", "saturday": "week", "sunday": "week",
}  # fmt: skip
DAYS = frozenset("evening morning afternoon monday tuesday wednesday thursday friday saturday sunday".split())
# what is sold by measure, whatever follows: "€3.20 a litre two summers ago"
_WEIGHED = frozenset(
    "kilo kilogram kilogramme gram gramme litre liter tonne ton barrel gallon ounce pound carat metre hectare acre"
    " bag sack box crate".split()
)
# periods that are not annualised, for nobody says how many of them a year has
UNCOUNTED = frozenset("night fortnight season".split())
PERIODS = frozenset("hour day week month quarter year night fortnight season".split())
_MEASURES = frozenset("square cubic metric fluid".split())
_WHEN = frozenset("later ago earlier".split())
_GAINS = frozenset("profit profits revenue revenues income earnings taxes tolls fees sales".split())
_NEVER = frozenset(
    "the a an of to in on at it he she they this that his her their and or year-old cent few lot".split()
)
_LINKS = frozenset({"a", "an", "per", "each", "every"})
_AFTER = frozenset("a last this next today yesterday".split())
# "100 dollars more a month", "6 shillings dearer per kilo"
_COMPARED = frozenset("more extra less dearer cheaper higher lower above below over".split())
_PARTICIPLES = ("ed", "len", "ken", "den", "ive", "ous", "ful")
_SETTING_OFF = frozenset({(",", "but", "per"), (",", "and", "per"), (",", "or", "per")})


def rate_behind(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """What the figure that ends at an index is per, and the index behind the words; None without a rate."""
    if tokens.at(index) in ("in", "of") and tokens.at(index + 1) in _GAINS:
        behind = rate_behind(tokens, index + 2)  # "$1 billion in profits annually"
        return behind if behind and behind[0] in PERIODS else None
    hyphen = tokens.at(index) == "-" and tokens.touching(index)
    step = _rate_start(tokens, index) + hyphen
    step += tokens.at(step) in _COMPARED and tokens.at(step + 1) in _LINKS
    word = tokens.at(step)
    if word in _ADVERBS and not hyphen:
        return _ADVERBS[word], step + 1
    if word in _LINKS or word == "/":
        return _thing(tokens, step, hyphen=hyphen)
    if word == "the" and tokens.at(step + 1) in shipped().sets["packages"] and not hyphen:
        return named(tokens.at(step + 1)), step + 2  # "15,000 rupees the carat"
    return ("each", step + 1) if word == "apiece" else None


def _rate_start(tokens: Tokens, index: int) -> int:
    """ "5,000 naira, but per bag": where the rate begins that a comma sets off."""
    return index + 2 if tokens.phrase(index, 3) in _SETTING_OFF else index


def _thing(tokens: Tokens, index: int, *, hyphen: bool) -> tuple[str, int] | None:
    link, step = tokens.at(index), index + 1
    if tokens.at(step + 1) in _WHEN and link != "per":
        return None  # "4 million a week later"
    if hyphen:
        if tokens.at(step) != "-":
            return None
        step += 1
    word, behind = tokens.at(step), tokens.at(step + 1)
    if link in ("per", "a") and word in _MEASURES:
        return f"{word} {named(behind)}", step + 2
    if link == "per" and _is_described(word, behind):
        return named(behind), step + 2
    if word.isalpha() and word not in _NEVER and _fits(tokens, link, step):
        return named(word), step + 1
    return ("each", step) if link == "each" else None


def _is_described(word: str, behind: str) -> bool:
    """ "per swallowed kilo", "per stolen number": the thing stands behind a word that tells of it."""
    if behind in _SAME and word not in _SAME:
        return True
    return word.endswith(_PARTICIPLES) and word not in PERIODS and _is_noun(behind)


def _is_noun(word: str) -> bool:
    return word.isalpha() and word not in ENDS_PHRASE and word not in _NEVER


def named(word: str) -> str:
    """What a rate is per, by its plain name: "kilos" are kg, a passenger is a person."""
    word = singular(word)
    return "person" if word in _PERSON else _SAME.get(word, word)


def _fits(tokens: Tokens, link: str, step: int) -> bool:
    """ "per" takes any noun, "each" and "every" a period, "a" and "/" what looks like the end of a phrase."""
    word = tokens.at(step)
    if (
        link == "per"
        or word in PERIODS
        or word in _WEIGHED
        or (link == "every" and word == "time")
        or (link == "/" and word in _SAME)
    ):
        return True
    behind = tokens.at(step + 1)
    return link in ("a", "an", "/") and (not behind.isalnum() or behind in ENDS_PHRASE or behind in _AFTER)


def rate_before(tokens: Tokens, first: int) -> tuple[str, int] | None:
    """ "a yearly $2 billion": the rate right before a figure, and where it begins."""
    word = tokens.at(first - 1)
    return (ADJECTIVES[word], first - 1) if word in ADJECTIVES else None
