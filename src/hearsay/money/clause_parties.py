"""Who stands in the clause around a sum where its verb of payment has the payer and the payee."""

from __future__ import annotations

from msgspec import Struct

from hearsay.model import Mention, MentionKind, Money, Reading
from hearsay.money.clause_words import words_of
from hearsay.money.payment_verbs import is_party
from hearsay.money.payments import Place, Sides, sides_of
from hearsay.text.shelf import shelf

_PAYING: frozenset[MentionKind] = frozenset(
    {"armed_group", "organisation", "official_body", "person", "place", "outlet", "nationality", "victim_group"}
)
_BACK = 300  # characters around a sum, about two sentences


class Party(Struct, frozen=True):
    """One side of a payment: the mentions of whoever it is, none where only a phrase tells, and what to call them."""

    mentions: tuple[Mention, ...] = ()
    called: tuple[str, ...] = ()


class ClauseParties:
    """The parties of the sums of one reading, by the words around each."""

    def __init__(self, reading: Reading) -> None:
        self._text, self._sentences = reading.document.text, shelf(reading.sentences)
        self._people = shelf(m for m in reading.mentions if m.kind in _PAYING)
        self._names = {entity.id: entity.name for entity in reading.entities}

    def sides(self, money: Money) -> Sides:
        """Where the parties of a sum stand."""
        sentence = self._sentences.meeting(money.start, money.end)[:1]
        if not sentence:
            return Sides()
        around = max(sentence[0].start, money.start - _BACK), min(sentence[0].end, money.end + _BACK)
        words = words_of(self._text, around, (money.start, money.end))
        return sides_of(words, lambda place: self.party(place) is not None)

    def party(self, place: Place | None) -> Party | None:
        """Whoever stands at a place of the text: the one who is named there, else the phrase if it is of people."""
        if place is None:
            return None
        meeting = self._people.meeting(*place)
        named = [m for m in meeting if m.end == place[1] or self._text.startswith(" of ", place[1], m.end)]
        if named:
            return self.of((max(named, key=lambda m: m.end - m.start),))
        phrase = self._text[slice(*place)]
        return Party((), (phrase,)) if is_party(phrase) else None

    def of(self, mentions: tuple[Mention, ...]) -> Party:
        """Those who are mentioned: an entity by its name, anybody else as the text calls them."""
        return Party(mentions, tuple(dict.fromkeys(self._names.get(m.entity or "", m.text) for m in mentions)))
