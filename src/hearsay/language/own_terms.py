"""A user's own term file: names of groups, outlets and bodies that the shipped lists do not know.

    [armed_groups]
    Dry River Front; DRF | type=militia

    [outlets]
    The Lantern of Gao; Lantern

A line in square brackets says which list the entries behind it go to; an entry is as in the shipped lists
(hearsay.language.lexicon). Of a name that a shipped list has too, the user's kind holds.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from hearsay.errors import BrokenTerms
from hearsay.language.lexicon import NAME_LISTS, Lexicon, Term, parse, shipped_terms

_MOST = 8_000_000  # bytes; a hundred times the longest shipped list
_SHORTEST = 2


class OwnTerms(Struct, frozen=True):
    """The shipped lists with a user's own, and a stamp that names the file's content."""

    lexicon: Lexicon
    stamp: str


def open_terms(path: str | os.PathLike[str]) -> OwnTerms:
    """The lists with a file's terms added. Raises BrokenTerms, which names the line, for another file."""
    name = os.fspath(path)
    text = _text(name)
    own = tuple(_terms(name, text))
    mine = {spelling for term in own for spelling in term.spellings}
    rest = tuple(t for t in shipped_terms() if t.list not in NAME_LISTS or mine.isdisjoint(t.spellings))
    digest = blake2b(text.encode(), digest_size=4).hexdigest()
    return OwnTerms(Lexicon((*own, *rest)), f"terms/{digest}")


def _text(name: str) -> str:
    try:
        with Path(name).open("rb") as file:
            data = file.read(_MOST + 1)
    except (OSError, ValueError) as error:
        raise BrokenTerms(name, getattr(error, "strerror", None) or str(error)) from None
    if len(data) > _MOST:
        raise BrokenTerms(name, f"larger than {_MOST // 1_000_000} MB")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BrokenTerms(name, "not UTF-8 text") from None


def _terms(name: str, text: str) -> Iterator[Term]:
    listed: str | None = None
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.split("#", 1)[0].strip()
        if line.startswith("["):
            listed = line.strip("[] ")
            if listed not in NAME_LISTS:
                raise BrokenTerms(name, f"line {number}: no list {line[:40]!r}; there are {', '.join(NAME_LISTS)}")
        elif line:
            yield _term(name, number, line, listed)


def _term(name: str, number: int, line: str, listed: str | None) -> Term:
    if listed is None:
        raise BrokenTerms(name, f"line {number}: which list? A line such as [armed_groups] must stand before it")
    try:
        (term,) = parse(listed, [line])
    except ValueError:
        raise BrokenTerms(name, f"line {number}: not `name; alias | key=value`: {line[:60]!r}") from None
    short = [s for s in term.spellings if len(s) < _SHORTEST]
    if short:
        raise BrokenTerms(name, f"line {number}: too short to be looked for: {short[0]!r}")
    return term
