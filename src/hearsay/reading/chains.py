"""The chain of a claim: from the publisher, who comes first even when the text does not name it, to the last voice."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.model import Attribution, Link, Reading, Span
from hearsay.reading.pointers import pointed
from hearsay.reading.sources import Named, Voice, itself, named, named_in, nameless, unnamed


class Chains:
    """The chains of one reading; each attribution's voice is worked out once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._by_id = {a.id: a for a in reading.attributions}
        self._links = dict(_links(reading))

    def of(self, innermost: Attribution | None) -> tuple[Link, ...]:
        """Publisher, then the voices from the outermost to this one; ends in "none" where nobody is said to say it."""
        voices: list[Link] = []
        seen: set[str] = set()
        while innermost and innermost.id not in seen:
            seen.add(innermost.id)
            voices.append(self._links[innermost.id])
            innermost = self._by_id.get(innermost.inside or "")
        chain = [self._publisher(), *_without_repeats(voices[::-1])]
        if len(chain) == 1:
            chain.append(_nobody(None))
        return tuple(chain)

    def _publisher(self) -> Link:
        name = self._reading.document.publisher
        because = "the document's publisher" if name else "the publisher, whose name nobody gave"
        return Link(kind="outlet", name=name, how="assertion", known="given", because=because)


def _nobody(cue: Span | None) -> Link:
    because = f"“{cue.text}” names nobody" if cue else "the text attributes it to nobody"
    return Link(kind="none", name=None, how="none", known="explicit", because=because, cue=cue)


def _links(reading: Reading) -> Iterator[tuple[str, Link]]:
    """The link of each attribution, worked out in text order, for "the agency" may be the one that spoke before."""
    names = named_in(reading)
    spoken: list[Voice] = []
    for said in sorted(reading.attributions, key=lambda a: a.cue[0].start if a.cue else a.content[0].start):
        cue = said.cue[0] if said.cue else None
        if said.source:
            voice = _voice(reading, names, said.source[0], spoken)
            if not said.carrier:
                spoken.append(voice)
            yield said.id, _link(said, voice, cue)
        else:
            yield said.id, _nobody(cue)


def _voice(reading: Reading, names: Named, source: Span, spoken: list[Voice]) -> Voice:
    """The voice behind a source phrase; the phrase itself where it names and points to nobody."""
    own = itself(reading.document.publisher, source.text)
    found = own or named(names, source) or nameless(source.text) or pointed(names, source, spoken)
    return found or unnamed(names, source)


def _link(said: Attribution, voice: Voice, cue: Span | None) -> Link:
    carried = said.known == "carried"
    because = f"{voice.because}; carried on from “{cue.text if cue else ''}”" if carried else voice.because
    return Link(
        kind=voice.kind,
        name=voice.name,
        how=said.how,
        known="carried" if carried else voice.known,
        because=because,
        entity=voice.entity,
        source=said.source[0],
        cue=cue,
    )


def _without_repeats(voices: list[Link]) -> list[Link]:
    """A voice that is named twice in a row ("he said that he had heard") is one link, the later."""
    kept: list[Link] = []
    for link in voices:
        if kept and link.entity is not None and kept[-1].entity == link.entity:
            kept.pop()
        kept.append(link)
    return kept
