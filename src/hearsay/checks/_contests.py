"""Where somebody takes issue with another's figure, study or account, by what the reader made out of his verb."""

from __future__ import annotations

import re

from hearsay.checks._accused import Accused, capitals
from hearsay.checks._statements import root, wording
from hearsay.checks._words import made, stems, words
from hearsay.model import Claim, Frame, Reading, Sentence
from hearsay.text.shelf import Shelf, shelf

_OPENS = r"[^,;.]{0,80}?\b(?:{matters})\b(?!\s+(?:that|of\s+having)\b)"
_OWNED = r"[^,;.]{0,60}?['\u2019]s?\s+(?:own\s+)?(?:\w+\s+)?(?:{matters})\b"
_ACTIVE = (
    r"\b(?:{verbs})\s+(?:(?:the|this|that|these|those|both|his|her|its|their)\s+|[\w\u2019'-]+['\u2019]s?\s+)"
    r"(?:[\w\u2019'-]+\s+){0,3}?(?:{matters})\b"
)
_PASSIVE = r"\b(?:{matters})\b[^,;.]{0,40}?\s(?:is|was|were|are|been)\s+(?:\w+ly\s+)?{taken}"
_FAULTED = r"['\u2019]s?\s+(?:own\s+)?(?:\w+\s+)?(?:{matters})\s+(?:\w+\s+){0,2}?(?:{faults})"

_NOT = re.compile(r"\b(?:not|never|nobody|cannot|one)\s+(?:\w+\s+)?$", re.I)
_NOT_IN = re.compile(r"\b(?:not|never)\b|n['\u2019]t\b", re.I)
_BACK = 2  # sentences back in which a figure stands that is found fault with
_LEAD = 30  # characters before a verb in which "not" stands
_OPENING = "\"\u201c\u2018' "
_QUOTES = ('"', "\u201c", "\u2018", "'")
_THEY = re.compile(r"(?:they|he|she|these\s+people)\s+(?:(?:are|is|were|was|just|simply|only)\s+)*", re.I)
_LONGEST = 7  # words before a verb of counting that name who counts
_OTHERS = re.compile(r"(?:the|this|that|its|their|his|her)\s+(?:[\w-]+\s+)?[\w-]+['’]s?\s+(?:own\s+)?[\w-]+\s", re.I)
_COUNTS = re.compile(r"counts?\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HE = re.compile(r"he|she", re.I)
_PRONOUN = 6  # characters from the start of a quotation in which "he" or "they" stands
_VERBAL = re.compile(r"(?:had|has|have|was|is)\b", re.I)
_LONG = 80  # characters before a claim in which its subject stands
_BEFORE = 400  # characters before in which stands whoever erred
_FIGURE = re.compile(r"[\d$\u20ac\u00a3]")


class Contests:
    """The verbs of denial of a reading with what they are done to."""

    def __init__(self, reading: Reading) -> None:
        self._text, self._accused = reading.document.text, Accused(reading)
        self._mentions = shelf(reading.mentions)
        self._pronouns = shelf(m for m in reading.mentions if m.form == "pronoun")
        self._frames: Shelf[Frame] = Shelf((f.predicate.start, f.predicate.end, f) for f in reading.frames)

    def holds(self, sentence: Sentence, own: list[Claim]) -> bool:
        """Whether a sentence contests a figure or a study; an account, where its speaker is not the one accused."""
        if words("dispute", "differs").search(sentence.text) or self.is_faulted(sentence, own):
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

    def replies(self, own: list[Claim]) -> bool:
        """Whether a sentence replies to a figure: "the charity answers that her students came by day"."""
        return any(self._replies(c) for c in own)

    def _replies(self, claim: Claim) -> bool:
        cue = root(claim).cue
        if cue is None or not words("denial", "replies").fullmatch(cue.text.strip()):
            return False
        near = self._accused.told.near(claim, 1, of_a_trade=False)
        return any(_FIGURE.search(_YEAR.sub("", wording(c))) for c in near)

    def is_voiced(self, sentence: Sentence) -> bool:
        """Whether somebody is named who takes issue: "Kanakis questions the count" states nothing else."""
        inside = self._frames.inside(sentence.start, sentence.end)
        return any(f.how in ("denial", "assertion", "belief") and f.role("source") for f in inside)

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

    def is_faulted(self, sentence: Sentence, own: list[Claim]) -> bool:
        """ "The museum's count included pits from the 1960s", or "the museum counted wells", said by another."""
        if any(self._miscounts(c) or self._retorts(c) for c in own):
            return True
        said = any(root(c).cue is not None for c in own) or _OTHERS.match(sentence.text)
        patterns = (made(_FAULTED, matters=f"dispute.{of}", faults="dispute.faults") for of in ("matters", "accounts"))
        return bool(said) and any(pattern.search(sentence.text) for pattern in patterns)

    def _miscounts(self, claim: Claim) -> bool:
        """Whether it tells how the voice of the figure before went wrong: "the museum counts wells", "they guess"."""
        text = self._with_doer(claim)
        done = words("dispute", "miscounts").search(text)
        near = [c for c in self._accused.told.near(claim, _BACK, of_a_trade=False) if _FIGURE.search(wording(c))]
        if root(claim).cue is None or not near or done is None or len(text[: done.start()].split()) > _LONGEST:
            return False
        doer, start = text[: done.start()], claim.evidence[0].start
        if _THEY.fullmatch(doer):
            if _COUNTS.match(text[done.start() :]):
                return False  # "they count the money by weight": what they do each day
            voiced = any(root(c).kind not in ("none", "self") for c in near)
            return voiced and self._text[max(0, start - 1) : start + 1].strip()[:1] in _QUOTES  # a speaker is "I" there
        if words("dispute", "errs").match(text[done.start() :]):
            return bool(stems(doer) & stems(self._text[max(0, start - _BEFORE) : start]))
        return bool(stems(doer) & stems(" ".join(_figured_by(c) for c in near)))

    def _with_doer(self, claim: Claim) -> str:
        """What a claim says, with the subject that stands apart from it: "the inspectorate, he said, had counted"."""
        text, start = wording(claim).lstrip(_OPENING), claim.evidence[0].start
        lead = re.split(r"[.!?]\s", self._text[max(0, start - _LONG) : start])[-1].strip(" ,")
        apart = _VERBAL.match(text) and re.fullmatch(
            r"((?:the|its|his|her|their)\s+[\w-]+),\s+[\w\s]{2,30}", lead, re.I
        )
        return f"{apart.group(1)} {text}" if apart else text

    def _retorts(self, claim: Claim) -> bool:
        """Whether a quotation is about the one who gave the figure right before: "he flew over in the flood"."""
        start, link = claim.evidence[0].start, root(claim)
        pronoun = next(iter(self._pronouns.inside(start, start + _PRONOUN)), None)
        if link.cue is None or pronoun is None or not _HE.fullmatch(pronoun.text) or pronoun.entity == link.entity:
            return False
        if self._text[max(0, start - 1) : start + 1].strip()[:1] not in _QUOTES:
            return False
        near = self._accused.told.near(claim, 1, of_a_trade=False)
        return any(
            pronoun.entity and pronoun.entity in self._counters(c)
            for c in near
            if _FIGURE.search(_YEAR.sub("", wording(c)))
        )

    def _counters(self, claim: Claim) -> set[str]:
        """Who gives a figure: its voice, or whoever stands before it where the text itself says that he counted."""
        link, span = root(claim), claim.evidence[0]
        if link.kind != "none":
            return {link.entity} if link.entity else set()
        lead = len(_FIGURE.split(span.text, maxsplit=1)[0])
        counted = words("answer", "says").search(span.text[:lead])
        return {m.entity for m in self._mentions.inside(span.start, span.start + lead) if m.entity and counted}

    def _answers_for_himself(self, claim: Claim) -> bool:
        """Whether what was said before names the speaker, or whom he speaks for."""
        speaker, called = self._accused.speaker(claim), capitals(root(claim).name or "")
        return any(self._accused.names(c, speaker, called) for c in self._accused.told.before(claim))


def _figured_by(claim: Claim) -> str:
    """What those are called who give a figure; "a report by the tax office gives 51 million" has no voice beside it."""
    link = root(claim)
    named = " ".join(text for text in (link.name, link.source.text if link.source else None) if text)
    lead = _FIGURE.split(wording(claim), maxsplit=1)[0]
    of_a_paper = words("carriage", "papers").search(lead) or words("share", "bodies").search(lead)
    return named if link.kind != "none" else lead if of_a_paper else ""
