"""A case's ledger brought up to date: only those stories are assembled of which a reading or a decision has moved."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.metadata import version
from importlib.resources.abc import Traversable

import msgspec
from msgspec import Struct

from hearsay import ledger
from hearsay.api.assembling import Story, stories_of, united
from hearsay.api.stories import parts_of
from hearsay.assembly.copies.shingles import Vocabulary
from hearsay.assembly.stories import Marks, marks_of
from hearsay.corpus import Ledger
from hearsay.ledger import Marked, Part

KEPT = "ledger.stories"
_LIBRARIES = ("msgspec", "numpy", "rapidfuzz", "rustworkx")  # that assembly reckons with
_OF_READERS = (".gaz", ".onnx", ".pyc")  # what is large and heard in readings alone, and what Python keeps for itself
_MOST = 0.25  # of the documents: where more are of stories that moved, the ledger is written anew beside the old one


class Kept(Struct, frozen=True):
    """What a ledger was made of: the case's state, the program, and each story's key by its place."""

    made_from: str
    program: str
    keys: dict[int, bytes]


def renewed(case: ledger.Case, *, processes: int | None) -> Ledger:
    """The ledger of the case, brought up to its readings and decisions; the one that is there where nothing moved."""
    made_from, last, kept = ledger.state(case), ledger.generation(case), _kept(case)
    if last is None or kept is None or kept.made_from != last.made_from:
        kept = None  # an older program's, or none
    elif kept.made_from == made_from:
        return ledger.ledger(case) or Ledger()
    readings = _marked(case, anew=kept is None)
    marks = {one.document: Marks.unpacked(one.marks or b"") for one in readings}
    stories = {story.place: story for story in stories_of(marks, ledger.standing(case))}
    now = Kept(made_from, program(), _keys(stories.values(), readings))
    moved = [stories[place] for place, key in now.keys.items() if kept is None or kept.keys.get(place) != key]
    if last is None or kept is None or sum(len(s.documents) for s in moved) > _MOST * len(readings):
        return _anew(case, stories.values(), now, processes=processes)
    gone = [place for place, key in kept.keys.items() if now.keys.get(place) != key]
    parts = [*parts_of(case, moved, processes=processes)]
    ledger.exchange(case, last, gone=gone, parts=parts, made_from=made_from, keeping=_keeping(now))
    return ledger.ledger(case) or Ledger()


def _anew(case: ledger.Case, stories: Collection[Story], now: Kept, *, processes: int | None) -> Ledger:
    """The ledger of all stories, written beside the old one."""
    parts = [*parts_of(case, stories, processes=processes)] or [Part(0, united(()))]
    ledger.put_ledger(case, parts, made_from=now.made_from, keeping=_keeping(now))
    return united(parts)


def _marked(case: ledger.Case, *, anew: bool) -> list[Marked]:
    """Every reading with its marks; those that are not kept, or were made by another program, are made and kept."""
    known = ledger.marked(case)
    hashes = {one.document: one.hash for one in known if anew or one.marks is None}
    vocabulary = Vocabulary()
    made = {
        reading.document.id: Marked(
            document=reading.document.id,
            hash=hashes[reading.document.id],
            marks=marks_of(reading, vocabulary).packed(),
        )
        for reading in ledger.readings_of(case, hashes)
    }
    ledger.keep_marks(case, made.values())
    return [made.get(one.document, one) for one in known]


def _keys(stories: Iterable[Story], readings: Iterable[Marked]) -> dict[int, bytes]:
    """A hash of all that a story's ledger follows from, by the story's place."""
    hashes = {one.document: one.hash for one in readings}
    keys = {}
    for story in stories:
        told = sha256(msgspec.json.encode(story.decisions))
        for name in story.documents:
            told.update(f"{name} {hashes[name]}\n".encode())
        keys[story.place] = told.digest()
    return keys


def _kept(case: ledger.Case) -> Kept | None:
    """What is kept of the ledger that is there; None where nothing is, or where another program made it."""
    data = ledger.kept_as(case, KEPT)
    try:
        kept = msgspec.msgpack.decode(data, type=Kept) if data else None
    except msgspec.DecodeError:
        return None
    return kept if kept is not None and kept.program == program() else None


def _keeping(now: Kept) -> Mapping[str, bytes]:
    return {KEPT: msgspec.msgpack.encode(now)}


@cache
def program() -> str:
    """What assembles, as one hash: of all files of the program but the readers' large ones, and of its libraries.

    Versions of the program may differ in words and limits that no stamp tells of; by this none of that is overlooked.
    """
    told = sha256(sys.version.encode())
    for name in _LIBRARIES:
        told.update(f"{name} {version(name)}\n".encode())
    for path, file in _files(resources.files("hearsay"), ""):
        data = file.read_bytes()
        told.update(f"{path} {len(data)}\n".encode() + data)
    return told.hexdigest()


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    """The files of a folder and of those in it, in order of their paths."""
    for part in sorted(folder.iterdir(), key=lambda part: part.name):
        if part.is_dir():
            yield from _files(part, f"{path}{part.name}/")
        elif not part.name.endswith(_OF_READERS):
            yield path + part.name, part
