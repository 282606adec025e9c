"""Lists of parts with their whole: sums, counts and shares that a report puts side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import reduce
from itertools import pairwise

from msgspec import Struct

from hearsay.checks._arithmetic import ROUGH
from hearsay.checks._numbers import Number, by_sentence, quotes_of
from hearsay.checks._words import entries, words
from hearsay.language.identify import READ
from hearsay.model import Reading, Sentence, Span
from hearsay.values import Interval

_HUNDRED = Interval(None, Decimal(100))
_FEWEST = 2
_MARKS = tuple(":;,–—-")
_POINT = Decimal("0.01")
_SHARED = re.compile(r"\s*(?:of|from)\s+(?:the\s+|its\s+|their\s+|each\s+|every\s+|all\s+)*(?P<of>[\w’'-]+)", re.I)


_NEXT = re.compile(r"(?:,|\band)\s+[\w-]+(?:\s+[\w-]+)?\s+$")  # ", stones 25 per cent and feed 60"
_PLACED = re.compile(r"\s+(?:by|in|from|to|at|for)\b", re.I)  # "120 were held by one and 130 by the other"
_OF = re.compile(r"\s+(?:for|from|in|to|on|through|by|via|with|as)\b", re.I)
_SPANS = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:in|over)\s+(?:the\s+|these\s+|those\s+)?([a-z]+|\d+)\s+(?:days|weeks|months|quarters|years|seasons|nights)\b",
    re.I,
)
_LARGE = 1000
_YEARS = range(1900, 2101)
_BEHIND_A_SUM = {"altogeth", "total", "went", "goe", "paid", "ended", "flow"}


class Listing(Struct, frozen=True):
    """Parts, what they make together, and the whole that they are held against."""

    parts: tuple[Number, ...]
    total: Number | None
    whole: Interval
    unit: str
    slack: Decimal

    @property
    def added(self) -> Interval:
        """The parts together; a side that is open in one of them is open in the sum."""
        return reduce(_plus, (part.interval for part in self.parts), Interval(Decimal(0), Decimal(0)))

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The parts, and the total where it is a figure of the text."""
        return (*self.parts, self.total) if self.total else self.parts

    @property
    def quotes(self) -> tuple[Span, ...]:
        """The sentences that hold them."""
        return quotes_of(self.numbers)


def listings(reading: Reading) -> Iterator[Listing]:
    """The lists of a report, by sentence."""
    held = by_sentence(reading)
    for sentence in reading.sentences if reading.document.language in READ else ():
        here = held.get(sentence.start, [])
        if len(here) >= _FEWEST:
            yield from _of_sums(sentence, here)
            yield from _too_many(sentence, here)
            yield from _of_counts(sentence, here)
            yield from _laid_out(sentence, here)
            yield from _over_spans(sentence, here)
            yield from _of_shares(sentence, here)


def _plus(one: Interval, other: Interval) -> Interval:
    low = None if one.low is None or other.low is None else one.low + other.low
    high = None if one.high is None or other.high is None else one.high + other.high
    return Interval(low, high)


def _text(sentence: Sentence, start: int, end: int) -> str:
    return sentence.text[max(0, start - sentence.start) : max(0, end - sentence.start)]


def _of_sums(sentence: Sentence, here: list[Number]) -> Iterator[Listing]:
    """ "9 million from this and 6 million from that: 12 million in all"."""
    sums = [n for n in here if (n.money and n.money.measure != "unit_price") or _is_bare(n)]
    total = sums[-1] if len(sums) > _FEWEST else None
    if total is None or words("parts", "some").search(sentence.text) or not _is_total(sentence, sums[-2], total):
        return
    told = [n for n in sums if n.money]
    if (
        len({(n.unit, n.per) for n in told}) <= 1
        and (told == sums or told in ([], [total]))
        and _is_list(sentence, sums[:-1])
    ):
        unit = f" {total.unit}" if total.unit else ""
        yield Listing(tuple(sums[:-1]), total, total.interval, unit + (f" a {total.per}" if total.per else ""), ROUGH)


def _is_bare(number: Number) -> bool:
    """Whether a large number stands without a word for what it is of: "5 million for the broker"."""
    large = number.point is not None and number.point >= _LARGE and number.point not in _YEARS
    return number.is_count and large and number.per is None and set(number.things) <= _BEHIND_A_SUM


def _too_many(sentence: Sentence, here: list[Number]) -> Iterator[Listing]:
    """ "2.4 million, of which 1.6 million, 700,000 and 500,000": parts that go beyond; fewer may be only some."""
    for at, whole in enumerate(here[:-_FEWEST]):
        parts = [n for n in here[at + 1 :] if _is_part(n) and n.unit in (whole.unit, None)]
        rest = [n for n in here[at + 1 :] if n not in parts and not (n.is_count and n.things)]
        opens = words("parts", "which").search(_text(sentence, whole.span.end, here[at + 1].span.start))
        if whole.is_count and whole.things:
            parts, rest = [n for n in here[at + 1 :] if n.is_count and not n.things], []
            opens = opens if all(_PLACED.match(n.behind) for n in parts[1:]) else None
        if opens and (whole.money or whole.things) and len(parts) >= _FEWEST and not rest and _is_list(sentence, parts):
            listing = Listing(tuple(parts), whole, whole.interval, f" {whole.unit}" if whole.unit else "", ROUGH)
            if listing.added.surely_exceeds(whole.interval):
                yield listing
        return


def _is_part(number: Number) -> bool:
    return _is_bare(number) or bool(number.money and number.money.measure != "unit_price")


def _is_total(sentence: Sentence, last: Number, total: Number) -> bool:
    """Whether a sum is said to be of all, right behind the last part: ": 12 million in all"."""
    behind = total.behind.lstrip(" ,")
    before = _text(sentence, last.span.end, total.span.start)
    said = words("sums", "in_all").match(behind) or words("sums", "in_all").search(before)
    adds = before.rstrip()[-1:] in _MARKS or words("parts", "adds").search(before.rstrip())
    return bool(said and adds) and not words("parts", "of").search(before.rstrip())


def _is_list(sentence: Sentence, parts: list[Number]) -> bool:
    """Whether the parts stand side by side: between each two a comma or "and"."""
    gaps = [_text(sentence, a.span.end, b.span.start) for a, b in pairwise(parts)]
    return all(words("parts", "beside").search(gap) or "," in gap for gap in gaps)


def _of_counts(sentence: Sentence, here: list[Number]) -> Iterator[Listing]:
    """ "31 people: 20 men and 14 women", to the end of the clause."""
    counts = [n for n in here if n.is_count and n.things and n.bound == "point"]
    for at, whole in enumerate(counts[:-_FEWEST]):
        parts = counts[at + 1 :]
        opening = _text(sentence, whole.span.end, parts[0].span.start)
        kinds = {n.things[0] for n in parts}
        if (
            words("parts", "opens").fullmatch(opening)
            and (not opening.rstrip().endswith(",") or words("parts", "people").fullmatch(whole.things[0]))
            and _stand_alone(sentence, parts)
            and whole.things[0] not in kinds
            and len(kinds) == len(parts)
        ):
            yield Listing(tuple(parts), whole, whole.interval, "", Decimal(0))
        return


def _laid_out(sentence: Sentence, here: list[Number]) -> Iterator[Listing]:
    """ "Payouts came to 210 million: 34 million for one, 58 million for another and 63 million for the rest"."""
    for at, whole in enumerate(here):
        parts = [n for n in here[at + 1 :] if _is_part(n) and n.unit in (whole.unit, None)]
        if not whole.money or len(parts) <= _FEWEST or len(parts) < len([n for n in here[at + 1 :] if n.money]):
            continue
        gaps = [_text(sentence, a.span.end, b.span.start) for a, b in pairwise(parts)]
        opens = _text(sentence, whole.span.end, parts[0].span.start).rstrip(" \"“‘'").endswith(":")
        listing = Listing(tuple(parts), whole, whole.interval, f" {whole.unit}" if whole.unit else "", ROUGH)
        closed = " and " in gaps[-1] or listing.added.surely_exceeds(whole.interval)
        side_by_side = all("," in gap or " and " in gap for gap in gaps) and all(_OF.match(n.behind) for n in parts)
        if opens and closed and side_by_side and not words("parts", "some").search(sentence.text):
            yield listing
        return


def _over_spans(sentence: Sentence, here: list[Number]) -> Iterator[Listing]:
    """ "9 shops closed in June and 6 in July, 18 in two months": as many spans as parts."""
    for parts, total in ((here[:at], here[at]) for at in range(_FEWEST, len(here))):
        spans = _SPANS.match(total.behind)
        many = entries("ratio", "numbers").get(spans.group(1).lower(), spans.group(1)) if spans else None
        plain_counts = all(n.is_count and n.things[:1] in ((), parts[0].things[:1]) for n in (*parts, total))
        if many == str(len(parts)) and plain_counts and parts[0].things and _is_list(sentence, parts):
            yield Listing(tuple(parts), total, total.interval, "", Decimal(0))


def _stand_alone(sentence: Sentence, parts: list[Number]) -> bool:
    """Whether nothing but the things counted stands between the parts and behind them."""
    ends = [*(n.span.start for n in parts[1:]), sentence.end]
    gaps = [_text(sentence, n.span.end, end) for n, end in zip(parts, ends, strict=True)]
    return all(words("parts", "between").fullmatch(gap) for gap in gaps)


def _of_shares(sentence: Sentence, here: list[Number]) -> Iterator[Listing]:
    """ "70 per cent of each sack goes to the pickers, the broker gets 40"."""
    first = next((n for n in here if n.unit == "%" and n.interval.low is not None), None)
    if first is None or words("parts", "ranges").search(sentence.text):
        return
    rest = [n for n in here if n.span.start > first.span.start and _takes(sentence, n, first)]
    more = [n for n in here if n.span.start > first.span.start and n.unit == "%"]
    if words("parts", "divides").search(first.lead) and len(more) >= _FEWEST and _is_list(sentence, [first, *more]):
        rest = more  # "wholesalers take 40 percent, printers 25 percent, carriers 20": one verb for all
    if rest and words("sums", "partition").search(sentence.text):
        yield Listing((first, *rest), None, _HUNDRED, " per cent", _POINT)


def _takes(sentence: Sentence, number: Number, first: Number) -> bool:
    """Whether another taker has this share: "the broker gets 40", "20 per cent goes to the guard"."""
    if number.money or (number.unit != "%" and (number.things or number.unit)):
        return False
    before = _text(sentence, first.span.end, number.span.start)
    lead = before[-40:]
    behind = words("parts", "per_cent").sub("", number.behind, count=1).lstrip()
    taken = words("parts", "taken").search(lead) or words("parts", "given").match(behind)
    taken = taken or (words("sums", "makes_up").search(first.lead) and _NEXT.search(before))
    other = _SHARED.match(behind)
    own = _SHARED.match(words("parts", "per_cent").sub("", before, count=1))
    return bool(taken) and (other is None or (own is not None and own.group("of") == other.group("of")))
