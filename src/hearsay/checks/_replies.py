"""Replies without a "no": what the accused say of themselves, and what their lawyers say of them."""

from __future__ import annotations

import re

from hearsay.checks._accused import NEAR, Accused, capitals, voice_of
from hearsay.checks._statements import DENIED, root, stems_of, wording
from hearsay.checks._words import made, words
from hearsay.model import Claim, Link, LinkKind, Span

_SELF = re.compile(r"\W*(?:i|he|she|my|his|her)\b", re.I)
_FIGURE, _YEAR = re.compile(r"\d"), re.compile(r"\b(?:19|20)\d\d\b")
_BEHIND = 110  # characters behind a speaker in which stands what he is suspected of
_JUST = 2  # sentences back in which one who answers for himself was accused
_OF_THEM = re.compile(r"one\s+of\s+(?:them|these|those)\b", re.I)
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
        if words("denial", "replies").fullmatch(cue.text.strip()) and not _concedes(claim, root(claim)):
            just = self._told.near(claim, _JUST)[:1]
            return () if any(_FIGURE.search(_YEAR.sub("", wording(c))) for c in just) else tuple(just)
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
        said = link.cue is not None and "accus" not in link.cue.text
        if link.kind != "person" and not (said and link.source and _OF_THEM.fullmatch(link.source.text)):
            return ()
        if _concedes(claim, link):
            return ()
        if link.source and self._is_suspected(link.source):
            return tuple(self._told.near(claim, 2 * NEAR, of_a_trade=False)[:1])
        if link.entity is None or not _SELF.match(span.text):
            return ()
        just = [c for c in self._told.near(claim, _JUST) if link.entity in self._accused.named(c)]
        role = self._accused.role(link) if not just else frozenset()
        headed = [c for c in self._told.near(claim, NEAR) if role & stems_of(c)] if role else []
        return tuple(just or headed)[:1]

    def _is_suspected(self, source: Span) -> bool:
        """Whether the words for a speaker, or what is said right behind them, make him a suspect."""
        behind = self._accused.text[source.end : source.end + _BEHIND]
        called = words("denial", "suspects").search(source.text) or words("denial", "suspected").search(source.text)
        return bool(called or made(r",?\s(?:{of})", of="denial.suspected").match(behind))

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
