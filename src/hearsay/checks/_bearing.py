"""Whether a statement is one that a denial answers: whom it names, what the two share, whose word is taken back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from hearsay.checks._accused import Accused, capitals
from hearsay.checks._statements import identity_of, phrases, root, stems_of, wording
from hearsay.checks._words import stems, words
from hearsay.model import Claim, Commodity, Link, Mention, MentionKind, Reading
from hearsay.text.shelf import Shelf, shelf

ACTS = ("passing", "trading", "carrying", "stealing", "keeping", "owning", "harming", "making", "guarding", "felling")
_FIGURE, _YEAR = re.compile(r"\d[\d.,]*\d|\d"), re.compile(r"\b(?:19|20)\d\d\b")
_FEWEST = 2
_MOST = 3  # words in common; more of them prove nothing more
_DEED = 0.5
_STEP = 0.4  # what a sentence of distance costs
_PRONOUN = re.compile(r"(?:he|she|they|it|one|some|another|i|we)", re.I)
_PARTIES: frozenset[MentionKind] = frozenset(
    {"person", "organisation", "armed_group", "official_body", "outlet", "victim_group"}
)
_GROUPS: frozenset[MentionKind] = frozenset({"organisation", "armed_group"})
_POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s)")
_OPENING = 60  # characters in which the subject of a denial stands


class Bears(Struct, frozen=True):
    """How one statement bears on a denial.

    named: it names the denier, whom he speaks for, or whom the denial clears. voiced: the denial names its voice.
    shared: words or goods in common. act: both tell of one kind of act. figure: of one figure.
    deed: it tells of an act at all, which somebody may be accused of.
    """

    named: bool
    voiced: bool
    shared: int
    act: bool
    figure: bool
    deed: bool

    @property
    def score(self) -> float:
        weighed = 2 * self.named + 2 * self.voiced + 2 * self.figure + 1.5 * self.act
        return weighed + min(self.shared, _MOST)

    @property
    def alike(self) -> int:
        """What both speak of: words and goods, the kind of act, a figure."""
        return self.shared + self.act + self.figure

    @property
    def at_all(self) -> bool:
        return self.score > 0

    @property
    def contradicts(self) -> bool:
        """Whether the contrary of the very act is said: of the same party, or of the same act and thing."""
        return self.alike >= 1 if self.named else self.alike >= _FEWEST


class Bearing:
    """What bears on the denials of a reading."""

    def __init__(self, reading: Reading, accused: Accused) -> None:
        self._accused, self._phrases = accused, phrases(reading)
        self._mentions: Shelf[Mention] = Shelf((m.start, m.end, m) for m in reading.mentions)
        self._persons: dict[str, list[Mention]] = {}
        for mention in reading.mentions:
            if mention.kind == "person" and mention.entity:
                self._persons.setdefault(mention.entity, []).append(mention)
        self._sentences = shelf(reading.sentences)
        self._groups_of: dict[str, set[str]] = {}
        self._acts: dict[str, frozenset[str]] = {}

    def on(self, denial: Sequence[Claim], said: str) -> Callable[[Claim], Bears]:
        """What tells how a statement bears on what is denied; `said`: the words of denial with what they are of."""
        parties, called, roles = self._parties(denial)
        own, goods = stems(said) - frozenset(called), self._goods(denial, said)
        figures, kinds = _figures(said), self._kinds(said)
        saying = bool(words("denial", "sayings").search(said))

        def of(other: Claim) -> Bears:
            theirs, spoken = stems_of(other), wording(other)
            return Bears(
                named=self._accused.names(other, parties, set(called)) or bool(roles & theirs),
                voiced=saying and bool(self.voice(root(other)) & own),
                shared=len((own & theirs) - roles) or len(goods & self._goods([other], spoken)),
                act=bool(kinds & self._kinds(spoken)),
                figure=bool(figures & _figures(spoken)),
                deed=bool(self._kinds(spoken)),
            )

        return of

    def same_voice(self, one: Claim, other: Claim) -> bool:
        """Whether one voice says both, so far as can be told: "he" who is nobody yet is whoever spoke last."""
        mine, theirs = root(one), root(other)
        if identity_of(mine) == identity_of(theirs):
            return True
        if mine.entity is None and _PRONOUN.fullmatch(mine.name or ""):
            last = next((c for c in self._accused.told.until(one.evidence[0].start) if root(c).cue is not None), None)
            return last is not None and identity_of(root(last)) == identity_of(theirs)
        return False

    def _parties(self, denial: Sequence[Claim]) -> tuple[set[str], frozenset[str], frozenset[str]]:
        """Who denies, for whom, and whom the denial clears: by entities, by names, by what they are called."""
        parties: set[str] = set()
        called: set[str] = set()
        roles: frozenset[str] = frozenset()
        for claim in denial:
            link = root(claim)
            if link.kind in ("none", "self"):
                continue
            parties |= self._accused.speaker(claim) | set(self._subject(claim))
            names = " ".join([link.name or "", link.source.text if link.source else ""])
            called |= capitals(_POSSESSIVE.sub("", names))
            roles |= self._roles(link)
        return parties.union(*(self._led(party) for party in parties)), frozenset(called), roles

    def _led(self, party: str) -> set[str]:
        """The groups that somebody is said to lead or to own, where the text brings him in."""
        if party not in self._groups_of:
            places = (s for m in self._persons.get(party, ()) for s in self._sentences.meeting(m.start, m.end))
            led = (place for place in places if words("denial", "leads").search(place.text))
            inside = (m for place in led for m in self._mentions.inside(place.start, place.end))
            self._groups_of[party] = {m.entity for m in inside if m.entity and m.kind in _GROUPS}
        return self._groups_of[party]

    def _subject(self, claim: Claim) -> Iterator[str]:
        """Whom a denial is about: "the colonel had never sold a litre"."""
        start = claim.evidence[0].start
        opening = self._mentions.inside(start, min(start + _OPENING, claim.evidence[0].end))
        yield from (m.entity for m in opening[:1] if m.entity and m.kind in _PARTIES)

    def _roles(self, link: Link) -> frozenset[str]:
        """What a denier is called, without the words of any spokesman: "police commander Paredes" is of the police."""
        texts = [link.described or "", link.speaks_for or "", *self._phrases.get(identity_of(link), ())]
        texts += [link.source.text] if link.source else []
        plain = " ".join(words("denial", "offices").sub(" ", t) for t in texts)
        return stems(_POSSESSIVE.sub("", plain))

    def voice(self, link: Link) -> frozenset[str]:
        """What a voice is called, by the stems of its words."""
        if link.kind in ("none", "self"):
            return frozenset()
        return stems(" ".join([link.name or "", link.source.text if link.source else ""]))

    def _goods(self, claims: Sequence[Claim], said: str) -> frozenset[str]:
        """The goods that stand in some words of claims: "tusks" and "ivory" are one."""
        inside = (m for c in claims for s in c.evidence for m in self._mentions.inside(s.start, s.end))
        return frozenset(m.value.name for m in inside if isinstance(m.value, Commodity) and m.text in said)

    def _kinds(self, text: str) -> frozenset[str]:
        if text not in self._acts:
            self._acts[text] = frozenset(name for name in ACTS if words("acts", name).search(text))
        return self._acts[text]


def nearness(bears: Bears, away: int) -> float:
    """How well a statement so many sentences before is the one that is answered."""
    return bears.score + _DEED * bears.deed - _STEP * away


def _figures(text: str) -> set[str]:
    return set(_FIGURE.findall(_YEAR.sub("", text)))
