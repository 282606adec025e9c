"""The words of a clause around a sum, and the noun phrases among them, told by closed lists of function words."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from msgspec import Struct

_WORD = re.compile(r"\w+(?:[’'-]\w+)*|[^\w\s]")
_ARTICLES = frozenset({"a", "an", "the"})
_DISTRIBUTING = frozenset({"each", "both", "all"})
_MOST = 7  # words of a noun phrase


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = resources.files("hearsay.money").joinpath("clause_words.toml").read_text("utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


def listed(name: str) -> frozenset[str]:
    """A list of clause_words.toml."""
    return _lists()[name]


@cache
def _closing() -> frozenset[str]:
    """The words with which a noun phrase ends."""
    return listed("prepositions") | listed("subordinators") | listed("verbal")


class Words(Struct, frozen=True):
    """The words and marks of a sentence with their offsets into the document; the sum's are [first, last)."""

    spans: tuple[tuple[int, int], ...]
    lower: tuple[str, ...]
    first: int
    last: int

    def at(self, index: int) -> str:
        """The word at an index in small letters, "" outside the sentence."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def phrase_from(self, index: int, stop: int | None = None) -> tuple[int, int] | None:
        """The offsets of the noun phrase that begins at a word, without what hangs on it; None where none does."""
        end, last = index, min(index + _MOST, len(self.lower) if stop is None else stop)
        while end < last and self._goes_on(end, index) and (stop is not None or not self._is_payment(end, index)):
            end += 1
        return (self.spans[index][0], self.spans[end - 1][1]) if end > index else None

    def _goes_on(self, index: int, begun: int) -> bool:
        word = self.lower[index]
        if self.first <= index < self.last or not word[0].isalnum() or word[0].isdecimal():
            return False
        if word in _closing():
            return index == begun and word in _DISTRIBUTING
        return not (index > begun and word in _ARTICLES) and word != "of"

    def _is_payment(self, index: int, begun: int) -> bool:
        return index > begun and self.lower[index] in listed("payments")

    def phrase_to(self, end: int) -> tuple[int, int] | None:
        """The offsets of the subject that ends before a word: its head phrase, without what hangs on it."""
        begin = self.clause_start(end)
        if self.at(begin) in listed("prepositions"):
            # "From the wreckers the harbour master gets": the subject is the last phrase before the verb
            begin = max((i for i in range(begin + 2, end) if self.at(i) in _ARTICLES), default=end)
        return self.phrase_from(begin, end)

    def opening(self, preposition: str, end: int) -> tuple[int, int] | None:
        """The phrase behind the preposition with which a clause opens."""
        begin = self.clause_start(end)
        return self.phrase_from(begin + 1, end) if preposition and self.at(begin) == preposition else None

    def clause_start(self, end: int) -> int:
        """Where the clause that a word stands in begins."""
        index = end
        while index > 0 and self._is_inside(index - 1):
            index -= 1
        return index

    def _is_inside(self, index: int) -> bool:
        return self.lower[index][0].isalnum() and self.lower[index] not in listed("subordinators")

    def verb_group(self, verb: int) -> tuple[int, bool]:
        """Where the verb group of a verb begins, and whether it is passive."""
        index, passive = verb, False
        while index > 0 and (self.at(index - 1) in listed("verbal") or self.at(index - 1).endswith("ly")):
            index -= 1
            passive = passive or self.at(index) in listed("be")
        return index, passive and not self.at(verb).endswith("ing")

    def behind_rate(self, index: int) -> int:
        """The index behind the rate that may follow a sum: "$5 [a lorry] to the guards"."""
        if self.at(index) in ("each", "apiece"):  # nothing need follow these
            return index + 1
        return index + 2 if self.at(index) in listed("rates") else index


def words_of(text: str, sentence: tuple[int, int], money: tuple[int, int]) -> Words:
    """The words of a sentence with the sum at the offsets `money` in it."""
    found = [match.span() for match in _WORD.finditer(text, *sentence)]
    inside = [i for i, (start, end) in enumerate(found) if start < money[1] and end > money[0]]
    first, last = (inside[0], inside[-1] + 1) if inside else (len(found), len(found))
    lower = tuple(text[start:end].lower() for start, end in found)
    return Words(tuple(found), lower, first, last)
