"""The seam for the reader model: whatever returns names and frames for a text.

Behind it stand the trained model (hearsay.language.trained) and the rules (hearsay.language.rules);
hearsay.language.readers tells which.
"""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from hearsay.model import Frame, Name, Quotation, Sentence


class Layer(Struct, frozen=True, kw_only=True):
    """What a reader sees in a text: names, and predicates with their arguments. Offsets into the text."""

    names: tuple[Name, ...]
    frames: tuple[Frame, ...]


class Reader(Protocol):
    """Names and frames for a text. `stamp` names the reader and its version; it goes into every row made from it."""

    stamp: str

    def read(self, text: str, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]) -> Layer:
        """One pass over the text; spans lie inside one sentence, but for quotations that run over several."""
