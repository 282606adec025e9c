"""Where a sentence doubts what was said before it, and which of it: by the names and the telling words of the doubt."""

from __future__ import annotations

from hearsay.checks._statements import root, stems_of
from hearsay.checks._words import made, stems, words
from hearsay.model import Claim, Sentence

_JUDGED = (
    r"\b{judges}\s+(?:(?:the|this|that|these|such|his|her|its|their|all|both)\s+)?(?:[\w\u2019\u0027-]+\s+){0,4}?"
    r"(?:{matters})\b\s*(?:of\s+[^,;.]{2,40}?)?\s*(?:as\s+|to\s+be\s+|is\s+)?"
    r"[\"\u201c\u2018\u0027]?(?:(?:an?|the|pure|sheer|utter|simply|highly|grossly|completely|so|far|much|rather)\s+){0,3}(?:{weak})"
)


_QUOTED = (
    r"\b{judges}\s+(?:(?:the|this|that|these|such|his|her|its|their)\s+)?(?:[\w\u2019\u0027-]+\s+){0,4}?(?:{matters})\b"
    r"\s*(?:as\s+)?[\"\u201c](?!\W*(?:{praise}))"
)


_LAUGHED = (
    r"\b(?:laugh|smil|scoff|sneer|snort|shrug|frown|mock)\w*\s+(?:off\s+|at\s+|over\s+|about\s+)?"
    r"(?:the|this|that|these|such|its|his|her|their)\s+(?:[\w\u2019\u0027-]+\s+){0,3}?(?:{matters})\b"
)
_IN_QUOTES = r"\b(?:{matters})\s+(?:(?:is|was|were|are)\s+)?[\"\u201c](?!\W*(?:{praise}))\w+"
_IS_WEAK = r"\b(?:{matters})\s+(?:is|are|was|were|seems?|looks?)\s+(?:[\w-]+\s+){0,2}?(?:{weak})"


def doubts(text: str) -> bool:
    """Whether a sentence doubts: it says so, scorns a figure or a study, or says that somebody inflates it."""
    judged = made(_JUDGED, judges="dispute.judges", matters="dispute.matters", weak="dispute.weak")
    quoted = made(_QUOTED, judges="dispute.judges", matters="dispute.matters", praise="dispute.praise")
    weak = made(_IS_WEAK, matters="dispute.matters", weak="dispute.weak")
    fragment = made(_IN_QUOTES, matters="dispute.matters", praise="dispute.praise")
    laughed = made(_LAUGHED, matters="dispute.matters")
    return any(pattern.search(text) for pattern in (judged, quoted, weak, fragment, laughed)) or any(
        words("dispute", name).search(text) for name in ("doubts", "scorned", "inflates", "belittles", "absurd")
    )


def tied(sentence: Sentence, doubted: list[Claim]) -> list[Claim]:
    """Those claims that a doubt shares most words with, by what they say and who says it; all where it shares none."""
    if words("dispute", "all_of_it").search(sentence.text):
        return doubted
    said = stems(sentence.text)
    common = [len(said & (stems_of(c) | stems(root(c).name or ""))) for c in doubted]
    most = max(common, default=0)
    return [c for c, count in zip(doubted, common, strict=True) if count == most]
