"""Papers that several documents have seen themselves: a memo, a ledger, a ruling that none of them prints.

"A memo that the Courier has read" makes the Courier a witness of the memo, and nobody's relay. Where two witnesses of
different outlets tell the same of a paper of the same kind, the paper is what they descend from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from hearsay.assembly.citations.naming import Publishers
from hearsay.assembly.citations.words import seen
from hearsay.assembly.story import Story
from hearsay.assembly.witnesses import Witness
from hearsay.language.lexicon import shipped
from hearsay.model import Sentence, Span
from hearsay.text.spans import quote

_LIKE = 0.12
_PAPERS = ("official", "court", "private", "dataset")


class Paper(Struct, frozen=True):
    """A paper that a document says its own outlet has seen: its kind, and the sentence that says so."""

    child: str
    kind: str
    said: Span


def papers(known: Mapping[str, Witness], publishers: Publishers) -> dict[str, Paper]:
    """The paper that each document has seen, by document."""
    found: dict[str, Paper] = {}
    for name in sorted(known):
        for sentence in known[name].reading.sentences:
            kind = _kind(known[name], sentence, publishers)
            if kind and name not in found:
                found[name] = Paper(name, kind, quote(known[name].text, sentence.start, sentence.end))
    return found


def _kind(witness: Witness, sentence: Sentence, publishers: Publishers) -> str:
    """What kind of paper a sentence says that the outlet has seen; "" for none."""
    if not seen().search(sentence.text):
        return ""
    own = any(key in witness.keys for key, _ in publishers.named(sentence.text))
    found = [hit for hit in shipped().scan(sentence.text) if hit.term.list == "documents"]
    kinds = [sentence.text[h.start : h.end].lower() for h in found if h.term.facts.get("kind") in _PAPERS]
    return kinds[0] if own and kinds else ""


def shared_papers(found: Mapping[str, Paper], known: Mapping[str, Witness], story: Story) -> Iterator[list[Paper]]:
    """The papers that witnesses of different outlets have seen, one list a paper."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for child, paper in sorted(found.items()):
        kinds[paper.kind].append(child)
    for kind in sorted(kinds):
        left = kinds[kind]
        while left:
            group = [left[0], *(c for c in left[1:] if story.like(left[0], c) >= _LIKE)]
            left = [c for c in left if c not in group]
            if len({known[c].name for c in group}) > 1:
                yield [found[c] for c in group]
