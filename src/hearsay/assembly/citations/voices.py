"""Where a document says that somebody speaks, and what else its names are names of."""

from __future__ import annotations

from typing import Literal

from hearsay.assembly.citations.words import citing
from hearsay.assembly.copies.shingles import words_of
from hearsay.assembly.witnesses import Witness
from hearsay.model import Span
from hearsay.text.shelf import shelf

Strength = Literal["credit", "said", "named"]
_OWN_CAPITALS = 2
_OTHERS = ("person", "place", "time", "nationality", "commodity", "armed_group", "official_body")
_DOERS = ("armed_group", "official_body", "organisation")
_BODIES = (*_DOERS, "place")
_ARTICLES = frozenset("the a an el la le al der die das".split())


class Voices:
    """Where a document says that somebody speaks."""

    def __init__(self, witness: Witness) -> None:
        reading = witness.reading
        self._sources = shelf([s for a in reading.attributions for s in (*a.source, *a.cue)])
        self._around = shelf(reading.sentences)
        self._others = shelf([m for m in reading.mentions if m.kind in _OTHERS and m.form == "name"])
        named = [m for m in reading.mentions if m.form == "name"]
        self._bodies = shelf([m for m in named if m.kind in _BODIES])
        self._doers = shelf([m for m in named if m.kind in _DOERS])
        self._parts = [(m, set(words_of(m.text))) for m in named if m.kind in (*_DOERS, "person") and " " in m.text]
        self._armed = shelf([m for m in named if m.kind == "armed_group"])

    def strength(self, span: Span, *, outlet: bool) -> Strength:
        """Whether the document has something from what is named: it speaks, or a word of citing stands with it.

        Of a body the latter tells nothing: most that is said about bodies is not said by them.
        """
        if self.speaks(span):
            return "said"
        if not outlet and self._bodies.meeting(span.start, span.end):
            return "named"
        return "said" if any(citing().search(s.text) for s in self._around.meeting(span.start, span.end)) else "named"

    def speaks(self, span: Span) -> bool:
        """Whether the span stands in the source of an attribution."""
        return bool(self._sources.meeting(span.start, span.end))

    def is_body(self, span: Span) -> bool:
        """Whether a name is a body's, which does things and is told of, and no place's that an outlet is called by."""
        return bool(self._doers.meeting(span.start, span.end))

    def is_short(self, span: Span) -> bool:
        """Whether a single word is short for a group or a person whom the document names in full ("the Lantern")."""
        words = [w for w in words_of(span.text) if w not in _ARTICLES]
        return len(words) == 1 and any(words[0] in parts and not m.holds(span) for m, parts in self._parts)

    def is_armed(self, span: Span) -> bool:
        """Whether a name is an armed group's."""
        return bool(self._armed.meeting(span.start, span.end))

    def is_other(self, span: Span) -> bool:
        """Whether a name is known for something else, or is a word that only opens its sentence."""
        other = any(m.holds(span) for m in self._others.meeting(span.start, span.end))
        return other or self.only_opens(span) or self.is_shouted(span)

    def only_opens(self, span: Span) -> bool:
        """Whether a single word has its capital for the sentence that it opens."""
        opens = any(s.start == span.start for s in self._around.meeting(span.start, span.end))
        return opens and " " not in span.text and sum(c.isupper() for c in span.text) < _OWN_CAPITALS

    def is_shouted(self, span: Span) -> bool:
        """Whether the sentence is in capitals throughout, so that capitals make no name."""
        return any(s.text.upper() == s.text for s in self._around.meeting(span.start, span.end))
