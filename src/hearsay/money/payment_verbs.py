"""The verbs of payment, and the words for people and bodies that pay, from payments.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from msgspec import Struct, convert

_SHORT = 4  # letters: "over", "poor" are no people


class PayingVerb(Struct, frozen=True):
    """How a verb's parties are built; see payments.toml."""

    subject: str
    object: str
    other: str
    particle: str = ""


class _Group(Struct, frozen=True, forbid_unknown_fields=True):
    subject: str
    object: str
    other: str
    verbs: str


class _Heads(Struct, frozen=True, forbid_unknown_fields=True):
    words: str
    others: str
    endings: str


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: dict[str, _Group]
    heads: _Heads


@cache
def _table() -> _Table:
    text = resources.files("hearsay.money").joinpath("payments.toml").read_text("utf-8")
    return convert(tomllib.loads(text), _Table)


@cache
def paying_verbs() -> dict[str, PayingVerb]:
    """The verb of each form."""
    found = {}
    for group in _table().verbs.values():
        for entry in group.verbs.split(";"):
            forms, _, particle = entry.partition("|")
            verb = PayingVerb(group.subject, group.object, group.other, particle.strip())
            found.update(dict.fromkeys(forms.split(), verb))
    return found


@cache
def _heads() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    heads = _table().heads
    return frozenset(heads.words.split()), frozenset(heads.others.split()), tuple(heads.endings.split())


def is_party(phrase: str) -> bool:
    """Whether a phrase that names nobody is one of people or of a body, by its last word."""
    words, others, endings = _heads()
    head = phrase.lower().split()[-1] if phrase.split() else ""
    return head in words or (head.endswith(endings) and head not in others and len(head) > _SHORT)
