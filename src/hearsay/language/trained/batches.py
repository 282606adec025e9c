"""Stretches of features padded to arrays of one size, as the model takes them."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from hearsay.language.trained.features import CLOSE, FLAGS, OPEN, Features


def padded(stretches: list[Features]) -> dict[str, npt.NDArray[Any]]:
    """pieces, shapes, quoted (B, P), flags (B, P, FLAGS), first (B, W): padding is 0; piece 0 opens."""
    count = len(stretches)
    pieces = max(len(s.pieces) for s in stretches) + 2
    words = max(len(s.offsets) for s in stretches)
    made: dict[str, npt.NDArray[Any]] = {
        name: np.zeros((count, pieces), dtype=np.int64) for name in ("pieces", "shapes", "quoted")
    }
    made["flags"] = np.zeros((count, pieces, FLAGS), dtype=np.float32)
    made["first"] = np.zeros((count, words), dtype=np.int64)
    for row, s in enumerate(stretches):
        end = len(s.pieces) + 1
        made["pieces"][row, 0], made["pieces"][row, end] = OPEN, CLOSE
        made["pieces"][row, 1:end] = s.pieces
        made["shapes"][row, 1:end] = s.shapes[s.word]
        made["quoted"][row, 1:end] = s.quoted[s.word]
        made["flags"][row, 1:end] = s.flags[s.word]
        made["first"][row, : len(s.first)] = s.first + 1
    return made
