"""From what was given to the single files, in order; and why one cannot be opened, in plain words.

Within a folder, entries come sorted by name, and hidden ones (".git") are passed over. A link to a folder is not
followed there, so no walk can go round in a circle; the folder itself can be given instead.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from glob import glob
from typing import BinaryIO

from hearsay.errors import Unreadable

_CAUSES = {
    errno.ENOENT: "there is no such file or folder",
    errno.ENOTDIR: "there is no such file or folder",
    errno.EACCES: "no permission to read it",
    errno.EPERM: "no permission to read it",
    errno.ELOOP: "a link that leads back to itself",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EIO: "the disk could not read it",
}
_PATTERN = re.compile(r"[*?\[]")
_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISDIR, "a folder"),
)


def files(path: str) -> Iterator[str | Unreadable]:
    """The file itself, every file under the folder, or those that fit a pattern ("reports/**/*.pdf").

    An Unreadable stands for what cannot be gone into.
    """
    if _PATTERN.search(path) and not os.path.lexists(path):
        for each in _fitting(path):
            yield from files(each) if isinstance(each, str) else [each]
        return
    if not os.path.isdir(path):
        yield path
        return
    found = False
    for entry in _under(path):
        found = True
        yield entry
    if not found:
        yield Unreadable(path, "no document in it (hidden files are passed over)")


def _fitting(pattern: str) -> Iterator[str | Unreadable]:
    """What fits a pattern, by name; shells that know no patterns hand them on as they are."""
    try:
        found = sorted(glob(pattern, recursive=True))
    except (OSError, ValueError, re.error):
        found = []
    yield from found
    if not found:
        yield Unreadable(pattern, "there is no such file or folder, and nothing fits it as a pattern")


def _under(folder: str) -> Iterator[str | Unreadable]:
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path != folder and os.path.islink(path) and os.path.isdir(path):
            yield Unreadable(path, "a link to a folder: links are not followed, give the folder itself")
        elif not os.path.isdir(path):
            yield path
        else:
            try:
                names = sorted((n for n in os.listdir(path) if not n.startswith(".")), reverse=True)
            except OSError as fault:
                yield Unreadable(path, cause_of(fault))
            else:
                waiting += [os.path.join(path, name) for name in names]


def sizes(paths: Iterable[str]) -> Iterator[int]:
    """The bytes of each file in the paths, as the disk has them; nothing is opened, what is not there has none."""
    for path in paths:
        for file in files(path):
            if isinstance(file, str):
                with suppress(OSError, ValueError):
                    yield os.path.getsize(file)


def opened(path: str) -> BinaryIO:
    """A regular file, open for reading. Raises Unreadable for anything else; never waits for a writer."""
    if path.lower().startswith(("http://", "https://")):
        raise Unreadable(path, "an address: nothing is fetched; save the page and give the file")
    try:
        _regular(path, os.stat(path).st_mode)
        # a pipe put there in the meantime must not make the opening wait
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        _regular(path, os.fstat(handle).st_mode, handle)
        return os.fdopen(handle, "rb")
    except (OSError, ValueError) as fault:
        raise Unreadable(path, cause_of(fault)) from None


def _regular(path: str, mode: int, handle: int | None = None) -> None:
    if stat.S_ISREG(mode):
        return
    if handle is not None:
        os.close(handle)
    what = next((name for test, name in _KINDS if test(mode)), "not a file")
    raise Unreadable(path, f"{what}, not a file; what comes from a program can be piped to -")


def cause_of(fault: OSError | ValueError) -> str:
    """Why the operating system refused, without its numbers."""
    if not isinstance(fault, OSError):
        return "this cannot be the name of a file"
    return _CAUSES.get(fault.errno or 0) or (fault.strerror or "it could not be read").lower()
