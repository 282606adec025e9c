"""Frames of trade: predicates by the forms of their verbs, from predicates.toml. Arguments are the reader model's work."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from hearsay.language.rules.forms import forms
from hearsay.model import Frame, Sentence
from hearsay.text.spans import quote


@cache
def _verbs() -> tuple[re.Pattern[str], dict[str, str]]:
    table = tomllib.loads(resources.files("hearsay.language.rules").joinpath("predicates.toml").read_text("utf-8"))
    frames = {form: name for name, lemmas in table["frames"].items() for lemma in lemmas for form in forms(lemma)}
    longest_first = sorted(frames, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.I), frames


def predicates(text: str, sentences: tuple[Sentence, ...]) -> tuple[Frame, ...]:
    """The predicates that name a dealing, in text order."""
    pattern, names = _verbs()
    return tuple(
        Frame(predicate=quote(text, m.start(), m.end()), sense=names[m.group().lower()])
        for s in sentences
        for m in pattern.finditer(text, s.start, s.end)
    )
