"""Every number of a report as the checks on amounts see it: its interval, what it is of, per what, on whose word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from hearsay.checks._counting import as_added, is_name, kind_of, named_before, rate_of, things_behind
from hearsay.checks._latest import latest
from hearsay.checks._statements import DENIED, bare, identity_of, root
from hearsay.language.numbers import Numeral, numerals
from hearsay.language.numbers_tokens import Tokens, tokenise
from hearsay.model import Claim, Mention, Money, Quantity, Reading, Sentence, Span
from hearsay.money.rate import divided
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import quote
from hearsay.values import PERIODS_PER_YEAR, Amount, Bound, Interval

_VAGUE = ("vague", "order_of_magnitude")
_OVER = re.compile(r"^[^;:]*\b(?:in|over|within|during|for|after)\s+(?:the\s+|only\s+|just\s+|last\s+|past\s+)*$", re.I)
_RELATIVE = re.compile(r"\b(?:that|which|who|whom)\s+$", re.I)
_IN_YEAR = {
    "year": Decimal(1),
    "month": Decimal(12),
    "week": Decimal(52),
    "day": Decimal(365),
    "decade": Decimal("0.1"),
}
_SKIPPED = ("duration", "rank", "multiple")


class Number(Struct, frozen=True, kw_only=True):
    """A number in a sentence. unit: a currency, "%" or None for a count; things: stems of what is counted.

    years: the stretch that it is of, where the text says how long ("in three years").
    claim: the claim that states it, else the one of its sentence that stands nearest; own: it is the former.
    """

    span: Span
    sentence: Sentence
    interval: Interval
    bound: Bound
    unit: str | None
    per: str | None
    things: tuple[str, ...]
    money: Money | None = None
    claim: Claim | None = None
    own: bool = False
    years: Decimal | None = None

    @property
    def about(self) -> tuple[str, ...]:
        """The id of its claim."""
        return (self.claim.id,) if self.claim else ()

    @property
    def point(self) -> Decimal | None:
        """The figure as written: the value, or the side that a bound gives; None for a range."""
        low, high = self.interval.low, self.interval.high
        return low if low == high or high is None else high if low is None else None

    @property
    def is_count(self) -> bool:
        """Whether it only counts something: no money, no share."""
        return self.money is None and self.unit is None

    @property
    def denied(self) -> bool:
        """Whether the claim that states it denies it; a bound of its own ("never exceed 400") denies nothing."""
        if self.claim is None or not self.own or self.claim.modality.level not in DENIED:
            return False
        cues = self.claim.modality.cues
        return not (
            cues and all(self.span.start <= cue.start < self.span.end or self._is_relative(cue) for cue in cues)
        )

    def _is_relative(self, cue: Span) -> bool:
        """Whether a cue stands in a clause of its own before it: "water that nobody pays for costs 12 million"."""
        lead = self.sentence.text[: max(0, cue.start - self.sentence.start)]
        return cue.start < self.span.start and _RELATIVE.search(lead) is not None

    @property
    def lead(self) -> str:
        """Its sentence up to it."""
        return self.sentence.text[: self.span.start - self.sentence.start]

    @property
    def behind(self) -> str:
        """The rest of its sentence."""
        return self.sentence.text[self.span.end - self.sentence.start :]

    @property
    def voice(self) -> str:
        """Who says it, "" for the report itself."""
        link = root(self.claim) if self.claim and self.own else None
        return identity_of(link) if link and link.kind not in ("none", "self") else ""

    @property
    def voices(self) -> tuple[str, ...]:
        """All who pass it on, the publisher left out: a paper that is cited says it in other words than the paper."""
        return tuple(map(identity_of, self.claim.chain[1:])) if self.claim and self.own else ()

    @property
    def said_to(self) -> int:
        """Where the statement ends that it stands in: its claim's end, else its sentence's."""
        ends = [s.end for s in self.claim.evidence if s.start <= self.span.start < s.end] if self.claim else []
        return min([*ends, self.sentence.end]) if self.own else self.sentence.end

    @property
    def annual(self) -> Interval:
        """The interval a year for a flow, else as it stands."""
        return self.interval.times(PERIODS_PER_YEAR.get(self.per or "", Decimal(1)))


@latest
def numbers(reading: Reading) -> tuple[Number, ...]:
    """The numbers of a reading in text order: sums, shares and counts; no dates, no durations, nothing vague."""
    return tuple(sorted(_Numbers(reading).all(), key=lambda n: n.span.start))


def by_sentence(reading: Reading) -> dict[int, list[Number]]:
    """The numbers that are not denied, by the start of their sentence."""
    found: dict[int, list[Number]] = {}
    for number in numbers(reading):
        if not number.denied:
            found.setdefault(number.sentence.start, []).append(number)
    return found


def about_of(found: Iterable[Number]) -> tuple[str, ...]:
    """The claims of numbers, each once."""
    return tuple(dict.fromkeys(key for number in found for key in number.about))


def quotes_of(found: Iterable[Number]) -> tuple[Span, ...]:
    """The sentences of numbers, each once."""
    return tuple(dict.fromkeys(bare(number.sentence) for number in found))


class _Numbers:
    """A reading's sentences, claims and quantities on shelves."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._sentences = shelf(reading.sentences)
        self._claims: Shelf[Claim] = Shelf((s.start, s.end, c) for c in reading.claims for s in c.evidence)
        self._taken = shelf([*reading.money, *(m for m in reading.mentions if m.kind in ("time", "weapon"))])
        self._quantities = shelf(m for m in reading.mentions if isinstance(m.value, Quantity))
        self._spells = shelf(m for m in reading.mentions if kind_of(m) == "duration")

    def all(self) -> Iterator[Number]:
        yield from (self._lasting(number) for number in self._every())

    def _lasting(self, number: Number) -> Number:
        """A number with the stretch of time that stands behind it: "21 million in three years"."""
        behind = self._spells.inside(number.span.end, number.said_to)[:1]
        text = self._reading.document.text
        for spell in behind if number.per is None else ():
            amount = spell.value.amount if isinstance(spell.value, Quantity) else None
            least = _IN_YEAR.get((amount.unit or "").rstrip("s")) if amount else None
            if amount and least and amount.interval.low and _OVER.search(text[number.span.end : spell.start]):
                return replace(number, years=divided(amount.interval.low, least))
        return number

    def _every(self) -> Iterator[Number]:
        yield from (n for m in self._reading.money if m.amount.bound not in _VAGUE for n in self._of_money(m))
        tokens = tokenise(self._reading.document.text)
        for numeral in numerals(tokens):
            yield from self._of_numeral(tokens, numeral)

    def _of_money(self, money: Money) -> Iterator[Number]:
        for sentence in self._sentences.meeting(money.start, money.end)[:1]:
            claim, own = self._claim(money, sentence)
            interval, bound = as_added(self._reading.document.text, money.start, money.amount)
            yield Number(
                span=Span(money.start, money.end, money.text), sentence=sentence, interval=interval,
                bound=bound, unit=money.amount.unit, per=money.amount.per, things=(), money=money,
                claim=claim, own=own,
            )  # fmt: skip

    def _of_numeral(self, tokens: Tokens, numeral: Numeral) -> Iterator[Number]:
        start, end = tokens.starts[numeral.first], tokens.ends[numeral.last - 1]
        if numeral.low is None or numeral.shape != "exact" or self._taken.meeting(start, end):
            return
        text = self._reading.document.text
        quantity = next(iter(self._quantities.meeting(start, end)), None)
        if is_name(text, start, end, numeral) or kind_of(quantity) in _SKIPPED:
            return
        for sentence in self._sentences.meeting(start, end)[:1]:
            yield self._counted(quote(text, start, end), sentence, numeral.low, quantity)

    def _counted(self, span: Span, sentence: Sentence, value: Decimal, mention: Mention | None) -> Number:
        claim, own = self._claim(span, sentence)
        found = mention.value if mention and isinstance(mention.value, Quantity) else None
        fits = found is not None and value in (found.amount.interval.low, found.amount.interval.high)
        amount = found.amount if found and (fits or found.kind == "share") else None
        share = found is not None and found.kind == "share"
        plain = Amount(Interval(value, value), "point")
        interval, bound = as_added(self._reading.document.text, span.start, amount or plain)
        return Number(
            span=span, sentence=sentence, interval=interval,
            bound=bound, unit="%" if share else None,
            per=amount.per if amount else rate_of(self._reading.document.text, span.end),
            things=things_behind(self._reading.document.text, span.end, sentence.end) or named_before(span, sentence),
            claim=claim, own=own,
        )  # fmt: skip

    def _claim(self, span: Span, sentence: Sentence) -> tuple[Claim | None, bool]:
        holding = self._claims.meeting(span.start, span.end)
        if holding:
            return holding[0], True
        near = self._claims.meeting(sentence.start, sentence.end)
        return min(near, key=lambda c: abs(c.evidence[0].start - span.start), default=None), False
