"""Parts of numbers: halves and quarters, "a few thousand", "hundreds of", and fractions with a stroke ("2 1/2")."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from hearsay.language.currencies import LONGEST_NAME, shipped
from hearsay.language.numbers_numeral import Numeral, exact, refused, scale_word, scales_at
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import EXACT_PARTS, HALVED, ONES, PLURALS, SHORT, SMALL, TENS, VULGAR_PARTS

ARTICLES = frozenset({"a", "an"})
_RATED = frozenset("a an per each every apiece".split())
_CLOSING = frozenset({"", ".", ",", ";", ":", "!", "?", ")", '"', "¶", *_RATED})
# what a decimal holds exactly; any other stroke between digits is a date, a score or a name
_STROKES = {"2": 2, "4": 4, "5": 5, "8": 8, "10": 10, "16": 16}


def and_part(tokens: Tokens, index: int) -> tuple[Decimal, int]:
    """ "and a half", "and three quarters", "½": the part and the index behind it; 0 and the same index without one."""
    if tokens.at(index) in VULGAR_PARTS:
        return VULGAR_PARTS[tokens.at(index)], index + 1
    if tokens.at(index) != "and":
        return Decimal(0), index
    count = SMALL.get(tokens.at(index + 1), 1 if tokens.at(index + 1) in ARTICLES else 0)
    part = index + 2 + (tokens.at(index + 2) == "-")
    if count and tokens.at(part) in EXACT_PARTS and tokens.at(part + 1) != "of":
        return EXACT_PARTS[tokens.at(part)] * count, part + 1
    return Decimal(0), index


def stroke(tokens: Tokens, index: int) -> Decimal | None:
    """The value of "1/2", its marks touching, at three tokens from an index on; None where it is no such fraction."""
    above, below = tokens.at(index), _STROKES.get(tokens.at(index + 2))
    if below is None or not (above.isdecimal() and above.isascii() and len(above) < 3):
        return None
    if not (tokens.touching(index + 1) and tokens.touching(index + 2)) or _goes_on(tokens, index + 3):
        return None
    return Decimal(above) / below if 0 < int(above) < below else None


def _goes_on(tokens: Tokens, index: int) -> bool:
    return tokens.touching(index) and tokens.at(index) in ("/", "-", ":") and tokens.is_digits(index + 1)


def struck(tokens: Tokens, first: int) -> Numeral | None:
    """Digits with a stroke behind them: "1/2 million" is read, "9/11" and "24/7" are refused; None without a stroke."""
    if tokens.at(first + 1) != "/" or not tokens.touching(first + 1) or not tokens.is_digits(first + 2):
        return None
    last = first + 3
    while tokens.at(last) == "/" and tokens.is_digits(last + 1):
        last += 2
    part = stroke(tokens, first)
    whole = part_of_scale(tokens, first, last, part) if part is not None else None
    return whole or refused(first, last)


def part_of_scale(tokens: Tokens, first: int, index: int, part: Decimal) -> Numeral | None:
    """ "(half) a million", "(three quarters) of a million", "(half) a dollar"; None where no such word follows."""
    link = index + (tokens.at(index) == "of")
    step = link + (tokens.at(link) in ARTICLES or tokens.at(link) == "-")
    scales, last, _ = scales_at(tokens, step)
    if len(scales) == 1 and tokens.at(step) not in SHORT and tokens.at(last - 1) not in PLURALS:
        return exact(first, last, part * scales[0], scales[0])
    if step > link and tokens.at(step) in HALVED:
        return exact(first, step, part, Decimal(1))
    named = shipped().named(tokens.phrase(step, LONGEST_NAME)) if step > link and not scales else None
    if named is None or named[0].shy:
        return None
    return exact(first, step, part, Decimal(1)) if tokens.at(step).isalpha() else None


@cache
def one_word_names() -> frozenset[str]:
    """The names of currencies that are one word and no other: "dollar", "pesos"."""
    return frozenset(words[0] for words, name in shipped().names.items() if len(words) == 1 and not name.shy)


def one_of(tokens: Tokens, index: int) -> Numeral | None:
    """ "a dollar a day", "a dollar fifty", "a fiver": the article in front of a currency is a number where a rate or
    the hundredths follow, or where the word is a note by itself."""
    if tokens.at(index - 1) not in ARTICLES or tokens.at(index - 2) in ("of", "half"):
        return None
    note = shipped().names[(tokens.at(index),)].worth > 1
    if not (note or tokens.at(index + 1) in _RATED or _are_hundredths(tokens, index + 1)):
        return None
    return exact(index - 1, index, Decimal(1), Decimal(1))


def _are_hundredths(tokens: Tokens, index: int) -> bool:
    """ "fifty" behind "a dollar": number words of two digits that close the phrase."""
    if TENS.get(tokens.at(index), ONES.get(tokens.at(index), 0)) < 10:
        return False
    step = index + 1 + (tokens.at(index + 1) == "-")
    step += tokens.at(step) in ONES
    return tokens.at(step) in _CLOSING


def part(tokens: Tokens, index: int, count: Decimal) -> Numeral | None:
    """ "half a million", "three quarters of a million"; None where no scale follows: then it is a share."""
    word = tokens.at(index)
    size = EXACT_PARTS.get(word) or VULGAR_PARTS[word]
    first = index - 1 if tokens.at(index - 1) in ARTICLES else index
    return part_of_scale(tokens, first, index + 1, size * count)


def order(tokens: Tokens, index: int) -> Numeral | None:
    """ "hundreds of millions" is 100 to 1000 of them; "millions" is two and more, to where billions begin."""
    unit, end = PLURALS[tokens.at(index)]
    last = index + 1
    for _ in range(2):
        step = last + (tokens.at(last) == "of")
        inner = scale_word(tokens.at(step))
        if inner is None:
            break
        unit, end, last = unit * inner, min(end, 1000), step + 1
    if tokens.at(index) in ("scores", "tens") and last == index + 1 and tokens.at(last) != "of":
        return None
    least = 1 if tokens.at(index) in ("tens", "hundreds") else 2
    low, high = Decimal(int(unit * least)), Decimal(int(unit * end))
    return Numeral(first=index, last=last, low=low, high=high, shape="order", base=None, scale=unit)


def few(tokens: Tokens, index: int) -> Numeral | None:
    """ "a few thousand", "several million": two and more of them, to where the next power of ten begins."""
    step = index + 1 + (tokens.at(index + 1) == "of")
    scales, last, _ = scales_at(tokens, step)
    if len(scales) != 1 or tokens.at(step) in SHORT:
        return None
    first = index - 1 if tokens.at(index - 1) in ARTICLES else index
    end = 1000 if tokens.at(index) == "many" else 10
    low, high = Decimal(int(scales[0] * 2)), Decimal(int(scales[0] * end))
    return Numeral(first=first, last=last, low=low, high=high, shape="order", scale=scales[0])
