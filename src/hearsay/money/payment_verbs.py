"""The verbs of payment, and the words for people and bodies that pay, from payments.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from msgspec import Struct

_SHORT = 4  # letters: "over", "poor" are no people


class PayingVerb(Struct, frozen=True):
    """How a verb's parties are built; see payments.toml."""

    subject: str
    object: str
    other: str
    particle: str = ""


@cache
def _table() -> dict[str, dict[str, str]]:
    text = resources.files("hearsay.money").joinpath("payments.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def paying_verbs() -> dict[str, PayingVerb]:
    """The verb of each form."""
    found = {}
    for name, row in _table().items():
        for entry in row["verbs"].split(";") if name != "heads" else ():
            forms, _, particle = entry.partition("|")
            verb = PayingVerb(row["subject"], row["object"], row["other"], particle.strip())
            found.update(dict.fromkeys(forms.split(), verb))
    return found


@cache
def _heads() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    row = _table()["heads"]
    return frozenset(row["words"].split()), frozenset(row["others"].split()), tuple(row["endings"].split())


def is_party(phrase: str) -> bool:
    """Whether a phrase that names nobody is one of people or of a body, by its last word."""
    words, others, endings = _heads()
    head = phrase.lower().split()[-1] if phrase.split() else ""
    return head in words or (head.endswith(endings) and head not in others and len(head) > _SHORT)
