"""The decisions of people that hold, and what they say about an entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from hearsay.corpus import Decision, Entry, Independent, Target


def holding(decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions that were not undone, in order of their numbers; an undo can be undone."""
    ordered = sorted(decisions, key=lambda d: d.number)
    gone: set[int] = set()
    for decision in reversed(ordered):
        if decision.action == "undo" and decision.number not in gone:
            gone |= {int(n) for n in [decision.values.get("decision", "")] if n.isdigit()}
    return [d for d in ordered if d.number not in gone and d.action != "undo"]


def found_again(
    decisions: Iterable[Decision], entries: Sequence[Entry], claim: Callable[[Target], str | None]
) -> list[Decision]:
    """The decisions with the ids that their entries have now: entries are called after claims, and claims come and go.

    An entry whose id is gone is the one of its level that holds the claim it was called after, if exactly one does.
    claim: the id of the claim that a target names by document and quote.
    """
    known = {entry.id for entry in entries}

    def now(target: Target) -> Target:
        if target.kind != "entry" or target.id in known or target.level is None:
            return target
        named = claim(replace(target, kind="claim"))
        held = [entry.id for entry in entries if entry.level == target.level and named in entry.claims]
        return replace(target, id=held[0]) if len(held) == 1 else target

    return [replace(d, targets=tuple(map(now, d.targets))) for d in decisions]


def said(decision: Decision, what: str) -> str:
    """What a person decided, in one line."""
    return f"decision {decision.number} by {decision.who}: {what}" + (
        f" ({decision.reason})" if decision.reason else ""
    )


def counted_by_hand(entry: Entry, decisions: Iterable[Decision]) -> Independent | None:
    """The counts that a person gave an entry, or none at all for one that a person rejected; the last word holds."""
    found: Independent | None = None
    for decision in decisions:
        if not any(target.kind == "entry" and target.id == entry.id for target in decision.targets):
            continue
        low, high = decision.values.get("low", ""), decision.values.get("high", "")
        if decision.action == "correct" and low.isdigit() and high.isdigit() and int(low) <= int(high):
            found = Independent(low=int(low), high=int(high))
        elif decision.action == "reject":
            found = Independent(low=0, high=0)
    return found
