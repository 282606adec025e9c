"""The term lists, scanned once a document, all lists together.

A list is a file `lexicons/NAME.terms`. One entry a line: `canonical; alias; alias | key=value key=value`.
"#" begins a comment. Matching folds case and diacritics (hearsay.text.folding) and wants whole words; a term that has a
capital letter matches only text that is capitalised too, one all in capitals only capitals ("IS" is not "is"), and one
of small letters also matches its plain plural in -s, -es or -ies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

import ahocorasick_rs
from msgspec import Struct

from hearsay.text.folding import fold


class Term(Struct, frozen=True):
    """One line of a list: its list, canonical form, every spelling, and what the line says of it."""

    list: str
    name: str
    spellings: tuple[str, ...]
    facts: dict[str, str]


class Hit(Struct, frozen=True):
    """A term found in a text, at offsets into it."""

    start: int
    end: int
    term: Term


def parse(list_name: str, lines: Iterable[str]) -> Iterator[Term]:
    """The terms of a list's lines."""
    for raw in lines:
        line = raw.split("#", 1)[0].strip()
        if not line:
            continue
        head, _, tail = line.partition("|")
        spellings = tuple(s.strip() for s in head.split(";") if s.strip())
        facts = dict(pair.split("=", 1) for pair in tail.split())
        yield Term(list_name, spellings[0], spellings, facts)


def plurals(term: str) -> tuple[str, ...]:
    """A spelling and, where it is of small letters, its plain plural."""
    if term != term.lower() or term.endswith("s"):
        return (term,)
    if term.endswith("y") and term[-2:-1] not in "aeiou":
        return (term, term[:-1] + "ies")
    return (term, term + ("es" if term.endswith(("ch", "sh", "x", "z")) else "s"))


def _fits(spelling: str, found: str) -> bool:
    """Whether the text is capitalised as the spelling asks."""
    if spelling == spelling.lower():
        return True
    if spelling.isupper():
        return found.isupper()
    return found[:1].isupper() or not spelling[:1].isupper()


class Lexicon:
    """Term lists compiled into one automaton. Scanning costs one pass whatever the number of terms."""

    def __init__(self, terms: Iterable[Term]) -> None:
        forms = [(form, spelling, t) for t in terms for spelling in t.spellings for form in plurals(spelling)]
        self._forms = forms
        self._automaton = ahocorasick_rs.AhoCorasick([fold(form) for form, _, _ in forms])

    def scan(self, text: str) -> tuple[Hit, ...]:
        """Every whole-word hit, the longest for each list where hits of that list overlap; in text order."""
        folded = fold(text)
        found = []
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            _, spelling, term = self._forms[index]
            if _whole(folded, start, end) and _fits(spelling, text[start:end]):
                found.append(Hit(start, end, term))
        return tuple(_longest(found))


def _whole(folded: str, start: int, end: int) -> bool:
    before = start == 0 or not folded[start - 1].isalnum()
    return before and (end == len(folded) or not folded[end].isalnum())


def _longest(hits: list[Hit]) -> Iterator[Hit]:
    last: dict[str, int] = {}
    kept = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if hit.start >= last.get(hit.term.list, -1):
            last[hit.term.list] = hit.end
            kept.append(hit)
    yield from kept


@cache
def shipped() -> Lexicon:
    """The lists that come with the package."""
    terms: list[Term] = []
    for entry in sorted(resources.files("hearsay.language").joinpath("lexicons").iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".terms"):
            terms += parse(entry.name.removesuffix(".terms"), entry.read_text("utf-8").splitlines())
    return Lexicon(terms)
