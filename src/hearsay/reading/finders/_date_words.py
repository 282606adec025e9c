"""The words of a date: months, weekdays, and whether four digits are a year."""

from __future__ import annotations

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._date_digits import explicit_year, number_at
from hearsay.reading.finders._nouns import looks_plural

_NAMES = "january february march april may june july august september october november december".split()
MONTHS = {name: n for n, name in enumerate(_NAMES, 1)}
_SHORT = {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {n: i for i, n in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
UNITS = frozenset(
    "% percent per million billion thousand people men women children kg tonnes km barrels dollars euros metres meters"
    " miles feet hectares acres tons litres yards kilometres kilometers".split()
)
_LEADS = frozenset(
    "in since by until till from before after during of between"
    " to early mid late and through a an the this around about circa throughout fy fiscal financial"
    " ( - [ year or as for dated mid- into start end beginning until; spring summer autumn winter".split()
)


def is_counted(tokens: Tokens, index: int, *, round_number: bool) -> bool:
    """Whether what stands at an index is counted by the four digits before it, which then are no year."""
    return tokens.at(index) in UNITS or (round_number and looks_plural(tokens.at(index)))


def month_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """The month whose name stands at an index, capitalised, and the index behind it."""
    word = tokens.at(index)
    if not tokens.is_capital(index):
        return None
    if word in MONTHS:
        return MONTHS[word], index + 1
    if word not in _SHORT:
        return None
    last = index + 1 + (tokens.at(index + 1) == "." and tokens.touching(index + 1))
    return (_SHORT[word], last) if tokens.is_digits(last) or tokens.is_digits(index - 1) else None


def is_year(tokens: Tokens, index: int) -> bool:
    """Whether four digits by themselves are a year: led to by a word of time, and not counting what follows."""
    word = tokens.at(index)
    if len(word) != 4 or number_at(tokens, index, 1500, 2100) is None:
        return False
    behind = tokens.at(index + 1)
    if behind in UNITS or _has_more_digits(tokens, index + 1) or _counts_together(tokens, index):
        return False
    before = tokens.at(index - 1)
    linked = before in ("to", "and", "between") or (before == "-" and tokens.at(index - 2) not in ("pre", "post"))
    counts = looks_plural(behind) and (word.endswith("00") or linked)
    return not counts and (before in _LEADS or _follows_year(tokens, index))


def _has_more_digits(tokens: Tokens, index: int) -> bool:
    """ "2014b", "2015/114": what stands on the digits makes another number or a name of them."""
    return tokens.touching(index) and (tokens.at(index).isalnum() or tokens.at(index) in ("/", ":", "%"))


def _counts_together(tokens: Tokens, index: int) -> bool:
    """ "between 1900 and 2100 metres"."""
    if tokens.at(index + 1) not in ("and", "to", "-"):
        return False
    other = tokens.at(index + 2)
    round_number = tokens.at(index).endswith("00") and other.endswith("00")
    return other.isdecimal() and is_counted(tokens, index + 3, round_number=round_number)


def _follows_year(tokens: Tokens, index: int) -> bool:
    """ "in 2013, 2014 and 2015", and a year that opens a sentence."""
    if tokens.at(index - 1) == "," and explicit_year(tokens, index - 2) is not None:
        return True
    opens = index == 0 or tokens.at(index - 1) in (".", "¶", "!", "?")
    return opens and not looks_plural(tokens.at(index + 1)) and tokens.at(index + 1) != "."
