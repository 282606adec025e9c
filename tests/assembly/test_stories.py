"""Which documents are of one story: against plain sets, and on the ways in which reports of one thing hang together."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.assembly.copies.shingles import Vocabulary
from hearsay.assembly.stories import Marks, marks_of, parted
from hearsay.assembly.stories.parting import PART, PRINTS, RARE, SOME
from hearsay.assembly.voices.unions import Unions
from hearsay.language.rules import RuleReader
from hearsay.model import Document
from hearsay.reading.stages import read

NUMBERS = st.sets(st.integers(0, 40), max_size=9)


def marks(words: set[int] = frozenset(), prints: set[int] = frozenset(), matters: set[int] = frozenset()) -> Marks:  # type: ignore[assignment]
    return Marks(*(np.array(sorted(kind), np.uint64) for kind in (words, prints, matters)))


def marked(*texts: str) -> list[Marks]:
    vocabulary = Vocabulary()
    documents = (Document(id=f"{n:04}", uri=f"{n}.txt", text=t, language="en") for n, t in enumerate(texts))
    return [marks_of(read(document, RuleReader()), vocabulary) for document in documents]


def by_sets(held: list[tuple[set[int], set[int], set[int]]]) -> list[list[int]]:
    """What `parted` says of itself, said plainly."""
    unions = Unions(len(held))
    words = Counter(word for one in held for word in one[0])
    first = {mark: at for at, one in reversed(list(enumerate(held))) for mark in one[1]}
    for a, b in combinations(range(len(held)), 2):
        rare = {word for word in held[a][0] & held[b][0] if words[word] <= RARE}
        shared = {mark for mark in held[a][1] & held[b][1] if first[mark] == a}
        enough = max(PRINTS, PART * min(len(held[a][1]), len(held[b][1])))
        if len(rare) >= SOME or len(shared) >= enough or held[a][2] & held[b][2]:
            unions.join(a, b)
    parts: dict[int, list[int]] = {}
    for at in range(len(held)):
        parts.setdefault(unions.root(at), []).append(at)
    return sorted(parts.values())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(NUMBERS, NUMBERS, st.sets(st.integers(0, 60), max_size=2)), max_size=12), st.integers(1, 8))
def test_it_is_what_plain_sets_say(held: list[tuple[set[int], set[int], set[int]]], times: int) -> None:
    many = held * times  # so that some words are not rare
    assert parted([marks(*one) for one in many]) == by_sets(many)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_marks_come_back_as_they_were_kept(words: set[int], prints: set[int], matters: set[int]) -> None:
    made = marks(words, prints, matters)
    again = Marks.unpacked(made.packed())
    assert all(np.array_equal(getattr(made, kind), getattr(again, kind)) for kind in Marks.__struct_fields__)
    with pytest.raises(ValueError, match=r"."):
        Marks.unpacked(made.packed()[:-1])


SALT = (
    "Carters in Danakil pay the Salt Wardens 40 birr for every camel that leaves the pans at Hamed Ela, a guide said."
)
MORE_SALT = "The levy on camels at Hamed Ela brings the Wardens 9,000 birr on a market day, the guide told the Post."
SHIPS = "Two trawlers without papers were chained at Conakry after divers found shark fins beneath the ice."


def test_reports_of_one_thing_are_one_story_and_others_are_not() -> None:
    assert parted(marked(SALT, SHIPS, MORE_SALT)) == [[0, 2], [1]]
    assert parted([]) == []
    assert parted(marked("", "", SALT)) == [[0, 1], [2]]  # two empty documents are one text


def test_a_chain_of_ties_is_one_story() -> None:
    roundup = f"{SHIPS} {SALT}"
    assert parted(marked(SALT, SHIPS, roundup)) == [[0, 1, 2]]


def test_words_that_everybody_uses_tie_nobody() -> None:
    crowd = [f"Officials met in town number {n}x{n} on Monday and said trade was slow." for n in range(RARE + 5)]
    assert len(parted(marked(*crowd))) == len(crowd)


def test_a_text_that_hundreds_print_is_one_story() -> None:
    lead = " ".join([SALT, MORE_SALT])
    papers = [f"{lead} Paper{n}q adds{n}q nothing{n}q." for n in range(2 * RARE)]
    assert parted(marked(*papers)) == [[*range(len(papers))]]


def test_one_sum_of_one_group_in_other_words_is_one_story() -> None:
    """Each of the words is in everybody's mouth, and so is the sum; who is said to earn it is not."""
    ways = ("The Taliban earn $416 million.", "It is $416 million that the Taliban get.", "Taliban made $416 million.")
    others = [f"Kabul{n}z earned $416 million." for n in range(3)]
    crowd = [f"Get, made, earned: million{n}z, it is that, the." for n in range(2 * RARE)]
    found = parted(marked(*ways, *others, *crowd))
    assert [0, 1, 2] in found
    assert not any(set(part) & {0, 1, 2} and set(part) & {3, 4, 5} for part in found)


def test_who_decides_about_two_documents_ties_them() -> None:
    assert parted(marked(SALT, SHIPS), [(0, 1)]) == [[0, 1]]
