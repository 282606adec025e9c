"""What hangs on a clause and states something by itself: "charging 40 euros a crate", "with half of it going to X".

A tail is cut off only behind a clause that stands without it. So is a member of a list that leaves out its verb: "the
miller keeps 40 percent, the carter 25 percent".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hearsay.reading.joints import Ear, Joints, Stretch

# what comes of a clause is no act beside it: "they sell salt, earning $40 a day"
_TAIL = re.compile(
    r",\s+(?P<ing>(?!including|according|regarding|concerning|depending|citing|quoting|saying|adding|earning|making"
    r"|bringing|netting|yielding|raising|leaving|costing|generating|totall?ing)[a-z]+ing)\s"
    r"|,\s+(?P<worth>worth)\s|,\s+with\s+(?=(?P<with>[^,;]*?\s(?:[a-z]+ing|paid|kept|left|sent|set)\s))"
    r"|,?\s+(?P<exchange>in\s+(?:exchange|return)\s+for)\s+[a-z]+ing\s"
    r"|,\s+(?P<rate>(?:about\s+|nearly\s+)?(?:half|twice|double|(?:three|four|five|ten)\s+times)\s+(?:the|what|as|that|its)\b)"
)
_GAP = re.compile(
    r"(?P<rest>(?:\s+(?:per|an?|each|every|for|of|from)\s[^,;]*?)?)(?:,\s+(?:and\s+)?|;\s+|\s+and\s+)(?P<own>[^,;]+?\s+)",
    re.I,
)
_CLOSED = re.compile(r"(?:\s+(?:per|an?|each|every|for|of|from)\s[^,;]*)?\s*(?:[,;]|\s+and\s|$)", re.I)
# "and up to 50 euros", "and another 3,000": the amount of the one before, not of another
_NO_NAME = re.compile(
    r"(?:of|to|at|for|from|in|on|by|with|between|than|up|about|only|some|over|around|nearly|another|or|and|then|also)\b",
    re.I,
)
_HANGING_NAME = re.compile(r"\b(?:of|to|at|for|from|in|on|by|with|between|than|about|or|and|a|an|the)\s+$", re.I)
_FEWEST_WORDS = 4


def at_tails(start: int, end: int, text: str, ear: Ear) -> Iterator[Stretch]:
    """A clause and its tails, in text order."""
    joints, at = Joints(text, ear), start
    for tail in _TAIL.finditer(text, start, end):
        begun = tail.start(tail.lastgroup or 0)
        stands = joints.stands(start, tail.start()) and len(text[at : tail.start()].split()) >= _FEWEST_WORDS
        if stands and _states(tail, begun, end, ear) and len(text[begun:end].split()) >= _FEWEST_WORDS - 1:
            yield at, tail.start()
            at = begun
    yield at, end


def _states(tail: re.Match[str], begun: int, end: int, ear: Ear) -> bool:
    """Whether a tail states something: a verb of its own, or an amount where the verb says little."""
    if tail.lastgroup == "ing":
        return any(verb.start == begun for verb in ear.verbs(begun, end)) and bool(ear.amounts(begun, end))
    return tail.lastgroup in ("exchange", "rate") or bool(ear.amounts(begun, end))


def is_tail(start: int, end: int, text: str, ear: Ear) -> bool:
    """Whether a stretch behind a comma is the tail of what a voice broke off: "..., he said, worth $40 a piece"."""
    tail = _TAIL.match(text, text.rfind(",", 0, start), end)
    return tail is not None and tail.start(tail.lastgroup or 0) == start and _states(tail, start, end, ear)


def at_gaps(start: int, end: int, text: str, ear: Ear) -> Iterator[Stretch]:
    """ "Millers keep 40 percent, carters 25 percent and the council 35 percent": three statements, one verb."""
    at, amounts = start, ear.amounts(start, end)
    verbal = bool(amounts) and bool(ear.verbs(start, amounts[0].start))
    for one, other in pairwise(amounts if verbal else []):
        gap = _GAP.fullmatch(text, one.end, other.start)
        if gap and _is_name(text, gap, ear) and _CLOSED.match(text, other.end, end):
            yield at, gap.end("rest")
            at = gap.start("own")
    yield at, end


def _is_name(text: str, gap: re.Match[str], ear: Ear) -> bool:
    """Whether what stands before an amount names who or what has it."""
    start, end = gap.span("own")
    return not (_NO_NAME.match(text, start, end) or _HANGING_NAME.search(text, start, end) or ear.verbs(start, end))
