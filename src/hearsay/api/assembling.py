"""Assembling: what many readings come to, as a pure function of them and of what people decided.

A corpus is assembled story by story (hearsay.assembly.stories), and its ledger is what its stories' ledgers come to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from hearsay.assembly import stages
from hearsay.assembly.copies.shingles import Vocabulary
from hearsay.assembly.stories import Marks, marks_of, parted
from hearsay.checks import across
from hearsay.corpus import Corpus, Decision, Ledger
from hearsay.ledger import Part
from hearsay.model import Reading

_PLACE = 5  # bytes of a place


class Story(Struct, frozen=True):
    """The documents of one story, by their ids in order, and the decisions about them. place: among all stories."""

    place: int
    documents: tuple[str, ...]
    decisions: tuple[Decision, ...]


def assemble(readings: Iterable[Reading], decisions: Iterable[Decision] = ()) -> Ledger:
    """The families, entries, origins, figures and findings of the readings, whatever order they come in."""
    once, vocabulary = stages.by_document(readings), Vocabulary()
    stories = stories_of({name: marks_of(one, vocabulary) for name, one in once.items()}, tuple(decisions))
    return united(Part(s.place, assemble_story(s, [once[name] for name in s.documents])) for s in stories)


def stories_of(marks: Mapping[str, Marks], decisions: Sequence[Decision]) -> list[Story]:
    """The stories, by place. marks: of each document, in the order of ids."""
    names = list(marks)
    # what is said of a finding changes nothing of a ledger
    decisions = [d for d in decisions if any(target.kind != "finding" for target in d.targets)]
    number = {name: at for at, name in enumerate(names)}
    about = [sorted({number[t] for t in _documents(decision) if t in number}) for decision in decisions]
    parts = parted(list(marks.values()), (tie for decided in about for tie in pairwise(decided)))
    of = {at: part for part, held in enumerate(parts) for at in held}
    decided: dict[int, list[Decision]] = {}
    for decision, found in zip(decisions, about, strict=True):
        # one that names no document may be about any
        for part in {of[at] for at in found} if found else range(len(parts)):
            decided.setdefault(part, []).append(decision)
    made = (Story(0, tuple(names[at] for at in held), tuple(decided.get(n, ()))) for n, held in enumerate(parts))
    return list(_placed(made))


def assemble_story(story: Story, readings: Iterable[Reading]) -> Ledger:
    """The ledger of a story. readings: of its documents."""
    corpus = Corpus(readings=tuple(readings), decisions=story.decisions)
    return across.run(corpus, stages.assemble(corpus))


def united(parts: Iterable[Part]) -> Ledger:
    """The ledger of all stories, one after the other; entries of most documents first, and findings that are severe."""
    ledgers = [part.ledger for part in sorted(parts, key=lambda part: part.place)]
    every = {name: tuple(row for ledger in ledgers for row in getattr(ledger, name)) for name in _ROWS}
    entries = tuple(sorted(every["entries"], key=lambda entry: -len(entry.documents)))
    made = Ledger(**every, stamps=ledgers[0].stamps if ledgers else stamps())
    return replace(made, entries=entries, findings=across.ranked(made.findings))


_ROWS = ("descents", "lost", "origins", "entries", "figures", "findings")


def stamps() -> tuple[str, ...]:
    """What assembled a ledger in which there is nothing."""
    return assemble_story(Story(0, (), ()), ()).stamps


def _documents(decision: Decision) -> Iterator[str]:
    for target in decision.targets:
        name = target.id if target.kind == "document" else target.document
        if name is not None:
            yield name


def _placed(stories: Iterable[Story]) -> Iterator[Story]:
    """The stories with their places: a hash of the first document, so that a story keeps its place among others."""
    last = -1
    hashed = ((int.from_bytes(blake2b(s.documents[0].encode(), digest_size=_PLACE).digest()), s) for s in stories)
    for place, story in sorted(hashed, key=lambda found: (found[0], found[1].documents)):
        last = max(place, last + 1)  # of two with one hash the second goes one further
        yield replace(story, place=last)
