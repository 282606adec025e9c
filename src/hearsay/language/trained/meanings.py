"""What a cue means: which verb it is a form of, and how that verb holds what is said (cues.toml)."""

from __future__ import annotations

import re
from functools import cache

from hearsay.language.rules.cues import Cue, cues
from hearsay.language.rules.forms import forms
from hearsay.model import How

_TELLING = frozenset({"tell"})
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _by_form() -> dict[str, Cue]:
    """Every form of the known cue verbs, the -ing form too, which the rules do without."""
    known = {cue.lemma: cue for cue in cues().verbs.values()}
    return cues().seen | {form: cue for lemma, cue in known.items() for form in forms(lemma)}


def meaning(cue: str) -> tuple[str, How]:
    """The sense of a cue and how it holds its content; of an unknown one its own words, as an assertion."""
    words = [w.lower() for w in _WORD.findall(cue)]
    for n, word in enumerate(words):
        pair = " ".join(words[n : n + 2])
        known = _by_form().get(pair) or _by_form().get(word)
        if known:
            return known.lemma, known.how
    return " ".join(cue.lower().split()), "assertion"


def is_verb(cue: str) -> bool:
    """Whether a cue is or holds a form of a known cue verb."""
    return any(word.lower() in _by_form() for word in _WORD.findall(cue))


def tells(word: str) -> bool:
    """Whether a word is a form of a verb whose second object is whoever is told."""
    known = _by_form().get(word.lower())
    return known is not None and known.lemma in _TELLING
