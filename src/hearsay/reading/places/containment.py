"""What the text itself says a place lies in: "Mosul, northern Iraq", "Paris (Texas)", "the Syrian town of Nabk".

Only what stands right beside the name is read. Whether the one does lie in the other is for the records to say: of
"Syria, Iraq and Turkey" none lies in the next.
"""

from __future__ import annotations

import re
from itertools import pairwise

from hearsay.model import Mention, Place

_PLAIN = (
    r"(?:(?:the|its|northern|southern|eastern|western|central|north|south|east|west|north-?eastern|north-?western"
    r"|south-?eastern|south-?western|northeast|northwest|southeast|southwest|upper|lower|remote|restive|neighbou?ring"
    r"|coastal|rural|border|main|capital|\w+-held|\w+-controlled)\s+)*"
)
_KIND = r"(?:city|town|village|province|governorate|region|state|district|county|port|port\s+city|department|area)"
# behind the smaller: ", Texas", " in northern Iraq", " (Texas)", " district of Nineveh province"
_INTO = re.compile(
    rf"(?:\s+{_KIND})?(?:\s*,\s*(?:in\s+)?|\s+in\s+|\s*\(\s*(?:in\s+)?|\s+{_KIND}\s+of\s+){_PLAIN}(?:{_KIND}\s+of\s+)?",
    re.I,
)
# behind the larger: "Iraq's Mosul", "the Iraqi city of Mosul", "Pennsylvania town of Lebanon"
_OUT_OF = re.compile(rf"(?:['’]s?)?\s+{_PLAIN}(?:{_KIND}(?:\s+of)?\s+)?{_PLAIN}", re.I)
_ROW = re.compile(r"\s*,?\s*(?:and|or|,)?\s*", re.I)
_NEAR = 60  # characters between the two names


def beside(text: str, mentions: list[Mention]) -> list[tuple[Mention, Mention]]:
    """Pairs of a name and the name of what it may lie in. The mentions are places and nationalities, in text order."""
    pairs = []
    for number, (first, second) in enumerate(pairwise(mentions)):
        if not 0 < second.start - first.end <= _NEAR:
            continue
        gap = text[first.end : second.start]
        if first.kind == "place" and _INTO.fullmatch(gap):
            if not (_alike(first, second) and _listed(text, mentions, number)):
                pairs.append((first, second))
        elif second.kind == "place" and _OUT_OF.fullmatch(gap):
            pairs.append((second, first))
    return pairs


def _alike(first: Mention, second: Mention) -> bool:
    """Whether the lists know both as countries or both as units."""
    levels = [m.value.level for m in (first, second) if isinstance(m.value, Place)]
    return len(levels) == 2 and levels[0] == levels[1] in ("country", "admin")


def _listed(text: str, mentions: list[Mention], number: int) -> bool:
    """Whether two names are among three or more in a row: "Georgia, Oklahoma and Ohio" lie in none of each other."""
    before, after = mentions[number - 1 : number], mentions[number + 2 : number + 3]
    first, second = mentions[number : number + 2]
    gaps = [text[m.end : first.start] for m in before] + [text[second.end : m.start] for m in after]
    return any(_ROW.fullmatch(gap) for gap in gaps)
