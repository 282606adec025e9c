"""PropBank senses that are read as attributions (reporting.toml), and how each one's content is found."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from hearsay.language.rules.forms import forms

_TABLE: dict[str, str] = tomllib.loads(Path(__file__).with_name("reporting.toml").read_text("utf-8"))
# sense: its class (saying, showing, holding, denying, taking) and the arguments that are its content
SENSES = {
    sense: (kind, tuple((roles or "ARG1").split("+")))
    for kind, listed in _TABLE.items()
    for sense, _, roles in (entry.partition(":") for entry in listed.split())
}
_WORD = re.compile(r"[^\W\d_]+")


def _verbs(kinds: tuple[str, ...]) -> frozenset[str]:
    lemmas = (s.partition(".")[0].partition("_")[0] for s, (kind, _) in SENSES.items() if kind in kinds)
    return frozenset(form for lemma in lemmas for form in forms(lemma))


_TAKING = _verbs(("taking",))
_ANY = _verbs(tuple(_TABLE))


def taking(text: str) -> Iterator[tuple[int, int]]:
    """The words of a text that may take a stance: a corpus of attributions proper leaves them out."""
    yield from (m.span() for m in _WORD.finditer(text) if m.group().lower() in _TAKING)


def says(word: str) -> bool:
    """Whether a word is a form of any of these verbs."""
    return word.lower() in _ANY
