"""A share of a whole market rests on one body's word.

What fires: a share ("half of", "40 per cent of", "one in eight") of a market, supply, trade, production, of goods on
sale, of crimes, or of all that there is of a thing ("60 per cent of all jails", "a third of the country's buses"), said
by one official body, organisation, agency, outlet or document, when no other voice in the report gives such a share;
and a share of what a group has or earns ("70 per cent of its income"), said by a state's body or spokesman.

Worked example. "According to the Border Guard Service, the front supplies a third of the region's cigarettes": who
counted the other two thirds? A share needs a numerator and a base; one body that gives neither cannot be checked, and
often has a stake in the answer.

What does not fire: a share in a report on no illicit trade; one that two independent voices give; a share of a group's
own income by one who is no state body; a share of people asked; a cut of each deal; a share that nobody is said to
state (that is `unattributed`) or that a person gives for himself.

What would settle it: the method: how much was counted, of how much, where, and in which year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, identity_of, is_illicit, phrases, root, shares, wording
from hearsay.checks._words import stems, words
from hearsay.model import Claim, Finding, LinkKind, Mention, Quantity, Reading, Severity
from hearsay.text.shelf import Shelf, shelf

CODE = "share_claim_single_agency"
TITLE = "A market share on one body's word"
SEVERITY: Severity = "high"
_BODIES: frozenset[LinkKind] = frozenset({"official_body", "agency", "outlet", "document", "dataset", "collective"})
_SPOKEN_FOR: frozenset[LinkKind] = frozenset({"person", "anonymous"})
_NEARLY = Decimal("1.25")
_FAR_APART = Decimal(2)  # a third and a sixteenth of the same whole do not second each other
_OF = re.compile(r"\s+(?:of|in)\s+")
_LEAD = 16  # characters before a share in which it is paid
_OWN = ("'s", "’s")
_EVERY = re.compile(r"every\s", re.I)
_BEYOND = re.compile(r"\s(?:[\w-]+ed|sent|that|who|which|to|in|of|from|for|around|near)\s")
Share = tuple[Claim, Mention, Quantity]


def check(reading: Reading) -> Iterator[Finding]:
    """One finding a body, naming its claims; none where another voice gives a share of the same stream or thing."""
    if not any(is_illicit(c.stream) for c in reading.claims):
        return
    by_claim, wholes = shares(reading), _Wholes(reading)
    traded = [c for c in reading.claims if c.stream != "legal_trade"]
    standing = [c for c in traded if c.modality.level not in DENIED]
    stated = [(c, m, q) for c in traded for m, q in by_claim.get(c.id, []) if c in standing or _is_said_before(c, m)]
    found: dict[str, list[Share]] = {}
    for share in stated:
        if wholes.are_uncounted(*share) and not (_seconded(share, stated) or _repeated(share, standing)):
            found.setdefault(identity_of(root(share[0])), []).append(share)
    for shared in found.values():
        yield _finding(shared)


class _Wholes:
    """What shares are of, and who states them."""

    def __init__(self, reading: Reading) -> None:
        self._goods = shelf(m for m in reading.mentions if m.kind == "commodity")
        self._bodies: Shelf[Mention] = shelf(m for m in reading.mentions if m.kind in ("official_body", "organisation"))
        self._places = shelf(m for m in reading.mentions if m.kind == "place")
        self._phrases, self._text = phrases(reading), reading.document.text

    def are_uncounted(self, claim: Claim, mention: Mention, quantity: Quantity) -> bool:
        """A market on any body's word; what another has or earns, on a state's."""
        text, of = mention.text, quantity.of or ""
        if words("share", "uncounted").match(text) or words("share", "people").search(_BEYOND.split(of, maxsplit=1)[0]):
            return False
        lead = self._text[max(0, mention.start - _LEAD) : mention.start]
        if words("share", "levied").search(lead):
            return False
        if words("share", "own").search(text):
            return self._speaks_for_one(claim, states_only=True)
        return self._of_market(claim, mention) and self._speaks_for_one(claim, states_only=False)

    def _of_market(self, claim: Claim, mention: Mention) -> bool:
        """Of a market or trade, of a good, or of what is said to be sold or smuggled ("one in six bottles")."""
        if words("share", "cut").search(mention.text):
            return False
        if words("share", "whole").search(mention.text) or self._of_a_place(mention):
            return True
        if words("share", "market").search(mention.text) or self._goods.inside(mention.start, mention.end):
            return True
        sellable = is_illicit(claim.stream) and " " in mention.text
        named = bool(_OF.search(mention.text) or _EVERY.match(mention.text)) and not words("share", "own").search(
            mention.text
        )
        return sellable and (named or bool(words("share", "market").search(wording(claim))))

    def _of_a_place(self, mention: Mention) -> bool:
        """Of all that a country or a town has: "a tenth of Kosovo's electricity"."""
        return any(self._text[m.end :][:2] in _OWN for m in self._places.inside(mention.start, mention.end))

    def _speaks_for_one(self, claim: Claim, *, states_only: bool) -> bool:
        """A body, or someone who speaks for one: "a spokesman for the Border Guard Service"."""
        link = root(claim)
        called = any(words("share", "bodies").search(text) for text in self._phrases.get(identity_of(link), ()))
        if link.kind == "self" and link.cue is not None and not states_only:
            return True  # "we estimate": a body that publishes its own
        if link.kind not in (_BODIES | _SPOKEN_FOR):
            return False
        if link.kind == "official_body" or called:
            return True
        named = link.source is not None and bool(self._bodies.inside(link.source.start, link.source.end))
        return not states_only and (link.kind in _BODIES or named)


def _is_said_before(claim: Claim, mention: Mention) -> bool:
    """Whether only what stands behind a share is denied: "half of the oil is not what the label says"."""
    cues = claim.modality.cues
    return bool(cues) and all(cue.start >= mention.end for cue in cues)


def _seconded(share: Share, stated: list[Share]) -> bool:
    """Whether another voice gives much the same share of the same stream, or of the same thing."""
    claim, _, quantity = share
    of = stems(quantity.of or "")
    others = [(c, q) for c, m, q in stated if _is_of_another(c, claim) and _is_near(q, quantity) and _is_counted(m)]
    return any(_is_of_same(c, q, claim, quantity) or of & stems(q.of or "") for c, q in others)


def _is_counted(mention: Mention) -> bool:
    return not words("share", "uncounted").match(mention.text)


def _is_of_same(other: Claim, said: Quantity, claim: Claim, quantity: Quantity) -> bool:
    """Whether a share that does not say of what, on the same trade, is nearly the same number."""
    return bool(claim.stream) and other.stream == claim.stream and not said.of and _is_near(said, quantity, _NEARLY)


def _is_near(one: Quantity, other: Quantity, most: Decimal = _FAR_APART) -> bool:
    """Whether two shares may be one; a share that cannot be reckoned may be any."""
    sizes = [q.amount.interval.low or q.amount.interval.high for q in (one, other)]
    known = sorted(size for size in sizes if size is not None)
    return len(known) < len(sizes) or known[-1] <= most * known[0]


def _repeated(share: Share, claims: list[Claim]) -> bool:
    """Whether another voice comes to the same share in short: "researchers came to half as well"."""
    claim, mention, _ = share
    number = re.compile(rf"\b{re.escape(_OF.split(mention.text, maxsplit=1)[0])}\b", re.I)
    return any(number.search(span.text) for c in claims if _is_of_another(c, claim) for span in c.evidence)


def _is_of_another(other: Claim, claim: Claim) -> bool:
    """Whether somebody says it, and not the same voice."""
    return root(other).kind != "none" and identity_of(root(other)) != identity_of(root(claim))


def _finding(shared: list[Share]) -> Finding:
    claims = list(dict.fromkeys(claim.id for claim, _, _ in shared))
    said = ", ".join(dict.fromkeys(f"“{mention.text}”" for _, mention, _ in shared))
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"{said}: a share of a whole on the word of {root(shared[0][0]).name} alone, without base or method.",
        about=tuple(claims),
        by=stamp(CODE),
        quotes=tuple(dict.fromkeys(claim.evidence[0] for claim, _, _ in shared)),
        settled_by="the method: how much was counted, of how much, where, and in which year",
    )
