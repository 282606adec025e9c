"""Whom a pronoun stands for, where that is plain; nobody else's mention is a pronoun.

Of several who may be meant, the one of whom the sentence speaks (its first, or whoever speaks in it) is taken, in this
sentence, else in the one before. Inside a quotation "I" is the speaker, who is never "he"; outside, the publisher.
"""

from __future__ import annotations

import re

from hearsay.model import Mention, Quotation, Reading, Sentence, Span
from hearsay.reading.entities.gathered import Gathered
from hearsay.reading.entities.register import Register
from hearsay.reading.turns import turns
from hearsay.text.shelf import Shelf, shelf

_FIRST = frozenset({"i", "we", "us", "myself", "ourselves"})
_GENDER = {"he": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_MANY = frozenset({"they", "them", "themselves"})
_DUMMY = re.compile(
    r"\s+(?:(?:is|was|has\s+been|seems?|appears?|remains?|emerged?|became|would\s+be|may\s+be|takes?|took)\b"
    r"(?:\s+\w+){0,3}?\s+(?:that|to|whether|how|who|what|why|for)\b|emerged|seems|appears|turned\s+out|follows|rains?)",
    re.I,
)
_OWNS = re.compile(r"\s+[a-z]\w+")
_FUNCTION = re.compile(
    r"\s+(?:and|or|to|that|in|on|at|for|from|with|by|of|as|about|who|if|when|while|because|before|after|again|was|is|had)\b"
)
_ASIDE = re.compile(r"[,”\"]*\s*")  # "Her client, she said": the two are not one
_CROWDS = frozenset({"armed_group", "official_body", "organisation"})
_ASKED = re.compile(r"(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]ross-examined|[Cc]hallenged|[Cc]onfronted)\b[^,.;]*,")
_BACK = 2  # sentences
_OPENING = 25  # characters: whoever a sentence begins with


class Pronouns:
    """What is needed to find whom a pronoun stands for, looked up once a text."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._sentences: Shelf[Sentence] = shelf(reading.sentences)
        self._quotes: Shelf[Quotation] = shelf(reading.quotations)
        self._turns = Shelf((t.said.start, t.said.end, t) for t in turns(reading))
        frames = [f for f in reading.frames if f.role("content")]
        self._sources: Shelf[Span] = shelf(s for f in frames for s in f.role("source"))
        self._contents = Shelf((c.start, c.end, s) for f in frames for s in f.role("source") for c in f.role("content"))

    def speaker(self, mention: Mention) -> Span | None:
        """Who says the quotation that a mention stands in."""
        quoted = self._quotes.meeting(mention.start, mention.end)
        if not quoted:
            return next((turn.who for turn in self._turns.meeting(mention.start, mention.end) if not turn.asks), None)
        said = self._contents.meeting(quoted[0].start, quoted[0].end)
        return min(said, key=lambda s: s.end - s.start, default=None)

    def quoted(self, mention: Mention) -> bool:
        """Whether a mention stands inside quotation marks, or in a turn of an interview."""
        around = (*self._quotes.meeting(mention.start, mention.end), *self._turns.meeting(mention.start, mention.end))
        return bool(around)

    def is_first(self, mention: Mention) -> bool:
        """ "I" and "we"."""
        return mention.text.lower() in _FIRST

    def antecedent(self, mention: Mention, register: Register) -> tuple[Gathered, str] | None:
        """Whom a pronoun of the third person stands for, with why; None where that is not plain."""
        word = mention.text.lower()
        if word == "her" and _OWNS.match(self._text, mention.end) and not _FUNCTION.match(self._text, mention.end):
            return None
        if word == "it" and _DUMMY.match(self._text, mention.end):
            return None
        speaker = self.speaker(mention)
        barred = register.between(speaker.start, speaker.end) if speaker else []
        found = self._plain(mention, register, [g for _, _, g in barred])
        return (found, f"“{mention.text}” is taken as “{found.phrases[0].mention.text}”") if found else None

    def _plain(self, mention: Mention, register: Register, barred: list[Gathered]) -> Gathered | None:
        """The one of whom this sentence speaks, else of whom one before it does."""
        word = mention.text.lower()
        here = self._sentences.meeting(mention.start, mention.end)[:1]
        for sentence in (*here, *self._sentences.before(here[0].start if here else mention.start, _BACK)):
            begins = self._behind_opening(sentence)
            all_near = register.between(begins, max(begins, min(sentence.end, mention.start)))
            near = [
                (a, b, g)
                for a, b, g in _apart(all_near)
                if _fits(word, g) and g not in barred and self._may_be(mention, a, b)
            ]
            if near:
                subjects = [g for a, b, g in near if self._is_subject(begins, a, b)]
                if subjects:
                    return subjects[-1] if sentence in here else subjects[0]
                return near[0][2] if word in _GENDER and len({g.number for *_, g in near}) == 1 else None
        return None

    def _may_be(self, mention: Mention, start: int, end: int) -> bool:
        """Not who owns another, stands only in a quotation without the pronoun, or in what the pronoun's one says."""
        quoted = self._quotes.meeting(start, end)
        if self._text.startswith(("'s ", "’s "), end):
            return False  # "the governor's adviser said. He ..."
        if (quoted and not quoted[0].scare and not quoted[0].holds(mention)) or _ASIDE.fullmatch(
            self._text, end, mention.start
        ):
            return False
        said = self._contents.meeting(start, end)
        return not any(source.start <= mention.start < source.end for source in said)

    def _behind_opening(self, sentence: Sentence) -> int:
        """Where a sentence begins behind a clause that hangs: "Asked whether Sow had been there, he ..."."""
        opening = _ASKED.match(self._text, sentence.start, sentence.end)
        return opening.end() if opening else sentence.start

    def _is_subject(self, begins: int, start: int, end: int) -> bool:
        """Whether a sentence begins with it, or it speaks there."""
        return start - begins < _OPENING or bool(self._sources.meeting(start, end))


def _apart(near: list[tuple[int, int, Gathered]]) -> list[tuple[int, int, Gathered]]:
    """The mentions that stand in no other's words: not the Telegram of "a Telegram channel"."""
    return [(a, b, g) for a, b, g in near if not any(c < a and b <= d for c, d, _ in near)]


def _fits(word: str, gathered: Gathered) -> bool:
    if word in _GENDER:
        return (
            gathered.family == "person"
            and not gathered.many
            and not gathered.itself
            and gathered.gender in (None, _GENDER[word])
        )
    if word in _MANY:
        return bool(gathered.many) if gathered.family == "person" else gathered.kind in _CROWDS and not gathered.itself
    return gathered.family in ("body", "document") and not gathered.itself
