"""Copies and reuse: which documents share text with which, and how much of it.

What this stage leaves in the ledger is evidence, turned from the later to the earlier document as far as days and
length tell: `copy` and `copy_translated` where one is a near copy of the other, `relay` where they share passages.
Which of them are descent is settled by the tree (hearsay.assembly.tree), which knows who names whom.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec.structs import replace

from hearsay.assembly.copies.kinship import Kinship, is_copy, kinship
from hearsay.assembly.copies.reuse import reuse
from hearsay.assembly.copies.twins import Twin, twins
from hearsay.assembly.names import is_agency
from hearsay.assembly.witnesses import Witness, witnesses
from hearsay.corpus import Corpus, Descent, DescentType, Ledger, Passage

BY = "assembly.copies/1"
_SHARED = 4  # shingles: eight words in a row, or as many in pieces
_NEXT_DAY = 2  # days within which others print what a wire sent


def find_copies(corpus: Corpus, ledger: Ledger) -> Ledger:
    """The ledger with every pair of documents that share text."""
    known = witnesses(corpus.readings)
    texts = ((w.id, w.text) for w in known.values())
    found = [descent(kinship(known[o.a], known[o.b])) for o in reuse(texts, least=0.0, shared=_SHARED)]
    copied = {frozenset((d.child, d.parent)) for d in found if d.type != "relay"}
    translated = [_translated(twin, known) for twin in twins(known) if frozenset((twin.a, twin.b)) not in copied]
    instead = {frozenset((d.child, d.parent)) for d in translated}
    found = [d for d in found if frozenset((d.child, d.parent)) not in instead]
    kept = sorted((*found, *translated), key=lambda d: (d.child, d.parent))
    return replace(ledger, descents=(*ledger.descents, *kept), stamps=(*ledger.stamps, BY))


def _translated(twin: Twin, known: Mapping[str, Witness]) -> Descent:
    """A twin in another language as a descent, by days as far as they tell."""
    kin = kinship(known[twin.a], known[twin.b])
    a, b = kin.a, kin.b
    parent, child = (a, b) if _is_before(a, b, kin) else (b, a)
    languages = child.reading.document.language, parent.reading.document.language
    return Descent(
        child=child.id,
        parent=parent.id,
        type="copy_translated",
        score=_score(twin.share),
        because=f"{len(twin.marks)} names and figures stand in both, in one order ({languages[0]} and {languages[1]}): "
        f"{', '.join(twin.marks[:12])}",
        by=BY,
    )


def descent(kin: Kinship) -> Descent:
    """The pair as a descent of the later from the earlier, as far as that can be told from the two alone."""
    turned = _is_before(kin.a, kin.b, kin)
    child, parent = (kin.b, kin.a) if turned else (kin.a, kin.b)
    passages = tuple(Passage(child=p.parent, parent=p.child) for p in kin.passages) if turned else kin.passages
    of_child, of_parent = (kin.of_b, kin.of_a) if turned else (kin.of_a, kin.of_b)
    kind = _kind(kin)
    return Descent(
        child=child.id,
        parent=parent.id,
        type=kind,
        score=_score(max(of_child, kin.low) if kind != "relay" else of_child),
        because=f"{kin.words} words in {len(passages)} passage{'s' * (len(passages) != 1)} stand in both: "
        f"{of_child:.0%} of {child.name}, {of_parent:.0%} of {parent.name}",
        by=BY,
        passages=passages,
    )


def _kind(kin: Kinship) -> DescentType:
    if not is_copy(kin, credited=_one_wire(kin.a, kin.b)):
        return "relay"
    languages = {kin.a.reading.document.language, kin.b.reading.document.language} - {"und"}
    return "copy_translated" if len(languages) > 1 else "copy"


def _one_wire(a: Witness, b: Witness) -> bool:
    """Whether both credit one wire, or one is a wire and the other came out right after it."""
    if a.wire and a.wire == b.wire:
        return True
    near = a.when is not None and b.when is not None and a.when.days_to(b.when) <= _NEXT_DAY
    return near and is_agency(a.reading.document.publisher) != is_agency(b.reading.document.publisher)


def _is_before(a: Witness, b: Witness, kin: Kinship) -> bool:
    """Whether a is the likelier source: earlier, or dated where the other is not, or longer, or first by address."""
    if a.when and b.when and (a.when.before(b.when) or b.when.before(a.when)):
        return a.when.before(b.when)
    if kin.of_a != kin.of_b:
        return kin.of_a < kin.of_b
    if (a.when is None) != (b.when is None):
        return a.when is not None
    return (a.place, a.id) < (b.place, b.id)


def _score(share: float) -> Decimal:
    return Decimal(str(round(min(1.0, share), 3)))
