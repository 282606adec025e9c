"""What one report says against another: the sentence that denies or doubts, and the statement that it answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal

from msgspec import Struct

from hearsay.checks._statements import DENIED, stems_of
from hearsay.checks._words import stems
from hearsay.checks.across._parties import Families, Named, matter
from hearsay.checks.across._told import told
from hearsay.corpus import Corpus, Ledger
from hearsay.language.identify import READ
from hearsay.model import Claim, Reading, Sentence
from hearsay.text.folding import fold

_NEAR = 2  # sentences before and behind the answer in which stands what is answered
_OWN = 2  # how much more a word of the answer itself counts
_FEWEST = 4  # words that an answer and what it answers must share
_NAMED = 2  # words that it counts for if the report is named
_ACCUSED = 2  # words that it counts for if the publisher of the answer is named in the statement
_LARGE = 10
_MATTER = 2  # words on the matter itself that reports of two families must share, besides the party named
_TELLING = 1000  # a figure that two stories hardly share
_MOST = 60  # reports that are looked at for one answer, those that it names first

_LONG = 5  # letters: a shorter name may be any word
_WORD = re.compile(r"[^\W_]+")

Matcher = Callable[[Sentence], bool]


class Answer(Struct, frozen=True):
    """A sentence of one report and the claim of another that it answers. alike: reports with the same sentence."""

    reading: Reading
    sentence: Sentence
    target: Reading
    claim: Claim
    alike: tuple[Reading, ...]


def answers(corpus: Corpus, ledger: Ledger, matches: Matcher) -> Iterator[Answer]:
    """The first sentence of each report that answers something told elsewhere; one in many copies is one answer."""
    speaking: dict[str, list[Sentence]] = {}
    readings = {r.document.id: r for r in corpus.readings}
    carrying: dict[str, list[str]] = defaultdict(list)
    for reading in corpus.readings:
        found = [s for s in reading.sentences if matches(s)] if reading.document.language in READ else []
        if found:
            speaking[reading.document.id] = found
            carrying[" ".join(found[0].text.lower().split())].append(reading.document.id)
    finder = _Finder(corpus, ledger, set(speaking)) if speaking else None
    answered: set[str] = set()
    for key in sorted(carrying, key=lambda k: (_when(readings[carrying[k][0]]), k)):
        first, *rest = carrying[key]
        if finder and not finder.names(first) & answered:
            best = finder.answer(readings[first], speaking[first])
            if best is not None:
                answered |= {first, *rest}
                yield Answer(readings[first], *best, tuple(readings[r] for r in rest))


class _Finder:
    def __init__(self, corpus: Corpus, ledger: Ledger, speaking: set[str]) -> None:
        self._readings = {r.document.id: r for r in corpus.readings}
        self._speaking = speaking
        self._families = Families(ledger)
        self._spoken: dict[str, frozenset[str]] = {}
        self._named: dict[str, list[str]] = defaultdict(list)
        for descent in ledger.descents:
            self._named[descent.child].append(descent.parent)
        self._naming = _naming(corpus, speaking)
        self._beside: dict[str, list[str]] = defaultdict(list)
        for entry in sorted(ledger.entries, key=lambda e: (len(e.documents), e.id)):
            for document in speaking & set(entry.documents):
                self._beside[document] += entry.documents[:_MOST]
        self._figures: dict[str, set[tuple[int, Decimal]]] = defaultdict(set)
        for figure in told(corpus, ledger):
            interval = figure.number.interval
            ends = {e for e in (interval.low, interval.high) if e is not None and e >= _LARGE}
            self._figures[figure.document] |= {(figure.number.span.start, end) for end in ends}

    def names(self, document: str) -> set[str]:
        """The reports that a report names or copies: what they deny it only passes on."""
        return set(self._named[document])

    def answer(self, reading: Reading, sentences: list[Sentence]) -> tuple[Sentence, Reading, Claim] | None:
        """The sentence that answers something, and the statement elsewhere that shares most with it."""
        others = self._others(reading)
        best: tuple[tuple[int, str, int], Sentence, Reading, Claim] | None = None
        for sentence in sentences:
            about = _About(reading, sentence, self._figures[reading.document.id])
            for other, claim in ((o, c) for o in others for c in o.claims):
                score = self._score(other, claim, about)
                weighed = score + _NAMED * self._is_named(reading, other)
                rank = (-weighed, _when(other), claim.evidence[0].start)
                nearer = score and weighed >= _FEWEST and (best is None or rank < best[0])
                if nearer and self._is_one_story(about, other, claim):
                    best = (rank, sentence, other, claim)
        return best[1:] if best else None

    def _is_one_story(self, about: _About, other: Reading, claim: Claim) -> bool:
        """Whether something holds the two reports together: the tree, a party, a large figure, or a place."""
        if self._families.one(about.document, other.document.id) or about.is_of(claim):
            return True
        named = Named(other, claim.evidence)
        said = matter(stems_of(claim)) - named.words - about.named.words
        common = said & about.near
        if about.named.meets(named):
            return len(common) >= _MATTER
        if self._shared_figure(other, claim, about) >= _TELLING and common:
            return True
        around = Named(other, [s for s in other.sentences if s.meets(claim.evidence[0])])
        return about.around.places_meet(around) and len(common) >= _MATTER

    def _shared_figure(self, other: Reading, claim: Claim, about: _About) -> Decimal:
        """The largest figure that a statement and an answer have in common; 0 if there is none."""
        figures = self._figures[other.document.id]
        here = {v for start, v in figures if any(e.start <= start < e.end for e in claim.evidence)}
        return max(here & about.values, default=Decimal(0))

    def _is_named(self, reading: Reading, other: Reading) -> bool:
        return other.document.id in self._named[reading.document.id]

    def _others(self, reading: Reading) -> list[Reading]:
        """The reports that this one names, those that tell what it tells, and those that name its publisher, to whom it
        may be to answer; none that answers too or came later.
        """
        own = reading.document.id
        ids = dict.fromkeys([*self._named[own], *self._beside[own], *self._naming.get(own, ())])
        found = [self._readings[i] for i in ids if i in self._readings and i not in self._speaking and i != own]
        named = set(self._named[own])
        return [r for r in found if _when(r) <= _when(reading) or r.document.id in named][:_MOST]

    def _score(self, other: Reading, claim: Claim, about: _About) -> int:
        """Words in common, those of the answer itself twice, and the largest figure in common."""
        if claim.modality.level in DENIED:
            return 0
        shared = self._shared_figure(other, claim, about)
        words = self._words(claim)
        score = len(words & about.near) + (_OWN - 1) * len(words & about.own)
        score += _ACCUSED if score and about.is_of(claim) else 0
        return score + (_weight(shared) if shared and score else 0)

    def _words(self, claim: Claim) -> frozenset[str]:
        """The words of a statement, worked out once: it is held against many answers."""
        if claim.id not in self._spoken:
            self._spoken[claim.id] = frozenset(s for s in stems_of(claim) if not s[0].isdigit())
        return self._spoken[claim.id]


def _naming(corpus: Corpus, speaking: set[str]) -> dict[str, list[str]]:
    """For each report that answers those of others whose text names its publisher."""
    houses: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for reading in corpus.readings:
        name = _spaced(reading.document.publisher or "").removeprefix("the ")
        if reading.document.id in speaking and len(name) >= _LONG:
            houses[name.split()[0]].append((f" {name} ", reading.document.id))
    found: dict[str, list[str]] = defaultdict(list)
    for reading in corpus.readings if houses else ():
        text = f" {_spaced(reading.document.text)} "
        for word in sorted(houses.keys() & set(text.split())):
            for name, document in houses[word]:
                found[document] += [reading.document.id] if name in text and len(found[document]) < _MOST else []
    return found


def _spaced(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))


class _About:
    """What an answer speaks of: its words, those near it, and the figures of the report up to it."""

    def __init__(self, reading: Reading, sentence: Sentence, figures: set[tuple[int, Decimal]]) -> None:
        at = reading.sentences.index(sentence)
        near = reading.sentences[max(0, at - _NEAR) : at + _NEAR + 1]
        self.document = reading.document.id
        self.house = _spaced(reading.document.publisher or "").removeprefix("the ")
        self.own = stems(sentence.text)
        self.near = stems(" ".join(s.text for s in near))
        self.values = {value for start, value in figures if start < near[-1].end}
        saying = [c for c in reading.claims if any(sentence.meets(e) for e in c.evidence)]
        self.named = Named(reading, [sentence]).speaking(saying)
        self.around = Named(reading, near)

    def is_of(self, claim: Claim) -> bool:
        """Whether a statement names the publisher of the answer: then it is the accused who answers."""
        told = (f" {_spaced(e.text)} " for e in claim.evidence)
        return len(self.house) >= _LONG and any(f" {self.house} " in text for text in told)


def _weight(figure: Decimal) -> int:
    """How many words a figure in common counts for: 3 for 5,000, 7 for 30 billion."""
    return 2 + figure.adjusted() // 2


def _when(reading: Reading) -> str:
    """The day of a report; one that has none comes last."""
    return (reading.document.published or "9999")[:10]
