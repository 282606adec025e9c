"""One who fights is the only one who says it.

What fires: a statement on an armed group whose last voice is a party to the fighting (an army, an intelligence service,
a ministry of defence, a rebel group, a rival, anybody whom the text says to be fighting it, or whose men do), when no
other voice says the like of the same group, also where "they" stands for it; and what an armed group says of the
soldiers, officers or troops of the other side, or of a trade that is another group's.

Worked example. "The league earns $2 million a month from its kilns, a military spokesman said": the army gains by a
rich enemy, and nobody else has counted. The figure may be right; it is the word of one side.

What does not fire: a party's statement on itself; one that an outsider says too; a denial, which is the other side's
word; police and prosecutors, who are no party to a war unless the text says that they fight it; one who has left
("a former soldier", "a defector"); an army on something that is no armed group.

What would settle it: a witness of neither side, or the papers that the party drew on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from hearsay.checks._bands import Bands, bands_of
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, evidence, identity_of, root, stems_of
from hearsay.checks._words import made, words
from hearsay.model import Claim, Finding, Link, Reading, Severity
from hearsay.text.shelf import Shelf

CODE = "party_to_conflict"
TITLE = "Only a party to the conflict says it"
SEVERITY: Severity = "medium"
_FEWEST = 2  # words in common that make one statement the like of another
_BEFORE = 32  # characters before a name in which its title stands: "jailed rival Solo"
_BEHIND = 110  # characters behind a name in which its relative clause begins
_CLAUSE = (
    r"(?:\s*\([^)]{1,20}\))?(?:\s+of\s+[\w\s]{3,30})?,\s+(?:an?\s+[\w\s-]{3,40}?\s+)?(?:which|who|whose|that)\s"
    r"[^.;]{0,40}?\b{fights}"
)
_MEN = (
    r"\b(?:his|her|its|their)\s+(?:men|forces|troops|fighters|units|patrols|soldiers|guards|rangers|officers|force)\b"
    r"[^.;]{0,40}?\b{fights}"
)
_WE = re.compile(r"\b(?:we|our|us|i|my)\b", re.I)
_KNOWN_AS = re.compile(r",\s+(?:known|who\s+is\s+known)\s+(?:only\s+)?as\s*$|,\s*$", re.I)
_THEY = re.compile(r"\b(?:it|they|them|their|its)\b", re.I)
_BACK = 3  # sentences back to whom "they" belongs, its own counted
_SHORTEST = 4


def check(reading: Reading) -> Iterator[Finding]:
    """One finding a party, naming its statements."""
    sides = _Sides(reading)
    found: dict[str, list[Claim]] = {}
    held = [c for c in reading.claims if c.modality.level not in DENIED and root(c).how != "question"]
    for claim in held:
        if sides.takes_one(claim) and not any(sides.seconds(other, claim) for other in held):
            found.setdefault(identity_of(root(claim)), []).append(claim)
    for claims in found.values():
        yield _finding(claims)


class _Sides:
    """Who of a reading fights, and of which groups each claim speaks."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._bands = bands_of(reading)
        self._armed = {e.id for e in reading.entities if e.kind == "armed_group"}
        told = made(_MEN, fights="conflict.fighting")
        self._before_war = [one for one, other in pairwise(reading.sentences) if told.search(other.text)]
        self._met = _met(reading, self._bands)
        self._claims, self._sentences = reading.claims, reading.sentences
        self._foes_of: dict[str, set[str]] = {}
        self._fighting: dict[str, bool] = {}
        self._phrases: dict[str, list[Link]] = {}
        for claim in reading.claims:
            for link in claim.chain[1:]:
                self._phrases.setdefault(identity_of(link), []).append(link)

    def takes_one(self, claim: Claim) -> bool:
        """Whether a party speaks of an armed group other than itself, or an armed group of the other side's men."""
        link = root(claim)
        if link.kind in ("none", "self"):
            return False
        said = link.source.text if link.source else ""
        known = any(words("conflict", name).search(said) for name in ("speakers", "bands", "parties"))
        if self._bands.of(link) and (known or self._bands.of(link) & self._met) and not self._has_left(link):
            return bool(self._foes(claim)) or any(words("conflict", "forces").search(s.text) for s in claim.evidence)
        return bool(self._foes(claim)) and self._fights(identity_of(link))

    def seconds(self, other: Claim, claim: Claim) -> bool:
        """Whether one who is no party says the like."""
        link = root(other)
        own = link.kind == "none" or identity_of(link) == identity_of(root(claim)) or self._fights(identity_of(link))
        if own or not self._foes(other) & self._foes(claim):
            return False
        alike = len(stems_of(other) & stems_of(claim))
        return alike >= (_FEWEST if not claim.stream or other.stream == claim.stream else 2 * _FEWEST)

    def _foes(self, claim: Claim) -> set[str]:
        if claim.id not in self._foes_of:
            self._foes_of[claim.id] = self._foes_in(claim)
        return self._foes_of[claim.id]

    def _foes_in(self, claim: Claim) -> set[str]:
        link = root(claim)
        head = words("conflict", "beyond").split(link.source.text, maxsplit=1)[0] if link.source else ""
        start = link.source.start if link.source else 0
        own = {key for key, _ in self._bands.within(start, start + len(head))} | self._bands.of(link)
        own.add(link.entity or "")
        inside = {key for span in claim.evidence for key, _ in self._bands.within(span.start, span.end)}
        return (inside or self._meant(claim) or self._of_its_trade(claim)) - own

    def _meant(self, claim: Claim) -> set[str]:
        """The group that "they" and "its" stand for: the last one named; else the bands that no name is given."""
        span = claim.evidence[0]
        if _THEY.search(span.text):
            place = bisect_right(self._sentences, span.start, key=lambda s: s.start)
            near = self._sentences[max(0, place - _BACK) : place]
            named = self._bands.within(near[0].start, span.start) if near else []
            if named:
                return {max(named, key=lambda found: found[1])[0]}
        return {m.group().lower() for m in words("conflict", "bands").finditer(span.text)}

    def _of_its_trade(self, claim: Claim) -> set[str]:
        """What one group says of a trade that names nobody is said of the group that the text has in that trade."""
        own = self._bands.of(root(claim)) & self._armed
        if not (claim.stream and own and self._armed - own) or _WE.search(claim.evidence[0].text):
            return set()
        same = [c for c in self._claims if c.stream == claim.stream and c.modality.level not in DENIED]
        named = {key for c in same for span in c.evidence for key, _ in self._bands.within(span.start, span.end)}
        return named & self._armed

    def _fights(self, voice: str) -> bool:
        if voice not in self._fighting:
            self._fighting[voice] = any(self._is_party(link) for link in self._phrases.get(voice, []))
        return self._fighting[voice]

    def _has_left(self, link: Link) -> bool:
        return any(words("conflict", "apart").search(phrase) for phrase in _phrases(link))

    def _is_party(self, link: Link) -> bool:
        if self._has_left(link):
            return False
        heads = [words("conflict", "beyond").split(phrase, maxsplit=1)[0] for phrase in _phrases(link)]
        title = self._text[max(0, link.source.start - _BEFORE) : link.source.start] if link.source else ""
        ranked = words("conflict", "ranks").search(_KNOWN_AS.sub(" ", title).rpartition(",")[2])
        called = any(map(words("conflict", "parties").search, heads))
        return bool(ranked) or called or self._is_told_to_fight(link) or self._whose_men_fight(link)

    def _whose_men_fight(self, link: Link) -> bool:
        """ "His men have been waging war on it": said right behind the speaker's own words or name."""
        last = (link.name or "").rpartition(" ")[2]
        ends = link.source.end if link.source else -1
        called = len(last) >= _SHORTEST and last[0].isupper()
        return any((called and last in s.text) or s.start < ends <= s.end for s in self._before_war)

    def _is_told_to_fight(self, link: Link) -> bool:
        """ "The border corps, which has been fighting the league": said behind the source, or in its own words."""
        pattern = made(_CLAUSE, fights="conflict.fighting")
        named = re.finditer(re.escape(link.name), self._text) if link.name else ()
        ends = [link.source.end] if link.source else []
        return any(pattern.match(self._text, end, end + _BEHIND) for end in [*ends, *(m.end() for m in named)])


def _met(reading: Reading, bands: Bands) -> set[str]:
    """The groups that the text speaks of somewhere: what only ever speaks in it is an outlet with a warlike name."""
    sources = Shelf((s.start, s.end, s) for c in reading.claims for link in c.chain for s in (link.source,) if s)
    return {key for key, start in bands.within(0, len(reading.document.text)) if not sources.meeting(start, start + 1)}


def _phrases(link: Link) -> list[str]:
    """What a voice is called."""
    return [text for text in (link.name, link.source.text if link.source else None) if text]


def _finding(claims: list[Claim]) -> Finding:
    many = "a statement" if len(claims) == 1 else f"{len(claims)} statements"
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"{root(claims[0]).name} is a party to the conflict and the only voice for {many} on an armed group.",
        about=tuple(c.id for c in claims),
        by=stamp(CODE),
        quotes=evidence(claims),
        settled_by="a witness of neither side, or the papers that the party drew on",
    )
