"""How names of places are compared: one key for the ways in which one name is written.

`key("St. Gallen")` is `key("Saint Gallen")`, `key("Ra's al-'Ayn")` is `key("Ras al Ayn")`. `skeleton` goes further, for
names that came out of another script, where each writer sets vowels of their own: Nabk, Nebek and An Nabk are one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from hearsay.text.folding import fold, sound

# letters that have no plain letter below a diacritic, and what stands for them in English
_LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e", "ħ": "h", "ŋ": "ng",
    "'": None, '"': None, ".": None, "-": " ", "/": " ", ",": " ",
})  # fmt: skip
_LONG = {"st": "saint", "ste": "sainte", "mt": "mount", "mtn": "mountain", "ft": "fort", "pt": "point"}
_ARTICLES = frozenset({"al", "el", "an", "ar", "as", "ash", "at", "ad", "az", "adh", "ed", "es", "et", "ul", "ez"})
# spellings of one sound, the longer first
_SOUNDS = (
    ("dj", "j"), ("ch", "c"), ("sch", "s"), ("tch", "c"), ("gh", "g"), ("kh", "k"), ("dh", "d"), ("th", "t"),
    ("sh", "s"), ("ph", "f"), ("q", "k"), ("ou", "w"), ("y", "i"), ("z", "s"),
)  # fmt: skip
_SHORTEST = 3


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """What a name is looked up by; empty where it has no letter. Its length is not the name's."""
    words = sound(fold(name))[0].translate(_LETTERS).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    if not any(c.isalnum() for word in words for c in word):
        return ""
    if len(words) > 1:
        words = [_LONG.get(word, word) for word in words]
    return " ".join(words)


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """The consonants of a name without article, doubling or vowels; empty where too few are left to tell it by."""
    words = [word for word in key(name).split() if word not in _ARTICLES]
    plain = " ".join(words)
    for written, said in _SOUNDS:
        plain = plain.replace(written, said)
    plain = re.sub(r"(?<=\w)[aeiouwh]+", "", plain)
    plain = re.sub(r"(.)\1+", r"\1", plain)
    return plain if sum(c.isalpha() for c in plain) >= _SHORTEST else ""
