"""Who takes back what in a report: denials found by the claims' levels and by the words of answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from hearsay.checks._accused import NEAR, Accused
from hearsay.checks._bearing import Bearing, Bears, nearness
from hearsay.checks._denying import any_of, asked_of, blames, can_be_denied, denies_for_its_own, is_denying
from hearsay.checks._latest import latest
from hearsay.checks._replies import Replies
from hearsay.checks._statements import identity_of, phrases, root, wording
from hearsay.checks._takebacks import taken_back
from hearsay.checks._words import stems, words
from hearsay.model import Claim, LinkKind, Reading, Sentence, Span
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import quote

_SPELT = re.compile(
    r"den\w+\s+(?:that|any|ever|having|being|\w+ing)\b"
    r"|(?:not\s+(?:been\s+)?aware|unaware|no\s+knowledge)\s+of\s+any\b|kn[eo]ws?\s+nothing\s+(?:of|about)\s+any\b",
    re.I,
)
_BARE = re.compile(r"\W*(?:he|she|they|it|we|i|that)\s+(?:had|have|has|did|do|does|was|were|is|are)\s+not\W*", re.I)
_OWN = re.compile(r"\b(?:my|our|ours|us|his|her|its|their)\b", re.I)
_US = re.compile(r"\b(?:we|us|ours?)\b", re.I)
_NOT = re.compile(
    r"\b(?:(?:ha[sd]|have)\s+)?(?:not|never|no|nobody|none|nothing|neither|nor|cannot|without)\b|n['’]t\b", re.I
)
_ANSWERING: frozenset[LinkKind] = frozenset({"official_body", "agency", "collective", "person"})
_Near = list[tuple[int, Claim]]  # statements, each with how many sentences before
_WE = re.compile(r"[“\"]\W*(?:i|we|our|my)\b", re.I)
_FEWEST = 2  # a word in common and no more is chance
_GOES_ON = 2
_NEAR, _FAR = 3, 10  # sentences back: for "it" and "this"; for a denial that repeats what it denies
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
    every = list(answers.all())
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
        self._denying: set[str] = set()  # what denies already is not what the next denial answers
        self._replies, self._bearing = Replies(self._accused), Bearing(reading, self._accused)

    def all(self) -> Iterator[Denial]:
        for place, sentence in enumerate(self._reading.sentences):
            found = list(self.of(place, sentence))
            self._denying |= {c.id for d in found for c in d.own}
            yield from found

    def of(self, place: int, sentence: Sentence) -> Iterator[Denial]:
        """The denial of a sentence, and each claim of it that is a denial by itself."""
        meeting = self._claims.meeting(sentence.start, sentence.end)
        inside = [c for c in meeting if c.evidence[0].start >= sentence.start]
        answer = taken_back(self._reading.document.text, sentence)
        answered = self._answered(place, answer, inside) if answer else None
        if answered:
            yield answered
        elif plea := self._plea(sentence, inside) or self._replied(place, sentence, inside):
            yield plea
        for claim in inside:
            if is_denying(claim) and not (answered and claim in answered.own):
                link = root(claim)
                explicit = link.how == "denial" and link.known != "carried"
                denied = self._contradicted(place, claim)
                if denied or explicit:
                    yield Denial(claim.evidence[0], (claim,), denied, explicit)
            elif not answered and (countered := self._countered(claim)):
                yield Denial(claim.evidence[0], (claim,), countered, explicit=False)

    def _countered(self, claim: Claim) -> tuple[Claim, ...]:
        """What a reply without a "no" answers: no reply of another's."""
        found = self._replies.answered_by(claim)
        first = self._best([claim], wording(claim), [(0, c) for c in found], _anything)
        near = [(away, c) for away, c in self._far(claim) if away <= NEAR]
        return first or (self._best([claim], wording(claim), near, _anything)[:1] if found else ())

    def _plea(self, sentence: Sentence, inside: list[Claim]) -> Denial | None:
        """ "All four pleaded not guilty": it answers the last charge that the text tells of."""
        match = words("denial", "innocence").search(sentence.text)
        if match is None:
            return None
        start = sentence.start + match.start()
        charged = self._charged(start, inside)
        stretch = quote(self._reading.document.text, start, sentence.start + match.end())
        return Denial(stretch, tuple(inside), tuple(charged), explicit=True)

    def _charged(self, end: int, own: list[Claim]) -> list[Claim]:
        """What somebody who pleads is accused of: the last that names him, charges first, else the last charge."""
        earlier = self._claims.inside(0, end)
        stages = [(c, s.stage) for c in earlier for s in c.legal if not s.negative and s.stage in _CHARGES | _BEFORE]
        charged = [c for c, stage in sorted(stages, key=lambda pair: pair[1] in _CHARGES)]
        named = [c for c in charged if self._bearing.of(own, "", c).named]
        if own and not named:
            told = [(away, c) for away, c in self._far(own[0]) if self._bearing.of(own, "", c).named]
            named = list(self._best(own, "", told, _anything))[:1]
        return named[-1:] or charged[-1:] or self._accused.charges(end)

    def _replied(self, place: int, sentence: Sentence, inside: list[Claim]) -> Denial | None:
        """ "Asked about the soldiers on the lorries, the army replied that they were escorting": a right of reply."""
        match = words("denial", "asked_about").search(sentence.text)
        own = [c for c in inside if match and c.evidence[0].start > sentence.start + match.end()]
        own = [c for c in own if root(c).cue is not None and not words("denial", "concedes").search(wording(c))]
        replied = [c for c in own if not words("denial", "answers").search(sentence.text)]
        if not replied or match is None:
            return None
        stretch = quote(self._reading.document.text, sentence.start + match.start(), sentence.start + match.end())
        said = " ".join([match.group(), *(wording(c) for c in replied)])
        voice = {identity_of(root(c)) for c in replied}
        found = self._best(
            replied, said, self._before(place, _FAR, sentence.start, voice), lambda b: b.score >= _FEWEST
        )
        return Denial(stretch, tuple(replied), found, explicit=False) if found else None

    def _answered(self, place: int, answer: Span, inside: list[Claim]) -> Denial:
        own = [c for c in inside if _meets(c, answer) or (c.evidence[0].start >= answer.end and is_denying(c))]
        said = {identity_of(root(c)) for c in own if root(c).kind not in ("none", "self")}
        own += [
            c for c in inside if c not in own and c.evidence[0].start >= answer.end and identity_of(root(c)) in said
        ]
        own += self._gone_on(place)
        voice = {identity_of(root(c)) for c in own if root(c).kind != "none"} or self._speaker(place, answer)
        asked, sentence = asked_of(answer.text), self._reading.sentences[place]
        words_of_it = " ".join([self._reading.document.text[answer.start : sentence.end], *(wording(c) for c in own)])
        most = _NEAR if asked is any_of else _FAR
        near = [(away, c) for away, c in self._before(place, most, answer.start, voice) if asked(c)]
        spelt = bool(_SPELT.match(answer.text))
        found = self._best(own, words_of_it, near, lambda bears: bears.alike > 0) if spelt else ()
        found = found or self._best(own, words_of_it, near, lambda bears: bears.at_all or not spelt)
        return Denial(answer, tuple(own), found, explicit=True)

    def _best(self, own: list[Claim], said: str, near: _Near, fits: Callable[[Bears], bool]) -> tuple[Claim, ...]:
        """What fits best, with what else fits in its sentence."""
        fresh = [(away, c) for away, c in near if c.id not in self._denying]
        others = [(away, c) for away, c in fresh if not any(self._bearing.same_voice(o, c) for o in own[:1])]
        borne = [(self._bearing.of(own, said, c), away, c) for away, c in others]
        rated = [(nearness(bears, away), away, c) for bears, away, c in borne if fits(bears)]
        if not rated:
            return ()
        _, nearest, best = max(rated, key=lambda entry: entry[0])
        return (best, *(c for _, away, c in rated if away == nearest and c is not best))

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

    def _before(self, place: int, most: int, end: int, voice: set[str]) -> _Near:
        """What others say in the sentences before, the nearest first, in this paragraph and the one before."""
        here = self._reading.sentences[place].paragraph
        denier = stems(self._reading.document.text[self._reading.sentences[place].start : end])
        found = []
        for away in range(min(most, place) + 1):
            sentence = self._reading.sentences[place - away]
            if sentence.paragraph >= here - (1 if most <= _NEAR else 2):
                inside = self._claims.inside(sentence.start, min(sentence.end, end))
                others = [c for c in inside if identity_of(root(c)) not in voice]
                found += [(away, c) for c in others if can_be_denied(c) or blames(c, denier)]
        return found

    def _contradicted(self, place: int, claim: Claim) -> tuple[Claim, ...]:
        """The statement that a plain negative says the contrary of: of the same party, or of the same act and thing."""
        voice, text = {identity_of(root(claim))}, wording(claim)
        near = self._before(place, _FAR, claim.evidence[0].start, voice)
        if _BARE.fullmatch(text):
            return self._best([claim], text, [(away, c) for away, c in near if away <= 1], _anything)
        flatly = self._answers_for(claim)
        universal = flatly or (root(claim).kind in _ANSWERING and bool(words("denial", "universal").search(text)))
        own = universal and _OWN.search(text)
        found = self._best(
            [claim],
            _denied_in(text),
            near,
            lambda b: b.contradicts or ((flatly or own) and b.at_all) or (universal and b.act),
        )
        return found or self._best([claim], _denied_in(text), self._far(claim), lambda b: b.named and b.contradicts)

    def _far(self, claim: Claim) -> _Near:
        """What others said of a trade at any place before: a party remembers what it is accused of."""
        here = self._accused.told.sentence(claim)
        return [(min(_FAR, here - self._accused.told.sentence(c)), c) for c in self._accused.told.before(claim)]

    def _answers_for(self, claim: Claim) -> bool:
        """Whether counsel speaks, or one who answers for others or for himself says flatly that it never was so."""
        link, text = root(claim), wording(claim)
        if link.cue is None:
            return False
        called = [link.source.text if link.source else "", *self._phrases.get(identity_of(link), ())]
        if any(words("denial", "counsel").search(name) for name in called) or words("denial", "never").search(text):
            return True
        if denies_for_its_own(text):
            return True
        answers = _US.search(text) or any(words("denial", "answering").search(name) for name in called)
        return bool(answers and words("denial", "flat").search(text))


def _denied_in(text: str) -> str:
    """What stands behind the "no": "has carried ivory"; all of it where there is none."""
    found = _NOT.search(text)
    return text[found.start() :] if found else text


def _anything(bears: Bears) -> bool:  # noqa: ARG001 - where the words only point at what was just said
    return True


def _meets(claim: Claim, answer: Span) -> bool:
    return claim.evidence[0].start < answer.end and claim.evidence[-1].end > answer.start
