"""One case is told as if it were the rule.

What fires: one payer's sum that the next sentences turn into a price or an income: "that is what they all pay", "the
crossing now costs", a sum that is just the one case times a number of people, a month's case made a year's, the same
sum told again as so much a time; a price a head whose only ground is "in one case", where the text names the trade a
source of income; and one nameless payer's sum in a report on a trade, told by others ("in one case", "a dealer
reportedly paid", "a friend of mine paid"): it is there to stand for the rest; what one who is not named says that he
himself paid or got, where a trade is told of.

Worked example. "A tailor in Izmir paid 9,000 euros for his passage. With 300 people on the list, the ring must have
earned 2.7 million." 9,000 x 300 = 2,700,000: one tailor's price has become three hundred prices.

What does not fire: a case that a court, an office or a paper has on record, or that is told of no trade; a price that
several have named, or a tariff; a sum that the next sentence gives for another thing, in another currency or far from
the case; an average.

What would settle it: the other payments: how many, by whom, and how far they lie apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from hearsay.checks._arithmetic import ABOUT, known, times
from hearsay.checks._numbers import Number, numbers
from hearsay.checks._payers import Payers, is_rate
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import bare, is_illicit, root, shelf_of, shown
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Finding, Reading, Sentence, Severity
from hearsay.money.rate import divided
from hearsay.values import PERIODS_PER_YEAR

CODE = "anecdote_as_rate"
TITLE = "One case told as the rule"
SEVERITY: Severity = "low"
_REACH = 2  # sentences behind the case
_DENYING = re.compile(r"\b(?:no|not|never|none|nothing|nobody)\b|n['’]t\b|\bden", re.I)


def check(reading: Reading) -> Iterator[Finding]:
    """Each case with what is made of it, in text order."""
    if reading.document.language in READ:
        yield from _Cases(reading).all()


class _Cases:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._numbers: dict[int, list[Number]] = {}
        for number in numbers(reading):
            if not number.denied or _is_denied_behind(number):
                self._numbers.setdefault(number.sentence.start, []).append(number)
        self._claims = shelf_of(reading.claims)
        self._payers, self._trade = Payers(reading), any(is_illicit(c.stream) for c in reading.claims)

    def all(self) -> Iterator[Finding]:
        sentences = self._reading.sentences
        for at, sentence in enumerate(sentences):
            before = sentences[at - 1].text if at else ""
            for number in self._numbers.get(sentence.start, ()):
                case = number if self._is_case(number) else None
                made = next(self._made(case, sentences[at : at + 1 + _REACH]), None) if case else None
                if case and made is None and case.per and words("anecdote", "one").search(sentence.text):
                    made = self._alone(case, before)
                made = made or self._hearsay(number) or self._one_persons(number)
                if made:
                    yield made
                    break

    def _hearsay(self, case: Number) -> Finding | None:
        """One nameless payer of whom the text says "in one case", or does not say who says so."""
        text, money = case.sentence.text, case.money
        if money is None or money.measure == "flow" or case.claim is None or not self._trade:
            return None
        payer = words("anecdote", "got").search(case.lead)
        if words("anecdote", "many").search(text) or not payer or _is_body(payer.group()):
            return None
        on_record = root(case.claim).kind in ("document", "dataset", "official_body")
        if on_record and not words("anecdote", "open").search(text):
            return None
        return self._finding(case, case.sentence, "nobody answers for it, and no other payment is told", None)

    def _one_persons(self, case: Number) -> Finding | None:
        """What one person says he pays or gets each time, in a report on a trade: nobody tells what others do."""
        money = case.money
        if not self._trade or money is None or words("anecdote", "many").search(case.sentence.text):
            return None
        plain = money.measure != "flow" and case.claim is not None
        narrated = plain and case.claim is not None and root(case.claim).kind in ("none", "self")
        own = plain and money.measure != "unit_price" and self._payers.tells_of_himself(case)
        single = plain and money.measure != "unit_price" and self._payers.is_single(case)
        if not (own or single or ((is_rate(case) or narrated) and self._payers.is_one(case))):
            return None
        return self._finding(case, case.sentence, "no other person's is told", None)

    def _is_case(self, number: Number) -> bool:
        """A plain sum, or a price a head, that one person or family paid."""
        if not number.money or number.money.kind in ("tax", "market_value", "seizure_value"):
            return False
        if number.money.kind in ("revenue", "profit") and not words("anecdote", "wage").search(number.lead):
            return False
        if number.money.measure not in ("stock", "unit_price") or words("anecdote", "many").search(
            number.sentence.text
        ):
            return False
        return any(words("anecdote", name).search(number.lead) for name in ("one", "paid", "wage"))

    def _made(self, case: Number, sentences: tuple[Sentence, ...]) -> Iterator[Finding]:
        for sentence in sentences[1:]:
            behind = self._numbers.get(sentence.start, [])
            product = self._product(case, behind)
            general = _general(case, sentence, behind)
            yearly = next((n for n in behind if self._is_year_of(case, n)), None)
            echo = next((n for n in behind if n.money and n.per and (n.point, n.unit) == (case.point, case.unit)), None)
            if product:
                total, count = product
                said = f"{shown(case.point)} × {shown(count.point)} = {shown(total.point)}: one case times a number"
                yield self._finding(case, sentence, said, total)
            elif yearly:
                said = f"{shown(yearly.point)} a year is made of it"
                yield self._finding(case, sentence, said, yearly)
            elif echo:
                yield self._finding(case, sentence, f"the same is told as so much a {echo.per}", echo)
            elif general:
                yield self._finding(case, sentence, f"“{general}” makes a rule of one case", None)

    def _product(self, case: Number, behind: list[Number]) -> tuple[Number, Number] | None:
        """A later sum that is the case times a count of the same sentence."""
        counts = [n for n in behind if n.is_count and n.point]
        for total in (n for n in behind if n.money and (n.unit == case.unit or not (n.unit and case.unit))):
            for count in counts:
                made = times(case.point or Decimal(0), count.point or Decimal(0))
                if (
                    made
                    and total.point
                    and abs(divided(total.point, made) - 1) <= Decimal("0.02")
                    and made != case.point
                ):
                    return total, count
        return None

    @staticmethod
    def _is_year_of(case: Number, later: Number) -> bool:
        """Whether a sum a year is one month's, week's or day's case times twelve, 52 or 365."""
        one, year = case.point, later.point
        if later.money is None or later.per != "year" or later.unit != case.unit or not (one and year):
            return False
        return any(abs(divided(year, times(one, n)) - 1) <= Decimal("0.02") for n in PERIODS_PER_YEAR.values() if n > 1)

    def _alone(self, case: Number, before: str) -> Finding | None:
        """One case's price a head, given as the ground for a trade that is called a source of income."""
        if words("anecdote", "source").search(before) and words("anecdote", "flat").search(case.sentence.text):
            return self._finding(case, case.sentence, "one case is all that the income from it is shown by", None)
        return None

    def _finding(self, case: Number, sentence: Sentence, said: str, total: Number | None) -> Finding:
        near = self._claims.meeting(sentence.start, sentence.end)
        about = (*case.about, *(total.about if total else ()), *(c.id for c in near[:2]))
        return Finding(
            code=CODE,
            severity=SEVERITY,
            message=f"“{case.span.text}” is what one paid; {said}. A single case is no rate.",
            about=tuple(dict.fromkeys(about)),
            by=stamp(CODE),
            numbers=known(case=case.point, made=total.point if total else None),
            quotes=tuple(dict.fromkeys((bare(case.sentence), bare(sentence)))),
            settled_by="the other payments: how many, by whom, and how far they lie apart",
        )


def _is_body(payer: str) -> bool:
    """Whether the words before the verb name a body, or one who tells it himself."""
    payer = words("anecdote", "open").sub(" ", payer)
    subject = words("anecdote", "verbs").split(payer, maxsplit=1)[0]
    told = words("anecdote", "itself").search(payer)
    return bool(words("anecdote", "itself").search(subject)) or bool(told and words("anecdote", "tells").search(payer))


def _is_denied_behind(number: Number) -> bool:
    """Whether what denies stands behind a sum that somebody got: "received 900 for goods he never saw"."""
    cues = number.claim.modality.cues if number.claim else ()
    paid = any(words("anecdote", name).search(number.lead) for name in ("got", "paid"))
    denying = [cue for cue in cues if _DENYING.search(cue.text)]
    return bool(denying) and paid and all(cue.start >= number.span.end for cue in denying)


def _general(case: Number, sentence: Sentence, behind: list[Number]) -> str | None:
    """The words that make a rule of the case, where they point back to it or give near the same sum."""
    sums = [n for n in behind if n.money and n.money.measure != "flow"]
    pointing = words("anecdote", "points").search(sentence.text)
    if pointing and not sums:
        return pointing.group()
    general = words("anecdote", "rule").search(sentence.text)
    near = any(n.unit == case.unit and _is_near(n, case) for n in sums)
    return general.group() if general and near else None


def _is_near(number: Number, case: Number) -> bool:
    one, other = number.point, case.point
    return bool(one and other and abs(divided(one, other) - 1) <= ABOUT)
