"""Names across spellings: one key for what different hands write for one name ("Qasim", "Kassem", "Kasim").

The key is the name's consonants after the letters that transliterations exchange are made one (q and k, w and u as
glides, doubled letters, the article al-/el-). Two names with one key are the same only where their letters are near as
well, so that "Martin" and "Marten" meet and "Malta" and "Mulatu" do not.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from hearsay.text.folding import fold

_ARTICLES = re.compile(r"^(?:al|el|ul|ad|as|ash|an|ar|at|az)[-' ](?=\w{3})")
# pairs of letters first, for they stand for one sound
_SOUNDS = (
    ("tch", "s"), ("sch", "s"), ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"),
    ("sh", "s"), ("ch", "s"), ("zh", "j"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("ck", "k"), ("q", "k"), ("x", "ks"),
    ("z", "s"),
)  # fmt: skip
_SILENT = re.compile(r"[aeiouyh]")
_DOUBLED = re.compile(r"(.)\1+")
_NEAR = 0.78
_JOINED = 6  # a name this short keeps its "al": Alice, Albert, Aldo


@lru_cache(maxsize=65536)
def key_of(name: str) -> str:
    """The spelling key of one word of a name."""
    plain = _sounds(name)
    first = "a" if plain[:1] in tuple("aeiou") else plain[:1]
    return first + _SILENT.sub("", plain[1:])


def alike(one: str, other: str) -> bool:
    """Whether two words may be spellings of one name."""
    a, b = _sounds(one), _sounds(other)
    return a == b or (key_of(one) == key_of(other) and JaroWinkler.similarity(a, b) >= _NEAR)


@lru_cache(maxsize=65536)
def _sounds(name: str) -> str:
    """The letters of a name with those made one that transliterations exchange."""
    plain = _article_off(name)
    for letters, sound in _SOUNDS:
        plain = plain.replace(letters, sound)
    return _DOUBLED.sub(r"\1", plain)


def _article_off(name: str) -> str:
    """The folded letters of a name, without an article written apart ("al-Hakim") or joined ("Alhakim")."""
    plain = _ARTICLES.sub("", fold(name)).replace("'", "").replace("-", "").strip()
    return plain[2:] if len(plain) > _JOINED and plain.startswith("al") else plain
