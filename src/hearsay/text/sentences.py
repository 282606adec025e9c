"""Sentence ends by punctuation, capitals and a list of abbreviations.

A first form: the reader model will bring its own sentence ends. What stays is the promise to everyone else: sentences
do not overlap, stand in text order, lie within one paragraph, and leave out nothing but blanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.model import Sentence
from hearsay.settings import DEFAULT, Settings
from hearsay.text.paragraphs import paragraphs

# some typesetters, and corpora that part the words, leave a blank before the mark that closes a quotation
_END = re.compile(r"(?:[.!?…]+(?:[\"'”’»)\]]|[ \u00a0\u202f][”»])*(?=\s)|[。！？]+[」』”’]*)")
_STARTS = re.compile(r"\s+[\"'“‘«(\[¿¡•–—-]*\s?(?:[^\W\d_a-z]|\d)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Brig|Adm|Sen|Rep|Gov|Hon|Rev|St|Sr|Jr|Messrs|Mme|Insp|Supt"
    r"|No|Nos|Art|Fig|vs|approx|ca|est|al|cf|e\.g|i\.e|p|pp|vol|Rs|Ltd|Inc|Co|Corp|Bros|Ph\.D"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|(?<![A-Za-z])[A-Z]|\b[A-Z]\.[A-Z])\.$"
)
_CLOSERS = "\"'”’»)]"


def sentences(text: str, settings: Settings = DEFAULT) -> tuple[Sentence, ...]:
    """The sentences of a text, in order."""
    found = []
    for number, (start, end) in enumerate(paragraphs(text)):
        for a, b in _cuts(text, start, end, settings.max_sentence):
            found.append(Sentence(a, b, text[a:b], paragraph=number))
    return tuple(found)


def _cuts(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """Offsets of sentences within one paragraph, without the blanks around them."""
    at = start
    for match in _END.finditer(text, start, end):
        if _is_end(text, match, end):
            yield from _pieces(text, at, match.end(), longest)
            at = match.end()
    yield from _pieces(text, at, end, longest)


def _is_end(text: str, match: re.Match[str], end: int) -> bool:
    if match.group()[0] in "。！？":
        return True
    if not _STARTS.match(text, match.end(), end):
        return False
    before = text[max(0, match.start() - 12) : match.start() + 1]
    plain = match.group().rstrip(_CLOSERS) == "."
    return not (plain and _ABBREVIATION.search(before) and match.group() == ".")


def _pieces(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """One sentence, cut at blanks (or anywhere, where there are none) if it is longer than allowed."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > longest:
        cut = text.rfind(" ", start + 1, start + longest)
        cut = cut if cut > start else start + longest
        yield start, cut
        start = cut + (text[cut] == " ")
    if start < end:
        yield start, end
