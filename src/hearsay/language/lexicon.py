"""The term lists, scanned once a document, all lists together.

A list is a file `lexicons/NAME.terms`. One entry a line: `canonical; alias; alias | key=value key=value`.
"#" begins a comment. Matching folds case and diacritics (hearsay.text.folding), takes "-" and blank as one, and wants
whole words. Each capital letter of a spelling must be a capital in the text ("IS" is not "is", "Gulf cartel" finds
"Gulf Cartel" too), but for the article of a name that begins with "The"; a spelling without capitals matches however
the text is capitalised. One whose last word is of small letters also matches its plain plural in -s, -es or -ies. An
acronym that is an everyday word as well ("US", "WHO") does not count where everything around it is in capitals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import resources

import ahocorasick_rs
from msgspec import Struct

from hearsay.model import MentionKind
from hearsay.text.folding import fold, sound

# the lists whose terms are names, and what they name
NAME_LISTS: dict[str, MentionKind] = {
    "armed_groups": "armed_group",
    "outlets": "outlet",
    "agencies": "outlet",
    "official_bodies": "official_body",
    "organisations": "organisation",
    "places": "place",
    "nationalities": "nationality",
}
EVERYDAY = frozenset({"IS", "MEND", "US", "WHO"})
_AROUND = 24
_LONG = 200
_BETWEEN = "\x1f"


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
    """The terms of a list's lines. Raises ValueError, naming list and line, for a line that is no entry."""
    for number, raw in enumerate(lines, 1):
        line = raw.split("#", 1)[0].strip()
        if not line:
            continue
        head, _, tail = line.partition("|")
        spellings = tuple(s for s in map(str.strip, head.split(";")) if s)
        pairs = [pair.partition("=") for pair in tail.split()]
        if not spellings or not all(key and value for key, _, value in pairs):
            raise ValueError(f"{list_name}.terms:{number}: not `name; alias | key=value`: {line[:60]!r}")
        yield Term(list_name, spellings[0], spellings, {key: value for key, _, value in pairs})


def plurals(term: str) -> tuple[str, ...]:
    """A spelling and, where its last word is of small letters, its plain plural ("UN official", "UN officials")."""
    if not term.replace("-", " ").rpartition(" ")[2].islower() or term.endswith("s"):
        return (term,)
    if term.endswith("y") and term[-2:-1] not in "aeiou":
        return (term, term[:-1] + "ies")
    return (term, term + ("es" if term.endswith(("ch", "sh", "x", "z")) else "s"))


def folded(text: str) -> str:
    """What is compared: the text folded, hyphens as blanks, of the same length."""
    plain = fold(text).replace("-", " ")
    return sound(plain)[0]


def capitals(spelling: str) -> tuple[int, ...]:
    """Where a spelling asks for capitals; an article at the start of a name asks for none."""
    first = 4 if spelling.startswith("The ") and spelling[4:5].isupper() else 0
    return tuple(i for i in range(first, len(spelling)) if spelling[i].isupper())


class Lexicon:
    """Term lists compiled into one automaton. Scanning costs one pass whatever the number of terms."""

    def __init__(self, terms: Iterable[Term]) -> None:
        forms = [(form, t) for t in terms for form in dict.fromkeys(f for s in t.spellings for f in plurals(s))]
        # folding all forms at one go takes a third of the time of folding each
        patterns = folded(_BETWEEN.join(form for form, _ in forms)).split(_BETWEEN) if forms else []
        self._forms = [(capitals(form), form if form in EVERYDAY else "", term) for form, term in forms]
        self._latest: tuple[str, tuple[Hit, ...]] = ("", ())
        self._automaton = ahocorasick_rs.AhoCorasick(patterns)

    def scan(self, text: str) -> tuple[Hit, ...]:
        """Every whole-word hit, the longest for each list where hits of that list overlap; in text order."""
        if len(text) < _LONG:
            return tuple(_longest(self._fitting(text)))
        # several stages ask for the hits of the document at hand, one after the other
        latest = self._latest
        if latest[0] != text:
            latest = self._latest = (text, tuple(_longest(self._fitting(text))))
        return latest[1]

    def _fitting(self, text: str) -> Iterator[tuple[int, int, int, Term]]:
        """Start, minus end, minus the number of capitals asked for, term: so ordered, the better hit comes first."""
        plain = folded(text)
        size = len(plain)
        forms = self._forms
        for index, start, end in self._automaton.find_matches_as_indexes(plain, overlapping=True):
            if start and plain[start - 1].isalnum():
                continue
            if end < size and (plain[end].isalnum() or plain[end] == "$"):
                continue
            asked, everyday, term = forms[index]
            if all(text[start + i].isupper() for i in asked) and not (everyday and _shouted(text, start, end)):
                yield start, -end, -len(asked), term


def _shouted(text: str, start: int, end: int) -> bool:
    """Whether the words around are in capitals throughout, so that capitals tell nothing."""
    around = text[max(0, start - _AROUND) : start] + text[end : end + _AROUND]
    return around.upper() == around and any(c.isalpha() for c in around)


def _longest(found: Iterable[tuple[int, int, int, Term]]) -> Iterator[Hit]:
    last: dict[str, int] = {}
    for start, minus_end, _, term in sorted(found, key=lambda f: f[:3]):
        if start >= last.get(term.list, -1):
            last[term.list] = -minus_end
            yield Hit(start, -minus_end, term)


_IN_USE: ContextVar[Lexicon | None] = ContextVar("terms in use", default=None)


def shipped() -> Lexicon:
    """The lists that come with the package; within `using`, the lists given there."""
    return _IN_USE.get() or _shipped()


@contextmanager
def using(lexicon: Lexicon | None) -> Iterator[None]:
    """Read with these lists instead of the shipped ones (hearsay.language.own_terms); None changes nothing."""
    token = _IN_USE.set(lexicon)
    try:
        yield
    finally:
        _IN_USE.reset(token)


@cache
def _shipped() -> Lexicon:
    return Lexicon(shipped_terms())


@cache
def shipped_terms() -> tuple[Term, ...]:
    """Every term of the lists that come with the package, list by list."""
    terms: list[Term] = []
    for entry in sorted(resources.files("hearsay.language").joinpath("lexicons").iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".terms"):
            terms += parse(entry.name.removesuffix(".terms"), entry.read_text("utf-8").splitlines())
    return tuple(terms)
