"""The short forms of states behind the name of a town: "Lancaster, Pa.", "Springfield (Ill.)", "Toledo, OH".

They are names of places as well, and say which town is meant. By themselves only those count that are no word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hearsay.language.lexicon import Hit
from hearsay.language.places.states import state_forms
from hearsay.model import Mention, Place, Reading
from hearsay.reading.finders._made import mention

BY = "states/1"
_TOWN = r"(?<=[a-zA-Z]{2})(?:,\s+|\s+\()"


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:  # noqa: ARG001 - a finder is given the hits
    """One mention a short form."""
    text = reading.document.text
    for match in _pattern().finditer(text):
        name, iso = state_forms()[re.sub(r"\s", "", match.group("state"))]
        value = Place(name=name, country=iso, level="admin")
        yield mention(reading, match.start("state"), match.end("state"), "place", by=BY, value=value)


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(state_forms(), key=len, reverse=True)
    # "W.Va." is written "W. Va." too
    written = "|".join(re.escape(form).replace(r"\.", r"\.\s?").removesuffix(r"\s?") for form in forms)
    return re.compile(rf"{_TOWN}(?P<state>{written})(?![\w])")
