"""The chain of a claim: from the publisher, who comes first even when the text does not name it, to the last voice."""

from __future__ import annotations

from hearsay.model import Attribution, Link, Reading, Span
from hearsay.reading.pointers import pointed
from hearsay.reading.sources import Named, Voice, itself, named, named_in, nameless, unnamed


class Chains:
    """The chains of one reading; each attribution's voice is worked out once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._by_id = {a.id: a for a in reading.attributions}
        names = named_in(reading)
        self._links = {a.id: _link(reading, names, a) for a in reading.attributions}

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
    because = f"“{cue.text}” says of nobody that he says so" if cue else "the text attributes it to nobody"
    return Link(kind="none", name=None, how="none", known="explicit", because=because, cue=cue)


def _voice(reading: Reading, names: Named, source: Span) -> Voice:
    """The voice behind a source phrase; the phrase itself where it names and points to nobody."""
    own = itself(reading.document.publisher, source.text)
    return own or named(names, source) or nameless(source.text) or pointed(names, source) or unnamed(names, source)


def _link(reading: Reading, names: Named, attribution: Attribution) -> Link:
    cue = attribution.cue[0] if attribution.cue else None
    if not attribution.source:
        return _nobody(cue)
    voice = _voice(reading, names, attribution.source[0])
    carried = attribution.known == "carried"
    because = f"{voice.because}; carried on from “{cue.text if cue else ''}”" if carried else voice.because
    return Link(
        kind=voice.kind,
        name=voice.name,
        how=attribution.how,
        known="carried" if carried else voice.known,
        because=because,
        entity=voice.entity,
        source=attribution.source[0],
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
