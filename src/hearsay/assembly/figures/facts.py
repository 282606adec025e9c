"""The figures of a document: each sum, share and count with the sentence that it stands in."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Literal

from msgspec import Struct

from hearsay.assembly.same_claim.gists import NAME
from hearsay.assembly.same_claim.spelling import key_of
from hearsay.assembly.same_claim.words import is_plain, stem, words_in
from hearsay.language.lexicon import shipped
from hearsay.model import Claim, Mention, Money, MoneyKind, Quantity, Reading, Sentence, Span
from hearsay.text.shelf import shelf
from hearsay.values import Amount

Sort = Literal["money", "share", "count", "multiple"]
_NAME_LETTERS = 4
_NONE: frozenset[str] = frozenset()
_BEHIND = re.compile(
    r"(?:[ ]+(?!(?:and|which|that|who|but|so|as|now|is|are|was|were|has|have|comes?|makes?)\b)[\w'’-]+){0,5}"
)


class Fact(Struct, frozen=True):
    """One figure.

    of: the stems of what it counts or is a share of; base: these and the words right behind ("half of the ivory |
    sold in Asia"). thing: the sort of people or thing counted, as far as the lists tell. around: the stems of its
    sentence's other words.
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

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """The values that the figure names, the least first."""
        sides = (self.amount.interval.low, self.amount.interval.high)
        return tuple(dict.fromkeys(side for side in sides if side is not None))


def facts_of(reading: Reading) -> tuple[Fact, ...]:
    """The figures of a reading, in text order; spells of time and ranks are none."""
    sentences, claims = shelf(reading.sentences), reading.claims
    found = []
    figures: list[Money | Mention] = [*reading.money]
    figures += [m for m in reading.mentions if isinstance(m.value, Quantity)]
    for figure in sorted(figures, key=lambda f: (f.start, f.end)):
        around = sentences.meeting(figure.start, figure.end)
        fact = _fact(figure, around[0], claims, reading) if around else None
        if fact is not None and fact.ends:
            found.append(fact)
    return tuple(found)


def _fact(figure: Money | Mention, sentence: Sentence, claims: tuple[Claim, ...], reading: Reading) -> Fact | None:
    span = Span(figure.start, figure.end, figure.text)
    claim = next((c.id for c in claims if any(e.holds(span) for e in c.evidence)), None)
    around = stems_in(reading.document.text, sentence, leaving_out=span)
    document, when = reading.document.id, reading.document.published or ""
    if isinstance(figure, Money):
        amount, kind, second = figure.amount, figure.kind, figure.equivalent
        return Fact(document, claim, span, sentence, "money", amount, _NONE, _NONE, None, around, kind, second, when)
    value = figure.value
    if not isinstance(value, Quantity) or value.kind not in ("share", "count", "multiple"):
        return None
    of = stems_of(value.of or "")
    base = of | stems_of(_BEHIND.match(reading.document.text, figure.end).group())  # type: ignore[union-attr]
    thing = _thing(value.of or value.amount.unit)
    return Fact(document, claim, span, sentence, value.kind, value.amount, of, base, thing, around, when=when)


@lru_cache(maxsize=16384)
def _thing(of: str | None) -> str | None:
    """What is counted: victims, the sphere of persons, goods or a unit; None where the lists do not tell."""
    lists = {hit.term.list: hit.term for hit in reversed(shipped().scan(of or ""))}
    if "victims" in lists:
        return "harmed people"
    if "person_words" in lists:
        sphere = lists["person_words"].facts.get("sphere")
        return "harmed people" if sphere == "witness" else f"{sphere} people"
    unit = next((_units()[word] for _, word, _ in words_in(of or "", 0, len(of or "")) if word in _units()), None)
    return f"units ({unit})" if unit else "goods" if "goods" in lists else None


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files("hearsay.assembly.figures").joinpath("words.toml").read_text("utf-8"))


@cache
def _units() -> dict[str, str]:
    return {word: unit for unit, words in _table()["units"].items() for word in words.split()}


@cache
def listened_for(name: str) -> re.Pattern[str]:
    """A pattern of words.toml; whole words, letters of either case."""
    return re.compile(rf"(?<!\w)(?:{''.join(_table()[name].split(chr(10)))})(?!\w)", re.I)


def stems_of(text: str) -> frozenset[str]:
    """The stems of a text, lands by their codes."""
    lands = {
        NAME + (hit.term.facts.get("iso") or hit.term.facts.get("country") or hit.term.name)
        for hit in shipped().scan(text)
        if hit.term.list in ("places", "nationalities")
    }
    words = stems_in(text, Span(0, len(text), text)) if text else _NONE
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
