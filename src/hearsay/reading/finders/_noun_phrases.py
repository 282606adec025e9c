"""Where a noun phrase begins before its head noun, and whether a noun is the head at all ("police station" is none).

Told by function words and by the verbs that the reader saw; a noun of which neither speaks is left out.
"""

from __future__ import annotations

import re

from msgspec import Struct

_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|\\d(?:[\\d,.]*\\d)?"
_OWNERS = "its|their|his|her|our|my|your|whose"
_DETERMINERS = f"an?|the|this|that|these|those|some|several|both|another|other|many|any|every|each|{_OWNERS}|{_NUMBERS}"
_NO_PREMODIFIER = (
    "and|or|but|of|in|on|at|by|to|from|for|with|as|than|that|which|who|whom|when|where|while|if|is|are|was|were|be|been"
    "|has|have|had|do|does|did|said|says|told|tells|asked|warned|not|will|would|can|could|may|might|he|she|it|they|we|i|you|him|them|us|so|then"
    "|about|over|under|into|through|between|against|after|before|because|among|like"
)
_TIMES = (
    "january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday"
    "|thursday|friday|saturday|sunday|recent|early|late|last|next|example|instance|years|months|weeks|days|hours|dawn"
    "|dusk|noon|night|midnight|home|sea|work|gunpoint|least|most|first|once|all|fear|return|exchange|turn|fact|addition"
)
# a determiner or an owner ("the gang's") and up to four words in front of the noun
_LEAD = re.compile(
    rf"(?:(?<![\w'’-])(?P<det>(?:{_DETERMINERS})(?:\s+(?:same|other|first|second|third|{_NUMBERS}))?)"
    rf"|(?P<owner>(?:(?<![\w'’-])(?:the|an?|{_OWNERS})\s+(?:[\w-]+\s+){{0,2}})?(?-i:[A-Z][\w-]*\s+){{0,3}}[\w-]+(?:['’]s|s['’])))\s+"
    rf"(?P<mods>(?:(?!(?:{_DETERMINERS}|{_NO_PREMODIFIER})\s)(?:[\w-]+['’]?\s+|(?-i:[a-z])[\w-]*,\s+)){{0,4}})$",
    re.I,
)
_NATIONAL = re.compile(
    r"(?<![\w'’-])(?P<mods>[A-Z][a-z]+(?:an|ish|ese|ian|i|ch|ic)\s+|(?:[A-Z]{2,4}|former|armed|senior|local|young)\s+)$"
)
_BEGINS = re.compile(
    r"(?:^|[.!?:;,“\"(\n—–]|\b(?:and|or|but|that|by|from|to|of|with|as|than|when|while|which|if|told|citing))[\s“\"(]*$",
    re.I,
)
_BEHIND = re.compile(
    r"\s*(?:[,.;:!?()₦$€£¥\d\]”\"’—–-]|$|\n)|['’]s?\b|\s+(?:who|whom|whose|which|that|in|of|at|from|for|with|on|by|to|near|into|via|as|about|against"
    r"|inside|along|under|over|behind|across|between|among|around|than|is|are|was|were|be|been|has|have|had|do|does|did|will"
    r"|would|can|could|may|might|must|should|not|never|also|then|and|or|but|nor|if|when|while|where|because|since|until|after"
    r"|before|through|during|without|within|itself|himself|herself|themselves|familiar|close|called|named|known|said|says"
    r"|say|told|tells|he|she|it|they|we|twice|once|again|more|less|today|yesterday|tonight|so|yet|now|still|already|often|too|here|there|this|last|on|\w+ly|\w+ed|\w+ing)\b",
    re.I,
)
_REACH = 90  # characters


# what hangs on the noun: "a spokesman for the northern police", "a clinic in Chennai"; no time ("in August")
_TAIL = re.compile(
    rf"\s+(?P<prep>of|in|from|at|for|near|by)\s+(?!\d|(?:{_TIMES})\b)(?:(?:the|an?|his|her|its|their)\s+)?"
    rf"(?:(?!(?:{_DETERMINERS}|{_NO_PREMODIFIER}|\w+ly)\b)[\w’'-]+(?:\s+|(?=[^\w\s]|$))){{1,4}}",
    re.I,
)


_NO_NOUN = re.compile(r"\s(?:of|in|from|at|for|near|by)(?:\s+(?:the|an?|his|her|its|their))?\s*$", re.I)


def tail(text: str, end: int, verbs: set[int]) -> int:
    """Where a phrase ends with what hangs on its noun, up to the next verb."""
    for _ in range(2):
        # a second one may hang on the first: "a clerk of the port in Boma"
        found = _TAIL.match(text, end)
        if not found:
            break
        verb = next((at for at in range(end + 1, found.end()) if at in verbs), found.end())
        reached = end + len(text[end:verb].rstrip())
        if _NO_NOUN.search(text, end, reached):
            break
        end = reached
        if verb < found.end():
            break
    return end


class Lead(Struct, frozen=True):
    """What stands before a head noun: where the phrase begins, and its determiner in small letters, "" for none."""

    start: int
    determiner: str


def lead(text: str, start: int, *, bare: bool, many: bool = False) -> Lead | None:
    """Where the noun phrase begins whose head begins here; None for a noun that is part of no phrase known.

    bare: a noun without a determiner will do ("prosecutors said"). many: the noun stands for several, so that "that" in
    front of it is no determiner ("says that armed men").
    """
    found = _LEAD.search(text, max(0, start - _REACH), start)
    if found and many and (found.group("det") or "").lower() == "that":
        return Lead(found.start("mods"), "")
    if found:
        return Lead(found.start(), (found.group("det") or "").lower())
    if not bare:
        return None
    national = _NATIONAL.search(text, max(0, start - _REACH), start)
    at = national.start() if national else start
    return Lead(at, "") if _BEGINS.search(text, max(0, at - _REACH), at) else None


def is_head(text: str, end: int, verbs: set[int]) -> bool:
    """Whether the noun that ends here is the last of its phrase. verbs: where the reader saw predicates begin."""
    if _BEHIND.match(text, end):
        return True
    step = end
    while step < len(text) and text[step].isspace():
        step += 1
    return step in verbs
