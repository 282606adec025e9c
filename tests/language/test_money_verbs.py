"""The verbs of money: their kinds are the scheme's, and their forms are English."""

from __future__ import annotations

import re
from typing import get_args

from hearsay.language.money_verbs import MoneyVerb, money_verbs
from hearsay.model import MoneyKind

# a consonant, one vowel and a consonant: a short verb doubles its last letter
_SHORT = re.compile(r"[^aeiouy]*[aeiou][^aeiouwxy](ed)")


def test_kinds_are_those_of_the_scheme() -> None:
    kinds = {verb.kind for verbs in money_verbs().values() for verb in verbs}
    assert kinds <= set(get_args(MoneyKind))


def test_particles_and_prepositions_are_kept_apart() -> None:
    assert MoneyVerb("loss", (), ("out", "of"), governing=False) in money_verbs()["swindled"]
    assert MoneyVerb("loss", ("off",), ("with",), governing=False) in money_verbs()["made"]
    assert MoneyVerb("cost", ("out",), (), governing=False) in money_verbs()["shelling"]


def test_the_longer_reading_comes_first() -> None:
    readings = [verb for verb in money_verbs()["siphoned"] if not verb.governing]
    assert [len(verb.rest) + len(verb.lead) for verb in readings] == [1, 1, 0]


def test_short_verbs_double_their_last_letter() -> None:
    matches = (_SHORT.fullmatch(form) for form in money_verbs())
    assert [m[0] for m in matches if m and m[0].removesuffix(m[1]) in money_verbs()] == []
