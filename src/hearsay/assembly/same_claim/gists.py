"""The gist of a claim: what can be compared of it, whatever its spelling and wording.

A gist's features are the stems of its words, its names by their keys (listed ones by the list's own name, so that
every alias is one), its figures as normalised values, and its frame. Copies of a text have equal features.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from msgspec import Struct

from hearsay.assembly.same_claim.spelling import key_of
from hearsay.assembly.same_claim.words import is_plain, stem, words_in
from hearsay.model import Claim, Listed, Mention, Money, Place, Quantity, Reading
from hearsay.text.shelf import Shelf, shelf
from hearsay.values import Amount, plain

NAME, FIGURE, FRAME = "@", "#", "="
_NAMED = ("place", "nationality", "armed_group", "organisation", "official_body", "outlet")
_LONG_NAME = 4
_COUNTING, _TELLING = frozenset({"count", "share", "rank", "multiple"}), 3  # kinds of numbers, and digits
_SHORTEST = 3


class Gist(Struct, frozen=True):
    """One claim's features, and where it stands."""

    claim: str
    document: str
    features: frozenset[str]


def gists_of(reading: Reading) -> tuple[Gist, ...]:
    """The gists of a reading's claims, in their order; a claim without a telling word has no features."""
    maker = _Maker(reading)
    return tuple(Gist(c.id, reading.document.id, frozenset(maker.features(c))) for c in reading.claims)


def matters_of(reading: Reading) -> Iterator[tuple[str, str]]:
    """The names and figures that stand together in a claim, as features; figures that anything may be are left out."""
    maker = _Maker(reading)
    for claim in reading.claims:
        for span in claim.evidence:
            names, figures = maker.named(span.start, span.end), maker.figured(span.start, span.end)
            yield from product(names, (figure for figure in figures if _is_telling(figure)))


class _Maker:
    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._names = shelf(m for m in reading.mentions if m.kind in _NAMED and m.form == "name" and m.value)
        figures: list[Mention | Money] = [*reading.money]
        figures += [m for m in reading.mentions if isinstance(m.value, Quantity)]
        self._figures = Shelf((figure.start, figure.end, figure) for figure in figures)

    def features(self, claim: Claim) -> Iterator[str]:
        if claim.frame:
            yield FRAME + claim.frame
        for span in claim.evidence:
            names = self._names.inside(span.start, span.end)
            yield from self.named(span.start, span.end)
            yield from self.figured(span.start, span.end)
            yield from self._words(span.start, span.end, {(n.start, n.end) for n in names})

    def named(self, start: int, end: int) -> Iterator[str]:
        """The names of a stretch of text by their keys."""
        return (key for name in self._names.inside(start, end) if (key := _name(name)))

    def figured(self, start: int, end: int) -> Iterator[str]:
        """The figures of a stretch of text by their values."""
        return (key for figure in self._figures.inside(start, end) if (key := figure_key(figure)))

    def _words(self, start: int, end: int, taken: set[tuple[int, int]]) -> Iterator[str]:
        """What stands outside the names; digits are the figures' own."""
        for at, word, capital in words_in(self._text, start, end):
            if word[0].isdigit() or len(word) < _SHORTEST or is_plain(word) or any(s <= at < e for s, e in taken):
                continue
            # a word with a capital at the very start of a claim may be any word
            is_name = capital and at > start and len(word) >= _LONG_NAME
            yield NAME + key_of(word) if is_name else stem(word)


def _is_telling(figure: str) -> bool:
    """Whether a figure hardly comes up twice by chance: a sum, or a number of three digits or more."""
    kind, _, value = figure.removeprefix(FIGURE).partition(":")
    return kind not in _COUNTING or sum(sign.isdecimal() for sign in value) >= _TELLING


def _name(mention: Mention) -> str | None:
    value = mention.value
    if isinstance(value, Place):
        country = value.country if value.level == "country" or mention.kind == "nationality" else None
        return NAME + (country or value.name)
    return NAME + value.name if isinstance(value, Listed) else None


def figure_key(figure: Mention | Money) -> str | None:
    """A figure as a feature: its value and its kind, its bound left out ("up to $5m" and "$5m" are one)."""
    if isinstance(figure, Money):
        return _keyed(figure.amount, figure.amount.unit or "money")
    if isinstance(figure.value, Quantity) and figure.value.kind != "duration":
        return _keyed(figure.value.amount, figure.value.kind)
    return None


def _keyed(amount: Amount, kind: str) -> str | None:
    ends = [side for side in (amount.interval.low, amount.interval.high) if side is not None]
    if not ends or amount.bound == "vague" or (kind == "count" and ends[0] in (1, 2)):
        return None
    return f"{FIGURE}{kind}:{'-'.join(dict.fromkeys(plain(side) for side in ends))}"
