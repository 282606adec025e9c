"""The words by which a sentence takes something back: "denies it", "called the figure a fable", "that is a lie"."""

from __future__ import annotations

import re

from hearsay.checks._words import made, words
from hearsay.model import Sentence, Span
from hearsay.text.spans import quote

_THOSE = (
    r"(?:(?:each|every\s+one|all|any|both|some|most|none)\s+of\s+)?"
    r"(?:(?:the|that|this|those|these|such|both|all|any|his|her|its|their)\s+(?:[\w'’-]+\s+){0,2})?"
)
_SAID_TO_BE = (
    r"(?:the|that|this|those|these|such|his|her|its|their)\s+(?:[\w'’-]+\s+)?{sayings}\s+(?:is|are|was|were)\s+"
)
_ANSWER = (
    r"(?<!\w)(?:{strong}|{verbs}\s+(?:{pronouns}(?!\s+\w+\s+(?:is|was|had|has))|"
    + _THOSE
    + r"{sayings})\b|"
    + _SAID_TO_BE
    + r"(?:(?:called|branded|labelled|(?:described|dismissed|rejected)\s+as)\s+)?"
    + r"(?:\w+ly\s+|all\s+)?{discredit}\b)"
)
_SCORNED = (
    r"\W*(?:(?:pure|utter|complete|total|all|sheer|plain|just|what|absolute)\s+){0,2}{discredit}"
    r"(?:\s+(?:from|of|to|by|for|and|through)\s+[\w'’ -]{2,40})?[,.!?]?[\"”]"  # "a lie from start to finish"
)
_IS_SO = (
    r"(?<!\w)(?:that|this|it|these|those|all\s+(?:of\s+)?(?:this|that|it))\s+(?:is|was|are|were)\s+"
    r"(?:(?:simply|just|all|a|an|pure|complete|utter|absolute|plain|nothing\s+but)\s+){0,3}[\"“'‘]?{discredit}\b(?!\s+[\w'’-]+\s+(?:that|to)\b)"
)
_NAMING = re.compile(r"(?<!\w)(?:call|brand|label|describ)\w*\b", re.I)
_NOT_DENYING = re.compile(
    r"\b(?:not|never|cannot|neither|nobody|one|would|could|did|does|do|to|was|were|been|be)\s+$", re.I
)
_NAMED = re.compile(r"\s+(?:as\s+)?(?:an?|mere|pure|sheer)\s+", re.I)
_SCORN = 60  # characters behind "called the figure" in which the word of scorn stands


def taken_back(text: str, sentence: Sentence) -> Span | None:
    """The words that take something back: "denies it", "called the figure a fable"."""
    pattern = made(
        _ANSWER,
        strong="denial.strong",
        verbs="denial.verbs",
        pronouns="denial.pronouns",
        sayings="denial.sayings",
        discredit="denial.discredit",
    )
    challenge = words("denial", "challenge").search(text, sentence.start, sentence.end) or made(
        _SCORNED, discredit="denial.discredit"
    ).match(text, sentence.start, sentence.end)
    challenge = challenge or made(_IS_SO, discredit="denial.discredit").search(text, sentence.start, sentence.end)
    if challenge:
        return quote(text, challenge.start(), challenge.end())
    for match in pattern.finditer(text, sentence.start, sentence.end):
        named = not _NAMING.match(match.group()) or _is_scorn(text[match.end() : sentence.end])
        if named and not _NOT_DENYING.search(text[sentence.start : match.start()]):
            return quote(text, match.start(), match.end())
    return None


def _is_scorn(behind: str) -> bool:
    """Whether a name that something is given takes it back: a word that discredits."""
    if any(words("denial", name).search(behind[:_SCORN]) for name in ("discredit", "slights")):
        return True
    named = _NAMED.match(behind)
    if (
        named
        and not words("denial", "neutral").match(behind.lstrip())
        and not words("dispute", "praise").match(behind[named.end() :])
    ):
        return True
    quoted = re.match(r"\s*(?:as\s+)?[\"“]", behind)
    return bool(quoted) and not words("dispute", "praise").match(behind[quoted.end() :] if quoted else "")
