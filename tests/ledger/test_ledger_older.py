"""Older cases are migrated with a copy kept; damaged ones are told; both stay as they were when that fails."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import column, table, update

from hearsay import ledger
from hearsay.corpus import Entry, Independent
from hearsay.errors import BrokenCase, CaseError
from hearsay.ledger.connecting import APPLICATION, single
from hearsay.ledger.migrations import VERSION_TABLE, VERSIONS, migrate
from hearsay.model import Finding

from .reports import fill

VERSION = table(VERSION_TABLE, column("version_num"))


def _older(path: Path, version: str) -> None:
    """A case as an older version made it, with a report in it."""
    engine = single(str(path))
    with engine.connect() as rows, rows.begin():
        rows.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        migrate(rows, version)
        rows.exec_driver_sql("INSERT INTO settings VALUES ('name', 'old'), ('ledger', '0'), ('head', '')")
        rows.exec_driver_sql("INSERT INTO raws VALUES ('ab', 1, x'00')")


def _dumped(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as rows:
        return list(rows.iterdump())


@pytest.mark.parametrize("version", VERSIONS[:-1])
def test_an_older_case_is_migrated_and_a_copy_kept(tmp_path: Path, version: str) -> None:
    path = tmp_path / "old.case"
    _older(path, version)
    before = _dumped(path)
    (tmp_path / f"old.case.before-{version}").write_text("in the way")
    with ledger.open_case(path) as case:
        (notice,) = case.notices
        copy = tmp_path / f"old.case.before-{version}-2"
        assert (
            notice
            == f"The case was brought from version {version} to {VERSIONS[-1]}; a copy as it was is kept at {copy}."
        )
        assert _dumped(copy) == before
        assert ledger.sizes(case).decisions == 0
        fill(case)
        assert ledger.verify(case, deep=True).faults[0].what == "raw bytes ab"
    with ledger.open_case(path) as case:
        assert case.notices == ()


def test_the_ledger_of_an_older_case_stays_as_it_was(tmp_path: Path) -> None:
    """It was written before stories had rows of their own: its order is that of its rows."""
    path = tmp_path / "old.case"
    _older(path, "0003")
    first = Entry(
        id="k1", summary="Tolls", claims=("c1",), documents=("d1",), origins=(), because=(), by="entries/1",
        independent=Independent(low=1, high=1),
    )  # fmt: skip
    entries = [replace(first, id=name) for name in ("k3", "k1", "k2")]
    findings = [
        Finding(code=code, severity="low", message="Odd.", about=(), by="x/1") for code in ("denied", "arithmetic")
    ]
    with closing(sqlite3.connect(path)) as rows, rows:
        rows.execute("INSERT INTO generations VALUES (1, '2024-03-05T16:30:00+00:00', '[]', '0/0/0', 3, 0, 2, 1)")
        rows.execute("UPDATE settings SET value = '1' WHERE name = 'ledger'")
        rows.executemany(
            "INSERT INTO entries VALUES (1, ?, ?, '', ?)",
            [(at, entry.id, msgspec.msgpack.encode(entry)) for at, entry in enumerate(entries)],
        )
        rows.executemany(
            "INSERT INTO findings (id, generation, code, severity, data) VALUES (?, 1, ?, 'low', ?)",
            [(f"f{at}", found.code, msgspec.msgpack.encode(found)) for at, found in enumerate(findings)],
        )
    with ledger.open_case(path) as case:
        made = ledger.ledger(case)
        assert made is not None
        assert ([*made.entries], [*made.findings]) == (entries, findings)
        assert list(ledger.entries_of(case, limit=2).items) == entries[:2]
        after = ledger.entries_of(case, limit=2).after
        assert list(ledger.entries_of(case, after=after).items) == entries[2:]


def test_an_older_case_on_a_server_is_migrated(server) -> None:  # type: ignore[no-untyped-def]
    address = server.database()
    with ledger.new_case(address) as made, made.writing() as rows:
        rows.exec_driver_sql("DROP TABLE kept, marks, pieces, entry_claims, entries, generations")
        rows.exec_driver_sql("ALTER TABLE findings DROP COLUMN ordinal")
        rows.exec_driver_sql("CREATE INDEX findings_by_generation_number ON findings (generation, number)")
        rows.execute(update(VERSION).values(version_num="0002"))
    with ledger.open_case(address) as case:
        assert case.notices == (f"The case was brought from version 0002 to {VERSIONS[-1]}; all in one transaction.",)
        fill(case)


def test_a_migration_that_fails_leaves_the_case_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.case"
    _older(path, VERSIONS[0])

    def half(rows, *_: object) -> None:  # type: ignore[no-untyped-def]
        rows.exec_driver_sql("CREATE TABLE decisions (number INTEGER)")
        rows.exec_driver_sql("CREATE TABLE decisions (number INTEGER)")

    with monkeypatch.context() as patched:
        patched.setattr("hearsay.ledger.opening.migrate", half)
        with pytest.raises(CaseError, match="already exists"):
            ledger.open_case(path)
    with ledger.open_case(path) as case:
        assert len(case.notices) == 1


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_file_cut_short_is_told(tmp_path: Path, share: float) -> None:
    path = tmp_path / "cut.case"
    with ledger.new_case(path) as case:
        fill(case)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(BrokenCase) as told:
        ledger.open_case(path)
    assert told.value.cause.startswith("the file is damaged; take a copy that was kept")


def test_a_file_with_damaged_pages_is_told(tmp_path: Path) -> None:
    path = tmp_path / "damaged.case"
    with ledger.new_case(path) as case:
        fill(case)
    data = path.read_bytes()
    for start in range(4096, len(data), 4096):
        path.write_bytes(data[:start] + b"\xff" * 2048 + data[start + 2048 :])
        assert _fails(path), f"page {start // 4096 + 1} is damaged, and nothing told"
    path.write_bytes(data[:100] + b"\xff" * 3996 + data[4096:])
    with pytest.raises(BrokenCase, match="the file is damaged"):
        ledger.open_case(path)


def _fails(path: Path) -> bool:
    try:
        with ledger.open_case(path) as case:
            return bool(ledger.verify(case, deep=True).faults)
    except BrokenCase:
        return True
