"""Two phrases side by side that mean one: "the broker, Omar Sow,", "Omar Sow, a broker in Kayes", "X is a militia"."""

from __future__ import annotations

import re

from hearsay.reading.entities.gathered import Gathered
from hearsay.reading.entities.phrases import Phrase

# "a lawyer for two of the accused, Omar Sow": what hangs on the noun, then the comma
_HANGS = (
    r"(?:\s+(?:in|of|at|for|from|on|with|near)\s+"
    r"(?:(?!\b(?:and|or|said|says|who|which|that)\b)[^,;.:!?\n“”\"]){1,60}?)?"
)
_STRICT_GAP = re.compile(
    _HANGS + r"\s*,\s*(?:one\s+|(?:(?:the|retired|former|acting|deputy)\s+){0,2}(?:[A-Z][a-z]+\.?\s+){1,2})?[“\"‘']?$"
)
_CALLED = re.compile(
    r"\s*(?:,\s*)?(?:also\s+|better\s+)?(?:named|called|known\s+(?:locally\s+)?as|nicknamed|alias|aka"
    r"|(?:who|which|that)\s+(?:calls?|names?|styles?)\s+(?:himself|herself|itself|themselves))"
    r"\s+(?:the\s+)?[“\"‘']?(?:the\s+)?$",
    re.I,
)
_DIRECT = re.compile(r"\s+[“\"‘']?$")
_BEHIND_NAME = re.compile(
    r"(?:\s+of\s+(?:the\s+)?[A-Z][\w-]+)?[”\"’']?(?:\s*\([^()\n]{1,30}\))?\s*[,–—(]\s*"
    r"(?:(?:then|now|once|himself|herself|itself|formerly)\s+)?$"
)
_COPULA = re.compile(r"[”\"]?\s+(?:is|was|are|were|remains|became)\s+$")
_CLOSED = re.compile(r"[”\"’']?\s*(?:[,.;:)–—]|$|\s(?:who|which|whose|said|says|told|has|had|is|was|added)\b)")
_BEGINS = re.compile(r"\s+(?:said|says|told|added|had|has|was|is)\b")  # "a man called Omar Sow, a trucker said"
_LIST = re.compile(
    r"[”\"’']?\s*,?\s+(?:and|or)\s+(?:the\s+|an?\s+)?[A-Z“\"]|[”\"’']?,\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*(?:,|\s+and)\s"
)


def one_thing(text: str, before: Phrase, phrase: Phrase) -> str | None:
    """Why two phrases that stand side by side are one, in words; None where they are not known to be."""
    gap = text[before.mention.end : phrase.mention.start]
    if "\n" in gap or len(gap) > 100 or not _agree(before, phrase, gap):
        return None
    if before.mention.form == "description" and phrase.mention.form == "name":
        near = _DIRECT.fullmatch(gap) or (_STRICT_GAP.fullmatch(gap) and not before.many and _closes(text, phrase))
        fits = _CALLED.fullmatch(gap) or near
    elif before.mention.form == "name" and phrase.mention.form == "description":
        comma = (
            _BEHIND_NAME.fullmatch(gap)
            and not _BEGINS.match(text, phrase.mention.end)
            and not _LIST.match(text, phrase.mention.end)
        )
        fits = (comma or (_COPULA.fullmatch(gap) and not phrase.definite)) and not phrase.many and not _its(phrase)
    elif before.mention.form == "name":
        fits = _CALLED.fullmatch(gap)
    else:
        single = not before.many and not phrase.many and phrase.head != before.head
        fits = single and _BEHIND_NAME.fullmatch(gap) and _closes(text, phrase)
    return f"“{text[before.mention.start : phrase.mention.end]}”" if fits else None


def _closes(text: str, phrase: Phrase) -> bool:
    return bool(_CLOSED.match(text, phrase.mention.end)) and not _LIST.match(text, phrase.mention.end)


def _agree(before: Phrase, phrase: Phrase, gap: str) -> bool:
    """Whether both may be one kind of thing; what a reader takes for a person may be a firm called so."""
    families = {before.family, phrase.family}
    if len(families) == 1 or families != {"person", "body"}:
        return len(families) == 1
    trader = before.family == "person" and before.mention.form == "description" and gap.strip() in (",", "")
    return trader or bool(_DIRECT.fullmatch(gap) or _CALLED.fullmatch(gap))


def _its(phrase: Phrase) -> bool:
    """Whether a description is somebody else's: "the Front, its leader and ..." """
    return phrase.owner.lower() in ("its", "his", "her", "their")


def fits_entity(gathered: Gathered, phrase: Phrase) -> bool:
    """Whether an entity may take the phrase: never two different full names."""
    return not (phrase.name and gathered.names and phrase.name not in gathered.names)
