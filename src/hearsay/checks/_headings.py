"""Which sentences of a report are headings, and which are its opening."""

from __future__ import annotations

import re
from collections import Counter

from hearsay.model import Claim, Reading, Sentence

_STOP = re.compile(r"[.!?…]['\"”’»)\]]*\s*$")
_LONGEST = 25  # words: a longer line without a stop is a paragraph that lost it
_QUESTION = re.compile(r"\?['\"”’»)\]]*\s*$")


def is_heading(sentence: Sentence, *, alone: bool) -> bool:
    """A line of its own without a stop, or a question that is a line of its own."""
    short = len(sentence.text.split()) <= _LONGEST
    return alone and short and (not _STOP.search(sentence.text) or bool(_QUESTION.search(sentence.text)))


def opening(reading: Reading) -> tuple[Sentence, ...]:
    """The headings at the top and the first sentence behind them."""
    found: list[Sentence] = []
    size = Counter(s.paragraph for s in reading.sentences)
    for sentence in reading.sentences:
        found.append(sentence)
        if not is_heading(sentence, alone=size[sentence.paragraph] == 1):
            break
    return tuple(found)


def opened(reading: Reading) -> list[Claim]:
    """The claims of the opening."""
    top = opening(reading)
    return [c for c in reading.claims if any(s.holds(c.evidence[0]) for s in top)]


def headings(reading: Reading) -> frozenset[int]:
    """The offsets that lie in headings at the top of a report."""
    heads = opening(reading)[:-1]
    return frozenset(at for s in heads for at in range(s.start, s.end))
