"""Whether the words of a voice say something by themselves, and what says it whole where they do not."""

from __future__ import annotations

import re

from hearsay.language.rules.forms import irregular_finite
from hearsay.model import Attribution, Sentence, Span
from hearsay.text.spans import quote

_FEWEST_WORDS = 3
# "They deny it every time": a content that only points back says nothing by itself
_EMPTY = re.compile(
    r"(?:it|this|that|so|them|him|her|anything|nothing|everything|as|to)\b"
    r"(?!\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|does|did|\w+ed|\w+s)\b)",
    re.I,
)
# "the hospital says nine": a number that stands for what was counted before
_COUNT = re.compile(
    r"(?:about|only|nearly|some|over)?\s*(?:\d[\d.,]*(?:\s+(?:hundred|thousand|million|billion|trillion|lakh|crore))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens"
    r"|hundreds|thousands|half|an?\s+(?:third|quarter|fifth|tenth)|(?:two|three)\s+(?:thirds|quarters|fifths))$",
    re.I,
)
_PLEA = re.compile(r"(?:not\s+guilty|innocent)\b", re.I)
# "the same of pickpockets", "the lower figure": what was said before, and by itself no statement
_SAME = re.compile(
    r"the\s+(?:same|lower|higher|smaller|larger|first|second|latter|former|lesser|greater)\b(?:\s+\w+){0,3}", re.I
)
_PREPOSITION = re.compile(r"\s+(?:in|on|at|of|to|for|from|by)$", re.I)
_HANGS = re.compile(r"\s+(?:at|as)\s", re.I)
_NEAR = 4  # characters: "as" and its blanks
_ENOUGH_WORDS = 5
# "the wire says only", "a message in which"
_LOOSE = re.compile(
    r"\b(?:(?:says?|said)(?:\s+(?:only|that))?|(?:in|of|to|for|with|by|from|on|at)\s+(?:which|whom))$", re.I
)
# "complained about the dredges", "believes both of them": a matter and no statement of it
_ABOUT = re.compile(r"(?:about|against|over)\s(?!\d)", re.I)
_BOTH = re.compile(r"(?:both|all|either|neither|none|some|each|one)\s+of\s+(?:them|these|those|it|this|us|you)", re.I)
_WHETHER = re.compile(r"(?:whether|if)\b", re.I)
_ASKS = re.compile(r"\bask", re.I)
_ASKED = re.compile(r"(?:who|whom|whose|what|why|how|where|when|which)\b", re.I)

# who was asked and kept silent: told of the asking, and no statement on the matter
_UNANSWERED = re.compile(
    r"\b(?:(?:did|has|have|had|would|could)\s+not|(?:did|has|have|had|would|could)n['’]t|never)\s+(?:\w+ly\s+|yet\s+|at\s+once\s+)?"
    r"(?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?(?!\s+for)|return(?:ed)?\s+(?:\w+\s+){0,2}calls?|be\s+(?:reached|asked|contacted|located|interviewed)|comment(?:ed)?)\b"
    r"|\b(?:declined|refused)\s+(?:to\s+(?:comment|be\s+interviewed|answer|respond)|comment|requests?|interviews?)\b"
    r"|\bgave\s+no\s+(?:comment|answer|reply)\b|\b(?:not\s+(?:immediately\s+)?|un)available\s+for\s+comment\b"
    r"|\b[Nn]o\s+(?:reply|answer|response)\s+(?:was|had|has|came)\b",
)


# who made it, in a line of its own: "Blog of the Commons Project — guest post by Awa Sarr"
_CREDIT = re.compile(
    r"[^.!?]*\b(?:post|text|story|report|reporting|interview|photos?|words|column|essay|translation|translated|edited|written)"
    r"(?:\s+and\s+\w+)?(?:\s+by\s|:\s+)(?:[A-Z][\w.’'-]+\s+){1,3}[A-Z][\w’'-]+(?:[,;]\s[^.!?]*)?"
    r"|(?:Sources?|Via|Credits?|Originally\s+published\s+(?:by|in))(?::|\s)[^.!?]*"
)


def is_credit(line: str) -> bool:
    """Whether a line without a stop only says who wrote it."""
    return bool(_CREDIT.fullmatch(line.strip()))


def is_unanswered(said: str) -> bool:
    """ "The ministry did not reply to questions"."""
    return bool(_UNANSWERED.search(said))


def is_full(said: str) -> bool:
    """Whether words may be a statement: some, and not only words that point back."""
    words = len(said.split())
    if _LOOSE.search(said):
        return False
    empty = words < _ENOUGH_WORDS and _EMPTY.match(said) and not _goes_on(said)
    return words >= _FEWEST_WORDS and not empty and not _BOTH.fullmatch(said)


def _goes_on(said: str) -> bool:
    """ "It sold ivory": what points back is the subject of a clause."""
    return any(word in irregular_finite() for word in said.lower().split()[1:2])


def is_question(owner: Attribution, said: str) -> bool:
    """ "Knew who takes the money" does not tell who; "asked whether she had paid" not that she had."""
    return bool(_ASKED.match(said) or (_WHETHER.match(said) and any(_ASKS.search(cue.text) for cue in owner.cue)))


def hangs(text: str, owner: Attribution, spans: tuple[Span, ...]) -> bool:
    """Whether what is said hangs on the verb: "prosecutors valued at $40", "whom the union describes as a thief"."""
    cue = next(iter(owner.cue), None)
    behind = bool(spans) and cue is not None and cue.end <= spans[0].start <= cue.end + _NEAR
    return behind and bool(_HANGS.match(text, cue.end if cue else 0))


def whole(text: str, said: Attribution | None, sentence: Sentence, *, figure: bool) -> Span | None:
    """A voice with what it says where that is no clause: "the mayor denies both counts", "the army says six"."""
    if said is None or not (figure or said.how == "denial") or not said.source or not said.cue:
        return None
    parts = [s for s in (*said.source, *said.cue, *said.content) if sentence.holds(s)]
    if not parts:
        return None
    start, end = min(s.start for s in parts), max(s.end for s in parts)
    loose = _PREPOSITION.search(text[start:end])
    return quote(text, start, start + loose.start() if loose else end)


def points(said: str) -> bool:
    """ "Not guilty", "the lower figure": said of what stands elsewhere."""
    return bool(_PLEA.match(said) or _SAME.fullmatch(said))


def is_matter(said: str) -> bool:
    """ "About the dredges": what is spoken of, and nothing that is said of it."""
    return bool(_ABOUT.match(said))


def is_count(said: str) -> bool:
    """A bare number that stands for what was counted before."""
    return bool(_COUNT.match(said))
