"""Windows for any document: every word once, in order, never too much at a time."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from hearsay.language.trained.windows import Cutting, windows

CUTTING = Cutting(most=24, context=6)
_sentence = st.lists(st.integers(1, 8), min_size=1, max_size=12)
_long = st.lists(st.integers(1, 8), min_size=10, max_size=40)
_documents = st.lists(st.lists(_sentence | _long, min_size=1, max_size=5), max_size=6)
Document = list[list[list[int]]]
Sentence = tuple[int, int, int]


def _laid(document: Document) -> tuple[list[int], list[Sentence]]:
    """How many pieces stand before each word, and the sentences in words; from the pieces of words."""
    sizes = [size for paragraph in document for sentence in paragraph for size in sentence]
    sentences, at = [], 0
    for number, paragraph in enumerate(document):
        for sentence in paragraph:
            sentences.append((at, at + len(sentence), number))
            at += len(sentence)
    return [0, *accumulate(sizes)], sentences


@given(_documents)
def test_every_word_is_answered_for_once_and_in_order(document: Document) -> None:
    at, sentences = _laid(document)
    cores = [word for w in windows(at, sentences, CUTTING) for word in range(w.start, w.end)]
    assert cores == list(range(len(at) - 1))


@given(_documents)
def test_no_window_is_too_long(document: Document) -> None:
    at, sentences = _laid(document)
    for w in windows(at, sentences, CUTTING):
        assert w.low <= w.start < w.end <= w.high
        assert at[w.high] - at[w.low] <= CUTTING.most


@given(_documents)
def test_what_stands_beside_is_of_the_same_paragraph_and_bounded(document: Document) -> None:
    at, sentences = _laid(document)
    paragraph = [number for start, end, number in sentences for _ in range(start, end)]
    for w in windows(at, sentences, CUTTING):
        assert set(paragraph[w.low : w.start]) <= {paragraph[w.start]}
        assert set(paragraph[w.end : w.high]) <= {paragraph[w.end - 1]}
        assert at[w.start] - at[w.low] <= CUTTING.context
        assert at[w.high] - at[w.end] <= CUTTING.context


@given(_documents)
def test_a_sentence_that_fits_is_not_cut(document: Document) -> None:
    at, sentences = _laid(document)
    starts = {w.start for w in windows(at, sentences, CUTTING)}
    for start, end, _ in sentences:
        if at[end] - at[start] <= CUTTING.most:
            assert not starts & set(range(start + 1, end))


def test_paragraphs_go_together_and_are_cut_last() -> None:
    at, sentences = _laid([[[1] * 9], [[1] * 6, [1] * 5], [[1] * 12, [1] * 10]])
    assert windows(at, sentences, CUTTING) == [(0, 20, 0, 20), (20, 42, 20, 42)]


def test_where_a_paragraph_is_cut_its_next_sentences_are_seen_from_both_sides() -> None:
    at, sentences = _laid([[[1] * 5 for _ in range(8)]])
    first, *_, last = windows(at, sentences, CUTTING)
    assert first.high == first.end + 5
    assert last.low == last.start - 5


def test_a_long_sentence_is_cut_with_an_overlap() -> None:
    at, sentences = _laid([[[1] * 60]])
    found = windows(at, sentences, CUTTING)
    assert found[:2] == [(0, 18, 0, 12), (6, 30, 12, 24)]


def test_many_short_lines_cost_no_time() -> None:
    lines = 50_000
    at = list(range(lines + 1))
    found = windows(at, [(n, n + 1, n) for n in range(lines)])
    assert sum(w.end - w.start for w in found) == lines


def test_nothing_has_no_window() -> None:
    assert windows([0], []) == []
    assert windows([0], [(0, 0, 0)]) == []
