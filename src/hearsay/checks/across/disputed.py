"""Somebody who knows the matter disputes what others report.

What fires: a sentence that doubts a figure, a report or a claim ("I do not believe the figure", "the estimate is
implausible", "disputes that") or limits what it is of ("is an upper limit", "does not apply to"), where another
report that it names, or that tells the same story and came out no later, states it.

Worked example. A daily has "90 tonnes of eel a month" out of one estuary; a biologist writes of the same figure: "I
do not believe the 90 tonnes; the whole coast has no more glass eel than that." The two cannot both be right about the
estuary.

What does not fire: a denial by the one accused (`denied`); a report that doubts something of its own, or what no
other report of the corpus tells; "did not comment".

What would settle it: the reckoning behind the figure, and what the doubt rests on.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks.across._answering import answered
from hearsay.checks.across._answers import answers
from hearsay.checks.across._words import heard
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Sentence, Severity

CODE = "disputed"
TITLE = "Somebody disputes what others report"
SEVERITY: Severity = "medium"
_SETTLED = "the reckoning behind the figure, and what the doubt rests on"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """One finding for each report that disputes something told elsewhere."""
    for answer in answers(corpus, ledger, _disputes):
        yield answered(answer, CODE, SEVERITY, said="is disputed", settled_by=_SETTLED)


def _disputes(sentence: Sentence) -> bool:
    found = heard("dispute", "doubts").search(sentence.text) or heard("dispute", "scopes").search(sentence.text)
    return bool(found) and not heard("denial", "takes_back").search(sentence.text)
