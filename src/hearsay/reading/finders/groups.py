"""Armed groups by a definite description ("the jihadist group", "its terrorist organisation"): term list `group_words`.

The mention takes in the determiner and the adjectives between it and the head, so that it reads as the text does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, Reading
from hearsay.reading.finders._made import mention

BY = "groups/1"
_DETERMINED = re.compile(r"\b(?:the|its|their|this|that)\s+(?:(?!(?:the|its|their)\b)[\w’'-]+\s+){0,2}$", re.I)


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:
    """One mention a hit that a determiner stands before."""
    text = reading.document.text
    named = any(name.kind == "armed_group" for name in reading.names)
    for hit in hits:
        # a capital is part of a name; an everyday word ("the group") means an armed one only where one is named
        plain = hit.term.list == "group_words" and text[hit.start].islower()
        plain = plain and (named or hit.term.facts.get("weak") != "yes")
        lead = _DETERMINED.search(text, max(0, hit.start - 40), hit.start) if plain else None
        if lead:
            yield mention(reading, lead.start(), hit.end, "armed_group", by=BY, form="description")
