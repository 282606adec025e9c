"""The stretches of a sentence that say something, apart from the words that only say who says so.

A sentence is cut at the edges of every content, source and cue that meets it. What lies in a source or a cue is
machinery; the rest is gathered by the innermost attribution that holds it, so that a content which a voice breaks in
two ("The levy, traders say, has doubled") stays one statement of two spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from hearsay.model import Attribution, Reading, Sentence, Span
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import BLANKS_AND_MARKS, quote, trimmed

# Words that only join a statement to what stands before it. Those that make a clause hang on another ("when the rains
# end, ...") are cut off only in small letters, that is behind a cut; at the head of a sentence they belong to it.
_LEAD = re.compile(
    r"(?:(?:but|and|yet|so(?!\s+(?:far|much|many|few|little|long)\b)|then|however|meanwhile|moreover|furthermore|also|still|instead|nevertheless|in\s+addition"
    r"|in\s+turn|as\s+a\s+result|for\s+its\s+part|(?-i:that|because|while|adding(?:\s+that)?|when|as|whereas|although))"
    r"\b\s*,?\s*)+",
    re.I,
)
# words at the end of a stretch that only lead on to a voice: "the crop is lost, and", "it is paid in gold, if"
_TRAIL = re.compile(r",\s+(?:and(?:\s+that)?|but|while|whereas|as|if|although|though|yet)$", re.I)
# "NAIROBI (Harbour Wire) - ", "Kismayo, 11 October 2018 (Harbour Wire) — ": where and when it was written
_DATELINE = re.compile(
    r"[A-Z][A-Z'’./-]{2,}(?:[ /-][A-Z][A-Z'’./-]+)*(?:,\s+[\w ,.]{2,40}?)?(?:\s*\([^()]{2,40}\))?\s*(?:--|[-–—])\s+"
    r"|[A-Z][\w'’./-]+(?:\s[A-Z][\w'’./-]+){0,3}(?:,\s+[\w ,.]{2,40}?)?\s*\([A-Z][^()]{1,40}\)\s*(?:--|[-–—])\s+"
)
_CLOSING = {'"': '"', "“": "”", "«": "»", "„": "“"}
_LETTERS = re.compile(r"[^\W_]")
_EDGES = BLANKS_AND_MARKS + ".()–—-"
_PHRASE = re.compile(r"\d|\w\W+\w")
_FEWEST_WORDS = 3
# "They deny it every time": a content that only points back says nothing by itself
_EMPTY = re.compile(
    r"(?:it|this|that|so|them|him|her|anything|nothing|everything|as|to)\b"
    r"(?!\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|does|did|\w+ed|\w+s)\b)",
    re.I,
)
# "the hospital says nine": a number that stands for what was counted before
_COUNT = re.compile(
    r"(?:about|only|nearly|some|over)?\s*(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens"
    r"|hundreds|thousands)$",
    re.I,
)
_PLEA = re.compile(r"(?:not\s+guilty|innocent)\b", re.I)
# "the same of pickpockets", "the lower figure": what was said before, and by itself no statement
_SAME = re.compile(
    r"the\s+(?:same|lower|higher|smaller|larger|first|second|latter|former|lesser|greater)\b(?:\s+\w+){0,3}", re.I
)
_PREPOSITION = re.compile(r"\s+(?:in|on|at|of|to|for|from|by)$", re.I)
_WHERE = re.compile(r"(?:in|on|at|during|under)\s+(?:an?|the|his|her|its|their|last|this|early|late)\s", re.I)
_COMMA = 2  # characters: ", "
_ENOUGH_WORDS = 5
_INFINITIVE = re.compile(r"(?:not\s+)?to\s", re.I)
_JOINING = re.compile(
    r"after|before|when|while|as|since|if|but|and|yet|so|then|now|once|until|although|though|because|instead|meanwhile|or"
    r"|for|in|on|at|to|by|with|from|of|the|an?|that|also|still|again|here|there|however|later|today|yesterday",
    re.I,
)
_ASKED = re.compile(r"(?:who|whom|whose|what|why|how|where|when|which)\b", re.I)


class Region(Struct, frozen=True):
    """Spans of one sentence under one innermost attribution; None where the text itself speaks."""

    spans: tuple[Span, ...]
    attribution: Attribution | None
    sentence: Sentence


def regions(reading: Reading) -> Iterator[Region]:
    """Every region of a reading, in text order."""
    told = [a for a in reading.attributions if not is_told_of(a)]
    parts = Shelf((s.start, s.end, (a.id, a)) for a in told for s in (*a.content, *a.source, *a.cue))
    figures: Shelf[Span] = shelf([*reading.money, *(m for m in reading.mentions if m.kind == "quantity")])
    for sentence in reading.sentences:
        near = dict(parts.meeting(sentence.start, sentence.end))
        yield from _of_sentence(reading.document.text, sentence, list(near.values()), figures)


def is_told_of(said: Attribution) -> bool:
    """What somebody wants, or "is alleged to have kept", is told of him by the text: its sentence stays whole."""
    if said.how == "wish" or said.source:
        return said.how == "wish"
    # "the clerk is suspected of taking bribes", "the third is feared dead": half of it stands before the cue
    cue = next(iter(said.cue), None)
    around = cue is not None and min(s.start for s in said.content) < cue.start < max(s.end for s in said.content)
    return around or any(_INFINITIVE.match(span.text) for span in said.content)


def _of_sentence(text: str, sentence: Sentence, near: list[Attribution], figures: Shelf[Span]) -> Iterator[Region]:
    gathered: dict[str, list[tuple[int, int]]] = {}
    owners: dict[str, Attribution | None] = {"": None}
    for start, end in _pieces(sentence, near):
        owner = _innermost(near, start, end)
        owners[owner.id if owner else ""] = owner
        pieces = gathered.setdefault(owner.id if owner else "", [])
        if pieces and pieces[-1][1] == start:
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    for key, pieces in sorted(gathered.items(), key=lambda item: item[1][0]):
        spans = _clean(text, pieces)
        said = " ".join(span.text for span in spans)
        words = len(said.split())
        if _ASKED.match(said) and owners[key] is not None:
            continue  # "knew who takes the money" does not tell who
        points = owners[key] is not None and bool(_PLEA.match(said) or _SAME.fullmatch(said))
        if owners[key] is None and _is_lead(spans, near):
            continue
        full = words >= _FEWEST_WORDS and not (words < _ENOUGH_WORDS and _EMPTY.match(said)) and not points
        short = any(figures.inside(s.start, s.end) for s in spans)
        if full or (short and owners[key] is None):
            yield Region(spans, owners[key], sentence)
        elif (
            whole := _whole(text, owners[key], sentence, figure=short or points or bool(_COUNT.match(said)))
        ) is not None:
            yield Region((whole,), owners[key], sentence)


def _is_lead(spans: tuple[Span, ...], near: list[Attribution]) -> bool:
    """ "In a letter to the court, they allege": where somebody says it is no statement."""
    sources = [source.start for said in near for source in said.source]
    lead = len(spans) == 1 and _WHERE.match(spans[0].text)
    return bool(lead) and any(0 <= start - spans[0].end <= _COMMA for start in sources)


def _whole(text: str, said: Attribution | None, sentence: Sentence, *, figure: bool) -> Span | None:
    """A voice with what it says where that is no clause: "the mayor denies both counts", "the army says six"."""
    if said is None or not (figure or said.how == "denial") or not said.source or not said.cue:
        return None
    parts = [s for s in (*said.source, *said.cue, *said.content) if sentence.holds(s)]
    if not parts:
        return None
    start, end = min(s.start for s in parts), max(s.end for s in parts)
    loose = _PREPOSITION.search(text[start:end])
    return quote(text, start, start + loose.start() if loose else end)


def _pieces(sentence: Sentence, near: list[Attribution]) -> Iterator[tuple[int, int]]:
    """The stretches between any two edges, machinery left out."""
    machinery = [s for a in near if a.known == "explicit" for s in (*a.source, *a.cue)]
    edges = {sentence.start, sentence.end}
    for span in (*machinery, *(c for a in near for c in a.content)):
        edges |= {min(max(e, sentence.start), sentence.end) for e in (span.start, span.end)}
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        if not any(m.start <= start and end <= m.end for m in machinery):
            yield start, end


def _innermost(near: list[Attribution], start: int, end: int) -> Attribution | None:
    around = [a for a in near if any(c.start <= start and end <= c.end for c in a.content)]
    return min(around, key=lambda a: sum(c.end - c.start for c in a.content), default=None)


def _clean(text: str, pieces: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Spans without blanks, marks and connectives at their edges; without pieces that hold no word."""
    spans = []
    for start, end in pieces:
        dateline = _DATELINE.match(text, start, end)
        a, b = trimmed(text, dateline.end() if dateline else start, end, _EDGES)
        lead = _LEAD.match(text, a, b)
        if lead:
            a, b = trimmed(text, lead.end(), b, _EDGES)
        trail = _TRAIL.search(text[a:b])
        if trail:
            a, b = trimmed(text, a, a + trail.start(), _EDGES)
        if a < b and _LETTERS.search(text, a, b):
            spans.append(quote(text, *_with_marks(text, a, b, (start, end))))
    # "After the minister said A, B": beside B, "After" says nothing
    full = [span for span in spans if _PHRASE.search(span.text) or _is_name(span.text)]
    return tuple(full or spans)


def _is_name(word: str) -> bool:
    """A single word that may be a subject ("Ndiaga, they say, is in Banjul")."""
    return word[:1].isupper() and not _JOINING.fullmatch(word)


def _with_marks(text: str, a: int, b: int, within: tuple[int, int]) -> tuple[int, int]:
    """A quotation that begins or ends the stretch but not the whole of it keeps both of its marks."""
    inside = text[a:b]
    opened, closed = text[a - 1 : a], text[b : b + 1]
    if a > within[0] and opened in _CLOSING and _CLOSING[opened] in inside:
        return a - 1, b
    if b < within[1] and any(closed == close and opener in inside for opener, close in _CLOSING.items()):
        return a, b + 1
    return a, b
