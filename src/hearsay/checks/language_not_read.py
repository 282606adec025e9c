"""The document is in a language that the reader does not know.

What fires: a document whose language was told apart from English. Its names, sums and dates are read as far as they go;
its voices, hedges and statements are not, so that what is missing from its ledger says nothing about the text.

Worked example. A report in Portuguese: "R$ 2 milhões" may be read as a sum, "segundo a polícia" is not read as a voice.

What does not fire: English; a text too short for its language to be told.

What would settle it: a translation that is kept beside the original.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.language.identify import READ
from hearsay.model import Finding, Reading, Severity

CODE = "language_not_read"
TITLE = "A language that is not read"
SEVERITY: Severity = "medium"


def check(reading: Reading) -> Iterator[Finding]:
    """One finding on the document."""
    language = reading.document.language
    if language not in READ:
        yield Finding(
            code=CODE,
            severity=SEVERITY,
            message=f"This document is in another language than English ({language}): names, sums and dates are read "
            "as far as they go, voices and statements are not.",
            about=(reading.document.id,),
            by=stamp(CODE),
            settled_by="a translation that is kept beside the original",
        )
