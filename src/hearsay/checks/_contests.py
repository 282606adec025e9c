"""Where somebody takes issue with another's figure, study or account, by what the reader made out of his verb."""

from __future__ import annotations

import re

from hearsay.checks._accused import Accused, capitals
from hearsay.checks._statements import root, wording
from hearsay.checks._words import made, words
from hearsay.model import Claim, Frame, Reading, Sentence
from hearsay.text.shelf import Shelf

_OPENS = r"[^,;.]{0,80}?\b(?:{matters})\b(?!\s+(?:that|of\s+having)\b)"
_OWNED = r"[^,;.]{0,60}?['\u2019]s?\s+(?:own\s+)?(?:\w+\s+)?(?:{matters})\b"
_ACTIVE = (
    r"\b(?:{verbs})\s+(?:(?:the|this|that|these|those|both|his|her|its|their)\s+|[\w\u2019'-]+['\u2019]s?\s+)"
    r"(?:[\w\u2019'-]+\s+){0,3}?(?:{matters})\b"
)
_PASSIVE = r"\b(?:{matters})\b[^,;.]{0,40}?\s(?:is|was|were|are|been)\s+(?:\w+ly\s+)?{taken}"
_FAULTED = r"['\u2019]s?\s+(?:own\s+)?(?:\w+\s+)?(?:{matters})\s+(?:\w+\s+){0,2}?{faults}"

_NOT = re.compile(r"\b(?:not|never|nobody|cannot|one)\s+(?:\w+\s+)?$", re.I)
_NOT_IN = re.compile(r"\b(?:not|never)\b|n['\u2019]t\b", re.I)
_BACK = 2  # sentences back in which a figure stands that is found fault with
_LEAD = 30  # characters before a verb in which "not" stands


class Contests:
    """The verbs of denial of a reading with what they are done to."""

    def __init__(self, reading: Reading) -> None:
        self._text, self._accused = reading.document.text, Accused(reading)
        self._frames: Shelf[Frame] = Shelf((f.predicate.start, f.predicate.end, f) for f in reading.frames)

    def holds(self, sentence: Sentence, own: list[Claim]) -> bool:
        """Whether a sentence contests a figure or a study; an account, where its speaker is not the one accused."""
        if words("dispute", "differs").search(sentence.text) or self._is_faulted(sentence, own):
            return True
        if self.is_passive(sentence):
            return True
        active = made(_ACTIVE, verbs="dispute.verbs", matters="dispute.matters").search(sentence.text)
        if active and not _NOT.search(sentence.text[: active.start()]):
            return True
        objects = [a.text for f in self._inside(sentence) for a in f.role("content")]
        if any(made(_OPENS, matters="dispute.matters").match(text) for text in objects):
            return True
        told = any(made(_OWNED, matters="dispute.accounts").match(text) for text in objects)
        return told and not any(self._answers_for_himself(c) for c in own)

    @staticmethod
    def is_passive(sentence: Sentence) -> bool:
        """ "Their figure is contested by the ministry": the report itself says who contests it."""
        return made(_PASSIVE, matters="dispute.matters", taken="dispute.taken").search(sentence.text) is not None

    def _inside(self, sentence: Sentence) -> list[Frame]:
        inside = self._frames.inside(sentence.start, sentence.end)
        return [f for f in inside if f.how == "denial" and words("dispute", "takes").match(f.sense) and self._is_so(f)]

    def _is_so(self, frame: Frame) -> bool:
        """Whether no "not" stands before the verb."""
        before = self._text[max(0, frame.predicate.start - _LEAD) : frame.predicate.start]
        return not (_NOT.search(before) or _NOT_IN.search(frame.predicate.text))

    def parties(self, own: list[Claim]) -> set[str]:
        """Who speaks in a sentence, and for whom."""
        return {key for c in own if root(c).known == "explicit" for key in self._accused.speaker(c)}

    def _is_faulted(self, sentence: Sentence, own: list[Claim]) -> bool:
        """ "The museum's count included pits from the 1960s", or "the museum counted wells", said by another."""
        if any(self._miscounts(c) for c in own):
            return True
        said = any(root(c).cue is not None for c in own)
        patterns = (made(_FAULTED, matters=f"dispute.{of}", faults="dispute.faults") for of in ("matters", "accounts"))
        return said and any(pattern.search(sentence.text) for pattern in patterns)

    def _miscounts(self, claim: Claim) -> bool:
        """Whether it tells how the voice of the figure before went wrong, by its name: "the museum counts wells"."""
        text = wording(claim).lstrip("\"\u201c\u2018' ")
        near = self._accused.told.near(claim, _BACK, of_a_trade=False)
        voices = [root(c) for c in near if c.quantities or c.money]
        names = [re.escape(link.name.split()[-1]) for link in voices if link.name and link.kind not in ("none", "self")]
        if root(claim).cue is None or not names:
            return False
        opening = re.match(rf"(?:the\s+)?(?:\w+\s+)*(?:{'|'.join(names)})\s+", text, re.I)
        return opening is not None and words("dispute", "miscounts").match(text[opening.end() :]) is not None

    def _answers_for_himself(self, claim: Claim) -> bool:
        """Whether what was said before names the speaker, or whom he speaks for."""
        speaker, called = self._accused.speaker(claim), capitals(root(claim).name or "")
        return any(self._accused.names(c, speaker, called) for c in self._accused.told.before(claim))
