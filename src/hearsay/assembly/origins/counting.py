"""How many independent origins an entry has, at least and at most, with the reason for every merge.

At most: every voice that is told apart, and one more for all that name nobody. At least: those that are surely two,
which is to say persons or bodies that are named, each with a root of its own, in words of its own, for one figure: two
who speak of one matter in different words need not say the same. What is anonymous, or only an outlet's word, may be
any of the others, so it makes no origin more at the least.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from hearsay.assembly.origins.standing import UNNAMED_REPORT, Stand
from hearsay.assembly.voices.heard import CARRIERS
from hearsay.corpus import Independent

_SAME_WORDS = 0.7  # of the shorter claim's words in the other: one statement, handed on


class Wordings(Struct, frozen=True):
    """For each document the statements that it makes in the entry, the figures that it gives, and its words for them.

    statements: their numbers. words: the stems of each claim.
    """

    statements: Mapping[str, frozenset[int]]
    figures: Mapping[str, frozenset[str]]
    words: Mapping[str, tuple[frozenset[str], ...]] = {}


def counted(stands: Sequence[Stand], tops: Sequence[Stand], sure: Sequence[Stand], wordings: Wordings) -> Independent:
    """The least and the most.

    What a part of an entry brings of its own may be one more origin; surely two are only those that the whole goes back
    to: its tops, and of these the sure ones.
    """
    low = max(1, len(sure)) if tops else 0
    return Independent(low=low, high=max(low, len(_apart(stands, wordings))))


def surely(stands: Sequence[Stand], wordings: Wordings) -> list[Stand]:
    """Origins of which each two are surely two, chosen in order."""
    chosen: list[Stand] = []
    for stand in stands:
        if stand.is_sure and all(_surely_two(stand, other, wordings) for other in chosen):
            chosen.append(stand)
    return chosen


def _surely_two(one: Stand, other: Stand, wordings: Wordings) -> bool:
    if set(one.roots) & set(other.roots) or set(one.documents) & set(other.documents):
        return False
    if not _figures(one, wordings) & _figures(other, wordings):
        return False
    mine, theirs = _stems(one, wordings), _stems(other, wordings)
    return not (mine & theirs or _in_the_same_words(mine, theirs))


def _in_the_same_words(mine: set[frozenset[str]], theirs: set[frozenset[str]]) -> bool:
    """Whether one claim of each side is the other's, handed on."""
    every = frozenset().union(*theirs)
    fewest = min(map(len, theirs), default=0)
    # most share too few words with all of the others together
    near = [a for a in mine if len(a & every) >= _SAME_WORDS * min(len(a), fewest)]
    return any(len(a & b) >= _SAME_WORDS * min(len(a), len(b)) for a in near for b in theirs)


def _apart(stands: Sequence[Stand], wordings: Wordings) -> list[Stand]:
    """The origins that may be told apart; who names nobody and says it in another's words only passes it on."""
    named = [stand for stand in stands if not stand.is_silent]
    known = {word for stand in named for word in _words(stand, wordings)}
    documents = {document for stand in named for document in stand.documents}
    return [s for s in stands if not s.is_silent or not named or not _passes_on(s, known, documents, wordings)]


def _passes_on(stand: Stand, known: set[int], documents: set[str], wordings: Wordings) -> bool:
    """Whether who shows no voice says it in others' words, or through documents that rest on another's voice too."""
    if set(stand.documents) & documents:
        return True
    return (stand.is_nobody or stand.who == UNNAMED_REPORT) and _words(stand, wordings) <= known


def _words(stand: Stand, wordings: Wordings) -> frozenset[int]:
    return frozenset(word for document in stand.documents for word in wordings.statements.get(document, ()))


def _stems(stand: Stand, wordings: Wordings) -> set[frozenset[str]]:
    return {stems for document in stand.documents for stems in wordings.words.get(document, ())}


def _figures(stand: Stand, wordings: Wordings) -> frozenset[str]:
    return frozenset(figure for document in stand.documents for figure in wordings.figures.get(document, ()))


def reasons(stands: Sequence[Stand], sure: Sequence[Stand], independent: Independent, wordings: Wordings) -> list[str]:
    """Every merge, in plain words, and how the two counts come about. sure: the origins that count for the least."""
    apart = _apart(stands, wordings)
    said = [_merge(stand) for stand in stands if stand in apart]
    said += [
        f"{_count(len(stand.documents), 'document')} without a voice ({stand.who}) pass on what others are named for"
        for stand in stands
        if stand not in apart
    ]
    said.append(
        f"at least {independent.low}: {len(sure) or 'none'} named, each with a root and words of its own for one "
        f"figure; at most {independent.high}: all that are told apart"
    )
    return said


def _merge(stand: Stand) -> str:
    many = _count(len(stand.documents), "document")
    roots = _count(len(stand.roots), "root")
    ends = ("s", "es") if len(stand.documents) == 1 else ("", "")
    if stand.is_nobody:
        return f"{many} name{ends[0]} nobody: one origin at most, for none of them shows a witness"
    if stand.key[0] == "lost":
        return f"{many} go{ends[1]} back to {stand.who}, a report that nobody has and that names no other source here"
    if stand.voice is not None and stand.voice.kind in CARRIERS:
        return f"{many} go{ends[1]} back to {stand.who}, who is not said to have it from anybody: one origin"
    kind = "unnamed, one wording" if stand.voice is not None and stand.voice.is_unnamed else "one voice"
    return f"{many} by {roots} rest{ends[0]} on {stand.who} ({kind}): one origin"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")
