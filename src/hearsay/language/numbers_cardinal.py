"""Number words to exact decimals: "two hundred and fifty thousand", "fifteen hundred", "lakh crore"."""

from __future__ import annotations

from decimal import Decimal

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SCALES, SMALL

_HUNDRED = Decimal(100)
_NO_SCALE = Decimal("1E30")


class Cardinal:
    """A number in the making: what is summed, the group being built, and the last scale that closed a group."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.group: Decimal | None = None
        self.last_scale = _NO_SCALE
        self.legal = True

    @property
    def value(self) -> Decimal:
        """What has been read so far."""
        return self.total + (self.group or 0)

    def add(self, number: int) -> None:
        """A word below a hundred; two that make no one number ("twenty fifteen") make the whole illegal."""
        if self.group is None:
            self.group = Decimal(number)
        elif self._takes(number):
            self.group += number
        else:
            self.legal = False

    def _takes(self, number: int) -> bool:
        group = self.group or Decimal(0)
        tens = group % 100
        return group > 0 and number > 0 and (tens == 0 or (tens >= 20 and tens % 10 == 0 and number < 10))

    def scale(self, factor: Decimal) -> None:
        """A scale word. Scales fall ("two million five thousand") or rise at once ("thousand million")."""
        if self.group is None:
            self.legal = self.legal and self.total > 0 and factor > self.last_scale
            self.total, self.last_scale = self.total * factor, factor
        elif factor == _HUNDRED:
            self.legal = self.legal and self.group < 100
            self.group *= _HUNDRED
        else:
            self.legal = self.legal and factor < self.last_scale
            self.total, self.group, self.last_scale = self.total + self.group * factor, None, factor


def read_cardinal(tokens: Tokens, first: int, *, after_between: bool, begun: bool = False) -> tuple[Cardinal, int]:
    """The cardinal that begins at an index, and the index behind it.

    after_between: "and" may part two numbers. begun: an article before the index stands for "one".
    """
    number, index = Cardinal(), first
    if begun:
        number.add(1)
    while True:
        word = tokens.at(index)
        if word in SMALL:
            number.add(SMALL[word])
        elif word in SCALES and (begun or index > first):
            number.scale(SCALES[word])
        elif not _links(tokens, index, number, after_between=after_between):
            return number, index
        index += 1


def _links(tokens: Tokens, index: int, number: Cardinal, *, after_between: bool) -> bool:
    """Whether a hyphen or an "and" at this index stands inside the number."""
    word, following = tokens.at(index), tokens.at(index + 1)
    if word == "-":
        return following in SCALES or (_wants_ones(number) and 0 < SMALL.get(following, 0) < 10)
    if word != "and" or following not in SMALL:
        return False
    closed = number.group is None or (number.group >= 100 and number.group % 100 == 0)
    return closed and _continues(tokens, index + 1, number, after_between=after_between)


def _wants_ones(number: Cardinal) -> bool:
    return number.group is not None and number.group % 100 >= 20 and number.group % 10 == 0


def _continues(tokens: Tokens, index: int, number: Cardinal, *, after_between: bool) -> bool:
    """Whether what follows "and" is a smaller part of the number, and not a second one."""
    end = index
    while tokens.at(end) in SMALL or tokens.at(end) == "-" or tokens.at(end) in SCALES:
        factor = SCALES.get(tokens.at(end))
        if factor is not None and _too_large(factor, number):
            return False
        end += 1
    return not after_between or tokens.at(end) == "and"


def _too_large(factor: Decimal, number: Cardinal) -> bool:
    """ "one hundred and two hundred" are two numbers, "two hundred and fifty thousand" is one."""
    return factor >= number.last_scale if number.group is None else factor == _HUNDRED
