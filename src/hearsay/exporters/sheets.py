"""What the page shows of one document, gathered so that the template only has to lay it out."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from hearsay.exporters import wording
from hearsay.exporters.chart import Chart, chart
from hearsay.exporters.pieces import Piece, paragraphs
from hearsay.exporters.roots import Root, by_root
from hearsay.model import Claim, Finding, Money, Reading

Paragraphs = tuple[tuple[Piece, ...], ...]


class Card(Struct, frozen=True, kw_only=True):
    """A claim with what the page says beside it. `number` counts from 1 within the document.

    beside: the claims that share words of the text with it and that a choice of those words does not lead to.
    """

    number: int
    claim: Claim
    tags: tuple[str, ...]
    money: tuple[Money, ...]
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    quantities: tuple[str, ...]
    time: str
    findings: tuple[tuple[int, Finding], ...]
    beside: tuple[int, ...]


class Sheet(Struct, frozen=True, kw_only=True):
    """One document on the page. `prefix` begins every element id that belongs to it."""

    prefix: str
    reading: Reading
    paragraphs: Paragraphs
    cards: tuple[Card, ...]
    roots: tuple[Root, ...]
    findings: tuple[tuple[int, Finding], ...]
    numbers: dict[str, int]
    chart: Chart | None = None

    @property
    def title(self) -> str:
        """What to call the document."""
        return self.reading.document.title or self.reading.document.uri

    @property
    def address(self) -> str | None:
        """Where the document lies, when that is somewhere a browser may safely go."""
        uri = self.reading.document.uri
        return uri if uri.startswith(("https://", "http://")) else None

    @property
    def named(self) -> int:
        """How many claims end in somebody who is named."""
        return sum(wording.is_named(card.claim) for card in self.cards)

    def severe(self, severity: str) -> int:
        """How many findings have this severity."""
        return sum(finding.severity == severity for _, finding in self.findings)

    def number(self, identity: str) -> int | None:
        """The number of the claim with this id; None when a finding is about something else."""
        return self.numbers.get(identity)


def sheet(reading: Reading, prefix: str) -> Sheet:
    """A reading gathered for the page."""
    cut = paragraphs(reading)
    shelf = _Shelf(reading, cut)
    return Sheet(
        prefix=prefix,
        reading=reading,
        paragraphs=cut,
        cards=tuple(_card(shelf, claim, number) for number, claim in enumerate(reading.claims, 1)),
        roots=by_root(reading),
        findings=shelf.findings,
        numbers={claim.id: number for number, claim in enumerate(reading.claims, 1)},
        chart=chart(reading, shelf.findings),
    )


def by_severity(findings: Iterable[Finding]) -> list[Finding]:
    """High first; within a severity as they were found."""
    return sorted(findings, key=lambda f: wording.SEVERITIES.index(f.severity))


class _Shelf:
    """A document's mentions, sums and findings by id, looked through once however many claims there are."""

    def __init__(self, reading: Reading, cut: Paragraphs) -> None:
        self.beside = _beside(cut)
        self.findings = tuple(enumerate(by_severity(reading.findings), 1))
        self.texts = {mention.id: mention.text for mention in reading.mentions}
        self.money = {money.id: money for money in reading.money}
        self.about: dict[str, list[tuple[int, Finding]]] = {}
        for number, finding in self.findings:
            for identity in dict.fromkeys(finding.about):
                self.about.setdefault(identity, []).append((number, finding))


def _card(shelf: _Shelf, claim: Claim, number: int) -> Card:
    texts = shelf.texts
    roles = tuple((role, tuple(texts[i] for i in ids if i in texts)) for role, ids in claim.roles.items())
    return Card(
        number=number,
        claim=claim,
        tags=_tags(claim),
        money=tuple(shelf.money[i] for i in claim.money if i in shelf.money),
        roles=tuple((wording.spaced(role), names) for role, names in roles if names),
        quantities=tuple(texts[i] for i in claim.quantities if i in texts),
        time=texts.get(claim.time or "", ""),
        findings=tuple(shelf.about.get(claim.id, ())),
        beside=tuple(sorted(shelf.beside.get(number, ()))),
    )


def _beside(cut: Paragraphs) -> dict[int, set[int]]:
    """For each claim that a piece of the text leads to, the others whose words that piece is too."""
    found: dict[int, set[int]] = {}
    for piece in (piece for paragraph in cut for piece in paragraph):
        first, *others = piece.claims or (0,)
        if others:
            found.setdefault(first, set()).update(others)
    return found


def _tags(claim: Claim) -> tuple[str, ...]:
    """The words that style a claim and that the page's filter asks for."""
    named = "named" if wording.is_named(claim) else "unnamed"
    return (wording.family(claim), named, *(["has-money"] if claim.money else []))
