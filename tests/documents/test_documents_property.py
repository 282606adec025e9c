"""Whatever the bytes, there is a document or a clear refusal, and a document can be written out."""

from __future__ import annotations

import io
import json

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hearsay.documents import open_all
from hearsay.errors import Unreadable
from hearsay.model import Document

PIECES = st.sampled_from(
    ["<!doctype html>", "<html>", "<body>", "<p>", "</p>", "<table>", "<td>", "<li>", "<!--", "-->", "<script>", "]]>",
     "<meta charset=", "utf-16", '"', "&#0;", "&#xd800;", "&amp;", "<time datetime=x>", "A levy is paid.", "\0", "é",
     "\n", '<script type="application/ld+json">', "{", '"text":', "}", "[",
     '<link rel=canonical href="http://[">', "<svg>"]
)  # fmt: skip


def hold(data: bytes) -> None:
    results = list(open_all(["-"], stdin=io.BytesIO(data)))
    assert results
    for result in results:
        if isinstance(result, Document):
            assert result.text.strip()
            msgspec.json.encode(result).decode("utf-8")
        else:
            assert isinstance(result, Unreadable)
            assert "\n" not in result.cause
            str(result).encode()


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00\xd8")
@example(b"\xff\xfe\x00\x00")
@example(b'{"text": "\\ud800"}')
def test_any_bytes(data: bytes) -> None:
    hold(data)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_any_heap_of_markup(pieces: list[str]) -> None:
    hold(b"<html>" + "".join(pieces).encode())


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_row_gives_its_text_back(text: str) -> None:
    line = json.dumps({"text": text}).encode()
    (result,) = open_all(["-"], stdin=io.BytesIO(line))
    if isinstance(result, Document) and not result.notes:
        assert result.text == text
    hold(line)


@settings(max_examples=150, deadline=None)
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=9), st.lists), st.text(max_size=9))
def test_any_value_in_any_field(value: object, key: str) -> None:
    for name in ("text", "uri", "title", "publisher", "published", key):
        hold(json.dumps({"text": "A levy is paid.", name: value}).encode() + b"\n")
