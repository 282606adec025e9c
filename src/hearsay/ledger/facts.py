"""What of a reading becomes rows: what claims are found by. Pure, so that rows can be held against it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from hearsay.ledger import words
from hearsay.model import Claim, Entity, Finding, Reading
from hearsay.text.folding import sound
from hearsay.text.identity import identity
from hearsay.text.spans import verbatim


class ClaimFacts(Struct, frozen=True, kw_only=True):
    """A claim as its rows have it. names: of its actors, all of them, folded; actors: as they are shown."""

    id: str
    quote: str
    words: str
    root: str
    root_kind: str
    level: str
    streams: tuple[str, ...]
    actors: tuple[str, ...]
    names: tuple[str, ...]
    findings: tuple[str, ...]


def quote(claim: Claim) -> str:
    """The words of a claim, by which it is found again: its pieces in order, joined by " … "."""
    return column(verbatim(claim.evidence))


def column(text: str | None) -> str:
    """A text that both databases take: "" for none, and U+FFFD for what cannot be written."""
    return sound(text or "")[0].replace("\0", "\ufffd")


def finding_id(finding: Finding) -> str:
    """A finding's id, from its code, its quotes and what it is about: the reports of the quotes, if they are told.

    Entries and their numbers move when a report is added, words in a report do not.
    """
    spans = (f"{q.start}:{q.text}" for q in finding.quotes)
    about = finding.documents or finding.about
    return identity("f", finding.code, *about, *spans, finding.message if not finding.quotes else "")


def claim_facts(reading: Reading) -> tuple[ClaimFacts, ...]:
    """The facts of each claim, in text order."""
    entities = {entity.id: entity for entity in reading.entities}
    actors = _Actors(reading, entities)
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for finding in reading.findings:
        for about in finding.about:
            codes[about].add(finding.code)
    return tuple(_facts(reading, claim, actors, codes[claim.id], entities) for claim in reading.claims)


def _facts(
    reading: Reading, claim: Claim, actors: _Actors, codes: Iterable[str], entities: dict[str, Entity]
) -> ClaimFacts:
    root, kind = _root(reading, claim, entities)
    shown, names = actors.of(claim)
    streams = claim.streams or ((claim.stream,) if claim.stream else ())
    return ClaimFacts(
        id=claim.id,
        quote=(said := quote(claim)),
        words=" ".join(words.words(said)),
        root=column(root),
        root_kind=kind,
        level=claim.modality.level,
        streams=tuple(dict.fromkeys(streams)),
        actors=shown,
        names=names,
        findings=tuple(sorted(codes)),
    )


def _root(reading: Reading, claim: Claim, entities: dict[str, Entity]) -> tuple[str, str]:
    """Who stands behind a claim: the last voice of its chain, by its entity's own name; "" where nobody is named."""
    link = claim.chain[-1] if claim.chain else None
    if link is None or link.kind == "none":
        return "", "none"
    if link.kind == "self" or len(claim.chain) == 1:
        return claim.chain[0].name or reading.document.publisher or reading.document.uri, "self"
    entity = entities.get(link.entity or "")
    if entity is not None and link.kind != "anonymous":
        return entity.name, link.kind
    return link.name or link.described or (link.source.text if link.source else "") or link.kind, link.kind


class _Actors:
    """The names of claims' actors: by whatever name a document calls one, the claim is found."""

    def __init__(self, reading: Reading, entities: dict[str, Entity]) -> None:
        self._mentions = {mention.id: mention for mention in reading.mentions}
        self._entities = entities

    def of(self, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """How they are shown, and all their names, folded."""
        shown: dict[str, None] = {}
        names: dict[str, None] = {}
        for mention in (self._mentions[i] for i in claim.roles.get("actor", ()) if i in self._mentions):
            entity = self._entities.get(mention.entity or "")
            known = (entity.name, *entity.aliases) if entity else (mention.text,)
            shown[column(known[0])] = None
            names.update((words.name(column(each)), None) for each in known)
        return tuple(shown), tuple(sorted(name for name in names if name))
