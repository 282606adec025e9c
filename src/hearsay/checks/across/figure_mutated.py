"""A figure changed on its way from report to report.

What fires: a figure that a report has from another, or from a lost report, and gives with another value, scale,
bound, period, base or subject, as the lineage of the figures shows. Each change is told once, with the first report
that shows it and those that carry it on.

Worked example. The survey says "up to 90 wells"; the first copy has "90 wells", and eleven more have it from that
copy. One step (bound: at most has become a plain value), twelve reports. The limit from above is gone.

What does not fire: more digits or rounding; "about" put in or left out; a conversion into another currency; a new
count at a new date; "the country" for the land that is meant; a hedge or a voice that is lost (`attribution_lost`).

What would settle it: the sentence of the report in which the step was taken, beside its parent's.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._words import stem
from hearsay.checks.across._lineage import Step, changed, step
from hearsay.checks.across._words import heard, measure
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "figure_mutated"
TITLE = "A figure changed on the way"
SEVERITY: Severity = "high"
_READING = "the figure was handed on and did not stay what it was"
_SETTLED = "the sentence of the report in which the step was taken, beside its parent's"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each kind of change of each figure, once."""
    handed = {(d.child, d.parent) for d in ledger.descents} | {
        (c, lost.id) for lost in ledger.lost for c in lost.children
    }
    for made in changed(corpus, ledger, "scale", "value", "bound", "period", "base", "subject"):
        if (made.here.document, made.before.document) in handed and not any(it(made) for it in _SPARED):
            yield step(made, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)


def _in_the_same_words(made: Step) -> bool:
    """Whether nothing is different in the figure's own words, so that a change is only in how they were read."""
    return made.row.change in ("base", "bound") and made.before.value.lower() == made.here.value.lower()


def _of_some_land(made: Step) -> bool:
    """Whether a share is of "the country" on one side, which may be the land that the other side names."""
    values = (made.before.value, made.here.value)
    return made.row.change == "base" and any(heard("figures", "some_land").search(value) for value in values)


def _in_another_measure(made: Step) -> bool:
    """Whether the figure is in kilograms on one side and in tonnes on the other, which may be a conversion."""
    if made.row.change not in ("scale", "value"):
        return False
    found = [
        {measure(stem(m.lower())) for m in heard("units", "measures").findall(v.value)}
        for v in (made.before, made.here)
    ]
    return all(found) and not found[0] & found[1]


_SPARED = (_in_the_same_words, _of_some_land, _in_another_measure)
