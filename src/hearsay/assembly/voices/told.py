"""What is told of a source: the words that say which body or person is meant, whatever its spelling and language."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources

from msgspec import Struct

from hearsay.assembly.same_claim.acronyms import is_acronym
from hearsay.assembly.same_claim.spelling import key_of
from hearsay.assembly.same_claim.words import is_plain, stem, words_in
from hearsay.language.lexicon import shipped
from hearsay.model import Link, LinkKind
from hearsay.text.folding import fold

_BODIES = frozenset({"official_bodies", "organisations", "outlets", "agencies", "armed_groups"})
_CARRIERS = frozenset({"outlets", "agencies"})
_PERSONS = frozenset({"person_words", "common_nouns", "titles"})
_ARTICLE = 4  # characters of "the "
_LANDS = frozenset({"places", "nationalities"})
_TITLES = frozenset({"titles"})
_NO_NAMES = _BODIES | _LANDS | _TITLES
_NAME = re.compile(r"(?:[AaEe]l[-‐])?[^\W\d_a-z][\w'\u2019\u2010-]+")


class Told(Struct, frozen=True):
    """names: the spelling keys of a person's names, the last first. roles: bodies, lands and words that tell which."""

    names: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()


@cache
def _words(section: str) -> frozenset[str]:
    table = tomllib.loads(resources.files("hearsay.assembly.voices").joinpath("words.toml").read_text("utf-8"))
    return frozenset(table[section].split())


@cache
def _shared() -> frozenset[str]:
    return frozenset(stem(word) for word in _words("shared")) | _words("shared")


def points_only(text: str) -> bool:
    """Whether a source's words only point to one named before ("he", "the agency"), or are nobody's."""
    parts = [word for _, word, _ in words_in(text, 0, len(text))]
    return all(word in _words("pointers") for word in parts) or parts[0] in _words("openers")


@lru_cache(maxsize=65536)
def is_somebody(text: str) -> bool:
    """Whether words without a name say that a person is meant ("the Tunisian envoy"), and are no slip of reading."""
    return any(hit.term.list in _PERSONS for hit in shipped().scan(text))


@lru_cache(maxsize=65536)
def carrier_kind(text: str) -> LinkKind | None:
    """outlet or agency where a name is one that the lists know, or has a word for such in it."""
    for hit in shipped().scan(text):
        if hit.term.list in _CARRIERS and len(text) - (hit.end - hit.start) <= _ARTICLE:
            return "agency" if hit.term.list == "agencies" else "outlet"
    named = sum(word[:1].isupper() for word in text.split())
    # "the Delta Daily News": a name with a word that outlets are called by is an outlet that the lists do not know
    is_called = any(hit.term.list == "outlet_words" for hit in shipped().scan(text))
    return "outlet" if is_called and named > 1 and named == len(text.removeprefix("the ").split()) else None


@lru_cache(maxsize=65536)
def roles_of(text: str) -> frozenset[str]:
    """The bodies, lands and telling words of a description: "the Peruvian UN envoy" has PE, the UN and envoy."""
    found: set[str] = set()
    taken: list[tuple[int, int]] = []
    for hit in shipped().scan(text):
        if hit.term.list in _BODIES:
            found.add(hit.term.name)
            taken.append((hit.start, hit.end))
        elif hit.term.list in _LANDS:
            found.add(hit.term.facts.get("iso") or hit.term.facts.get("country") or hit.term.name)
            taken.append((hit.start, hit.end))
        elif hit.term.list in _TITLES:
            taken.append((hit.start, hit.end))
    for at, word, _ in words_in(text, 0, len(text)):
        if any(start <= at < end for start, end in taken) or is_plain(word):
            continue
        if len(word) > 2 and stem(word) not in _shared() and word not in _shared():
            found.add(stem(word))
    return frozenset(found)


@lru_cache(maxsize=65536)
def names_of(name: str) -> tuple[str, ...]:
    """The spelling keys of the words of a person's name with a capital, the last name first; none for a description."""
    taken = [(h.start, h.end) for h in shipped().scan(name) if h.term.list in _NO_NAMES]
    words = [m for m in _NAME.finditer(name) if not any(s <= m.start() < e for s, e in taken)]
    kept = [key_of(m.group()) for m in words if not is_acronym(m.group()) and not is_plain(fold(m.group()))]
    return tuple(reversed([key for key in kept if len(key) > 1]))


def told_of(link: Link, name: str) -> Told:
    """What a link tells of its source. An outlet that the lists know is told by its name there alone."""
    if link.kind in ("outlet", "agency"):
        listed = [hit.term.name for hit in shipped().scan(name) if hit.term.list in _CARRIERS]
        return Told((), frozenset(listed[:1]) or roles_of(name))
    names = names_of(name) if link.kind == "person" else ()
    others = " ; ".join(filter(None, (link.described, link.speaks_for, None if names else name)))
    return Told(names, roles_of(others) if others else frozenset())
