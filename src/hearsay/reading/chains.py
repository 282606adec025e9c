"""The chain of a claim: from the publisher, who comes first even when the text does not name it, to the last voice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.model import Attribution, Link, Reading, Span
from hearsay.reading.issues import issue
from hearsay.reading.pointers import pointed
from hearsay.reading.sources import described, gathered, itself, named, outlet
from hearsay.reading.speakers import Named, named_in
from hearsay.reading.standing import Standing, standing
from hearsay.reading.told_of import is_audience, is_told_of
from hearsay.reading.unnamed import is_anybody, is_thing, nameless, unnamed
from hearsay.reading.voice import Voice

_THIRD = frozenset({"he", "she", "him", "her"})
_SHOWS = re.compile(
    r"\b(?:show|prov|bears?\b|bore|suggest|confirm|indicat|reveal|attest|demonstrat|establish|betray)", re.I
)
_LAST = 3  # mentions
_NEAR = 60  # characters


class Chains:
    """The chains of one reading; each attribution's voice is worked out once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._by_id = {a.id: a for a in reading.attributions}
        names = named_in(reading)
        self._links = _but_themselves(reading, names, dict(_links(reading, names)))

    def of(self, innermost: Attribution | None) -> tuple[Link, ...]:
        """Publisher, then the voices from the outermost to this one; ends in "none" where nobody is said to say it."""
        voices: list[Link] = []
        seen: set[str] = set()
        while innermost and innermost.id not in seen:
            seen.add(innermost.id)
            voices += [self._links[innermost.id]] if _speaks(innermost) else []
            innermost = self._by_id.get(innermost.inside or "")
        chain = [self._publisher(), *_without_repeats(_somebody(voices[::-1]))]
        if len(chain) == 1:
            chain.append(_nobody(None))
        return tuple(chain)

    def own(self, words: Span) -> tuple[Link, ...]:
        """The chain of what the outlet tells of itself: "I paid it twice", "our reporters saw"."""
        voice = outlet(self._reading.document.publisher, words.text)
        own = Link(
            kind=voice.kind, name=voice.name, how="assertion", known=voice.known, because=voice.because, source=words
        )
        return (self._publisher(), own)

    def _publisher(self) -> Link:
        name = self._reading.document.publisher
        because = "the document's publisher" if name else "the publisher, whose name nobody gave"
        return Link(kind="outlet", name=name, how="assertion", known="given", because=because)


def _nobody(cue: Span | None) -> Link:
    because = f"“{cue.text}” names nobody" if cue else "the text attributes it to nobody"
    return Link(kind="none", name=None, how="none", known="explicit", because=because, cue=cue)


def _links(reading: Reading, names: Named) -> Iterator[tuple[str, Link]]:
    """The link of each attribution, worked out in text order, for "the agency" may be the one that spoke before."""
    spoken: list[Voice] = []
    stands = _Standings()
    for said in sorted(reading.attributions, key=lambda a: a.cue[0].start if a.cue else a.content[0].start):
        cue = said.cue[0] if said.cue else None
        if said.source and not is_anybody(said.source[0].text) and not is_audience(said):
            voice = _voice(reading, names, said.source[0], spoken)
            if voice.entity is None and _is_trace(said):
                yield said.id, replace(_nobody(cue), source=said.source[0])
                continue
            if not said.carrier:
                spoken.append(voice)
            link = stands.told(_link(said, voice, cue), standing(names, said.source[0], voice.name))
            heard = said.known != "carried" or said.quoted  # else the words for the voice stand elsewhere
            yield said.id, link if heard else replace(link, source=None, cue=None)
        else:
            yield said.id, replace(_nobody(cue), source=next(iter(said.source), None))


def _is_trace(said: Attribution) -> bool:
    """ "Burned huts show that ...": the text reads it off a thing, and no voice says it."""
    return any(_SHOWS.search(c.text) for c in said.cue) and is_thing(said.source[0].text)


def _but_themselves(reading: Reading, names: Named, links: dict[str, Link]) -> dict[str, Link]:
    """The links, but a "he" in somebody's own words is not the speaker: another named right before, or nobody."""
    quotations = names.quotations
    for said in reading.attributions:
        outer, link = links.get(said.inside or ""), links[said.id]
        pronoun = next((s for s in said.source if s.text.lower() in _THIRD), None)
        if outer and outer.entity and pronoun and link.entity in (None, outer.entity):
            turn = outer.cue is not None and outer.cue.text.endswith(":")
            if turn or any(q.holds(pronoun) for q in quotations.meeting(pronoun.start, pronoun.end)):
                links[said.id] = _another(names, pronoun, link, outer)
    return links


def _another(names: Named, pronoun: Span, link: Link, speaker: Link) -> Link:
    near = [m for m in names.speakers.before(pronoun.start, _LAST) if m.kind == "person" and m.entity != speaker.entity]
    other = next((m for m in near if pronoun.start - m.end < _NEAR), None)
    if other:
        because = f"“{pronoun.text}” is taken as the last one named beside the speaker, {other.text}"
        return replace(link, name=other.text, entity=other.entity, known="resolved", because=because, described=None)
    because = f"“{pronoun.text}” in the words of {speaker.name} is somebody else"
    return replace(link, name=pronoun.text, entity=None, known="explicit", because=because, described=None)


class _Standings:
    """Who the sources are, as told so far."""

    def __init__(self) -> None:
        self._by_entity: dict[str, Standing] = {}

    def told(self, link: Link, said: Standing) -> Link:
        """The link with what is told of its source here, or was before."""
        known = said if said.described else self._by_entity.get(link.entity or "", said)
        if link.entity and known.described:
            self._by_entity[link.entity] = known
        return replace(link, described=known.described, speaks_for=known.speaks_for)


def _voice(reading: Reading, names: Named, source: Span, spoken: list[Voice]) -> Voice:
    """The voice behind a source phrase; the phrase itself where it names and points to nobody."""
    quoted = any(q.holds(source) for q in names.quotations.meeting(source.start, source.end))
    own = None if quoted else itself(reading.document.publisher, source.text)
    found = own or issue(names, source) or named(names, source) or gathered(names, source) or nameless(source.text)
    found = found or described(names, source) or pointed(names, source, spoken)
    return found or unnamed(names, source)


def _link(said: Attribution, voice: Voice, cue: Span | None) -> Link:
    carried = said.known == "carried"
    because = f"{voice.because}; carried on from “{cue.text if cue else ''}”" if carried else voice.because
    return Link(
        kind=voice.kind,
        name=voice.name,
        how=said.how,
        known=voice.known if said.known == "explicit" else said.known,
        because=because,
        entity=voice.entity,
        source=said.source[0],
        cue=cue,
    )


def _speaks(said: Attribution) -> bool:
    """Whether an attribution adds a voice: not one that only acts, nor the speaker of the words around it again."""
    return not (said.source and is_told_of(said)) and said.how != "wish" and not _is_speaker(said)


def _is_speaker(said: Attribution) -> bool:
    """ "I saw" within what somebody says: no new voice."""
    return said.inside is not None and any(s.text.lower() in ("i", "we") for s in said.source)


def _somebody(voices: list[Link]) -> list[Link]:
    """The voices without those that name nobody, if there is another: "the clerk said that it was believed ..."."""
    return [link for link in voices if link.kind != "none"] or voices[:1]


def _is_one(before: Link, link: Link) -> bool:
    """Whether two links are one voice: of one entity, or, where none is known, "it" for the words of the other."""
    again = link.known == "resolved" and (before.kind, before.name) == (link.kind, link.name)
    return again or (link.entity is not None and before.entity == link.entity)


def _without_repeats(voices: list[Link]) -> list[Link]:
    """A voice that is named twice in a row ("he said that he had heard") is one link, the later."""
    kept: list[Link] = []
    for link in voices:
        if kept and _is_one(kept[-1], link):
            kept.pop()
        kept.append(link)
    return kept
