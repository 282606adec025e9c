"""Who an argument of a frame is: the people and groups at its head, not those inside it.

"The colonel and two of his guards" is a colonel and guards; "a dealer from the clan" is a dealer and no clan; "half of
the traders" is the traders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hearsay.model import Argument, Mention

PARTIES = frozenset({"armed_group", "organisation", "official_body", "person", "victim_group"})
_OPENER = re.compile(r"\s*(?:(?:by|to|from|of|for|on|against|among|with|via|through)\s+)?", re.I)
INWARD = re.compile(
    r"\b(?:from|in|at|on|with|for|to|between|near|under|against|who|which|that|by|into|about|over|inside|where|of)\b",
    re.I,
)
_OWNED = re.compile(r"['’]s?\s+(?:[\w-]+,?\s+){0,4}")
_JOINED = re.compile(
    r"\s*[,(]?\s*(?:(?:and|or|also|known|as|well|called|named|one|the|an?|its|his|their|some|including|such)\s+)*", re.I
)


def heads(text: str, argument: Argument, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The people and groups that an argument is; `mentions` are those inside it, in text order."""
    last: Mention | None = None
    for mention in outermost(mentions):
        if last is None:
            if not _leads(text, argument, mention):
                return
        elif not _joined(text, last, mention):
            break
        elif not _OWNED.fullmatch(text, last.end, mention.start):
            yield last
        last = mention
    if last is not None:
        yield last


def outermost(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """People and groups in text order, without those that another's words hold: the clan of "the clan's men"."""
    reached = 0
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.kind in PARTIES and mention.end > reached:
            reached = mention.end
            yield mention


def _leads(text: str, argument: Argument, mention: Mention) -> bool:
    opened = _OPENER.match(text, argument.start, mention.start)
    lead = text[opened.end() if opened else argument.start : mention.start].lower()
    # what is counted or earned by somebody stands for him: "some of the men", "the income of the group"
    return not (words := INWARD.findall(lead)) or set(words) == {"of"}


def _joined(text: str, last: Mention, mention: Mention) -> bool:
    return bool(_JOINED.fullmatch(text, last.end, mention.start) or _OWNED.fullmatch(text, last.end, mention.start))
