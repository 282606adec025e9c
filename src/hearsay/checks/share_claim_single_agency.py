"""A share of a whole market rests on one body's word.

What fires: a share ("half of", "40 per cent of") of a market, supply, trade, production or the like, said by one
official body, organisation, agency, outlet or document, when no other voice in the report gives such a share.

Worked example. "According to the Border Guard Service, the front supplies a third of the region's cigarettes": who
counted the other two thirds? A share needs a numerator and a base; one body that gives neither cannot be checked, and
often has a stake in the answer.

What does not fire: a share of a lawful market; one that two independent voices give; a share of a group's own income or
of a count of people; a share that nobody is said to state (that is `unattributed`).

What would settle it: the method: how much was counted, of how much, where, and in which year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, identity_of, is_illicit, root, shares
from hearsay.model import Claim, Finding, LinkKind, Mention, Quantity, Reading, Severity
from hearsay.text.shelf import Shelf, shelf

CODE = "share_claim_single_agency"
TITLE = "A market share on one body's word"
SEVERITY: Severity = "high"
_BODIES: frozenset[LinkKind] = frozenset({"official_body", "agency", "outlet", "document", "dataset", "collective"})
_MARKET = re.compile(
    r"\b(?:markets?|suppl(?:y|ies|ied)|trades?|traffick?(?:ing)?|production|output|consumption|consumed|exports?|exported|imports?|imported|sales|sold|smuggled|"
    r"business|harvest|crop|flows?|shipments|economy|turnover|industry|catch|fleet|total)\b",
    re.I,
)
_UNCOUNTED = re.compile(r"(?:an?\s+|the\s+)?(?:vast\s+|large\s+)?(?:majority|most|bulk|many)\b", re.I)


def check(reading: Reading) -> Iterator[Finding]:
    """One finding a body, naming its claims; none where another voice gives a share of the same stream."""
    found: dict[str, list[tuple[Claim, Mention]]] = {}
    by_claim = shares(reading)
    standing = [c for c in reading.claims if c.modality.level not in DENIED and is_illicit(c.stream)]
    goods = shelf(m for m in reading.mentions if m.kind == "commodity")
    stated = [(c, m) for c in standing for m, q in by_claim.get(c.id, []) if _of_market(m, q, goods)]
    bodies = shelf(m for m in reading.mentions if m.kind in ("official_body", "organisation"))
    for claim, mention in stated:
        if _speaks_for_one(bodies, claim) and not _seconded(claim, stated):
            found.setdefault(identity_of(root(claim)), []).append((claim, mention))
    for pairs in found.values():
        yield _finding(pairs)


def _of_market(mention: Mention, quantity: Quantity, goods: Shelf[Mention]) -> bool:
    """A share of a market, supply or trade, or of a good: "three quarters of the cocaine that reaches the port"."""
    named = _MARKET.search(quantity.of or "") or _MARKET.search(mention.text)
    counted = not _UNCOUNTED.match(mention.text)
    return bool(counted and (named or goods.inside(mention.start, mention.end)))


def _speaks_for_one(bodies: Shelf[Mention], claim: Claim) -> bool:
    """A body, or someone who speaks for one: "a spokesman for the Border Guard Service"."""
    link = root(claim)
    if link.kind in _BODIES:
        return True
    return link.source is not None and bool(bodies.inside(link.source.start, link.source.end))


def _seconded(claim: Claim, stated: list[tuple[Claim, Mention]]) -> bool:
    own = identity_of(root(claim))
    others = (root(c) for c, _ in stated if c.stream == claim.stream)
    return any(link.kind != "none" and identity_of(link) != own for link in others)


def _finding(pairs: list[tuple[Claim, Mention]]) -> Finding:
    claims = list(dict.fromkeys(claim.id for claim, _ in pairs))
    said = ", ".join(dict.fromkeys(f"“{mention.text}”" for _, mention in pairs))
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"{said}: a share of a whole market on the word of {root(pairs[0][0]).name} alone, without base or "
        "method.",
        about=tuple(claims),
        by=stamp(CODE),
        quotes=tuple(dict.fromkeys(claim.evidence[0] for claim, _ in pairs)),
        settled_by="the method: how much was counted, of how much, where, and in which year",
    )
