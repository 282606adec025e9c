"""Who a report says wrote it, which wire it credits, and its dateline: one place for all formats.

Looked for only where reports put them: the first lines and the last. The words of bylines stand in credits.toml. An
agency or outlet is one that the term lists know, or one that stands where only a wire stands: in brackets between a
dateline and its dash. Nothing is made up: what a text does not say of itself stays None.

    GAO, Mali, March 3 (Sahel Wire) - Traders ...   dateline "GAO, Mali, March 3", wire "Sahel Wire"
    By Jane Doe, The Delta Ledger                   author "Jane Doe", wire "The Delta Ledger"
    ... the governor said. (AFP)                    wire "AFP"
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from itertools import islice

from msgspec import Struct

_FIRST_LINES = 12
_LAST_LINES = 5
_REACH = 6_000
_LONGEST = 160
_WIRES = ("agencies", "outlets")

_CAPITALS = r"[A-ZÀ-ÖØ-Þ]"
# what stands between a dateline and the report: a dash between blanks, a long one, any behind a bracket
_DASH = re.compile(r"(?<=[)/])\s*[–—-]{1,2}\s*|\s--?\s|\s?(?:[–—]|--)\s?")
_WIRED = re.compile(rf"[(/\[](?P<name>{_CAPITALS}[^()/\[\]]{{0,40}})[)/\]]\s*$")
_PLACE = re.compile(rf"{_CAPITALS}[\w.’'-]*(?:[ /](?:{_CAPITALS}|\w{{2,4}} {_CAPITALS})[\w.’'-]*){{0,4}}")
_LONGEST_DATELINE = 90
_ENDING = re.compile(rf"(?:[(\[]|[–—-]\s?|/)(?P<name>{_CAPITALS}[^()\[\]\n–—]{{1,40}}?)[)\]]?[.\s]*$")
_BETWEEN = re.compile(r"\s*[,/|&+–—-]\s*|\s+(?:of|for|in)\s+")


class Credits(Struct, frozen=True, kw_only=True):
    """What a text says of its making, verbatim; None where it does not say."""

    author: str | None = None
    wire: str | None = None
    dateline: str | None = None


class _Words(Struct, frozen=True):
    by: re.Pattern[str]
    reporting: re.Pattern[str]
    alone: re.Pattern[str]
    staff: re.Pattern[str]
    joined: re.Pattern[str]


def credits_of(text: str, author: str | None = None) -> Credits:
    """The credits of a text. `author`: what its container states already; where that is a wire, it is the wire."""
    first, last = _edges(text)
    dateline, wire = next(filter(any, map(_dateline, first)), (None, None))
    written, credited = next(filter(any, (_byline(line) for line in (*first, *reversed(last)))), (None, None))
    alone = (found for line in (*first[:4], *reversed(last)) if (found := _alone(line)))
    ending = (found for line in reversed(last) if (found := _at_end(line)))
    staff = _wire(author) if author else None
    return Credits(
        author=written if author is None else None,
        wire=wire or credited or next(alone, None) or next(ending, None) or staff,
        dateline=dateline,
    )


def _edges(text: str) -> tuple[list[str], list[str]]:
    """The first lines of a text and the last, those of both counted with the first."""
    head = [line.strip() for line in text[:_REACH].splitlines()]
    first = list(islice((line for line in head if line), _FIRST_LINES))
    tail = [line.strip() for line in text[-_REACH:].splitlines()] if len(text) > _REACH else head
    last = [line for line in tail if line][-_LAST_LINES:]
    return first, last


def _dateline(line: str) -> tuple[str | None, str | None]:
    """The dateline and wire that a paragraph begins with."""
    dash = _DASH.search(line, 1, _LONGEST)
    if dash is None or dash.start() > _LONGEST_DATELINE:
        return None, None
    told = line[: dash.start()].strip()
    wired = _WIRED.search(told)
    wire = wired["name"].strip() if wired and not _known(wired["name"].strip(), "places") else None
    if wired and wire:
        told = told[: wired.start()].rstrip(" ,")
    if not told:
        return None, wire if wire and _wire(wire) else None
    parts = [part.strip(" )") for part in re.split(r"[,(]", told)]
    if not _PLACE.fullmatch(parts[0]) or any(len(part) > 30 or part.count(" ") > 3 for part in parts):
        return None, None
    if wire and _wire(wire):
        return told, wire
    return (told, wire) if (wire or parts[0] == parts[0].upper()) and _is_dateline(parts) else (None, None)


def _is_dateline(parts: list[str]) -> bool:
    """Whether a place that is known, or a day, stands among the words before a dash.

    A label ("EXCLUSIVE -") has neither, nor has a name with its short form ("Lake Front (LF) -").
    """
    return any(part.isdigit() or _known(part, "places") or re.search(r" \d|\d ", part) for part in parts)


def _byline(line: str) -> tuple[str | None, str | None]:
    """The author and the credited wire of a line that is a byline."""
    words = _words()
    if len(line) > _LONGEST:
        return None, None
    if found := words.reporting.match(line):
        people = words.joined.match(line, found.end())
        return (people[0].strip(), None) if people else (None, None)
    if not (found := words.by.match(line)):
        people = words.joined.match(line)
        wire = _credited(line[people.end() :]) if people else None
        return (people[0].strip(), wire) if people and wire and _wire(wire) else (None, None)
    if wire := _wire(line[found.end() :]):
        return None, wire
    people = words.joined.match(line, found.end())
    if people is None or not _ends_here(line[people.end() :]):
        return None, None
    return people[0].strip(), _credited(line[people.end() :])


def _ends_here(rest: str) -> bool:
    return not rest.strip(" .*_") or _BETWEEN.match(rest) is not None


def _credited(rest: str) -> str | None:
    """The outlet behind an author's name: one that is known, or one that calls itself "The ..."."""
    found = _BETWEEN.match(rest)
    if found is None:
        return None
    name = re.split(r"\s+[–—|-]\s+|[.;]?\s*$", rest[found.end() :])[0].strip(" .*_")
    return name if _wire(name) or re.fullmatch(rf"The(?: {_CAPITALS}[\w’'-]*){{1,5}}", name) else None


def _alone(line: str) -> str | None:
    """The agency that a line credits which holds nothing else."""
    if len(line) > 80:
        return None
    found = _words().alone.match(line)
    return _wire(line[found.end() if found else 0 :].strip(" .()[]–—-*_"), agencies=True)


def _at_end(line: str) -> str | None:
    found = _ENDING.search(line)
    return _wire(found["name"], agencies=True) if found else None


def _wire(name: str, *, agencies: bool = False) -> str | None:
    """The name, where it is one or several agencies (or outlets) and perhaps their staff."""
    plain = _words().staff.sub("", name.strip(" .*_")).strip()
    if not 1 < len(plain) <= 60:
        return None
    lists = _WIRES[:1] if agencies else _WIRES
    several = re.split(r"\s*[,/&+]\s*|\s+and\s+", plain)
    return plain if _known(plain, *lists) or all(_known(each, *lists) for each in several) else None


def _known(name: str, *lists: str) -> bool:
    """Whether a term list has just this name."""
    # imported here: compiling the lists takes 0.1 s, and they are asked only where something looks like a credit
    from hearsay.language.lexicon import shipped

    return any((h.start, h.end) == (0, len(name)) and h.term.list in lists for h in shipped().scan(name))


@cache
def _words() -> _Words:
    import tomllib

    found = tomllib.loads(resources.files("hearsay.documents").joinpath("credits.toml").read_text("utf-8"))
    particle = "|".join(found["particles"])
    word = rf"(?!The |A |In ){_CAPITALS}[\w’'.-]*"
    name = rf"{word}(?: (?:(?:{particle}) ){{0,2}}{word}){{1,4}}"
    both = rf",? (?:{'|'.join(found['and'])}|&) "
    return _Words(
        by=_before(found["by"]),
        reporting=_before(found["reporting"]),
        alone=_before(found["from"]),
        staff=re.compile(rf"[ ,]+(?:{'|'.join(found['staff'])})$", re.IGNORECASE),
        joined=re.compile(rf"{name}(?:(?:, {name})*{both}{name})?(?=\W|$)"),
    )


def _before(words: list[str]) -> re.Pattern[str]:
    either = "|".join(re.escape(form) for word in words for form in dict.fromkeys((word, word.upper())))
    return re.compile(rf"[(\[*_–—-]*\s*(?:{either})[:\s]\s*(?:\d{{4}}\s+)?")
