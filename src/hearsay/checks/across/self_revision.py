"""A speaker gives another figure than before.

What fires: one named speaker with two figures for one thing in two reports of two days, or in one report that says so
itself ("that was too much", "now puts it at") after a figure that an earlier report has from the same speaker.

Worked example. In May a fisherman tells a paper of "70 to 80 boats"; in July he says there: "I told you 70 to 80
boats. That was too many. I say fifty." Whoever counts both as two sources counts one man twice, and the later word
stands beside the earlier one, not under it.

What does not fire: two speakers; a new count of a new time; a figure that the speaker repeats; a report that is
corrected by somebody else.

What would settle it: asking the speaker, and what the second figure rests on.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks.across._clashing import clash
from hearsay.checks.across._pairs import of_sort
from hearsay.checks.across._revising import revisions
from hearsay.checks.across._saying import named, of_figures
from hearsay.checks.across._speaking import said_twice
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "self_revision"
TITLE = "A speaker gives another figure than before"
SEVERITY: Severity = "medium"
_READING = "one speaker is named for both: the later word is no second source"
_SETTLED = "asking the speaker, and what the second figure rests on"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each pair of figures of one speaker, then each figure that is taken back in so many words."""
    seen = set()
    for pair in of_sort(corpus, ledger, "value"):
        if pair.revised:
            seen.add((pair.one.document, pair.other.document))
            yield clash(pair, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
    for one, other in said_twice(corpus, ledger):
        if (one.document, other.document) not in seen:
            seen.add((one.document, other.document))
            message = (
                f"{named(one.reading)} has “{one.number.span.text}”, {named(other.reading)} has "
                f"“{other.number.span.text}”: {_READING}."
            )
            yield of_figures(CODE, SEVERITY, message, figures=(one, other), settled_by=_SETTLED)
    for before, again, words in revisions(corpus, ledger):
        if (before.document, again.document) not in seen:
            message = (
                f"“{before.number.span.text}” in {named(before.reading)} is taken up in {named(again.reading)}, where "
                f"“{words.text}” stands behind it: {_READING}."
            )
            yield of_figures(CODE, SEVERITY, message, figures=(before, again), settled_by=_SETTLED)
