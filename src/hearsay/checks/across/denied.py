"""One report denies what another tells.

What fires: a sentence in which somebody takes back reports, a charge, a figure or a story, in one report, where
another report that it names, or that tells the same story and came out no later, states what is taken back without
the denial.

Worked example. A paper writes that the tannery lets its water into the Fez river by night; two days later the guild
"denies the reports of a night outlet". Whoever has the first page alone has half of what was said. Which of the two
is right, the check does not say; it names how many reports carry the denial.

What does not fire: a denial whose object no other report of the corpus tells; what is refused to somebody ("denied
entry"); a report that only declines to comment; two different numbers, which clash and deny nothing.

What would settle it: what the denial rests on: records, a witness, or only the word of the one accused.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks.across._answering import answered
from hearsay.checks.across._answers import answers
from hearsay.checks.across._words import heard
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Sentence, Severity

CODE = "denied"
TITLE = "One report denies what another tells"
SEVERITY: Severity = "medium"
_SETTLED = "what the denial rests on: records, a witness, or only the word of the one accused"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """One finding for each report that denies something told elsewhere."""
    for answer in answers(corpus, ledger, _denies):
        yield answered(answer, CODE, SEVERITY, said="is denied", settled_by=_SETTLED)


def _denies(sentence: Sentence) -> bool:
    return bool(heard("denial", "takes_back").search(sentence.text)) and not heard("denial", "refused").search(
        sentence.text
    )
