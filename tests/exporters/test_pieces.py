from __future__ import annotations

from fictional import at, document, reading
from hypothesis import given
from hypothesis import strategies as st

from hearsay.exporters.pieces import paragraphs
from hearsay.model import Claim, Modality, Reading, Span


def _claim(text: str, number: int, start: int, end: int) -> Claim:
    span = Span(start, end, text[start:end])
    return Claim(id=f"c{number}", evidence=(span,), chain=(), modality=Modality(level="CT+"), by="x/1")


def test_the_whole_text_is_there_but_for_what_parts_paragraphs() -> None:
    made = reading()
    joined = ["".join(piece.text for piece in paragraph) for paragraph in paragraphs(made)]
    assert [part.strip() for part in joined] == made.document.text.strip().split("\n\n")


def test_crossing_claims_are_cut_where_they_cross() -> None:
    text = "one two three four"
    made = Reading(document=document(text), claims=(_claim(text, 1, 0, 13), _claim(text, 2, 4, 18)))
    pieces = [(p.text, p.numbers, p.ending) for p in paragraphs(made)[0]]
    assert pieces == [("one ", (1,), ()), ("two three", (1, 2), (1,)), (" four", (2,), (2,))]


def test_the_tighter_claim_comes_first() -> None:
    text = "one two three four"
    made = Reading(document=document(text), claims=(_claim(text, 1, 0, 18), _claim(text, 2, 4, 7)))
    assert [p.numbers for p in paragraphs(made)[0]] == [(1,), (2, 1), (1,)]


def test_single_line_ends_part_paragraphs_only_where_there_are_no_blank_lines() -> None:
    assert len(paragraphs(Reading(document=document("a\nb\nc")))) == 3
    assert len(paragraphs(Reading(document=document("a\nb\n\nc\r\n\r\nd")))) == 3


def test_money_is_marked() -> None:
    made = reading()
    marked = [p.text for paragraph in paragraphs(made) for p in paragraph if p.money]
    assert "more than $1 million a day" in marked
    assert at(made.document.text, "tens of millions").text in marked


@given(
    st.text("ab \n", min_size=1, max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=8)
)
def test_pieces_cover_every_paragraph_once(text: str, spans: list[tuple[int, int]]) -> None:
    fitting = [(a, min(a + n, len(text))) for a, n in spans if a < len(text)]
    claims = tuple(_claim(text, n, a, b) for n, (a, b) in enumerate(fitting, 1))
    made = Reading(document=document(text), claims=claims)
    pieces = [piece for paragraph in paragraphs(made) for piece in paragraph]
    for piece in pieces:
        assert piece.text == text[piece.start : piece.end] != ""
        assert set(piece.numbers) == {n for n, (a, b) in enumerate(fitting, 1) if a <= piece.start and piece.end <= b}
    assert sum(not c.isspace() for p in pieces for c in p.text) == sum(not c.isspace() for c in text)
