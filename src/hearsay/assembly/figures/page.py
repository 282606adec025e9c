"""The figures of a document: each sum, share and count with the sentence that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from hearsay.assembly.figures.bare import bare_counts, shares_in
from hearsay.assembly.figures.facts import NONE, Fact, listened_for, stems_in, stems_of, thing_of
from hearsay.assembly.figures.guarded import is_guarded, is_plain
from hearsay.assembly.figures.sites import Grounds
from hearsay.assembly.figures.vague import vague_counts
from hearsay.model import Mention, Money, Quantity, Reading, Sentence, Span
from hearsay.text.shelf import shelf

_WORDS_OF = ("the ", "these ", "those ", "")
_DIGITS = re.compile(r"\d[\d.,]*\d")
_BEHIND = re.compile(
    r"(?=[ ]+(?:in|from|of|at|on|to|for|near|around|sold|made|bought|kept|sent|caught|lost|\w+(?:ed|en|ing))\b)"
    r"(?:[ ]+(?!(?:and|which|that|who|but|so|as|now|is|are|was|were|has|have|comes?|makes?)\b)[\w'’-]+){0,5}|"
)


def facts_of(reading: Reading) -> tuple[Fact, ...]:
    """The figures of a reading, in text order; spells of time and ranks are none."""
    page = _Page(reading)
    figures: list[Money | Mention] = [*reading.money]
    figures += [m for m in reading.mentions if isinstance(m.value, Quantity)]
    figures += vague_counts(reading, figures)
    figures += bare_counts(reading, figures)
    figures += shares_in(reading, figures)
    found = (page.fact(figure) for figure in sorted(figures, key=lambda f: (f.start, f.end)))
    return tuple(fact for fact in found if fact is not None and fact.ends)


class _Page:
    """A document in which figures stand."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._text = reading, reading.document.text
        self._sentences, self._grounds = shelf(reading.sentences), Grounds(reading)
        self._number = {s.start: n for n, s in enumerate(reading.sentences)}
        self._stems: dict[int, frozenset[str]] = {}
        self._corrects: dict[int, bool] = {}

    def fact(self, figure: Money | Mention) -> Fact | None:
        """The figure as a fact; None for one of another kind, or outside all sentences."""
        at = self._sentences.meeting(figure.start, figure.end)
        described = _described(figure, self._text) if at else None
        if described is None:
            return None
        span, sentence = Span(figure.start, figure.end, figure.text), at[0]
        claims = [c for c in self._reading.claims if any(e.holds(span) for e in c.evidence)]
        return Fact(
            document=self._reading.document.id,
            claim=next((c.id for c in claims), None),
            span=span,
            sentence=sentence,
            around=stems_in(self._text, sentence, leaving_out=span),
            wide=self._wide(sentence),
            parts=tuple(self._parts(figure)),
            taken_back=self._takes_back(sentence),
            sites=self._grounds.of(span, sentence),
            when=self._reading.document.published or "",
            guarded=is_guarded(span, sentence, claims),
            plain=is_plain(sentence, claims),
            **described,
        )

    def _parts(self, figure: Money | Mention) -> Iterator[tuple[str, frozenset[str]]]:
        """ "19 of the 63 ...", for 63."""
        digits = _DIGITS.search(figure.text)
        if isinstance(figure, Money) or digits is None:
            return
        if not any(f"of {word}{digits.group()}" in self._text for word in _WORDS_OF):
            return  # as of most figures, for each of which a pattern would be made
        pattern = rf"\b\d[\d.,]* (?:out )?of (?:{'|'.join(_WORDS_OF)}){digits.group()}\b"
        for match in re.finditer(pattern, self._text):
            for sentence in self._sentences.meeting(match.start(), match.end()):
                yield match.group(), stems_of(self._text[match.end() : sentence.end])

    def _takes_back(self, sentence: Sentence) -> bool:
        """Whether a correction stands in the first sentences of a document or right around this one."""
        number = self._number[sentence.start]
        if number not in self._corrects:
            near = slice(max(0, number - 1), number + 2)
            self._corrects[number] = corrects(self._reading) or corrects(self._reading, near)
        return self._corrects[number]

    def _wide(self, sentence: Sentence) -> frozenset[str]:
        number, every = self._number[sentence.start], self._reading.sentences
        if number not in self._stems:
            near = every[max(0, number - 1) : number + 2]
            self._stems[number] = frozenset().union(*(stems_in(self._text, s) for s in near))
        return self._stems[number]


def corrects(reading: Reading, stretch: slice = slice(0, 2)) -> bool:
    """Whether some sentences, the first ones where none are given, say that a report was wrong."""
    return any(listened_for("corrections").search(s.text) for s in reading.sentences[stretch])


def _described(figure: Money | Mention, text: str) -> dict[str, Any] | None:
    """What a figure is by itself; None for a spell, a rank and what is no quantity."""
    if isinstance(figure, Money):
        plain = {"sort": "money", "of": NONE, "base": NONE, "thing": None}
        return plain | {"amount": figure.amount, "kind": figure.kind, "second": figure.equivalent}
    value = figure.value
    if not isinstance(value, Quantity) or value.kind not in ("share", "count", "multiple"):
        return None
    of = stems_of(value.of or "")
    base = of | stems_of(_BEHIND.match(text, figure.end).group())  # type: ignore[union-attr]
    thing = thing_of(value.amount.unit, value.of)
    return {"sort": value.kind, "amount": value.amount, "of": of, "base": base, "thing": thing}
