"""Which place each name of a place means, and where it lies: a record of the gazetteer, chosen in the text's context.

One name means one place within a report, unless the text itself says what each lies in ("Paris, Texas" beside "Paris,
France"). What is weighed, in words, is in docs/why/places.md; each choice says why it was made, and which other places
were nearly as likely. A name without a record stays unresolved.
"""

from __future__ import annotations

from msgspec.structs import replace

from hearsay.model import Mention, Place, Reading
from hearsay.reading.places.adjectives import adjective_of
from hearsay.reading.places.choice import Choice, choose
from hearsay.reading.places.metonymy import Speakers
from hearsay.reading.places.names import Named, named

BY = "places/1"
_POINT = "point"


def resolve_places(reading: Reading) -> Reading:
    """A reading whose places and nationalities say where they lie."""
    found = named(reading)
    chosen = choose(found, reading)
    speakers = Speakers(reading)
    mentions = tuple(_resolved(m, found.get(m.id), chosen.get(m.id), speakers) for m in reading.mentions)
    return replace(reading, mentions=mentions, stamps=(*reading.stamps, BY))


def _resolved(mention: Mention, name: Named | None, choice: Choice | None, speakers: Speakers) -> Mention:
    if not isinstance(mention.value, Place) or mention.value.level == _POINT:
        return mention
    if mention.kind == "nationality":
        return replace(mention, value=adjective_of(mention.value))
    if name is None or choice is None:
        why = f"no record is called “{mention.text}”"
        return replace(mention, value=replace(mention.value, because=why))
    return replace(mention, value=replace(choice.place(mention.value), metonym=speakers.speaks(mention, choice)))
