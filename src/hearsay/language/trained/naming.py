"""Names: the spans that the model saw, with kinds made finer by the term lists, and the listed names that it missed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import cast

from msgspec.structs import replace

from hearsay.language.lexicon import NAME_LISTS, Hit
from hearsay.language.rules.names import COMPOUND, HEADS, Marks, apart, listed
from hearsay.language.trained.seeing import SeenName
from hearsay.model import MentionKind, Name
from hearsay.text.paragraphs import paragraphs
from hearsay.text.shelf import Shelf, shelf

# the guideline whose names are kept: proper names of persons, places and organisations
GUIDELINE = "uner"
_COMMON = 3  # letters; shorter names are not looked for elsewhere
# kinds that the rules give by a list or by a name's head word, never by a guess
_HEADED: frozenset[MentionKind] = frozenset({"armed_group", "outlet", "official_body"})
_ARTICLES = ("al-", "el-")
_THINGS = frozenset({"goods", "weapons"})
# "Roch himself", "Kinshasa’": what is no part of a name that begins with a capital
_TAIL = re.compile(r"(?:\s+[a-z]+|\s*['’])+\Z")
_BROKEN = re.compile(r"(?:-[A-Z\u00c0-\u00de][\w'’]*)+")
# "northern Iraq", "city of Mosul"; but "al Shabaab", "bin Laden", "de Kock"
_LEAD = re.compile(
    r"(?:(?!(?:al|el|bin|ibn|bint|abu|ben|da|de|del|della|der|di|do|dos|du|la|le|van|von|ter|af|mc)\s)[a-z]+\s+)+(?=\S)"
)


_NO_NAME = re.compile(r"the|an?|of|in|and")
_TITLES = re.compile(r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Rev|Hon)\b\.?\s+)+(?=\S)")


def names(text: str, seen: tuple[SeenName, ...], hits: tuple[Hit, ...], ruled: Iterable[Name]) -> tuple[Name, ...]:
    """The names of a text, none inside another, in order. ruled: the names that the rules found."""
    marks = Marks(hits)
    by_head = [name for name in ruled if _is_headed(name, marks)]
    headed = shelf(by_head)
    things = Shelf((h.start, h.end, h) for h in hits if h.term.list in _THINGS)
    begins = [start for start, _ in paragraphs(text)]
    whole = (_whole(name, headed) for name in _mended(text, seen, begins))
    finer = [_finer(name, marks) for name in whole if not _is_thing(name, things)]
    found = _surnamed(list(apart(finer)))
    found = _beside(found, _elsewhere(text, found))
    # reports name groups and outlets that no corpus knows; their head words give them away
    found = _beside(found, [name for name in by_head if name.kind in _HEADED])
    return tuple(sorted(_beside(found, apart(list(listed(text, marks)))), key=lambda n: n.start))


def _whole(name: Name, headed: Shelf[Name]) -> Name:
    """A name, or the longer one that it is cut out of, which its head word closes: "Mines" of the Gold Mines Office."""
    return next((h for h in headed.meeting(name.start, name.end) if h.holds(name) or _but_article(name, h)), name)


def _but_article(name: Name, headed: Name) -> bool:
    """ "The Harbour Wire" is the Harbour Wire."""
    return headed.end == name.end and name.text.lower() == f"the {headed.text.lower()}"


def _beside(first: list[Name], second: Iterable[Name]) -> list[Name]:
    """The first names, and the second where they touch none of them."""
    taken = shelf(first)
    return [*first, *(n for n in second if not taken.meeting(n.start, n.end))]


def _mended(text: str, seen: tuple[SeenName, ...], begins: list[int]) -> Iterator[Name]:
    """The names of the guideline at the edges of their words, without the plain words before and behind them.

    begins: where the paragraphs begin.
    """
    reached = 0
    for s in seen:
        if s.guideline != GUIDELINE or s.start < reached:
            continue
        for line in _lines(begins, s.start, s.end):
            start, end = _edges(text, *line)
            if start < end and not _NO_NAME.fullmatch(text, start, end):
                reached = end
                yield Name(start, end, text[start:end], kind=cast("MentionKind", s.kind))


def _lines(begins: list[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """A name cut where a paragraph begins in it: a headline or a byline ends without a stop."""
    inside = begins[bisect_right(begins, start) : bisect_left(begins, end)]
    return pairwise((start, *inside, end))


def _edges(text: str, start: int, end: int) -> tuple[int, int]:
    end = start + len(text[start:end].rstrip())
    rest = _BROKEN.match(text, end - 1)
    end = rest.end() if rest else end - (text[end - 1] == "-")
    if not any(c.isupper() for c in text[start:end]):
        return start, end  # in a text of small letters they tell nothing
    for pattern in (_TAIL, COMPOUND):
        tail = pattern.search(text, start, end)
        end = tail.start() if tail else end
    for pattern in (_TITLES, _LEAD):
        lead = pattern.match(text, start, end)
        start = lead.end() if lead else start
    return start, end


def _is_thing(name: Name, things: Shelf[Hit]) -> bool:
    """Whether a name is a good or a weapon: capitals make "Tramadol" no organisation."""
    return any(h.start <= name.start and name.end <= h.end for h in things.meeting(name.start, name.end))


def _is_headed(name: Name, marks: Marks) -> bool:
    """Whether a list or a head word speaks for a name that the rules found, not a guess from what stands around it."""
    return name.kind in _HEADED or (
        name.kind == "organisation" and marks.headed("organisation_words", name.start, name.text)
    )


def _finer(name: Name, marks: Marks) -> Name:
    """A name with the kind that a list or its own words give it; the model knows three kinds."""
    inside = marks.inside(name.start, name.end)
    whole = [NAME_LISTS[h.term.list] for h in inside if (h.start, h.end) == (name.start, name.end)]
    if whole:
        return replace(name, kind=whole[0])
    heads = (kind for terms, kind in HEADS if marks.headed(terms, name.start, name.text))
    return replace(name, kind=next(heads, name.kind)) if name.kind == "organisation" else name


def _surnamed(found: list[Name]) -> list[Name]:
    """A name by which a person of two or more names is called again is that person's, whatever it looked like."""
    persons = [name.text.split() for name in found if name.kind == "person"]
    called = {" ".join(words[n:]).lower() for words in persons for n in range(1, len(words))}
    called |= {last.partition("-")[2] for last in called if last.startswith(_ARTICLES)}
    return [replace(name, kind="person") if name.text.lower() in called else name for name in found]


def _elsewhere(text: str, found: list[Name]) -> Iterator[Name]:
    """The same names where the model passed over them: a name is a name wherever the report repeats it."""
    kinds: dict[str, Counter[MentionKind]] = {}
    for name in found:
        kinds.setdefault(name.text, Counter())[name.kind] += 1
    sought = [n for n in kinds if len(n) > _COMMON and n[0].isupper()]
    if not sought:
        return
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(sought, key=len, reverse=True))) + r")(?!\w)")
    for match in pattern.finditer(text):
        kind = kinds[match.group()].most_common(1)[0][0]
        yield Name(match.start(), match.end(), match.group(), kind=kind)
