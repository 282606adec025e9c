"""The forms of English verbs: regular ones by the spelling rules, irregular ones by irregular.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources


@cache
def _irregular() -> dict[str, list[str]]:
    return tomllib.loads(resources.files("hearsay.language.rules").joinpath("irregular.toml").read_text("utf-8"))


@cache
def forms(lemma: str) -> tuple[str, ...]:
    """Every form of a verb, the lemma first; a particle is kept: forms("point out") has "pointed out"."""
    verb, _, particle = lemma.partition(" ")
    found = (verb, *_irregular().get(verb, _regular(verb)))
    return tuple(f"{form} {particle}" if particle else form for form in found)


def first_words(forms: Iterable[str]) -> frozenset[str]:
    """What a form, or one with its particle, can begin with: most words of a text are none of them."""
    return frozenset(form.split()[0] for form in forms)


@cache
def irregular_finite() -> frozenset[str]:
    """The forms of irregular verbs that may carry a clause ("sold", "went"), participles among them."""
    return frozenset(form for forms in _irregular().values() for form in forms if not form.endswith("ing"))


@cache
def participle(lemma: str) -> str:
    """The form behind "it is": "known", "believed", "said"."""
    irregular = _irregular().get(lemma)
    return irregular[-2] if irregular else _regular(lemma)[1]


def _regular(verb: str) -> tuple[str, str, str]:
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"), verb + "ed", verb + "ing"
