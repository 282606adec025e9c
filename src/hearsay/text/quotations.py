"""Quotations: what stands between quotation marks, of every kind, within one paragraph.

A quotation that goes on in the next paragraph opens again there and is closed only in the last one (the press's rule);
so an opening mark that is never closed counts when the next paragraph opens with a mark too. Any other unclosed mark is
no quotation: a missing one is better than one that swallows the text behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.model import Quotation, Sentence

_PAIRS = (
    re.compile(r"“([^“”]+)”"),
    re.compile(r"«([^«»]+)»"),
    re.compile(r"„([^„“”]+)[“”]"),
    re.compile(r"\"([^\"]+)\""),
    re.compile(r"(?<![\w'’])['‘](?=\S)([^\n]{3,600}?[\w.,!?%)…])['’](?!\w)"),
)
_REOPENED = re.compile(r"(?:^|(?<=\s))[\"“«](?=\S)([^\"“”«»]+)$")
_SCARE_WORDS = 4


def quotations(text: str, sentences: tuple[Sentence, ...]) -> tuple[Quotation, ...]:
    """The quotations of a text in order, none inside another; `scare` marks short ones that are no clause."""
    found = []
    stretches = list(_paragraphs(sentences))
    for i, (start, end) in enumerate(stretches):
        following = stretches[i + 1][0] if i + 1 < len(stretches) else None
        goes_on = following is not None and text[following] in '"“«'
        for a, b in _in_paragraph(text, start, end, goes_on=goes_on):
            found.append(Quotation(a, b, text[a:b], scare=_is_scare(text[a:b])))
    return tuple(found)


def _paragraphs(sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, int]]:
    start = end = 0
    number = -1
    for sentence in sentences:
        if sentence.paragraph != number:
            if number >= 0:
                yield start, end
            start, number = sentence.start, sentence.paragraph
        end = sentence.end
    if number >= 0:
        yield start, end


def _in_paragraph(text: str, start: int, end: int, *, goes_on: bool) -> list[tuple[int, int]]:
    """Outermost quotations: double marks first, single ones only outside of them."""
    kept: list[tuple[int, int]] = []
    taken = bytearray(end - start)
    for pattern in _PAIRS:
        for match in pattern.finditer(text, start, end):
            if not match.group(1).isspace():
                _keep(match.span(1), start, taken, kept)
    open_end = _REOPENED.search(text[start:end]) if goes_on else None
    if open_end:
        _keep((start + open_end.start(1), end), start, taken, kept)
    return sorted(kept)


def _keep(span: tuple[int, int], start: int, taken: bytearray, kept: list[tuple[int, int]]) -> None:
    """Keep a quotation that overlaps none kept before it."""
    low, high = span[0] - start, span[1] - start
    if not any(taken[low:high]):
        taken[low:high] = b"\1" * (high - low)
        kept.append(span)


def _is_scare(inside: str) -> bool:
    return len(inside.split()) <= _SCARE_WORDS and inside.rstrip()[-1:] not in ".,!?…"
