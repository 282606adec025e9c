"""The words in which a voice sets its figure beside another's: "the ministry has 680", "the figure was 25 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hearsay.checks._numbers import Number
from hearsay.checks._words import made, stems, words

_VOICE = r"(?:(?:but|and|yet|however|while|whereas)\s+)?(?P<voice>(?!(?:he|she|they|it|we|i)\b)[^;:.]{2,160}?)"
_SAYS = _VOICE + r",?\s+(?:{says})(?:\s+(?:that\s+)?(?:there|it)\s+(?:was|were|is|are))?{rough}"
_RECORDS = _VOICE + r",?\s+(?:{records}){rough}"
_BOOKS = _VOICE + r",?\s+(?:{books}){rough}"
_SETS = (
    _VOICE + r",?\s+(?:{sets})\s+(?P<of>(?:the|its|his|her|their|this|that)\s+[^,;:.]{2,60}?|it|this|that|them)"
    r"\s+(?:at|as|to\s+be){rough}"
)
_IS = (
    r"(?:" + _VOICE + r",?\s+\w+(?:\s+\w+){0,2}?\s+(?:that\s+)?)?(?:the|this|that)\s+(?P<of>(?:[\w-]+\s+)?(?:{noun}))"
    r"(?:\s+(?:of|in|from|by|given|on)\s+[^,;:.]{2,60}?)?(?:,\s+[^,;:.]{2,40},)?\s+(?:is|was|were|are|came\s+to|comes\s+to|stood\s+at){rough}"
)
_TRUE = r"(?P<voice>).*?\bthe\s+(?:{true})\s+(?P<of>[\w-]+)(?:,\s+[^,;:.]{2,40},)?\s+(?:is|was|were|are){rough}"
_ANY = r".*?\b(?:he|she|they|it)\s+(?:{says}|{books}|{records}){rough}"
_READS = (
    r"(?:in|for|according\s+to)\s+(?P<voice>(?:the|an?|its|their|his|her)\s+[^;:.]{2,120}?),?\s+"
    r"(?:one\s+(?:reads|finds)|(?:there|it)\s+(?:is|are|was|were|says?)|stands?|stood){rough}"
)
_LIST = _VOICE + r"\s+(?:with|of|naming|listing|containing|giving){rough}"
_FAR = r"{far},?\s+(?:{replies})\s+(?P<voice>[^;:.]{2,80}?)\s*[:,]{rough}"
_LESS = _VOICE + r",?\s+(?:{says})\s+{less}{rough}"
_STOP = re.compile(r"[;:.!?]|,\s")
_OF_PAPERS = (_BOOKS, _RECORDS, _LIST)
_ELSE = re.compile(r"\s*,\s+(?:and\s+|but\s+)?(?:the|its|their|an?)\s+[\w\s'’-]{2,40}$")
_AFTER_HEAD = re.compile(r",|\b(?:who|which|that|whose)\b")
_IN = re.compile(r"\s+(?:an?|one|two|three|four|\d+)\s+(?:in|out\s+of)$", re.I)  # "speaks of one in five"
_SHARE = re.compile(r"\s*(?:(?:and|to|or|–|-)\s*\d[\d.,]*)?\s*(?:per\s?cent|%)?", re.I)
_LONGEST = 240  # characters before a figure


class Answer(Struct, frozen=True):
    """Who gives the figure, and the words that say of what; "" for a figure of what stands before."""

    voice: str
    of: str

    @property
    def head(self) -> str:
        """Who answers, without what is said of him."""
        return _AFTER_HEAD.split(self.voice, maxsplit=1)[0]

    def without_voice(self, sentence: str) -> str:
        """A sentence without the words of who answers that would set a figure apart: "another survey", "meanwhile"."""
        return sentence.replace(self.voice, words("answer", "harmless").sub(" ", self.voice), 1)

    @property
    def names_it(self) -> bool:
        """Whether it says what the figure is of by a noun: "the loss", not "it"."""
        return bool(stems(words("clash", "general").sub(" ", self.of)))

    def is_of(self, known: frozenset[str] | set[str]) -> bool:
        """Whether what it is said to be of was spoken of before."""
        said = words("answer", "general").sub(" ", words("clash", "general").sub(" ", self.of))
        return stems(said) <= known


def answer(text: str, start: int, number: Number) -> Answer | None:
    """How a figure answers, by its clause, which begins at `start`; None where it says more than who and how many."""
    if not _is_bare(text, number) or words("answer", "reckons").search(number.sentence.text):
        return None
    lead = _IN.sub("", text[start : number.span.start].strip(' ,;:–—-“"'))
    whole = text[number.sentence.start : number.span.start].strip(' ,;–—-“"')
    return next(_found(lead, whole), None)


def announced(text: str, start: int, number: Number) -> Answer | None:
    """How a figure answers behind a sentence that announces it ("she has a lower number"): by any verb of counting."""
    found = answer(text, start, number)
    if found or not _is_bare(text, number):
        return found
    lead = text[start : number.span.start].rstrip()
    return Answer("", "") if _pattern(_ANY).fullmatch(lead[-_LONGEST:]) else None


def paired(text: str, start: int, earlier: Number, later: Number) -> bool:
    """ "The army says 600, the union 2,500": two bare numbers, and the verb is the first one's."""
    bare = not (earlier.things or later.things or earlier.money or later.money)
    if not bare or not _ELSE.fullmatch(text[earlier.span.end : later.span.start][:_LONGEST]):
        return False
    return _pattern(_SAYS).fullmatch(text[start : earlier.span.start].strip()[-_LONGEST:]) is not None


def _found(lead: str, whole: str) -> Iterator[Answer]:
    plain = words("clash", "answers").fullmatch(lead)
    if plain:
        yield Answer(plain.group("voice"), "")
    for template in (_LESS, _FAR, _SETS, _IS, _TRUE, _SAYS, _READS, _BOOKS, _RECORDS, _LIST):
        match = _pattern(template).fullmatch((whole if template in (_LESS, _FAR) else lead)[-_LONGEST:])
        if match and (template not in _OF_PAPERS or _is_paper(template, match.group("voice"))):
            yield Answer(match.group("voice") or "", match.groupdict().get("of") or "")


def _is_paper(template: str, voice: str) -> bool:
    """Whether an office, a paper or a count is among the words; where "with" follows, right before it."""
    found = [m.end() for m in words("answer", "papers").finditer(voice)]
    if template == _BOOKS:
        return bool(found) or bool(words("share", "bodies").search(voice))
    return bool(found) and (template == _RECORDS or found[-1] == len(voice))


def _pattern(template: str) -> re.Pattern[str]:
    names = ("says", "books", "records", "sets", "noun", "true", "less", "rough", "far", "replies")
    return made(template, **{name: f"answer.{name}" for name in names})


def _is_bare(text: str, number: Number) -> bool:
    """Whether nothing stands behind the figure but what it counts; who says so may follow."""
    end = _STOP.search(text, number.span.end, number.sentence.end)
    last = end.start() if end else number.sentence.end
    if number.claim and number.own:
        ends = [span.end for span in number.claim.evidence if span.start <= number.span.start]
        last = min(last, max([*ends, number.span.end]))
    rest = text[number.span.end : last]
    rest = rest[_rest.end() :] if number.unit == "%" and (_rest := _SHARE.match(rest)) else rest
    rest = words("answer", "aside").sub(" ", rest)
    return len(stems(rest)) <= len(number.things) and not words("clash", "parts").search(rest)
