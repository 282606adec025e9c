"""Several carriers, one voice.

What fires: at least two claims on one revenue stream for which the report names two or more carriers (outlets,
agencies, reports), while all the first-hand voices behind them come down to one person or body.

Worked example. One outlet cites a second on a smuggling ring, a third is cited on where the goods go, and the only
one who is said to know anything is a driver called by name. Three names on the page are one witness: independent
origins, 1.

What does not fire: carriers of whom none is said to have it from that voice; two persons or bodies who speak for
themselves; a report with one source and no other carrier, where nothing looks like more than it is; carriers alone,
with no first-hand voice at all.

What would settle it: a second witness, or the document that the first one speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, evidence, identity_of
from hearsay.model import Claim, Finding, Link, LinkKind, Reading, Severity

CODE = "single_origin"
TITLE = "Several carriers, one voice"
SEVERITY: Severity = "high"
_FIRST_HAND: frozenset[LinkKind] = frozenset({"person", "official_body", "anonymous", "collective", "self", "dataset"})
_CARRIERS: frozenset[LinkKind] = frozenset({"outlet", "agency", "document"})
_FEWEST = 2


def check(reading: Reading) -> Iterator[Finding]:
    """One finding for each stream that comes down to one voice."""
    by_stream: dict[str, list[Claim]] = {}
    for claim in reading.claims:
        if claim.stream and claim.modality.level not in DENIED and claim.chain[-1].kind != "none":
            by_stream.setdefault(claim.stream, []).append(claim)
    for stream, claims in by_stream.items():
        voices = _voices(claims, _FIRST_HAND)
        carriers = _voices(claims, _CARRIERS)
        if len(claims) >= _FEWEST and len(voices) == 1 and len(carriers) >= _FEWEST and _is_carried(claims, voices):
            yield _finding(stream, claims, next(iter(voices.values())), list(carriers.values()))


def _voices(claims: list[Claim], kinds: frozenset[LinkKind]) -> dict[str, Link]:
    """The different voices of some kinds behind the claims, the publisher left out."""
    return {identity_of(link): link for claim in claims for link in claim.chain[1:] if link.kind in kinds}


def _is_carried(claims: list[Claim], voices: dict[str, Link]) -> bool:
    """Whether some carrier is said to have it from that voice: three who each speak for themselves are no chain."""
    chains = [[identity_of(link) if link.kind in _FIRST_HAND else link.kind for link in c.chain[1:]] for c in claims]
    return any(chain[-1] in voices and any(kind in _CARRIERS for kind in chain[:-1]) for chain in chains)


def _finding(stream: str, claims: list[Claim], voice: Link, carriers: list[Link]) -> Finding:
    names = ", ".join(str(link.name) for link in carriers)
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"{len(claims)} statements on {stream.replace('_', ' ')} go by {len(carriers)} carriers ({names}), but "
        f"{voice.name} is the only first-hand voice behind them: independent origins, 1.",
        about=tuple(c.id for c in claims),
        by=stamp(CODE),
        quotes=evidence(claims),
        settled_by="a second witness, or the document that the first one speaks of",
    )
