"""Something had to be done to the bytes of a document before it could be read.

What fires: each note that was taken when the document was opened: an encoding that had to be guessed, bytes that fit no
character and were replaced, a date that is none and was passed over.

Worked example. A file of no declared encoding is read as Windows-1251 because its words then are Russian; a quotation
from it is only as good as that guess.

What does not fire: a document that says what it is, and is.

What would settle it: the file as its publisher issued it.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.model import Finding, Reading, Severity

CODE = "capture_noted"
TITLE = "Read with a repair"
SEVERITY: Severity = "low"


def check(reading: Reading) -> Iterator[Finding]:
    """One finding a note."""
    for note in reading.document.notes:
        yield Finding(
            code=CODE,
            severity=SEVERITY,
            message=note,
            about=(reading.document.id,),
            by=stamp(CODE),
            settled_by="the file as its publisher issued it",
        )
