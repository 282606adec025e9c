"""The statements of a reading: each sum with its claim, whose money it is, its stream, places, time and dollars."""

from __future__ import annotations

from hearsay.model import Claim, Mention, Place, Reading
from hearsay.money.conversion import convert
from hearsay.money.dating import claims_of, datings
from hearsay.money.view import Statement
from hearsay.text.shelf import shelf

_ACTOR_KINDS = ("armed_group", "organisation", "official_body", "person")
_PLACE_ROLES = ("place", "origin", "transit", "destination", "site")


def statements(reading: Reading) -> tuple[Statement, ...]:
    """Every sum of a reading once, in text order."""
    stated, actors = claims_of(reading), _Actors(reading)
    dated, published = datings(reading), reading.document.published
    mentions = {mention.id: mention for mention in reading.mentions}
    found = []
    for money in reading.money:
        claim = stated.get(money.id)
        found.append(
            Statement(
                money=money, claim=claim, actor=actors.of(claim) if claim else None,
                stream=claim.stream if claim else None, places=_places(claim, mentions),
                dating=dated[money.id], conversion=convert(money, dated[money.id], published),
            )
        )  # fmt: skip
    return tuple(found)


def _places(claim: Claim | None, mentions: dict[str, Mention]) -> tuple[Place, ...]:
    keys = [key for role in _PLACE_ROLES for key in claim.roles.get(role, ())] if claim else []
    known = {value.name: value for key in keys if isinstance(value := mentions[key].value, Place)}
    return tuple(known.values())


class _Actors:
    """Whose money a claim speaks of: its actor's, else its sentence's one group's, else that of the text's only one."""

    def __init__(self, reading: Reading) -> None:
        self._mentions = {mention.id: mention for mention in reading.mentions}
        self._sentences = shelf(reading.sentences)
        self._groups = shelf(m for m in reading.mentions if m.kind == "armed_group")
        self._only_group = _only({e.id for e in reading.entities if e.kind == "armed_group"})
        paid = (self._acting(claim) for claim in reading.claims if claim.money)
        self._only_actor = _only({actor for actor in paid if actor})

    def of(self, claim: Claim) -> str | None:
        span = claim.evidence[0]
        around = self._sentences.meeting(span.start, span.end)[:1]
        near = {group.entity for sentence in around for group in self._groups.inside(sentence.start, sentence.end)}
        return self._acting(claim) or _only(near) or self._only_group or self._only_actor

    def _acting(self, claim: Claim) -> str | None:
        parties = (*claim.roles.get("actor", ()), *claim.roles.get("beneficiary", ()))
        acting = [self._mentions[key] for key in parties if key in self._mentions]
        named = (m.entity for kind in _ACTOR_KINDS for m in acting if m.kind == kind and m.entity)
        return next(named, None)


def _only(entities: set[str] | set[str | None]) -> str | None:
    return next(iter(entities)) if len(entities) == 1 else None
