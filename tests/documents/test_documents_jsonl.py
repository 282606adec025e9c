"""JSON lines: rows stand for themselves; a bad one is named by its number and the others go on."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearsay.documents import Told, open_all
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

TEXT = "Fishermen at Tombo say the guards keep a tenth of every catch.\r\n\r\n “A tenth,” says one.  \n"


def rows(file: Path, lines: list[str | bytes], told: Told | None = None) -> list[Document | Unreadable]:
    file.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines))
    return list(open_all([file], told=told or Told()))


def test_a_row_says_all_of_itself_and_the_text_is_kept_exactly(tmp_path: Path) -> None:
    row = {
        "uri": "https://coast.example/1", "publisher": "Coast Wire", "published": "2020-07-01", "title": "A tenth",
        "text": TEXT, "score": 0.5, "tags": ["x"],
    }  # fmt: skip
    (document,) = rows(tmp_path / "r.jsonl", [json.dumps(row)])
    assert isinstance(document, Document)
    assert document.text == TEXT
    assert (document.uri, document.publisher, document.published) == (row["uri"], "Coast Wire", "2020-07-01")
    assert document.title == "A tenth"


def test_rows_without_a_name_are_called_by_their_line(tmp_path: Path) -> None:
    file = tmp_path / "r.jsonl"
    row = json.dumps({"text": TEXT})
    found = rows(file, [row, "", "  ", row])
    assert [d.uri for d in found] == [f"{file}:1", f"{file}:4"]
    assert isinstance(found[0], Document)
    assert isinstance(found[1], Document)
    assert found[0].id == found[1].id


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("nonsense", "line 2: not JSON (Expecting value at character 1)"),
        ('{"text": "cut', "line 2: not JSON (Unterminated string starting at at character 10)"),
        ("[1, 2]", "line 2: not a JSON object"),
        ('{"uri": "x"}', 'line 2: there is no "text" in it'),
        ('{"text": 5}', 'line 2: "text" is not a string'),
        ('{"text": null}', 'line 2: "text" is not a string'),
        ('{"text": " \\n "}', "line 2: empty: there is no text in it"),
        (b'{"text": "caf\xe9"}', "line 2: not UTF-8, as JSON must be"),
        ("[" * 100_000, "line 2: not JSON that can be read (nested too deep)"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "line 2: not JSON that can be read (a number of too many digits)"),
    ],
)
def test_a_bad_row_is_named_and_the_others_go_on(tmp_path: Path, line: str | bytes, cause: str) -> None:
    good = json.dumps({"text": TEXT})
    first, bad, last = rows(tmp_path / "r.jsonl", [good, line, good])
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(bad, Unreadable)
    assert (bad.uri, bad.cause) == (str(tmp_path / "r.jsonl"), cause)


def test_what_is_wrong_beside_the_text_is_noted(tmp_path: Path) -> None:
    row = {"text": TEXT, "published": "last Tuesday", "publisher": {"name": "Coast Wire"}, "uri": 7}
    (document,) = rows(tmp_path / "r.jsonl", [json.dumps(row)])
    assert isinstance(document, Document)
    assert (document.published, document.publisher) == (None, None)
    assert document.uri.endswith("r.jsonl:1")
    assert len(document.notes) == 3


def test_half_a_surrogate_pair_is_replaced_with_a_note(tmp_path: Path) -> None:
    line = '{"text": "Guards \\ud83d took a tenth \\ud83d\\ude00.", "publisher": "Coast\\ud800", "uri": "\\udfff"}'
    (document,) = rows(tmp_path / "r.jsonl", [line])
    assert isinstance(document, Document)
    assert document.text == "Guards \ufffd took a tenth 😀."
    assert document.notes == ("1 halves of surrogate pairs stand as U+FFFD in the text.",)
    f"{document.uri}{document.publisher}".encode()


def test_a_byte_order_mark_is_tolerated_and_utf16_refused(tmp_path: Path) -> None:
    line = json.dumps({"text": TEXT})
    (document,) = rows(tmp_path / "r.jsonl", [b"\xef\xbb\xbf" + line.encode()])
    assert isinstance(document, Document)
    (refused,) = rows(tmp_path / "s.jsonl", [line.encode("utf-16")])
    assert isinstance(refused, Unreadable)
    assert "UTF-16" in refused.cause


def test_windows_line_ends_do_not_change_the_id(tmp_path: Path) -> None:
    line = json.dumps({"text": TEXT})
    (one,) = rows(tmp_path / "r.jsonl", [line + "\n"])
    (two,) = rows(tmp_path / "s.jsonl", [line + "\r\n"])
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert one.id == two.id


def test_standard_input_is_recognised_by_its_first_line() -> None:
    line = json.dumps({"publisher": "Coast Wire", "text": TEXT}).encode()
    first, second = open_all(["-"], stdin=io.BytesIO(line + b"\n" + line))
    assert (first.uri, second.uri) == ("-:1", "-:2")


def test_the_user_s_word_wins_for_every_row(tmp_path: Path) -> None:
    line = json.dumps({"text": TEXT, "publisher": "Coast Wire", "published": "2020-07-01"})
    found = rows(tmp_path / "r.jsonl", [line, line], Told(publisher="Tombo Post", published="2019", uri="dump"))
    assert [d.publisher for d in found if isinstance(d, Document)] == ["Tombo Post", "Tombo Post"]
    assert [d.published for d in found if isinstance(d, Document)] == ["2019", "2019"]
    assert [d.uri for d in found] == ["dump:1", "dump:2"]


def test_a_file_without_rows(tmp_path: Path) -> None:
    (refused,) = rows(tmp_path / "r.jsonl", ["", "  "])
    assert isinstance(refused, Unreadable)
    assert refused.cause == "empty: there is no row in it"


def test_the_limit_on_bytes_holds_for_each_line(tmp_path: Path) -> None:
    file = tmp_path / "r.jsonl"
    row = b'{"text": "A tenth of the catch."}'
    file.write_bytes(row + b"\n" + b'{"text": "' + b"x" * 5000 + b'"}\n' + row)
    first, long, last = open_all([file], settings=Settings(max_bytes=len(row)))
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert str(long) == f"{file}: line 2: longer than the limit of {len(row)} bytes (max_bytes)"


class _Endless(io.RawIOBase):
    """Rows without end, counting the bytes that were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.given = 0
        self._rows: Iterator[bytes] = iter(lambda: json.dumps({"text": TEXT}).encode() + b"\n", b"")

    def read(self, size: int = -1) -> bytes:  # noqa: ARG002
        row = next(self._rows)
        self.given += len(row)
        return row


def test_rows_come_before_the_file_is_read_to_its_end() -> None:
    stream = _Endless()
    results = open_all(["-"], stdin=stream)  # type: ignore[arg-type]
    assert all(isinstance(next(results), Document) for _ in range(50))
    assert stream.given < 100_000
