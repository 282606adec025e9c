"""Attributions: reporting frames set one inside another, the turns of interviews, and what goes on from either.

An attribution stands inside the one whose content holds its cue; of several, inside the narrowest. How a voice is
carried on where a speaker goes on without being named: carrying.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from hearsay.model import Attribution, Frame, Mention, Reading, Span
from hearsay.reading.carrying import carried, size
from hearsay.reading.citing import cited
from hearsay.reading.holding import how_held
from hearsay.reading.issues import DATED
from hearsay.reading.no_voices import is_no_voice
from hearsay.reading.turns import Turn, turns
from hearsay.text.folding import fold
from hearsay.text.identity import identity
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import quote

BY = "voices/1"
_THE_OUTLET = re.compile(r"it|the\s+(?:paper|newspaper|outlet|site|website|channel|magazine)", re.I)
_BULLET = re.compile(r"[-–—•*]\s+(?=\S)")
_IN = re.compile(r"(?:^|[.!?][\s\"”]+|\n|\b[Ww]riting\s+|\b[Ss]peaking\s+)(?:[Ii]n|to)\s+(?:the\s+)?$")
_BETWEEN = re.compile(rf"{DATED}?,?\s+")
_LEAD = 20  # characters of "writing in the"


def find_attributions(reading: Reading) -> Reading:
    """A reading with its attributions, outermost first where one begins where another does."""
    text = reading.document.text
    taken = turns(reading)
    frames = [f for f in _outside_labels(reading, taken) if f.role("content") and not is_no_voice(text, f)]
    explicit = list(cited(text, [_attribution(reading.document.id, text, frame) for frame in frames]))
    outlets = shelf(m for m in reading.mentions if m.kind == "outlet")
    explicit += [carrier for frame in frames for carrier in _carrier(reading, frame, outlets)]
    explicit += [_answer(reading.document.id, turn) for turn in taken if not turn.asks]
    found = sorted([*explicit, *carried(reading, explicit)], key=lambda a: (a.content[0].start, -size(a)))
    contents = Shelf((c.start, c.end, (a, c)) for a in found for c in a.content)
    nested = tuple(replace(a, inside=_parent(a, contents)) for a in found)
    return replace(reading, attributions=nested, stamps=(*reading.stamps, BY))


def _outside_labels(reading: Reading, taken: Iterable[Turn]) -> list[Frame]:
    """The frames that no label of an interview is part of: what a label tells is told by the turns."""
    labels = shelf(turn.label for turn in taken)
    return [
        f for f in reading.frames if not any(labels.meeting(s.start, s.end) for s in (f.predicate, *f.role("source")))
    ]


def _answer(document: str, turn: Turn) -> Attribution:
    """What the one who is interviewed says; where only "A:" stands for him, he was resolved from the opening."""
    who = turn.who or Span(turn.label.start, turn.label.end - 1, turn.label.text[:-1])
    return Attribution(
        id=identity("a", document, "turn", turn.label.start),
        source=(who,),
        cue=(turn.label,),
        content=(turn.said,),
        how="assertion",
        by=BY,
        known="explicit" if turn.label.holds(who) else "resolved",
    )


def _attribution(document: str, text: str, frame: Frame) -> Attribution:
    content = tuple(quote_of(a) for a in frame.role("content"))
    return Attribution(
        id=identity("a", document, frame.predicate.start, *(s.start for s in content)),
        source=tuple(_without_bullet(a) for a in frame.role("source")),
        cue=(frame.predicate,),
        content=content,
        how=how_held(text, frame, content),
        by=BY,
    )


def _without_bullet(span: Span) -> Span:
    bullet = _BULLET.match(span.text)
    return Span(span.start + bullet.end(), span.end, span.text[bullet.end() :]) if bullet else quote_of(span)


def _carrier(reading: Reading, frame: Frame, outlets: Shelf[Mention]) -> Iterator[Attribution]:
    """Whoever tells an outlet something, or says it there, reaches us through it, unless it is the publisher itself."""
    for told in (*frame.role("addressee"), *_printed(reading, frame, outlets)):
        named = outlets.inside(told.start, told.end)
        if any(m.text.lower() in ("us", "me") for m in named):
            continue
        outlet = next(iter(named or (outlets.before(told.start, 1) if _THE_OUTLET.fullmatch(told.text) else [])), None)
        ours = {_plain(name) for name in (reading.document.publisher, reading.document.wire) if name}
        if outlet and not any(f"{name} ".startswith(f"{_plain(outlet.text)} ") for name in ours):
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


def _printed(reading: Reading, frame: Frame, outlets: Shelf[Mention]) -> Iterator[Mention]:
    """ "In the Savanna Post a trader said": the outlet right before a source."""
    text = reading.document.text
    for source in frame.role("source")[:1]:
        for outlet in outlets.before(source.start, 1):
            where = _IN.search(text, max(0, outlet.start - _LEAD), outlet.start)
            if where and _BETWEEN.fullmatch(text, outlet.end, source.start):
                yield outlet


def _plain(name: str) -> str:
    return fold(name).removeprefix("the ")


def quote_of(span: Span) -> Span:
    """The bare span of something that is more than a span."""
    return Span(span.start, span.end, span.text)


def _parent(child: Attribution, contents: Shelf[tuple[Attribution, Span]]) -> str | None:
    """The narrowest attribution whose content holds the child's cue; one that is carried on keeps the cue's place."""
    marks = child.cue or child.content
    near = [a for a, c in contents.meeting(marks[0].start, marks[0].end) if a.id != child.id and c.holds(marks[0])]
    around = [a for a in near if all(any(c.holds(m) for c in a.content) for m in marks)]
    narrowest = min(around, key=size, default=None)
    return narrowest.id if narrowest else None
