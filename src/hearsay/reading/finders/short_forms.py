"""A name taken up again by a part of it: "the Halyard Crew", then "the crew"; "the Delta Ledger", then "the Ledger".

Only where a name of several words that begins or ends so stands before it in the text: behind "the", in small letters
or with a capital, and with a capital anywhere if the part is the first word, which alone is telling ("Halyard").
An outlet's last word in small letters is none ("the ledger").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, Name, Reading
from hearsay.reading.finders._made import mention
from hearsay.text.shelf import shelf

BY = "short_forms/2"
_KINDS = frozenset({"armed_group", "organisation", "official_body", "outlet"})
_SHORTEST = 4
_PLAIN = frozenset({"places", "nationalities", "titles"})


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:
    """One mention a short form that is no name by itself."""
    known = _parts(reading, hits)
    if not known:
        return
    taken = shelf(reading.names)
    words = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w’'-])(?P<the>[Tt]he\s+)?(?P<part>{words})(?![\w-])(?!['’]s\s+\w+\s+(?:of|by))", re.I)
    for match in pattern.finditer(reading.document.text):
        name = known[match.group("part").lower()]
        part = match.group("part")
        fits = name.start < match.start() and not taken.meeting(match.start(), match.end())
        # "the crew" is the Halyard Crew, "the river" no River Watch
        last = name.text.lower().endswith(part)
        if fits and part.islower() and last and match.group("the") and name.kind != "outlet":
            yield mention(reading, match.start(), match.end(), name.kind, by=BY, form="description")
        elif fits and part[0].isupper() and (match.group("the") or name.text.lower().startswith(part.lower())):
            yield mention(reading, match.start("part"), match.end(), name.kind, by=BY)


def _parts(reading: Reading, hits: tuple[Hit, ...]) -> dict[str, Name]:
    """The first name for each of the words by which one may be taken up."""
    plain = {reading.document.text[h.start : h.end].lower() for h in hits if h.term.list in _PLAIN}
    found: dict[str, Name] = {}
    for name in reading.names:
        words = name.text.removeprefix("The ").split()
        if name.kind in _KINDS and len(words) > 1:
            for word in (words[-1], words[0]):
                if len(word) >= _SHORTEST and word.isalpha() and word[0].isupper() and word.lower() not in plain:
                    found.setdefault(word.lower(), name)
    return found
