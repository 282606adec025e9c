"""Who takes back what in a report: denials found by the claims' levels and by the words of answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hearsay.checks._accused import NEAR as _ANSWERABLE
from hearsay.checks._accused import Accused
from hearsay.checks._denying import any_of, asked_of, is_denying
from hearsay.checks._latest import latest
from hearsay.checks._replies import Replies
from hearsay.checks._statements import identity_of, root, wording
from hearsay.checks._takebacks import taken_back
from hearsay.checks._ties import FAR, NEAR, Ties, anything
from hearsay.checks._words import made, words
from hearsay.model import Claim, Reading, Sentence, Span
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import quote

_SPELT = re.compile(
    r"den\w+\s+(?:that\s+\w|any|ever|having|being|\w+ing)\b"
    r"|(?:reject|dismiss)\w*\s+(?:any|the|all)\s+(?:suggestion|claim|allegation|accusation|charge|report|insinuation)s?\s+that\b"
    r"|(?:not\s+(?:been\s+)?aware|unaware|no\s+knowledge)\s+of\s+any\b|kn[eo]ws?\s+nothing\s+(?:of|about)\s+any\b",
    re.I,
)
_WE = re.compile(r"[“\"]\W*(?:i|we|our|my)\b", re.I)
_LAST = 40  # charges that are looked through for who pleads
_FEWEST = 2  # a word in common and no more is chance
_GOES_ON = 2
_CHARGES = frozenset({"charged", "on_trial"})
_INSULT = (
    r"(?<!\w)(?:call|brand|label|describ)\w*\s+(?P<who>(?:(?:the|his|her|its|their)\s+)?[\w'’-]+(?:\s+[\w'’-]+)?)"
    r"\s+(?:as\s+)?[\"“'‘]?an?\s+[^.;\"”]{0,30}?\b(?:{insults})\b"
)
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
        self._accused = Accused(reading)
        self._replies, self._ties = Replies(self._accused), Ties(reading, self._accused, self._claims)

    def all(self) -> Iterator[Denial]:
        for place, sentence in enumerate(self._reading.sentences):
            found = list(self.of(place, sentence))
            self._ties.denying |= {c.id for d in found for c in d.own}
            yield from found

    def of(self, place: int, sentence: Sentence) -> Iterator[Denial]:
        """The denial of a sentence, and each claim of it that is a denial by itself."""
        meeting = self._claims.meeting(sentence.start, sentence.end)
        inside = [c for c in meeting if c.evidence[0].start >= sentence.start]
        answer = taken_back(self._reading.document.text, sentence)
        answered = self._answered(place, answer, inside) if answer else None
        if answered:
            yield answered
        elif (
            plea := self._plea(sentence, inside)
            or self._replied(place, sentence, inside)
            or self._insulted(place, sentence, inside)
        ):
            yield plea
        for claim in inside:
            if is_denying(claim) and not (answered and claim in answered.own):
                link = root(claim)
                explicit = link.how == "denial" and link.known != "carried"
                denied = self._ties.contradicted(place, claim)
                if denied or explicit:
                    yield Denial(claim.evidence[0], (claim,), denied, explicit)
            elif not answered and (countered := self._countered(claim)):
                yield Denial(claim.evidence[0], (claim,), countered, explicit=False)

    def _countered(self, claim: Claim) -> tuple[Claim, ...]:
        """What a reply without a "no" answers: no reply of another's."""
        found = () if self._ties.goes_on(claim) else self._replies.answered_by(claim)
        first = self._ties.best([claim], wording(claim), [(0, c) for c in found], anything)
        near = [(away, c) for away, c in self._ties.far(claim) if away <= _ANSWERABLE]
        return first or (self._ties.best([claim], wording(claim), near, anything)[:1] if found else ())

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
        named = [c for _, c in self._ties.named(own, [(0, c) for c in charged[-_LAST:]])][-1:]
        if own and not named:
            told = self._ties.named(own, self._ties.far(own[0]))
            named = list(self._ties.best(own, "", told, anything))[:1]
        return named or charged[-1:] or self._accused.charges(end)

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
        found = self._ties.best(
            replied, said, self._ties.before(place, FAR, sentence.start, voice), lambda b: b.score >= _FEWEST
        )
        return Denial(stretch, tuple(replied), found, explicit=False) if found else None

    def _insulted(self, place: int, sentence: Sentence, inside: list[Claim]) -> Denial | None:
        """ "Called the driver a thief": one who will not answer what the driver said."""
        match = made(_INSULT, insults="denial.insults").search(sentence.text)
        if match is None:
            return None
        start, end = sentence.start + match.start(), sentence.start + match.end()
        stretch = quote(self._reading.document.text, start, end)
        own = [c for c in inside if _meets(c, stretch)]
        voice = {identity_of(root(c)) for c in own} or self._speaker(place, stretch)
        said = self._ties.said_by(match["who"], self._ties.before(place, FAR, start, voice))
        found = self._ties.best(own, match.group(), said, anything)
        return Denial(stretch, tuple(own), found, explicit=False) if found else None

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
        voiced = words("denial", "sayings").search(answer.text)  # "the mechanic's story" may be far back
        most = NEAR if asked is any_of and not voiced else FAR
        far = [(away, c) for away, c in self._ties.before(place, most, answer.start, voice) if asked(c)]
        near = self._ties.voiced(words_of_it, far) or [
            (away, c) for away, c in far if away <= NEAR or asked is not any_of
        ]
        spelt = bool(_SPELT.match(words_of_it))
        spelt_of = self._ties.before(place, FAR, answer.start, voice) if spelt else []
        found = self._ties.best(own, words_of_it, spelt_of, lambda bears: bears.alike > 0)
        found = found or self._ties.best(own, words_of_it, near, lambda bears: bears.at_all or not spelt)
        if not found and not spelt:  # "that is untrue" may answer a negative statement
            just = self._ties.before(place, 1, answer.start, voice, negative=True)
            found = self._ties.best(own, words_of_it, just, anything)
        return Denial(answer, tuple(own), found, explicit=True)

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


def _meets(claim: Claim, answer: Span) -> bool:
    return claim.evidence[0].start < answer.end and claim.evidence[-1].end > answer.start
