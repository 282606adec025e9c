"""Whether a name in a source phrase stands for the phrase: not whom its noun belongs to, or is near, or reports on."""

from __future__ import annotations

import re
from itertools import pairwise

from hearsay.model import Mention, Span
from hearsay.reading.unnamed import OUTLET, heads

_AUTHORED = re.compile(
    r"\b(?:report|study|survey|statement|investigation|article|paper|analysis|dossier|briefing|bulletin|inquiry)\s+"
    r"(?:\w+\s+){0,2}(?:by|from|of|in)\s+(?:the\s+)?$",
    re.I,
)
_HANGS = re.compile(
    r"\b(?:of|for|to|by|with|from|in|at|near|against|about|behind|under|between|on|like)\s+"
    r"(?:(?:the|an?|his|her|its|their|former|late|then|\w+['’]s)\s+|(?:[\w-]+\s+){0,2}(?=[A-Z]|$))*$",
)
_APPOSED = re.compile(r"^(?:an?|one|the|his|her|their)\s[^,]*\bwho\s[^,]*,\s+$", re.I)
_OWNS = re.compile(
    r"['’]s?\s+\w|\s+(?:critics|opponents|supporters|fighters|officials|sources|insiders|channel|page|account|feed|user|chat)\b"
)
# "a confidential United Nations report": the report speaks
_DOCUMENT = re.compile(r"(?:['’]s?)?\s+(?:(?!by\b|of\b|in\b|from\b)[a-z][\w-]*\s+){0,2}(?P<head>[a-z]+)")
# whose people speak for them: "UN monitors"
_STAFFED = frozenset({"official_body", "outlet"})
# a noun goes on behind the name: "Coast guard officers" are not Coast
_MODIFIES = re.compile(
    r"\s+(?!(?:himself|herself|itself|themselves|too|also|there|here|alone|online|now|today|who|which|that|and|or|in|of|on"
    r"|at|for|from|with|by|to|near|inside|under)\b)(?:[a-z][\w-]*\s+){0,2}[a-z]+s(?=$|,|\s+(?:in|of|at|from|on|near|who)\s)"
)
_RELATIVE = re.compile(r"\b(?:who|which|whose|whom|that)\b")
_AND = re.compile(r",?\s+and\s+(?:the\s+)?")
_SEEN = re.compile(
    r"\b(?:seen|obtained|reviewed|viewed|examined|shown|leaked|given|provided|passed|read)\s+(?:by|to)\b"
)


def is_head(text: str, source: Span, mention: Mention) -> bool:
    """Whether a name stands for the phrase that it is in."""
    before, behind = text[source.start : mention.start], text[mention.end : source.end]
    if _AUTHORED.search(before):
        return True  # "a report by the Post"
    if mention.kind == "person" and not behind and _APPOSED.search(before):
        return True  # "a lawyer who has defended several of them, Ximena Loor"
    modifies = _OWNS.match(behind) or (mention.kind not in _STAFFED and _MODIFIES.match(behind))
    return not (_HANGS.search(before) or modifies or _RELATIVE.search(before))


def is_document(text: str, source: Span, named: Mention) -> bool:
    """Whether a name only tells whose report speaks: "a confidential United Nations report"."""
    behind = _DOCUMENT.fullmatch(text, named.end, source.end)
    speaks = behind and "documents" in heads(behind.group("head")) and not OUTLET.search(source.text)
    return bool(speaks) and is_head(text, source, named)


def are_several(text: str, speaking: list[Mention]) -> bool:
    """Whether two of the names are joined by "and"."""
    return any(_AND.fullmatch(text[a.end : b.start]) for a, b in pairwise(speaking))


def is_seen(text: str, inside: list[Mention]) -> bool:
    """ "A manifest seen by the Delta Ledger": the document speaks, not whoever saw it."""
    if len(inside) < 2 or inside[0].kind != "document":
        return False
    return bool(_SEEN.search(text[inside[0].end : inside[1].start]))
