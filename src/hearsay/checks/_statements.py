"""What several checks ask of a reading: which sum is stated of whom, for which stream, on whose word."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from hearsay.model import Claim, Entity, Link, Mention, Money, Quantity, Reading, Span
from hearsay.values import plain

DENIED = frozenset({"CT-", "PR-", "PS-"})
_ACTOR_KINDS = ("armed_group", "organisation", "official_body", "person")


class Statement(Struct, frozen=True):
    """A sum within a claim. `actor`: the entity whose money it is; None when that cannot be told."""

    claim: Claim
    money: Money
    actor: str | None


def statements(reading: Reading) -> Iterator[Statement]:
    """Every sum of every claim that is not a denial, once."""
    by_id = {m.id: m for m in reading.money}
    seen: set[str] = set()
    for claim in reading.claims:
        for key in claim.money if claim.modality.level not in DENIED else ():
            if key not in seen:
                seen.add(key)
                yield Statement(claim, by_id[key], actor_of(reading, claim))


def actor_of(reading: Reading, claim: Claim) -> str | None:
    """The entity that acts in a claim: its actor, else the one group of its sentence, else the only one of the text."""
    mentions = {m.id: m for m in reading.mentions}
    acting = [mentions[i] for i in (*claim.roles.get("actor", ()), *claim.roles.get("beneficiary", ()))]
    sentence = next((s for s in reading.sentences if s.meets(claim.evidence[0])), None)
    nearby = [m for m in reading.mentions if sentence and sentence.holds(m) and m.kind == "armed_group"]
    groups = [e for e in reading.entities if e.kind == "armed_group"]
    for found in (_first(acting), _only({m.entity for m in nearby}), _only({e.id for e in groups})):
        if found:
            return found
    return None


def _first(acting: list[Mention]) -> str | None:
    for kind in _ACTOR_KINDS:
        for mention in acting:
            if mention.kind == kind and mention.entity:
                return mention.entity
    return None


def _only(entities: set[str | None]) -> str | None:
    return entities.pop() if len(entities) == 1 else None


def entity_name(reading: Reading, entity: str | None) -> str:
    """An entity's name, or "the same actor"."""
    found: Entity | None = next((e for e in reading.entities if e.id == entity), None)
    return found.name if found else "the same actor"


def shares(reading: Reading, claim: Claim) -> list[tuple[Mention, Quantity]]:
    """The shares that a claim states."""
    inside = [m for m in reading.mentions if m.id in claim.quantities]
    return [(m, m.value) for m in inside if isinstance(m.value, Quantity) and m.value.kind == "share"]


def root(claim: Claim) -> Link:
    """The last voice of a claim's chain."""
    return claim.chain[-1]


def identity_of(link: Link) -> str:
    """What makes two links the same voice: their entity, else their name."""
    return link.entity or (link.name or "").lower()


def evidence(claims: list[Claim] | tuple[Claim, ...]) -> tuple[Span, ...]:
    """The first span of each claim."""
    return tuple(claim.evidence[0] for claim in claims)


def shown(number: Decimal | None) -> str:
    """A number for people: digits in groups of three; an open side is said so."""
    return "open" if number is None else f"{Decimal(plain(number)):,f}"


