"""Who takes back what in a report: denials found by the claims' levels and by the words of answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from hearsay.checks._accused import Accused
from hearsay.checks._latest import latest
from hearsay.checks._statements import DENIED, identity_of, phrases, root, stems_of, wording
from hearsay.checks._words import made, stem, stems, words
from hearsay.model import Claim, Reading, Sentence, Span
from hearsay.text.folding import fold
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import quote

_THOSE = (
    r"(?:(?:each|every\s+one|all|any|both|some|most|none)\s+of\s+)?"
    r"(?:(?:the|that|this|those|these|such|both|all|any|his|her|its|their)\s+(?:[\w-]+\s+){0,2})?"
)
_SAID_TO_BE = r"(?:the|that|this|those|these|such|his|her|its|their)\s+(?:\w+\s+)?{sayings}\s+(?:is|are|was|were)\s+"
_ANSWER = (
    r"(?<!\w)(?:{strong}|{verbs}\s+(?:{pronouns}(?!\s+\w+\s+(?:is|was|had|has))|"
    + _THOSE
    + r"{sayings})\b|"
    + _SAID_TO_BE
    + r"(?:\w+ly\s+|all\s+)?{discredit}\b)"
)
_SCORNED = r"\W*(?:(?:pure|utter|complete|total|all|sheer|plain|just|what|absolute)\s+){0,2}{discredit}[,.!?]?[\"”]"
_NAMING = re.compile(r"(?<!\w)(?:call|brand|label|describ)\w*\b", re.I)
_NOT_DENYING = re.compile(
    r"\b(?:not|never|cannot|neither|nobody|one|would|could|did|does|do|to|was|were|been|be)\s+$", re.I
)
_PERSONAL = re.compile(r"(?:i|we|he|she|they|it|(?:his|her|their|my|our)\s+\w+)\b", re.I)
_SPELT = re.compile(r"den\w+\s+(?:that|any|ever|having|being|\w+ing)\b", re.I)
_OWN = re.compile(r"\W*(?:i|we)\b", re.I)
_WE = re.compile(r"[“\"]\W*(?:i|we|our|my)\b", re.I)
_GOES_ON = 2
_SCORN = 60  # characters behind "called the figure" in which the word of scorn stands
_ABOUT_TOTAL = 3  # words behind "no" in which what is denied is named
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

    def of(self, place: int, sentence: Sentence) -> Iterator[Denial]:
        """The denial of a sentence, and each claim of it that is a denial by itself."""
        meeting = self._claims.meeting(sentence.start, sentence.end)
        inside = [c for c in meeting if c.evidence[0].start >= sentence.start]
        answer = self._answer(sentence)
        answered = self._answered(place, answer, inside) if answer else None
        if answered:
            yield answered
        elif plea := self._plea(sentence, inside):
            yield plea
        for claim in inside:
            if _is_denying(claim) and not (answered and claim in answered.own):
                explicit = root(claim).how == "denial" or self._pleads(claim)
                denied = self._repeated(place, claim) or self._accused.answered_by(claim)
                yield Denial(claim.evidence[0], (claim,), denied, explicit)
            elif not answered and (countered := self._accused.countered_by(claim)):
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
        charged = charged[-1:] or self._accused.charges(start)
        stretch = quote(self._reading.document.text, start, sentence.start + match.end())
        return Denial(stretch, tuple(inside), tuple(charged), explicit=True)

    def _pleads(self, claim: Claim) -> bool:
        """Whether counsel speaks: what a lawyer says was not done, somebody is said to have done."""
        return any(words("denial", "counsel").search(text) for text in self._phrases.get(identity_of(root(claim)), ()))

    def _answer(self, sentence: Sentence) -> Span | None:
        """The words that take something back: "denies it", "called the figure a fable"."""
        pattern = made(
            _ANSWER,
            strong="denial.strong",
            verbs="denial.verbs",
            pronouns="denial.pronouns",
            sayings="denial.sayings",
            discredit="denial.discredit",
        )
        text = self._reading.document.text
        challenge = words("denial", "challenge").search(text, sentence.start, sentence.end) or made(
            _SCORNED, discredit="denial.discredit"
        ).match(text, sentence.start, sentence.end)
        if challenge:
            return quote(text, challenge.start(), challenge.end())
        for match in pattern.finditer(text, sentence.start, sentence.end):
            named = not _NAMING.match(match.group()) or _is_scorn(text[match.end() : sentence.end])
            if named and not _NOT_DENYING.search(text[sentence.start : match.start()]):
                return quote(text, match.start(), match.end())
        return None

    def _answered(self, place: int, answer: Span, inside: list[Claim]) -> Denial:
        own = [c for c in inside if _meets(c, answer) or (c.evidence[0].start >= answer.end and _is_denying(c))]
        said = {identity_of(root(c)) for c in own if root(c).kind not in ("none", "self")}
        own += [
            c for c in inside if c not in own and c.evidence[0].start >= answer.end and identity_of(root(c)) in said
        ]
        own += self._gone_on(place)
        voice = {identity_of(root(c)) for c in own if root(c).kind != "none"} or self._speaker(place, answer)
        asked = _asked(answer.text)
        most = _NEAR if asked is _any else _FAR
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
        found = []
        for sentence in near:
            if sentence.paragraph >= here - (1 if most <= _NEAR else 2):
                inside = self._claims.inside(sentence.start, min(sentence.end, end))
                found.append([c for c in inside if _can_be_denied(c) and identity_of(root(c)) not in voice])
        return [group for group in found if group]

    def _repeated(self, place: int, claim: Claim) -> tuple[Claim, ...]:
        """What a denial answers by naming it again: by two words, by what "no" stands before, or by the speaker."""
        voice = {identity_of(root(claim))}
        groups = self._before(place, _FAR, claim.evidence[0].start, voice)
        for group in groups:
            like = [c for c in group if self._alike(claim, c)]
            if like:
                return tuple(like)
        return tuple(c for group in groups[:1] for c in group if self._speaks_of(claim, c))

    def _alike(self, claim: Claim, other: Claim) -> bool:
        """Two words in common, or one and the speaker's name, or the very thing that there is said to be none of."""
        own, theirs = stems_of(claim), stems_of(other)
        enough = _FEWEST - self._names(claim, other)
        return len(own & theirs) >= enough or bool(_total(claim) & theirs)

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


def _any(claim: Claim) -> bool:  # noqa: ARG001 - the plainest of the three questions
    return True


def _asked(answer: str) -> Callable[[Claim], bool]:
    """What a denial may be of, by its words: "the figure" is a sum or a count that is not the speaker's own."""
    if words("denial", "sums").search(answer):
        return lambda claim: bool(claim.money)
    if words("denial", "counts").search(answer):
        return lambda claim: bool(claim.quantities)
    if words("denial", "figures").search(answer):
        return lambda claim: bool(claim.money or claim.quantities) and not _OWN.match(claim.evidence[0].text)
    return _any


def _is_scorn(behind: str) -> bool:
    """Whether a name that something is given takes it back: a word that discredits."""
    return bool(words("denial", "discredit").search(behind[:_SCORN]))


def _is_denying(claim: Claim) -> bool:
    text = wording(claim)
    if root(claim).kind in ("none", "self") or any(words("denial", no).search(text) for no in ("measures", "refused")):
        return False
    return claim.modality.level in DENIED or bool(words("denial", "totals").search(text.partition(", but")[0]))


def _can_be_denied(claim: Claim) -> bool:
    asked = claim.modality.level == "U" or root(claim).how == "question"
    return not (asked or claim.modality.level in DENIED or _is_denying(claim))


def _total(claim: Claim) -> frozenset[str]:
    """What is said not to be at all: the words behind "no", "never", "none of"."""
    text = wording(claim)
    found = words("denial", "totals").search(text)
    behind = fold(text[found.end() :]).split()[:_ABOUT_TOTAL] if found else []
    return frozenset(stem(word.strip(".,;\"'")) for word in behind) & stems(text)
