"""A real PostgreSQL server for the tests: its own folder, its own socket, no port, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

_ENOUGH = 2_000_000_000  # bytes
FOLDERS = "/usr/lib/postgresql/*/bin"
# what a power cut would lose is of no interest here, and the disk is slow
_OPTIONS = "-c fsync=off -c full_page_writes=off -c max_connections=60 -c listen_addresses=''"


def programs() -> Path | None:
    """Where the newest server is installed; None where none is."""
    known = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3].partition(".")[0]))
    if known:
        return known[-1].parent
    found = shutil.which("initdb")
    return Path(found).parent if found else None


def fast_folder() -> str | None:
    """A folder in memory, if it is large enough: a database is hundreds of files, and is made for each test."""
    memory = Path("/dev/shm")  # noqa: S108 nothing secret is written
    is_there = memory.is_dir() and os.access(memory, os.W_OK)
    return str(memory) if is_there and shutil.disk_usage(memory).free > _ENOUGH else None


@contextmanager
def running(binaries: Path) -> Iterator[Server]:
    """A server, started and at the end stopped."""
    # not among pytest's folders: they are closed to other users, and a socket's path is short
    folder = Path(tempfile.mkdtemp(prefix="hearsay-pg-", dir=fast_folder()))
    server = Server(binaries, folder)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


class Server:
    """A server's folder and programs. PostgreSQL refuses to run as root, so that root lends it to another user."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self._binaries = binaries
        self._folder = folder
        self._user = _other_user() if os.geteuid() == 0 else None
        self._made = 0
        if self._user is not None:
            os.chown(folder, self._user.pw_uid, self._user.pw_gid)

    def start(self) -> None:
        """Make the data folder where there is none, and start."""
        data = self._folder / "data"
        if not data.exists():
            self._run(
                "initdb", "--auth=trust", "--username=tester", "--encoding=UTF8", "--locale=C.UTF-8", "-N", "-D", data
            )
        socket = f"-k {self._folder} {_OPTIONS}"
        self._run("pg_ctl", "-D", data, "-w", "-t", "60", "-l", self._folder / "log", "-o", socket, "start")

    def stop(self) -> None:
        """Stop at once, whoever is connected."""
        if (self._folder / "data" / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", self._folder / "data", "-w", "-m", "immediate", "stop")

    def database(self) -> str:
        """A new, empty database, by its address; the one before is dropped, since each test has one."""
        self._made += 1
        self.ask(f"DROP DATABASE IF EXISTS case{self._made - 1} WITH (FORCE)")
        self.ask(f"CREATE DATABASE case{self._made}")
        return self.address(f"case{self._made}")

    def address(self, name: str) -> str:
        """The address of a database of this server."""
        return f"postgresql://tester@/{name}?host={quote(str(self._folder), safe='')}"

    def ask(self, statement: str) -> None:
        """Run a statement as the server's owner."""
        import psycopg

        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())

    def _run(self, program: str, *arguments: str | Path) -> None:
        user = self._user
        done = subprocess.run(
            [self._binaries / program, *arguments],
            cwd=self._folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
            user=user.pw_uid if user else None,
            group=user.pw_gid if user else None,
            extra_groups=[] if user else None,
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr.decode(errors='replace')}")


def _other_user() -> pwd.struct_passwd:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise RuntimeError("PostgreSQL does not run as root, and there is neither a user postgres nor nobody")
