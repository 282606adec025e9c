"""Reporting frames against text pairs, and what they promise for any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.language.rules.reporting import reporting
from hearsay.text.quotations import quotations
from hearsay.text.sentences import sentences

CASES = (Path(__file__).parents[2] / "cases" / "reporting.txt").read_text("utf-8").split("\n\n")


def _frames(text: str) -> list[str]:
    found = sentences(text)
    lines = []
    for frame in reporting(text, found, quotations(text, found)):
        source = next((a.text for a in frame.role("source")), "-")
        lines.append(" | ".join(['" ' + source, frame.predicate.text, *(a.text for a in frame.role("content"))]))
    return lines


@pytest.mark.parametrize("case", [c for c in CASES if not c.startswith("#")], ids=lambda c: c.strip()[:50])
def test_pair(case: str) -> None:
    text, *expected = case.strip().splitlines()
    assert _frames(text) == expected


_words = st.sampled_from(
    [
        "the trader",
        "said",
        "that",
        ",",
        '"',
        "“",
        "”",
        "according to",
        "Amina Sow",
        "it emerged that",
        "told",
        "him",
        "but",
        ".",
        "which",
        "citing",
        "was believed to",
        "denied",
        ":",
        "pay",
        "\n",
        "reported",
    ]
)


@given(st.lists(_words, max_size=30).map(" ".join))
def test_frames_quote_their_text(text: str) -> None:
    found = sentences(text)
    for frame in reporting(text, found, quotations(text, found)):
        for span in (frame.predicate, *frame.arguments):
            assert text[span.start : span.end] == span.text
