"""Who speaks for himself against what a report says of him: a party that is accused, or an office that answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._statements import identity_of, phrases, root, stems_of, wording
from hearsay.checks._told import Told
from hearsay.checks._words import stems, words
from hearsay.model import Claim, Link, LinkKind, Mention, MentionKind, Reading, Span
from hearsay.text.shelf import Shelf, shelf

_SILENT: frozenset[LinkKind] = frozenset({"document", "dataset"})  # which nobody accuses
_ANSWERING: frozenset[LinkKind] = frozenset({"official_body", "agency", "collective", "person"})
_OFFICES: frozenset[LinkKind] = frozenset({"official_body", "agency"})
_CAPITAL = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w'’-]{3,}")
_GROUPS: frozenset[MentionKind] = frozenset({"armed_group", "organisation"})
_WHERE = re.compile(r"\b(?:in|from|at|near|around)\s+(?:the\s+)?[A-Z].*")  # "elders in Gao" are not Gao
_ITSELF = re.compile(
    r"\W*(?:it|they|its|their)\b(?![^.;]{0,40}\b(?:received?|informed|asked|told|aware|know|decided|finished|answer|able))",
    re.I,
)
_OF_THIS = re.compile(r"\b(?:of|to|for|about)\s+(?:this|that|it|such\s+\w+)\W*$", re.I)
NEAR = 6  # sentences back in which a statement stands that an office answers
_ROLE = 60  # characters before a name in which stands what he is
_LEAD = 40  # characters before a statement in which "accused of" stands


class Accused:
    """The statements of a reading, and whom each names."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self.text = reading, reading.document.text
        self.told = Told(reading)
        self._mentions: Shelf[Mention] = shelf(m for m in reading.mentions if m.entity)
        self._entity_of = {m.id: m.entity for m in reading.mentions if m.entity}
        self._mentioned: dict[str, list[Mention]] = {}
        for mention in reading.mentions:
            self._mentioned.setdefault(mention.entity or "", []).append(mention)
        self._called: dict[str, set[str]] = {}
        self._phrases = phrases(reading)

    def answered_by(self, claim: Claim) -> tuple[Claim, ...]:
        """What a denial answers that repeats nothing: the last said of its speaker, or of the trade, by another."""
        link = root(claim)
        if voice_of(link) is None or link.known == "carried" or _is_unsure(claim):
            return ()
        parties, called = self._parties(claim), capitals(_WHERE.sub("", link.name or ""))
        named = next((c for c in self.told.before(claim) if self.names(c, parties, called)), None)
        if named and not self.told.by_himself(claim):
            return (named,)
        text = claim.evidence[0].text
        if link.kind in _ANSWERING and ((_ITSELF.match(text) and link.kind in _OFFICES) or _OF_THIS.search(text)):
            return self.just_said(claim)
        if link.kind not in _ANSWERING or not words("denial", "universal").search(text):
            return ()
        return self.just_said(claim) or self._like(claim, link)

    def _like(self, claim: Claim, link: Link) -> tuple[Claim, ...]:
        """What an office answers, for all that is its own; anybody else, what he repeats."""
        near = self.told.near(claim, NEAR)
        own = stems_of(claim)
        return tuple(near if link.kind in _OFFICES else [c for c in near if own & stems_of(c)])[:1]

    def just_said(self, denial: Claim) -> tuple[Claim, ...]:
        """What another said in the sentence before, of whatever trade: "nobody has put pressure on me" answers it."""
        here = self.told.sentence(denial)
        near = self.told.near(denial, 1, of_a_trade=False)
        return tuple(c for c in near if self.told.sentence(c) == here - 1 and c.stream)[:1]

    def names(self, claim: Claim, parties: set[str], called: set[str]) -> bool:
        """Whether a statement is on one of some parties, by its entities or by a name."""
        return bool(self.named(claim) & parties or capitals(wording(claim)) & called)

    def role(self, link: Link) -> frozenset[str]:
        """What somebody is the head, the owner or the spokesman of, where he is brought in: "the network's head"."""
        text = self._reading.document.text
        starts = [m.start for m in self._mentioned.get(link.entity or "\0", [])]
        before = (re.split(r"[.!?\n]\s*", text[max(0, start - _ROLE) : start])[-1] for start in starts)
        told = [link.described or "", link.speaks_for or "", *before]
        return frozenset().union(*(stems(t) for t in told if words("denial", "heads").search(t)))

    def is_counsel(self, link: Link) -> bool:
        """Whether the speaker is somebody's lawyer, by what he is called here or where he was brought in."""
        here = link.source.text if link.source else ""
        called = [here, link.name or "", *self._phrases.get(identity_of(link), ())]
        prosecutes = any(words("denial", "prosecutes").search(text) for text in called)
        return not prosecutes and any(words("denial", "counsel").search(text) for text in called)

    def charges(self, end: int) -> list[Claim]:
        """The last that somebody is accused or charged of before a place, by the words beside it."""
        charged = (c for c in self.told.until(end) if words("denial", "charged").search(self._with_lead(c)))
        found = next(charged, None)
        return [found] if found else []

    def _parties(self, claim: Claim) -> set[str]:
        """The speaker, and whoever he is said to speak for, or speaks of in that sentence by name."""
        return self.speaker(claim) | set(self._groups_of(claim))

    def speaker(self, claim: Claim) -> set[str]:
        """The speaker, and whoever he is said to speak for."""
        link = root(claim)
        start, end = (link.source.start, link.source.end) if link.source else (0, 0)
        called = capitals(link.name or "")
        spoken_for = {m.entity for m in self._mentions.inside(start, end) if m.entity and m.kind != "place"}
        namesakes = {e.id for e in self._reading.entities if e.kind in _GROUPS and capitals(e.name) & called}
        return spoken_for | namesakes | ({link.entity} if link.entity else set())

    def _groups_of(self, claim: Claim) -> Iterator[str]:
        """The groups that a denier names in the sentence of his denial."""
        place = self.told.sentence(claim)
        for sentence in self._reading.sentences[max(0, place - 1) : place]:
            inside = self._mentions.inside(sentence.start, sentence.end)
            yield from (m.entity for m in inside if m.entity and m.kind in _GROUPS)

    def named(self, claim: Claim) -> set[str]:
        """The entities that a statement is on."""
        if claim.id not in self._called:
            parties = {m.entity for s in claim.evidence for m in self._mentions.inside(s.start, s.end) if m.entity}
            acting = {key for role in ("actor", "beneficiary", "seller") for key in claim.roles.get(role, ())}
            self._called[claim.id] = parties | {self._entity_of[key] for key in acting if key in self._entity_of}
        return self._called[claim.id]

    def _with_lead(self, claim: Claim) -> str:
        start = claim.evidence[0].start
        lead = re.split(r"[.!?]\s", self._reading.document.text[max(0, start - _LEAD) : start])[-1]
        return lead + " ".join(span.text for span in claim.evidence)


def voice_of(link: Link) -> tuple[Span, Span] | None:
    """The source and the cue where somebody speaks who may be accused."""
    if link.cue is None or link.source is None or link.kind in _SILENT:
        return None
    return link.source, link.cue


def _is_unsure(claim: Claim) -> bool:
    """ "Could not confirm", "cannot say": that somebody does not know denies nothing."""
    return bool(words("denial", "unsure").search(wording(claim)))


def capitals(text: str) -> set[str]:
    """The names in a text, by their words."""
    return set(_CAPITAL.findall(f" {text}"))
