"""What speaks for a stream: the words of the term list `streams`, the goods a text names, words for a whole income.

A hint is a word of everyday life ("pit", "passenger", "tablet") that speaks for its stream only in a text that is about
that stream. The faintest of them stand in the term list `stream_hints`. A word that several trades use ("ransom":
kidnappers and thieves of data) is heard as the one of them that the rest of the text speaks of most
(hearsay.reading.streams.subject).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from hearsay.language.lexicon import Hit, shipped
from hearsay.model import Commodity, Mention, Reading
from hearsay.reading.streams.names import Names
from hearsay.reading.streams.phrases import Found, phrases, plain
from hearsay.text.folding import fold
from hearsay.text.shelf import Shelf, shelf

TOTAL = "total_income"
WHOLLY = 4
# goods of these are traded, worn, eaten or paid with by everybody
EVERYDAY = frozenset({"legal_trade", "other", "money_laundering"})
_TRADES = frozenset("sells buys transports smuggles supplies steals".split())
_IN_ALL = re.compile(r"\b(?:in\s+(?:all|total)(?=\s*(?:[,.;)]|$))|all\s+told|altogether)", re.I)
_WHOLE = re.compile(
    r"\b(?:from\s+all\s+(?:its|their|his|of\s+its|sources|trades)\b"
    r"|(?:entire|whole|total|overall|combined|annual|yearly)\s+(?:\w+\s+)?(?:income|revenues?|earnings|budget|takings|turnover)\b)",
    re.I,
)


class Signal(Struct, frozen=True):
    """A word that speaks for a stream, and how loudly (1 to 4).

    others: the streams that it may speak for instead. hint: it speaks only in a text about its stream. faint: it is of
    the list of faint hints, and says little of what a text is about. good: it names a thing that a text may speak of
    without a trade in it. side: a phrase of what goes with every trade (sides.toml); loud where it stands, it hardly
    tells what the text is about.
    """

    start: int
    end: int
    stream: str
    weight: int
    others: tuple[str, ...] = ()
    hint: bool = False
    faint: bool = False
    good: bool = False
    side: bool = False

    @property
    def senses(self) -> tuple[str, ...]:
        """Every stream that it may speak for."""
        return (self.stream, *self.others)

    @property
    def vote(self) -> int:
        """What it counts towards the subject of the text."""
        return 1 if self.side else self.weight


def signals(reading: Reading) -> tuple[Signal, ...]:
    """The signals of a reading in text order, one for each stream at one place."""
    text, names = reading.document.text, Names(reading)
    hits = [h for h in shipped().scan(text) if h.term.list in _READ_AS]
    hits = [h for h in hits if not names.hold(h.start, h.end, common=_is_common(h))]
    words = [_READ_AS[h.term.list](h) for h in hits]
    whole = [Signal(m.start(), m.end(), TOTAL, WHOLLY) for m in _WHOLE.finditer(text)]
    whole += [Signal(m.start(), m.end(), TOTAL, WHOLLY, hint=True) for m in _IN_ALL.finditer(text)]
    plain_text = fold(text)
    told = [_phrase(found) for found in phrases(plain_text)]
    return tuple(_apart(_heard(_meant(plain_text, [*words, *whole, *told, *_goods(reading, names)]))))


def _phrase(found: Found) -> Signal:
    told = found.phrase
    return Signal(found.start, found.end, told.stream, told.weight, told.others, told.hint, side=told.side)


def _meant(text: str, found: list[Signal]) -> list[Signal]:
    """All but the words of a phrase that speaks of no trade; a text that says "olive oil" means no other by "oil"."""
    matches = list(plain().finditer(text))
    aside = Shelf((m.start(), m.end(), m) for m in matches)
    tamed = {compound.split()[-1].rstrip("s") for m in matches if (compound := m["compound"])}
    return [
        s
        for s in found
        if not any(m.start() <= s.start and s.end <= m.end() for m in aside.meeting(s.start, s.end))
        and text[s.start : s.end].rstrip("s") not in tamed
    ]


def _is_common(hit: Hit) -> bool:
    return not any(spelling[0].isupper() for spelling in hit.term.spellings)


def _word(hit: Hit) -> Signal:
    facts = hit.term.facts
    others = tuple(filter(None, facts.get("or", "").split(",")))
    hint = facts.get("hint") == "yes"
    return Signal(hit.start, hit.end, facts["stream"], int(facts.get("weight", "2")), others, hint)


def _faint(hit: Hit) -> Signal:
    first, *others = hit.term.facts["streams"].split(",")
    return Signal(hit.start, hit.end, first, int(hit.term.facts["weight"]), tuple(others), hint=True, faint=True)


_READ_AS = {"streams": _word, "stream_hints": _faint}


def _heard(found: list[Signal]) -> Iterator[Signal]:
    """All but the faint hints within a louder word: "smuggled" says nothing beside "smuggled gold"."""
    loud = Shelf((s.start, s.end, s) for s in found if not (s.faint or s.side))
    return (s for s in found if not s.faint or not loud.meeting(s.start, s.end))


def _goods(reading: Reading, names: Names) -> Iterator[Signal]:
    """A good speaks for its stream, louder where it is what is dealt in ("sells rifles", not "guards with rifles").

    One of everyday life speaks only in a sentence that trades in something.
    """
    sentences = shelf(reading.sentences)
    trades = shelf(f.predicate for f in reading.frames if f.sense in _TRADES)
    dealt = shelf(a for f in reading.frames if f.sense in _TRADES for a in f.role("patient"))
    for mention in reading.mentions:
        stream, weak = _trade_in(mention)
        if stream is None or names.hold(mention.start, mention.end, common=mention.kind == "commodity"):
            continue
        traded = any(a.holds(mention) for a in dealt.meeting(mention.start, mention.end))
        around = sentences.meeting(mention.start, mention.end)[:1]
        hint = weak and not traded and not any(trades.inside(s.start, s.end) for s in around)
        yield Signal(mention.start, mention.end, stream, 2 if traded else 1, hint=hint, good=True)


def _trade_in(mention: Mention) -> tuple[str | None, bool]:
    """The stream that a trade in something would belong to, and whether it takes a dealing to make it one."""
    if mention.kind == "weapon":
        return "arms_trafficking", True
    value = mention.value
    if not isinstance(value, Commodity) or value.stream in EVERYDAY:
        return None, False
    return value.stream, value.weak


def _apart(found: Iterable[Signal]) -> Iterator[Signal]:
    """One signal for each stream at one place: a good that is a stream word too counts once, by the heavier."""
    last: dict[tuple[str, bool], Signal] = {}
    for signal in sorted(found, key=lambda s: (s.start, -s.weight, s.hint, -s.end)):
        before = last.get((signal.stream, signal.side))
        if before is None or signal.start >= before.end:
            last[signal.stream, signal.side] = signal
            yield signal
