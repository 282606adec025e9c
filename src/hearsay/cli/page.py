"""Writing the page so that nobody ever sees half of it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from hearsay.api.readings import Readings
from hearsay.errors import HearsayError


def check(path: Path) -> None:
    """Raises HearsayError when no page can be written there."""
    if path.is_dir():
        raise HearsayError(f"{path}: is a folder; name a file to write the page to")
    if not path.parent.is_dir():
        raise HearsayError(f"{path}: the folder {path.parent} does not exist")


def write(path: Path, readings: Readings) -> None:
    """Write the page. Raises HearsayError when the disk refuses."""
    put(path, readings.to_html().encode("utf-8"))


def put(path: Path, content: bytes) -> None:
    """Write a file beside its place, then move it there. Raises HearsayError when the disk refuses."""
    try:
        _replace(path, content)
    except OSError as error:
        raise HearsayError(f"{path}: {error.strerror or error}") from None


def _replace(path: Path, content: bytes) -> None:
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # a device or a pipe must be written to, not replaced
        return
    target = path.resolve()  # a link is kept, and what it leads to replaced
    draft = target.with_name(f".{target.name[:200]}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(content)
        draft.replace(target)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()
