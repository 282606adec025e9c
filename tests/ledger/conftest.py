from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from hearsay import ledger

from .server import FOLDERS, Server, fast_folder, programs, running


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real server; where none is installed, the tests on PostgreSQL say loudly that they did not run."""
    binaries = programs()
    if binaries is None:
        missing = f"no PostgreSQL: nothing in {FOLDERS} nor on the PATH, so the store was NOT tested on it"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with running(binaries) as started:
        yield started


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where a new case may be made, on either database."""
    if request.param == "sqlite":
        with TemporaryDirectory(prefix="hearsay-case-", dir=fast_folder()) as folder:
            yield str(Path(folder) / "some.case")
    else:
        started: Server = request.getfixturevalue("server")
        yield started.database()


@pytest.fixture
def case(address: str) -> Iterator[ledger.Case]:
    """A new case."""
    with ledger.new_case(address, name="a case") as made:
        yield made
