"""Who has it from whom, sentence by sentence: "the site copied the Analyst's story", "its source was a study".

Each such sentence is a step from a carrier to what it draws on. Two carriers whose steps
end at one thing are one origin.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from hearsay.checks._carriage import Carriage
from hearsay.checks._statements import DENIED, shelf_of
from hearsay.checks._words import stems, words
from hearsay.language.identify import READ
from hearsay.model import Claim, MentionKind, Reading, Sentence, Span
from hearsay.text.folding import fold
from hearsay.text.shelf import shelf
from hearsay.text.spans import quote

_CARRIERS: frozenset[MentionKind] = frozenset({"outlet", "document"})
_BODIES: frozenset[MentionKind] = frozenset({"outlet", "document", "organisation", "official_body", "person"})
_READERS: frozenset[MentionKind] = frozenset({"organisation", "official_body"})
_POINTS = re.compile(
    r"(?:the|this|that)\s+(?:\w+\s+){0,2}(?:numbers?|figures?|estimates?|sums?|stor|counts?|claims?|report)", re.I
)
_REACH = 70  # characters behind the word of deriving in which stands what is drawn on
_FARTHEST = 60  # sentences between two steps of one story
_BACK = 2  # sentences to whom "its" belongs
_FEWEST = 2


class Step(Struct, frozen=True):
    """A carrier, what it draws on, and the sentence that says so."""

    carrier: Span
    drawn_on: Span
    sentence: Sentence


def derived(reading: Reading) -> Iterator[Carriage]:
    """Each thing that two carriers or more draw on, straight or through one another, with the claims of all."""
    if reading.document.language not in READ:
        return
    steps = _Steps(reading)
    taken: set[int] = set()
    for step in steps.all:
        family = steps.family(step)
        names = {_key(s.carrier): s.carrier.text for s in family}
        many = any(words("carriage", "several").match(name) for name in names.values())
        if len(names) + many >= _FEWEST and step.sentence.start not in taken:
            taken |= {s.sentence.start for s in family}
            claims = steps.claims_of(family)
            if claims:
                yield Carriage(tuple(claims), tuple(names.values()), _origin(family).text)


class _Steps:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._mentions = shelf(m for m in reading.mentions if m.kind in _BODIES)
        named = (m for m in reading.mentions if m.kind == "outlet" and m.form == "name")
        self._outlets = {m.entity for m in named if m.entity}  # of whom "it" may be said
        self._claims = shelf_of(c for c in reading.claims if c.modality.level not in DENIED)
        self._order = [s.start for s in reading.sentences]
        self.all: list[Step] = []
        known: set[str] = set()  # what has been drawn on so far
        for at in range(len(reading.sentences)):
            steps = [*self._of(at), *self._of_the_same(at, known)]
            known |= {stem for step in steps for stem in _key(step.drawn_on)}
            self.all += steps
        self._starts = [s.sentence.start for s in self.all]

    def family(self, step: Step) -> list[Step]:
        """The steps that end where this one does, or lead there, in text order."""
        found = [step]
        start, end = self._around(step.sentence)
        for other in self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if other not in found and any(_joined(other, known) for known in found):
                found.append(other)
        return sorted(found, key=lambda s: s.sentence.start)

    def claims_of(self, family: list[Step]) -> list[Claim]:
        """What stands in the sentences of the steps, and what is put on one of the carriers or on what they draw on."""
        inside = {c.id for s in family for c in self._told_in(s)}
        names = [span for s in family for span in (s.carrier, s.drawn_on)]
        start, end = self._around(family[0].sentence)
        return [c for c in self._claims.meeting(start, end) if c.id in inside or _is_of(c, names)]

    def _told_in(self, step: Step) -> list[Claim]:
        """The claims of a step's sentence, and of the one before where "the report" or "this number" stands there."""
        own = self._claims.meeting(step.sentence.start, step.sentence.end)
        place = bisect_left(self._order, step.sentence.start)
        before = self._reading.sentences[place - 1] if place else None
        near = before is not None and before.paragraph == step.sentence.paragraph
        if before is None or not (near and _POINTS.match(step.drawn_on.text)):
            return own
        return [*self._claims.meeting(before.start, before.end), *own]

    def _around(self, sentence: Sentence) -> tuple[int, int]:
        """From where to where in the text one story is told."""
        place = bisect_left(self._order, sentence.start)
        last = self._reading.sentences[min(place + _FARTHEST, len(self._order) - 1)]
        return self._order[max(0, place - _FARTHEST)], last.end

    def _of(self, at: int) -> Iterator[Step]:
        sentence = self._reading.sentences[at]
        for match in words("carriage", "derives").finditer(sentence.text):
            yield from self._beside(sentence, match)
            carrier = self._carrier(at, match)
            start = sentence.start + match.end()
            drawn_on = self._first(start, min(sentence.end, start + _REACH))
            if carrier and drawn_on and _key(carrier) != _key(drawn_on):
                yield Step(carrier, drawn_on, sentence)
        yield from self._handed_out(sentence)
        yield from self._from_one(sentence)

    def _carrier(self, at: int, match: re.Match[str]) -> Span | None:
        """Who draws on something: the last carrier before; of "both", the first; of "its source", the one before."""
        sentence = self._reading.sentences[at]
        start = sentence.start + match.start()
        carriers = self._carriers(sentence.start, start)
        if carriers and _BOTH.search(sentence.text[: match.start()]):
            return carriers[0]
        lead = sentence.text[: match.start()].strip(" \"“‘'")
        those = words("carriage", "those").fullmatch(lead) is not None
        before = self._reading.sentences[max(0, at - _BACK) : at] if match["its"] or those else ()
        owners = [self._last(s.start, s.end) or (self._body(s) if those else None) for s in reversed(before)]
        own = self._last(sentence.start, start) or next((span for span in owners if span), None)
        return own or self._reader(sentence, match)

    def _body(self, sentence: Sentence) -> Span | None:
        """The last body of a sentence, for whom "they" may stand."""
        inside = self._mentions.inside(sentence.start, sentence.end)
        return next((m for m in reversed(inside) if m.kind in _READERS and m.form != "pronoun"), None)

    def _reader(self, sentence: Sentence, match: re.Match[str]) -> Span | None:
        """A body that relies on a paper: "two embassies rely on the Harrow brief"."""
        paper = words("carriage", "papers").search(sentence.text[match.end() :][:_REACH])
        relied = paper and words("carriage", "relies").match(match.group())
        start = sentence.start + match.start()
        bodies = self._mentions.inside(sentence.start, start) if relied else []
        return next((m for m in reversed(bodies) if m.kind in _READERS), None)

    def _handed_out(self, sentence: Sentence) -> Iterator[Step]:
        """ "The service gave its numbers to three newspapers": the papers draw on it."""
        for match in words("carriage", "handed").finditer(sentence.text):
            opening = words("carriage", "giver").match(sentence.text.lstrip('"“‘ '))
            if opening:
                yield Step(self._span(sentence, *match.span("many")), self._span(sentence, *opening.span()), sentence)

    def _from_one(self, sentence: Sentence) -> Iterator[Step]:
        """ "The same phone was the basis of the film and of a series": a carrier each."""
        for match in words("carriage", "basis").finditer(sentence.text):
            group = next(name for name in ("thing", "thing2", "thing3") if match[name])
            thing = self._span(sentence, *match.span(group))
            for part in _PART.finditer(sentence.text, match.end()):
                for carrier in self._carriers(sentence.start + part.start(), sentence.start + part.end())[:1]:
                    yield Step(carrier, thing, sentence)

    def _span(self, sentence: Sentence, start: int, end: int) -> Span:
        return quote(self._reading.document.text, sentence.start + start, sentence.start + end)

    def _beside(self, sentence: Sentence, match: re.Match[str]) -> Iterator[Step]:
        """The other carriers of one verb: "the weekly and the broadcaster have carried its findings"."""
        start, end = sentence.start, sentence.start + match.start()
        carriers = self._carriers(start, end)
        drawn_on = self._first(sentence.start + match.end(), min(sentence.end, sentence.start + match.end() + _REACH))
        for one, other in pairwise(carriers):
            joined = self._reading.document.text[one.end : other.start]
            if drawn_on and re.fullmatch(
                r"[^.;:]{0,40}?(?:,|\band\b)\s*(?:the\s+|two\s+|three\s+)?(?:\w+\s+){0,2}", joined
            ):
                yield Step(one, drawn_on, sentence)

    def _of_the_same(self, at: int, known: set[str]) -> Iterator[Step]:
        """ "The magazine put the same images on its cover", where a study was said to rest on images."""
        sentence = self._reading.sentences[at]
        for match in words("carriage", "same").finditer(sentence.text):
            start, end = (sentence.start + place for place in match.span("thing"))
            thing, carrier = quote(self._reading.document.text, start, end), self._last(sentence.start, start)
            if carrier and _key(thing) & known:
                yield Step(carrier, thing, sentence)

    def _carriers(self, start: int, end: int) -> list[Span]:
        """The outlets and papers of a stretch, by name or as "the newspaper"."""
        text = self._reading.document.text
        named = [
            m
            for m in self._mentions.inside(start, end)
            if (m.kind in _CARRIERS and (m.form != "pronoun" or m.entity in self._outlets))
            or words("carriage", "media").search(m.text)
        ]
        called = [quote(text, m.start(), m.end()) for m in words("carriage", "medium").finditer(text, start, end)]
        own = [c for c in called if not any(c.meets(m) for m in named)]
        return sorted([*named, *own], key=lambda s: s.start)

    def _last(self, start: int, end: int) -> Span | None:
        named = [m for m in self._mentions.inside(start, end) if m.kind == "organisation" and m.form == "name"]
        return next(reversed(self._carriers(start, end) or named), None)

    def _first(self, start: int, end: int) -> Span | None:
        """What stands right behind the word of deriving: a name, or a noun and what is said of it."""
        text = self._reading.document.text
        behind = start + len(text[start:end]) - len(text[start:end].lstrip(" \"“‘'"))
        match = words("carriage", "source").match(text, behind, end)
        return quote(text, match.start("what"), match.end("what")) if match else None


_BOTH = re.compile(r"\b(?:both|all|each)\s*(?:of\s+(?:them|which|whom)\s*)?$", re.I)
_PART = re.compile(r"(?:(?!\sand\s).)+", re.S)  # "the basis of the film and of a series": a carrier each


def _joined(one: Step, other: Step) -> bool:
    """Whether two steps end at one thing, or one begins where the other ends."""
    ends = (
        _same(one.drawn_on, other.drawn_on) or _same(one.drawn_on, other.carrier) or _same(one.carrier, other.drawn_on)
    )
    return ends and _key(one.carrier) != _key(other.carrier)


def _origin(family: list[Step]) -> Span:
    """What is drawn on and draws on nothing itself."""
    ends = [s.drawn_on for s in family if not any(_same(s.drawn_on, other.carrier) for other in family)]
    return next(iter(ends), family[0].drawn_on)


def _same(one: Span, other: Span) -> bool:
    """Whether two words for a source may mean one: a telling word in common, and no two names."""
    names = [set(_NAME.findall(span.text)) for span in (one, other)]
    if all(names):
        return bool(names[0] & names[1])
    return bool(_key(one) & _key(other))


_NAME = re.compile(r"\b[A-Z][\w’-]+(?=\b)(?<!The)(?<!An)")


def _key(span: Span) -> frozenset[str]:
    return stems(span.text) or frozenset(fold(span.text).split()[-1:])  # "the report" says nothing but that


def _is_of(claim: Claim, names: list[Span]) -> bool:
    """Whether a claim is put on one of the sources, by a name or a noun."""
    links = [link for link in claim.chain[1:] if link.source is not None]
    return any(link.source and _same(link.source, name) for link in links for name in names)
