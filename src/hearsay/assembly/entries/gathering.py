"""The stage that gathers claims into entries, on four levels.

    statement  claims that differ in wording alone
    matter     statements that speak of the same, disagreement kept: another figure, a denial
    account    what one voice tells, over all who carry it
    whole      all that is claimed of one trade in one story

A level above is an entry only where it gathers more than one below. Each entry's summary is its most central claim,
verbatim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from hearsay.assembly.entries.accounts import accounts
from hearsay.assembly.entries.decided import decided
from hearsay.assembly.entries.told_claims import Told
from hearsay.assembly.entries.wholes import wholes
from hearsay.assembly.same_claim import Group, gists_of, grouped
from hearsay.assembly.voices.hearing import Hearing
from hearsay.corpus import Corpus, Descent, Entry, EntryLevel, Independent, Ledger
from hearsay.text.identity import identity

BY = "assembly.entries/1"
_UNKNOWN = Independent(low=0, high=0)


def gather_entries(corpus: Corpus, ledger: Ledger) -> Ledger:
    """The ledger with the entries of its corpus; who stands behind them is found by the stage after."""
    told = Told(corpus.readings)
    gists = [gist for reading in corpus.readings for gist in gists_of(reading)]
    statements, matters = grouped(gists)
    made = [
        *(_entry("statement", group, [g.claim for g in group.gists], told) for group in statements),
        *_matters(statements, matters, told),
        *_upper(statements, matters, told, Hearing(corpus.readings), ledger.descents),
    ]
    entries = decided(_told_apart(made), corpus.decisions, told)
    return replace(ledger, entries=tuple(entries), stamps=(*ledger.stamps, BY))


def _told_apart(made: Iterable[Entry]) -> list[Entry]:
    """The entries in order of ids; of two with one key the second has its claims in its id too."""
    found: dict[str, Entry] = {}
    for entry in sorted(made, key=lambda e: (e.id, e.claims)):
        key = entry.id if entry.id not in found else identity("k", entry.id, *entry.claims)
        found[key] = replace(entry, id=key)
    return [found[key] for key in sorted(found)]


def _matters(statements: Sequence[Group], matters: Sequence[Group], told: Told) -> Iterator[Entry]:
    """The matters that hold more documents than any one of their statements."""
    largest: dict[str, int] = {}
    for group in statements:
        count = len({g.document for g in group.gists})
        largest.update({g.claim: count for g in group.gists})
    for group in matters:
        if len({g.document for g in group.gists}) > max(largest[g.claim] for g in group.gists):
            yield _entry("matter", group, [g.claim for g in group.gists], told)


def _upper(
    statements: Sequence[Group],
    matters: Sequence[Group],
    told: Told,
    hearing: Hearing,
    descents: Iterable[Descent],
) -> Iterator[Entry]:
    ties: list[tuple[str, ...]] = [(d.child, d.parent) for d in descents if d.type != "cite"]
    for account in accounts(statements, hearing):
        yield _entry("account", account.central, account.claims, told, of=f"{account.voice.kind} {account.voice.who}")
        if account.voice.kind == "person":
            ties.append(told.documents(account.claims))
    for whole in wholes(statements, matters, ties, told):
        yield _entry("whole", whole.central, whole.claims, told, of=whole.stream)


def _entry(level: EntryLevel, central: Group, claims: Iterable[str], told: Told, *, of: str = "") -> Entry:
    first = told.claim(central.gists[0].claim)
    ordered = tuple(sorted(set(claims)))
    documents = told.documents(ordered)
    return Entry(
        # in another story as many words may say something of other things
        id=identity("k", level, of, *central.features, documents[0]),
        level=level,
        summary=told.words(first.id),
        claims=ordered,
        documents=documents,
        origins=(),
        independent=_UNKNOWN,
        because=(),
        by=BY,
        frame=first.frame,
        stream=first.stream,
    )
