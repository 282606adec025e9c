"""Acronyms and the names that they stand for, also where one of the two is in another language's order of words."""

from __future__ import annotations

import re

_SMALL = frozenset("of the and for on in to de des du la le les et pour von und für di del y e".split())
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST, _LONGEST = 2, 8


def is_acronym(word: str) -> bool:
    """Whether a word is written as an acronym: capitals only, points left out."""
    letters = word.replace(".", "")
    return _SHORTEST <= len(letters) <= _LONGEST and letters.isalpha() and letters.isupper()


def initials(name: str) -> str:
    """The initials of a name's words with a capital, small words left out: "Federal Drug Control Service" is FDCS."""
    return "".join(w[0] for w in _WORD.findall(name) if w[0].isupper() and w.lower() not in _SMALL)


def stands_for(acronym: str, name: str) -> bool:
    """Whether an acronym is made of a name's initials, small words counted or not."""
    short = acronym.replace(".", "").upper()
    every = "".join(w[0] for w in _WORD.findall(name)).upper()
    return is_acronym(acronym) and len(initials(name)) >= _SHORTEST and short in (initials(name).upper(), every)
