"""The words in which a voice sets its figure beside another's: "the ministry has 680", "the figure was 25 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hearsay.checks._numbers import Number
from hearsay.checks._statements import root
from hearsay.checks._words import made, stems, words

_VOICE = r"(?:(?:but|and|yet|however|while|whereas)\s+)?(?P<voice>(?!(?:he|she|they|it|we|i)\b)[^;:.]{2,160}?)"
_SAYS = _VOICE + r",?\s+(?:{says})(?:\s+(?:that\s+)?(?:there|it)\s+(?:was|were|is|are))?{rough}"
_RECORDS = _VOICE + r",?\s+(?:{records}){rough}"
_BOOKS = _VOICE + r",?\s+(?:{books}){rough}"
_SETS = (
    _VOICE
    + r",?\s+(?:{sets})\s+(?P<of>(?:the|its|his|her|their|this|that)\s+[^,;:.]{2,60}?|it|this|that|them|[a-z][\w-]{3,})"
    r"\s+(?:at|as|to\s+be){rough}"
)
_IS = (
    r"(?:" + _VOICE + r",?\s+\w+(?:\s+\w+){0,2}?\s+(?:that\s+)?)?(?:the|this|that)\s+(?P<of>(?:[\w-]+\s+)?(?:{noun}))"
    r"(?:\s+(?:of|in|from|by|given|on)\s+[^,;:.]{2,60}?)?(?:,\s+[^,;:.]{2,40},)?\s+(?:is|was|were|are|came\s+to|comes\s+to|stood\s+at){rough}"
)
_TRUE = r"(?P<voice>).*?\bthe\s+(?:{true})\s+(?P<of>[\w-]+)(?:,\s+[^,;:.]{2,40},)?\s+(?:is|was|were|are){rough}"
_MADE = (
    r"(?P<voice>).*?\b(?:made|makes|making|turned|turns|turning)\s+(?P<of>it|this|that|(?:the|this|that)\s+(?:{noun}))"
    r"(?:\s+into)?{rough}"
)
_WHOSE = (
    r"(?:(?:but|and|while|whereas)\s+)?(?P<voice>[^,;:.]{2,80}?)['’]s?(?:\s+own)?(?:\s+(?P<of>{noun}|estimates?|tally))?"
    r"(?:\s+for\s+[^,;:.]{2,40}?)?(?:,\s+[^,;:.]{2,60},)?\s+(?:is|was|are|were|stands?\s+at|stood\s+at|came\s+to){rough}"
)
_BARE = (
    r"(?P<voice>(?!.*\b(?:says?|said|that)\b)(?!(?:he|she|they|it|we|i|that|this|there)\b)(?:[\w'’-]+\s+){0,7}[\w'’-]+)"
    r"(?:,\s+(?:which|who|whose)\s+[^,;:.]{2,60},)?\s+(?:(?:has|have|had)\s+)?"
    r"(?!{deeds})(?:[\w-]{2,}(?:s|ed)|thought|knew|accept|know|have)(?:\s+(?:of|to|at|for|on|with))?{rough}"
)
_ANY = r".*?\b(?:he|she|they|it)\s+(?:{says}|{books}|{records}){rough}"
_READS = (
    r"(?:in|for|according\s+to)\s+(?P<voice>(?:the|an?|its|their|his|her)\s+[^;:.]{2,120}?),?\s+"
    r"(?:one\s+(?:reads|finds)|(?:there|it)\s+(?:is|are|was|were|says?)|stands?|stood){rough}"
)
_LIST = _VOICE + r"\s+(?:with|of|naming|listing|containing|giving){rough}"
_FAR = r"{far},?\s+(?:{replies})\s+(?P<voice>[^;:.]{2,80}?)\s*[:,]{rough}"
_LESS = _VOICE + r",?\s+(?:{says})\s+{less}{rough}"
_WHAT = r"(?:(?!(?:who|which|whose)\b)[\w'’-]+\s+){1,9}?"
_SAID_OF = re.compile(
    r"(?:that\s+)?(?:"
    r"(?:it|this|that|these|those|there|they)\s+(?:was|were|is|are|has\s+been|had\s+been|have\s+been|came\s+to|comes\s+to)"
    rf"|(?P<set>(?:it|this|that|them|(?:the|its|his|her|their|this|that|these|those)\s+{_WHAT}))\s*\b(?:at|as|to\s+be)"
    rf"|(?P<of>(?:an?|the|its|his|her|their)\s+{_WHAT})(?:of|was|were|is|are)"
    r")?",
    re.I,
)
_STOP = re.compile(r"[;:.!?]|,\s")
_HEARER = re.compile(r"^(?:[\w'’-]+\s+){1,4}that\s+")  # who was told: "told the committee that there were"
_OF_PAPERS = (_BOOKS, _RECORDS, _LIST)
_TRAILING = re.compile(
    r"(?:\s*\b(?:only|just|barely|merely|no|not|more|fewer|less|than|at|most|least|over|under|some|about|around|roughly|nearly|almost|close|closer|nearer|to|between|up|an?))*\s*$",
    re.I,
)
_NEXT = re.compile(r"[;:]|,\s+(?:and|but|while|whereas|which|who)\b")
_ELSE = re.compile(r"\s*,\s+(?:and\s+|but\s+)?(?:the|its|their|an?)\s+[\w\s'’-]{2,40}$")
_EITHER = re.compile(
    r"(?:\s[^,.;\d]{2,40})?,?\s+(?:according\s+to|says|said)\s+[^.;]{3,80}?,"
    r"\s+(?:or|but|and)\s+(?:only\s+|just\s+|some\s+|about\s+)?",
    re.I,
)
_BY = re.compile(r",?\s+(?:according\s+to|says|said|if\s+one\s+(?:believes|asks))\b", re.I)
_AFTER_HEAD = re.compile(r",|\b(?:who|which|that|whose)\b")
_IN = re.compile(r"\s+(?:an?|one|two|three|four|\d+)\s+(?:in|out\s+of)$", re.I)  # "speaks of one in five"
_SHARE = re.compile(r"\s*(?:(?:and|to|or|–|-)\s*\d[\d.,]*)?\s*(?:per\s?cent|%)?", re.I)
_LONGEST = 240  # characters before a figure
_KNOWN = 400  # characters before its sentence in which was said what it need not say again


class Answer(Struct, frozen=True):
    """Who gives the figure, and the words that say of what; "" for a figure of what stands before."""

    voice: str
    of: str
    is_read: bool = False  # the reader made it out, and no pattern of words

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
    made_out = _by_claim(text, number)
    if made_out is not None:
        return made_out
    lead = _IN.sub("", text[start : number.span.start].strip(' ,;:–—-“"'))
    whole = text[number.sentence.start : number.span.start].strip(' ,;–—-“"')
    return next(_found(lead, whole), None)


def _by_claim(text: str, number: Number) -> Answer | None:
    """How a figure answers by what the reader made out: a voice, and for a statement nothing but what it is of."""
    claim = number.claim
    link = root(claim) if claim and number.own else None
    if claim is None or link is None or link.source is None or link.cue is None or link.known == "carried":
        return None
    span = next((s for s in claim.evidence if s.start <= number.span.start < s.end), None)
    after = span is not None and min(link.source.start, link.cue.start) >= span.end
    if span is None or (max(link.source.end, link.cue.end) > span.start and not after):
        return None
    lead = _TRAILING.sub("", text[span.start : number.span.start]).strip(' ,;:–—-“"')
    found = _SAID_OF.fullmatch(_HEARER.sub("", lead))
    if after and not lead:
        return None  # "12 people drowned, the coast guard said" tells what happened
    behind = stems(_plain_of(_NEXT.split(text[number.span.end : span.end], maxsplit=1)[0]))
    if found is None or len(behind) > len(number.things) + 1:
        return None
    return Answer(link.source.text, (found.group("set") or found.group("of") or "").strip(), is_read=True)


def announced(text: str, start: int, number: Number) -> Answer | None:
    """How a figure answers behind a sentence that announces it ("she has a lower number"): by any verb of counting."""
    found = answer(text, start, number)
    if found or not _is_bare(text, number):
        return found
    lead = text[start : number.span.start].rstrip(' "“‘')
    if not lead:
        return Answer("", "")  # "the ministry has a different number: 740"
    return Answer("", "") if _pattern(_ANY).fullmatch(lead[-_LONGEST:]) else None


def paired(text: str, start: int, earlier: Number, later: Number) -> bool:
    """ "The army says 600, the union 2,500": two bare numbers, one verb; "X, says A, or Y, says B"."""
    between = text[earlier.span.end : later.span.start]
    if earlier.unit == later.unit and _EITHER.fullmatch(between) and _BY.match(later.behind):
        return True
    bare = not (earlier.things or later.things or earlier.money or later.money)
    if not bare or not _ELSE.fullmatch(text[earlier.span.end : later.span.start][:_LONGEST]):
        return False
    return _pattern(_SAYS).fullmatch(text[start : earlier.span.start].strip()[-_LONGEST:]) is not None


def _found(lead: str, whole: str) -> Iterator[Answer]:
    plain = words("clash", "answers").fullmatch(lead)
    if plain:
        yield Answer(plain.group("voice"), "")
    for template in (_LESS, _FAR, _SETS, _IS, _TRUE, _SAYS, _READS, _BOOKS, _RECORDS, _LIST, _MADE, _WHOSE, _BARE):
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
    names = ("deeds", "says", "books", "records", "sets", "noun", "true", "less", "rough", "far", "replies")
    return made(template, **{name: f"answer.{name}" for name in names})


def _plain_of(behind: str) -> str:
    """What stands behind a figure without what says nothing new: "in its samples", "in the same period"."""
    return words("clash", "same").sub(" ", words("answer", "aside").sub(" ", behind))


def _is_bare(text: str, number: Number) -> bool:
    """Whether nothing stands behind the figure but what it counts; who says so may follow."""
    end = _STOP.search(text, number.span.end, number.sentence.end)
    last = end.start() if end else number.sentence.end
    if number.claim and number.own:
        ends = [span.end for span in number.claim.evidence if span.start <= number.span.start]
        last = min(last, max([*ends, number.span.end]))
    rest = text[number.span.end : last]
    rest = rest[_rest.end() :] if number.unit == "%" and (_rest := _SHARE.match(rest)) else rest
    rest = _plain_of(rest)
    known = stems(text[max(0, number.sentence.start - _KNOWN) : number.sentence.start])
    return min(len(stems(rest)), len(stems(rest) - known)) <= len(number.things) and not words("clash", "parts").search(
        rest
    )
