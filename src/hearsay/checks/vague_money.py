"""Money without a figure.

What fires: "huge profits", "handsome fees", "the sums are immense", "fortunes", "grown rich", "pays handsomely": words
of size where a figure would stand; and "millions", "tens of millions of dollars": an order of size with no digit in it.

Worked example. "The trade brings the front huge profits": nothing can be compared with it, added to it or held against
a later report. "Millions" is anything from two to a thousand of them. Neither is ever summed or annualised.

What does not fire: a figure, however rough ("up to $5 million", "about $2 a head", "almost a million euros"); millions
of people or pills.

What would settle it: the figure, and who reckoned it.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.checks._statements import bare
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Claim, Finding, Reading, Severity, Span
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import quote

CODE = "vague_money"
TITLE = "Money without a figure"
SEVERITY: Severity = "low"
_FIGURE = len(" of about ")  # "a huge profit of about €4 million" has its figure
_VAGUE = frozenset({"vague", "order_of_magnitude"})


def check(reading: Reading) -> Iterator[Finding]:
    """One finding that names every such claim."""
    money = {m.id: m for m in reading.money}
    taken = shelf([*reading.money, *(m for m in reading.mentions if m.kind == "quantity")])
    found: list[tuple[Claim, Span]] = []
    for claim in reading.claims:
        vague = [money[key] for key in claim.money if money[key].amount.bound in _VAGUE]
        found += [(claim, bare(m)) for m in vague]
        found += [(claim, span) for span in _words_of_size(reading, claim, taken)]
    if found:
        spans = dict.fromkeys(span for _, span in found)
        said = ", ".join(dict.fromkeys(f"“{span.text}”" for span in spans))
        yield Finding(
            code=CODE,
            severity=SEVERITY,
            message=f"Money is spoken of without a figure: {said}. Nothing can be added to it or held against it.",
            about=tuple(dict.fromkeys(claim.id for claim, _ in found)),
            by=stamp(CODE),
            quotes=tuple(spans),
            settled_by="the figure, and who reckoned it",
        )


def _words_of_size(reading: Reading, claim: Claim, taken: Shelf[Span]) -> Iterator[Span]:
    """ "Fortunes", "profits of millions": sizes that no sum was read from."""
    for span in claim.evidence if reading.document.language in READ else ():
        for name in ("vague", "size", "ways"):
            for match in words("money", name).finditer(reading.document.text, span.start, span.end):
                if not taken.meeting(match.start(), match.end() + _FIGURE):
                    yield quote(reading.document.text, match.start(), match.end())
