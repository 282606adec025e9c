"""The stage that finds the origins of every entry, and how many of them are independent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from hearsay.assembly.belief import belief
from hearsay.assembly.decisions import counted_by_hand, found_again, holding
from hearsay.assembly.entries.told_claims import Told
from hearsay.assembly.origins.counting import Wordings, counted, reasons, surely
from hearsay.assembly.origins.lines import Lines
from hearsay.assembly.origins.standing import Stand, Stander
from hearsay.assembly.same_claim.gists import figure_key
from hearsay.assembly.same_claim.words import stems_of
from hearsay.assembly.voices.hearing import Hearing
from hearsay.corpus import Corpus, Entry, Ledger, Origin
from hearsay.model import Claim, Mention, Money
from hearsay.text.identity import identity

BY = "assembly.origins/1"
_DENIED = frozenset({"CT-", "PR-", "PS-"})


def find_origins(corpus: Corpus, ledger: Ledger) -> Ledger:
    """The ledger with its entries' origins, counts and reasons."""
    finder = _Finder(corpus, ledger)
    entries = tuple(finder.entry(entry) for entry in ledger.entries)
    return replace(ledger, entries=entries, origins=finder.origins(), stamps=(*ledger.stamps, BY))


class _Finder:
    def __init__(self, corpus: Corpus, ledger: Ledger) -> None:
        self._told = Told(corpus.readings)
        self._decisions = found_again(holding(corpus.decisions), ledger.entries, self._told.found)
        self._derived = {
            c.id
            for r in corpus.readings
            if (worked_out := {m.id for m in r.money if m.derived})
            for c in r.claims
            if c.money and set(c.money) <= worked_out
        }
        figures: list[Money | Mention] = [sum_ for reading in corpus.readings for sum_ in reading.money]
        figures += [m for reading in corpus.readings for m in reading.mentions if m.kind == "quantity"]
        self._figures = {figure.id: key for figure in figures if (key := figure_key(figure)) is not None}
        self._story = next((r.document.id for r in corpus.readings), "")
        documents = {r.document.id: r.document for r in corpus.readings}
        self._stander = Stander(Hearing(corpus.readings), Lines(ledger.descents, ledger.lost), documents)
        self._statement = {
            claim: number
            for number, entry in enumerate(ledger.entries)
            if entry.level == "statement"
            for claim in entry.claims
        }
        self._found: dict[str, list[Stand]] = defaultdict(list)

    def entry(self, entry: Entry) -> Entry:
        """The entry with its origins; claims that deny it, and figures worked out from others, bring none."""
        denying = self._denying(entry)
        telling = [c for c in entry.claims if c not in denying and c not in self._derived]
        tops = self._stander.stands(telling)
        stands = self._stands(entry, telling) if entry.level == "whole" else tops
        wordings = self._wordings(telling, with_words=sum(stand.is_sure for stand in tops) > 1)
        sure = surely(tops, wordings)
        independent = counted(stands, tops, sure, wordings)
        by_hand = counted_by_hand(entry, self._decisions)
        value, arithmetic = belief(sure or list(tops[:1]))
        because = [*reasons(stands, sure, independent, wordings), *self._left_out(entry, denying), *arithmetic]
        return replace(
            entry,
            origins=tuple(self._keep(stand) for stand in stands),
            independent=by_hand or independent,
            because=(*entry.because, *because),
            belief=None if by_hand is not None and by_hand.high == 0 else value,
        )

    def _stands(self, entry: Entry, telling: Sequence[str]) -> list[Stand]:
        parts: dict[int, list[str]] = defaultdict(list)
        for claim in telling:
            parts[self._statement.get(claim, -1)].append(claim)
        return self._stander.merged(entry, list(parts.values()))

    def _wordings(self, claims: Sequence[str], *, with_words: bool) -> Wordings:
        statements: dict[str, set[int]] = defaultdict(set)
        figures: dict[str, set[str]] = defaultdict(set)
        words: dict[str, list[frozenset[str]]] = defaultdict(list)
        for claim in claims:
            told, document = self._told.claim(claim), self._told.document(claim)
            if claim in self._statement:
                statements[document].add(self._statement[claim])
            if with_words:
                words[document].append(frozenset(w for s in told.evidence for w in stems_of(s.text)))
            for figure in (*told.money, *told.quantities):
                figures[document] |= {key} if (key := self._figures.get(figure)) else set()
        return Wordings(
            {document: frozenset(numbers) for document, numbers in statements.items()},
            {document: frozenset(keys) for document, keys in figures.items()},
            {document: tuple(said) for document, said in words.items()},
        )

    def _denying(self, entry: Entry) -> set[str]:
        """The claims that take back what most of the entry's state; most may state that something is not so."""
        negative = {claim for claim in entry.claims if _denies(self._told.claim(claim))}
        return negative if 2 * len(negative) <= len(entry.claims) else set(entry.claims) - negative

    def _left_out(self, entry: Entry, denying: set[str]) -> list[str]:
        denied = set(self._told.documents(denying))
        derived = set(self._told.documents(claim for claim in entry.claims if claim in self._derived))
        said = [f"{len(denied)} of the documents deny something of it, and are no origin of that"] if denied else []
        return said + (["a figure worked out from another has no origin of its own"] if derived - denied else [])

    def _keep(self, stand: Stand) -> str:
        own = () if not stand.is_nobody else stand.roots
        # whoever bears the name in another story may be another
        key = identity("o", *stand.key, *own, self._story)
        self._found[key].append(stand)
        return key

    def origins(self) -> tuple[Origin, ...]:
        """Every origin that an entry has, once, in order of ids."""
        return tuple(_origin(key, self._found[key]) for key in sorted(self._found))


def _denies(claim: Claim) -> bool:
    return claim.modality.level in _DENIED or bool(claim.denies)


def _origin(key: str, stands: Sequence[Stand]) -> Origin:
    first = stands[0]
    documents = tuple(sorted({d for stand in stands for d in stand.documents}))
    kind = (
        first.voice.kind if first.voice is not None else {"lost": "document", "own": "self"}.get(first.key[0], "none")
    )
    many = "1 document rests" if len(documents) == 1 else f"{len(documents)} documents rest"
    return Origin(
        id=key,
        who=first.who,
        kind=kind,  # type: ignore[arg-type]
        documents=documents,
        because=f"{many} on it, by what they name and from whom they have it",
        by=BY,
    )
