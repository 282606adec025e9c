"""Claims: what a region says, where someone is said to say it or where it holds a sum, a share or a stream's word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.model import Attribution, Claim, Link, Quotation, Reading, Span
from hearsay.reading import clauses
from hearsay.reading.chains import Chains
from hearsay.reading.clauses import Proposition
from hearsay.reading.denials import linked
from hearsay.reading.evidential import evidential
from hearsay.reading.hearing import FINITE, Hearing, predicates
from hearsay.reading.legal import legal_stages
from hearsay.reading.levels import Levels, judged
from hearsay.reading.regions import Region, regions
from hearsay.reading.roles import roles
from hearsay.reading.routes import legs
from hearsay.reading.statements import is_credit, is_unanswered
from hearsay.reading.streams import Streams
from hearsay.reading.stretches import balanced
from hearsay.reading.telling import frame
from hearsay.reading.told_of import is_told_of
from hearsay.text.identity import identity
from hearsay.text.shelf import Shelf, shelf

BY = "claims/1"
_OURSELVES = re.compile(
    r"\b(?:I|[Ww]e|(?:sold|sent|shown?|showed|gave|offered|paid|charged|handed|led|took|asked|drove|brought)\s+(?:me|us)|[Oo]ur\s+(?:own\s+)?(?:researchers?|reporters?|correspondents?|team|investigators?))\b(?!['’]ll)"
)
_LOOSE_END = re.compile(r"\b(?:that|which|who|and|or|but|of|the|a|an|to)$", re.I)
_NONE = re.compile(r"no\s+(?:\w+\s+){1,4}(?:has|have|had|is|was|were|are)\b", re.I)
_JOINED = re.compile(r",\s+(?:and|but|while|whereas)\s", re.I)
_MOST = 0.7
_FULL = 6


def make_claims(reading: Reading) -> Reading:
    """A reading with its claims, in text order, nothing said twice."""
    maker = _Maker(reading)
    found = {claim.id: claim for region in regions(reading) for claim in maker.claims(region)}
    ordered = sorted(found.values(), key=lambda c: (c.evidence[0].start, -c.evidence[-1].end))
    return replace(reading, claims=tuple(linked(reading, ordered)), stamps=(*reading.stamps, BY))


class _Maker:
    """What a claim needs of its reading, looked up once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.document.text
        self._chains, self._levels = Chains(reading), Levels(reading)
        self._streams = Streams(reading)
        self._ear = Hearing(reading, self._streams)
        self._money, self._mentions = shelf(reading.money), shelf(reading.mentions)
        self._quoted = shelf(reading.quotations)
        agentless = (a for a in reading.attributions if not a.source and is_told_of(a))
        self._agentless = Shelf((s.start, s.end, a) for a in agentless for s in a.cue)
        self._frames = predicates(reading)

    def claims(self, region: Region) -> Iterator[Claim]:
        if region.attribution is None and (self._is_remnant(region) or is_credit(region.sentence.text)):
            return
        told = False
        for said in self._propositions(region):
            if region.attribution is None and is_unanswered(" ".join(s.text for s in said.spans)):
                continue
            # a clause that goes on with the subject of a statement is one too: "... and is free until the trial"
            told = region.attribution is not None or self._is_statement(region, said) or (told and bool(said.shared))
            if told:
                yield self._claim(region, said)

    def _is_statement(self, region: Region, said: Proposition) -> bool:
        """Whether the text itself states something: of a matter of interest, or guarded, or in somebody's words.

        What is hedged ("is thought to be rebranding"), said to be wanting ("no ledger has been published") or stands
        in quotation marks is stated by choice, whatever it is about.
        """
        if any(self._ear.tells(s.start, s.end) for s in said.spans):
            return True
        verbal = any(self._ear.verbs(s.start, s.end) or FINITE.search(s.text) for s in said.spans)
        if not verbal or region.sentence.text.endswith("?"):
            return False
        quoted = any(2 * (min(s.end, q.end) - s.start) > len(s.text) for s in said.spans for q in self._around(s))
        hedged = self._nobody(said.spans) is not None or self._levels.of(None, said, region.sentence).level == "PS+"
        return quoted or hedged or bool(_NONE.match(said.spans[0].text))

    def _around(self, span: Span) -> list[Quotation]:
        """The quotations that a span begins in."""
        return [q for q in self._quoted.meeting(span.start, span.end) if not q.scare and q.start <= span.start]

    def _is_remnant(self, region: Region) -> bool:
        """What is left of a sentence beside its voices says something only if it has a verb and no loose end."""
        said = " ".join(span.text for span in region.spans)
        whole = len(said) > _MOST * len(region.sentence.text)
        told = any(self._ear.speaks(s.start, s.end) for s in region.spans) or bool(
            legal_stages(self._text, region.spans)
        )
        full = len(said.split()) > _FULL and told
        if _JOINED.match(self._text, region.spans[-1].end):
            return not full
        return (bool(_LOOSE_END.search(said)) and not whole) or not (whole or full or FINITE.search(said))

    def _propositions(self, region: Region) -> Iterator[Proposition]:
        for spans in clauses.grouped(self._text, region.spans, self._ear):
            yield from clauses.split_all(self._text, spans, self._ear)

    def _chain(self, said: Attribution | None, spans: tuple[Span, ...]) -> tuple[Link, ...]:
        own = next((o for s in spans for o in _OURSELVES.finditer(self._text, s.start, s.end)), None)
        if said is None and own and not self._quoted.meeting(*own.span()):
            return self._chains.own(Span(*own.span(), own.group()))
        return self._chains.of(said or self._nobody(spans))

    def _nobody(self, spans: tuple[Span, ...]) -> Attribution | None:
        """ "Is alleged to", "is believed to": the cue that says that somebody says so, and nobody who."""
        return next((a for s in spans for a in self._agentless.inside(s.start, s.end)), None)

    def _claim(self, region: Region, proposition: Proposition) -> Claim:
        reading, said, spans = self._reading, region.attribution, proposition.spans
        money = [m for s in spans for m in self._money.inside(s.start, s.end)]
        inside = [m for s in spans for m in self._mentions.inside(s.start, s.end)]
        frames = [f for s in spans for f in self._frames.inside(s.start, s.end)]
        about = self._streams.of(spans, with_money=bool(money))
        chain, level = self._chain(said, spans), self._levels.of(said, proposition, region.sentence)
        parts = roles(self._text, spans, proposition.shared, mentions=self._mentions, frames=frames)
        return Claim(
            id=identity("c", reading.document.id, *(n for s in spans for n in (s.start, s.end))),
            evidence=tuple(balanced(self._text, s) for s in spans),
            chain=judged(chain, level.level),
            modality=level,
            by=BY,
            frame=frame(frames),
            roles=parts,
            route=legs(parts, inside),
            stream=about.streams[0] if about.streams else None,
            streams=about.streams,
            stream_because=about.because,
            money=tuple(m.id for m in money),
            quantities=tuple(m.id for m in inside if m.kind == "quantity"),
            time=next((m.id for m in inside if m.kind == "time"), None),
            headline=region.sentence.start == reading.sentences[0].start,
            evidential=evidential(chain, spans),
            legal=legal_stages(self._text, (*_told_by(said), *_shared(proposition), *spans)),
        )


def _told_by(said: Attribution | None) -> tuple[Span, ...]:
    """The cue, which may be a stage of the law itself: "the court convicted the broker of ..."."""
    return said.cue if said and said.known == "explicit" else ()


def _shared(proposition: Proposition) -> tuple[Span, ...]:
    return (proposition.shared,) if proposition.shared else ()
