"""Whose a sum is by the words before it, and the rate that those words make of it."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from hearsay.checks._bands import bands_of
from hearsay.checks._latest import latest
from hearsay.checks._numbers import Number, numbers
from hearsay.checks._statements import Statement, statements
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Mention, MentionKind, Money, Reading, Sentence
from hearsay.text.shelf import shelf
from hearsay.values import Interval

_OWNERS: frozenset[MentionKind] = frozenset({"armed_group", "organisation"})
_OWN = re.compile(r"['’]s?\s")
_CLAUSE = re.compile(r";|,\s(?:while|whereas|but)\s")
_CLOSE = 2  # sentences back to whom "its" belongs


@latest
def owned(reading: Reading) -> tuple[Statement, ...]:
    """The statements of a reading with the group that the words right before the sum give it to, and as its rate."""
    if reading.document.language not in READ:
        return tuple(statements(reading))
    return tuple(_Owners(reading).all())


class Around:
    """The sentence of a sum, from the sum before it to the one behind it."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._sentences, self._sums = shelf(reading.sentences), shelf(reading.money)

    def of(self, money: Money) -> str:
        """All of it."""
        start, end = self._ends(money)
        return self._text[start:end]

    def before(self, money: Money) -> str:
        """What stands before the sum."""
        return self._text[self._ends(money)[0] : money.start]

    def _ends(self, money: Money) -> tuple[int, int]:
        for sentence in self._sentences.meeting(money.start, money.end)[:1]:
            others = self._sums.inside(sentence.start, sentence.end)
            cuts = list(_CLAUSE.finditer(self._text, sentence.start, sentence.end))
            starts = [m.end for m in others if m.end <= money.start] + [c.end() for c in cuts if c.end() <= money.start]
            ends = [m.start for m in others if m.start >= money.end] + [
                c.start() for c in cuts if c.start() >= money.end
            ]
            return max([sentence.start, *starts]), min([sentence.end, *ends])
        return money.start, money.end


class _Owners:
    def __init__(self, reading: Reading) -> None:
        self._reading, self._around = reading, Around(reading)
        self._sentences = shelf(reading.sentences)
        self._groups = shelf(m for m in reading.mentions if m.kind in _OWNERS)
        self._kinds = {e.id: e.kind for e in reading.entities}
        self._order = {s.start: at for at, s in enumerate(reading.sentences)}
        self._bands = bands_of(reading)
        self._counts = [n for n in numbers(reading) if n.is_count]

    def all(self) -> list[Statement]:
        found: list[tuple[Statement, Sentence]] = []
        for statement in statements(self._reading):
            for sentence in self._sentences.meeting(statement.money.start, statement.money.end)[:1]:
                rate = _yearly(statement, self._around)
                owner = self._owner(statement, sentence, found) or statement.actor
                found.append((self._for_each(replace(rate, actor=owner), sentence), sentence))
        return [statement for statement, _ in found]

    def _owner(self, of: Statement, sentence: Sentence, found: list[tuple[Statement, Sentence]]) -> str | None:
        text = self._reading.document.text
        lead = text[sentence.start : of.money.start]
        voices = {link.entity for link in of.claim.chain[1:]}
        before = [m for m in self._groups.inside(sentence.start, of.money.start) if _OWN.match(text, m.end)]
        behind = [m for m in self._behind(of.money) if _OWN.match(text, m.end)]
        if named := (*before[-1:], *behind[:1]):
            return named[0].entity
        opens = words("whole", "opens_its").match(lead.lstrip(" \"“‘'"))
        if words("whole", "its").search(lead) or (opens and not self._groups.inside(sentence.start, of.money.start)):
            if found and self._order[sentence.start] - self._order[found[-1][1].start] <= _CLOSE:
                return found[-1][0].actor
            return self._last_named(sentence, voices)
        return self._carried(of, sentence, found)

    def _behind(self, money: Money) -> list[Mention]:
        """The groups that are named behind a sum: "18 million a year for the group's entire revenue"."""
        end = money.end + len(self._around.of(money)) - len(self._around.before(money)) - len(money.text)
        return [m for m in self._groups.inside(money.end, end) if m.entity]

    def _last_named(self, sentence: Sentence, voices: set[str | None]) -> str | None:
        """The group that the sentences right before name first, where "their income" has no other owner."""
        at = self._order[sentence.start]
        for before in reversed(self._reading.sentences[max(0, at - _CLOSE) : at]):
            named = [m.entity for m in self._groups.inside(before.start, before.end) if m.entity not in voices]
            if named:
                return named[0]
        return None

    def _carried(self, of: Statement, sentence: Sentence, found: list[tuple[Statement, Sentence]]) -> str | None:
        """The group last spoken of, where the sum is one trade's "alone", is what "it gives them", or goes on."""
        lead = self._around.before(of.money)
        given = words("whole", "brings").search(lead)  # "the quarry yields it so much": the quarry is not who gains
        if self._kinds.get(of.actor or "") in _OWNERS and not given:
            return None
        earlier = [(s, where) for s, where in found if self._kinds.get(s.actor or "") in _OWNERS]
        if not earlier:
            return None
        last, where = earlier[-1]
        if {key for key, _ in self._bands.within(sentence.start, of.money.start)} - {last.actor}:
            return None
        if given or words("whole", "alone_part").search(lead):
            return last.actor
        near = self._order[sentence.start] - self._order[where.start] <= _CLOSE
        return last.actor if near and of.actor is None and of.claim.stream == last.claim.stream else None

    def _for_each(self, statement: Statement, sentence: Sentence) -> Statement:
        """ "3,000 shillings a day from each of 200 lorries" is 600,000 a day."""
        money = statement.money
        match = words("whole", "each_of").match(self._reading.document.text, money.end + 1, sentence.end)
        if match is None or money.measure != "flow":
            return statement
        count = next((n for n in self._counts if n.span.start == match.end() + 1), None)
        if count is None:
            return statement
        return replace(statement, money=_times(money, count))


def _times(money: Money, count: Number) -> Money:
    low, high = count.interval.low, count.interval.high
    sides = (
        None if a is None or b is None else Decimal(a) * b
        for a, b in ((money.amount.interval.low, low), (money.amount.interval.high, high))
    )
    return replace(money, amount=replace(money.amount, interval=Interval(*sides)))


def _yearly(statement: Statement, around: Around) -> Statement:
    """ "Its annual budget is 120 million roubles", "12 million in the year": the rate stands apart from the sum."""
    amount, money = statement.money.amount, statement.money
    behind = around.of(money)[len(around.before(money)) + len(money.text) :]
    said = words("whole", "yearly").search(around.before(money)) or words("whole", "in_year").match(behind.lstrip())
    if amount.per or not said:
        return statement
    return replace(statement, money=replace(money, measure="flow", amount=replace(amount, per="year")))
