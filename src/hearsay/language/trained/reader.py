"""The trained form of the reader: what the model sees, named and framed as the rest of the program knows it."""

from __future__ import annotations

import os
from pathlib import Path

from hearsay.language.lexicon import Lexicon, shipped
from hearsay.language.reader import Layer
from hearsay.language.rules.names import names as by_rule
from hearsay.language.rules.predicates import dealing
from hearsay.language.rules.reporting import reporting
from hearsay.language.trained import SHIPPED
from hearsay.language.trained.framing import confirmed, dealing_frames, joined, reporting_frames
from hearsay.language.trained.meanings import tells
from hearsay.language.trained.mending import mended
from hearsay.language.trained.naming import GUIDELINE, names
from hearsay.language.trained.seeing import Given, see_each
from hearsay.language.trained.weights import open_weights
from hearsay.model import Quotation, Sentence

_MOST_WORKERS = 4


class ModelReader:
    """Names and frames by the model of a folder, the shipped one unless told otherwise. Raises BrokenModel.

    Where a rule finds a voice, its frame is kept: it marks sources and contents as the later stages want them. The
    model adds the voices that no rule finds, and the names. workers: windows that are read at a time; what is seen does
    not depend on it. All cores unless told, up to four: more gain little on texts as long as reports are.
    """

    def __init__(
        self, folder: Path | None = None, lexicon: Lexicon | None = None, *, workers: int | None = None
    ) -> None:
        self._weights = open_weights(folder or SHIPPED, guidelines=(GUIDELINE,))
        self._lexicon = lexicon
        self._workers = workers or min(os.cpu_count() or 1, _MOST_WORKERS)
        card = self._weights.card
        self.stamp = f"{card.name}/{card.version}"

    def read(self, text: str, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]) -> Layer:
        """One pass over the text, window by window."""
        hits = (self._lexicon or shipped()).scan(text)
        given = Given(text, sentences, quotations, hits)
        (seen,) = see_each(self._weights, [given], wanted=wanted, workers=self._workers)
        rules = list(confirmed(reporting(text, sentences, quotations), seen.frames))
        said = joined(rules, list(reporting_frames(text, seen.frames)))
        return Layer(
            names=names(text, seen.names, hits, by_rule(text, sentences, hits)),
            frames=(*mended(text, said, seen.frames), *dealing_frames(text, sentences, seen.frames)),
        )


def wanted(word: str) -> bool:
    """Whether anything asks for the arguments of a predicate: dealings, and tellings, for whom they were told to."""
    return dealing(word) or tells(word)
