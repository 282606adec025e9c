"""What a verb makes of the sum that it governs, from lexicons/money_verbs.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from msgspec import Struct

from hearsay.language.rules.forms import forms

_OBJECT = "~"
# a last word that leads to the sum; "in" and "on" may be particles, and then serve as well
_LEADING = frozenset("of for with at by on from into".split())


class MoneyVerb(Struct, frozen=True):
    """One reading of a verb form.

    rest: the words right behind it, a single particle also behind a short object. lead: the words right before the sum,
    with an object between or without. governing: whether it tells only with the sum for its object.
    """

    kind: str
    rest: tuple[str, ...]
    lead: tuple[str, ...]
    governing: bool


@cache
def money_verbs() -> dict[str, tuple[MoneyVerb, ...]]:
    """The readings of each form of each verb, those of more words first."""
    text = resources.files("hearsay.language").joinpath("lexicons", "money_verbs.toml").read_text("utf-8")
    found: dict[str, dict[MoneyVerb, None]] = {}
    for word, verb in _readings(tomllib.loads(text)):
        found.setdefault(word, {})[verb] = None
    return {word: tuple(sorted(verbs, key=_plainness)) for word, verbs in found.items()}


def _plainness(verb: MoneyVerb) -> tuple[bool, int]:
    return verb.governing, -len(verb.rest) - len(verb.lead)


def _readings(table: dict[str, dict[str, str]]) -> Iterator[tuple[str, MoneyVerb]]:
    for group, kinds in table.items():
        for kind, entries in kinds.items():
            for entry in entries.split(";"):
                lemma, rest, lead = _parts(entry.split())
                verb = MoneyVerb(kind, rest, lead, group == "governing")
                yield from ((form, verb) for form in forms(lemma))


def _parts(words: list[str]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The lemma, what stands right behind it, and what leads to the sum: a last preposition does, or all behind "~"."""
    lemma, *rest = words
    if _OBJECT in rest:
        gap = rest.index(_OBJECT)
        return lemma, tuple(rest[:gap]), tuple(rest[gap + 1 :])
    if rest and rest[-1] in _LEADING:
        return lemma, tuple(rest[:-1]), (rest[-1],)
    return lemma, tuple(rest), ()
