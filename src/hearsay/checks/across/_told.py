"""Every figure of a corpus as the checks across reports see it: the number, its report, and what its words speak of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from hearsay.checks._numbers import Number
from hearsay.checks._statements import root
from hearsay.checks._words import stem, stems
from hearsay.checks.across._kept import kept
from hearsay.checks.across._words import measure
from hearsay.corpus import Corpus, Ledger
from hearsay.language.identify import READ
from hearsay.model import Claim, Mention, Money, Place, Quantity, Reading, Sentence, Span, Time
from hearsay.text.folding import fold
from hearsay.text.shelf import Shelf, shelf
from hearsay.values import Amount

_COUNTED = ("count", "share")
_VAGUE = ("vague", "order_of_magnitude")
_SHORT = 3


class Told:
    """A figure, the report that tells it, and the stems of the sentence around it, the figure itself left out."""

    def __init__(self, reading: Reading, number: Number) -> None:
        self.reading, self.number = reading, number

    @property
    def document(self) -> str:
        """The id of its report."""
        return self.reading.document.id

    @cached_property
    def stems(self) -> frozenset[str]:
        """What its sentence speaks of, what is counted too."""
        number = self.number
        spoken = number.sentence.text if number.things else f"{number.lead} {number.behind}"
        return frozenset(s for s in stems(spoken) if not s[0].isdigit())

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The places that its sentence names, folded."""
        return tuple(fold(m.text) for m in self._inside() if isinstance(m.value, Place))

    @cached_property
    def persons(self) -> frozenset[str]:
        """The persons whom its sentence names, by the last word, without those who say it."""
        chain = self.number.claim.chain if self.number.claim else ()
        voices = {person_key(link.name) for link in chain if link.name}
        named = (m.text for m in self._inside() if m.kind == "person" and m.form == "name")
        return frozenset(filter(None, map(person_key, named))) - voices

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """The times that its sentence names, with both ends known."""
        found = (m.value for m in self._inside())
        return tuple(t for t in found if isinstance(t, Time) and t.earliest and t.latest)

    def _inside(self) -> list[Mention]:
        sentence = self.number.sentence
        return [m for m in self.reading.mentions if sentence.holds(m)]

    @cached_property
    def voice(self) -> str:
        """Who says it, a person by the last word of the name, folded; "" where nobody is named."""
        link = root(self.number.claim) if self.number.claim and self.number.own else None
        if link is None or link.kind in ("none", "self", "anonymous") or not link.name:
            return ""
        return person_key(link.name) if link.kind == "person" else fold(link.name)


def person_key(name: str) -> str:
    """What makes two names the same person's: the last word, folded; "" for a pronoun or a description."""
    last = name.split()[-1]
    return fold(last) if last[:1].isupper() and len(last) > _SHORT else ""


@kept
def told(corpus: Corpus, ledger: Ledger) -> tuple[Told, ...]:
    """The sums, shares and counts of all reports in a language that is read; nothing denied, nothing rough."""
    return tuple(figure for figure in told_roughly(corpus, ledger) if figure.number.bound not in _VAGUE)


@kept
def told_roughly(corpus: Corpus, ledger: Ledger) -> tuple[Told, ...]:  # noqa: ARG001 - asked as all about a corpus is
    """The figures with those that give only the order of magnitude ("hundreds of millions")."""
    return tuple(figure for reading in corpus.readings for figure in _of(reading))


def _of(reading: Reading) -> Iterator[Told]:
    if reading.document.language not in READ:
        return
    sentences = shelf(reading.sentences)
    claims: Shelf[Claim] = Shelf((s.start, s.end, c) for c in reading.claims for s in c.evidence)
    figures: list[Money | Mention] = [*reading.money]
    figures += [m for m in reading.mentions if isinstance(m.value, Quantity) and m.value.kind in _COUNTED]
    for figure in sorted(figures, key=lambda f: (f.start, f.end)):
        for sentence in sentences.meeting(figure.start, figure.end)[:1]:
            number = _number(figure, sentence, claims)
            if number is not None and not number.denied:
                yield Told(reading, number)


def _number(figure: Money | Mention, sentence: Sentence, claims: Shelf[Claim]) -> Number | None:
    amount = figure.amount if isinstance(figure, Money) else _quantity(figure)
    span = Span(figure.start, figure.end, figure.text)
    if amount is None or amount.interval.low is amount.interval.high is None:
        return None
    if not sentence.holds(span):
        return None
    holding = claims.meeting(span.start, span.end)
    share = isinstance(figure, Mention) and isinstance(figure.value, Quantity) and figure.value.kind == "share"
    counted = isinstance(figure, Mention) and not share
    return Number(
        span=span, sentence=sentence, interval=amount.interval, bound=amount.bound,
        unit="%" if share else None if counted else amount.unit, per=amount.per,
        things=_things(figure) if counted else (),
        money=figure if isinstance(figure, Money) else None, claim=holding[0] if holding else None, own=bool(holding),
    )  # fmt: skip


def _quantity(mention: Mention) -> Amount | None:
    return mention.value.amount if isinstance(mention.value, Quantity) else None


def _things(mention: Mention | Money) -> tuple[str, ...]:
    """The stem of what is counted first ("drivers"), then those of what is said of it ("truck drivers")."""
    value = mention.value if isinstance(mention, Mention) else None
    if not isinstance(value, Quantity) or not value.amount.unit:
        return ()
    first = measure(stem(fold(value.amount.unit).split()[-1]))
    return (first, *sorted(stems(value.of or "") - {first}))
