"""PolNeAR: press articles with attributions.

Press texts without a licence: for a local build that is measured and never shipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from recipe.annotated import Annotated
from recipe.corpora.gum import attributed


def annotated(corpora: Path, part: str) -> Iterator[Annotated]:
    """The articles of a part: train, dev."""
    for _, document in attributed(corpora / f"attribution/polnear-{part}.jsonl"):
        yield replace(document, unsure=())  # it marks stances too
