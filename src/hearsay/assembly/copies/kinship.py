"""How two texts that share words are related: a copy, a copy in another language, or only a shared passage.

What counts is how much of the longer text stands in the other in one order: the words of the longest common
subsequence (stems, no words of grammar) over those of the longer text. A translation back, or a rewriting, changes
words all along and cuts every passage short, but keeps the order of what is told; two reports of one event by different
hands do not. How much is asked for hangs on the dates alone, for text that comes out anew long after is a new report.
The limits were set on families of stories with known descent, each left out in turn to see that it needs no others.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from hearsay.assembly.copies.passages import passages
from hearsay.assembly.copies.shingles import placed_words, words_of
from hearsay.assembly.copies.telling import telling
from hearsay.assembly.witnesses import Witness
from hearsay.corpus import Passage

_SOON, _LATER = 7, 14  # days
# of the longer text, in order: of texts that came out within days, that may be of any days, weeks apart
_WOVEN, _WOVEN_ANY, _REPOST = 0.47, 0.57, 0.8
_CREDITED = 0.4  # where both credit one wire or one is the wire itself
_EXCERPT = (0.35, 0.85)  # a text all of which, in any order, stands in another that is up to three times as long
_TEXT = 30  # words of a story in order: fewer are a statement or a paragraph that many quote
_FEW = 12  # words: fewer are a phrase
_BLANKS = 1 / 3  # of the words of a text are stems: less, and its script sets no blanks between words


class Kinship(Struct, frozen=True):
    """What two witnesses share. of_a, of_b: the share of each one's words that stands in the passages.

    woven: how much of the longer one stands in the other in one order; told: how many words of a story that is.
    """

    a: Witness
    b: Witness
    passages: tuple[Passage, ...]
    words: int
    of_a: float
    of_b: float
    woven: float
    told: int

    @property
    def low(self) -> float:
        """The smaller of the two shares."""
        return min(self.of_a, self.of_b)

    @property
    def high(self) -> float:
        """The larger of the two shares."""
        return max(self.of_a, self.of_b)


def kinship(a: Witness, b: Witness) -> Kinship:
    """What a (as the child of each passage) and b (as its parent) share."""
    found = passages(a.text, b.text)
    words = sum(len(words_of(p.child.text)) for p in found)
    of_a, of_b = (min(1.0, words / max(1, len(placed_words(text).words))) for text in (a.text, b.text))
    woven, told = _woven(a.text, b.text) if words >= _FEW else (0.0, 0)
    return Kinship(a, b, found, words, of_a, of_b, min(of_a, of_b) if told < 0 else woven, words if told < 0 else told)


def _woven(a: str, b: str) -> tuple[float, int]:
    """The share of the longer text that stands in the other in order, and its words; -1 where stems do not tell."""
    one, other = _telling(a), _telling(b)
    if not one or not other:
        return 0.0, -1
    common = LCSseq.similarity(one, other)
    return common / max(len(one), len(other)), int(common)


@lru_cache(maxsize=4096)
def _telling(text: str) -> tuple[str, ...]:
    """The words of a text that tell a story, in order; none for a script without blanks."""
    found = tuple(telling(text))
    return found if len(found) >= _BLANKS * len(placed_words(text).words) else ()


def is_copy(kin: Kinship, *, credited: bool = False) -> bool:
    """Whether one is a near copy of the other, or both of one text. credited: one wire stands behind both."""
    if kin.low == 1.0:
        return True
    if kin.words < _FEW:
        return False
    days = kin.a.when.days_to(kin.b.when) if kin.a.when and kin.b.when else None
    if days is not None and days > _LATER:
        return max(kin.low, kin.woven) >= _REPOST
    if kin.low >= _EXCERPT[0] and kin.high >= _EXCERPT[1]:
        return True
    asked = _CREDITED if credited else _WOVEN if days is not None and days <= _SOON else _WOVEN_ANY
    return kin.woven >= (asked if credited or kin.told >= _TEXT else _REPOST)
