"""A stretch of one sentence in which cues are looked for, and the cues that stand in it outside of quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from hearsay.language.rules import subjects
from hearsay.language.rules.cues import BEFORE_VERB, Cue, cues
from hearsay.language.rules.forms import first_words

_WORD = re.compile(r"[^\W\d_]+")
_REACH = 60
_QUOTE_MARKS = '"“”«»„'
_BE = re.compile(r"\b(?:is|was|are|were|been|being)\b", re.I)
_NOUN_BEFORE = re.compile(
    r"\b(?:an?|the|this|that|his|her|its|their|our|new|no|any|some|such|to|of|by|in|s)['’]?\s+$", re.I
)


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

    def closes_quotation(self, at: int) -> bool:
        """Whether what stands before an offset, marks and blanks aside, is quoted."""
        last = self.low + len(self.text[self.low : at].rstrip(" \"”»’'")) - 1
        return self.is_quoted(max(self.low, last))


class Verb(Struct, frozen=True):
    """A reporting verb where it stands: the cue from its auxiliaries on, and what the form means."""

    start: int
    end: int
    cue: Cue

    def agrees(self, subject: str) -> bool:
        """Whether the form goes with a subject: a bare one only with a plural, else it is a noun ("its report")."""
        return not self.cue.base or subjects.is_plural(subject)


@lru_cache(maxsize=16)
def verbs(region: Region) -> tuple[Verb, ...]:
    """The verbs of a region that can report something: no passives, no nouns. Kept, for each layer asks for them."""
    return tuple(_verbs(region))


def _verbs(region: Region) -> Iterator[Verb]:
    for word in _WORD.finditer(region.text, region.low, region.high):
        form = word.group().lower()
        if form not in _openers() or region.is_quoted(word.start()) or _is_name(region, word):
            continue
        end, cue = _longest(region, word, form)
        if cue is not None:
            start = _start(region, word.start())
            passive = _BE.search(region.text[start : word.start()])
            before = region.text[max(region.low, start - 12) : start]
            if not passive and not (_NOUN_BEFORE.search(before) and start == word.start()):
                # behind an auxiliary the bare form is no noun: "did not say", "would claim"
                yield Verb(start, end, replace(cue, base=cue.base and start == word.start()))


def _is_name(region: Region, word: re.Match[str]) -> bool:
    """Whether a word is capitalised in the midst of a sentence: "Border Witness" names an outlet."""
    return (
        word.group()[0].isupper()
        and not word.group().isupper()
        and bool(region.text[region.low : word.start()].strip(" \"“‘'("))
    )


@cache
def _openers() -> frozenset[str]:
    return first_words(cues().verbs)


def _longest(region: Region, word: re.Match[str], form: str) -> tuple[int, Cue | None]:
    """The form that begins here, with its particle if that follows: "issued in a statement", "pointed out"."""
    ahead = " ".join(region.text[word.start() : min(region.high, word.start() + 40)].lower().split())
    for longer, cue in _with_particle().get(form, ()):
        if re.match(rf"{re.escape(longer)}\b", ahead):
            found = re.compile(longer.replace(" ", r"\s+"), re.I).match(region.text, word.start())
            return (found.end() if found else word.end()), cue
    return word.end(), cues().verbs.get(form)


@cache
def _with_particle() -> dict[str, tuple[tuple[str, Cue], ...]]:
    found: dict[str, tuple[tuple[str, Cue], ...]] = {}
    for form, cue in cues().verbs.items():
        if " " in form:
            found[form.split()[0]] = (*found.get(form.split()[0], ()), (form, cue))
    return found


def _start(region: Region, verb: int) -> int:
    """Where the cue begins: with the auxiliaries and adverbs before the verb."""
    low = max(region.low, verb - _REACH)
    before = BEFORE_VERB.search(region.text, low, verb)
    return before.start() if before else verb
