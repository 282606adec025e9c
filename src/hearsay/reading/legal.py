"""The legal stage of whoever a claim speaks of: how far the law has gone, by the words that say so (legal.toml).

It is no level. "She is charged with smuggling" is certain, and says of the smuggling nothing more than that it is
charged; whoever drops the stage makes a deed of a charge. A stage that is denied ("none has been convicted") is told as
denied and never left out, for who stands acquitted or uncharged is owed it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import get_args

from hearsay.model import LegalStage, Span, Stage
from hearsay.reading.cue_words import around
from hearsay.text.spans import quote

_BEFORE = re.compile(r"[^,;:.!?]*\Z")
_FARTHEST = 40  # characters


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = tomllib.loads(resources.files("hearsay.reading").joinpath("legal.toml").read_text("utf-8"))
    return {name: re.compile(rf"(?<![\w-])(?:{'|'.join(t['patterns'])})(?!\w)", re.I) for name, t in table.items()}


def legal_stages(text: str, spans: tuple[Span, ...]) -> tuple[LegalStage, ...]:
    """The stages that a statement tells of, in the order in which they stand; one word tells of one stage."""
    found = sorted((s for span in spans for s in _stages(text, span)), key=lambda s: (s.cue.start, -s.cue.end))
    kept: list[LegalStage] = []
    for stage in found:
        if not any(k.cue.meets(stage.cue) and _rank(k) >= _rank(stage) for k in kept):
            kept = [k for k in kept if not k.cue.meets(stage.cue)] + [stage]
    return tuple(kept)


def _rank(stage: LegalStage) -> int:
    return get_args(Stage).index(stage.stage)


def _stages(text: str, span: Span) -> Iterator[LegalStage]:
    plain = around(_patterns()["plain"], text, span)
    for stage in get_args(Stage):
        for match in _patterns()[stage].finditer(text, span.start, span.end):
            cue = quote(text, match.start(), match.end())
            if not any(words.meets(cue) for words in plain):
                yield LegalStage(stage=stage, cue=cue, negative=_is_negative(text, span, cue))


def _is_negative(text: str, span: Span, cue: Span) -> bool:
    """Whether the clause says that it has not come to this: "not" in the words, or before them in their clause."""
    low = max(span.start, cue.start - _FARTHEST)
    before = _BEFORE.search(text, low, cue.start)
    inside = _patterns()["negative"].search(cue.text) and "guilty" not in cue.text
    return bool(inside or (before and _patterns()["negative"].search(before.group())))
