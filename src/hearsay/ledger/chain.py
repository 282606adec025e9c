"""The chain of decisions: each carries the hash of the one before, so that a row changed or taken away shows. Pure.

The hash is SHA-256 over the decision as JSON with sorted keys and without blanks, in UTF-8, all fields but `hash`. It
shows what was changed afterwards by accident or by hand; whoever can write the case can also write a new chain, so
keep the last hash elsewhere (`hearsay show CASE decisions --format jsonl` prints it) where that matters.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256

import msgspec
from msgspec.structs import replace

from hearsay.corpus import Decision
from hearsay.ledger.nouns import Fault


def canonical(decision: Decision) -> bytes:
    """The bytes that are hashed: one way to write a decision, in any program."""
    facts = msgspec.to_builtins(decision)
    del facts["hash"]
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "replace")


def sealed(decision: Decision, previous: str) -> Decision:
    """The decision with its hash, behind the one whose hash is `previous` ("" for the first)."""
    linked = replace(decision, previous=previous, hash="")
    return replace(linked, hash=sha256(canonical(linked)).hexdigest())


def broken(decisions: Iterable[Decision], head: str) -> Fault | None:
    """The first link that does not hold; None for a sound chain. head: the hash that the last one should have."""
    number, last = 0, ""
    for number, decision in enumerate(decisions, 1):
        if decision.number != number:
            return Fault(f"decision {number}", f"it is missing: decision {decision.number} stands in its place")
        if decision.previous != last:
            return Fault(f"decision {number}", "it does not follow the one before: one of the two was changed")
        if sealed(decision, decision.previous).hash != decision.hash:
            return Fault(f"decision {number}", "its hash is not that of what it says: it was changed afterwards")
        last = decision.hash
    if last != head:
        return Fault(f"decision {number + 1}", "the chain ends before it: the last decisions are missing")
    return None
