"""A model that is no network: what it says of a word hangs on the words beside it, and on no window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from hearsay.language.trained.features import LISTS
from hearsay.language.trained.weights import ATTRIBUTION, PROPBANK, Card, Labels, Weights
from hearsay.language.trained.words import SHAPES

CAPITAL, LOWER, STOP, COMMA = (SHAPES.index(name) for name in ("capital", "lower", "stop", "comma"))
LABELS = Labels(
    {"plain": ("thing",)},
    {PROPBANK: ("before", "after"), ATTRIBUTION: ("source", "cue", "content")},
    LISTS,
    ("root", "dep"),
)


class Words:
    """Capitals are names, those side by side one; a word before a comma is a predicate; stops end sentences."""

    def run(self, output_names: Sequence[str] | None, input_feed: Mapping[str, Any]) -> list[Any]:
        (first,), (shapes,) = input_feed["first"], input_feed["shapes"]
        seen = shapes[first]
        before, after = np.append(0, seen[:-1]), np.append(seen[1:], 0)
        name = np.where(seen != CAPITAL, 0, np.where(before == CAPITAL, 2, 1))
        predicate = (seen == LOWER) & (after == COMMA)
        cue = (seen == LOWER) & (after == STOP)
        made = {
            "seen": seen[:, None].astype(np.float32),
            "plain": _sure(name, 3),
            "predicates": _sure(predicate.astype(int), 2),
            "cues": _sure(2 * cue.astype(int), 3),
            "ends": _sure((seen == STOP).astype(int), 2),
            "relations": _sure((~predicate).astype(int), 2),
        }
        return [made[name][None] for name in output_names or made]


class Arguments:
    """The name that ends right before a predicate plays a role for it, and what stands two words behind."""

    def run(self, output_names: Sequence[str] | None, input_feed: Mapping[str, Any]) -> list[Any]:
        shapes = input_feed["seen"][0, :, 0]
        paths = np.zeros((len(input_feed["word"]), len(shapes)), dtype=np.int64)
        for path, word in zip(paths, input_feed["word"], strict=True):
            if word and shapes[word - 1] == CAPITAL:
                path[word - 1] = 1
            if word + 2 < len(shapes) and STOP not in shapes[word : word + 3]:
                path[word + 2] = 3
        made = {PROPBANK: _sure(paths, 5), ATTRIBUTION: _sure(paths, 7)}
        return [made[name] for name in output_names or made]


def _sure(labels: Any, count: int) -> Any:
    return np.eye(count, dtype=np.float32)[labels]


def tokenizer() -> Tokenizer:
    """One piece for each run of letters and each mark."""
    made = Tokenizer(models.WordLevel({"[UNK]": 0}, unk_token="[UNK]"))  # noqa: S106 no password
    made.normalizer = normalizers.BertNormalizer()
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made


WEIGHTS = Weights(Card("fake", "1", LABELS), tokenizer(), Words(), Arguments())
