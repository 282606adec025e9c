"""Whose support is claimed: a person who only noted reports, or did not know, here stands behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from hearsay.assembly.figures.aligned import Aligned
from hearsay.assembly.figures.facts import listened_for
from hearsay.assembly.figures.people import People, clause
from hearsay.assembly.figures.rows import Quoted, Row
from hearsay.model import Reading
from hearsay.text.spans import quote

_REACH = 120  # characters before the word in which he is named who backs or notes

_BY = " by "

Stand = tuple[str, Quoted]


class Stands:
    """Who backs what, and who takes note of it, in each document."""

    def __init__(self, aligned: Aligned, people: Mapping[str, People]) -> None:
        self._aligned = aligned
        readings = aligned.readings.items()
        self._backing = {d: _first(_stands(r, people[d], _backs())) for d, r in readings}
        self._noting = {d: _first(_stands(r, people[d], listened_for("notes"))) for d, r in readings}

    def raised(self, document: str) -> Row | None:
        """The first who backs here what he notes in a source, and backs in none."""
        sources = self._aligned.sources(document)
        for person, quoted in self._backing[document].items():
            noting = [s for s in sources if person in self._noting[s]]
            if not noting or any(person in self._backing[s] for s in sources):
                continue
            said = self._noting[noting[0]][person]
            because = f"where “{said.words.text}” is said, it is here “{quoted.words.text}”"
            return Row("hedge", quoted, said, noting[0], because)
        return None


def _first(stands: Iterator[Stand]) -> dict[str, Quoted]:
    found: dict[str, Quoted] = {}
    for person, quoted in stands:
        found.setdefault(person, quoted)
    return found


def _stands(reading: Reading, people: People, said: re.Pattern[str]) -> Iterator[Stand]:
    text = reading.document.text
    for sentence in reading.sentences:
        for match in said.finditer(sentence.text):
            at, end = sentence.start + match.start(), sentence.start + match.end()
            by = people.at(end) if _BY in match.group() else None
            standing = people.within(max(clause(sentence, at), at - _REACH), at) if by is None else [by]
            quoted = Quoted(reading.document.id, quote(text, at, end), sentence)
            yield from ((person, quoted) for person in standing)


@cache
def _backs() -> re.Pattern[str]:
    """With the account that is backed ("the claims", "him"), or before whoever backs one."""
    active, passive, accounts = (listened_for(name).pattern for name in ("backs", "backed_by", "accounts"))
    what = rf"(?:the|this|these|those|his|her|their|its|all) (?:\w+ ){{0,2}}?{accounts}"
    whom = r"(?:him|her|them|it)(?= and\b|\W*$|[,.;])"
    return re.compile(rf"{active} (?:{what}|{whom})|{passive}{_BY}(?:the )?", re.I)
