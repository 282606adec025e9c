"""Statements of which the text says that their speaker has them from somebody else, or was not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._statements import identity_of, root, shelf_of
from hearsay.checks._words import stems, words
from hearsay.model import Claim, LinkKind, Reading, Sentence
from hearsay.text.shelf import Shelf, shelf

_TELLERS: frozenset[LinkKind] = frozenset({"person", "anonymous", "collective", "self"})
# none of the words of a sentence that tells where something was had from stands without one of these
_MAYBE = re.compile(
    r"told|tell|heard?|learn|know|see|saw|gather|witness|whisper|gossip|murmur|say|talk|rumo|\bh(?:as|ad|ave)\b|\bgot\b"
    r"|hand|mouth|never|whom|recount|\bnot\b|\bfrom\b",
    re.I,
)
_FROM = re.compile(
    r"\W*(?:from|through)\s+(?:an?|the|its|his|her|their|my|our|other|others|people|friends|colleagues|some)\b", re.I
)
_BACK = 4  # sentences back in which a speaker who is called by name has spoken
_OF_IT = re.compile(
    r"\W*(?:(?:all\s+)?(?:that|this|so)|word|news|(?:his|her|their)\s+(?:\w+\s+)?(?:source|informant))", re.I
)
_OPENED = re.compile(r"\W*the\s+([\w-]+)\s+(?:had|has|have|himself|herself|got|was|were|heard|learn)", re.I)
_HIS = re.compile(r"\W*(?:his|her|their)\b", re.I)
_TURN = re.compile(r"^(?:Q|A|[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3}):\s", re.M)  # "Q:", "Senad K.:"
_TURNS = 4
_TELLS_NEXT = re.compile(r"\b(?:from|through)\b[^.:]{3,60}:\s")  # "he knows from the loaders: it went to Basra"
_HANDED = ("handed", "relayed", "secondary")
_ALONE = 2  # links of a chain with one voice behind the publisher
_SHORTEST = 4
_HEARERS = _TELLERS | {"official_body"}
_PRONOUN = re.compile(r"\W*(?:[^,.;:]{2,40},\s+)?(?:but\s+|and\s+)?(?:he|she|they)\b", re.I)


def handed(reading: Reading) -> frozenset[str]:
    """The claims of which a sentence says that their speaker has them from somebody else."""
    hands = _Hands(reading)
    told = [c for at, s in enumerate(reading.sentences) if _MAYBE.search(s.text) for c in hands.of(at)]
    return frozenset(c.id for c in told)


class _Hands:
    """The claims and quotations of a reading; in an interview, everything is somebody's own words."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._claims, self._quotations = shelf_of(reading.claims), shelf(reading.quotations)
        self._answering = len(_TURN.findall(reading.document.text)) >= _TURNS

    def of(self, at: int) -> Iterator[Claim]:
        """What a sentence says, of itself or of the one before, that its speaker was told."""
        sentence = self._reading.sentences[at]
        here = self._claims.meeting(sentence.start, sentence.end)
        spoken = self._answering or bool(self._quotations.meeting(sentence.start, sentence.end))
        yield from _quoted(sentence, here, spoken=spoken)
        if any(words("hearsay", name).search(sentence.text) for name in ("colleagues", "talk")):
            yield from here
        if self._is_asked(at) or any(words("hearsay", name).search(sentence.text) for name in _HANDED):
            yield from here
            if not (here and _TELLS_NEXT.search(sentence.text)):
                yield from self._before(at)
        elif words("hearsay", "absent").search(sentence.text):
            yield from _spoken_before(self._reading, self._claims, at) or here or self._rumoured(at)

    def _is_asked(self, at: int) -> bool:
        sentences = self._reading.sentences
        asked = at > 0 and words("hearsay", "asked").search(sentences[at - 1].text)
        return bool(asked) and _is_others(sentences[at - 1], sentences[at])

    def _before(self, at: int) -> list[Claim]:
        """What was said before by the one who has it from another: in this paragraph, or at the end of the last."""
        sentence, before = self._reading.sentences[at], self._same(at)
        if before is None:
            return _spoken_before(self._reading, self._claims, at)
        return _of_one_voice(self._claims, before, sentence) or _rumoured(self._claims, before)

    def _rumoured(self, at: int) -> list[Claim]:
        before = self._same(at)
        return _rumoured(self._claims, before) if before else []

    def _same(self, at: int) -> Sentence | None:
        """The sentence before, in one paragraph."""
        before = self._reading.sentences[at - 1] if at else None
        return before if before and before.paragraph == self._reading.sentences[at].paragraph else None


def _is_others(question: Sentence, answer: Sentence) -> bool:
    """Whether "how does he know?" is answered by others: "from the loaders"; after "who told him?" any answer is."""
    return bool(_FROM.match(answer.text)) or "told" in question.text


def _quoted(sentence: Sentence, claims: list[Claim], *, spoken: bool) -> list[Claim]:
    """What is quoted behind "I hear that" or "they told me that", to the end of the quotation.

    spoken: the sentence is somebody's own words, so that "me" in it is not the reporter.
    """
    names = ("quoted", "named_told") if spoken else ("quoted",)
    for match in (m for name in names for m in words("hearsay", name).finditer(sentence.text)):
        start = sentence.start + match.end()
        closing = re.search(r"[\"”]", sentence.text[match.end() :])
        end = start + closing.start() if closing else sentence.end
        behind = [c for c in claims if start <= c.evidence[0].start < end] or _around(claims, sentence, match)
        if behind:
            return behind
    return []


def _around(claims: list[Claim], sentence: Sentence, match: re.Match[str]) -> list[Claim]:
    """What "I was told later" stands in the middle of."""
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return [c for c in claims if any(s.start < start and end < s.end for s in c.evidence)]


def _spoken_before(reading: Reading, claims: Shelf[Claim], at: int) -> list[Claim]:
    """What was said last by the one whom a sentence names, or calls "he", as one who was told or was not there."""
    sentence = reading.sentences[at]
    speakers = {identity_of(root(c)) for c in claims.inside(sentence.start, sentence.end) if root(c).kind in _TELLERS}
    for before in reversed(reading.sentences[max(0, at - _BACK) : at]):
        voiced = [c for c in claims.meeting(before.start, before.end) if root(c).kind in _HEARERS]
        if _PRONOUN.match(sentence.text):
            close = before.paragraph == sentence.paragraph
            return voiced if close else []
        own = [c for c in voiced if identity_of(root(c)) in speakers]
        named = own or [c for c in voiced if _is_named(root(c).name, sentence)]
        if named:
            return named
    return []


def _is_named(name: str | None, sentence: Sentence) -> bool:
    """Whether a sentence opens with a voice's last name."""
    last = (name or "").rpartition(" ")[2]
    return (
        len(last) >= _SHORTEST
        and last[0].isupper()
        and re.match(rf"\W*(?:\w+\s+){{0,3}}{re.escape(last)}\b", sentence.text) is not None
    )


def _rumoured(claims: Shelf[Claim], before: Sentence) -> list[Claim]:
    """What "is rumoured" in the sentence before one who heard it from a cousin."""
    return [c for c in claims.meeting(before.start, before.end) if root(c).kind == "none" and c.modality.level != "CT+"]


def _of_one_voice(claims: Shelf[Claim], before: Sentence, sentence: Sentence) -> list[Claim]:
    """What the one who "had it from a clerk" said in the sentence before: he is meant by "he", or by name."""
    voiced = [c for c in claims.meeting(before.start, before.end) if root(c).kind in _HEARERS]
    goes_on = any(pattern.match(sentence.text) for pattern in (_PRONOUN, _OF_IT, _HIS))
    opened = _OPENED.match(sentence.text)
    noun = stems(opened.group(1)) if opened else frozenset()
    named = [
        c for c in voiced if goes_on or (root(c).name or "\0") in sentence.text or noun & stems(root(c).name or "")
    ]
    return [c for c in named if identity_of(root(c)) == identity_of(root(named[-1]))]
