"""Statements on money, shares or a trade that nobody is said to make.

What fires: a claim whose chain ends in nobody, if it has a sum or a share, or says of someone that he lives on a trade:
the text asserts it by itself, or by a cue without a speaker ("it is known that", "is believed to", "it emerged").

Worked example. "Until last year it was known that the front lived on a $6 million budget": known to whom? The sentence
gives no person, body, outlet or document that could be asked.

What does not fire: a text that speaks of no illicit trade and no armed group; questions and conditions; a remark on a
trade in general ("untaxed cigarettes are sold here again"); a claim with any voice behind the publisher, also an
anonymous one ("a source said") or a crowd ("residents said"), which other checks weigh; what the outlet gives as its
own reporting ("this newspaper has learned"); a text in another language than English, whose voices are not read.

What would settle it: asking the publisher for the source of each of the statements.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.checks._statements import evidence, is_illicit, root, shares
from hearsay.language.identify import READ
from hearsay.model import Finding, Reading, Severity

CODE = "unattributed"
TITLE = "Nobody is said to say it"
SEVERITY: Severity = "high"


def check(reading: Reading) -> Iterator[Finding]:
    """One finding that names every such claim of the report."""
    if reading.document.language not in READ:
        return  # its voices were not looked for
    stated = shares(reading)
    if not (
        any(is_illicit(c.stream) for c in reading.claims) or any(e.kind == "armed_group" for e in reading.entities)
    ):
        return
    nameless = [c for c in reading.claims if root(c).kind == "none" and c.modality.level != "U"]
    claims = [c for c in nameless if c.money or c.id in stated or (c.stream and (root(c).cue or c.roles.get("actor")))]
    if claims:
        many = "One statement" if len(claims) == 1 else f"{len(claims)} statements"
        yield Finding(
            code=CODE,
            severity=SEVERITY,
            message=f"{many} on money, a share or a trade: the text names nobody who says so.",
            about=tuple(c.id for c in claims),
            by=stamp(CODE),
            quotes=evidence(claims),
            settled_by="the publisher's answer to the question where each comes from",
        )
