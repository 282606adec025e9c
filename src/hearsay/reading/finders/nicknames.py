"""Names that are no proper names: accounts ("@saltroad") and what someone is called, in quotation marks ("Papa Sel").

What a text gives as a name ("known as “Papa Sel”", "signed “the Clerk”") is one wherever it is quoted again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, Reading
from hearsay.reading.finders._made import mention

BY = "nicknames/1"
_ACCOUNT = re.compile(r"(?<![\w@.])@\w{2,30}")
_CALLED = re.compile(
    r"\b(?:known\s+(?:\w+\s+)?as|called|nicknamed|dubbed|alias|aka|signed|(?:calls|called|styles)\s+(?:himself|herself|itself))"
    r"\s+(?:only\s+|simply\s+)?[“\"‘'](?P<name>[\w’-]+(?:\s+[\w’-]+){0,3})[”\"’']",
    re.I,
)


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:  # noqa: ARG001 - a finder is given the hits
    """One mention an account or a nickname."""
    text = reading.document.text
    for account in _ACCOUNT.finditer(text):
        yield mention(reading, account.start(), account.end(), "person", by=BY)
    names = {match.group("name") for match in _CALLED.finditer(text)}
    if names:
        any_of = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        for match in re.finditer(rf"(?<=[“\"‘'])(?:{any_of})(?=[,.]?[”\"’'])", text):
            yield mention(reading, match.start(), match.end(), "person", by=BY)
