"""What people decided about entries, laid over what the program gathered; what they decided is said in `because`.

    merge    entries become one: the first, with the claims of all
    split    claims leave an entry, and stand together as an entry of their own
    reject   of a claim: it is left out of its entries; of an entry: it stays, marked, with no origin that counts
    correct  of an entry: `low` and `high` of its origins, its summary or its stream
    accept, grade, annotate  said with the entry, changing nothing
    undo     the decision whose number `values` gives no longer holds

A claim is found by its id, else by its document and quote; an entry by its id, else by the claim that it was called
after. A decision whose target is not found changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from hearsay.assembly.decisions import found_again, holding, said
from hearsay.assembly.entries.told_claims import Told
from hearsay.corpus import Decision, Entry, Target
from hearsay.text.identity import identity

BY_HAND = "decision/"
Entries = dict[str, Entry]


def decided(entries: Sequence[Entry], decisions: Sequence[Decision], told: Told) -> list[Entry]:
    """The entries after the decisions that hold; those of most documents first."""
    found: Entries = {entry.id: entry for entry in entries}
    for decision in found_again(holding(decisions), entries, told.found):
        change = _CHANGES.get(decision.action)
        if change is not None:
            found = change(found, decision, told)
    return sorted(found.values(), key=lambda entry: (-len(entry.documents), entry.id))


def _merge(entries: Entries, decision: Decision, told: Told) -> Entries:
    ids = [t.id for t in decision.targets if t.kind == "entry" and t.id in entries]
    if len(set(ids)) < 2:
        return entries
    first, others = entries[ids[0]], [entries[i] for i in dict.fromkeys(ids[1:]) if i != ids[0]]
    claims = sorted({*first.claims, *(c for other in others for c in other.claims)})
    note = said(decision, f"{len(others) + 1} entries merged into one")
    kept = {key: entry for key, entry in entries.items() if entry not in others}
    return kept | {first.id: _remade(first, claims, note, told)}


def _split(entries: Entries, decision: Decision, told: Told) -> Entries:
    leaving = _claims(decision.targets, told)
    found = dict(entries)
    for target in decision.targets:
        entry = found.get(target.id)
        if target.kind != "entry" or entry is None or not (out := sorted(leaving & set(entry.claims))):
            continue
        rest = [claim for claim in entry.claims if claim not in leaving]
        note = said(decision, f"{len(out)} claims split off")
        if rest:
            found[entry.id] = _remade(entry, rest, note, told)
            key = identity("k", BY_HAND, decision.number, entry.id)
            found[key] = replace(_remade(entry, out, note, told), id=key, summary=told.words(out[0]))
    return found


def _reject(entries: Entries, decision: Decision, told: Told) -> Entries:
    leaving = _claims(decision.targets, told)
    rejected = {target.id for target in decision.targets if target.kind == "entry"}
    found: Entries = {}
    for key, entry in entries.items():
        if key in rejected:
            note = said(decision, "the entry is rejected")
            found[key] = replace(entry, because=(*entry.because, note), by=BY_HAND + str(decision.number))
        elif leaving & set(entry.claims):
            note = said(decision, f"{len(leaving & set(entry.claims))} claims rejected and left out")
            rest = [claim for claim in entry.claims if claim not in leaving]
            found |= {key: _remade(entry, rest, note, told)} if rest else {}
        else:
            found[key] = entry
    return found


def _correct(entries: Entries, decision: Decision, _: Told) -> Entries:
    values = {key: value for key, value in decision.values.items() if key in ("summary", "stream")}
    note = said(decision, "corrected: " + ", ".join(f"{k} is {v}" for k, v in sorted(decision.values.items())))
    return _noted(entries, decision, note, values)


def _note(entries: Entries, decision: Decision, _: Told) -> Entries:
    words = ", ".join(f"{key} {value}" for key, value in sorted(decision.values.items()))
    return _noted(entries, decision, said(decision, f"{decision.action} {words}".strip()), {})


def _noted(entries: Entries, decision: Decision, note: str, values: Mapping[str, str]) -> Entries:
    found = dict(entries)
    for target in decision.targets:
        entry = found.get(target.id)
        if target.kind == "entry" and entry is not None:
            summary, stream = values.get("summary", entry.summary), values.get("stream", entry.stream)
            found[entry.id] = replace(entry, because=(*entry.because, note), summary=summary, stream=stream)
    return found


_CHANGES: Mapping[str, Callable[[Entries, Decision, Told], Entries]] = {
    "merge": _merge,
    "split": _split,
    "reject": _reject,
    "correct": _correct,
    "accept": _note,
    "grade": _note,
    "annotate": _note,
}


def _claims(targets: Iterable[Target], told: Told) -> set[str]:
    return {claim for target in targets if target.kind == "claim" and (claim := told.found(target)) is not None}


def _remade(entry: Entry, claims: Sequence[str], note: str, told: Told) -> Entry:
    return replace(entry, claims=tuple(claims), documents=told.documents(claims), because=(*entry.because, note))
