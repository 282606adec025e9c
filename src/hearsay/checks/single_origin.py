"""Several carriers, one voice.

What fires: at least two claims on one revenue stream for which the report names two or more carriers (outlets,
agencies, reports), while all the first-hand voices behind them come down to one person or body; two outlets that are
both said to have it from one voice or document, one of them through the other or each by itself, with nobody else who
says the like; an outlet that relays what another carries ("the Bay Lantern, relaying the Courier's story"); and a
report that says so itself ("the three rest on the same note", "everything comes from one clerk", "all took the number
from a memo", "none has anything else").

Worked example. One outlet cites a second on a smuggling ring, a third is cited on where the goods go, and the only
one who is said to know anything is a driver called by name. Three names on the page are one witness: independent
origins, 1.

What does not fire: carriers of whom none is said to have it from that voice; two persons or bodies who speak for
themselves; a report with one source and no other carrier, where nothing looks like more than it is; carriers alone,
with no first-hand voice at all.

What would settle it: a second witness, or the document that the first one speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._carriage import Carriage, carried, told_by_the_text
from hearsay.checks._derivations import derived
from hearsay.checks._relays import relayed
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, evidence, hides_a_voice, identity_of
from hearsay.model import Claim, Finding, Link, LinkKind, Reading, Severity

CODE = "single_origin"
TITLE = "Several carriers, one voice"
SEVERITY: Severity = "high"
_FIRST_HAND: frozenset[LinkKind] = frozenset({"person", "official_body", "anonymous", "collective", "self", "dataset"})
_CARRIERS: frozenset[LinkKind] = frozenset({"outlet", "agency", "document"})
_FEWEST = 2
_REPORT = re.compile(r"\b(?:report|article|story|investigation|account|dispatch|coverage|piece)s?\b", re.I)


def check(reading: Reading) -> Iterator[Finding]:
    """One finding for each stream, voice or document that several carriers come down to; no claims twice."""
    seen: set[str] = set()
    for found in (
        *_by_stream(reading),
        *carried(reading),
        *told_by_the_text(reading),
        *relayed(reading),
        *derived(reading),
    ):
        about = {claim.id for claim in found.claims}
        if not about <= seen:
            seen |= about
            yield _finding(found)


def _by_stream(reading: Reading) -> Iterator[Carriage]:
    by_stream: dict[str, list[Claim]] = {}
    for claim in reading.claims:
        if (
            claim.stream not in (None, "other")
            and not hides_a_voice(claim)
            and claim.modality.level not in DENIED
            and claim.chain[-1].kind != "none"
        ):
            by_stream.setdefault(str(claim.stream), []).append(claim)
    for claims in by_stream.values():
        voices = _voices(claims, _FIRST_HAND) | _papers(claims)
        carriers = _voices(claims, _CARRIERS)
        if len(claims) >= _FEWEST and len(voices) == 1 and len(carriers) >= _FEWEST and _is_carried(claims, voices):
            names = tuple(str(link.name) for link in carriers.values())
            yield Carriage(tuple(claims), names, str(next(iter(voices.values())).name))


def _voices(claims: list[Claim], kinds: frozenset[LinkKind]) -> dict[str, Link]:
    """The different voices of some kinds behind the claims, the publisher left out."""
    return {identity_of(link): link for claim in claims for link in claim.chain[1:] if link.kind in kinds}


def _papers(claims: list[Claim]) -> dict[str, Link]:
    """Documents at the root that are no reports of others: a ledger or a memo is an origin of its own."""
    roots = [c.chain[-1] for c in claims if c.chain[-1].kind in ("document", "dataset")]
    return {identity_of(link): link for link in roots if not _REPORT.search(link.name or "")}


def _is_carried(claims: list[Claim], voices: dict[str, Link]) -> bool:
    """Whether some carrier is said to have it from that voice: three who each speak for themselves are no chain."""
    chains = [[identity_of(link) if link.kind in _FIRST_HAND else link.kind for link in c.chain[1:]] for c in claims]
    return any(chain[-1] in voices and any(kind in _CARRIERS for kind in chain[:-1]) for chain in chains)


def _finding(found: Carriage) -> Finding:
    count = len(found.claims)
    many = "A statement goes" if count == 1 else f"{count} statements go"
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"{many} by {len(found.carriers)} carriers ({', '.join(found.carriers)}), but {found.origin} is all "
        "that stands behind them: independent origins, 1.",
        about=tuple(c.id for c in found.claims),
        by=stamp(CODE),
        quotes=evidence(found.claims),
        settled_by="a second witness, or the document that the first one speaks of",
    )
