"""re3d: reports on Syria and Iraq; persons, organisations, places and nationalities, also as common nouns ("the army").

Public domain, OGL 3.0, CC BY 3.0, CC BY-SA 3.0 by source; the shipped model learns from it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from hearsay.text.sentences import sentences
from recipe.annotated import Annotated

KINDS = ("person", "place", "organisation", "nationality", "weapon")


def annotated(corpora: Path) -> Iterator[tuple[str, Annotated]]:
    """The reports, each with its uri. Of names that lie one in another the longest is kept."""
    for line in (corpora / "names/re3d-open.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        cut = tuple((s.start, s.end) for s in sentences(text))
        spans = [(e["start"], e["end"], e["kind"]) for e in row["entities"] if e["kind"] in KINDS]
        yield row["uri"], Annotated(text=text, sentences=cut, guideline="re3d", names=tuple(_apart(spans)))


def _apart(spans: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Spans that do not overlap, the longer before the shorter."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: s[0] - s[1]):
        if all(span[1] <= k[0] or span[0] >= k[1] for k in kept):
            kept.append(span)
    yield from sorted(kept)
