"""Nothing that misquotes its document can be made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hearsay.errors import Ungrounded
from hearsay.model import Document, Reading, Sentence, Span
from hearsay.text.spans import quote


@given(st.text(min_size=1), st.integers(-3, 60), st.integers(-3, 60))
def test_a_span_is_made_only_where_it_fits(text: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text):
        span = quote(text, start, end)
        assert text[span.start : span.end] == span.text
    else:
        with pytest.raises(Ungrounded):
            quote(text, start, end)


def test_a_reading_refuses_a_misquotation() -> None:
    reading = Reading(document=Document(id="0", uri="-", text="Nobody was paid."))
    held = replace(reading, sentences=(Sentence(0, 6, "Nobody", paragraph=0),))
    assert held.sentences[0].text == "Nobody"
    with pytest.raises(Ungrounded, match="does not stand at 0"):
        replace(reading, sentences=(Sentence(0, 6, "nobody", paragraph=0),))


def test_spans_know_where_they_lie() -> None:
    outer, inner, other = Span(0, 6, "Nobody"), Span(2, 6, "body"), Span(6, 7, " ")
    assert outer.holds(inner)
    assert not inner.holds(outer)
    assert outer.meets(inner)
    assert not outer.meets(other)
