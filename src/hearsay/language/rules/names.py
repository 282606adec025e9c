"""Names by the term lists and by capitals: runs of capitalised words, told apart by the words in and around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from hearsay.language.lexicon import NAME_LISTS, Hit
from hearsay.language.rules.runs import Run, runs
from hearsay.model import MentionKind, Name, Sentence

HEADS: tuple[tuple[str, MentionKind], ...] = (
    ("group_heads", "armed_group"),
    ("outlet_words", "outlet"),
    ("body_words", "official_body"),
    ("organisation_words", "organisation"),
)
# "US-based", "Kremlin-backed": an adjective, whose name is what stands before
COMPOUND = re.compile(
    r"-(?:based|led|backed|owned|run|born|linked|controlled|held|made|listed|registered|funded|sponsored|allied|affiliated"
    r"|trained|occupied|speaking)\Z"
)
# "the magazine Frontier Lens", "the Lantern newspaper"
_OUTLETS = frozenset(
    "magazine newspaper daily weekly website site paper broadcaster channel station outlet blog".split()
)
_PLACE_PREPOSITIONS = frozenset("in from near at into to around outside towards via through across".split())


class Marks:
    """The hits of the term lists, by where they begin and end."""

    def __init__(self, hits: tuple[Hit, ...]) -> None:
        self.listed = [h for h in hits if h.term.list in NAME_LISTS]
        self._starts = [h.start for h in self.listed]
        self._begins = {(h.term.list, h.start): h.end for h in hits}
        self._ends = {(h.term.list, h.end): h.start for h in hits}

    def inside(self, start: int, end: int) -> list[Hit]:
        """The listed names that lie between two offsets."""
        found = self.listed[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [h for h in found if h.end <= end]

    def begins(self, name: str, at: int) -> int | None:
        """Where a term of a list that begins here ends."""
        return self._begins.get((name, at))

    def ends(self, name: str, at: int) -> int | None:
        """Where a term of a list that ends here begins."""
        return self._ends.get((name, at))

    def headed(self, name: str, start: int, text: str) -> bool:
        """Whether a term of a list is the head of a name: its last word, or its first before "of" or "for"."""
        last = self.ends(name, start + len(text))
        first = self.begins(name, start)
        return (last is not None and last > start) or (
            first is not None and text[first - start :].startswith((" of ", " for "))
        )


def names(text: str, sentences: tuple[Sentence, ...], hits: tuple[Hit, ...]) -> tuple[Name, ...]:
    """The names of a text, none inside another, in order. A run that nothing tells the kind of is left out."""
    marks = Marks(hits)
    found: list[Name] = []
    surnames: set[str] = set()
    for run in runs(text, sentences):
        kind = _kind(run, marks, surnames)
        if kind is not None:
            found.append(Name(run.start, run.end, run.text, kind=kind))
            surnames |= _surnames(run.text) if kind == "person" else set()
    return tuple(apart([*found, *listed(text, marks)]))


def listed(text: str, marks: Marks) -> Iterator[Name]:
    """The names that stand in a list, each as the list has it; they may overlap."""
    for h in marks.listed:
        yield Name(h.start, h.end, text[h.start : h.end], kind=NAME_LISTS[h.term.list])


def _surnames(name: str) -> set[str]:
    """The last word of a name, also without the Arabic article."""
    last = name.split()[-1].lower()
    return {last, last.partition("-")[2] or last}


def _kind(run: Run, marks: Marks, surnames: set[str]) -> MentionKind | None:
    """The kind of a run: a list's, then its head word's, then a person's marks, then the place it stands in."""
    inside = marks.inside(run.start, run.end)
    whole = [h for h in inside if (h.start, h.end) == (run.start, run.end)]
    if whole:
        return NAME_LISTS[whole[0].term.list]
    if COMPOUND.search(run.text):
        return None
    if run.before in _OUTLETS or run.after in _OUTLETS:
        return "outlet"
    opened = run.length > 1 and marks.begins("group_openers", run.start) is not None
    if opened or marks.ends("group_words", run.start - 1) is not None:
        return "armed_group"  # "Katiba Ansar", "the jihadist coalition Red Dawn"
    for name, kind in HEADS:
        if marks.headed(name, run.start, run.text):
            return kind
    if _is_person(run, marks, surnames):
        return "person"
    return _by_adjective(run, inside, marks) if inside else _by_place(run)


def _is_person(run: Run, marks: Marks, surnames: set[str]) -> bool:
    titled = any(marks.ends("titles", run.start - gap) is not None for gap in (1, 2))
    titled = titled or marks.ends("person_words", run.start - 1) is not None
    opening = [marks.begins(name, run.start) for name in ("titles", "first_names")]
    return titled or any(end and end < run.end for end in opening) or (run.length == 1 and run.text.lower() in surnames)


def _by_adjective(run: Run, inside: list[Hit], marks: Marks) -> MentionKind | None:
    """ "Western Union Bank": an adjective of nation that opens a longer name makes it a body of some kind."""
    opens = inside[0].start == run.start and all(h.term.list == "nationalities" for h in inside)
    person = marks.ends("person_words", run.end) is not None
    return "organisation" if opens and not person and inside[-1].end < run.end else None


def _by_place(run: Run) -> MentionKind | None:
    if run.text.isupper() and 1 < len(run.text) < 8 and run.length == 1:
        return "organisation"
    if run.before in _PLACE_PREPOSITIONS:
        return "place"
    return "person" if run.length in (2, 3) and not run.opens else None


def apart(found: list[Name]) -> Iterator[Name]:
    """In text order; of two that overlap the longer, of two as long the first found."""
    kept: list[Name] = []
    for name in sorted(found, key=lambda n: n.start):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
        elif name.end - name.start > kept[-1].end - kept[-1].start:
            kept[-1] = name
    yield from kept
