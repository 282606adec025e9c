"""Whom each claim is heard from: the last voice of its chain and those who carry it, as the document has them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hearsay.assembly.same_claim.words import is_plain, words_in
from hearsay.assembly.voices.told import Told, carrier_kind, is_somebody, points_only, told_of
from hearsay.model import Claim, Document, Entity, Link, LinkKind, Reading

CARRIERS: frozenset[LinkKind] = frozenset({"outlet", "agency"})
_PAPERS: frozenset[LinkKind] = frozenset({"document", "dataset"})
_NAMED = 2  # words with a capital, or words that tell
_UNNAMED: frozenset[LinkKind] = frozenset({"anonymous", "collective"})


class Heard(Struct, frozen=True):
    """A voice as one document has it. who: as it is called there; land: told apart by `told`."""

    who: str
    kind: LinkKind
    told: Told

    @property
    def is_unnamed(self) -> bool:
        """Whether nobody could find out who is meant."""
        if self.kind == "collective":  # "Doctors", "residents of Gao"; an association has a name
            return sum(word[0].isupper() for word in self.who.split()) < _NAMED
        return self.kind in _UNNAMED

    @property
    def is_nameable(self) -> bool:
        """Whether a reader could look the source up: a name, or a document that is described."""
        if self.is_paper:
            return len(self.told.roles) >= _NAMED
        return not self.is_unnamed and (bool(self.told.names) or self.who.removeprefix("the ")[:1].isupper())

    @property
    def is_paper(self) -> bool:
        """Whether the voice is a document or a body of data."""
        return self.kind in _PAPERS


class Witness(Struct, frozen=True):
    """On whose word a claim rests in its document. last: None where nobody is named. carriers: outlets on the way."""

    claim: str
    document: str
    last: Heard | None
    carriers: tuple[Heard, ...]
    own: bool


def witnesses(reading: Reading) -> Iterator[Witness]:
    """The witness of each claim of a reading, in their order."""
    entities = {e.id: e for e in reading.entities}
    for claim in reading.claims:
        yield _witness(claim, reading.document, entities)


def _witness(claim: Claim, document: Document, entities: dict[str, Entity]) -> Witness:
    links = claim.chain[1:]
    heard = [h for h in (_heard(link, entities) for link in links) if h is not None]
    first_hand = [h for h in heard if h.kind not in CARRIERS]
    last = first_hand[-1] if first_hand else (heard[-1] if heard else None)
    own = any(link.kind == "self" for link in claim.chain) or (last is not None and _publishes(last, document))
    carriers = tuple(h for h in heard if h.kind in CARRIERS and h is not last)
    return Witness(claim.id, document.id, None if own else last, carriers, own)


def _publishes(voice: Heard, document: Document) -> bool:
    """Whether a voice is the publisher's own: "the Panel" in a report of the Panel of Monitors."""
    own = {word for _, word, _ in words_in(document.publisher or "", 0, len(document.publisher or ""))}
    said = {word for _, word, _ in words_in(voice.who, 0, len(voice.who)) if not is_plain(word)}
    return bool(said) and said <= own and voice.kind not in ("person", *_UNNAMED)


def _heard(link: Link, entities: dict[str, Entity]) -> Heard | None:
    """The voice of a link; None for nobody, and for a word that only points to somebody who is not found."""
    if link.kind in ("none", "self"):
        return None
    entity = entities.get(link.entity or "")
    # an entity of another kind than the link's is a slip of gathering: the link's own words hold
    name = entity.name if entity is not None and _fits(entity, link) else link.name
    who = name or link.described or ""
    if not who or points_only(who):
        return None
    told = told_of(link, who)
    carrier = carrier_kind(who)
    if carrier is not None:  # a paper's name is a carrier's, whatever the sentence makes of it
        return Heard(who, carrier, Told((), told.roles))
    if link.kind in ("person", "collective") and not told.names and not is_somebody(who) and not who[0].isupper():
        return None
    return Heard(who, link.kind, told)


def _fits(entity: Entity, link: Link) -> bool:
    return (entity.kind == "person") == (link.kind == "person") and len(entity.name) >= len(link.name or "")
