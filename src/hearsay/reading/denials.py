"""Denials and rights of reply, linked to what they take back: `Claim.denies`.

A denial answers what another voice said before it: the nearest statement that it repeats by two words ("no tug of
ours has carried cattle"), the nearest of all where it only points ("denies it", "rejected the figure"), or one that
names the speaker himself ("I took nothing"). One that answers nothing in the text is linked to nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import resources

from msgspec.structs import replace

from hearsay.model import Claim, Link, Reading
from hearsay.reading.cue_words import found
from hearsay.text.folding import fold
from hearsay.text.shelf import Shelf, shelf

_DENIED = frozenset({"CT-", "PR-", "PS-"})
_NEAR, _FAR = 3, 10  # sentences back: for one that points; for one that repeats what it denies
_FEWEST = 2
_STEM = 5  # letters of a word that are compared: "smuggled" and "smugglers" are one
_RELATIVE = re.compile(r"(?:who|whose|whom|which)\b", re.I)
_BESIDE = 2  # a comma and a blank
Fits = Callable[[Claim], bool]
_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*\d|\d")


def linked(reading: Reading, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims in their order, each denial with the ids of what it denies."""
    answers = _Answers(reading, claims)
    for claim in claims:
        yield replace(claim, denies=tuple(c.id for c in answers.of(claim))) if answers.is_denial(claim) else claim


class _Answers:
    """The claims of a reading by sentence."""

    def __init__(self, reading: Reading, claims: Sequence[Claim]) -> None:
        self._reading = reading
        self._mentions = shelf(reading.mentions)
        self._numbers = Shelf((s.start, s.end, number) for number, s in enumerate(reading.sentences))
        self._said: defaultdict[int, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._said[self._number(claim)].append(claim)

    def _number(self, claim: Claim) -> int:
        """Of the sentence that a claim begins in."""
        return self._numbers.meeting(claim.evidence[0].start, claim.evidence[0].end)[0]

    def is_denial(self, claim: Claim) -> bool:
        """Denied in so many words, or on somebody's word; that a text itself finds nothing is no reply to anybody."""
        voiced = claim.chain[-1].kind not in ("none", "self")
        return claim.modality.level in _DENIED and (voiced or self._speaks_of_denial(claim))

    def _speaks_of_denial(self, claim: Claim) -> bool:
        text = self._reading.document.text
        words = (cue for span in claim.evidence for name in ("denial", "falsity") for cue in found(name, text, span))
        return claim.chain[-1].how == "denial" or any(True for _ in words)

    def of(self, denial: Claim) -> tuple[Claim, ...]:
        """What a denial takes back: claims of one sentence, the nearest that fits."""
        text, own = _text(denial), _words(denial)
        personal = _opens_personally(text) and not _found("merely", text)
        pointing = self._speaks_of_denial(denial) and _found("pointing", text)
        repeated = self._nearest(denial, _FAR, lambda c: len(own & _words(c)) >= _FEWEST)
        if repeated or not (pointing or personal):
            return repeated
        if personal and (named := self._nearest(denial, _FAR, lambda c: self._names(denial, c))):
            return named
        figure = _found("figures", text)
        return self._nearest(denial, _NEAR, lambda c: not figure or bool(c.money or c.quantities)) if pointing else ()

    def _nearest(self, denial: Claim, most: int, fits: Fits) -> tuple[Claim, ...]:
        """The fitting claims of others in the nearest sentence before that has any, or earlier in the same one."""
        here, start = self._number(denial), denial.evidence[0].start
        for number in range(here, here - most - 1, -1):
            before = [c for c in self._said.get(number, ()) if c.evidence[0].start < start]
            deniable = [c for c in before if _may_be_denied(c, denial)]
            fitting = [c for c in deniable if fits(c)]
            if fitting:
                return tuple(c for c in deniable if c in fitting or any(_goes_on(f, c) for f in fitting))
        return ()

    def _names(self, denial: Claim, other: Claim) -> bool:
        """Whether a statement names the one who denies."""
        speaker = denial.chain[-1].entity
        inside = (m for s in other.evidence for m in self._mentions.inside(s.start, s.end))
        return speaker is not None and any(m.entity == speaker for m in inside)


def _may_be_denied(claim: Claim, denial: Claim) -> bool:
    asserted = claim.modality.level not in _DENIED and claim.modality.level != "U"
    return asserted and _voice(claim.chain[-1]) != _voice(denial.chain[-1])


def _goes_on(claim: Claim, other: Claim) -> bool:
    """Whether another says more of whom a claim ends with: "... by a former mayor" - "who kept a fifth of it"."""
    near = 0 <= other.evidence[0].start - claim.evidence[-1].end <= _BESIDE
    return near and bool(_RELATIVE.match(other.evidence[0].text))


def _voice(link: Link) -> str | None:
    return link.entity or (fold(link.name) if link.name else None)


def _text(claim: Claim) -> str:
    return fold(" ".join(span.text for span in claim.evidence))


def _words(claim: Claim) -> frozenset[str]:
    """What a statement speaks of: the stems of its words."""
    return frozenset(w[:_STEM] for w in _WORD.findall(_text(claim)) if w not in _empty())


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(resources.files("hearsay.reading").joinpath("denials.toml").read_text("utf-8"))


@cache
def _empty() -> frozenset[str]:
    return frozenset(str(_table()["empty"]["words"]).split())


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_table()[name]['patterns'])})\b", re.I)


def _found(name: str, text: str) -> bool:
    return bool(_pattern(name).search(text))


def _opens_personally(text: str) -> bool:
    return bool(_pattern("personal").match(text.lstrip("\"'“‘ ")))
