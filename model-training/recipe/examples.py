"""Stretches of annotated texts as the network learns them: features, and labels as numbers; UNTOLD: nobody says."""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from hearsay.language.lexicon import Lexicon
from hearsay.language.trained.features import Features, features, part
from hearsay.text.quotations import quotations
from hearsay.text.sentences import sentences
from recipe.annotated import Annotated, Frame
from recipe.labels import GUIDELINES, RELATIONS, ROLES

UNTOLD = -100
Labels = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Row:
    """A predicate's labels over all words of its example. kind: its place in ROLES."""

    kind: int
    word: int
    labels: Labels


@dataclass(frozen=True)
class Example:
    """A stretch that fits the network. W words; names: by guideline; the rest (W,) each."""

    features: Features
    names: dict[str, Labels]
    predicates: Labels
    cues: Labels
    ends: Labels
    rows: tuple[Row, ...]
    relations: Labels


class Prepared:
    """A document with its features made once, from which examples are cut anew in every epoch."""

    def __init__(self, document: Annotated, lexicon: Lexicon, of: Tokenizer) -> None:
        self.document = document
        text = document.text
        quoted = [(q.start, q.end) for q in quotations(text, sentences(text))]
        self.features = features(text, document.sentences, quoted, lexicon.scan(text), of)
        self._starts = [a for a, _ in self.features.offsets]
        self._ends = [b for _, b in self.features.offsets]
        self._whole = self._labelled()
        at = [self.word_span(a, b) for a, b in document.sentences]
        self.cuts = [(a, b) for a, b in at if a < b]

    def word_span(self, start: int, end: int) -> tuple[int, int]:
        """The words that a span of text touches, the second excluded."""
        return bisect_right(self._ends, start), bisect_left(self._starts, end)

    def _labelled(self) -> Example:
        d, count = self.document, len(self.features.offsets)
        names = {d.guideline: self._names(d.guideline)} if d.guideline else {}
        rows = [row for frame in d.frames if (row := self._row(frame, count))]
        predicates, cues = self._anchors()
        return Example(self.features, names, predicates, cues, self._sentence_ends(), tuple(rows), self._relations())

    def _anchors(self) -> tuple[Labels, Labels]:
        """The words that frames are found from: predicates, and cues with 2 for those that deny."""
        d = self.document
        predicates, cues = self._told(d.framed, known=d.predicates), self._told(d.framed, known=d.cues)
        for start, end in d.unsure:
            a, b = self.word_span(start, end)
            cues[a:b] = UNTOLD
        for frame in d.frames:
            word = self.word_span(*frame.predicate)[0]
            if frame.kind == "attribution":
                cues[word : word + 1] = 2 if frame.negative else 1
            else:
                predicates[word : word + 1] = 1
        return predicates, cues

    def _sentence_ends(self) -> Labels:
        found = self._told(None, known=self.document.ends)
        if self.document.ends:
            for start, end in self.document.sentences:
                a, b = self.word_span(start, end)
                found[max(a, b - 1) : b] = 1
        return found

    def _relations(self) -> Labels:
        """On the first of our words in each of the treebank's."""
        found = self._told(None, known=False)
        for start, end, relation in self.document.relations:
            a, b = self.word_span(start, end)
            if relation in RELATIONS:
                found[a : min(a + 1, b)] = RELATIONS.index(relation)
        return found

    def _told(self, by_sentence: tuple[bool, ...] | None, *, known: bool) -> Labels:
        """No label on any word, or UNTOLD where the corpus says nothing."""
        found = np.full(len(self.features.offsets), 0 if known else UNTOLD, dtype=np.int64)
        for (start, end), told in zip(self.document.sentences, by_sentence or (), strict=False):
            if not told:
                a, b = self.word_span(start, end)
                found[a:b] = UNTOLD
        return found

    def _names(self, guideline: str) -> Labels:
        found = self._told(self.document.named, known=True)
        for start, end, kind in self.document.names:
            self._mark(found, start, end, GUIDELINES[guideline].index(kind))
        return found

    def _mark(self, labels: Labels, start: int, end: int, kind: int) -> None:
        """B- and I- of the kind of this number on the words that a span of text touches."""
        a, b = self.word_span(start, end)
        labels[a:b] = 2 * kind + 2
        labels[a : min(a + 1, b)] = 2 * kind + 1

    def _row(self, frame: Frame, count: int) -> Row | None:
        word = self.word_span(*frame.predicate)[0]
        roles = ROLES[frame.kind]
        found = np.zeros(count, dtype=np.int64)
        for argument in frame.arguments:
            if argument.role in roles:
                self._mark(found, argument.start, argument.end, roles.index(argument.role))
        return Row(list(ROLES).index(frame.kind), word, found) if word < count else None

    def cut(self, chance: random.Random, pieces: tuple[int, int]) -> Iterator[Example]:
        """The document as examples of whole sentences, each of a length drawn between two bounds, in pieces."""
        held: tuple[int, int] | None = None
        budget = chance.randint(*pieces)
        for a, b in self.cuts:
            for low, high in self._fitting(a, b, pieces[1]):
                if held and self._size(held[0], high) > budget:
                    yield self.part(*held)
                    held, budget = None, chance.randint(*pieces)
                held = (held[0] if held else low, high)
        if held:
            yield self.part(*held)

    def _size(self, a: int, b: int) -> int:
        first = self.features.first
        return int((first[b] if b < len(first) else len(self.features.pieces)) - first[a])

    def _fitting(self, a: int, b: int, most: int) -> Iterator[tuple[int, int]]:
        """A sentence, cut where it is longer than any example may be."""
        while self._size(a, b) > most:
            end = a + 1
            while end < b and self._size(a, end + 1) <= most:
                end += 1
            yield a, end
            a = end
        if a < b:
            yield a, b

    def part(self, a: int, b: int) -> Example:
        """The example of the words from a to b: a frame goes with its predicate, an argument is cut off at the edge."""
        w = self._whole
        rows = tuple(Row(r.kind, r.word - a, r.labels[a:b]) for r in w.rows if a <= r.word < b)
        names = {guideline: labels[a:b] for guideline, labels in w.names.items()}
        seen = part(self.features, a, b)
        return Example(seen, names, w.predicates[a:b], w.cues[a:b], w.ends[a:b], rows, w.relations[a:b])


def prepared(documents: Iterable[Annotated], lexicon: Lexicon, of: Tokenizer) -> list[Prepared]:
    """Documents with their features, those without any word left out."""
    made = (Prepared(document, lexicon, of) for document in documents)
    return [p for p in made if p.cuts]
