"""Which program assembles, so that what another one made is made anew."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.metadata import version
from importlib.resources.abc import Traversable

_LIBRARIES = ("msgspec", "numpy", "rapidfuzz", "rustworkx")  # that assembly reckons with
_OF_READERS = (".gaz", ".onnx", ".pyc")  # what is large and heard in readings alone, and what Python keeps for itself


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
