"""Names: the spans that the model saw, with kinds made finer by the term lists, and the listed names that it missed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import cast

from msgspec.structs import replace

from hearsay.language.lexicon import NAME_LISTS, Hit
from hearsay.language.rules.names import HEADS, Marks, apart
from hearsay.language.trained.seeing import SeenName
from hearsay.model import MentionKind, Name
from hearsay.text.shelf import Shelf, shelf

# the guideline whose names are kept: proper names of persons, places and organisations
GUIDELINE = "uner"
_COMMON = 3  # letters; shorter names are not looked for elsewhere
# kinds that the rules give by a list or by a name's head word, never by a guess
_HEADED: frozenset[MentionKind] = frozenset({"armed_group", "outlet", "official_body"})
_THINGS = frozenset({"goods", "weapons"})
# "Roch himself", "Kinshasa’": what is no part of a name that begins with a capital
_TAIL = re.compile(r"(?:\s+[a-z]+|\s*['’])+\Z")
_BROKEN = re.compile(r"-[A-Z\u00c0-\u00de][\w'’]*")


def names(text: str, seen: tuple[SeenName, ...], hits: tuple[Hit, ...], ruled: Iterable[Name]) -> tuple[Name, ...]:
    """The names of a text, none inside another, in order. ruled: the names that the rules found."""
    marks = Marks(hits)
    headed = shelf(name for name in ruled if _is_headed(name, marks))
    things = shelf(_listed(text, h, "commodity") for h in hits if h.term.list in _THINGS)
    whole = (_whole(name, headed) for name in _mended(text, seen))
    found = [_finer(name, marks) for name in dict.fromkeys(whole) if not _is_thing(name, things)]
    found = _beside(found, _elsewhere(text, found))
    listed = [_listed(text, h, NAME_LISTS[h.term.list]) for h in marks.listed]
    return tuple(sorted(_beside(found, apart(listed)), key=lambda n: n.start))


def _listed(text: str, hit: Hit, kind: MentionKind) -> Name:
    return Name(hit.start, hit.end, text[hit.start : hit.end], kind=kind)


def _whole(name: Name, headed: Shelf[Name]) -> Name:
    """A name, or the longer one that it is cut out of, which its head word closes: "Mines" of the Gold Mines Office."""
    return next((h for h in headed.meeting(name.start, name.end) if h.holds(name)), name)


def _beside(first: list[Name], second: Iterable[Name]) -> list[Name]:
    """The first names, and the second where they touch none of them."""
    taken = shelf(first)
    return [*first, *(n for n in second if not taken.meeting(n.start, n.end))]


def _mended(text: str, seen: tuple[SeenName, ...]) -> Iterator[Name]:
    """The names of the guideline, those that break off at a hyphen carried on to the end of the word."""
    for s in seen:
        if s.guideline == GUIDELINE:
            rest = _BROKEN.match(text, s.end - 1)
            end = rest.end() if rest else s.end - (text[s.end - 1] == "-")
            tail = _TAIL.search(text, s.start, end)
            end = tail.start() if tail and text[s.start].isupper() else end
            if s.start < end:
                yield Name(s.start, end, text[s.start : end], kind=cast("MentionKind", s.kind))


def _is_thing(name: Name, things: Shelf[Name]) -> bool:
    """Whether a name is a good or a weapon: capitals make "Tramadol" no organisation."""
    return any(thing.holds(name) for thing in things.meeting(name.start, name.end))


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


def _elsewhere(text: str, found: list[Name]) -> Iterator[Name]:
    """The same names where the model passed over them: a name is a name wherever the report repeats it."""
    kinds: dict[str, Counter[MentionKind]] = {}
    for name in found:
        kinds.setdefault(name.text, Counter())[name.kind] += 1
    sought = [n for n in kinds if len(n) > _COMMON and n[0].isupper() and not n.islower()]
    if not sought:
        return
    taken = {name.start for name in found}
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(sought, key=len, reverse=True))) + r")(?!\w)")
    for match in pattern.finditer(text):
        if match.start() not in taken:
            kind = kinds[match.group()].most_common(1)[0][0]
            yield Name(match.start(), match.end(), match.group(), kind=kind)
