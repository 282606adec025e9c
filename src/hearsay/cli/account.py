"""`hearsay explain CLAIM FILE`: one claim, link by link, with why each was made."""

from __future__ import annotations

import re

from msgspec import Struct
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from hearsay.api.reading import read
from hearsay.api.readings import Readings
from hearsay.cli.edge import complain, console
from hearsay.cli.style import FAINT, HEADING
from hearsay.errors import BadValue
from hearsay.exporters.account import Section, account
from hearsay.exporters.display import one_line
from hearsay.model import Claim, Reading

_NUMBER = re.compile(r"(?:d([1-9][0-9]{0,8})-)?c?([1-9][0-9]{0,8})")
_ID = re.compile(r"c[0-9a-f]{12}")


class Question(Struct, frozen=True, kw_only=True):
    """Which claim, of which documents, and what was told of them."""

    claim: str
    paths: tuple[str, ...]
    publisher: str | None = None
    published: str | None = None
    uri: str | None = None
    model: str | None = None
    terms: str | None = None


def is_claim(name: str) -> bool:
    """Whether this names a claim, as no check's code does: "3", "c3", "d2-c3", an id."""
    return bool(_NUMBER.fullmatch(name) or _ID.fullmatch(name))


def print_account(asked: Question) -> None:
    """Read, find the claim and print its account. Raises BadValue where there is no such claim."""
    if not is_claim(asked.claim):
        raise BadValue(f"{asked.claim!r} is no claim: give its number in the table (c3), or its id")
    told = {name: getattr(asked, name) for name in ("publisher", "published", "uri", "model", "terms")}
    readings = read(*asked.paths, **told)
    for error in readings.unreadable:
        complain(str(error))
    if not readings:
        raise SystemExit(1)
    reading, number = _find(readings, asked.claim)
    print_claim(console(), reading, number)


def _find(readings: Readings, name: str) -> tuple[Reading, int]:
    for reading in readings:
        for number, claim in enumerate(reading.claims, 1):
            if claim.id == name:
                return reading, number
    told = _NUMBER.fullmatch(name)
    if not told:
        raise BadValue(f"no claim has the id {name}; ids are in what --format jsonl prints")
    if not told[1] and len(readings) > 1:
        raise BadValue(
            f"there are {len(readings)} documents: say d2-{name if name[0] == 'c' else 'c' + name} for the second"
        )
    place, number = int(told[1] or 1), int(told[2])
    if place > len(readings):
        raise BadValue(
            f"{name}: there are {len(readings)} documents" if len(readings) > 1 else f"{name}: there is one document"
        )
    if number > len(readings[place - 1].claims):
        raise BadValue(f"{name}: the document has {len(readings[place - 1].claims)} claims")
    return readings[place - 1], number


def print_claim(out: Console, reading: Reading, number: int) -> None:
    """The account of a reading's claim, by its number from 1."""
    claim: Claim = reading.claims[number - 1]
    document = reading.document
    out.print(Text(f"Claim {number} of {one_line(document.title or document.uri)}", HEADING))
    out.print(Text(f"{claim.id} · {claim.by} · {one_line(document.uri)}", FAINT))
    for section in account(reading, claim):
        print_section(out, section)


def print_section(out: Console, section: Section) -> None:
    """A heading, and below it what is told, each with what it rests on."""
    out.print()
    out.print(Text(section.title, HEADING))
    for line in section.lines:
        out.print(Padding(Text(line.text), (0, 0, 0, 2), expand=False))
        for ground in line.under:
            out.print(Padding(Text(ground, FAINT), (0, 0, 0, 5), expand=False))
