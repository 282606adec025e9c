"""Who takes back what in a report: denials found by the claims' levels and by the words of answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hearsay.checks._accused import Accused
from hearsay.checks._denying import any_of, asked_of, blames, can_be_denied, denies_for_its_own, is_denying, total
from hearsay.checks._latest import latest
from hearsay.checks._replies import Replies
from hearsay.checks._statements import identity_of, phrases, root, stems_of, wording
from hearsay.checks._takebacks import taken_back
from hearsay.checks._words import stems, words
from hearsay.model import Claim, Reading, Sentence, Span
from hearsay.text.folding import fold
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import quote

_PERSONAL = re.compile(r"(?:i|we|he|she|they|it|(?:his|her|their|my|our)\s+\w+)\b", re.I)
_SPELT = re.compile(r"den\w+\s+(?:that|any|ever|having|being|\w+ing)\b", re.I)
_OWN = re.compile(r"\W*(?:i|we)\b", re.I)
_WE = re.compile(r"[“\"]\W*(?:i|we|our|my)\b", re.I)
_US = re.compile(r"\b(?:we|us|ours?)\b", re.I)
_GOES_ON = 2
_NEAR, _FAR = 3, 10  # sentences back: for "it" and "this"; for a denial that repeats what it denies
_FEWEST = 2
_CHARGES = frozenset({"charged", "on_trial"})
_BEFORE = frozenset({"accused", "arrested", "wanted"})


class Denial(Struct, frozen=True):
    """A stretch that denies: the claims that are made in it, and what those claims, or the words, answer."""

    quote: Span
    own: tuple[Claim, ...]
    denied: tuple[Claim, ...]
    explicit: bool


@latest
def denials(reading: Reading) -> tuple[Denial, ...]:
    """The denials of a reading, in text order. One that answers nothing in the text has nothing in `denied`."""
    answers = _Answers(reading)
    every = [d for place, sentence in enumerate(reading.sentences) for d in answers.of(place, sentence)]
    # a claim belongs to the denial that takes it up first
    first = {claim.id: denial for denial in reversed(every) for claim in denial.own}
    return tuple(d for d in every if not d.own or any(first[claim.id] is d for claim in d.own))


class _Answers:
    """The claims and names of a reading on shelves."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._claims: Shelf[Claim] = Shelf((c.evidence[0].start, c.evidence[-1].end, c) for c in reading.claims)
        self._mentions = shelf(reading.mentions)
        self._phrases, self._accused = phrases(reading), Accused(reading)
        self._replies = Replies(self._accused)

    def of(self, place: int, sentence: Sentence) -> Iterator[Denial]:
        """The denial of a sentence, and each claim of it that is a denial by itself."""
        meeting = self._claims.meeting(sentence.start, sentence.end)
        inside = [c for c in meeting if c.evidence[0].start >= sentence.start]
        answer = taken_back(self._reading.document.text, sentence)
        answered = self._answered(place, answer, inside) if answer else None
        if answered:
            yield answered
        elif plea := self._plea(sentence, inside) or self._replied(sentence, inside):
            yield plea
        for claim in inside:
            if is_denying(claim) and not (answered and claim in answered.own):
                explicit = root(claim).how == "denial" or self._pleads(claim) or self._answers_for(claim)
                denied = self._repeated(place, claim) or self._accused.answered_by(claim)
                yield Denial(claim.evidence[0], (claim,), denied, explicit)
            elif not answered and (countered := self._replies.answered_by(claim)):
                yield Denial(claim.evidence[0], (claim,), countered, explicit=False)

    def _plea(self, sentence: Sentence, inside: list[Claim]) -> Denial | None:
        """ "All four pleaded not guilty": it answers the last charge that the text tells of."""
        match = words("denial", "innocence").search(sentence.text)
        if match is None:
            return None
        start = sentence.start + match.start()
        earlier = self._claims.inside(0, start)
        stages = ((c, s.stage) for c in earlier for s in c.legal if not s.negative)
        charged = [
            c for c, stage in sorted(stages, key=lambda pair: pair[1] in _CHARGES) if stage in _CHARGES | _BEFORE
        ]
        named = next((self._accused.answered_by(c) for c in inside), ())
        charged = charged[-1:] or list(named) or self._accused.charges(start)
        stretch = quote(self._reading.document.text, start, sentence.start + match.end())
        return Denial(stretch, tuple(inside), tuple(charged), explicit=True)

    def _replied(self, sentence: Sentence, inside: list[Claim]) -> Denial | None:
        """ "Asked about the soldiers on the lorries, the army replied that they were escorting": a right of reply."""
        match = words("denial", "asked_about").search(sentence.text)
        own = [c for c in inside if match and c.evidence[0].start > sentence.start + match.end()]
        own = [c for c in own if root(c).cue is not None and not words("denial", "concedes").search(wording(c))]
        replied = [c for c in own if not words("denial", "answers").search(sentence.text)]
        if not replied or match is None:
            return None
        stretch = quote(self._reading.document.text, sentence.start + match.start(), sentence.start + match.end())
        return Denial(stretch, tuple(replied), (), explicit=True)

    def _pleads(self, claim: Claim) -> bool:
        """Whether counsel speaks: what a lawyer says was not done, somebody is said to have done."""
        return any(words("denial", "counsel").search(text) for text in self._phrases.get(identity_of(root(claim)), ()))

    def _answers_for(self, claim: Claim) -> bool:
        """Whether one who answers for others, or for himself too, says flatly that none of them ever did it."""
        link, text = root(claim), wording(claim)
        if link.cue is not None and words("denial", "never").search(text):
            return bool(self._accused.told.near(claim, _NEAR))  # who says "I never did" where nothing was said before?
        if link.cue is not None and denies_for_its_own(text):
            near = self._accused.told.near(claim, _NEAR, of_a_trade=False)
            return any(stems(" ".join(text.split()[:2])) & stems_of(c) for c in near)
        if link.cue is None or not words("denial", "flat").search(text):
            return False
        called = [link.source.text if link.source else "", *self._phrases.get(identity_of(link), ())]
        return bool(_US.search(text)) or any(words("denial", "answering").search(name) for name in called)

    def _answered(self, place: int, answer: Span, inside: list[Claim]) -> Denial:
        own = [c for c in inside if _meets(c, answer) or (c.evidence[0].start >= answer.end and is_denying(c))]
        said = {identity_of(root(c)) for c in own if root(c).kind not in ("none", "self")}
        own += [
            c for c in inside if c not in own and c.evidence[0].start >= answer.end and identity_of(root(c)) in said
        ]
        own += self._gone_on(place)
        voice = {identity_of(root(c)) for c in own if root(c).kind != "none"} or self._speaker(place, answer)
        asked = asked_of(answer.text)
        most = _NEAR if asked is any_of else _FAR
        groups = [[c for c in g if asked(c)] for g in self._before(place, most, answer.start, voice)]
        groups = [group for group in groups if group]
        like = next((g for g in groups if len(stems_of(*own) & stems_of(*g)) >= _FEWEST), None)
        if like is None and _SPELT.match(answer.text):
            groups = self._before(place, 1, answer.start, voice)
        return Denial(answer, tuple(own), tuple(like or next(iter(groups), [])), explicit=True)

    def _gone_on(self, place: int) -> list[Claim]:
        """What is quoted in the sentences behind, in the first person: the denier goes on."""
        here, found = self._reading.sentences[place].paragraph, []
        for sentence in self._reading.sentences[place + 1 : place + 1 + _GOES_ON]:
            if sentence.paragraph != here or not _WE.match(sentence.text):
                break
            found += self._claims.inside(sentence.start, sentence.end)
        return found

    def _speaker(self, place: int, answer: Span) -> set[str]:
        """Who stands before the word of denial."""
        start = self._reading.sentences[place].start
        return {m.entity for m in self._mentions.inside(start, answer.start) if m.entity}

    def _before(self, place: int, most: int, end: int, voice: set[str]) -> list[list[Claim]]:
        """What others say in the sentences before, the nearest first, in this paragraph and the one before."""
        near = reversed(self._reading.sentences[max(0, place - most) : place + 1])
        here = self._reading.sentences[place].paragraph
        denier = stems(self._reading.document.text[self._reading.sentences[place].start : end])
        found = []
        for sentence in near:
            if sentence.paragraph >= here - (1 if most <= _NEAR else 2):
                inside = self._claims.inside(sentence.start, min(sentence.end, end))
                others = [c for c in inside if identity_of(root(c)) not in voice]
                found.append([c for c in others if can_be_denied(c) or blames(c, denier)])
        return [sorted(group, key=lambda c: not blames(c, denier)) for group in found if group]

    def _repeated(self, place: int, claim: Claim) -> tuple[Claim, ...]:
        """What a denial answers by naming it again: by two words, by what "no" stands before, or by the speaker."""
        voice = {identity_of(root(claim))}
        groups = self._before(place, _FAR, claim.evidence[0].start, voice)
        for group in groups:
            like = [c for c in group if self._alike(claim, c)]
            if like:
                return tuple(like)
        near = groups if _OWN.match(claim.evidence[0].text) else groups[:1]
        named = ([c for c in group if self._speaks_of(claim, c)] for group in near)
        return tuple(next((found for found in named if found), ()))

    def _alike(self, claim: Claim, other: Claim) -> bool:
        """Two words in common, or one and the speaker's name, or the very thing that there is said to be none of."""
        own, theirs = stems_of(claim), stems_of(other)
        enough = _FEWEST - self._names(claim, other)
        return len(own & theirs) >= enough or bool(total(claim) & theirs)

    def _speaks_of(self, claim: Claim, other: Claim) -> bool:
        """Whether a statement names the one who says "I never did"."""
        said = fold(claim.evidence[0].text).strip("\"' ")
        return bool(_PERSONAL.match(said)) and self._names(claim, other)

    def _names(self, claim: Claim, other: Claim) -> bool:
        """Whether a statement names the speaker of another."""
        link = root(claim)
        named = (m for s in other.evidence for m in self._mentions.inside(s.start, s.end))
        known = any(m.entity is not None and m.entity == link.entity for m in named)
        return known or bool(stems(link.name or "") & stems_of(other))


def _meets(claim: Claim, answer: Span) -> bool:
    return claim.evidence[0].start < answer.end and claim.evidence[-1].end > answer.start
