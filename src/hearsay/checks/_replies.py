"""Replies without a "no": what the accused say of themselves, and what their lawyers say of them."""

from __future__ import annotations

import re

from hearsay.checks._accused import NEAR, Accused, capitals, voice_of
from hearsay.checks._statements import DENIED, root, stems_of, wording
from hearsay.checks._words import words
from hearsay.model import Claim, Link, LinkKind, Span

_SELF = re.compile(r"\W*(?:i|he|she|my|his|her)\b", re.I)
_JUST = 2  # sentences back in which one who answers for himself was accused
_GROUPED: frozenset[LinkKind] = frozenset({"collective", "agency"})


class Replies:
    """The replies of a reading, by what its accused are said to have done."""

    def __init__(self, accused: Accused) -> None:
        self._accused, self._told = accused, accused.told

    def answered_by(self, claim: Claim) -> tuple[Claim, ...]:
        """What somebody who is accused answers: that he is licensed, that his clients are, that he fishes."""
        said = voice_of(root(claim))
        if said is None or claim.modality.level in DENIED:
            return ()
        own = self._of_himself(claim)
        if own and not self._told.by_himself(claim):
            return own
        return self._for_a_client(claim) or self._innocently(claim, said[1])

    def _innocently(self, claim: Claim, cue: Span) -> tuple[Claim, ...]:
        """Words of innocence, or a verb of protest: "insists that they are registered"."""
        innocent = words("denial", "innocent").search(wording(claim))
        counters = words("denial", "counters").search(cue.text)
        if not (innocent or counters):
            return ()
        near = self._told.near(claim, NEAR)
        if innocent and (counters or self._accused.is_counsel(root(claim))):
            return tuple(near[:1])
        if words("denial", "protests").fullmatch(cue.text.strip()):
            return self._accused.just_said(claim) or tuple(near[:1])
        return self._of_the_speaker(claim, near, by_innocence=bool(innocent))

    def _of_the_speaker(self, claim: Claim, near: list[Claim], *, by_innocence: bool) -> tuple[Claim, ...]:
        """What names the speaker or whom he speaks for; a firm that speaks of its papers, of whatever trade."""
        link = root(claim)
        speaker, called = self._accused.speaker(claim), capitals(link.name or "")
        named = [c for c in near if self._accused.names(c, speaker, called)]
        if by_innocence and not named and link.kind in _GROUPED:
            every = self._told.near(claim, NEAR, of_a_trade=False)
            named = [c for c in every if self._accused.names(c, speaker, called)]
        return tuple(named[:1]) if named and not self._told.by_himself(claim) else ()

    def _of_himself(self, claim: Claim) -> tuple[Claim, ...]:
        """What one who was just accused by somebody else says of himself: "he lives from fishing, he told us"."""
        link, span = root(claim), claim.evidence[0]
        if link.entity is None or link.kind != "person" or not _SELF.match(span.text) or _concedes(claim, link):
            return ()
        if link.source and words("denial", "suspects").search(link.source.text):
            return tuple(self._told.near(claim, 2 * NEAR)[:1])
        just = [c for c in self._told.near(claim, _JUST) if link.entity in self._accused.named(c)]
        role = self._accused.role(link) if not just else frozenset()
        headed = [c for c in self._told.near(claim, NEAR) if role & stems_of(c)] if role else []
        return tuple(just or headed)[:1]

    def _for_a_client(self, claim: Claim) -> tuple[Claim, ...]:
        """What a lawyer says of his client, unless he concedes something or speaks of the hearing."""
        text, link = wording(claim), root(claim)
        client = words("denial", "client").search(text)
        whose = link.source and not claim.money and words("denial", "whose_counsel").search(link.source.text)
        if any(words("denial", name).search(text) for name in ("concedes", "procedure")):
            return ()
        speaks = client or (whose and self._accused.is_counsel(link))
        return tuple(self._told.near(claim, NEAR)[:1]) if speaks else ()


def _concedes(claim: Claim, link: Link) -> bool:
    """Whether somebody owns to it: "he admitted that he drove the lorry"."""
    cue = link.cue.text if link.cue else ""
    return any(words("denial", "concedes").search(text) for text in (cue, wording(claim)))
