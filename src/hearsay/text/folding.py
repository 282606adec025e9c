"""Folding that keeps lengths: offsets into the folded text are offsets into the text.

`str.lower` and `str.casefold` may lengthen a string ("İ".lower() has two characters) and so shift every offset behind.
Here each character becomes exactly one: lower case, without its diacritic, with straight quotation marks and plain
hyphens and blanks.
"""

from __future__ import annotations

import re
import unicodedata

_PLAIN = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "`": "'", "´": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2007": " ", "\t": " ", "\n": " ", "\r": " ", "ı": "i",
}  # fmt: skip


class _Fold(dict[int, int]):
    """One character to one character, worked out once for each character that is met."""

    def __missing__(self, code: int) -> int:
        folded = _one(chr(code))
        self[code] = ord(folded)
        return self[code]


def _one(character: str) -> str:
    plain = _PLAIN.get(character)
    if plain is not None:
        return plain
    base = unicodedata.normalize("NFD", character)[0]
    lower = base.lower()
    return lower if len(lower) == 1 else lower[0]


_TABLE = _Fold()
_HALVES = re.compile("[\ud800-\udfff]")


def fold(text: str) -> str:
    """The text folded, of the same length."""
    return text.translate(_TABLE)


def sound(text: str) -> tuple[str, int]:
    """The text with each half of a surrogate pair, which no encoding can write, as U+FFFD; and how many there were."""
    return (text, 0) if text.isascii() else _HALVES.subn("\ufffd", text)
