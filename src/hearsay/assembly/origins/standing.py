"""Who stands behind an entry: each root of its documents with the voice that it rests on, and every merge with its why.

The roots are what is left when copies, relays and all that go back to the same report are one. Roots that rest on one
voice are one origin; so are those that name nobody, for what names nobody has no witness to show.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from hearsay.assembly.origins.lines import Lines
from hearsay.assembly.voices.heard import CARRIERS, Heard
from hearsay.assembly.voices.hearing import Hearing
from hearsay.corpus import Entry
from hearsay.model import Document

NOBODY = "nobody"
UNNAMED_REPORT = "a lost report"


class Stand(Struct, frozen=True):
    """One origin of an entry: a voice, an outlet's own word, a lost report, or nobody who is named.

    key: the same for the same origin in every entry. roots: the documents and lost reports that rest on it, each with
    the documents that go back to it. documents: all of those.
    """

    key: tuple[str, ...]
    who: str
    voice: Heard | None
    roots: tuple[str, ...]
    documents: tuple[str, ...]

    @property
    def is_sure(self) -> bool:
        """Whether a person or body is named, so that two of them are surely two."""
        return self.voice is not None and self.voice.kind in ("person", "official_body", "dataset")

    @property
    def is_first_hand(self) -> bool:
        """Whether somebody is named or described who is no outlet."""
        return self.voice is not None and self.voice.kind not in CARRIERS

    @property
    def is_nobody(self) -> bool:
        """Whether nobody is named."""
        return self.key[0] == NOBODY

    @property
    def is_silent(self) -> bool:
        """Whether no voice is shown: nobody is named, or a report that nobody has."""
        return self.voice is None and self.key[0] in (NOBODY, "lost")


class Stander:
    """Finds who stands behind entries, from the voices of the claims and the lines of their documents."""

    def __init__(self, hearing: Hearing, lines: Lines, documents: Mapping[str, Document]) -> None:
        self._hearing, self._lines, self._documents = hearing, lines, documents

    def stands(self, claims: Sequence[str]) -> list[Stand]:
        """The origins of some claims, in order of their keys."""
        by_document: dict[str, list[str]] = defaultdict(list)
        for claim in claims:
            by_document[self._hearing.witness(claim).document].append(claim)
        behind = self._behind(claims)
        found: dict[tuple[str, ...], list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        shown: dict[tuple[str, ...], tuple[str, Heard | None]] = {}
        own = {d for d, said in by_document.items() if any(self._hearing.witness(claim).own for claim in said)}
        for root, documents in self._lines.roots(by_document, own).items():
            told = [claim for d in ((root,) if root in by_document else documents) for claim in by_document[d]]
            for key, who, voice in self._voices(root, told, behind):
                found[key].append((root, documents))
                shown[key] = (who, voice)
        return [_stand(key, *shown[key], found[key]) for key in sorted(found)]

    def merged(self, entry: Entry, parts: Sequence[Sequence[str]]) -> list[Stand]:
        """The origins of an entry that is made of several statements: those of each statement, one voice once.

        A document may retell one story in the main and bring a witness of its own for another part of it.
        """
        found: dict[tuple[str, ...], list[Stand]] = defaultdict(list)
        for part in parts:
            for stand in self.stands(part):
                found[stand.key].append(stand)
        tops = set(self._lines.roots(entry.documents))
        joined = [_joined(found[key]) for key in sorted(found)]
        named = [stand for stand in joined if stand.is_first_hand and _counts(stand, tops)]
        known = {document for stand in named for document in stand.documents}
        return [s for s in joined if s in named or not (s.is_first_hand or set(s.documents) & known)]

    def _behind(self, claims: Sequence[str]) -> dict[Heard, Heard]:
        """For each outlet that carries one of the claims, the voice that it is most often said to have it from."""
        counts: dict[Heard, Counter[Heard]] = defaultdict(Counter)
        for claim in claims:
            voice = self._hearing.voice(claim)
            if voice is not None and voice.kind not in CARRIERS:
                for carrier in self._hearing.carriers(claim):
                    counts[carrier][voice] += 1
        return {carrier: _most(voices) for carrier, voices in counts.items()}

    def _voices(
        self, root: str, claims: Sequence[str], behind: Mapping[Heard, Heard]
    ) -> list[tuple[tuple[str, ...], str, Heard | None]]:
        """The voices that a root rests on: of a lost report, the one that most of its children name."""
        named: Counter[Heard] = Counter()
        for claim in claims:
            voice = self._hearing.voice(claim)
            if voice is not None:
                named[behind.get(voice, voice)] += 1
        first_hand = {v: n for v, n in named.items() if v.kind not in CARRIERS}
        if not named:
            return [self._nobody(root, claims)]
        chosen = first_hand or named
        if self._lines.lost(root) is not None:
            chosen = {_most(Counter(chosen)): 1}
        return [(_key(voice), voice.who, voice) for voice in sorted(chosen, key=_key)]

    def _nobody(self, root: str, claims: Sequence[str]) -> tuple[tuple[str, ...], str, Heard | None]:
        lost = self._lines.lost(root)
        if lost is not None:
            return ("lost", root), lost.name or UNNAMED_REPORT, None
        if any(self._hearing.witness(claim).own for claim in claims):
            publisher = self._documents[root].called
            return ("own", publisher.casefold()), publisher, None
        return (NOBODY,), "nobody who is named", None


def _most(voices: Counter[Heard]) -> Heard:
    return min(voices, key=lambda v: (-voices[v], _key(v)))


def _key(voice: Heard) -> tuple[str, ...]:
    return ("voice", voice.kind, voice.who, *sorted(voice.told.roles))


def _stand(key: tuple[str, ...], who: str, voice: Heard | None, roots: Sequence[tuple[str, tuple[str, ...]]]) -> Stand:
    documents = tuple(sorted({d for _, some in roots for d in some}))
    return Stand(key, who, voice, tuple(sorted({root for root, _ in roots})), documents)


def _joined(stands: Sequence[Stand]) -> Stand:
    first = stands[0]
    roots = {(root, stand.documents) for stand in stands for root in stand.roots}
    return _stand(first.key, first.who, first.voice, sorted(roots))


def _counts(stand: Stand, tops: set[str]) -> bool:
    """Whether two documents name the voice, or one that goes back to none of the others: else it may be a slip."""
    return len(stand.documents) > 1 or bool(set(stand.roots) & set(stand.documents) & tops)
