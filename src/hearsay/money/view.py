"""The nouns of the money view: whose money, by stream, what may be added up, and what may not and why."""

from __future__ import annotations

from msgspec import Struct

from hearsay.model import Claim, Entity, Money, Place, Reading
from hearsay.money.actors import Parties
from hearsay.money.conversion import Conversion
from hearsay.money.dating import Dating
from hearsay.values import OPEN, Amount, Interval


class Statement(Struct, frozen=True, kw_only=True):
    """A sum as the text gives it, and what the claim around it says of it.

    actor: the entity whose money it is; None where that cannot be told. parties: who pays whom, as far as the clause
    says. places: where, as far as the term lists know.
    """

    money: Money
    claim: Claim | None
    actor: str | None
    stream: str | None
    places: tuple[Place, ...]
    dating: Dating
    conversion: Conversion
    parties: Parties = Parties()

    @property
    def annual(self) -> Interval:
        """The sum a year, in its own currency; OPEN unless it is a flow with a figure."""
        return self.money.annual if self.money.measure == "flow" else OPEN

    @property
    def annual_dollars(self) -> Interval:
        """The sum a year in US dollars; OPEN unless it is a flow that a rate was found for."""
        return self.conversion.dollars(self.annual)


class LeftOut(Struct, frozen=True):
    """A statement that does not enter a sum, and why not, in words."""

    statement: Statement
    because: str


class Sum(Struct, frozen=True, kw_only=True):
    """What statements of one actor, year, currency, kind and basis make together, a year.

    total: per year, in the currency; a side that one of the terms leaves open is open. usd: the same in US dollars,
    OPEN where a term has no rate. working: the addition in figures. left_out: the actor's other statements.
    """

    kind: str
    year: int | None
    total: Amount
    usd: Interval
    terms: tuple[Statement, ...]
    working: str
    left_out: tuple[LeftOut, ...]


class StreamMoney(Struct, frozen=True):
    """The statements on one stream of one actor, in text order. stream: None where the text does not tell."""

    stream: str | None
    statements: tuple[Statement, ...]


class Account(Struct, frozen=True, kw_only=True):
    """One actor's money. actor: the entity, None for the statements of which nobody knows whose money it is.

    unsummed: what enters none of the sums, and why not.
    """

    actor: Entity | None
    streams: tuple[StreamMoney, ...]
    sums: tuple[Sum, ...]
    unsummed: tuple[LeftOut, ...]


class MoneyView(Struct, frozen=True):
    """The money of one document by actor and stream, in text order; those whose actor is not told stand last."""

    reading: Reading
    accounts: tuple[Account, ...]
