"""A stretch of a sentence without what only leads up to it: datelines, connectives, blanks and marks at its edges."""

from __future__ import annotations

import re

from hearsay.model import Span
from hearsay.text.spans import BLANKS_AND_MARKS, quote, trimmed

# Words that only join a statement to what stands before it. Those that make a clause hang on another ("when the rains
# end, ...") are cut off only in small letters, that is behind a cut; at the head of a sentence they belong to it.
_LEAD = re.compile(
    r"(?:(?:but|and|yet|so(?!\s+(?:far|much|many|few|little|long)\b)|then|however|meanwhile|moreover|furthermore|also|still|instead|nevertheless|in\s+addition"
    r"|in\s+turn|as\s+a\s+result|for\s+its\s+part|(?-i:that|because|while|adding(?:\s+that)?|when|as|whereas|although))"
    r"\b\s*,?\s*)+",
    re.I,
)
# words at the end of a stretch that only lead on to a voice: "the crop is lost, and", "it is paid in gold, if"
_TRAIL = re.compile(r"\s+(?:and|but|then)$|,\s+(?:and(?:\s+that)?|but|while|whereas|as|if|although|though|yet)$", re.I)
# "duties that", before whoever estimates them; "ten times that" is no relative
_RELATIVE = re.compile(
    r"(?<! in)(?<! of)(?<! to)(?<! for)(?<! with)(?<! by)(?<! from)(?<! on)(?<! at)(?<! than)"
    r",?\s+(?:which|whom|that|whose\s+\w+)$"
)
# "NAIROBI (Harbour Wire) - ", "Kismayo, 11 October 2018 (Harbour Wire) — ": where and when it was written
_DATELINE = re.compile(
    r"[A-Z][A-Z'’./-]{2,}(?:[ /-][A-Z][A-Z'’./-]+)*(?:,\s+[\w ,.]{2,40}?)?(?:\s*\([^()]{2,40}\))?\s*(?:--|[-–—])\s+"
    r"|[A-Z][\w'’./-]+(?:\s[A-Z][\w'’./-]+){0,3}(?:,\s+[\w ,.]{2,40}?)?\s*\([A-Z][^()]{1,40}\)\s*(?:--|[-–—])\s+"
)
_CLOSING = {'"': '"', "“": "”", "«": "»", "„": "“"}
_LETTERS = re.compile(r"[^\W_]")
_EDGES = BLANKS_AND_MARKS + ".()–—-"
_PHRASE = re.compile(r"\d|\w\W+\w")
_JOINING = re.compile(
    r"after|before|when|while|as|since|if|but|and|yet|so|then|now|once|until|although|though|because|instead|meanwhile|or"
    r"|for|in|on|at|to|by|with|from|of|the|an?|that|also|still|again|here|there|however|later|today|yesterday",
    re.I,
)


def clean(text: str, pieces: list[tuple[int, int]], *, whole: frozenset[int] = frozenset()) -> tuple[Span, ...]:
    """Spans without blanks, marks and connectives at their edges; without pieces that hold no word.

    whole: the offsets at which something whole begins, of which one word is enough ("losses that he puts at ...").
    """
    spans = []
    for start, end in pieces:
        a, b = _core(text, start, end)
        if a < b and _LETTERS.search(text, a, b):
            spans.append(quote(text, *_with_marks(text, a, b, (start, end))))
    # "After the minister said A, B": beside B, "After" says nothing
    full = [span for span in spans if _PHRASE.search(span.text) or _is_name(span.text) or span.start in whole]
    return tuple(full or spans)


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the dateline and the connectives at its ends."""
    dateline = _DATELINE.match(text, start, end)
    a, b = trimmed(text, dateline.end() if dateline else start, end, _EDGES)
    lead = _LEAD.match(text, a, b)
    if lead:
        a, b = trimmed(text, lead.end(), b, _EDGES)
    trail = _TRAIL.search(text[a:b]) or (_RELATIVE.search(text[a:b]) if text.startswith(" ", b) else None)
    return trimmed(text, a, a + trail.start(), _EDGES) if trail else (a, b)


def _is_name(word: str) -> bool:
    """A single word that may be a subject ("Ndiaga, they say, is in Banjul")."""
    return word[:1].isupper() and not _JOINING.fullmatch(word)


def _with_marks(text: str, a: int, b: int, within: tuple[int, int]) -> tuple[int, int]:
    """A quotation that begins or ends the stretch but not the whole of it keeps both of its marks."""
    inside = text[a:b]
    opened, closed = text[a - 1 : a], text[b : b + 1]
    if a > within[0] and opened in _CLOSING and _CLOSING[opened] in inside:
        return a - 1, b
    if b < within[1] and any(closed == close and opener in inside for opener, close in _CLOSING.items()):
        return a, b + 1
    return a, b


def balanced(text: str, span: Span) -> Span:
    """A span with the quotation mark right before or behind it that one inside it wants."""
    start, end = span.start, span.end
    for opener, closer in _CLOSING.items():
        opened, closed = span.text.count(opener), span.text.count(closer)
        wants = opened % 2 == 1 if opener == closer else opened != closed
        behind = re.compile(rf"[.,!?…]*{closer}").match(text, span.end) if wants and opened >= closed else None
        if behind:
            end = behind.end()
        elif wants and opened <= closed and span.start > 0 and text.startswith(opener, span.start - 1):
            start = span.start - 1
    return quote(text, start, end)
