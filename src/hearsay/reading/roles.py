"""Who and what plays which part in a claim.

Goods are the commodity and facilities the site; places take their part from the words before them (hearsay.reading.
routes), people and groups from the frames (hearsay.reading.parties). A mention inside the words of another of the same
sort plays none beside it.
"""

from __future__ import annotations

from hearsay.language.rules.frames import vocabulary
from hearsay.model import Frame, Mention, Span
from hearsay.reading.parties import Parties
from hearsay.reading.routes import routes, sites
from hearsay.text.shelf import Shelf

_GOODS = ("commodity", "weapon")


def roles(
    text: str, spans: tuple[Span, ...], shared: Span | None, *, mentions: Shelf[Mention], frames: list[Frame]
) -> dict[str, tuple[str, ...]]:
    """Mention ids by role, in text order.

    shared: the subject of a clause before that holds for these spans too. mentions: all of the text's; frames: those
    inside the spans.
    """
    inside = [m for s in spans for m in mentions.inside(s.start, s.end)]
    moves = any(kind.moves for f in frames if (kind := vocabulary().kinds.get(f.sense)))
    parties = Parties(text, mentions, frames)
    found = {m.id: "commodity" for m in inside if m.kind in _GOODS}
    found |= {m.id: "victim" for m in inside if m.kind == "victim_group"}
    found |= routes(text, inside, moves=moves) | dict(sites(inside, moves=moves))
    found |= parties.roles(spans, shared)
    gathered: dict[str, list[str]] = {}
    for mention in sorted({m.id: m for m in (*inside, *parties.found.values())}.values(), key=lambda m: m.start):
        if mention.id in found:
            gathered.setdefault(found[mention.id], []).append(mention.id)
    return {role: tuple(ids) for role, ids in gathered.items()}
