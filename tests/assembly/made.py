"""Readings made by hand of statements and voices, where a test needs many or needs them exact."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from msgspec.structs import replace

from hearsay.assembly.entries import gather_entries
from hearsay.assembly.figures import trace_figures
from hearsay.assembly.origins import find_origins
from hearsay.corpus import Corpus, Descent, DescentType, Figure, Ledger, Lost
from hearsay.model import Claim, Document, Link, LinkKind, Mention, Modality, Quantity, Reading, Sentence, Span
from hearsay.text.identity import identity
from hearsay.values import Amount, Interval

Told = Callable[..., Reading]
Statement = tuple[str, str | None]
Printed = tuple[str, str]
_WORDS = (
    "weir nets eels baskets tokens tin river mouth buyers airport kilogram harbour letters foundry foreman winter "
    "prices boats night guards levy pier ice crates invoice ledger customs seal stamp trucks bridge lagoon ferry "
    "mangrove salt"
).split()
VOICES = (None, "Ama Koffi", "Bento Salgado", "Irina Volkova", "a trader", "local sources")


def reading(name: str, statements: Sequence[Statement], published: str | None = None) -> Reading:
    """A reading of a document whose sentences are its claims, each with the voice that it is from, or None."""
    document, text = identity("d", name), " ".join(f"{words}." for words, _ in statements)
    claims: list[Claim] = []
    sentences: list[Sentence] = []
    mentions: list[Mention] = []
    at = 0
    for words, voice in statements:
        span = Span(at, at + len(words), words)
        sentences.append(Sentence(at, at + len(words) + 1, words + ".", paragraph=0))
        counts = tuple(_counts(document, words, at))
        mentions += counts
        claims.append(_claim(document, span, voice, name, counts))
        at += len(words) + 2
    made = Document(id=document, uri=name, text=text, publisher=f"The {name} Gazette", published=published)
    return Reading(document=made, sentences=tuple(sentences), claims=tuple(claims), mentions=tuple(mentions))


def _counts(document: str, words: str, at: int) -> Sequence[Mention]:
    found, start = [], at
    for word in words.split():
        if word.isdigit():
            amount = Amount(Interval(Decimal(word), Decimal(word)), "point", "baskets")
            value = Quantity(kind="count", amount=amount, of="baskets")
            mark = identity("m", document, start)
            found.append(Mention(start, start + len(word), word, id=mark, kind="quantity", by="made", value=value))
        start += len(word) + 1
    return found


def _claim(document: str, span: Span, voice: str | None, name: str, counts: Sequence[Mention]) -> Claim:
    kind: LinkKind = "none" if voice is None else "person" if voice[0].isupper() else "anonymous"
    links = (_link("outlet", f"The {name} Gazette"), _link(kind, voice))
    return Claim(
        id=identity("c", document, span.start, span.end),
        evidence=(span,),
        chain=links,
        modality=Modality(level="CT+"),
        by="made",
        stream="wildlife",
        quantities=tuple(m.id for m in counts),
    )


def _link(kind: LinkKind, name: str | None) -> Link:
    return Link(kind=kind, name=name, how="assertion", known="explicit", because="made")


def descent(child: Reading, parent: Reading, kind: DescentType = "copy") -> Descent:
    """A line from a document to its parent."""
    ids = child.document.id, parent.document.id
    return Descent(child=ids[0], parent=ids[1], type=kind, score=Decimal(1), because="made", by="made")


def corpus(*readings: Reading) -> Corpus:
    """A corpus in the order in which stages see it."""
    return Corpus(readings=tuple(sorted(readings, key=lambda r: (r.document.id, r.document.uri))))


def traced(readings: Iterable[Reading], lines: Iterable[Descent], lost: tuple[Lost, ...] = ()) -> tuple[Figure, ...]:
    """The figures of readings of known descent."""
    ledger, made = Ledger(descents=tuple(lines), lost=lost), corpus(*readings)
    for stage in (gather_entries, find_origins, trace_figures):
        ledger = stage(made, ledger)
    return ledger.figures


def changes(parent: Reading, child: Reading, kind: DescentType = "relay") -> set[str]:
    """What became of the figures of a report in one that has it from there."""
    figures = traced((parent, child), [descent(child, parent, kind)])
    return {f.change for f in figures if f.change and f.here.document == child.document.id}


def retold(told: Told, parent: Printed, child: Printed, kind: DescentType = "relay") -> set[str]:
    """What became of the figures of one outlet's text in that of another, two days later."""
    return changes(told(*parent, "2020-03-04"), told(*child, "2020-03-06"), kind)


def lost_parent(
    children: Sequence[Reading], *, name: str | None = None, kind: DescentType = "copy"
) -> tuple[Lost, list[Descent]]:
    """A report that nobody has, with the lines of those that have it from there."""
    gone = Lost(id="gone", name=name, evidence="", children=tuple(c.document.id for c in children), by="made")
    return gone, [replace(descent(child, child, kind), parent=gone.id) for child in children]


def changed(figures: Iterable[Figure]) -> set[tuple[str, str]]:
    """The changes among figures, each with the document that has it."""
    return {(figure.here.document, figure.change) for figure in figures if figure.change}


def parents(ledger: Ledger, child: Reading) -> set[str]:
    """The parents of a document."""
    return {d.parent for d in ledger.descents if d.child == child.document.id}


def family(seed: int, size: int) -> tuple[list[Reading], Ledger]:
    """Documents on one trade, drawn by chance: statements reworded, voices kept or lost, some lines of descent."""
    draw = random.Random(seed)
    pool = [" ".join(draw.sample(_WORDS, 7)) + (f" {draw.randint(13, 99)} baskets" if i % 3 else "") for i in range(6)]
    readings = []
    for number in range(size):
        said = [(_reworded(words, draw), draw.choice(VOICES)) for words in draw.sample(pool, 3)]
        readings.append(reading(f"paper{number}", said, f"2020-01-{number % 27 + 1:02}"))
    kinds: tuple[DescentType, ...] = ("copy", "relay", "cite")
    lines = [
        descent(readings[i], readings[draw.randrange(i)], draw.choice(kinds))
        for i in range(1, size)
        if draw.random() < 0.5
    ]
    return readings, Ledger(descents=tuple(lines))


def _reworded(words: str, draw: random.Random) -> str:
    parts = words.split()
    if draw.random() < 0.4:
        parts[draw.randrange(7)] = draw.choice(_WORDS)
    return " ".join(parts)
