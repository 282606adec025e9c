"""From the heads' scores to spans: the best sequence of labels in which nothing goes on that did not begin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Labels = npt.NDArray[np.int64]


def best(scores: Scores) -> Labels:
    """The labels of the best path through each row: (N, W, 1 + 2K) to (N, W).

    Labels are O, then B and I of each kind. I of a kind follows B or I of that kind alone.
    """
    return best_each([scores])[0]


def best_each(heads: Sequence[Scores]) -> list[Labels]:
    """As `best`, for several heads at one go.

    The best label of each word by itself is mostly such a path already; where it is not, the stretch around is searched
    (exactly, see _stretches), all stretches together: the search goes word by word and costs little more for many.
    """
    paths: list[Labels] = [scores.argmax(axis=2) for scores in heads]
    found = []
    for head, (scores, path) in enumerate(zip(heads, paths, strict=True)):
        wrong = _orphans(path)
        for row in np.flatnonzero(wrong.any(axis=1)).tolist():
            lost = scores[row].max(axis=1, keepdims=True) - scores[row]
            at = np.flatnonzero(wrong[row]).tolist()
            found += [(head, row, a, b) for a, b in _stretches(lost, path[row], at, (0, len(lost)))]
    if found:
        mended = _searched(_together([heads[head][row, a:b] for head, row, a, b in found]))
        for (head, row, a, b), labels in zip(found, mended, strict=True):
            paths[head][row, a:b] = labels[: b - a]
    return paths


def spans(labels: Labels) -> Iterator[tuple[int, int, int]]:
    """The spans of one path, in words: start, end (excluded), kind (0 for the first)."""
    begins = np.flatnonzero(labels % 2 == 1).tolist()
    if not begins:
        return
    plain = labels.tolist()
    for at in begins:
        end = at + 1
        while end < len(plain) and plain[end] == plain[at] + 1:
            end += 1
        yield at, end, plain[at] // 2


def _orphans(path: Labels) -> npt.NDArray[np.bool_]:
    """Where a path goes on in a kind that the word before is not of."""
    before = np.concatenate([np.zeros_like(path[:, :1]), path[:, :-1]], axis=1)
    inside = (path > 0) & (path % 2 == 0)
    orphans: npt.NDArray[np.bool_] = inside & (path != before) & (path != before + 1)
    return orphans


def _stretches(lost: Scores, path: Labels, at: list[int], ends: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The stretches between two ends that must be searched, cut at words at which no best path can go on.

    lost: what each label loses against the best one. Beginning anew at each wrong word (at) would make a path; what
    that costs is the most that the best path may lose. A word at which any "inside" loses more is no "inside" in the
    best path, which therefore falls apart there; and so again within each stretch, which has fewer wrong words.
    """
    start, end = ends
    most = sum(float(lost[t, path[t] - 1]) for t in at)
    edges = [start, *(np.flatnonzero(lost[start + 1 : end, 2::2].min(axis=1) > most) + start + 1).tolist(), end]
    held: dict[int, list[int]] = {}
    for t in at:
        held.setdefault(bisect_right(edges, t), []).append(t)
    for i, inside in held.items():
        if len(inside) == len(at):
            yield edges[i - 1], edges[i]
        else:
            yield from _stretches(lost, path, inside, (edges[i - 1], edges[i]))


def _together(parts: list[Scores]) -> Scores:
    """The scores of stretches as one array, filled up with words that are nothing and with labels that cannot be."""
    words, labels = (max(p.shape[axis] for p in parts) for axis in (0, 1))
    made = np.full((len(parts), words, labels), -np.inf, dtype=np.float32)
    made[:, :, 0] = 0
    for n, p in enumerate(parts):
        made[n, : p.shape[0], : p.shape[1]] = p
    return made


def _searched(scores: Scores) -> Labels:
    """Viterbi's algorithm: every step is free but one into "inside", which comes from its own kind alone."""
    rows, words, labels = scores.shape
    every = np.arange(rows)
    before = np.zeros((words, rows, labels), dtype=np.int64)  # the best label before each
    begin = np.arange(1, labels, 2)
    now = scores[:, 0].copy()
    now[:, 2::2] = -np.inf
    for t in range(1, words):
        top = now.argmax(axis=1)
        before[t] = top[:, None]
        begun, gone_on = now[:, 1::2], now[:, 2::2]
        before[t, :, 2::2] = begin + (gone_on > begun)
        after = scores[:, t] + now[every, top][:, None]
        after[:, 2::2] = scores[:, t, 2::2] + np.maximum(begun, gone_on)
        now = after
    path = np.zeros((rows, words), dtype=np.int64)
    path[:, -1] = label = now.argmax(axis=1)
    for t in range(words - 1, 0, -1):
        path[:, t - 1] = label = before[t, every, label]
    return path
