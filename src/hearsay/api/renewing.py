"""A case's ledger brought up to date: only those stories are assembled of which a reading or a decision has moved."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from hearsay import ledger
from hearsay.api.assembling import Story, stories_of, united
from hearsay.api.program import program
from hearsay.api.stories import parts_of
from hearsay.assembly.copies.shingles import Vocabulary
from hearsay.assembly.stories import Marks, marks_of
from hearsay.corpus import Ledger
from hearsay.ledger import Generation, Marked, Part

KEPT = "ledger.stories"
_MOST = 0.25  # of the documents: where more are of stories that moved, the ledger is written anew beside the old one


class Kept(Struct, frozen=True):
    """What a ledger was made of: the case's state, the program, and each story's key by its place."""

    made_from: str
    program: str
    keys: dict[int, bytes]

    def beside(self, other: Kept | None) -> list[int]:
        """The places of the stories that the other has not, or made of something else."""
        return [place for place, key in self.keys.items() if other is None or other.keys.get(place) != key]


def renewed(case: ledger.Case, *, processes: int | None) -> Ledger:
    """The ledger of the case, brought up to its readings and decisions; the one that is there where nothing moved."""
    made_from, last = ledger.state(case), ledger.generation(case)
    kept = _kept(case, last)
    if kept is not None and kept.made_from == made_from:
        return ledger.ledger(case) or Ledger()
    readings = _marked(case, anew=kept is None)
    marks = {one.document: Marks.unpacked(one.marks or b"") for one in readings}
    stories = {story.place: story for story in stories_of(marks, ledger.standing(case))}
    now = Kept(made_from, program(), _keys(stories.values(), readings))
    moved = [stories[place] for place in now.beside(kept)]
    if last is None or kept is None or sum(len(s.documents) for s in moved) > _MOST * len(readings):
        return _anew(case, stories.values(), now, processes=processes)
    parts = [*parts_of(case, moved, processes=processes)]
    ledger.exchange(case, last, gone=kept.beside(now), parts=parts, made_from=made_from, keeping=_keeping(now))
    return ledger.ledger(case) or Ledger()


def _anew(case: ledger.Case, stories: Collection[Story], now: Kept, *, processes: int | None) -> Ledger:
    """The ledger of all stories, written beside the old one."""
    parts = [*parts_of(case, stories, processes=processes)] or [Part(0, united(()))]
    ledger.put_ledger(case, parts, made_from=now.made_from, keeping=_keeping(now))
    return united(parts)


def _marked(case: ledger.Case, *, anew: bool) -> list[Marked]:
    """Every reading with its marks; those that are not kept, or were made by another program, are made and kept."""
    known = ledger.marked(case)
    due = {one.document: one for one in known if anew or one.marks is None}
    vocabulary = Vocabulary()
    made = {
        reading.document.id: replace(due[reading.document.id], marks=marks_of(reading, vocabulary).packed())
        for reading in ledger.readings_of(case, due)
    }
    ledger.keep_marks(case, made.values())
    return [made.get(one.document, one) for one in known]


def _keys(stories: Iterable[Story], readings: Iterable[Marked]) -> dict[int, bytes]:
    """A hash of all that a story's ledger follows from, by the story's place.

    Saving a reading takes away what ties its claims to findings, so one that was saved again moves its story too.
    """
    editions = {one.document: one.edition for one in readings}
    keys = {}
    for story in stories:
        told = sha256(msgspec.json.encode(story.decisions))
        for name in story.documents:
            told.update(f"{name} {editions[name]}\n".encode())
        keys[story.place] = told.digest()
    return keys


def _kept(case: ledger.Case, last: Generation | None) -> Kept | None:
    """What is kept of the ledger that was last shown; None where nothing is, or where another program made it."""
    data = ledger.kept_as(case, KEPT)
    try:
        kept = msgspec.msgpack.decode(data, type=Kept) if data else None
    except msgspec.DecodeError:
        return None
    if kept is None or last is None or (kept.made_from, kept.program) != (last.made_from, program()):
        return None
    return kept


def _keeping(now: Kept) -> Mapping[str, bytes]:
    return {KEPT: msgspec.msgpack.encode(now)}
