"""A figure with the sentence that it stands in, and the words by which two are compared."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Literal

from msgspec import Struct

from hearsay.assembly.figures.sites import Sites
from hearsay.assembly.same_claim.gists import NAME
from hearsay.assembly.same_claim.spelling import key_of
from hearsay.assembly.same_claim.words import is_plain, stem, words_in
from hearsay.corpus import Change
from hearsay.language.lexicon import shipped
from hearsay.model import MoneyKind, Span
from hearsay.values import Amount

Outcome = tuple[Change, str]
Sort = Literal["money", "share", "count", "multiple"]
_NAME_LETTERS = 4
NONE: frozenset[str] = frozenset()


class Fact(Struct, frozen=True):
    """One figure.

    of: the stems of what it counts or is a share of; base: these and the words right behind ("half of the ivory |
    sold in Asia"). thing: the sort of people or thing counted, as far as the lists tell. around: the stems of its
    sentence's other words; wide: those of the sentences right before and behind too.
    parts: other figures that the document gives of this one ("19 of the 63 have been identified as ..."), each as its
    sentence and the stems behind it. taken_back: the document corrects a figure here, so that it names a wrong one too.
    guarded: it is given as believed, alleged or possible; plain: nothing in its sentence lowers it.
    """

    document: str
    claim: str | None
    span: Span
    sentence: Span
    sort: Sort
    amount: Amount
    of: frozenset[str]
    base: frozenset[str]
    thing: str | None
    around: frozenset[str]
    kind: MoneyKind | None = None
    second: Amount | None = None
    when: str = ""
    wide: frozenset[str] = NONE
    sites: Sites = Sites()
    parts: tuple[tuple[str, frozenset[str]], ...] = ()
    taken_back: bool = False
    guarded: bool = False
    plain: bool = True

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """The values that the figure names, the least first."""
        sides = (self.amount.interval.low, self.amount.interval.high)
        return tuple(dict.fromkeys(side for side in sides if side is not None))


@lru_cache(maxsize=16384)
def thing_of(unit: str | None, of: str | None) -> str | None:
    """What is counted: a unit, victims, the sphere of persons or goods; None where the lists do not tell."""
    of = of or unit
    words = [word for _, word, _ in words_in(unit or "", 0, len(unit or ""))]
    if measured := next((_units()[word] for word in words if word in _units()), None):
        return f"units ({measured})"
    lists = {hit.term.list: hit.term for hit in reversed(shipped().scan(of or ""))}
    if "victims" in lists:
        return "harmed people"
    if "person_words" in lists:
        sphere = lists["person_words"].facts.get("sphere")
        return "harmed people" if sphere == "witness" else f"{sphere} people"
    return "goods" if "goods" in lists else None


@cache
def table() -> dict[str, Any]:
    """The words of words.toml."""
    return tomllib.loads(resources.files("hearsay.assembly.figures").joinpath("words.toml").read_text("utf-8"))


@cache
def _units() -> dict[str, str]:
    return {word: unit for unit, words in table()["units"].items() for word in words.split()}


def measure_words() -> dict[str, str]:
    """For each sort of sum the pattern of the words that name it."""
    found: dict[str, str] = table()["measures"]
    return found


@cache
def listened_for(name: str) -> re.Pattern[str]:
    """A pattern of words.toml; whole words, letters of either case."""
    return re.compile(rf"(?<!\w)(?:{''.join(table()[name].split(chr(10)))})(?!\w)", re.I)


def stems_of(text: str) -> frozenset[str]:
    """The stems of a text, lands by their codes."""
    lands = {
        NAME + (hit.term.facts.get("iso") or hit.term.facts.get("country") or hit.term.name)
        for hit in shipped().scan(text)
        if hit.term.list in ("places", "nationalities")
    }
    words = stems_in(text, Span(0, len(text), text)) if text else NONE
    return frozenset(lands | {word for word in words if not word.startswith(NAME)})


def stems_in(text: str, stretch: Span, *, leaving_out: Span | None = None) -> frozenset[str]:
    """The stems of a stretch, names by their spelling keys, digits and telling nothing left out."""
    found = set()
    for at, word, capital in words_in(text, stretch.start, min(stretch.end, len(text))):
        if leaving_out is not None and leaving_out.start <= at < leaving_out.end:
            continue
        if word[0].isdigit() or is_plain(word) or len(word) <= 2:
            continue
        named = capital and at > stretch.start and len(word) >= _NAME_LETTERS
        found.add(NAME + key_of(word) if named else stem(word))
    return frozenset(found)
