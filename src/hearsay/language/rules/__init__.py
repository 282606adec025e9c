"""The rule form of the reader: names by term lists and capitals, frames by cue words and quotation marks.

It stands behind the seam (hearsay.language.reader) beside the trained model, as what a reader of the code can follow by
hand. It knows English only.
"""

from __future__ import annotations

from hearsay.language.lexicon import Lexicon, shipped
from hearsay.language.reader import Layer
from hearsay.language.rules.names import names
from hearsay.language.rules.predicates import predicates
from hearsay.language.rules.reporting import reporting
from hearsay.model import Quotation, Sentence


class RuleReader:
    """Names and frames without a trained model."""

    stamp = "rules/1"

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self._lexicon = lexicon

    def read(self, text: str, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]) -> Layer:
        """One pass over the text. A sentence that the rules cannot take apart yields no frame rather than a guess."""
        found = names(text, sentences, (self._lexicon or shipped()).scan(text))
        frames = (*reporting(text, sentences, quotations), *predicates(text, sentences))
        return Layer(names=found, frames=frames)
