"""Which document of the corpus is meant when another names its publisher.

Meant is the one that tells the story which the naming document tells, or what its sentence says the outlet said, and
that came out before it. A document that came out later is never meant; where only such ones tell the story, nobody is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct

from hearsay.assembly.citations.naming import Naming
from hearsay.assembly.names import is_listed
from hearsay.assembly.story import Story
from hearsay.assembly.witnesses import Witness

_LIKE, _COVERED = 0.07, 0.3  # of a document that is said to be the source
_NAMED_LIKE, _NAMED_COVERED = 0.1, 0.5  # of one that is only named
_UNDATED_LIKE = 0.075
# of the report of an outlet that is known from this corpus alone, and so has one or few there, within a year
_ONE_STORY, _YEAR = 0.02, 366
_CLOSE = 0.85  # of the best likeness: among those that are as close, the first to come out is meant


class Meant(Struct, frozen=True):
    """A document that another names: how alike they are, and how much of the naming sentence it has."""

    child: str
    parent: str
    naming: Naming
    like: float
    covered: float

    @property
    def closeness(self) -> float:
        """The better of the two measures, each against its limit."""
        return max(self.like / _LIKE, self.covered / _COVERED)


def meant(
    known: Mapping[str, Witness],
    named: Mapping[str, Mapping[str, Naming]],
    story: Story,
    quoted: Collection[tuple[str, str]] = (),
) -> Iterator[Meant]:
    """For each outlet that a document names the document that is meant, where the corpus has it.

    quoted: child and parent of pairs of which the child has a good part of its text from the parent: then its naming
    counts whatever the dates say.
    """
    published: dict[str, list[str]] = defaultdict(list)
    for witness in known.values():
        for key in sorted(witness.keys):
            published[key].append(witness.id)
    for child in sorted(named):
        for key in sorted(named[child]):
            found = _best(_candidates(known, story, child, named[child][key], published.get(key, ()), quoted), known)
            if found:
                yield found


def _candidates(
    known: Mapping[str, Witness],
    story: Story,
    child: str,
    naming: Naming,
    published: Iterable[str],
    quoted: Collection[tuple[str, str]],
) -> Iterator[Meant]:
    sentence = _sentence(known[child], naming)
    for parent in published:
        taken = (child, parent) in quoted
        if parent != child and (taken or not _is_later(known[parent], known[child])):
            one = Meant(child, parent, naming, story.like(child, parent), story.covered(sentence, parent))
            if taken or _is_enough(one, _days(known[child], known[parent])):
                yield one


def _is_later(parent: Witness, child: Witness) -> bool:
    return parent.when is not None and child.when is not None and child.when.before(parent.when)


def _days(child: Witness, parent: Witness) -> int | None:
    return child.when.days_to(parent.when) if child.when and parent.when else None


def _is_enough(one: Meant, days: int | None) -> bool:
    own = not (one.naming.body or is_listed(one.naming.key))
    if own and one.like >= _ONE_STORY and (days is None or days <= _YEAR):
        return True
    if one.naming.strength == "named":
        return one.like >= _NAMED_LIKE or one.covered >= _NAMED_COVERED
    return one.like >= (_UNDATED_LIKE if days is None else _LIKE) or one.covered >= _COVERED


def _best(candidates: Iterable[Meant], known: Mapping[str, Witness]) -> Meant | None:
    """The closest; of those that are about as close the first to come out, a dated one before an undated one."""
    found = sorted(candidates, key=lambda c: (-c.closeness, known[c.parent].place, c.parent))
    near = [c for c in found if c.closeness >= _CLOSE * found[0].closeness]
    return min(near, key=lambda c: _age(known[c.parent])) if near else None


def _age(witness: Witness) -> tuple[bool, str, str, str]:
    return witness.when is None, str(witness.when.last) if witness.when else "", witness.place, witness.id


def _sentence(child: Witness, naming: Naming) -> str:
    """The sentence that names the outlet, without the name."""
    if naming.quote is None:
        return ""
    return " ".join(
        child.text[max(s.start, 0) : naming.quote.start] + child.text[naming.quote.end : s.end]
        for s in child.reading.sentences
        if s.meets(naming.quote)
    )
