"""The money of a reading by actor and stream, and the sums that may be made of it.

A sum takes flows of one actor, one year, one currency, one kind and one basis, from streams or places that do not
overlap. Everything else is left out, with the reason in words: a share, a price, a stock, a market, a seizure among
revenues, a vague figure, a denial, a figure said twice, two figures for one thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations as pairs

from hearsay.model import Entity, Reading
from hearsay.money import adding
from hearsay.money.fitness import Basis, disjoint, unfit
from hearsay.money.statements import statements
from hearsay.money.view import Account, LeftOut, MoneyView, Statement, StreamMoney, Sum

_ALONE = "there is no other flow of its year, currency, kind and basis to add it to"


def money_view(reading: Reading) -> MoneyView:
    """The money view of a reading. Pure; nothing is read but the reading and the tables of rates."""
    entities = {entity.id: entity for entity in reading.entities}
    by_actor: dict[str | None, list[Statement]] = {}
    for statement in statements(reading):
        by_actor.setdefault(statement.actor if statement.actor in entities else None, []).append(statement)
    known = [account(entities[actor], said) for actor, said in by_actor.items() if actor is not None]
    unknown = [account(None, by_actor[None])] if None in by_actor else []
    return MoneyView(reading, tuple(known + unknown))


def account(actor: Entity | None, said: Sequence[Statement]) -> Account:
    """One actor's statements by stream, with their sums and what enters none of them."""
    reasons = {s.money.id: why for s in said if (why := unfit(s))}
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for statement in said:
        if statement.money.id not in reasons:
            groups.setdefault(Basis(statement).facts, []).append(statement)
    for group in groups.values():
        reasons |= _overlapping(group)
    terms = [[s for s in group if s.money.id not in reasons] for group in groups.values()]
    sums = tuple(_sum(added, said, reasons) for added in terms if len(added) > 1)
    summed = {term.money.id for made in sums for term in made.terms}
    rest = tuple(LeftOut(s, reasons.get(s.money.id, _ALONE)) for s in said if s.money.id not in summed)
    return Account(actor=actor, streams=_by_stream(said), sums=sums, unsummed=rest)


def _by_stream(said: Iterable[Statement]) -> tuple[StreamMoney, ...]:
    found: dict[str | None, list[Statement]] = {}
    for statement in said:
        found.setdefault(statement.stream, []).append(statement)
    return tuple(StreamMoney(stream, tuple(those)) for stream, those in found.items())


def _overlapping(group: Sequence[Statement]) -> dict[str, str]:
    """The statements that may be of the same money as another: all but the first where they agree, else all of them."""
    found: dict[str, str] = {}
    for cluster in _clusters(group):
        first = cluster[0]
        if all(s.annual == first.annual for s in cluster) and not any(disjoint(a, b) for a, b in pairs(cluster, 2)):
            found |= {s.money.id: f"the same figure as “{first.money.text}”, said again" for s in cluster[1:]}
        elif len(cluster) > 1:
            found |= {s.money.id: _undecided(s, cluster) for s in cluster}
    return found


def _undecided(one: Statement, cluster: Sequence[Statement]) -> str:
    """A sum would have to choose between the two."""
    other = next(s for s in cluster if s is not one and not disjoint(one, s))
    return f"“{other.money.text}” may be of the same money: the two cannot be told apart"


def _clusters(group: Sequence[Statement]) -> list[list[Statement]]:
    """The statements in sets that overlap with no statement of another set, each in text order."""
    left, found = list(group), []
    while left:
        cluster, reached = [], [left.pop(0)]
        while reached:
            one = reached.pop()
            cluster.append(one)
            reached += [s for s in left if not disjoint(one, s)]
            left = [s for s in left if disjoint(one, s)]
        found.append(sorted(cluster, key=lambda s: s.money.start))
    return found


def _sum(terms: Sequence[Statement], said: Sequence[Statement], reasons: dict[str, str]) -> Sum:
    made, shared = adding.amount(terms), Basis(terms[0])
    entered = {term.money.id for term in terms}
    out = (s for s in said if s.money.id not in entered)
    return Sum(
        kind=terms[0].money.kind,
        year=terms[0].dating.year,
        total=made,
        usd=adding.dollars(terms),
        terms=tuple(terms),
        working=adding.working(terms, made),
        left_out=tuple(LeftOut(s, reasons.get(s.money.id) or shared.differs(Basis(s))) for s in out),
    )
