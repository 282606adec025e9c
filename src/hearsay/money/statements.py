"""The statements of a reading: each sum with its claim, whose money it is, its stream, places, time and dollars."""

from __future__ import annotations

from hearsay.model import Claim, Mention, Place, Reading
from hearsay.money.actors import Actors, Parties
from hearsay.money.conversion import convert
from hearsay.money.dating import claims_of, datings
from hearsay.money.view import Statement

_PLACE_ROLES = ("place", "origin", "transit", "destination", "site")


def statements(reading: Reading) -> tuple[Statement, ...]:
    """Every sum of a reading once, in text order."""
    stated, actors = claims_of(reading), Actors(reading)
    dated, published = datings(reading), reading.document.published
    mentions = {mention.id: mention for mention in reading.mentions}
    found = []
    for money in reading.money:
        claim = stated.get(money.id)
        found.append(
            Statement(
                money=money, claim=claim, actor=actors.owner(claim, money) if claim else None,
                parties=actors.parties(claim, money),
                stream=claim.stream if claim else None, places=_places(claim, mentions),
                dating=dated[money.id], conversion=convert(money, dated[money.id], published),
            )
        )  # fmt: skip
    return tuple(found)


def parties(reading: Reading) -> dict[str, Parties]:
    """Who pays whom, by the id of each sum."""
    stated, actors = claims_of(reading), Actors(reading)
    return {money.id: actors.parties(stated.get(money.id), money) for money in reading.money}


def _places(claim: Claim | None, mentions: dict[str, Mention]) -> tuple[Place, ...]:
    keys = [key for role in _PLACE_ROLES for key in claim.roles.get(role, ())] if claim else []
    known = {value.name: value for key in keys if isinstance(value := mentions[key].value, Place)}
    return tuple(known.values())
