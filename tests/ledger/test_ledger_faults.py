"""A full disk, a lost server, a busy writer: one clear line each, and the case sound afterwards."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from hearsay import ledger
from hearsay.corpus import Target
from hearsay.errors import CaseBusy, CaseError, CaseFull, CaseLost
from hearsay.ledger import saving
from hearsay.ledger.connecting import connected
from hearsay.ledger.tables import captures

from .reports import TEXTS, fill, prepared, read, reading
from .server import Server


def _is_sound(case: ledger.Case, documents: int) -> None:
    assert ledger.verify(case, deep=True).faults == ()
    assert ledger.sizes(case).documents == documents
    claims = [claim.id for read in ledger.readings_of(case) for claim in read.claims]
    assert sorted(row.id for row in ledger.claims_of(case, limit=1_000).items) == sorted(claims)


def _pages(case: ledger.Case, most: int) -> int:
    """Let the file grow to so many pages and no further; how many it has."""
    with case.engine.connect() as rows:
        cursor = rows.connection.cursor()
        cursor.execute(f"PRAGMA max_page_count = {most}")
        return int(cursor.execute("PRAGMA page_count").fetchone()[0])


def test_a_full_disk_is_told_and_the_case_stays_sound(tmp_path: Path) -> None:
    many = [read(f"{n}.txt", f"Millers near Gao pay ${n} a month, Omar said. " * 30) for n in range(12)]
    with ledger.new_case(tmp_path / "full.case") as case:
        fill(case)
        _pages(case, _pages(case, 1 << 30) + 20)
        with pytest.raises(CaseFull) as told:
            ledger.save(case, *map(prepared, many))
        assert str(told.value).startswith(f"{tmp_path / 'full.case'}: the disk is full; ")
        written = ledger.sizes(case).documents
        assert len(TEXTS) <= written < len(TEXTS) + len(many)
        _is_sound(case, written)
        with pytest.raises(CaseFull):
            ledger.keep(case, "prints", bytes(1_000_000))
        _pages(case, 1 << 30)
        ledger.save(case, *map(prepared, many))
        _is_sound(case, len(TEXTS) + len(many))


def test_no_room_for_a_new_case_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite_full()

    monkeypatch.setattr("hearsay.ledger.making.migrate", full)
    with pytest.raises(CaseFull):
        ledger.new_case(tmp_path / "a.case")
    assert list(tmp_path.iterdir()) == []


def sqlite_full() -> sqlite3.OperationalError:
    """What SQLite says on a full disk."""
    with sqlite3.connect(":memory:") as rows:
        rows.execute("PRAGMA max_page_count = 2")
        with pytest.raises(sqlite3.OperationalError) as told:
            rows.execute("CREATE TABLE a AS SELECT randomblob(100000)")
    rows.close()
    return told.value


def _cut_off(server: Server) -> None:
    server.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname <> ''")


def test_a_connection_lost_while_writing_is_told(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    with ledger.new_case(server.database()) as case:
        fill(case)
        real = saving._claims

        def cut(*given: object) -> None:
            _cut_off(server)
            real(*given)  # type: ignore[arg-type]

        with monkeypatch.context() as patched:
            patched.setattr(saving, "_claims", cut)
            with pytest.raises(CaseLost) as told:
                ledger.save(case, prepared(reading("tolls.txt")), prepared(read("new.txt", "Omar sold gold in Gao.")))
        assert "the connection was lost; what was being written is not in the case" in str(told.value)
        _is_sound(case, len(TEXTS))
        ledger.save(case, prepared(read("new.txt", "Omar sold gold in Gao for $5, he said.")))
        _is_sound(case, len(TEXTS) + 1)


def test_a_connection_lost_between_two_uses_is_made_again(server: Server) -> None:
    with ledger.new_case(server.database()) as case:
        fill(case)
        _cut_off(server)
        _is_sound(case, len(TEXTS))


def test_a_server_that_stops_and_starts_again(server: Server) -> None:
    with ledger.new_case(server.database()) as case:
        fill(case)
        ledger.decide(case, "accept", [Target(kind="document", id=reading("tolls.txt").document.id)], who="B. Editor")
        server.stop()
        try:
            with pytest.raises(CaseLost, match="no connection to the server"):
                ledger.sizes(case)
        finally:
            server.start()
        assert len(ledger.standing(case)) == 1


@pytest.mark.parametrize("what", ["sqlite", "postgresql"])
def test_a_writer_that_waits_too_long_is_told(what: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    address = str(tmp_path / "busy.case") if what == "sqlite" else request.getfixturevalue("server").database()
    with ledger.new_case(address) as case, ledger.open_case(address, wait=0.2) as other:
        fill(case)
        item = prepared(reading("tolls.txt"))
        with case.writing() as rows:
            rows.execute(saving._HAD, {"document": item.document.id})
            assert ledger.sizes(other).documents == len(TEXTS), "readers never wait"
            with pytest.raises(CaseBusy, match="another process kept writing to it for longer than was waited"):
                ledger.save(other, item)
        ledger.save(other, item)
        _is_sound(other, len(TEXTS))


def test_a_writer_waits_for_its_turn(case: ledger.Case, address: str) -> None:
    fill(case)
    done: list[str] = []

    def write() -> None:
        with ledger.open_case(address) as other:
            target = Target(kind="document", id=reading("tolls.txt").document.id)
            done.extend(ledger.decide(other, "accept", [target], who="B. Editor").hash for _ in range(10))

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    made = ledger.decisions_of(case)
    assert [decision.number for decision in made] == list(range(1, 41))
    assert sorted(done) == sorted(decision.hash for decision in made)
    assert ledger.verify(case).faults == ()


def test_a_reader_sees_one_state_whatever_is_written(case: ledger.Case, address: str) -> None:
    fill(case)
    going = ledger.readings_of(case)
    first = next(going)
    with ledger.open_case(address) as other:
        ledger.save(other, *(prepared(read(f"{n}.txt", f"Omar paid ${n} in Gao, he said.")) for n in range(80)))
    assert 1 + sum(1 for _ in going) == len(TEXTS)
    assert first.document.id == min(reading(name).document.id for name in TEXTS)
    assert len(list(ledger.readings_of(case))) == len(TEXTS) + 80


def test_what_no_rule_foresaw_is_one_line_too(case: ledger.Case) -> None:
    with pytest.raises(CaseError) as told, case.writing() as rows:
        rows.exec_driver_sql("SELECT nothing FROM nowhere")
    assert "\n" not in str(told.value)
    with pytest.raises(CaseError) as told, case.writing() as rows:
        rows.execute(captures.insert(), {"document": 1, "raw": "none", "place": "", "uri": "", "at": "", "hand": ""})
    assert "\n" not in str(told.value)


def test_an_engine_is_lazy(tmp_path: Path) -> None:
    from hearsay.ledger.address import parsed

    connected(parsed(tmp_path / "none"), wait=1).dispose()
    assert list(tmp_path.iterdir()) == []
