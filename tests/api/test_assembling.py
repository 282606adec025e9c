"""A case comes to the same ledger whatever was done on the way, and to the one that is there where nothing moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hearsay
from hearsay import ledger
from hearsay.api import renewing, stories
from hearsay.api.assembling import Story, assemble, assemble_story
from hearsay.api.case import Case
from hearsay.api.program import program
from hearsay.corpus import Ledger, Target
from hearsay.engine.local import Crash
from hearsay.language.rules import RuleReader
from hearsay.model import Document, Reading
from hearsay.reading.stages import read

_WEIR = (
    "Wardens of the Reed Guild take one crate of crabs in five at the lock of Bento, said Ines Calado, who has set "
    "traps there for nine years. A crate brings 70 dollars in Praia, and the guild makes 4,000 dollars a week."
)
_MINE = (
    "The Slate Column takes 300 dollars from every lorry that leaves the tin pits of Mwea, a driver said. In March the "
    "prefect of Mwea counted 120 lorries. The Slate Column denied that it has anything to do with the pits."
)
_TEXTS = (
    ("The Bento Herald", "2019-03-04", _WEIR),
    ("Praia Post", "2019-03-05", f"{_WEIR} Nobody from the guild could be reached on Monday."),
    ("Isle Courier", "2019-03-06", "The Reed Guild makes 40,000 dollars a week at the lock of Bento, the Bento Herald "
     "reported. Its wardens take one crate of crabs in five, said Ines Calado."),
    ("Mwea Gazette", "2018-05-02", _MINE),
    ("Hill Record", None, _MINE.replace("300", "3,000")),
    (None, "2018-05-09", "A driver said that the Slate Column takes 300 dollars from every lorry at Mwea, according to "
     "the Mwea Gazette. The prefect counted 12 lorries."),
    ("Lake Times", "2020-01-01", "A ferry sank off Kisumu on Sunday with 23 passengers, rescuers said."),
    ("Empty Sheet", "2020-01-02", "."),
)  # fmt: skip


def _reading(number: int) -> Reading:
    publisher, published, text = _TEXTS[number]
    name = sha256(f"{number}{text}".encode()).hexdigest()
    made = Document(id=name, uri=f"{number}.txt", text=text, publisher=publisher, published=published, language="en")
    return read(made, RuleReader())


@pytest.fixture(scope="module")
def readings() -> tuple[Reading, ...]:
    return tuple(_reading(number) for number in range(len(_TEXTS)))


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Case]:
    with hearsay.new(tmp_path / "some.case") as made:
        yield made


def bytes_of(made: Ledger) -> bytes:
    return msgspec.json.encode(made)


def save(to: Case, reading: Reading) -> None:
    capture = ledger.Capture(uri=reading.document.uri, at="2024-03-05T16:30:00+00:00", hand="A. Person")
    ledger.save(to._store, ledger.prepare(reading, raw=reading.document.text.encode(), captures=[capture]))


def decide(on: Case, how: str, which: int) -> None:
    """A decision on some entry or claim of the ledger as it is now; none where there is none."""
    made = on.ledger or Ledger()
    entries = made.entries[which % max(1, len(made.entries)) :][:2]
    claim = next((claim for entry in entries for claim in entry.claims), None)
    if how == "reject" and claim is not None:
        on.decide("reject", Target(kind="claim", id=claim), who="A. Person")
    elif how == "merge" and len(entries) > 1:
        on.decide("merge", *(Target(kind="entry", id=entry.id) for entry in entries), who="A. Person")
    elif how == "correct" and entries:
        on.decide("correct", Target(kind="entry", id=entries[0].id), who="A. Person", values={"stream": "wildlife"})


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, len(_TEXTS) - 1)),
        st.tuples(st.just("assemble"), st.just(0)),
        st.tuples(st.sampled_from(["reject", "merge", "correct"]), st.integers(0, 40)),
    ),
    min_size=2,
    max_size=14,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, st.randoms(use_true_random=False), st.sampled_from([0.0, 0.25, 1.0]))
def test_whatever_was_added_and_decided_on_the_way_the_ledger_is_that_from_nothing(
    readings: tuple[Reading, ...], steps: list[tuple[str, int]], draw: object, most: float
) -> None:
    """most: from how much that moved on the ledger is written anew, instead of some of its stories exchanged."""
    with (
        TemporaryDirectory() as folder,
        hearsay.new(Path(folder) / "some.case") as made,
        patch.object(renewing, "_MOST", most),
    ):
        added: dict[int, Reading] = {}
        for what, number in steps:
            if what == "add":
                added[number] = readings[number]
                save(made, readings[number])
            elif what == "assemble":
                made.assemble()
            else:
                decide(made, what, number)
        shuffled = list(added.values())
        draw.shuffle(shuffled)  # type: ignore[attr-defined]
        nothing = bytes_of(assemble(shuffled, made.decisions()))
        assert bytes_of(made.assemble()) == nothing
        assert bytes_of(made.assemble()) == nothing  # nothing was added: the one that is there
        assert bytes_of(made.ledger or Ledger()) == nothing


def test_where_nothing_moved_nothing_is_assembled(
    empty: Case, readings: tuple[Reading, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    save(empty, readings[0])
    first = empty.assemble()
    with monkeypatch.context() as broken:
        broken.setattr(stories, "assemble_story", None)
        assert bytes_of(empty.assemble()) == bytes_of(first)
    generation = empty.generation
    save(empty, readings[1])
    assert len(empty.assemble().descents) == 1
    empty.decide("reject", Target(kind="claim", id=readings[1].claims[0].id), who="A. Person")
    assert bytes_of(empty.assemble()) == bytes_of(assemble(readings[:2], empty.decisions()))
    assert generation is not None
    assert empty.generation is not None
    assert empty.generation.number == generation.number + 2


def unlike(number: int, also: str = "") -> Reading:
    """A reading of a document that shares one word with those of other numbers."""
    first, *words = (f"{chr(97 + number)}word{chr(97 + n)}{chr(97 + n)}" for n in range(9))
    text = f"{first.capitalize()} sells {' '.join(words)}.{also}"
    name = sha256(f"{number}{also}".encode()).hexdigest()
    made = Document(id=name, uri=f"unlike-{number}{also}.txt", text=text, publisher=f"Sheet {number}", language="en")
    return read(made, RuleReader())


def test_only_the_story_is_assembled_that_moved(empty: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    held = [unlike(number) for number in range(9)]
    for reading in held:
        save(empty, reading)
    first = empty.assemble()
    generation = empty.generation
    assembled: list[Story] = []

    def told(story: Story, readings: Iterable[Reading]) -> Ledger:
        assembled.append(story)
        return assemble_story(story, readings)

    monkeypatch.setattr(stories, "assemble_story", told)
    copy = unlike(4, also=" Nothing more.")
    save(empty, copy)
    made = empty.assemble()
    assert [set(story.documents) for story in assembled] == [{held[4].document.id, copy.document.id}]
    assert bytes_of(made) == bytes_of(assemble([*held, copy]))
    assert empty.generation is not None
    assert generation is not None
    assert empty.generation.number == generation.number
    assert {entry.id for entry in first.entries if held[4].document.id not in entry.documents} < {
        entry.id for entry in made.entries
    }
    empty.decide("annotate", Target(kind="document", id=held[2].document.id), who="A. Person", reason="a note")
    empty.assemble()
    assert [story.documents for story in assembled[1:]] == [(held[2].document.id,)]


def test_claims_are_found_by_findings_after_their_report_is_saved_again(empty: Case) -> None:
    held = [unlike(number) for number in range(7)] + [_reading(0), _reading(2)]
    for reading in held:
        save(empty, reading)
    found = next(finding for finding in empty.assemble().findings if finding.code == "figure_mutated")
    filters = ledger.Filters(finding="figure_mutated")
    before = {row.id for row in empty.claims(filters).items}
    assert before >= {*found.about}
    for reading in held:
        save(empty, reading)
        empty.assemble()
    assert {row.id for row in empty.claims(filters).items} == before


def test_several_processes_come_to_the_same(empty: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    held = [unlike(number) for number in range(7)]
    for reading in held:
        save(empty, reading)
    monkeypatch.setattr(stories, "_WORTH", 1)
    monkeypatch.setattr(stories, "_AT_ONCE", 2)
    assert bytes_of(empty.assemble(processes=2)) == bytes_of(assemble(held))


def test_stories_whose_process_died_are_named(empty: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    held = [unlike(number) for number in range(3)]
    for reading in held:
        save(empty, reading)
    monkeypatch.setattr(stories, "_WORTH", 1)
    monkeypatch.setattr(stories, "spread", lambda _, items, **__: [(item, Crash()) for item in items])
    made = empty.assemble(processes=2)
    assert {finding.about for finding in made.findings} == {(reading.document.id,) for reading in held}
    assert {finding.code for finding in made.findings} == {"assembly_failed"}
    assert "the process that had it died" in made.findings[0].message


def test_a_decision_about_an_entry_holds_when_reports_are_added(empty: Case, readings: tuple[Reading, ...]) -> None:
    """Its id is made of its most central wording, which another report may well change."""
    for reading in readings[:2]:
        save(empty, reading)
    before = [entry for entry in empty.assemble().entries if len(entry.documents) > 1]
    for entry in before:
        empty.decide("annotate", Target(kind="entry", id=entry.id), who="A. Person", reason=f"of {entry.level}")
    for reading in readings[2:]:
        save(empty, reading)
    after = empty.assemble().entries
    assert {entry.id for entry in before} - {entry.id for entry in after}  # some are called otherwise now
    assert empty.orphans() == ()
    noted = {entry.level for entry in after if any(f"(of {entry.level})" in reason for reason in entry.because)}
    assert noted == {entry.level for entry in before}


def test_what_is_of_another_story_changes_nothing(readings: tuple[Reading, ...]) -> None:
    others = [unlike(number) for number in range(5)]
    alone, apart = assemble(readings), [assemble([other]) for other in others]
    mixed = assemble([*others, *readings])
    for rows in ("descents", "lost", "origins", "entries", "figures", "findings"):
        every = [*getattr(alone, rows), *(row for one in apart for row in getattr(one, rows))]
        assert sorted(map(repr, getattr(mixed, rows))) == sorted(map(repr, every)), rows


def test_another_program_assembles_anew(
    empty: Case, readings: tuple[Reading, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    save(empty, readings[0])
    empty.assemble()
    before = empty.generation
    monkeypatch.setattr(renewing, "program", lambda: "another")
    empty.assemble()
    assert before is not None
    assert empty.generation is not None
    assert empty.generation.number == before.number + 1


def test_a_ledger_whose_program_was_not_noted_is_made_anew(empty: Case, readings: tuple[Reading, ...]) -> None:
    """As where the process was killed between the two, or where an older program put it there."""
    save(empty, readings[0])
    state = ledger.state(empty._store)
    ledger.put_ledger(empty._store, [], made_from=state)
    assert empty.assemble().entries
    assert ledger.kept_as(empty._store, renewing.KEPT) is not None


def test_the_program_is_told_by_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "assembly").mkdir()
    (tmp_path / "assembly" / "copies.py").write_text("LEAST = 4")
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path)
    found = set()
    for name, text in (("copies.py", "LEAST = 4"), ("copies.py", "LEAST = 5"), ("words.toml", ""), ("x.pyc", "x")):
        (tmp_path / "assembly" / name).write_text(text)
        found.add(program.__wrapped__())
    assert len(found) == 3
