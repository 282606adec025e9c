"""Wholes: all that is claimed of one trade in documents that have matter in common.

Documents belong together where they share two matters, or the only one that either has, where one copies or retells the
other, and where both tell a person's account. Two stories that share one stock paragraph stay two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from hearsay.assembly.entries.told_claims import Told
from hearsay.assembly.same_claim import Group
from hearsay.assembly.voices.unions import Unions

_VAGUE = frozenset({"other", "total_income"})
_SHARED = 2  # matters that two documents must share to tell one story
_WIDE = 60  # documents; a matter that more share ties its neighbours only, so that the pairs stay few


class Whole(Struct, frozen=True):
    """A stream, the claims on it in order of ids, and the most widely told of their statements."""

    stream: str
    claims: tuple[str, ...]
    central: Group


def wholes(
    statements: Sequence[Group], matters: Sequence[Group], ties: Iterable[Sequence[str]], told: Told
) -> Iterator[Whole]:
    """The wholes of a corpus, in order of streams and of their statements. ties: documents that tell one story."""
    story = _stories(matters, ties)
    found: dict[tuple[str, int], list[tuple[Group, list[str]]]] = defaultdict(list)
    for group in statements:
        by_whole: dict[tuple[str, int], list[str]] = defaultdict(list)
        for gist in group.gists:
            stream = told.claim(gist.claim).stream
            if stream is not None and stream not in _VAGUE:
                by_whole[stream, story[gist.document]].append(gist.claim)
        for key, claims in by_whole.items():
            found[key].append((group, claims))
    for (stream, _), groups in sorted(found.items()):
        whole = tuple(sorted(claim for _, some in groups for claim in some))
        if len(groups) > 1 and len(told.documents(whole)) > 1:
            # a statement that another story shares, a stock sentence, is the heart of neither
            central = min(groups, key=lambda g: (len(g[1]) < len(g[0].gists), -len(g[1]), g[0].features))[0]
            yield Whole(stream, whole, central)


def _stories(matters: Sequence[Group], ties: Iterable[Sequence[str]]) -> dict[str, int]:
    """For each document, the number of the story that it tells."""
    numbers: dict[str, int] = {}
    held: list[list[int]] = []
    for group in matters:
        documents = sorted({g.document for g in group.gists})
        held.append([numbers.setdefault(d, len(numbers)) for d in documents])
    unions, shared, counts = Unions(len(numbers)), Counter[tuple[int, int]](), Counter[int]()
    for documents_held in held:
        counts.update(documents_held)
        shared.update(_tied(sorted(documents_held)))
    for (one, other), count in shared.items():
        if count >= min(_SHARED, counts[one], counts[other]):
            unions.join(one, other)
    for tied in ties:
        known = [numbers[document] for document in tied if document in numbers]
        for one, other in pairwise(known):
            unions.join(one, other)
    return {document: unions.root(number) for document, number in numbers.items()}


def _tied(documents: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(documents) > _WIDE:
        yield from pairwise(documents)
        return
    for at, one in enumerate(documents):
        for other in documents[at + 1 :]:
            yield one, other
