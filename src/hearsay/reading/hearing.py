"""What a stretch of text holds that a claim may be made of: sums, shares, words of a stream, verbs, names."""

from __future__ import annotations

import re

from hearsay.language.rules.predicates import dealings
from hearsay.model import Frame, Mention, Quantity, Reading, Span
from hearsay.reading.legal import legal_stages
from hearsay.reading.streams import Streams
from hearsay.text.shelf import Shelf, shelf

FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|do|does|did|\w{2,}ed)\b", re.I)
_FRACTION = re.compile(r"\b(?:(?:a|one|two|three)\s+(?:third|quarter|fifth|sixth|tenth)s?|half|a\s+tenth)\b", re.I)
# "the margins are fantastic": what is earned, with no sum and nobody named
_GAIN = re.compile(
    r"\b(?:margins|takings|earnings|proceeds|mark-?ups?|windfalls?|pickings|riches|sums\s+(?:involved|at\s+stake)"
    r"|(?:handsome|high|huge|big|good|fat|quick|rich|large|vast|fantastic|enormous)\s+(?:returns|rewards|gains))\b",
    re.I,
)
# not participles and nouns that a clause only holds
_NO_VERBS = frozenset({"worth"})  # "rifles worth $400"
_OF_CLAUSES = frozenset({"root", "conj", "advcl", "ccomp", "parataxis", "acl", "cop", None})
# that two people met is no claim of interest; what is said of groups, bodies, goods, victims and places may be one
_TOPICAL = frozenset(
    "armed_group organisation official_body place facility commodity weapon victim_group quantity".split()
)


class Hearing:
    """The shelves of one reading; an ear for its clauses (hearsay.reading.joints.Ear)."""

    def __init__(self, reading: Reading, streams: Streams) -> None:
        self._text, self._streams = reading.document.text, streams
        self._money, self._mentions = shelf(reading.money), shelf(reading.mentions)
        self._shares = shelf(m for m in reading.mentions if isinstance(m.value, Quantity) and m.value.kind == "share")
        self._predicates = predicates(reading)

    def tells(self, start: int, end: int) -> bool:
        """Whether a stretch that no voice is named for says something about somebody or something that is named."""
        if not (self.verbs(start, end) or self.amounts(start, end) or FINITE.search(self._text, start, end)):
            return False
        if legal_stages(self._text, (Span(start, end, self._text[start:end]),)):
            return True
        named = any(_is_topical(m) for m in self._mentions.inside(start, end))
        gains = bool(_GAIN.search(self._text, start, end))
        return named or gains or self.deals(start, end) or self.speaks(start, end)

    def speaks(self, start: int, end: int) -> bool:
        """Whether a stretch holds a sum, a share or a word of a stream."""
        spoken = self._money.inside(start, end) or self._shares.inside(start, end)
        return bool(spoken) or self.kinds(start, end) > 0

    def sums(self, start: int, end: int) -> list[Span]:
        """The sums of money in a stretch, in text order."""
        return list(self._money.inside(start, end))

    def amounts(self, start: int, end: int) -> list[Span]:
        """The sums of money, the shares and the fractions in a stretch, in text order."""
        known = (*self._money.inside(start, end), *self._shares.inside(start, end))
        parts = (Span(*m.span(), m.group()) for m in _FRACTION.finditer(self._text, start, end))
        return sorted((*known, *(p for p in parts if not any(p.meets(k) for k in known))), key=lambda s: s.start)

    def kinds(self, start: int, end: int) -> int:
        """How many different streams a stretch names."""
        streams = self._streams.named((Span(start, end, self._text[start:end]),))
        return len(set(streams) - {"total_income"})

    def deals(self, start: int, end: int) -> bool:
        """Whether a stretch holds a predicate of a dealing."""
        known = (f for f in self._predicates.inside(start, end) if f.sense in dealings())
        return any(not f.predicate.text.lower().endswith("ing") for f in known)

    def verbs(self, start: int, end: int) -> list[Span]:
        """The predicates of clauses in a stretch, in text order; one of no known relation counts as such."""
        clausal = (f for f in self._predicates.inside(start, end) if f.relation in _OF_CLAUSES)
        return [f.predicate for f in clausal if f.predicate.text.lower() not in _NO_VERBS]


def predicates(reading: Reading) -> Shelf[Frame]:
    """The frames that report nothing, by their predicates."""
    return Shelf((f.predicate.start, f.predicate.end, f) for f in reading.frames if f.how == "none")


def _is_topical(mention: Mention) -> bool:
    """Whether what is named may be spoken of in a claim; a common noun ("the company") or a pronoun says too little."""
    group = mention.form == "description" and mention.kind == "armed_group"
    return mention.kind in _TOPICAL and (mention.form == "name" or group)
