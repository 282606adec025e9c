"""How two texts that share words are related: a copy, a copy in another language, or only a shared passage.

What counts is the share of words that stand in shared passages, not of shingles: each cut in a passage costs four
shingles, and a text that was shortened here and there would look unlike its source. A copy also keeps the order.
The limits were set on families of stories with known descent; each says which trap it is for.
"""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from hearsay.assembly.copies.passages import passages
from hearsay.assembly.copies.shingles import words_of
from hearsay.assembly.witnesses import Witness
from hearsay.corpus import Passage

_NEARLY_ALL = 0.65  # of both texts
_HALF = 0.5  # of both, woven through the text in its order, or one of them nearly whole
_WHOLE = 0.8  # of one of them
_EXCERPT = (0.35, 0.85)  # a text all of which stands in another that is up to three times as long
_IN_ORDER = 0.7
_PIECES = 3
_REWORDED, _MANY_PIECES, _CLOSE_ORDER, _SOON = 0.42, 5, 0.8, 7  # of both, in order, within days
_CREDITED = 0.25  # of both, in several pieces in order, where both credit one wire or one is the wire itself
_LATER = 14  # days after which a text that is new in part is a new report that reuses an old one
_REPOST = 0.8
_FEW = 12  # words: fewer are a phrase


class Kinship(Struct, frozen=True):
    """What two witnesses share. of_a, of_b: the share of each one's words that stands in the passages.

    ordered: the share of passages that follow each other alike in both; 1 for a single one.
    """

    a: Witness
    b: Witness
    passages: tuple[Passage, ...]
    words: int
    of_a: float
    of_b: float
    ordered: float

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
    follow = [x.parent.start < y.parent.start for x, y in pairwise(found)]
    return Kinship(
        a,
        b,
        found,
        words,
        min(1.0, words / max(1, len(words_of(a.text)))),
        min(1.0, words / max(1, len(words_of(b.text)))),
        sum(follow) / len(follow) if follow else 1.0,
    )


def is_copy(kin: Kinship, *, credited: bool = False) -> bool:
    """Whether one is a near copy of the other, or both of one text. credited: one wire stands behind both."""
    if kin.low == 1.0:
        return True
    if kin.words < _FEW or _is_new(kin):
        return False
    pieces = len(kin.passages) >= _PIECES and kin.ordered >= _IN_ORDER
    return (
        kin.low >= _NEARLY_ALL
        or (kin.low >= _EXCERPT[0] and kin.high >= _EXCERPT[1])
        or (kin.low >= _HALF and (pieces or kin.high >= _WHOLE))
        or _is_reworded(kin)
        or (credited and pieces and kin.low >= _CREDITED)
    )


def _is_reworded(kin: Kinship) -> bool:
    """Whether one is the other with words changed all along, as a translation back or a rewriting leaves it."""
    pieces = len(kin.passages) >= _MANY_PIECES and kin.ordered >= _CLOSE_ORDER
    days = kin.a.when.days_to(kin.b.when) if kin.a.when and kin.b.when else _SOON + 1
    return pieces and kin.low >= _REWORDED and days <= _SOON


def _is_new(kin: Kinship) -> bool:
    """Whether the two came out so far apart that what is not shared must be news."""
    if kin.a.when is None or kin.b.when is None or kin.a.when.days_to(kin.b.when) <= _LATER:
        return False
    return kin.low < _REPOST
