"""Opening: what is no case, is damaged, newer, older or not to be written is told in one line, and stays as it was."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import column, table, update

from hearsay import ledger
from hearsay.errors import (
    BadValue,
    CaseError,
    CaseExists,
    CaseLost,
    NewerCase,
    NoCase,
    NoDriver,
    ReadOnlyCase,
)
from hearsay.ledger import address as addresses
from hearsay.ledger.migrations import VERSION_TABLE

from .reports import fill, prepared, reading

VERSION = table(VERSION_TABLE, column("version_num"))


def _told(error: CaseError) -> str:
    assert "\n" not in str(error)
    assert str(error).startswith(error.case)
    return error.cause


def test_a_case_knows_its_name_and_when_it_was_made(address: str) -> None:
    with ledger.new_case(address, name="Salt roads") as made:
        created = made.created
        fill(made)
    with ledger.open_case(address) as case:
        assert (case.name, case.created, case.notices) == ("Salt roads", created, ())
        assert ledger.sizes(case).documents == 4
        assert not case.is_read_only


def test_a_new_case_is_never_made_over_another(address: str) -> None:
    with ledger.new_case(address) as made:
        fill(made)
    with pytest.raises(CaseExists):
        ledger.new_case(address)
    with ledger.open_case(address) as case:
        assert ledger.sizes(case).documents == 4


def test_one_file_is_all_there_is(tmp_path: Path) -> None:
    with ledger.new_case(tmp_path / "a?b#c%20 é.case") as made:
        fill(made)
    assert [path.name for path in tmp_path.iterdir()] == ["a?b#c%20 é.case"]
    with ledger.open_case(tmp_path / "a?b#c%20 é.case") as case:
        assert case.name == "a?b#c%20 é.case"


def _folder(path: Path) -> None:
    path.mkdir()


def _empty(path: Path) -> None:
    path.touch()


def _text(path: Path) -> None:
    path.write_text("Millers pay $40 a month.", "utf-8")


def _other(path: Path) -> None:
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE claims (id)")


def _nothing(_: Path) -> None:
    pass


NO_CASES = {
    _nothing: "there is no such file; `hearsay new` makes a case",
    _folder: "a folder, and no case",
    _empty: "an empty file, and no case",
    _text: "no case: it is no SQLite file",
    _other: "an SQLite file, and no case",
}


@pytest.mark.parametrize(("make", "cause"), NO_CASES.items())
def test_what_is_no_case(tmp_path: Path, make, cause: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "thing"
    make(path)
    with pytest.raises(NoCase) as told:
        ledger.open_case(path)
    assert _told(told.value) == cause
    assert sorted(p.name for p in tmp_path.iterdir()) == (["thing"] if make is not _nothing else [])
    if make is not _nothing:
        with pytest.raises(CaseExists):
            ledger.new_case(path)


def test_a_database_with_no_case_in_it(server) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NoCase, match="no case is in it; `hearsay new` makes one"):
        ledger.open_case(server.database())
    with pytest.raises(CaseLost, match='no connection to the server: database "nowhere" does not exist'):
        ledger.open_case(server.address("nowhere"))


def test_where_no_server_answers_no_password_is_told(tmp_path: Path) -> None:
    with pytest.raises(CaseLost) as told:
        ledger.open_case(f"postgresql://tester:secret@/case?host={tmp_path}&sslpassword=hidden", wait=2)
    assert "secret" not in str(told.value)
    assert "hidden" not in str(told.value)
    assert "no connection to the server" in _told(told.value)


@pytest.mark.parametrize("address", ["", "mysql://host/case", "https://a.example/case", "postgresql://a:b:c/x", "a\0b"])
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(BadValue):
        ledger.open_case(address)


def test_without_its_driver_postgresql_is_told_how_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "find_spec", lambda _: None)
    with pytest.raises(NoDriver, match=r"pip install 'hearsay\[postgres\]'"):
        ledger.open_case("postgresql://host/case")


def test_a_case_of_a_newer_version_is_left_alone(address: str) -> None:
    with ledger.new_case(address) as made, made.writing() as rows:
        rows.execute(update(VERSION).values(version_num="9999"))
    with pytest.raises(NewerCase) as told:
        ledger.open_case(address)
    assert "made by a newer version of Hearsay (9999" in _told(told.value)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NoCase, match="the folder that it is to be in is not there"):
        ledger.new_case(tmp_path / "none" / "a.case")
    with pytest.raises(BadValue, match="one line"):
        ledger.new_case(tmp_path / "a.case", name="a\nb")
    assert list(tmp_path.iterdir()) == []


READ_ONLY = """
import sys
from hearsay import ledger
from hearsay.corpus import Target
from hearsay.errors import CaseError
with ledger.open_case(sys.argv[1]) as case:
    print(case.is_read_only, ledger.sizes(case).documents, len(ledger.claims_of(case).items))
    for write in (lambda: ledger.save_captures(case, []), lambda: ledger.keep(case, "a", b"")):
        try:
            write()
        except CaseError as error:
            print(type(error).__name__, error.cause)
"""


def test_a_case_that_may_not_be_written_can_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    with ledger.new_case(folder / "a.case") as case:
        claims = min(sum(len(read.claims) for read in fill(case)), 50)
    os.chmod(folder / "a.case", 0o400)
    os.chmod(folder, 0o500)
    try:
        done = _as_somebody_else(READ_ONLY, folder / "a.case")
    finally:
        os.chmod(folder, 0o700)
    told = "ReadOnlyCase it may be read and not written\n"
    assert done == f"True 4 {claims}\n{told}{told}"


def _as_somebody_else(code: str, path: Path) -> str:
    """Run as a user whom permissions bind, which root is not."""
    command = [sys.executable, "-c", code, str(path)]
    if os.geteuid() == 0:
        # what root owns stays root's; only its right to pass over permissions is given up
        if shutil.which("setpriv") is None:
            pytest.skip("root, and no setpriv to become bound by permissions with: read-only cases were NOT tested")
        command = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", *command]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_server_that_lets_only_read_is_told(server) -> None:  # type: ignore[no-untyped-def]
    address = server.database()
    with ledger.new_case(address) as made:
        fill(made)
    with psycopg.connect(address) as owner:
        owner.execute("CREATE ROLE looker LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO looker")
    with ledger.open_case(address.replace("tester@", "looker@")) as case:
        assert ledger.sizes(case).documents == 4
        with pytest.raises(ReadOnlyCase):
            ledger.save(case, prepared(reading("tolls.txt")))


def test_importing_the_store_brings_no_migrations_and_no_driver() -> None:
    code = "import sys, hearsay.ledger; print([m for m in ('alembic', 'psycopg', 'onnxruntime') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
