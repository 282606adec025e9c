"""Voices that go on without being named: a quotation behind a quotation, a sentence that hangs on the one before.

A quotation with no cue of its own that follows a quotation in the same paragraph is carried on from it, and marked so.
So is a sentence that hangs on what was just attributed: an instance of it ("In one case, ..."), one that begins with a
pronoun ("He paid in gold"), one that is hedged as hearsay without saying whose ("reportedly"). Measured on 25 annotated
reports: of the statements without a voice that follow an attributed one in their paragraph, all 10 of these belong to
its voice, and 5 of 24 others.

What the text tells of the speaker as a speaker ("She did not name the buyers") is the text's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from hearsay.language.rules import subjects
from hearsay.model import Attribution, Quotation, Reading, Sentence, Span
from hearsay.text.identity import identity
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import quote

_INSTANCE = re.compile(
    r"\s*(?:in\s+(?:one|another|some|other|a\s+recent)\s+(?:instance|case)s?|for\s+(?:example|instance))\b", re.I
)
_TAKEN_UP = re.compile(
    r"[\s(]*(?:he|she|they|it|its|their|his|her|these|those|some|most|another|others|each|all\s+of\s+(?:it|them))\b(?!\s+is\s+\w+ed\s+that)",
    re.I,
)
# "It names no official", "His trial opens in June"
_CASE = re.compile(
    r"[\s(]*(?:it|he|she|they)\s+(?:names?|gives?|named|gave|offers?|offered|cites?|cited)\s+no(?:ne|body|thing)?\b"
    r"|[\s(]*(?:it|he|she|they)\s+(?:(?:later|then|since|subsequently|has\s+since)\s+)?(?:delete|withdr[ae]w|retract|remove|correct|apologi|took\s+(?:it|this|that)\s+(?:back|down))"
    r"|[\s(]*(?:his|her|their)\s+(?:own\s+)?(?:trial|appeal|case|hearing|sentence|lawyers?|indictment|extradition|arrest)\b",
    re.I,
)
_ASKS = re.compile(r"\b(?:ask|request|beg|agree|declin|refus)", re.I)
# who he is, and what he does while he speaks: the outlet's own words behind a quotation of his
_HIMSELF = re.compile(
    r"[\s(]*(?:he|she)\s+(?:\w+ly\s+|now\s+|then\s+|once\s+)?(?:(?:is|was)\s+(?:now\s+)?(?:an?|the|one|born|raised|sitting|standing)\b"
    r"|(?:has|had)\s+(?:an?|been|worked|lived|run|led|served|spent)\b|laugh|smile|shrug|nod|paus|point|wept|cried|sigh|grin|wore|wears|ke(?:pt|eps?)\b"
    r"|carr(?:y|ies|ied)|show|produc|unfold|hand(?:s|ed)|live[sd]?|works?\b|worked|serve[sd]|runs\b|ran\b|own(?:s|ed)|grew|studied|retired|lost\b"
    r"|held\s+up|holds\s+up|took\s+out|takes\s+out|tapped|waved)",
    re.I,
)
# what somebody believes or wants is told of him; that it goes on would be a guess
_INWARD = frozenset({"belief", "wish"})
_HEDGED = re.compile(r"\b(?:reportedly|allegedly|supposedly|purportedly)\b", re.I)
# how somebody speaks, and what he keeps to himself: told of him, not by him
_SILENT = re.compile(
    r"[\s(]*(?:he|she|they|it)\s+(?:(?:did|does|do|would|could|will)(?:\s+not|n['’]t)|declined\s+to|refused\s+to)\s+(?:\w+ly\s+)?"
    r"(?:name|say|elaborate|specify|identify|comment|explain|disclose|give|provide|reveal|respond|reply|answer|want\s+to\s+be)\b",
    re.I,
)


def carried(reading: Reading, explicit: list[Attribution]) -> Iterator[Attribution]:
    """The attributions that go on from explicit ones."""
    quoted = list(_quotations(reading, explicit))
    yield from quoted
    yield from _sentences(reading, explicit, quoted)


def _quotations(reading: Reading, explicit: list[Attribution]) -> Iterator[Attribution]:
    """Quotations that follow an attributed one with nothing but blanks between, and have no voice of their own."""
    contents = Shelf((c.start, c.end, a) for a in explicit for c in a.content)
    sentences = shelf(reading.sentences)
    voice: Attribution | None = None
    end = 0
    for quotation in (q for q in reading.quotations if not q.scare):
        around = sentences.meeting(quotation.start, quotation.end)
        own = _own(contents, quotation)
        if own:
            voice = own
        elif voice and _goes_on(reading.document.text, end, quotation, around):
            yield _carry(reading, voice, Span(quotation.start, quotation.end, quotation.text), quoted=True)
        else:
            voice = None
        end = around[-1].end


def _own(contents: Shelf[Attribution], quotation: Quotation) -> Attribution | None:
    """The voice whose content a quotation is, the narrowest of several; not one that is part of what is quoted."""
    near = contents.meeting(quotation.start, quotation.end)
    return min((a for a in near if not any(quotation.holds(cue) for cue in a.cue)), key=size, default=None)


def _goes_on(text: str, end: int, quotation: Quotation, around: list[Sentence]) -> bool:
    """Whether a quotation is all of its sentences, and nothing stands between them and what was said before."""
    whole = _only_marks(text, quotation.end, around[-1].end) and around[0].start >= quotation.start - 2
    return whole and _only_marks(text, end, around[0].start)


def _only_marks(text: str, start: int, end: int) -> bool:
    """Whether there is no word between two offsets, and no new paragraph that a closed quotation ends before."""
    between = text[start:end]
    return not any(c.isalnum() for c in between) and not ("\n" in between and text[start - 1 : start] in '"”»')


def _sentences(reading: Reading, explicit: list[Attribution], quoted: list[Attribution]) -> Iterator[Attribution]:
    """Sentences that hang on an attributed one."""
    spoken = Shelf((s.start, s.end, a) for a in explicit for s in (*a.cue, *a.content))
    quotations = shelf(reading.quotations)
    going_on = shelf(span for a in quoted for span in a.content)
    voice: Attribution | None = None
    for before, sentence in pairwise(reading.sentences):
        told = (a for a in spoken.meeting(before.start, before.end) if any(before.holds(cue) for cue in a.cue))
        near = [a for a in told if not _hangs(reading.document.text, a, before)]
        voice = min(near, key=size, default=voice) if before.paragraph == sentence.paragraph else None
        own = spoken.meeting(sentence.start, sentence.end)
        start = _hanging(sentence)
        told_of = voice and (_asks(voice) or _is_told_of(voice, sentence, quotations))
        if voice and voice.how not in _INWARD and start is not None and not own and not told_of:
            end = sentence.end - sentence.text.endswith(".")
            content = quote(reading.document.text, sentence.start + start, end)
            yield _carry(reading, voice, content, quoted=bool(quotations.meeting(content.start, content.end)))
        elif not own and not going_on.meeting(sentence.start, sentence.end):
            voice = None


def _asks(voice: Attribution) -> bool:
    """ "The broker asked us not to print her name. She has worked here for years": what goes on is the text's own."""
    return any(_ASKS.search(cue.text) for cue in voice.cue)


def _is_told_of(voice: Attribution, sentence: Sentence, quotations: Shelf[Quotation]) -> bool:
    """ "“We pay,” said the boss. He kept a notebook": whose own words end with the mark is told of behind it."""
    direct = any(
        q.holds(c) or c.holds(q) for c in voice.content for q in quotations.meeting(c.start, c.end) if not q.scare
    )
    return direct and bool(_HIMSELF.match(sentence.text))


def _hangs(text: str, said: Attribution, sentence: Span) -> bool:
    """Whether a voice stands in a clause that hangs on another: "because he said the walls had ears"."""
    return any(subjects.hangs(text, sentence.start, source.start) == "because" for source in said.source)


def _hanging(sentence: Span) -> int | None:
    """Where a sentence that hangs on the one before begins to say something; None for one that stands by itself."""
    instance = _INSTANCE.match(sentence.text)
    if instance:
        return instance.end()
    hangs = _TAKEN_UP.match(sentence.text) or _HEDGED.search(sentence.text)
    told_of = _SILENT.match(sentence.text) or _CASE.match(sentence.text)
    return 0 if hangs and not told_of else None


def _carry(reading: Reading, voice: Attribution, content: Span, *, quoted: bool) -> Attribution:
    key = identity("a", reading.document.id, "carried", content.start)
    return replace(voice, id=key, content=(content,), known="carried", quoted=quoted)


def size(attribution: Attribution) -> int:
    """How many characters an attribution holds, to tell the narrowest of several."""
    return sum(s.end - s.start for s in attribution.content)
