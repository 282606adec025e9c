"""The levels of a claim: of its last voice, and of each voice that it came through."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.language.rules.predicates import NOMINAL
from hearsay.model import Attribution, How, Level, Link, Modality, Reading, Sentence, Span
from hearsay.reading.clauses import Proposition
from hearsay.reading.modality import NOBODY, Voice, modality
from hearsay.text.spans import quote

_NEAR = 2  # characters between a source and its verb that stand side by side
_FACTIVE: frozenset[How] = frozenset({"knowledge", "perception"})
_LONGEST = 2  # words of a source that is nobody in particular: "people say"


class Levels:
    """How surely the claims of one reading are said."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._by_id = {a.id: a for a in reading.attributions}
        self._nouns = frozenset(f.predicate.start for f in reading.frames if f.relation in NOMINAL)

    def of(self, said: Attribution | None, proposition: Proposition, sentence: Sentence) -> Modality:
        """The level of a proposition for whoever is said to say it."""
        voice = NOBODY if said is None else self._voice(said, sentence)
        return modality(self._text, proposition.spans, voice, shared=proposition.shared, nouns=self._nouns)

    def _voice(self, said: Attribution, sentence: Sentence) -> Voice:
        words = _words(self._text, said) if said.known == "explicit" else ()
        return Voice(said.how, words, tuple(self._around(said, sentence)))

    def _around(self, said: Attribution, sentence: Sentence) -> Iterator[How]:
        """How the voices around this one hold it, as far as they speak in this sentence; a carrier only carries."""
        seen = {said.id}
        outer = self._by_id.get(said.inside or "")
        while outer and outer.id not in seen:
            seen.add(outer.id)
            if not outer.carrier and any(sentence.holds(cue) for cue in outer.cue):
                yield outer.how
            outer = self._by_id.get(outer.inside or "")


def _words(text: str, said: Attribution) -> tuple[Span, ...]:
    """The words of the cue, with a short source right before it: "people say"."""
    if not said.cue or not said.source:
        return said.cue
    source, cue = said.source[-1], said.cue[0]
    beside = 0 <= cue.start - source.end <= _NEAR and len(source.text.split()) <= _LONGEST
    return (quote(text, source.start, cue.end), *said.cue[1:]) if beside else said.cue


def judged(chain: tuple[Link, ...], level: Level) -> tuple[Link, ...]:
    """The chain with the level of the claim for each voice in it.

    The last one holds the claim as its level says. Whoever passes on what another "said" commits himself to nothing
    (U); who writes that another "confirmed" or "saw" it holds it as that one does. What nobody in particular says
    ("it is thought", or plain text) the voice before says itself.
    """
    links: list[Link] = []
    for link in reversed(chain):
        if links:
            inner = links[-1]
            level = level if inner.kind == "none" or inner.how in _FACTIVE else "U"
        links.append(replace(link, level=level))
    return tuple(reversed(links))
