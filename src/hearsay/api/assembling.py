"""Assembling: what many readings come to, as a pure function of them and of what people decided."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.metadata import version
from importlib.resources.abc import Traversable

from hearsay.assembly import stages
from hearsay.checks import across
from hearsay.corpus import Corpus, Decision, Ledger
from hearsay.model import Reading

_LIBRARIES = ("msgspec", "numpy", "rapidfuzz", "rustworkx")  # that assembly reckons with
_OF_READERS = (".gaz", ".onnx", ".pyc")  # what is large and heard in readings alone, and what Python keeps for itself


def assemble(readings: Iterable[Reading], decisions: Iterable[Decision] = ()) -> Ledger:
    """The families, entries, origins, figures and findings of the readings, whatever order they come in."""
    corpus = Corpus(readings=tuple(readings), decisions=tuple(decisions))
    return across.run(corpus, stages.assemble(corpus))


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
