"""The attributions that stand in the text, for other programs: without those that the program only infers.

A quotation that goes on is a further stretch of what was said. A sentence that is carried on because it hangs on an
attributed one, and an outlet that was told something, are links of chains, with their reasons, and no attributions.
"""

from __future__ import annotations

from msgspec.structs import replace

from hearsay.model import Attribution, Reading, Span


def standing(reading: Reading) -> tuple[Attribution, ...]:
    """The attributions with a source and a cue of their own, each inside the nearest of them that holds it."""
    own = {(a.cue, a.source): a for a in reading.attributions if a.known == "explicit" and not a.carrier}
    by_id = {a.id: a for a in reading.attributions}
    more: dict[str, list[Span]] = {}
    for said in reading.attributions:
        base = own.get((said.cue, said.source))
        if base and said.known == "carried" and said.quoted:
            more.setdefault(base.id, []).extend(said.content)
    kept = {a.id for a in own.values()}
    return tuple(
        replace(a, content=(*a.content, *more.get(a.id, ())), inside=_around(a, by_id, kept))
        for a in reading.attributions
        if a.id in kept
    )


def _around(said: Attribution, by_id: dict[str, Attribution], kept: set[str]) -> str | None:
    """The nearest attribution around one that is kept."""
    outer, passed = said.inside, {said.id}
    while outer and outer not in kept and outer not in passed:
        passed.add(outer)
        outer = by_id[outer].inside
    return outer if outer in kept else None
