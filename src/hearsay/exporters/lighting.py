"""What lights up in the text when a claim is chosen, or one link of its chain is pointed at, without any script.

A style sheet cannot ask which claim is chosen, only whether this one is: so each number has rules of its own, the same
for all documents of a page. They stand in the page's one style element, whose hash its policy names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hearsay.exporters.marks import Part
from hearsay.exporters.pieces import Piece
from hearsay.model import Reading

MOST = 400  # claims of one document that have rules; a browser tries each of them when another claim is chosen
_LETTERS: dict[Part, str] = {"evidence": "e", "source": "s", "cue": "q", "surely": "q", "sum": "m"}
_LIT = {
    "e": "background:var(--on);text-decoration-thickness:.16em",  # as .lit-evidence and its like of page.css
    "s": "outline:2px solid var(--voice)",
    "q": "outline:1px dashed var(--voice)",
    "m": "box-shadow:inset 0 -.14em var(--sum)",
}


def classes(piece: Piece) -> str:
    """The classes by which a piece is lit: k4 belongs to claim 4, e4 is its evidence, l4-2 is of its link 2."""
    names = [f"k{number}" for number in piece.claims if number <= MOST]
    for mark in piece.marks:
        if 0 < mark.number <= MOST:
            names.append(f"{_LETTERS[mark.part]}{mark.number}")
            names += [] if mark.link is None else [f"l{mark.number}-{mark.link}"]
    return " ".join(dict.fromkeys(names))


def rules(readings: Iterable[Reading]) -> str:
    """The rules that these readings need, to stand behind the page's own style."""
    links = _links(readings)
    lines = [line for number, places in sorted(links.items()) for line in _of(number, sorted(places))]
    return "@media screen {\n" + "\n".join(lines) + "\n}\n" if lines else ""


def _links(readings: Iterable[Reading]) -> dict[int, set[int]]:
    """For each number that a claim has in any of the documents, the places of the links whose words stand there."""
    links: dict[int, set[int]] = {}
    for reading in readings:
        for number, claim in enumerate(reading.claims[:MOST], 1):
            spoken = {place for place, link in enumerate(claim.chain) if link.source or link.cue}
            links.setdefault(number, set()).update(spoken)
    return links


def _of(number: int, places: Iterable[int]) -> Iterator[str]:
    # each step is named: a browser that had to search the whole document for a card would be slow on a long one
    card = f"> .spread > .cards > .k{number}:target"
    for letter, style in _LIT.items():
        yield f".hearsay .document:has({card}) .{letter}{number}{{{style}}}"
    for place in places:
        pointed = f"{card} > .links > .l{place}:is(:hover,:focus-within)"
        yield f".hearsay .document:has({pointed}) .l{number}-{place}{{background:var(--found);color:var(--found-ink)}}"
