"""The words that the model sees: runs of letters and digits, and every other mark by itself, as BERT splits text.

Only "n't" differs: it is one word, apart from its verb ("did" "n't"), because a negation is an argument of its own.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+?(?=n['’]t(?!\w))|n['’]t(?!\w)|[^\W_][^\W_\u0300-\u036f]*[\u0300-\u036f]*|[^\s]", re.I)
# given to the tokenizer, so that no piece crosses a word's edge
NEGATION = r"(?i)n['’]t\b"

SHAPES = (
    "none",
    "lower",
    "capital",
    "initial",
    "capitals",
    "mixed",
    "digits",
    "letters and digits",
    "caseless",
    "stop",
    "comma",
    "quote",
    "hyphen",
    "bracket",
    "currency",
    "mark",
)
_MARKS = {
    **dict.fromkeys(".!?…", "stop"),
    **dict.fromkeys(",;:", "comma"),
    **dict.fromkeys("\"'“”‘’«»„‹›`", "quote"),
    **dict.fromkeys("-–—―‑", "hyphen"),
    **dict.fromkeys("()[]{}", "bracket"),
    **dict.fromkeys("$€£¥₹₦₽₺₴₪₩₫฿¢", "currency"),
}
_NUMBER = {shape: number for number, shape in enumerate(SHAPES)}
# of words in a script that has small letters and capitals; the model has learned no other
CASED = tuple(_NUMBER[shape] for shape in ("lower", "capital", "initial", "capitals", "mixed", "letters and digits"))


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The offsets of the words between two offsets of a text."""
    return [match.span() for match in _WORD.finditer(text, start, len(text) if end is None else end)]


def shape(word: str) -> int:
    """What is lost when case is folded: the class of a word's letters, digits or mark, as its place in SHAPES."""
    return _NUMBER[_shape(word)]


def _shape(word: str) -> str:
    if not word[0].isalnum():
        return _MARKS.get(word, "mark")
    if word.isdigit():
        return "digits"
    if any(c.isdigit() for c in word):
        return "letters and digits"
    if word.islower():
        return "lower"
    if word.isupper():
        return "initial" if len(word) == 1 else "capitals"
    if word[0].isupper() and word[1:].islower():
        return "capital"
    return "mixed" if word.lower() != word.upper() else "caseless"
