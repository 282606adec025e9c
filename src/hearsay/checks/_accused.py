"""Who speaks for himself against what a report says of him: a party that is accused, or an office that answers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from hearsay.checks._statements import DENIED, identity_of, is_illicit, root, stems_of, wording
from hearsay.checks._words import words
from hearsay.model import Claim, Link, LinkKind, Mention, MentionKind, Reading, Span
from hearsay.text.shelf import Shelf, shelf

_SILENT: frozenset[LinkKind] = frozenset({"document", "dataset"})  # which nobody accuses
_ANSWERING: frozenset[LinkKind] = frozenset({"official_body", "agency", "collective", "person"})
_OFFICES: frozenset[LinkKind] = frozenset({"official_body", "agency"})
_CAPITAL = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w'’-]{3,}")
_GROUPS: frozenset[MentionKind] = frozenset({"armed_group", "organisation"})
_NEAR = 6  # sentences back in which a statement stands that an office answers
_LEAD = 40  # characters before a statement in which "accused of" stands


class Accused:
    """The statements of a reading, and whom each names."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._claims = [c for c in reading.claims if c.modality.level not in DENIED]
        self._mentions: Shelf[Mention] = shelf(m for m in reading.mentions if m.entity)
        self._entity_of = {m.id: m.entity for m in reading.mentions if m.entity}
        self._starts = [s.start for s in reading.sentences]
        self._called: dict[str, set[str]] = {}

    def answered_by(self, claim: Claim) -> tuple[Claim, ...]:
        """What a denial answers that repeats nothing: the last said of its speaker, or of the trade, by another."""
        link = root(claim)
        if _said(link) is None or link.known == "carried" or _is_unsure(claim):
            return ()
        before = self._told_before(claim)
        parties = self._parties(claim)
        called = _capitals(link.name or "")
        named = [c for c in before if self._named(c) & parties or _capitals(wording(c)) & called]
        if named and not self._is_witness(claim):
            return tuple(named[-1:])
        total = words("denial", "universal").search(claim.evidence[0].text)
        near = [c for c in before if self._sentence(c) >= self._sentence(claim) - _NEAR]
        if link.kind not in _OFFICES:  # an office answers for all that is its own, anybody else for what he repeats
            near = [c for c in near if stems_of(claim) & stems_of(c)]
        return tuple(near[-1:]) if total and link.kind in _ANSWERING else ()

    def countered_by(self, claim: Claim) -> tuple[Claim, ...]:
        """What somebody who is accused answers without a "no": that he is licensed, that they give of free will."""
        link, said = root(claim), _said(root(claim))
        if said is None or claim.modality.level in DENIED:
            return ()
        source, cue = said
        innocent = words("denial", "innocent").search(wording(claim))
        if not (innocent or words("denial", "counters").search(cue.text)):
            return ()
        before = self._told_before(claim)
        near = [c for c in before if self._sentence(c) >= self._sentence(claim) - _NEAR]
        if innocent and words("denial", "counsel").search(source.text):
            return tuple(near[-1:])
        called, own = _capitals(link.name or ""), self._speaker(claim)
        named = [c for c in near if self._named(c) & own or _capitals(wording(c)) & called]
        return tuple(named[-1:]) if named and not self._is_witness(claim) else ()

    def charges(self, end: int) -> list[Claim]:
        """What somebody is accused or charged of before a place, by the words beside it."""
        earlier = [c for c in self._claims if c.evidence[-1].end <= end]
        return [c for c in earlier if words("denial", "charged").search(self._with_lead(c))]

    def _is_witness(self, denial: Claim) -> bool:
        """Whether the denier told of the trade himself before."""
        own, start = identity_of(root(denial)), denial.evidence[0].start
        told = [c for c in self._claims if identity_of(root(c)) == own and is_illicit(c.stream)]
        return any(c.evidence[-1].end <= start and self._sentence(c) < self._sentence(denial) for c in told)

    def _told_before(self, denial: Claim) -> list[Claim]:
        """What others said of a trade before a denial."""
        end = denial.evidence[0].start
        return [c for c in self._claims if c.evidence[-1].end <= end and self._tells(c, denial)]

    def _tells(self, claim: Claim, denial: Claim) -> bool:
        """Whether a statement on a trade is another's than the denier's."""
        return is_illicit(claim.stream) and identity_of(root(claim)) != identity_of(root(denial))

    def _parties(self, claim: Claim) -> set[str]:
        """The speaker, and whoever he is said to speak for, or speaks of in that sentence by name."""
        return self._speaker(claim) | set(self._groups_of(claim))

    def _speaker(self, claim: Claim) -> set[str]:
        """The speaker, and whoever he is said to speak for."""
        link = root(claim)
        start, end = (link.source.start, link.source.end) if link.source else (0, 0)
        called = _capitals(link.name or "")
        spoken_for = {m.entity for m in self._mentions.inside(start, end) if m.entity and m.kind != "place"}
        namesakes = {e.id for e in self._reading.entities if e.kind in _GROUPS and _capitals(e.name) & called}
        return spoken_for | namesakes | ({link.entity} if link.entity else set())

    def _groups_of(self, claim: Claim) -> Iterator[str]:
        """The groups that a denier names in the sentence of his denial."""
        place = self._sentence(claim)
        for sentence in self._reading.sentences[max(0, place - 1) : place]:
            inside = self._mentions.inside(sentence.start, sentence.end)
            yield from (m.entity for m in inside if m.entity and m.kind in _GROUPS)

    def _named(self, claim: Claim) -> set[str]:
        if claim.id not in self._called:
            parties = {m.entity for s in claim.evidence for m in self._mentions.inside(s.start, s.end) if m.entity}
            acting = {key for role in ("actor", "beneficiary", "seller") for key in claim.roles.get(role, ())}
            self._called[claim.id] = parties | {self._entity_of[key] for key in acting if key in self._entity_of}
        return self._called[claim.id]

    def _sentence(self, claim: Claim) -> int:
        return bisect_right(self._starts, claim.evidence[0].start)

    def _with_lead(self, claim: Claim) -> str:
        start = claim.evidence[0].start
        lead = re.split(r"[.!?]\s", self._reading.document.text[max(0, start - _LEAD) : start])[-1]
        return lead + " ".join(span.text for span in claim.evidence)


def _said(link: Link) -> tuple[Span, Span] | None:
    """The source and the cue where somebody speaks who may be accused."""
    if link.cue is None or link.source is None or link.kind in _SILENT:
        return None
    return link.source, link.cue


def _is_unsure(claim: Claim) -> bool:
    """ "Could not confirm", "cannot say": that somebody does not know denies nothing."""
    return bool(words("denial", "unsure").search(wording(claim)))


def _capitals(text: str) -> set[str]:
    """The names in a text, by their words."""
    return set(_CAPITAL.findall(f" {text}"))
