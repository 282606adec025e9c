"""Hedges dropped: what a parent gives as believed or alleged, and the child as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from hearsay.assembly.figures.aligned import Aligned, Said
from hearsay.assembly.figures.facts import listened_for
from hearsay.assembly.figures.firmness import RAISED, is_raised
from hearsay.assembly.figures.guarded import is_lowered
from hearsay.assembly.figures.rows import Row

_NOT_KEPT = "what was believed or alleged is now said as it is"
_ELSEWHERE = "what is given as believed or alleged by those who have it from another report is here said as it is"
_BEFORE = 30  # characters before a claim in which a word still lowers it: "it is believed that"
_SEVERAL = 2  # children of a lost report whose hedge is the report's, however many dropped it
_ENOUGH = 4  # a hedge that a quarter of those have who say it is the parent's: copies drop hedges, they add none


def hedges(document: str, aligned: Aligned) -> Iterator[Row]:
    """A row for each statement whose hedge did not come through, from a parent or the report behind another line."""
    rows = list(_from_parents(document, aligned))
    yield from rows
    told = {row.here.statement for row in rows if isinstance(row.here, Said)}
    for said in aligned.claims(document):
        row = None if said.statement in told or is_hedged(said) else _in_another_line(said, aligned)
        if row is not None:
            yield row
            return


def _in_another_line(said: Said, aligned: Aligned) -> Row | None:
    """The hedge of a lost report that the document has it from at most through another one.

    Two of its children must have the hedge, no report that the document has it from, and one line of descent in four.
    """
    others = aligned.told_elsewhere(said)
    if sum(map(is_hedged, others)) < _SEVERAL:
        return None
    own, lines = _line(said, aligned), _by_line(aligned.in_like_words(said, others), aligned)
    guarded = {parent: [*filter(is_hedged, told)] for parent, told in lines.items()}
    enough = [p for p, hedged in sorted(guarded.items()) if aligned.lines.lost(p) and len(hedged) >= _SEVERAL]
    if not own or any(guarded.get(p) for p in own) or not enough or _ENOUGH * len(enough) < len(lines):
        return None
    hedged = guarded[enough[0]]
    kept = any(_keeps(said, other) for other in hedged)
    return None if kept else Row("hedge", said, hedged[0], enough[0], _ELSEWHERE)


def _by_line(others: Iterable[Said], aligned: Aligned) -> dict[str, list[Said]]:
    """The claims by the report that they are from; those from nowhere together."""
    lines: dict[str, list[Said]] = defaultdict(list)
    for other in others:
        for parent in _line(other, aligned) or {""}:
            lines[parent].append(other)
    return lines


def _line(said: Said, aligned: Aligned) -> set[str]:
    return {descent.parent for descent in aligned.lines.main_parents(said.reading.document.id)}


def _from_parents(document: str, aligned: Aligned) -> Iterator[Row]:
    told: set[str] = set()
    for said in aligned.claims(document):
        if said.statement in told or is_hedged(said):
            continue
        found = (_from_parent(said, descent.parent, aligned) for descent in aligned.asked(document))
        row = next((row for row in found if row is not None), None)
        if row is not None:
            told.add(said.statement)
            yield row


def _from_parent(said: Said, parent: str, aligned: Aligned) -> Row | None:
    """The hedge that a parent has and the claim has not, or what was careful there and is firm here."""
    others = aligned.retold(said, parent)
    hedged = [other for other in others if is_hedged(other) and not _keeps(said, other)]
    total = sum(other.weight for other in others)
    if hedged and (len(hedged) >= _SEVERAL or _ENOUGH * sum(h.weight for h in hedged) >= total + 1):
        return Row("hedge", said, hedged[0], parent, _NOT_KEPT)
    if len(others) == 1 and is_raised(_sentence(said), _sentence(others[0])):
        return Row("hedge", said, others[0], parent, RAISED)
    return None


def _keeps(said: Said, other: Said) -> bool:
    """Whether the words that lower the one stand in the sentence of the other too, outside its claim."""
    here = _sentence(said).casefold()
    cues = [cue.text.casefold() for cue in other.claim.modality.cues]
    return bool(cues) and all(cue in here for cue in cues)


def _sentence(said: Said) -> str:
    return said.sentence.text if said.sentence is not None else ""


def is_hedged(said: Said) -> bool:
    """Whether a claim is lowered, by its level or by a word in it or close before it."""
    if is_lowered(said.claim):
        return True
    text, first, last = said.reading.document.text, said.claim.evidence[0], said.claim.evidence[-1]
    least = said.sentence.start if said.sentence is not None else first.start
    return bool(listened_for("hedges").search(text, max(least, first.start - _BEFORE), last.end))
