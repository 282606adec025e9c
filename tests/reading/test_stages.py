"""A stage that fails costs its own rows, and says so; any text gives a reading whose quotes are exact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hearsay import checks
from hearsay.language.reader import Layer
from hearsay.model import Document, Frame, Name, Quotation, Reading, Sentence
from hearsay.reading import stages
from hearsay.text.spans import quote

TEXT = "Omar Sow said that the brigade earns $3 million a year from ivory."


class Misquoting:
    """A reader whose spans do not quote the text."""

    stamp = "misquoting/1"

    def read(self, text: str, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]) -> Layer:  # noqa: ARG002
        return Layer(names=(Name(0, 4, "Omer", kind="person"),), frames=())


class Single:
    """A reader that knows one name and one frame: the seam takes any."""

    stamp = "single/1"

    def read(self, text: str, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]) -> Layer:  # noqa: ARG002
        name = Name(0, 8, text[0:8], kind="person")
        return Layer(names=(name,), frames=(Frame(predicate=quote(text, 9, 13), sense="say", how="assertion"),))


def _document(text: str = TEXT) -> Document:
    return Document(id="0", uri="-", text=text)


def test_a_misquoting_reader_leaves_a_finding_and_no_quote() -> None:
    reading = stages.read(_document(), Misquoting())
    assert reading.names == ()
    (finding,) = [f for f in reading.findings if f.code == "reading_failed"]
    assert "names_and_frames" in finding.message
    assert "Ungrounded" in finding.message
    assert reading.money[0].text == "$3 million a year"


def test_another_reader_stands_in_and_is_stamped() -> None:
    reading = stages.read(_document(), Single())
    assert "single/1" in reading.stamps
    assert [m.text for m in reading.mentions if m.kind == "person"] == ["Omar Sow"]
    assert reading.attributions == ()


def test_of_a_language_that_is_not_read_names_are_kept_and_frames_are_not() -> None:
    reading = stages.read(replace(_document(), language="fr"), Single())
    assert [name.text for name in reading.names] == ["Omar Sow"]
    assert reading.frames == ()
    assert stages.read(replace(_document(), language="en"), Single()).frames


def test_a_failing_check_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def trip(_: Reading) -> list[None]:
        raise ZeroDivisionError("tripped")

    monkeypatch.setattr(checks.every()[0], "check", trip)
    reading = checks.run(stages.read(_document()))
    assert [f.code for f in reading.findings if f.code == "check_failed"] == ["check_failed"]
    assert any(f.code == "unattributed" for f in checks.run(replace(reading, findings=())).findings) is False


_pieces = st.sampled_from(
    [
        "Omar Sow",
        " said that ",
        "the brigade",
        " earns $3 million a year",
        " from ivory",
        ". ",
        '"',
        "“",
        "”",
        "\n\n",
        ", ",
        "according to ",
        "Reuters",
        " reported",
        "; ",
        "he",
        " and ",
        "which ",
        "half of the trade",
        " last week",
        "الذهب",
        "🙂",
        "İ",
        "\u202e",
        "(",
        "[$41.60]",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_pieces, max_size=40).map("".join))
def test_any_text_is_read_without_a_failure(text: str) -> None:
    reading = checks.run(stages.read(_document(text)))
    assert [f.message for f in reading.findings if f.code.endswith("_failed")] == []
    for span in reading.quoted():
        assert text[span.start : span.end] == span.text
    by_id = {m.id for m in reading.mentions} | {m.id for m in reading.money}
    for claim in reading.claims:
        assert {*claim.money, *claim.quantities} <= by_id
        assert claim.chain[0].known == "given"
