"""Short made-up reports, read by the rules, for the tests of the store."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256

from msgspec.structs import replace

from hearsay import ledger
from hearsay.language.readers import reader
from hearsay.model import Document, Finding, Reading
from hearsay.reading import stages

AT = "2024-03-05T16:30:00+00:00"
TEXTS: dict[str, tuple[str | None, str | None, str]] = {
    "tolls.txt": (
        "The Sahel Ledger",
        "2015-11-19T08:10:00+03:00",
        "The Dune Brigade earns $2 million a month from tolls near Gao, said Halima Toure, a trader in Kidal. "
        "Each lorry pays 300 dollars at the crossing, she said. "
        "The Dune Brigade also sells gold from the pits of Tessalit, according to a report by the Niger Wire.",
    ),
    "gold.html": (
        "Coast Gazette",
        "2016-04",
        "Gold worth $40 million left the mines near Kayes last year, customs officers said. "
        "The Red Hand Guild smuggles the gold to Dubai, an official told the Coast Gazette. "
        "A trader denied that any gold was smuggled.",
    ),
    "ivory.txt": (
        "Savanna Post",
        "2016",
        "The Red Hand Guild sold ivory in Mombasa for $90,000, the Savanna Post has learned. "
        "Poachers reportedly killed 40 elephants in March.",
    ),
    "café.txt": (
        None,
        None,
        "Café owners in Zinder paid the Dune Brigade 50,000 francs a week, residents said. "
        "It is believed that the Dune Brigade taxes every shop in Zinder.",
    ),
}


@cache
def reading(name: str, text: str | None = None) -> Reading:
    """One of the reports, or another text under its name, read."""
    publisher, published, words = TEXTS.get(name, (None, None, ""))
    return read(name, text or words, publisher=publisher, published=published)


def read(uri: str, text: str, *, publisher: str | None = None, published: str | None = None) -> Reading:
    """A text read by the rules. Its id is that of its name, so that another text under it is a new reading of it."""
    identity = sha256(uri.encode()).hexdigest()
    document = Document(id=identity, uri=uri, text=text, publisher=publisher, published=published, language="en")
    made = stages.read(document, reader("rules"))
    return replace(made, findings=tuple(_found(made)))


def _found(made: Reading) -> Iterator[Finding]:
    """What the checks might find; the store does not care what it means."""
    for claim in made.claims:
        if claim.chain[-1].kind == "none":
            yield Finding(code="unattributed", severity="high", message="Nobody says so.", about=(claim.id,), by="x/1")
        if claim.money:
            yield Finding(code="vague_money", severity="low", message="A sum.", about=(claim.id,), by="x/1")
        if claim.denies:
            yield Finding(
                code="denied", severity="medium", message="A denial.", about=(claim.id, *claim.denies), by="x/1"
            )


def capture(uri: str, at: str = AT) -> ledger.Capture:
    """How a report came into the case."""
    return ledger.Capture(uri=uri, at=at, hand="A. Tester")


def prepared(read: Reading, *, raw: bytes | None = None, stamps: tuple[str, ...] | None = None) -> ledger.Prepared:
    """A reading ready to be saved."""
    data = read.document.text.encode() if raw is None else raw
    return ledger.prepare(read, raw=data, captures=[capture(read.document.uri)], stamps=stamps)


def fill(case: ledger.Case) -> list[Reading]:
    """Save all the reports; their readings."""
    every = [reading(name) for name in TEXTS]
    ledger.save(case, *map(prepared, every))
    return every
