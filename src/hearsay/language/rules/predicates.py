"""Frames of trade: predicates by the forms of their verbs (predicates.toml). Arguments are the reader model's work."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from hearsay.language.rules.forms import first_words, forms
from hearsay.model import Frame, Sentence
from hearsay.text.spans import quote

_WORD = re.compile(r"[^\W\d_]+(?: (?:in|up|out)\b)?")


@cache
def _verbs() -> dict[str, str]:
    table = tomllib.loads(resources.files("hearsay.language.rules").joinpath("predicates.toml").read_text("utf-8"))
    return {form: name for name, lemmas in table["frames"].items() for lemma in lemmas for form in forms(lemma)}


@cache
def dealings() -> frozenset[str]:
    """The names of the dealings."""
    return frozenset(_verbs().values())


def predicates(text: str, sentences: tuple[Sentence, ...]) -> tuple[Frame, ...]:
    """The predicates that name a dealing, in text order."""
    found = []
    for sentence in sentences:
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            form = match.group().lower()
            verb = form if form in _verbs() else form.split()[0]
            if verb in _verbs():
                predicate = quote(text, match.start(), match.start() + len(verb))
                found.append(Frame(predicate=predicate, sense=_verbs()[verb]))
    return tuple(found)


def dealing(word: str) -> bool:
    """Whether a word may be a predicate that names a dealing."""
    return word.lower() in _openers()


@cache
def _openers() -> frozenset[str]:
    return first_words(_verbs())
