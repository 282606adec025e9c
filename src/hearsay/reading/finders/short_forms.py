"""A name taken up again by its last word: "the Halyard Crew", then "the crew".

Only words in small letters behind "the", and only where a name of several words that ends so stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, MentionKind, Reading
from hearsay.reading.finders._made import mention

BY = "short_forms/1"
_KINDS = frozenset({"armed_group", "organisation", "official_body", "outlet"})
_SHORTEST = 4


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:  # noqa: ARG001 - a finder is given the hits
    """One mention a short form."""
    kinds: dict[str, MentionKind] = {}
    for name in reading.names:
        words = name.text.split()
        if name.kind in _KINDS and len(words) > 1 and len(words[-1]) >= _SHORTEST and words[-1].isalpha():
            kinds.setdefault(words[-1].lower(), name.kind)
    if not kinds:
        return
    pattern = re.compile(rf"\b[Tt]he\s+({'|'.join(map(re.escape, sorted(kinds)))})\b(?!['’]s\s+\w+\s+(?:of|by))")
    for match in pattern.finditer(reading.document.text):
        yield mention(reading, match.start(), match.end(), kinds[match.group(1)], by=BY)
