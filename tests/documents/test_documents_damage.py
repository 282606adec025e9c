"""Whatever is cut off or changed in a file of any format: documents or lines, never a traceback, never silence."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_files import REPORTS, WRITTEN

from hearsay.documents import open_all
from hearsay.errors import Unreadable
from hearsay.model import Document


@cache
def written(kind: str) -> bytes:
    return WRITTEN[kind][0](REPORTS[0])


def hold(kind: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / WRITTEN[kind][1]
        file.write_bytes(data)
        found = list(open_all([file]))
    assert found
    for each in found:
        if isinstance(each, Document):
            assert each.text.strip()
            msgspec.json.encode(each).decode("utf-8")
        else:
            assert type(each) is Unreadable
            assert each.uri.startswith(str(file))
            assert "\n" not in str(each)
            str(each).encode()


@pytest.mark.parametrize("kind", WRITTEN)
@settings(max_examples=25, deadline=None)
@given(share=st.floats(0, 1))
def test_a_file_cut_anywhere(kind: str, share: float) -> None:
    data = written(kind)
    hold(kind, data[: int(share * len(data))])


@pytest.mark.parametrize("kind", WRITTEN)
@settings(max_examples=40, deadline=None)
@given(changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=12))
def test_bytes_changed_anywhere(kind: str, changes: list[tuple[float, int]]) -> None:
    data = bytearray(written(kind))
    for share, value in changes:
        data[int(share * len(data))] = value
    hold(kind, bytes(data))


@pytest.mark.parametrize("kind", WRITTEN)
@settings(max_examples=15, deadline=None)
@given(share=st.floats(0, 1), junk=st.binary(min_size=1, max_size=40))
def test_bytes_put_in_anywhere(kind: str, share: float, junk: bytes) -> None:
    data = written(kind)
    place = int(share * len(data))
    hold(kind, data[:place] + junk + data[place:])
