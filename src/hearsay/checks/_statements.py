"""What several checks ask of a reading: which sum is stated of whom, for which stream, on whose word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from hearsay.checks._ratios import ratios
from hearsay.checks._words import stems, words
from hearsay.model import Claim, Entity, Link, Mention, Money, Quantity, Reading, Sentence, Span
from hearsay.money.actors import Actors
from hearsay.text.shelf import Shelf
from hearsay.values import plain

DENIED = frozenset({"CT-", "PR-", "PS-"})


class Statement(Struct, frozen=True):
    """A sum within a claim. `actor`: the entity whose money it is; None when that cannot be told."""

    claim: Claim
    money: Money
    actor: str | None


def statements(reading: Reading) -> Iterator[Statement]:
    """Every sum of every claim that is not a denial, once; one that no claim holds whole is of the one it meets."""
    money = {m.id: m for m in reading.money}
    actors = Actors(reading)
    for claim, key in _stated(reading):
        if claim.modality.level not in DENIED:
            yield Statement(claim, money[key], actors.owner(claim, money[key]))


def _stated(reading: Reading) -> Iterator[tuple[Claim, str]]:
    """Each sum by its id with the first claim that states it."""
    seen: set[str] = set()
    for claim in reading.claims:
        for key in claim.money:
            if key not in seen and claim.modality.level not in DENIED:
                seen.add(key)
                yield claim, key
    claimed = {key for claim in reading.claims for key in claim.money}
    claims = Shelf((s.start, s.end, c) for c in reading.claims for s in c.evidence)
    for sum_ in reading.money:
        if sum_.id not in claimed:
            yield from ((claim, sum_.id) for claim in claims.meeting(sum_.start, sum_.end)[:1])


def entity_name(reading: Reading, entity: str | None) -> str:
    """An entity's name, or "the same actor"."""
    found: Entity | None = next((e for e in reading.entities if e.id == entity), None)
    return found.name if found else "the same actor"


def shares(reading: Reading) -> dict[str, list[tuple[Mention, Quantity]]]:
    """The shares that each claim states, by the claim's id; claims with none are left out."""
    found = {m.id: (m, m.value) for m in reading.mentions if isinstance(m.value, Quantity) and m.value.kind == "share"}
    told = Shelf((m.start, m.end, (m, m.value)) for m in ratios(reading) if isinstance(m.value, Quantity))
    stated = {claim.id: [found[key] for key in claim.quantities if key in found] for claim in reading.claims}
    for claim in reading.claims:
        stated[claim.id] += [pair for span in claim.evidence for pair in told.inside(span.start, span.end)]
    return {claim: pairs for claim, pairs in stated.items() if pairs}


def is_illicit(stream: str | None) -> bool:
    """Whether a stream is more than lawful trade or income as such."""
    return stream not in (None, "legal_trade", "total_income")


def root(claim: Claim) -> Link:
    """The last voice of a claim's chain."""
    return claim.chain[-1]


def hides_a_voice(claim: Claim) -> bool:
    """Whether words that bring in a voice stand in a claim, or its last voice only quotes: somebody is there unseen."""
    link = root(claim)
    cue = link.cue.text if link.cue and link.kind in ("outlet", "agency") else ""
    return bool(words("carriage", "quoting").search(cue)) or any(
        words("carriage", "citing").search(span.text) for span in claim.evidence
    )


def identity_of(link: Link) -> str:
    """What makes two links the same voice: their entity, else their name."""
    return link.entity or (link.name or "").lower()


def phrases(reading: Reading) -> dict[str, tuple[str, ...]]:
    """What each voice is called where it speaks, by its identity: "he" is "the coast guard's spokesman" elsewhere."""
    found: dict[str, dict[str, None]] = {}
    for link in (link for claim in reading.claims for link in claim.chain[1:]):
        said = (link.name, link.source.text if link.source else None)
        found.setdefault(identity_of(link), {}).update({text: None for text in said if text})
    return {voice: tuple(texts) for voice, texts in found.items()}


def shelf_of(claims: Iterable[Claim]) -> Shelf[Claim]:
    """Claims on a shelf, each by its first span."""
    return Shelf((claim.evidence[0].start, claim.evidence[0].end, claim) for claim in claims)


def wording(claim: Claim) -> str:
    """All the words of a claim."""
    return " ".join(span.text for span in claim.evidence)


def stems_of(*claims: Claim) -> frozenset[str]:
    """What claims speak of, by the stems of their words."""
    return stems(" ".join(wording(claim) for claim in claims))


def followed(reading: Reading) -> Iterator[tuple[Sentence | None, Sentence]]:
    """Each sentence behind the one before it in its paragraph, if there is one."""
    for before, sentence in zip((None, *reading.sentences), reading.sentences, strict=False):
        yield (before if before and before.paragraph == sentence.paragraph else None), sentence


def bare(span: Span) -> Span:
    """The stretch of a sentence or a sum, without what else is known of it."""
    return Span(span.start, span.end, span.text)


def evidence(claims: list[Claim] | tuple[Claim, ...]) -> tuple[Span, ...]:
    """The first span of each claim."""
    return tuple(claim.evidence[0] for claim in claims)


def shown(number: Decimal | None) -> str:
    """A number for people: digits in groups of three; an open side is said so."""
    return "open" if number is None else f"{Decimal(plain(number)):,f}"
