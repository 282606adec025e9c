"""The trained form of the reader: a small encoder with heads for names, frames, sentence ends, run by onnxruntime."""

from __future__ import annotations

from pathlib import Path

SHIPPED = Path(__file__).parent / "shipped"  # the model that comes with the package
