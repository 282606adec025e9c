"""Claims gathered by their root: the last voice of the chain, on whose word they rest."""

from __future__ import annotations

from collections.abc import Hashable

from msgspec import Struct

from hearsay.exporters import chain_words, wording
from hearsay.model import Claim, Entity, Link, Reading

_NOBODY = ("none",)


class Root(Struct, frozen=True):
    """Who stands behind some claims. numbers: the claims' numbers, from 1, in text order."""

    who: str
    kind: str
    is_named: bool
    numbers: tuple[int, ...]


def by_root(reading: Reading) -> tuple[Root, ...]:
    """The roots of a reading, whoever carries most first, and last what nobody is named for.

    One entity is one root whatever it is called; without an entity, one wording of one kind is. An unnamed source that
    is called alike twice may be two people.
    """
    entities = {entity.id: entity for entity in reading.entities}
    gathered: dict[Hashable, list[tuple[int, Claim]]] = {}
    for number, claim in enumerate(reading.claims, 1):
        gathered.setdefault(_key(claim), []).append((number, claim))
    ordered = sorted(gathered.items(), key=lambda found: (found[0] == _NOBODY, -len(found[1]), found[1][0][0]))
    return tuple(_root(claims, entities) for _, claims in ordered)


def _key(claim: Claim) -> Hashable:
    if not claim.chain or claim.chain[-1].kind == "none":
        return _NOBODY
    link = claim.chain[-1]
    if link.kind == "self" or len(claim.chain) == 1:
        return ("self",)
    return link.entity or (link.kind, chain_words.voice(link).casefold())


def _root(claims: list[tuple[int, Claim]], entities: dict[str, Entity]) -> Root:
    claim = claims[0][1]
    link = claim.chain[-1] if claim.chain else None
    numbers = tuple(number for number, _ in claims)
    if link is None or link.kind == "none":
        return Root("Nobody is named", "", is_named=False, numbers=numbers)
    is_own = link.kind == "self" or len(claim.chain) == 1
    who = _own(claim.chain[0]) if is_own else _who(link, entities)
    return Root(who, wording.KINDS["self"] if is_own else wording.kind(link), wording.is_named(claim), numbers)


def _own(publisher: Link) -> str:
    return _opened(chain_words.publisher(publisher))


def _who(link: Link, entities: dict[str, Entity]) -> str:
    """The entity's own name where there is one: "he" and "the surgeon" may be Layla Nasser."""
    entity = entities.get(link.entity or "")
    return entity.name if entity and link.kind != "anonymous" else _opened(chain_words.voice(link))


def _opened(words: str) -> str:
    """A description with a capital, as it stands at the head of its claims; a name keeps its own."""
    return words[0].upper() + words[1:] if " " in words else words
