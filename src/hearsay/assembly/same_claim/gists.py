"""The gist of a claim: what can be compared of it, whatever its spelling and wording.

A gist's features are the stems of its words, its names by their keys (listed ones by the list's own name, so that
every alias is one), its figures as normalised values, and its frame. Copies of a text have equal features.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hearsay.assembly.same_claim.spelling import key_of
from hearsay.assembly.same_claim.words import is_plain, stem, words_in
from hearsay.model import Claim, Listed, Mention, Money, Place, Quantity, Reading
from hearsay.text.shelf import Shelf, shelf
from hearsay.values import Amount, plain

NAME, FIGURE, FRAME = "@", "#", "="
_NAMED = ("place", "nationality", "armed_group", "organisation", "official_body", "outlet")
_LONG_NAME = 4
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
            figures = self._figures.inside(span.start, span.end)
            yield from (key for name in names if (key := _name(name)))
            yield from (key for figure in figures if (key := figure_key(figure)))
            yield from self._words(span.start, span.end, {(n.start, n.end) for n in names})

    def _words(self, start: int, end: int, taken: set[tuple[int, int]]) -> Iterator[str]:
        """What stands outside the names; digits are the figures' own."""
        for at, word, capital in words_in(self._text, start, end):
            if word[0].isdigit() or len(word) < _SHORTEST or is_plain(word) or any(s <= at < e for s, e in taken):
                continue
            # a word with a capital at the very start of a claim may be any word
            is_name = capital and at > start and len(word) >= _LONG_NAME
            yield NAME + key_of(word) if is_name else stem(word)


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
