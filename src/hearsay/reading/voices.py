"""Attributions: reporting frames set one inside another, and carried on where a speaker goes on without being named.

An attribution stands inside the one whose content holds its cue; of several, inside the narrowest. A quotation with no
cue of its own that follows a quotation in the same paragraph is carried on from it, and marked so. So is a sentence
that hangs on what was just attributed: an instance of it ("In one case, ..."), one that begins with a pronoun ("He paid
in gold"), one that is hedged as hearsay without saying whose ("reportedly"). Measured on 25 annotated reports: of the
statements without a voice that follow an attributed one in their paragraph, all 10 of these belong to its voice, and 5
of 24 others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from hearsay.model import Attribution, Frame, How, Mention, Quotation, Reading, Span
from hearsay.reading.citing import cited
from hearsay.text.folding import fold
from hearsay.text.identity import identity
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import quote

BY = "voices/1"
_THE_OUTLET = re.compile(r"it|the\s+(?:paper|newspaper|outlet|site|website|channel|magazine)", re.I)
_INSTANCE = re.compile(
    r"\s*(?:in\s+(?:one|another|some|other|a\s+recent)\s+(?:instance|case)s?|for\s+(?:example|instance))\b", re.I
)
_BULLET = re.compile(r"[-–—•*]\s+(?=\S)")
_TAKEN_UP = re.compile(
    r"[\s(]*(?:he|she|they|it|its|their|his|her|these|those|some|most|another|others|each|all\s+of\s+(?:it|them))\b(?!\s+is\s+\w+ed\s+that)",
    re.I,
)
_CALLED = re.compile(r"(?:has\s+|have\s+|had\s+)?(?:call|dub|nickname|name)(?:s|ed|bed|d)?", re.I)
_WHOM = re.compile(r"\b(?:whom|which|that)\s+$", re.I)
_PLEADED = re.compile(r"\b(?:plead(?:s|ed)?|pled)$", re.I)
_INNOCENT = re.compile(r"not\s+guilty\b|innocent\b", re.I)
_HEDGED = re.compile(r"\b(?:reportedly|allegedly|supposedly|purportedly)\b", re.I)


def find_attributions(reading: Reading) -> Reading:
    """A reading with its attributions, outermost first where one begins where another does."""
    text = reading.document.text
    frames = [frame for frame in reading.frames if frame.role("content") and not _names_only(text, frame)]
    explicit = list(cited(text, [_attribution(reading.document.id, frame) for frame in frames]))
    outlets = shelf(m for m in reading.mentions if m.kind == "outlet")
    explicit += [carrier for frame in frames for carrier in _carrier(reading, frame, outlets)]
    carried = [*_carried_quotations(reading, explicit), *_carried_sentences(reading, explicit)]
    found = sorted([*explicit, *carried], key=lambda a: (a.content[0].start, -_size(a)))
    contents = Shelf((c.start, c.end, (a, c)) for a in found for c in a.content)
    nested = tuple(replace(a, inside=_parent(a, contents)) for a in found)
    return replace(reading, attributions=nested, stamps=(*reading.stamps, BY))


def _names_only(text: str, frame: Frame) -> bool:
    """ "A man whom the charges call the Baker" says of nobody what he did: the voice only gives a name."""
    called = _CALLED.fullmatch(frame.predicate.text)
    return bool(called) and any(_WHOM.search(text, max(0, s.start - 8), s.start) for s in frame.role("source"))


def _attribution(document: str, frame: Frame) -> Attribution:
    content = tuple(quote_of(a) for a in frame.role("content"))
    return Attribution(
        id=identity("a", document, frame.predicate.start, *(s.start for s in content)),
        source=tuple(_without_bullet(a) for a in frame.role("source")),
        cue=(frame.predicate,),
        content=content,
        how=_how(frame, content),
        by=BY,
    )


def _how(frame: Frame, content: tuple[Span, ...]) -> How:
    """How a voice holds what it says: to plead not guilty is to deny, to "not say" leaves it open."""
    if _PLEADED.search(frame.predicate.text) and any(_INNOCENT.match(span.text) for span in content):
        return "denial"
    return "question" if frame.negative and frame.how != "denial" else frame.how


def _without_bullet(span: Span) -> Span:
    bullet = _BULLET.match(span.text)
    return Span(span.start + bullet.end(), span.end, span.text[bullet.end() :]) if bullet else quote_of(span)


def _carrier(reading: Reading, frame: Frame, outlets: Shelf[Mention]) -> Iterator[Attribution]:
    """Whoever tells an outlet something reaches the reader through that outlet, unless it is the publisher itself."""
    for told in frame.role("addressee"):
        named = outlets.inside(told.start, told.end)
        outlet = next(iter(named or (outlets.before(told.start, 1) if _THE_OUTLET.fullmatch(told.text) else [])), None)
        if outlet and _plain(outlet.text) != _plain(reading.document.publisher or ""):
            spans = [*(a for a in frame.arguments if a.role != "addressee"), frame.predicate]
            start, end = min(s.start for s in spans), max(s.end for s in spans)
            yield Attribution(
                id=identity("a", reading.document.id, "told", told.start),
                source=(quote_of(outlet if named else told),),
                cue=(frame.predicate,),
                content=(quote(reading.document.text, start, end),),
                how="assertion",
                by=BY,
                carrier=True,
            )


def _plain(name: str) -> str:
    return fold(name).removeprefix("the ")


def quote_of(span: Span) -> Span:
    """The bare span of something that is more than a span."""
    return Span(span.start, span.end, span.text)


def _size(attribution: Attribution) -> int:
    return sum(s.end - s.start for s in attribution.content)


def _parent(child: Attribution, contents: Shelf[tuple[Attribution, Span]]) -> str | None:
    """The narrowest attribution whose content holds the child's cue; one that is carried on keeps the cue's place."""
    marks = child.cue or child.content
    near = [a for a, c in contents.meeting(marks[0].start, marks[0].end) if a.id != child.id and c.holds(marks[0])]
    around = [a for a in near if all(any(c.holds(m) for c in a.content) for m in marks)]
    narrowest = min(around, key=_size, default=None)
    return narrowest.id if narrowest else None


def _carried_quotations(reading: Reading, explicit: list[Attribution]) -> Iterator[Attribution]:
    """Quotations that follow an attributed one with nothing but blanks between, and have no voice of their own."""
    contents = Shelf((c.start, c.end, a) for a in explicit for c in a.content)
    sentences = shelf(reading.sentences)
    voice: Attribution | None = None
    end = 0
    for quotation in (q for q in reading.quotations if not q.scare):
        around = sentences.meeting(quotation.start, quotation.end)
        near = contents.meeting(quotation.start, quotation.end)
        own = min((a for a in near if not _within(a, quotation)), key=_size, default=None)
        goes_on = voice is not None and _only_marks(reading.document.text, end, around[0].start)
        whole = _only_marks(reading.document.text, quotation.end, around[-1].end)
        if own:
            voice = own
        elif voice and goes_on and whole and around[0].start >= quotation.start - 2:
            yield _carry(reading, voice, quote_of(quotation), quoted=True)
        else:
            voice = None
        end = around[-1].end


def _only_marks(text: str, start: int, end: int) -> bool:
    """Whether there is no word between two offsets, and no new paragraph that a closed quotation ends before."""
    between = text[start:end]
    return not any(c.isalnum() for c in between) and not ("\n" in between and text[start - 1 : start] in '"”»')


def _within(attribution: Attribution, quotation: Quotation) -> bool:
    """Whether the attribution is part of what is quoted."""
    return any(quotation.holds(cue) for cue in attribution.cue)


def _carried_sentences(reading: Reading, explicit: list[Attribution]) -> Iterator[Attribution]:
    spoken = Shelf((s.start, s.end, a) for a in explicit for s in (*a.cue, *a.content))
    quotations = shelf(reading.quotations)
    voice: Attribution | None = None
    for before, sentence in pairwise(reading.sentences):
        near = [a for a in spoken.meeting(before.start, before.end) if any(before.holds(cue) for cue in a.cue)]
        voice = min(near, key=_size, default=voice) if before.paragraph == sentence.paragraph else None
        own = spoken.meeting(sentence.start, sentence.end)
        start = _hanging(sentence)
        if voice and start is not None and not own:
            end = sentence.end - sentence.text.endswith(".")
            content = quote(reading.document.text, sentence.start + start, end)
            yield _carry(reading, voice, content, quoted=bool(quotations.meeting(content.start, content.end)))
        elif not own:
            voice = None


def _hanging(sentence: Span) -> int | None:
    """Where a sentence that hangs on the one before begins to say something; None for one that stands by itself."""
    instance = _INSTANCE.match(sentence.text)
    if instance:
        return instance.end()
    return 0 if _TAKEN_UP.match(sentence.text) or _HEDGED.search(sentence.text) else None


def _carry(reading: Reading, voice: Attribution, content: Span, *, quoted: bool) -> Attribution:
    key = identity("a", reading.document.id, "carried", content.start)
    return replace(voice, id=key, content=(content,), known="carried", quoted=quoted)
