"""Reporting frames: who is said to have said what, found from the outside of a sentence inwards.

A sentence is peeled like an onion: first the voice that closes it ("..., the outlet reported"), then the one that opens
it ("According to the doctor, ..."), then its main clause ("The trader said that ..."); what is left as content is
peeled again. So a cue inside another's content is found inside it, to any depth. What stands in quotation marks is
peeled by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from hearsay.language.rules import build, leads, openings, trailing
from hearsay.language.rules.region import Region
from hearsay.language.rules.relative_clauses import relatives
from hearsay.model import Argument, Frame, Quotation, Sentence
from hearsay.text.shelf import Shelf

_JOINT = re.compile(r"(?:;|,\s+(?:but|while|whereas|although|though|and))\s+", re.I)
# "X said A, but the army denied it": a voice without a content of its own
_DENIES_IT = re.compile(
    r"[^,;:\"“”]{2,80}?\s(?:has\s+|have\s+|had\s+)?(?:denie[sd]|deny|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed)|refut(?:es|ed))\s+"
    r"(?:it|this|that|them|the\s+\w+)\s*(?:[.,;]|$)",
    re.I,
)
# "While the ministry says A, the trader puts it at B": two voices, the first in a clause that leads up to the second
_LEADING = re.compile(r"\s*(?:while|although|though)\s(?:[^,\"“”]|,(?=\d))+?(?=,\s)", re.I)
_DEEPEST = 6
_MOST = 12  # joints that are tried; no sentence that a person wrote has more


def reporting(text: str, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]) -> tuple[Frame, ...]:
    """The reporting frames of a text, with the roles source, content (its "that" included) and addressee."""
    quoted = Shelf((q.start, q.end, (q.start, q.end)) for q in quotations if not q.scare)
    looked_in = list(_regions(text, sentences, quoted))
    hanging = [frame for region in looked_in for frame in relatives(region)]
    cues = Shelf((f.predicate.start, f.predicate.end, f) for f in hanging)
    # of two with one cue the relative's: it knows where the clause ends
    main = (f for region in looked_in for f in peel(region) if not cues.meeting(f.predicate.start, f.predicate.end))
    return tuple(_reaching(frame, text, quoted) for frame in (*main, *hanging))


def _regions(text: str, sentences: tuple[Sentence, ...], quoted: Shelf[tuple[int, int]]) -> Iterator[Region]:
    """Each sentence with its quotations closed, and each quoted part of it by itself."""
    for s in sentences:
        inside = tuple(quoted.meeting(s.start, s.end))
        yield Region(text, s.start, s.end, inside)
        for a, b in inside:
            yield Region(text, max(a, s.start), min(b, s.end))


def peel(region: Region, depth: int = 0) -> Iterator[Frame]:
    """The frames of a region, the outermost first."""
    if depth > _DEEPEST:
        return
    halves = _halves(region)
    if halves:
        for half in halves:
            yield from peel(half, depth + 1)
        return
    for layer in (trailing.closing, openings.opening, leads.leading, trailing.between, openings.main_clause):
        frames, rest = layer(region)
        yield from frames
        if frames:
            for inner in rest:
                yield from peel(inner, depth + 1)
            return


def _halves(region: Region) -> tuple[Region, Region] | None:
    """A region cut where one voice ends or another begins: "A, X said; B", "X said A, but Y denied it"."""
    leading = _LEADING.match(region.text, region.low, region.high)
    if leading and openings.main_clause(region.part(region.low, leading.end()))[0]:
        return region.part(region.low, leading.end()), region.part(leading.end(), region.high)
    for joint in islice(region.finds(_JOINT), _MOST):
        left, right = region.part(region.low, joint.start()), region.part(joint.end(), region.high)
        closes = joint.group().startswith(";") and trailing.closing(left)[0]
        if closes or _DENIES_IT.match(region.text, joint.end(), region.high):
            return left, right
        frames, _ = openings.main_clause(right)
        if frames and frames[0].arguments and frames[0].arguments[0].start <= joint.end() + 2:
            return left, right
    return None


def _reaching(frame: Frame, text: str, quoted: Shelf[tuple[int, int]]) -> Frame:
    """A content that begins or ends inside a quotation covers that quotation, also where it runs over sentences."""
    arguments = tuple(_covering(frame, a, text, quoted) if a.role == "content" else a for a in frame.arguments)
    return replace(frame, arguments=arguments)


def _covering(frame: Frame, content: Argument, text: str, quoted: Shelf[tuple[int, int]]) -> Argument:
    start, end = content.start, content.end
    for a, b in quoted.meeting(start - 2, end + 2):
        if a <= frame.predicate.start < b:
            continue
        start = a if a < start < b <= end + 2 else start
        end = b if start - 2 <= a < end < b else end
    return build.argument(text, "content", (start, end)) or content
