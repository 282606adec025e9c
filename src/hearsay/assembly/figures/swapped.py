"""A source exchanged or gone: what the parent has from one, the child has from another, or from nobody at all.

Of another only a source that could be found counts: a name, or an office ("prosecutors"), which the parent does not
know by any word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hearsay.assembly.figures.aligned import Aligned, Said
from hearsay.assembly.figures.bare_names import bare_name
from hearsay.assembly.figures.facts import listened_for
from hearsay.assembly.figures.rows import Row
from hearsay.assembly.story import stems
from hearsay.assembly.voices.heard import CARRIERS, Heard
from hearsay.assembly.voices.hearing import Hearing
from hearsay.corpus import Figure
from hearsay.model import Claim, Reading
from hearsay.text.folding import fold

_LETTERS = 4
_OURSELVES = re.compile(r"\b(?:we|our)\b", re.I)

Pair = tuple[Said, Said]


class Swaps:
    """Who speaks for what, as the documents themselves have it. figures: of a document, beside its parents'."""

    def __init__(self, hearing: Hearing, aligned: Aligned) -> None:
        self._hearing, self._aligned = hearing, aligned
        self._stems: dict[str, frozenset[str]] = {}

    def swapped(self, document: str, figures: Sequence[Figure]) -> Row | None:
        """The first statement that a document has from another source than the report in sight that it goes back to."""
        names = [*self._publishers(document), self._aligned.publisher(document) or ""]
        above = frozenset().union(*map(_telling, names))
        for said, other in self._pairs(document, self._in_sight(self._main(document)), figures):
            mine, theirs = self._new_speaker(said, other), self._speaker(other)
            before = theirs.who if theirs is not None else other.reading.document.publisher
            if mine and before and not _meet(_telling(mine), self._of(other.reading) | above):
                because = f"what is there on the word of {before} is here on that of {mine}"
                return Row("attribution", said, other, other.reading.document.id, because)
        return None

    def _new_speaker(self, said: Said, other: Said) -> str | None:
        """On whose word a claim is, if that is somebody who could be asked and not the other claim's voice."""
        mine = self._speaker(said)
        if mine is None or not _is_office(mine) or not _telling(mine.who) or _only_notes(said):
            return None
        return mine.who if self._hearing.voice(said.claim.id) != self._hearing.voice(other.claim.id) else None

    def silent(self, document: str, figures: Sequence[Figure]) -> Row | None:
        """For a report in which nobody is named for anything what its source has on somebody's word."""
        reading = self._aligned.readings[document]
        if any(self._is_said(claim) for claim in reading.claims):
            return None
        text = fold(reading.document.text)
        if any(bare_name(name) in text for name in self._publishers(document)):
            return None
        main = self._main(document)
        beyond = [p for lost in main if lost not in self._aligned.readings for p in self._main(lost)]
        for said, other in self._pairs(document, self._in_sight([*main, *beyond]), figures):
            who = self._source(other, document)
            if who is not None:
                because = f"{who} is no longer named, nor anybody else"
                return Row("attribution", said, other, other.reading.document.id, because)
        return None

    def _is_said(self, claim: Claim) -> bool:
        """Whether a claim is told on somebody's word, be it only "it said"."""
        heard = self._hearing.voice(claim.id) is not None or bool(self._hearing.carriers(claim.id))
        return heard or claim.chain[-1].kind in ("person", "official_body")

    def _source(self, other: Said, document: str) -> str | None:
        """On whose word a claim is: somebody's, or that of a publisher who speaks of himself in a report of his own."""
        voice, source = self._hearing.voice(other.claim.id), other.reading.document
        if voice is not None:
            return voice.who if voice.kind not in CARRIERS else None
        here = self._aligned.readings[document].document.publisher
        if not source.publisher or source.publisher == here or self._main(source.id):
            return None
        speaks = fold(source.publisher) in fold(source.text) or _OURSELVES.search(source.text)
        return source.publisher if speaks else None

    def _main(self, node: str) -> list[str]:
        return [d.parent for d in self._aligned.lines.main_parents(node)]

    def _in_sight(self, nodes: Iterable[str]) -> list[str]:
        return [node for node in nodes if node in self._aligned.readings]

    def _publishers(self, document: str) -> list[str]:
        """The publishers of all that a document goes back to."""
        return [name for node in self._aligned.lines.above(document) if (name := self._aligned.publisher(node))]

    def _pairs(self, document: str, parents: Sequence[str], figures: Sequence[Figure]) -> list[Pair]:
        """What a document says beside what its parents say: by statements, nearest claims and figures."""
        aligned = self._aligned
        pairs = [(s, o) for p in parents for s in aligned.claims(document) for o in aligned.retold(s, p)[:1]]
        for figure in figures:
            there = figure.parent
            if there is not None and there.document in parents:
                said = aligned.said(document, figure.here.claim)
                other = aligned.said(there.document, there.claim)
                pairs += [(said, other)] if said is not None and other is not None else []
        return pairs

    def _speaker(self, said: Said) -> Heard | None:
        return self._hearing.witness(said.claim.id).last

    def _of(self, reading: Reading) -> frozenset[str]:
        name = reading.document.id
        if name not in self._stems:
            document = reading.document
            self._stems[name] = _telling(f"{document.text} {document.publisher or ''}")
        return self._stems[name]


def _only_notes(said: Said) -> bool:
    """Whether the speaker does not say it himself: "the minister took note of the test in which ..."."""
    return said.sentence is not None and listened_for("notes").search(said.sentence.text) is not None


def _is_office(heard: Heard) -> bool:
    """Whether a voice is somebody whom a reader could ask."""
    if heard.kind in CARRIERS or heard.is_paper:
        return False
    if listened_for("officials").search(heard.who):
        return True
    described = bool(heard.told.names or heard.told.roles)
    return heard.kind in ("person", "official_body") and heard.is_nameable and described


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two have a word in common, or one that begins with the other: "auditors", "the Audit Office"."""
    return any(a.startswith(b) or b.startswith(a) for a in one for b in other if min(len(a), len(b)) >= _LETTERS)


def _telling(name: str) -> frozenset[str]:
    return frozenset(stems(name))
