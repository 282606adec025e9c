"""Words that are part of a name: the Coal Creek Falcons deal in neither coal nor falcons."""

from __future__ import annotations

import re

from hearsay.model import Reading
from hearsay.text.shelf import shelf

_NAMED = frozenset({"armed_group", "person", "outlet"})
_WORD = re.compile(r"[^\W\d_]{4,}")
_NEXT = re.compile(r"[ -][A-Z]")
_OPENING = "“\"‘'(— "
_MOST = 0.5


class Names:
    """The names of groups, people and outlets in one reading, and its capitals inside sentences."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._names = shelf(m for m in reading.mentions if m.kind in _NAMED and m.form == "name")
        self._sentences = shelf(reading.sentences)

    def hold(self, start: int, end: int, *, common: bool = True) -> bool:
        """Whether a word stands in a name: in one that was found, or, a common word, with a capital in a sentence."""
        if any(n.start <= start and end <= n.end for n in self._names.meeting(start, end)):
            return True
        return common and self._text[start].isupper() and self._is_odd(start, end)

    def _is_odd(self, start: int, end: int) -> bool:
        """Whether the capital tells a name: inside a sentence of small letters, on several words or on a plural.

        A brand among the goods ("Captagon") stands alone and in the singular.
        """
        around = self._sentences.meeting(start, end)[:1]
        if not around or not self._text[around[0].start : start].strip(_OPENING):
            return False
        words = _WORD.findall(around[0].text)
        # a headline in capitals, or with a capital on each word, tells nothing
        if sum(word[0].isupper() for word in words) >= _MOST * len(words):
            return False
        return self._text[end - 1] == "s" or bool(_NEXT.match(self._text, end) or " " in self._text[start:end])
