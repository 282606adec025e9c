"""Who else descends from a lost report: documents that share its wording, or what is peculiar to its children.

Wording that stands in a document which they name or copy, or in a sibling by a report that they name, is explained by
it and tells of nothing else. A peculiarity is a figure, or are some words, that few documents have, or two figures that
few have together: an error that two share is better evidence of one source than any number of truths that all have.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import combinations

from msgspec import Struct

from hearsay.assembly.copies.shingles import words_of
from hearsay.assembly.story import stems
from hearsay.assembly.tree.evidence import Evidence
from hearsay.corpus import Passage

_WORDS, _SHARE = 12, 0.15  # of wording that nothing explains, and of the document
_MORE_WORDS, _MORE_SHARE = 20, 0.2  # where the document has a source already
_OTHERS = 1  # documents beside the children of the lost report that may have a peculiarity too
_FEW_WORDS = 4  # peculiar words that count as much as a peculiar figure
_LIKE_FIGURE, _LIKE_WORDS, _LIKE_ELDER = 0.03, 0.15, 0.05
_NEAR = 120  # days
_LEAD, _OF_LEAD = 60, 0.2  # words, and how much of what they tell


class Joined(Struct, frozen=True):
    """That a document descends from a lost report which it does not name. weight: to choose between several."""

    child: str
    weight: float
    score: Decimal
    because: str


def by_wording(
    evidence: Evidence, members: Collection[str], child: str, explained: Collection[str], *, sourced: bool
) -> Joined | None:
    """Whether a document shares wording with the children of a lost report that no document of `explained` has."""
    found = dict(_left(evidence, members, child, explained))
    if not found:
        return None
    many = {m: sum(len(words_of(p.child.text)) for p in left) for m, left in found.items()}
    member = max(sorted(many), key=lambda m: many[m])
    words, left = many[member], found[member]
    if not sourced and not _tells_the_story(evidence, members, child):
        return None
    share = words / max(1, len(words_of(evidence.known[child].text)))
    if words < (_MORE_WORDS if sourced else _WORDS) or share < (_MORE_SHARE if sourced else _SHARE):
        return None
    longest = max(left, key=lambda p: (len(p.child.text), -p.child.start)).child.text
    because = f"shares {words} words with {evidence.name(member)} that no source it names has: “{longest[:80]}”"
    return Joined(child, 1 + share, _score(0.5 + share / 2), because)


def _left(
    evidence: Evidence, members: Collection[str], child: str, explained: Collection[str]
) -> Iterator[tuple[str, list[Passage]]]:
    """For each member the passages that it shares with the child and that nothing explains."""
    for member in sorted(members):
        pair = evidence.of(member, child)
        if pair is None or member in explained:
            continue
        turned = pair.passages if pair.child == child else tuple(_turned(p) for p in pair.passages)
        left = [p for p in turned if not _stands_in(evidence, p, explained)]
        if left:
            yield member, left


def _turned(passage: Passage) -> Passage:
    return Passage(child=passage.parent, parent=passage.child)


def _stands_in(evidence: Evidence, passage: Passage, explained: Collection[str]) -> bool:
    words = f" {' '.join(words_of(passage.child.text))} "
    return any(words in evidence.words(name) for name in explained)


def _tells_the_story(evidence: Evidence, members: Collection[str], child: str) -> bool:
    """Whether a report opens with what the members tell: a stock paragraph stands in reports of something else."""
    lead = " ".join(words_of(evidence.known[child].text)[:_LEAD])
    return max(evidence.story.covered(lead, m) for m in members) >= _OF_LEAD


def by_peculiarity(
    evidence: Evidence, members: Collection[str], child: str, explained: Collection[str], *, figures_only: bool = False
) -> Joined | None:
    """Whether a document shares with the children of a lost report what hardly any other document has."""
    if not any(_are_near(evidence, child, m) and evidence.story.same_name(child, m) for m in members):
        return None
    story = evidence.story
    had = frozenset().union(*(story.words(name) for name in sorted(explained)))
    shared = story.peculiar(child, members, _OTHERS) - had - _verbatim(evidence, members, child)
    figures = sorted(w for w in shared if w.startswith("="))
    words = sorted(w for w in shared if not w.startswith("="))
    both = "" if figures else _two_together(evidence, members, child, had)
    like = max(story.like(child, m) for m in members)
    by_figure = (figures or both) and like >= (_LIKE_ELDER if figures_only else _LIKE_FIGURE)
    by_words = not figures_only and len(words) >= _FEW_WORDS and like >= _LIKE_WORDS
    if not (by_figure or by_words):
        return None
    shown = ", ".join([f.removeprefix("=") for f in figures] + ([both] if both else []) + [f"{w}…" for w in words[:6]])
    kin = evidence.name(min(members))
    because = f"has with {kin} and its kin what hardly any other document has: {shown} (likeness {like:.2f})"
    return Joined(child, like, _score(0.4 + like / 2), because)


def _are_near(evidence: Evidence, child: str, member: str) -> bool:
    """Whether two may have come out within months: later on, one figure in common is another story's."""
    one, other = evidence.days[child], evidence.days[member]
    return one is None or other is None or one.days_to(other) <= _NEAR


def _verbatim(evidence: Evidence, members: Collection[str], child: str) -> set[str]:
    """The words of passages shared word for word: those tell by their wording, or tell nothing."""
    pairs = (evidence.of(member, child) for member in sorted(members))
    return {w for pair in pairs if pair for p in pair.passages for w in stems(p.child.text)}


def _two_together(evidence: Evidence, members: Collection[str], child: str, had: Collection[str]) -> str:
    """Two figures that a child and a member have and hardly any other document has both of; "" for none."""
    story = evidence.story
    for member in sorted(members):
        shared = sorted((story.figures(member) & story.figures(child)) - set(had))
        for pair in combinations(shared, 2):
            if story.together(frozenset(pair), {child, *members}) <= _OTHERS:
                return " with ".join(f.removeprefix("=") for f in pair)
    return ""


def _score(value: float) -> Decimal:
    return Decimal(str(round(min(0.95, value), 3)))
