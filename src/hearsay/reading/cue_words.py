"""The words that lower or turn a statement's level (modality.toml), found in stretches of a text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from hearsay.model import Span
from hearsay.text.spans import quote

_AHEAD = 12  # what follows a cue may decide what it is, also where the span ends: "is believed" is one before "to"
_AROUND = 24  # characters
_LET = re.compile(r"\b[Nn]o(?:body|\s+one|(?:\s+[\w’-]+){1,3})\s+$")
_PERFECT = re.compile(r"\s+(?:have|be)\b")
_FALSE = frozenset({"denial", "falsity"})
_RELATIVE = re.compile(r"(?<=\w),?\s+(?:that|which|who|whose|whom)\b")
_CLAUSE_EDGE = re.compile(r";|,\s+(?:and|but|while|whereas)\s")
_STOP = re.compile(r"[.;:!?,\n\"”]")
_MODAL_VERB = re.compile(r"(?:may|might|could|would|will|shall|should|must)\b")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = tomllib.loads(resources.files("hearsay.reading").joinpath("modality.toml").read_text("utf-8"))
    compiled = {name: _compiled(entry["patterns"]) for name, entry in table.items()}
    return {**compiled, "plain": re.compile(compiled["plain"].pattern, re.I)}


def _compiled(patterns: list[str]) -> re.Pattern[str]:
    """Small letters, but for the first of a sentence; a modal verb has no capital, for "May" is a month or a name."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_opened(p) for p in patterns)})(?!\w)")


def _opened(pattern: str) -> str:
    if not pattern[0].isalpha() or _MODAL_VERB.match(pattern):
        return pattern
    return f"[{pattern[0]}{pattern[0].upper()}]{pattern[1:]}"


def found(name: str, text: str, span: Span) -> Iterator[Span]:
    """The cues of one class in a span, without those that only look so."""
    for match in _patterns()[name].finditer(text, span.start, min(len(text), span.end + _AHEAD)):
        cue = quote(text, match.start(), match.end())
        if cue.end > span.end or any(words.holds(cue) for words in _plain(text, span)):
            continue
        if not _is_leave(text, cue) and (name not in _FALSE or not _is_of_goods(text, span.start, cue)):
            yield cue


def _is_leave(text: str, cue: Span) -> bool:
    """ "No trader may enter": nobody is let, which is told as fact."""
    refused = cue.text == "may" and _LET.search(text, max(0, cue.start - _AROUND), cue.start)
    return bool(refused) and not _PERFECT.match(text, cue.end)


def _is_of_goods(text: str, low: int, cue: Span) -> bool:
    """ "The labels are false": what is made so is told as fact; only a statement that is called so is turned."""
    if cue.text.lower().startswith("as ") or not _patterns()["of_goods"].search(cue.text):
        return False
    clause = _CLAUSE_EDGE.split(text[low : cue.start])[-1]
    subject = _RELATIVE.split(clause, maxsplit=1)[0]
    return any(c.isalpha() for c in subject) and not _patterns()["statement"].search(subject)


def _plain(text: str, span: Span) -> list[Span]:
    return around(_patterns()["plain"], text, span)


def around(pattern: re.Pattern[str], text: str, span: Span) -> list[Span]:
    """What a pattern finds in a span and a few words before and behind it."""
    low, high = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    return [quote(text, m.start(), m.end()) for m in pattern.finditer(text, low, high)]


def is_plain(text: str, span: Span) -> bool:
    """Whether the words of a span look like a cue and are none: the "denied" of "was denied entry"."""
    return any(words.holds(span) for words in _plain(text, span))


def leads(name: str, text: str, end: int) -> Span | None:
    """The cue of a class that ends right before an offset."""
    low = max(0, end - _AROUND)
    last = None
    for match in _patterns()[name].finditer(text, low, end):
        last = match
    between = text[last.end() : end] if last else ""
    if last is None or len(between.split()) > 1 or _STOP.search(between):
        return None
    return quote(text, last.start(), last.end())
