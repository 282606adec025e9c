"""What of a reading tells which story it is of, as numbers that can be kept and compared by the million."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
import numpy as np
from msgspec import Struct
from msgspec.structs import astuple

from hearsay.assembly.copies.shingles import Hashes, Vocabulary, fingerprint
from hearsay.assembly.same_claim.gists import matters_of
from hearsay.assembly.story import figures_of, stems
from hearsay.model import Reading

_ONE_IN = np.uint64(4)  # shingles: eight words in a row have one that is kept, more often than not
_LITTLE_ENDIAN = np.dtype("<u8")


class Marks(Struct, frozen=True):
    """The marks of one document, each kind sorted, each mark once, as 64-bit numbers.

    words: its stems and figures. prints: a quarter of its word 5-grams, the same quarter in every text. matters: what
    it says of whom with which figure, and the whole of its text.
    """

    words: Hashes
    prints: Hashes
    matters: Hashes

    def packed(self) -> bytes:
        """The marks as bytes, for `unpacked`."""
        return msgspec.msgpack.encode([kind.astype(_LITTLE_ENDIAN).tobytes() for kind in astuple(self)])

    @classmethod
    def unpacked(cls, data: bytes) -> Marks:
        """The marks in bytes. Raises ValueError for bytes that hold none."""
        words, prints, matters = msgspec.msgpack.decode(data, type=tuple[bytes, bytes, bytes])
        return cls(*(np.frombuffer(kind, _LITTLE_ENDIAN) for kind in (words, prints, matters)))


def marks_of(reading: Reading, vocabulary: Vocabulary) -> Marks:
    """The marks of a reading. vocabulary: of all readings that are gone through, so that each word is hashed once."""
    text = reading.document.text
    prints = fingerprint(text, vocabulary)
    return Marks(
        words=_numbers({*stems(text), *figures_of(reading)}, vocabulary),
        prints=prints[prints % _ONE_IN == 0],
        matters=_numbers(_matters(reading, text), Vocabulary()),
    )


def _matters(reading: Reading, text: str) -> Iterator[str]:
    yield text
    for name, figure in matters_of(reading):
        yield f"{name} {figure}"


def _numbers(marks: Iterable[str], vocabulary: Vocabulary) -> Hashes:
    return np.unique(np.fromiter(map(vocabulary.__getitem__, marks), np.uint64))
