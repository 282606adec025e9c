"""Mentions gathered into entities within the document: same name, acronym in brackets, surname, "the group".

What cannot be told is left apart: two entities too many are mended by a person in a moment, a wrong merge is not seen.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from hearsay.model import Commodity, Entity, Listed, Mention, Place, Reading
from hearsay.text.folding import fold
from hearsay.text.identity import identity

BY = "entities/1"
_NAMED = frozenset("person outlet armed_group official_body organisation place nationality facility".split())
_ARABIC_ARTICLE = re.compile(r"^(?:al|el|as|ad|ar|an|at|ash)[- ]")  # "Mosuli" is "al-Mosuli" taken up again
_POINTING = ("the ", "this ", "that ")
_ACRONYM = re.compile(r"\s*\(\s*(?:the\s+)?([A-Z][A-Za-z&.-]{1,9})\s*\)")
_ARTICLE = re.compile(r"^(?:the|an?|its|their|his|her)\s+", re.I)


def gather_entities(reading: Reading) -> Reading:
    """A reading with its entities, and each mention pointing at its own."""
    keys = _keys(reading)
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in reading.mentions:
        if mention.id in keys:
            groups.setdefault(keys[mention.id], []).append(mention)
    entities = tuple(_entity(reading.document.id, key, group) for key, group in groups.items())
    owner = {mention: entity.id for entity in entities for mention in entity.mentions}
    mentions = tuple(replace(m, entity=owner.get(m.id)) for m in reading.mentions)
    return replace(reading, entities=entities, mentions=mentions, stamps=(*reading.stamps, BY))


def _keys(reading: Reading) -> dict[str, tuple[str, str]]:
    """What each mention is gathered under: kind and folded name."""
    acronyms = _acronyms(reading)
    surnames: dict[str, str] = {}
    latest: dict[str, tuple[str, str]] = {}
    by_head: dict[str, tuple[str, str]] = {}
    first_group = next((_plain_key(m, acronyms) for m in reading.mentions if _is_named_group(m)), None)
    keys = {}
    for mention in reading.mentions:
        key = _plain_key(mention, acronyms)
        if mention.kind == "person":
            key = _person_key(key, surnames)
        elif mention.kind == "armed_group" and not _is_named_group(mention):
            key = by_head.get(_head(mention)) or latest.get("armed_group") or first_group or key
        elif mention.text.lower().startswith(_POINTING):
            key = by_head.get(_head(mention), latest.get("document", key) if mention.kind == "document" else key)
        elif " " in key[1]:
            by_head[key[1].split()[-1]] = key
        if mention.kind in _NAMED or mention.kind in ("document", "commodity"):
            latest[mention.kind] = key
            keys[mention.id] = key
    return keys


def _head(mention: Mention) -> str:
    """The last word: "the crew" is the crew last named with that word."""
    return fold(mention.text.split()[-1])


def _is_named_group(mention: Mention) -> bool:
    return mention.kind == "armed_group" and not _ARTICLE.match(mention.text)


def _plain_key(mention: Mention, acronyms: dict[str, str]) -> tuple[str, str]:
    known = mention.value.name if isinstance(mention.value, Listed | Place | Commodity) else None
    name = fold(known or _ARTICLE.sub("", mention.text)).strip()
    return mention.kind, acronyms.get(name, name)


def _person_key(key: tuple[str, str], surnames: dict[str, str]) -> tuple[str, str]:
    """A lone surname is the person last named in full with it."""
    words = key[1].split()
    surname = _ARABIC_ARTICLE.sub("", words[-1])
    if len(words) == 1:
        return key[0], surnames.get(surname, key[1])
    surnames[surname] = key[1]
    return key


def _acronyms(reading: Reading) -> dict[str, str]:
    """What the text itself abbreviates: "National Mines Agency (NMA)"."""
    found = {}
    for mention in reading.mentions:
        match = _ACRONYM.match(reading.document.text, mention.end) if mention.kind in _NAMED else None
        if match:
            found[fold(match.group(1))] = _plain_key(mention, {})[1]
    return found


def _entity(document: str, key: tuple[str, str], group: list[Mention]) -> Entity:
    spellings = list(dict.fromkeys(_ARTICLE.sub("", m.text) for m in group))
    name = next((m.value.name for m in group if isinstance(m.value, Listed | Place)), max(spellings, key=len))
    aliases = tuple(s for s in spellings if s != name)
    because = "one name" if not aliases else f"taken as one: {', '.join([name, *aliases])}"
    return Entity(
        id=identity("e", document, *key),
        kind=group[0].kind,
        name=name,
        aliases=aliases,
        mentions=tuple(m.id for m in group),
        because=because,
        by=BY,
    )
