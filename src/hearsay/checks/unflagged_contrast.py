"""A clash that the report's own "however" passes over.

What fires: two figures that cannot both hold (`part_exceeds_whole`, `value_clash`, `period_clash` ...), the later one
in a sentence that opens with "However", "But", "Still" or "Meanwhile", when the two stand apart in the text, in units
that hide the clash from the eye (a day here, a year there), and no word owns that they do not agree.

Worked example. Early on: "its 3 million-dirham-a-year budget". Six sentences on: "However, 50,000 dirhams a day come
in from the quarry." The word turns against what stands right before, and 50,000 x 365 = 18,250,000 against 3,000,000
goes unsaid.

What does not fire: a text that says so ("oddly", "which contradicts", "more than its whole budget"); figures side by
side, or in one and the same period, which the reader can compare; two figures that may both hold.

What would settle it: a word of the author on which figure he holds to, and why.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.checks._statements import bare, shown
from hearsay.checks._wholes import Over, too_large
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Finding, Reading, Sentence, Severity
from hearsay.text.shelf import shelf

CODE = "unflagged_contrast"
TITLE = "A contrast that passes over a clash"
SEVERITY: Severity = "low"
_APART = 2  # sentences


def check(reading: Reading) -> Iterator[Finding]:
    """Each such pair, in text order."""
    if reading.document.language not in READ:
        return
    sentences = shelf(reading.sentences)
    order = {s.start: at for at, s in enumerate(reading.sentences)}
    for over in too_large(reading):
        sums = sorted((over.part.money, over.whole.money), key=lambda m: m.start)
        first, last = (sentences.meeting(m.start, m.end)[0] for m in sums)
        if order[last.start] - order[first.start] >= _APART and _hides(over) and _passes_over(last):
            yield _finding(over, first, last)


def _hides(over: Over) -> bool:
    return over.part.money.amount.per != over.whole.money.amount.per


def _passes_over(sentence: Sentence) -> bool:
    opens = words("contrast", "opens").match(sentence.text.lstrip("\"'“‘ "))
    return bool(opens) and not words("contrast", "owns").search(sentence.text)


def _finding(over: Over, first: Sentence, last: Sentence) -> Finding:
    opening = last.text.lstrip("\"'“‘ ").split()[0].rstrip(",")
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"“{opening}” sets the statement against what stands before it, and the text does not say that "
        f"“{over.part.money.text}” ({shown(over.low)}{over.per} or more, from one stream) is above "
        f"“{over.whole.money.text}” ({shown(over.high)} at most, from all).",
        about=(over.part.claim.id, over.whole.claim.id),
        by=stamp(CODE),
        numbers={"part_annual_low": over.low, "whole_annual_high": over.high},
        quotes=(bare(first), bare(last)),
        settled_by="a word of the author on which figure he holds to, and why",
    )
