"""Spans cut out of a text."""

from __future__ import annotations

import pytest

from hearsay.text.spans import with_marks


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("He said “it is so,” and left", "it is so", "“it is so,”"),
        ("''No.'' he wrote", "No", "''No.''"),
        ('They sold "a lot" there', "a lot", '"a lot"'),
        ("he said ‘it is.’ then", "it is", "‘it is.’"),
        ("that the boys’ boat sank", "the boys", "the boys"),
        ("of its own accord", "its own", "its own"),
        ("that it was “burnt down”.", "it was “burnt down", "it was “burnt down”"),
    ],
)
def test_marks_right_around_a_span_are_taken_in(text: str, inner: str, outer: str) -> None:
    start = text.index(inner)
    low, high = with_marks(text, start, start + len(inner))
    assert text[low:high] == outer
