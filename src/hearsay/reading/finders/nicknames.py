"""Names that are no proper names: accounts ("@saltroad") and what someone is called, in quotation marks ("Papa Sel").

What a text gives as a name ("known as “Papa Sel”", "signed “the Clerk”") is one wherever it is quoted again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, MentionKind, Reading
from hearsay.reading.finders._made import mention

BY = "nicknames/1"
_ACCOUNT = re.compile(r"(?<![\w@.])@\w{2,30}")
# "@saltroad, a Telegram channel": what it says is printed, and nobody's in person
_PRINTS = re.compile(
    r",\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:channel|page|feed|blog|outlet|site|website|account|group)\b"
)
_CALLED = re.compile(
    r"\b(?:known\s+(?:\w+\s+)?as|called|nicknamed|dubbed|alias|aka|signed|(?:calls|called|styles)\s+(?:himself|herself|itself))"
    r"\s+(?:only\s+|simply\s+)?[“\"‘'](?P<name>[\w’-]+(?:\s+[\w’-]+){0,3})[”\"’']",
    re.I,
)

# a witness whose name is withheld: "the witness, known as P4", "identified only as Witness K"
_CODES = re.compile(r"(?<![\w-])(?:[Ww]itness\s+)?(?:[A-Z]{1,3}-?\d{1,3}|(?<=[Ww]itness\s)[A-Z])(?![\w-])")
_CODED = re.compile(
    r"\b(?:(?:known|identified|named|referred\s+to|designated|listed)\s+(?:\w+\s+){0,3}as|called|(?:the\s+)?witness,?)\s+$",
    re.I,
)
_LEAD = 50  # characters


def codes(text: str) -> set[str]:
    """What witnesses are called whose names are withheld."""
    given = (c for c in _CODES.finditer(text) if _CODED.search(text, max(0, c.start() - _LEAD), c.start()))
    return {code.group() for code in given}


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:  # noqa: ARG001 - a finder is given the hits
    """One mention an account or a nickname."""
    text = reading.document.text
    for account in _ACCOUNT.finditer(text):
        kind: MentionKind = "outlet" if _PRINTS.match(text, account.end()) else "person"
        yield mention(reading, account.start(), account.end(), kind, by=BY)
    for code in codes(text):
        again = re.finditer(rf"(?<![\w-]){re.escape(code)}(?![\w-])", text)
        yield from (mention(reading, m.start(), m.end(), "person", by=BY) for m in again)
    names = {match.group("name") for match in _CALLED.finditer(text)}
    if names:
        any_of = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        for match in re.finditer(rf"(?<=[“\"‘'])(?:{any_of})(?=[,.]?[”\"’'])", text):
            yield mention(reading, match.start(), match.end(), "person", by=BY)
