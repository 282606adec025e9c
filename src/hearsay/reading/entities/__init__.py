"""Mentions gathered into entities within the document: names, acronyms, appositions, descriptions, pronouns.

Mentions are walked in text order; each joins an entity before it or begins one. What cannot be told is left apart: two
entities too many are mended by a person in a moment, a wrong merge is not seen. A group, its commander and its units
are entities of their own.
"""

from __future__ import annotations

from msgspec.structs import replace

from hearsay.model import Entity, Mention, Reading
from hearsay.reading.entities.gathered import BY
from hearsay.reading.entities.walk import Walk

_GATHERED = frozenset(
    "person outlet armed_group official_body organisation place nationality facility document commodity"
    " victim_group".split()
)


def gather_entities(reading: Reading) -> Reading:
    """A reading with its entities, and each mention pointing at its own. A pronoun that points at none is dropped."""
    walk = Walk(reading)
    for mention in reading.mentions:
        if mention.kind in _GATHERED:
            walk.meet(mention)
    entities = walk.entities()
    owner = {mention: entity for entity in entities for mention in entity.mentions}
    mentions = (_pointing(m, owner.get(m.id)) for m in reading.mentions)
    kept = tuple(m for m in mentions if m.entity is not None or m.form != "pronoun")
    return replace(reading, entities=entities, mentions=kept, stamps=(*reading.stamps, BY))


def _pointing(mention: Mention, entity: Entity | None) -> Mention:
    """The mention with its entity; a pronoun has the kind of what it stands for."""
    if entity is None:
        return mention
    return replace(mention, entity=entity.id, kind=entity.kind if mention.form == "pronoun" else mention.kind)
