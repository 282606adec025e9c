"""A witness made an author: who is quoted elsewhere has here written the report himself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from hearsay.assembly.figures.aligned import Aligned
from hearsay.assembly.figures.facts import listened_for
from hearsay.assembly.figures.kin import Kin
from hearsay.assembly.figures.people import People
from hearsay.assembly.figures.rows import Quoted, Row
from hearsay.assembly.voices.hearing import Hearing
from hearsay.model import Reading
from hearsay.text.spans import quote

_WHERE = 40  # characters of "in the Tribune" between a report and its author


class Authors:
    """Who has written and who is only quoted, in each document."""

    def __init__(self, aligned: Aligned, kin: Kin, people: Mapping[str, People], hearing: Hearing) -> None:
        self._aligned, self._kin = aligned, kin
        self._writing = {d: dict(_writing(r, people[d])) for d, r in aligned.readings.items()}
        self._known = {d: {*self._writing[d], *_authors(r, people[d])} for d, r in aligned.readings.items()}
        self._quoted: dict[str, set[str]] = defaultdict(set)
        for document, reading in aligned.readings.items():
            for voice in (hearing.voice(claim.id) for claim in reading.claims):
                if voice is not None and voice.told.names:
                    self._quoted[voice.told.names[0]].add(document)

    def made(self, document: str) -> Row | None:
        """The first person whom a document makes an author, and whom others of its story quote."""
        for person, quoted in self._writing[document].items():
            kin = self._kin.of(document)
            quoting = self._quoted[person] & kin
            if not quoting or any(person in self._known[other] for other in kin):
                continue
            parent = self._aligned.lines.parents(document)[0].parent
            because = f"{len(quoting)} documents quote as a witness whom this one makes an author"
            return Row("attribution", quoted, None, parent, because)
        return None


def _writing(reading: Reading, people: People) -> Iterator[tuple[str, Quoted]]:
    """The persons who have written something, each with the words that say so."""
    for sentence in reading.sentences:
        for match in _written().finditer(sentence.text):
            person = people.at(sentence.start + match.end())
            words = quote(reading.document.text, sentence.start + match.start(), sentence.start + match.end())
            if person is not None:
                yield person, Quoted(reading.document.id, words, sentence)


def _authors(reading: Reading, people: People) -> Iterator[str]:
    """All persons of the sentences that tell of an author."""
    for sentence in reading.sentences:
        if listened_for("authors").search(sentence.text):
            yield from people.within(sentence.start, sentence.end)


@cache
def _written() -> re.Pattern[str]:
    """Up to where the author's name begins: what stands before it is in small letters and tells who he is."""
    writings = listened_for("writings").pattern
    where = rf"(?: (?:in|for|of|on) [^,.;:]{{1,{_WHERE}}}?)?"
    return re.compile(rf"(?i:{writings}){where},? (?:written )?by [a-z,' -]*(?=[A-Z])")
