"""Who speaks for himself against what a report says of him: a party that is accused, or an office that answers."""

from __future__ import annotations

import re

from hearsay.checks._statements import identity_of, phrases, root, wording
from hearsay.checks._told import Told
from hearsay.checks._words import stems, words
from hearsay.model import Claim, Link, LinkKind, Mention, MentionKind, Reading, Span
from hearsay.text.shelf import Shelf, shelf

_SILENT: frozenset[LinkKind] = frozenset({"document", "dataset"})  # which nobody accuses
_CAPITAL = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w'’-]{3,}")
_GROUPS: frozenset[MentionKind] = frozenset({"armed_group", "organisation"})
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
        self._groups = [(e.id, capitals(e.name)) for e in reading.entities if e.kind in _GROUPS]

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

    def speaker(self, claim: Claim) -> set[str]:
        """The speaker, and whoever he is said to speak for."""
        link = root(claim)
        start, end = (link.source.start, link.source.end) if link.source else (0, 0)
        called = capitals(link.name or "")
        spoken_for = {m.entity for m in self._mentions.inside(start, end) if m.entity and m.kind != "place"}
        namesakes = {key for key, names in self._groups if names & called}
        return spoken_for | namesakes | ({link.entity} if link.entity else set())

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


def capitals(text: str) -> set[str]:
    """The names in a text, by their words."""
    return set(_CAPITAL.findall(f" {text}"))
