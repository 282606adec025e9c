"""Which sums are an actor's whole income a year, which are a part of it, and which part outruns its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from hearsay.checks._bands import one_band
from hearsay.checks._latest import latest
from hearsay.checks._statements import Statement, statements, wording
from hearsay.checks._words import words, years
from hearsay.language.identify import READ
from hearsay.model import Level, MentionKind, Money, MoneyKind, Reading, Sentence, Span
from hearsay.text.shelf import shelf

_NO_INCOME: frozenset[MoneyKind] = frozenset(
    {"cost", "payroll", "price", "transfer", "market_value", "seizure_value", "loss", "fine"}
)
_HELD: frozenset[Level] = frozenset({"CT+", "PR+", "PS+"})
_OWNERS: frozenset[MentionKind] = frozenset({"armed_group", "organisation"})
_OWN = re.compile(r"['’]s?\s")
_BEHIND = 30  # characters in which "in all" may stand
_CLOSE = 2  # sentences back to whom "its" belongs


class Over(Struct, frozen=True):
    """A part and a whole of one actor, with the least of the one and the most of the other a year."""

    part: Statement
    whole: Statement
    low: Decimal
    high: Decimal

    @property
    def quotes(self) -> tuple[Span, ...]:
        """The first span of each claim."""
        return (self.part.claim.evidence[0], self.whole.claim.evidence[0])


@latest
def flows(reading: Reading) -> tuple[list[Statement], list[Statement]]:
    """The parts and the wholes among the rates of income that the report holds to be so."""
    alias = one_band(reading)
    owned = (replace(s, actor=alias.get(s.actor or "", s.actor)) for s in _owned(reading))
    held = [s for s in owned if s.claim.modality.level in _HELD and s.money.measure == "flow"]
    around = _Around(reading)
    parts: list[Statement] = []
    wholes: list[Statement] = []
    for statement in (s for s in held if s.money.kind not in _NO_INCOME):
        if _is_whole(reading, statement, around):
            wholes.append(statement)
        elif statement.claim.stream is not None:
            parts.append(statement)
    return parts, wholes


@latest
def too_large(reading: Reading) -> tuple[Over, ...]:
    """Each part whose least exceeds the most of its whole."""
    return tuple(_too_large(reading))


def _too_large(reading: Reading) -> Iterator[Over]:
    parts, wholes = flows(reading)
    for whole in wholes:
        for part in parts:
            low, high = part.money.annual.low, whole.money.annual.high
            if comparable(part, whole) and low is not None and high is not None and high and low > high:
                yield Over(part, whole, low, high)


def comparable(part: Statement, whole: Statement) -> bool:
    """One actor, one currency, and not two years."""
    same_currency = part.money.amount.unit is not None and part.money.amount.unit == whole.money.amount.unit
    one, other = years(wording(part.claim)), years(wording(whole.claim))
    two_years = bool(one and other and not one & other)
    return same_currency and part.actor is not None and part.actor == whole.actor and not two_years


def _is_whole(reading: Reading, statement: Statement, around: _Around) -> bool:
    """ "Its entire income", "from all sources", "for all its businesses", or the stream of all income."""
    if statement.claim.stream == "total_income" or reading.document.language not in READ:
        return statement.claim.stream == "total_income"
    behind = reading.document.text[statement.money.end :][:_BEHIND].lstrip(" ,")
    return bool(words("whole", "total").search(around.of(statement.money)) or words("sums", "in_all").match(behind))


class _Around:
    """The sentence of a sum, from the sum before it to the one behind it."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._sentences, self._sums = shelf(reading.sentences), shelf(reading.money)

    def of(self, money: Money) -> str:
        for sentence in self._sentences.meeting(money.start, money.end)[:1]:
            others = self._sums.inside(sentence.start, sentence.end)
            start = max((m.end for m in others if m.end <= money.start), default=sentence.start)
            end = min((m.start for m in others if m.start >= money.end), default=sentence.end)
            return self._text[start:end]
        return money.text


def _owned(reading: Reading) -> list[Statement]:
    """The statements with the group that the words right before the sum give it to: "the front's", "its"."""
    if reading.document.language not in READ:
        return list(statements(reading))
    sentences, groups = shelf(reading.sentences), shelf(m for m in reading.mentions if m.kind in _OWNERS)
    text, order = reading.document.text, {s.start: at for at, s in enumerate(reading.sentences)}
    found: list[tuple[Statement, Sentence]] = []
    for statement in statements(reading):
        for sentence in sentences.meeting(statement.money.start, statement.money.end)[:1]:
            before = [m for m in groups.inside(sentence.start, statement.money.start) if _OWN.match(text, m.end)]
            lead = text[sentence.start : statement.money.start]
            owner = before[-1].entity if before and before[-1].entity else None
            if owner is None and found and words("whole", "its").search(lead):
                last, where = found[-1]
                owner = last.actor if order[sentence.start] - order[where.start] <= _CLOSE else None
            found.append((replace(statement, actor=owner or statement.actor), sentence))
    return [statement for statement, _ in found]
