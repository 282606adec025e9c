"""Everything that the program knows of one entry, or of one document's place in its family, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.corpus import Descent, Entry, Figure, Origin, Passage, Value
from hearsay.exporters.account import Line, Section
from hearsay.exporters.display import one_line, shortened
from hearsay.exporters.family import DESCENTS, independent
from hearsay.exporters.wording import counted, spaced

_QUOTE = 200
_PASSAGES = 3
Names = Mapping[str, str]


def entry_account(
    entry: Entry, origins: Sequence[Origin], figures: Sequence[Figure], called: Names
) -> tuple[Section, ...]:
    """The sections of an entry's account; `called`: documents and lost reports by the names that a reader knows."""
    made = (
        Section("What is said", (Line(f"“{shortened(entry.summary, _QUOTE)}”"),)),
        Section("How many stand behind it", (_standing(entry),)),
        Section("Who they are", tuple(_origin(origin, called) for origin in origins)),
        Section("What became of the figures", tuple(_figure(f, called) for f in figures if f.change is not None)),
        Section("Where it stands", (Line(", ".join(one_line(called.get(name, name)) for name in entry.documents)),)),
    )
    return tuple(section for section in made if section.lines)


def descent_account(parents: Sequence[Descent], children: Sequence[Descent], called: Names) -> tuple[Section, ...]:
    """Whom a document comes from and who comes from it, each with its reasons."""
    made = (
        Section("Where it comes from", tuple(_descent(d, d.parent, called) for d in parents)),
        Section("What came from it", tuple(_descent(d, d.child, called) for d in children)),
    )
    return tuple(section for section in made if section.lines)


def _standing(entry: Entry) -> Line:
    return Line(f"{counted(len(entry.documents), 'document')}, {independent(entry.independent)}", entry.because)


def _origin(origin: Origin, called: Names) -> Line:
    where = ", ".join(one_line(called.get(name, name)) for name in origin.documents)
    return Line(f"{one_line(origin.who)}, {spaced(origin.kind)}", (one_line(origin.because), f"carried by: {where}"))


def _figure(figure: Figure, called: Names) -> Line:
    quotes = [quote for value in (figure.parent, figure.here) if value and (quote := _quoted(value, called))]
    return Line(f"{spaced(figure.change or '')}: {one_line(figure.because)}", tuple(quotes))


def _quoted(value: Value, called: Names) -> str:
    said = f"“{shortened(value.quote.text, _QUOTE)}”" if value.quote else one_line(value.value)
    return f"{one_line(called.get(value.document, value.document))}: {said}"


def _descent(descent: Descent, other: str, called: Names) -> Line:
    name = one_line(called.get(other, other))
    head = f"{name}: {DESCENTS[descent.type].removesuffix(' by')}, score {descent.score}"
    passages = descent.passages[:_PASSAGES]
    more = len(descent.passages) - len(passages)
    shared = [_passage(passage) for passage in passages] + ([f"and {more} more"] if more else [])
    return Line(head, (one_line(descent.because), *shared))


def _passage(passage: Passage) -> str:
    return f"shared: “{shortened(passage.child.text, _QUOTE)}” ({passage.child.start}–{passage.child.end})"
