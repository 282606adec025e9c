"""Places that stand for who sits there: "Washington said" names a source, not where anything happened."""

from __future__ import annotations

from hearsay.model import Mention, Reading
from hearsay.reading.places.choice import Choice

_SEATS = frozenset({"country", "continent"})


class Speakers:
    """Where the text lets somebody speak."""

    def __init__(self, reading: Reading) -> None:
        sources = (a for frame in reading.frames for a in frame.role("source"))
        self._sources = {(a.start, a.end) for a in sources}

    def speaks(self, mention: Mention, choice: Choice) -> bool:
        """Whether a name of a country or of a seat of government is itself said to speak."""
        seat = choice.record.capital or choice.record.level in _SEATS
        return seat and (mention.start, mention.end) in self._sources
