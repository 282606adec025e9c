"""What an outlet is called, made comparable: "the British Daily Mail", "MailOnline" and "dailymail.co.uk" are one key.

The words that may stand around a name, the endings of addresses and the outlets that are one house are in outlets.toml.
Names that only share their common words ("Daily News", "Daily Mirror") stay apart: a word is left out only where
something is left that tells the outlet.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from msgspec import Struct

from hearsay.language.lexicon import shipped_terms
from hearsay.text.folding import fold

_WORDS = re.compile(r"[^\W_]+")
_HOST = re.compile(r"^(?:[a-z][a-z+.-]*:)?//(?:[^/@]*@)?([^/:?#]+)", re.I)
_LISTS = ("outlets", "agencies")
_ENOUGH = 4  # letters: "tv", "fm" and "24" alone tell no outlet
MIN_HOST = 3
_PARTICLES = frozenset("al el and de des du e et for in of on und y s".split())


class _Around(Struct, frozen=True):
    """The words around names: before, behind, and the parts of hosts that name nobody."""

    before: frozenset[str]
    behind: frozenset[str]
    hosts: frozenset[str]
    platforms: frozenset[str]
    houses: dict[str, str]
    everyday: frozenset[str]


@cache
def _around() -> _Around:
    data = tomllib.loads(resources.files("hearsay.assembly").joinpath("outlets.toml").read_text("utf-8"))
    houses = {_joined(_words(name)): _joined(_words(house[0])) for house in data["houses"] for name in house}
    lists = {key: frozenset(data[key].split()) for key in ("before", "behind", "hosts", "platforms", "everyday")}
    return _Around(**lists, houses=houses)


@cache
def _nationalities() -> frozenset[str]:
    spellings = (s for t in shipped_terms() if t.list == "nationalities" for s in t.spellings)
    return frozenset(fold(s) for s in spellings)


@cache
def _listed() -> dict[str, str]:
    """Every spelling of the outlets of the term lists to the key of its usual name."""
    found: dict[str, str] = {}
    for term in shipped_terms():
        if term.list in _LISTS:
            for spelling in term.spellings:
                found.setdefault(_joined(_words(spelling)), _joined(_words(term.spellings[0])))
    return found


@cache
def outlet_key(name: str) -> str:
    """The key of an outlet's name; "" where nothing in it tells an outlet ("the newspaper")."""
    words = _words(name)
    known = (_known(_joined(form)) for form in _stripped(words))
    return next(filter(None, known), _joined(_core(words)))


def _stripped(words: list[str]) -> Iterator[list[str]]:
    """A name with less and less of the words around it, the longest form first."""
    starts = [at for at in range(len(words)) if all(_is_before(w) for w in words[:at])]
    ends = [at for at in range(len(words), 0, -1) if all(w in _around().behind for w in words[at:])]
    yield from (words[a:b] for a in starts for b in ends if a < b)


def _known(joined: str) -> str:
    """The key of a name that the houses or the term lists know, else ""."""
    houses = _around().houses
    listed = _listed().get(joined, "")
    return houses.get(joined) or houses.get(listed) or houses.get(listed.removeprefix("the")) or listed


@cache
def house_forms() -> dict[str, str]:
    """The names of the houses as they may stand in a text, joined and folded, with their keys; no everyday words."""
    return {form: key for form, key in _around().houses.items() if form not in _around().everyday}


@cache
def outlet_words() -> frozenset[str]:
    """The words that end the names of outlets ("herald", "gazette"), folded."""
    spellings = (s for t in shipped_terms() if t.list == "outlet_words" for s in t.spellings)
    return frozenset(fold(s) for s in spellings if " " not in s)


def initials_of(name: str) -> str:
    """The folded first letters of a name of three words or more, else ""."""
    words = [w for w in _words(name) if w not in _PARTICLES]
    return "".join(w[0] for w in words) if len(words) >= MIN_HOST else ""


def is_proper(name: str) -> bool:
    """Whether a phrase is a proper name: each word but the common ones has a capital, and there is one."""
    common = _around().before | _around().behind | _nationalities() | _PARTICLES
    telling = [w for w in _WORDS.findall(name) if fold(w) not in common]
    return is_listed(outlet_key(name)) or (bool(telling) and all(any(c.isupper() for c in w) for w in telling))


@cache
def is_listed(key: str) -> bool:
    """Whether the term lists or the houses have an outlet of this key."""
    return bool(key) and (key in _listed().values() or key in _around().houses.values())


@cache
def is_agency(name: str | None) -> bool:
    """Whether the term lists have the name as a wire's."""
    return bool(name) and outlet_key(name or "") in _agencies()


@cache
def _agencies() -> frozenset[str]:
    spellings = (s for t in shipped_terms() if t.list == "agencies" for s in t.spellings)
    return frozenset(outlet_key(s) for s in spellings) - {""}


@cache
def host_key(uri: str) -> str:
    """The key of the name in a web address ("rp-online" of www.rp-online.de); "" for a file, a platform or no name."""
    match = _HOST.match(uri)
    if not match:
        return ""
    labels = [x for x in fold(match.group(1)).split(".") if x not in _around().hosts]
    if not labels or len(labels[-1]) < MIN_HOST or labels[-1].isdecimal() or labels[-1] in _around().platforms:
        return ""
    return outlet_key(labels[-1].replace("-", " "))


def _words(name: str) -> list[str]:
    return _WORDS.findall(re.sub(r"['’]s?\b", "", fold(name)))


def _joined(words: list[str]) -> str:
    return "".join(words)


def _is_before(word: str) -> bool:
    return word in _around().before or word in _nationalities()


def _core(words: list[str]) -> list[str]:
    """A name without the words around it, as long as something is left that tells the outlet."""
    at = 0
    while at < len(words) - 1 and _is_before(words[at]) and _tells(words[at + 1 :]):
        at += 1
    words = words[at:]
    while len(words) > 1 and words[-1] in _around().behind and _tells(words[:-1]):
        words = words[:-1]
    return words if _names(words) else []


def _names(words: list[str]) -> bool:
    """Whether anything in a name tells an outlet: "the newspaper" does not, "Iraqi News" does."""
    common = _around().before | _around().behind
    return any(w not in common and not w.isdecimal() for w in words) and not (len(words) == 1 and _is_before(words[0]))


def _tells(words: list[str]) -> bool:
    common = _around().before | _around().behind | _nationalities()
    return any(w not in common for w in words) and len(_joined(words)) >= _ENOUGH
