"""The mentions of a reading: every finder over one scan of the term lists, and one winner wherever two overlap."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from hearsay.language.lexicon import shipped
from hearsay.model import Mention, Money, Reading
from hearsay.parts import load
from hearsay.reading import finders
from hearsay.reading.finders import Finder
from hearsay.reading.finders.descriptions import BY as DESCRIBED
from hearsay.reading.finders.descriptions import noun
from hearsay.reading.finders.pronouns import BY as PRONOUNS
from hearsay.text.shelf import shelf
from hearsay.text.spans import apart, quote

# Where two overlap the earlier kind stays: a number belongs to its sum before its count, a name before a noun in it.
_PRECEDENCE = (
    "time", "quantity", "armed_group", "outlet", "official_body", "organisation", "person", "facility", "place",
    "document", "victim_group", "nationality", "commodity", "weapon", "money",
)  # fmt: skip
# an address names and counts nothing, whatever figures stand in it
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w+")
_RANK = {kind: rank for rank, kind in enumerate(_PRECEDENCE)}
# A share spans its whole base ("half of Europe's heroin market"); what is named inside it is named all the same.
_TRANSPARENT = frozenset({"quantity"})


@cache
def all_finders() -> tuple[Finder, ...]:
    """The parts of hearsay.reading.finders."""
    return load(finders, Finder)  # type: ignore[type-abstract]


def find_mentions(reading: Reading) -> Reading:
    """A reading with its mentions and money, in text order."""
    text = reading.document.text
    hits = shipped().scan(text)
    addresses = shelf(quote(text, m.start(), m.end()) for m in _ADDRESS.finditer(text))
    items = (item for finder in all_finders() for item in finder.find(reading, hits))
    found = [item for item in items if not addresses.meeting(item.start, item.end)]
    money = tuple(apart(item for item in found if isinstance(item, Money)))
    mentions = [item for item in found if isinstance(item, Mention)]
    stamps = (*reading.stamps, *(finder.BY for finder in all_finders()))
    return replace(reading, money=money, mentions=_kept(mentions, money), stamps=stamps)


def _kept(mentions: list[Mention], money: tuple[Money, ...]) -> tuple[Mention, ...]:
    """The mentions in text order, what stands inside another before it.

    Each loses to one of an earlier kind, or a longer of its kind, that it overlaps.
    A description is held to its noun alone: "the gang's leader" stands beside "the gang".
    """
    taken = bytearray(max((m.end for m in (*mentions, *money)), default=0))
    for item in money:
        taken[item.start : item.end] = b"\1" * (item.end - item.start)
    kept = []
    for mention in sorted(mentions, key=_standing):
        start, end = noun(mention) if mention.by == DESCRIBED else (mention.start, mention.end)
        if any(taken[start:end]):
            continue
        kept.append(mention)
        if mention.kind not in _TRANSPARENT:
            taken[start:end] = b"\1" * (end - start)
    return tuple(sorted(kept, key=lambda m: (m.end, -m.start, m.kind in _TRANSPARENT)))


def _standing(mention: Mention) -> tuple[bool, int, int, int]:
    """Where a mention stands in the queue; descriptions and pronouns come behind all that is named."""
    return mention.by in (DESCRIBED, PRONOUNS), _RANK[mention.kind], mention.start - mention.end, mention.start
