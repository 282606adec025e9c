"""Whose money a statement is of, and who pays whom.

The owner is the claim's actor or beneficiary: a group before an organisation, a body, a person; of two of a kind the
one that is paid where the sum is an income. No group acting, it is whose the words before the sum make it ("the
front's", "its"); the claim naming none at all, it is the one group of its sentence, else the only group of the text,
else the only one whose money the text speaks of at all; else nobody can tell.

Payer and payee stand where the verb of payment has them (payments.toml), and where the words do not say, by the frame
of the sum (parties.toml) and the roles that the claim gives. What neither says is not guessed: "the front earned
$2 million" has a payee and no payer.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from msgspec import Struct, convert

from hearsay.model import Claim, Frame, Mention, MentionKind, Money, MoneyKind, Reading, Span
from hearsay.money.clause_parties import ClauseParties, Party
from hearsay.money.payments import Sides
from hearsay.text.shelf import Shelf, shelf

_OWNING = ("armed_group", "organisation", "official_body", "person")
_BANDS: frozenset[MentionKind] = frozenset({"armed_group", "organisation"})
_OWN = re.compile(r"['’]s?\s")
_THEIRS = re.compile(
    r"\b(?:its|their)\s+(?:\w+\s+){0,2}(?:incomes?|revenues?|budget|earnings|takings|turnover|coffers|profits?|funds)\b",
    re.I,
)
_NOUN = re.compile(r"\b(?:an?|the|of|in)\s+$", re.I)
_NEAR = 8  # characters
_BACK = 300  # characters before a sum, about two sentences
# sums that are the money of whoever is paid
_INCOME: frozenset[MoneyKind] = frozenset({"revenue", "profit", "tax"})


class FrameSides(Struct, frozen=True):
    """The roles of the two sides of a payment, by a frame. only: the kinds of sum that they hold for; () for all."""

    payer: tuple[str, ...]
    payee: tuple[str, ...]
    only: tuple[MoneyKind, ...] = ()


class Parties(Struct, frozen=True):
    """Who pays and who is paid, in text order; empty where the clause does not say.

    by, to: what to call them: an entity by its name, anybody else as the text does.
    """

    payer: tuple[Mention, ...] = ()
    payee: tuple[Mention, ...] = ()
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()


@cache
def sides() -> dict[str, FrameSides]:
    """The shipped table, by frame."""
    text = resources.files("hearsay.money").joinpath("parties.toml").read_text("utf-8")
    return convert(tomllib.loads(text), dict[str, FrameSides])


class Actors:
    """The owners and the parties of the sums of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._mentions = {mention.id: mention for mention in reading.mentions}
        self._sentences, self._frames = shelf(reading.sentences), _by_predicate(reading)
        self._groups = shelf(m for m in reading.mentions if m.kind == "armed_group")
        self._bands = shelf(m for m in reading.mentions if m.kind in _BANDS)
        self._kinds = {entity.id: entity.kind for entity in reading.entities}
        self._text, self._clauses = reading.document.text, ClauseParties(reading)
        self._only_group = _only({e.id for e in reading.entities if e.kind == "armed_group"})
        paid = (self._acting(claim) for claim in reading.claims if claim.money)
        self._only_actor = _only({actor for actor in paid if actor})

    def owner(self, claim: Claim, money: Money | None = None) -> str | None:
        """The entity whose money a sum of a claim is; None when that cannot be told."""
        span = claim.evidence[0]
        around = self._sentences.meeting(span.start, span.end)[:1]
        near = {group.entity for sentence in around for group in self._groups.inside(sentence.start, sentence.end)}
        acting = self._acting(claim, money)
        if self._kinds.get(acting or "") not in _BANDS:
            acting = self._possessor(money) or acting
        return acting or _only(near) or self._only_group or self._only_actor

    def parties(self, claim: Claim | None, money: Money) -> Parties:
        """Who pays a sum to whom, by the words of its clause, else by the frame that it stands with."""
        said = self._clauses.sides(money)
        payer, payee = self._by_frame(claim, money) if claim else (Party(), Party())
        if not (claim and said.verb is not None and self._is_nearer(claim, money, said)):
            payer = self._clauses.party(said.payer) or payer
            payee = self._clauses.party(said.payee) or payee
            if payer.called == payee.called:
                return Parties()  # nobody pays himself: one of the two is misread
        return Parties(payer.mentions, payee.mentions, payer.called, payee.called)

    def _by_frame(self, claim: Claim, money: Money) -> tuple[Party, Party]:
        told = sides().get(self._frame(claim, money) or "")
        if told is None or (told.only and money.kind not in told.only):
            return Party(), Party()
        payer, payee = self._playing(claim, told.payer), self._playing(claim, told.payee)
        return self._clauses.of(payer), self._clauses.of(payee)

    def _is_nearer(self, claim: Claim, money: Money, said: Sides) -> bool:
        """Whether another frame of payment stands between the verb and its sum, and not in a party's name."""
        parties = [place for place in (said.payer, said.payee) if place]
        between = (p for p in self._payments(claim) if (said.verb or 0) < p.start < money.start)
        return any(not any(start <= p.start < end for start, end in parties) for p in between)

    def _payments(self, claim: Claim) -> Iterator[Span]:
        """The words of a claim that make frames of payment, nouns of something owed ("a levy of $5") left out."""
        for frame in self._framed(claim):
            at = frame.predicate.start
            if not _NOUN.search(self._text, max(0, at - _NEAR), at):
                yield frame.predicate

    def _framed(self, claim: Claim) -> list[Frame]:
        """The frames of a claim that tell who pays or is paid."""
        inside = (f for span in claim.evidence for f in self._frames.inside(span.start, span.end))
        return [frame for frame in inside if frame.sense in sides()]

    def _possessor(self, money: Money | None) -> str | None:
        """The group whose the sum is by words before it: "the front's income", "its income" of the last one named."""
        sentence = self._sentences.meeting(money.start, money.end)[:1] if money is not None else []
        if not sentence or money is None:
            return None
        start = sentence[0].start
        named = [m for m in self._bands.inside(max(0, start - _BACK), money.start) if m.entity]
        owners = [m for m in named if m.start >= start and _OWN.match(self._text, m.end)]
        if owners:
            return owners[-1].entity
        its = _THEIRS.search(self._text, start, money.start)
        before = [m for m in named if its and m.end <= its.start()]
        return before[-1].entity if before else None

    def _acting(self, claim: Claim, money: Money | None = None) -> str | None:
        acting = list(self._named(claim, ("actor", "beneficiary")))
        if money is not None and money.kind in _INCOME:
            paid = self.parties(claim, money).payee
            acting.sort(key=lambda mention: mention not in paid)
        named = (m.entity for kind in _OWNING for m in acting if m.kind == kind and m.entity)
        return next(named, None)

    def _named(self, claim: Claim, roles: tuple[str, ...]) -> Iterator[Mention]:
        keys = (key for role in roles for key in claim.roles.get(role, ()))
        return (self._mentions[key] for key in keys if key in self._mentions)

    def _playing(self, claim: Claim, roles: tuple[str, ...]) -> tuple[Mention, ...]:
        """Those who play the first of the roles that anybody plays."""
        played = (tuple(self._named(claim, (role,))) for role in roles)
        return next((mentions for mentions in played if mentions), ())

    def _frame(self, claim: Claim, money: Money) -> str | None:
        """The frame that has the sum for an argument, else the nearest before it, else the claim's."""
        inside = self._framed(claim)
        holding = [f for f in inside if any(a.holds(money) for a in f.arguments)]
        before = [f for f in inside if f.predicate.end <= money.start]
        found = min(holding, key=_size, default=None) or (before[-1] if before else None)
        return found.sense if found is not None else claim.frame


def _by_predicate(reading: Reading) -> Shelf[Frame]:
    return Shelf((f.predicate.start, f.predicate.end, f) for f in reading.frames)


def _size(frame: Frame) -> int:
    return sum(argument.end - argument.start for argument in frame.arguments)


def _only(entities: set[str] | set[str | None]) -> str | None:
    return next(iter(entities)) if len(entities) == 1 else None
