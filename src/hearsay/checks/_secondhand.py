"""Statements of which the text says that their speaker has them from somebody else, or was not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.checks._statements import DENIED, identity_of, root, shelf_of
from hearsay.checks._words import stems, words
from hearsay.model import Claim, LinkKind, Reading, Sentence, Span
from hearsay.text.shelf import Shelf, shelf

_TELLERS: frozenset[LinkKind] = frozenset({"person", "anonymous", "collective", "self"})
# none of the words of a sentence that tells where something was had from stands without one of these
_MAYBE = re.compile(
    r"told|tell|heard?|learn|know|see|saw|gather|witness|whisper|gossip|murmur|say|talk|rumo|\bh(?:as|ad|ave)\b|\bgot\b"
    r"|\bno\b|hand|mouth|never|whom|recount|\bnot\b|\bfrom\b",
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
_TO_US = re.compile(r"\b(?:me|us)$", re.I)
_NO = re.compile(r"\W*(?:[A-Z]\w+:\s+)?(?:no|never|not)\b", re.I)
_NONE = re.compile(r"\W*(?:none|neither|nobody|no\s+one|not\s+one)\b(?:\s+of\s+(?:the|them|these)\b)?", re.I)
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
        quoted = None if self._answering else self._quotations.meeting(sentence.start, sentence.end)
        yield from _quoted(sentence, here, quoted)
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
        own = _of_one_voice(self._claims, before, sentence) or _rumoured(self._claims, before)
        return own or self._of_others(at)

    def _of_others(self, at: int) -> list[Claim]:
        """What several had said some sentences before "the other three had it from their wives"."""
        sentence = self._reading.sentences[at]
        if not words("hearsay", "the_others").match(sentence.text):
            return []
        near = reversed(self._reading.sentences[max(0, at - _BACK) : at])
        groups = (_voiced(self._claims, s) for s in near if s.paragraph == sentence.paragraph)
        return next((group for group in groups if group), [])

    def _rumoured(self, at: int) -> list[Claim]:
        before = self._same(at)
        return _rumoured(self._claims, before) if before else []

    def _same(self, at: int) -> Sentence | None:
        """The sentence before in one paragraph, or the one before "how did she know?"."""
        near = [s for s in self._reading.sentences[max(0, at - 2) : at] if not self._is_between(s)]
        before = near[-1] if near else None
        return before if before and before.paragraph == self._reading.sentences[at].paragraph else None

    def _is_between(self, sentence: Sentence) -> bool:
        """Whether it only asks, or only denies: what somebody was told of stands before it."""
        here = self._claims.meeting(sentence.start, sentence.end)
        return sentence.text.rstrip().endswith("?") or bool(here and all(c.modality.level in DENIED for c in here))


def _is_others(question: Sentence, answer: Sentence) -> bool:
    """Whether "how does he know?" is answered by others: "from the loaders"; after "who told him?" any answer is."""
    seen = words("hearsay", "eyes").search(question.text) and _NO.match(answer.text)
    return bool(_FROM.match(answer.text)) or "told" in question.text or bool(seen)


def _quoted(sentence: Sentence, claims: list[Claim], quotations: Sequence[Span] | None) -> list[Claim]:
    """What is quoted behind "I hear that" or "they told me that", to the end of the quotation.

    quotations: what of the sentence is somebody's own words, so that "me" is not the reporter; None for all of it.
    """
    for name, match in ((n, m) for n in ("quoted", "named_told") for m in words("hearsay", n).finditer(sentence.text)):
        at = sentence.start + match.start()
        spoken = quotations is None or any(q.start <= at < q.end for q in quotations)
        if not spoken and (name == "named_told" or _TO_US.search(match.group())):
            continue  # what somebody told the reporter
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
        if _PRONOUN.match(sentence.text) or _NONE.match(sentence.text):
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


def _voiced(claims: Shelf[Claim], sentence: Sentence) -> list[Claim]:
    return [c for c in claims.meeting(sentence.start, sentence.end) if root(c).kind in _HEARERS]


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
