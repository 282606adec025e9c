"""A stretch of one sentence in which cues are looked for, and the cues that stand in it outside of quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hearsay.language.rules.cues import Cue, cues

_QUOTE_MARKS = "\"“”«»„"
_BE = re.compile(r"\b(?:is|was|are|were|been|being)\b", re.I)
_NOUN_BEFORE = re.compile(r"\b(?:an?|the|this|that|his|her|its|their|our|new|no|any|some|such|to|of|by|in|s)['’]?\s+$", re.I)


class Region(Struct, frozen=True):
    """text[low:high], with the stretches in it that are quoted and therefore somebody else's words."""

    text: str
    low: int
    high: int
    quoted: tuple[tuple[int, int], ...] = ()

    def part(self, low: int, high: int) -> Region:
        """A narrower region with the same quotations."""
        return Region(self.text, low, high, self.quoted)

    def is_quoted(self, at: int) -> bool:
        """Whether an offset lies within a quotation."""
        return any(start <= at < end for start, end in self.quoted)

    def words(self, low: int, high: int) -> int:
        """How many words stand between two offsets."""
        return len(self.text[low:high].split())

    def finds(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The unquoted matches of a pattern, in order."""
        return (m for m in pattern.finditer(self.text, self.low, self.high) if not self.is_quoted(m.start()))

    def follows_content(self, at: int) -> bool:
        """Whether what stands before an offset closes a content: a comma or a closing quotation mark."""
        before = self.text[self.low : at].rstrip()
        return bool(before) and before[-1] in "," + _QUOTE_MARKS + "’'"

    def quote_at(self, at: int) -> bool:
        """Whether a quotation opens at an offset, blanks aside."""
        ahead = self.text[at : min(at + 3, self.high)].lstrip()
        return bool(ahead) and ahead[0] in _QUOTE_MARKS + "‘'"


class Verb(Struct, frozen=True):
    """A reporting verb where it stands: the cue from its auxiliaries on, and what the form means."""

    start: int
    end: int
    cue: Cue


def verbs(region: Region) -> Iterator[Verb]:
    """The verbs of a region that can report something: no passives, no nouns."""
    for match in region.finds(cues().verb):
        cue = cues().verbs[" ".join(match.group("verb").lower().split())]
        before = region.text[max(region.low, match.start() - 12) : match.start()]
        passive = _BE.search(region.text[match.start() : match.start("verb")])
        if not passive and not (_NOUN_BEFORE.search(before) and match.start() == match.start("verb")):
            yield Verb(match.start(), match.end(), cue)
