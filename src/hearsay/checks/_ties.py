"""Which statement a denial answers: of all that others said before it, the one that bears on it most."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from hearsay.checks._accused import Accused
from hearsay.checks._bearing import Bearing, Bears, nearness
from hearsay.checks._denying import blames, can_be_denied, denies_for_its_own
from hearsay.checks._statements import identity_of, phrases, root, wording
from hearsay.checks._words import made, stems, words
from hearsay.model import Claim, LinkKind, Reading
from hearsay.text.shelf import Shelf

Near = list[tuple[int, Claim]]  # statements, each with how many sentences before
NEAR, FAR = 3, 10  # sentences back: for "it" and "this"; for a denial that repeats what it denies
_MOST = 80  # statements that are looked through for what a party is accused of
_ANSWERING: frozenset[LinkKind] = frozenset({"official_body", "agency", "collective", "person"})
_BARE = re.compile(r"\W*(?:he|she|they|it|we|i|that)\s+(?:had|have|has|did|do|does|was|were|is|are)\s+not\W*", re.I)
_OWN = re.compile(r"\b(?:my|our|ours|us|his|her|its|their)\b", re.I)
_SINGLE: frozenset[LinkKind] = frozenset({"anonymous", "person"})
_HE = re.compile(r"(?:he|she)", re.I)
_NEVER = re.compile(r"\W*(?:i|we)\b[^.;,]{0,20}\bnever\b", re.I)
_US = re.compile(r"\b(?:we|us|ours?)\b", re.I)
_NOT = re.compile(
    r"\b(?:\w+\s+(?=no\b|nothing\b|nobody\b))?(?:not|never|no|nobody|none|nothing|neither|nor|cannot|without)\b|n['’]t\b",
    re.I,
)


class Ties:
    """What may be denied in a reading. `denying`: the claims that deny already, which no later denial answers."""

    def __init__(self, reading: Reading, accused: Accused, claims: Shelf[Claim]) -> None:
        self._reading, self._accused, self._claims = reading, accused, claims
        self._bearing, self._phrases = Bearing(reading, accused), phrases(reading)
        self.denying: set[str] = set()

    def before(self, place: int, most: int, end: int, voice: set[str], *, negative: bool = False) -> Near:
        """What others say in the sentences before, the nearest first, in this paragraph and the one before."""
        here = self._reading.sentences[place].paragraph
        denier = stems(self._reading.document.text[self._reading.sentences[place].start : end])
        found = []
        for away in range(min(most, place) + 1):
            sentence = self._reading.sentences[place - away]
            if sentence.paragraph >= here - (1 if most <= NEAR else 2):
                inside = self._claims.inside(sentence.start, min(sentence.end, end))
                others = [c for c in inside if identity_of(root(c)) not in voice]
                found += [(away, c) for c in others if negative or can_be_denied(c) or blames(c, denier)]
        return found

    def far(self, claim: Claim) -> Near:
        """What others said of a trade at any place before: a party remembers what it is accused of."""
        here = self._accused.told.sentence(claim)
        told = islice(self._accused.told.before(claim), _MOST)
        return [(min(FAR, here - self._accused.told.sentence(c)), c) for c in told]

    def named(self, own: list[Claim], near: Near) -> Near:
        """Those that name who denies."""
        bearing = self._bearing.on(own, "")
        return [(away, c) for away, c in near if bearing(c).named]

    def voiced(self, said: str, near: Near) -> Near:
        """Those whose voice the denial names: "the mechanic's story"; "his remarks" are the last person's."""
        if made(r"\b(?:his|her)\s+(?:\w+\s+)?{sayings}\b", sayings="denial.sayings").search(said):
            return [(away, c) for away, c in near if root(c).kind in _SINGLE]
        bearing = self._bearing.on((), said)
        return [(away, c) for away, c in near if bearing(c).voiced]

    def said_by(self, who: str, near: Near) -> Near:
        """Those whose voice is called so: "the quartermaster"."""
        return [(away, c) for away, c in near if stems(who) & self._bearing.voice(root(c))]

    def goes_on(self, claim: Claim) -> bool:
        """Whether "he said" stands right behind what somebody said who is no office: he goes on, and answers nobody."""
        link = root(claim)
        if (
            link.source is None
            or not _HE.fullmatch(link.source.text)
            or words("denial", "innocent").search(wording(claim))
        ):
            return False
        last = next((c for c in self._accused.told.until(claim.evidence[0].start) if root(c).cue is not None), None)
        told = self._accused.told
        return last is not None and root(last).kind in _SINGLE and told.sentence(last) == told.sentence(claim) - 1

    def best(self, own: list[Claim], said: str, near: Near, fits: Callable[[Bears], bool]) -> tuple[Claim, ...]:
        """What fits best, with what else fits in its sentence."""
        fresh = [(away, c) for away, c in near if c.id not in self.denying]
        others = [(away, c) for away, c in fresh if not any(self._bearing.same_voice(o, c) for o in own[:1])]
        bearing = self._bearing.on(own, said)
        borne = [(bearing(c), away, c) for away, c in others]
        rated = [(nearness(bears, away), away, c) for bears, away, c in borne if fits(bears)]
        if not rated:
            return ()
        _, nearest, best = max(rated, key=lambda entry: entry[0])
        return (best, *(c for _, away, c in rated if away == nearest and c is not best))

    def contradicted(self, place: int, claim: Claim) -> tuple[Claim, ...]:
        """The statement that a plain negative says the contrary of: of the same party, or of the same act and thing."""
        voice, text = {identity_of(root(claim))}, wording(claim)
        near = self.before(place, FAR, claim.evidence[0].start, voice)
        if _BARE.fullmatch(text):
            return self.best([claim], text, [(away, c) for away, c in near if away <= 1], anything)
        flatly = self._answers_for(claim)
        universal = flatly or (root(claim).kind in _ANSWERING and bool(words("denial", "universal").search(text)))
        universal = universal or bool(_NEVER.match(text))
        own = universal and _OWN.search(text)
        found = self.best(
            [claim],
            _denied_in(text),
            near,
            lambda b: b.contradicts or ((flatly or own) and b.at_all and (b.deed or b.named)) or (universal and b.act),
        )
        return found or self.best([claim], _denied_in(text), self.far(claim), lambda b: b.named and b.contradicts)

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


def anything(bears: Bears) -> bool:  # noqa: ARG001 - where the words only point at what was just said
    return True
