"""Texts through the model: names, frames and sentence ends at offsets into the text.

Windows are run one by one, never padded to a common length. On one thread that costs no more than batches do (measured:
9,000 pieces a second in windows of 128 alone, 8,800 by fours), and what is seen in a text then depends on that text
alone, although int8 arithmetic has one scale for all that goes through a layer together.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from hearsay.language.lexicon import Hit
from hearsay.language.trained.decode import Labels, best_each, spans
from hearsay.language.trained.features import Features, features, part
from hearsay.language.trained.roles import whole
from hearsay.language.trained.weights import ATTRIBUTION, PROPBANK, Weights
from hearsay.language.trained.windows import DEFAULT, Cutting, Window, windows
from hearsay.language.trained.words import CASED
from hearsay.model import Quotation, Sentence

Array = npt.NDArray[Any]
Wanted = Callable[[str], bool]
Row = tuple[int, str, bool, str]  # a predicate's word, its kind of frame, whether it denies, its relation
_DENYING = 2
_AHEAD = 4  # documents under way at a time, so that memory does not grow with their number


class Given(Struct, frozen=True):
    """A text as the model is given it: with its sentences, its quotations and the hits of the term lists."""

    text: str
    sentences: Sequence[Sentence]
    quotations: Sequence[Quotation] = ()
    hits: Sequence[Hit] = ()


class SeenName(Struct, frozen=True):
    """A name, as one of the guidelines that the model has learned would mark it. Offsets into the text."""

    guideline: str
    kind: str
    start: int
    end: int


class SeenArgument(Struct, frozen=True):
    """What plays a role for a predicate. Offsets into the text."""

    role: str
    start: int
    end: int


class SeenFrame(Struct, frozen=True):
    """A predicate and what plays a role for it.

    kind: "propbank", or "attribution", whose predicate is the cue's head. predicate: the offsets of that one word.
    negative: the cue denies. arguments: in text order, none inside another; they may lie in other sentences.
    relation: of the predicate to the word that it hangs from, as Universal Dependencies has it ("root", "conj" ...).
    """

    kind: str
    predicate: tuple[int, int]
    negative: bool
    relation: str
    arguments: tuple[SeenArgument, ...]


class Seen(Struct, frozen=True):
    """What the model sees in a text; names guideline by guideline, the rest and within that all in text order.

    ends: the offset behind the last word of each sentence.
    """

    names: tuple[SeenName, ...]
    frames: tuple[SeenFrame, ...]
    ends: tuple[int, ...]


def see(weights: Weights, given: Given, *, wanted: Wanted | None = None, cutting: Cutting = DEFAULT) -> Seen:
    """What the model sees in one text.

    wanted: whether the arguments of a PropBank predicate, given as it stands in the text, are asked for; the others
    come without any, which saves a tenth of the time. Attributions always have theirs.
    """
    stretch = _features(weights, given)
    look = _Look(weights, given.text, stretch, wanted)
    return _joined(weights, [look(w) for w in _windows(stretch, given, cutting)])


def see_each(
    weights: Weights,
    texts: Iterable[Given],
    *,
    wanted: Wanted | None = None,
    workers: int = 1,
    cutting: Cutting = DEFAULT,
) -> Iterator[Seen]:
    """As `see`, text by text in their order, with so many threads at work. The results are those of `see`."""
    pool = ThreadPoolExecutor(workers)
    under_way: deque[list[Future[Seen]]] = deque()
    try:
        for given in texts:
            stretch = _features(weights, given)
            look = _Look(weights, given.text, stretch, wanted)
            under_way.append([pool.submit(look, w) for w in _windows(stretch, given, cutting)])
            if len(under_way) > _AHEAD * workers:
                yield _joined(weights, [seen.result() for seen in under_way.popleft()])
        while under_way:
            yield _joined(weights, [seen.result() for seen in under_way.popleft()])
    finally:
        pool.shutdown(cancel_futures=True)


def _features(weights: Weights, given: Given) -> Features:
    stretches = [(s.start, s.end) for s in given.sentences]
    return features(given.text, stretches, [(q.start, q.end) for q in given.quotations], given.hits, weights.tokenizer)


def _windows(stretch: Features, given: Given, cutting: Cutting) -> list[Window]:
    """The windows of a text, but for those of figures, marks or scripts of which the model knows nothing."""
    starts = np.array([a for a, _ in stretch.offsets], dtype=np.int64)
    edges = np.searchsorted(starts, [(s.start, s.end) for s in given.sentences]).tolist()
    sentences = [(a, b, s.paragraph) for (a, b), s in zip(edges, given.sentences, strict=True)]
    size = np.maximum(np.bincount(stretch.word, minlength=len(starts)), 1)
    found = windows([0, *np.cumsum(size).tolist()], sentences, cutting)
    cased = np.concatenate(([0], np.cumsum(np.isin(stretch.shapes, CASED))))
    return [w for w in found if cased[w.high] > cased[w.low]]


def _joined(weights: Weights, parts: list[Seen]) -> Seen:
    names = [name for p in parts for name in p.names]
    return Seen(
        names=tuple(n for g in weights.card.labels.names for n in _apart(n for n in names if n.guideline == g)),
        frames=tuple(chain.from_iterable(p.frames for p in parts)),
        ends=tuple(chain.from_iterable(p.ends for p in parts)),
    )


def _apart(names: Iterable[SeenName]) -> Iterator[SeenName]:
    """Names in text order without those that begin inside one before, as two windows may see them differently."""
    reached = 0
    for name in names:
        if name.start >= reached:
            reached = name.end
            yield name


class _Look:
    """One look through the model at a window of a text."""

    def __init__(self, weights: Weights, text: str, stretch: Features, wanted: Wanted | None) -> None:
        self._weights, self._text, self._stretch, self._wanted = weights, text, stretch, wanted

    def __call__(self, window: Window) -> Seen:
        """What begins in the window's core."""
        stretch = part(self._stretch, window.low, window.high)
        scores = self._weights.tagged(stretch)
        core = range(window.start - window.low, window.end - window.low)
        rows = self._predicates(scores, core)
        names, roles = self._paths(scores, [row for row in rows if self._is_asked(stretch, row)])
        ends = [w for w in np.flatnonzero(scores["ends"].argmax(axis=1)).tolist() if w in core]
        return Seen(
            names=tuple(self._names(stretch, names, core)),
            frames=tuple(self._frames(stretch, rows, roles)),
            ends=tuple(stretch.offsets[w][1] for w in ends),
        )

    def _paths(self, scores: dict[str, Array], rows: list[Row]) -> tuple[dict[str, Labels], dict[str, Labels]]:
        """The labels of all words, by guideline, and by kind of frame for each predicate of the kind."""
        labels = self._weights.card.labels
        heads = {g: scores[g][None] for g in labels.names}
        if rows:
            word = np.array([w for w, *_ in rows], dtype=np.int64)
            kind = np.array([list(labels.roles).index(k) for _, k, *_ in rows], dtype=np.int64)
            found = self._weights.argued(scores["seen"], word, kind)
            heads |= {k: found[k][kind == n] for n, k in enumerate(labels.roles)}
        paths = dict(zip(heads, best_each(list(heads.values())), strict=True))
        return {g: paths[g][0] for g in labels.names}, {k: paths[k] for k in labels.roles if rows}

    def _names(self, stretch: Features, paths: dict[str, Labels], core: range) -> Iterator[SeenName]:
        for guideline, kinds in self._weights.card.labels.names.items():
            for a, b, kind in spans(paths[guideline]):
                if a in core:
                    yield SeenName(guideline, kinds[kind], stretch.offsets[a][0], stretch.offsets[b - 1][1])

    def _frames(self, stretch: Features, rows: list[Row], paths: dict[str, Labels]) -> Iterator[SeenFrame]:
        offsets, roles = stretch.offsets, self._weights.card.labels.roles
        left = {k: iter(path) for k, path in paths.items()}
        for row in rows:
            word, k, negative, relation = row
            path = spans(next(left[k])) if self._is_asked(stretch, row) else ()
            found = whole(((a, b, roles[k][role]) for a, b, role in path), word)
            arguments = [SeenArgument(role, offsets[a][0], offsets[b - 1][1]) for a, b, role in found]
            yield SeenFrame(k, offsets[word], negative, relation, tuple(arguments))

    def _predicates(self, scores: dict[str, Array], core: range) -> list[Row]:
        """The core's predicates, in text order."""
        found = [(w, PROPBANK, False) for w in np.flatnonzero(scores["predicates"].argmax(axis=1)).tolist()]
        cues = scores["cues"].argmax(axis=1)
        found += [(w, ATTRIBUTION, bool(cues[w] == _DENYING)) for w in np.flatnonzero(cues).tolist()]
        relations, best = self._weights.card.labels.relations, scores["relations"].argmax(axis=1)
        return [(*row, relations[best[row[0]]]) for row in sorted(found) if row[0] in core]

    def _is_asked(self, stretch: Features, row: Row) -> bool:
        """Whether the arguments of a predicate are asked for."""
        word, kind, *_ = row
        return kind == ATTRIBUTION or self._wanted is None or self._wanted(self._text[slice(*stretch.offsets[word])])
