"""A source that one document names alone, where the others who tell the same name one other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from hearsay.assembly.figures.aligned import Aligned, Said
from hearsay.assembly.figures.naming import Naming
from hearsay.assembly.figures.rows import Row
from hearsay.assembly.voices.heard import CARRIERS, Heard
from hearsay.assembly.voices.hearing import Hearing
from hearsay.assembly.voices.told import told_of
from hearsay.text.folding import fold

_FEWEST = 3  # documents that must name one voice or outlet before another is out of the ordinary


class Alone:
    """The voices and outlets of each document beside those of all others."""

    def __init__(self, hearing: Hearing, aligned: Aligned, naming: Naming) -> None:
        self._hearing, self._aligned, self._naming = hearing, aligned, naming

    def voice(self, document: str) -> Row | None:
        """A voice that no other document names for a statement that the others have from one voice."""
        parents = [d.parent for d in self._aligned.lines.main_parents(document)]
        for said in self._aligned.claims(document) if parents else ():
            voice = self._speaker(said)
            main = self._of_most(said, voice) if voice is not None else None
            beside = next((o for p in parents for o in self._aligned.beside(said, p)), None) if main else None
            if voice is not None and main is not None and beside is not None:
                because = f"{main[1]} documents have it from {main[0].who}, this one alone from {voice.who}"
                return Row("attribution", said, beside, parents[0], because)
        return None

    def _of_most(self, said: Said, voice: Heard) -> tuple[Heard, int] | None:
        """The voice from which most others have it, and how many; None where they are few or one has this voice too."""
        others = self._aligned.told_elsewhere(said)
        if voice.is_unnamed or voice.kind in CARRIERS or voice in self._voices(others):
            return None
        voices = self._voices(self._aligned.in_like_words(said, others))
        main, count = min(voices.items(), key=lambda item: (-item[1], item[0].who), default=(voice, 0))
        return (main, count) if count >= _FEWEST and main.kind not in CARRIERS and 2 * count > voices.total() else None

    def _voices(self, others: Iterable[Said]) -> Counter[Heard]:
        """The voices on whose word other documents tell it."""
        voices = (self._hearing.voice(other.claim.id) for other in others)
        return Counter(voice for voice in voices if voice is not None)

    def _speaker(self, said: Said) -> Heard | None:
        """The voice of a claim; where that has no name, whoever tells of it ("he said that traces showed ...")."""
        voice = self._hearing.voice(said.claim.id)
        if voice is None or not voice.is_unnamed:
            return voice
        telling = [link for link in said.claim.chain[1:-1] if link.kind == "person" and link.name]
        return next((Heard(str(t.name), t.kind, told_of(t, str(t.name))) for t in reversed(telling)), voice)

    def carrier(self, document: str) -> Row | None:
        """An outlet that this document alone says has carried a voice, where most name another."""
        parents = self._aligned.lines.parents(document)
        for said, voice, carrier in self._carried(document) if parents else ():
            main = max(self._naming.carrying[voice].items(), key=lambda item: (item[1], item[0].who), default=None)
            if main is not None and main[1] >= _FEWEST:
                told = f"{main[1]} documents say that {voice.who} spoke to {main[0].who}"
                beside = next(iter(self._aligned.beside(said, parents[0].parent)), None)
                return Row("attribution", said, beside, parents[0].parent, f"{told}, this one alone {carrier.who}")
        return None

    def _carried(self, document: str) -> Iterator[tuple[Said, Heard, Heard]]:
        """The claims with their voices, and outlets that nobody else names and that stand behind no report above."""
        above = self._aligned.lines.above(document)
        nodes = (node for node in (*above, document) if not self._is_own(node))
        known = {fold(self._aligned.publisher(node) or "") for node in nodes} - {""}
        for said in self._aligned.claims(document):
            voice = self._hearing.voice(said.claim.id)
            for carrier in self._hearing.carriers(said.claim.id) if voice is not None else ():
                name = fold(carrier.who)
                alone = carrier.kind == "outlet" and self._naming.naming[carrier] == {document}
                if voice is not None and alone and not any(name in k or k in name for k in known):
                    yield said, voice, carrier

    def _is_own(self, node: str) -> bool:
        """Whether a lost report is known by one document alone: then it is no more than the name that it gives."""
        lost = self._aligned.lines.lost(node)
        return lost is not None and len(lost.children) == 1
