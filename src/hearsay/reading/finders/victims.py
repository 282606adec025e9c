"""People in the place of victims: term list `victims` ("hostages", "detainees").

An everyday word ("farmers", "drivers") counts only in a sentence that says what was done to somebody.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, Reading
from hearsay.reading.finders._made import mention
from hearsay.text.shelf import shelf

BY = "victims/1"
_HARMS = frozenset("kidnaps kills extorts taxes smuggles steals recruits".split())


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:
    """One mention a hit."""
    sentences = shelf(reading.sentences)
    harms = shelf(f.predicate for f in reading.frames if f.sense in _HARMS)
    for hit in hits:
        if hit.term.list != "victims":
            continue
        weak = hit.term.facts.get("weak") == "yes"
        here = sentences.meeting(hit.start, hit.end)[:1] if weak else ()
        if not weak or any(harms.inside(s.start, s.end) for s in here):
            yield mention(reading, hit.start, hit.end, "victim_group", by=BY)
