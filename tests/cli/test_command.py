"""The command as a user runs it: what comes out where, and with which exit status."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

REPORT = """\
The Harrow Column earns more than $1 million a day from tolls near Raqqa, said Layla Nasser, a former customs clerk.

It is believed that the group also sells [red]antiquities[/red] in Gaziantep \x1b[31mfor huge sums \u202ereversed\u202c.
"""
TOLD = ["--publisher", "The Levant Courier"]


Ran = subprocess.CompletedProcess[bytes]


def hearsay(*arguments: str | Path, folder: Path, stdin: bytes = b"", **more: str) -> Ran:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    command = [sys.executable, "-m", "hearsay", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, input=stdin, cwd=folder, env={**kept, **more}, timeout=60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(REPORT, "utf-8")
    (tmp_path / "b.txt").write_text("Zölle fielen in Mosul an – sagte niemand.\n", "utf-8")
    return tmp_path


def test_a_table_when_piped_has_no_colour_and_a_width_of_its_own(folder: Path) -> None:
    ran = hearsay("read", "a.txt", *TOLD, folder=folder)
    out = ran.stdout.decode("utf-8")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "The Levant Courier, citing" in out
    assert "1,000,000 × 365 = at least 365,000,000 USD" in out
    assert "\x1b" not in out
    assert 80 < max(len(line) for line in out.splitlines()) <= 120


def test_document_text_is_neither_markup_nor_a_command_to_the_terminal(folder: Path) -> None:
    out = hearsay("read", "a.txt", folder=folder, COLUMNS="200", FORCE_COLOR="1").stdout.decode("utf-8")
    assert "[red]antiquities[/red]" in out
    assert "␛[31mfor huge sums [U+202E]reversed" in out
    assert "\u202e" not in out


def test_json_lines_are_utf_8_in_input_order_whatever_the_locale(folder: Path) -> None:
    ran = hearsay("read", "b.txt", "a.txt", "--format", "jsonl", folder=folder, LC_ALL="C", PYTHONIOENCODING="ascii")
    lines = [json.loads(line) for line in ran.stdout.decode("utf-8").splitlines()]
    assert [line["document"]["uri"] for line in lines] == ["b.txt", "a.txt"]
    assert "Zölle" in ran.stdout.decode("utf-8")


def test_what_cannot_be_read_is_one_line_and_the_others_go_on(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    ran = hearsay("read", "none.txt", "empty.txt", "a.txt", "--format", "jsonl", folder=folder)
    assert ran.returncode == 1
    complaints = ran.stderr.decode("utf-8").splitlines()
    assert [line.split(": ")[:2] for line in complaints] == [["hearsay", "none.txt"], ["hearsay", "empty.txt"]]
    assert len(ran.stdout.splitlines()) == 1


def test_a_file_name_that_is_not_utf_8(folder: Path) -> None:
    name = os.fsencode(folder) + b"/r\xe9port.txt"
    Path(os.fsdecode(name)).write_text(REPORT, "utf-8")
    command = [os.fsencode(sys.executable), b"-m", b"hearsay", b"read", name, b"--format", b"jsonl"]
    ran = subprocess.run(command, capture_output=True, cwd=folder)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout)["document"]["text"] == REPORT


def test_standard_input(folder: Path) -> None:
    ran = hearsay("read", "-", "--format", "jsonl", folder=folder, stdin=REPORT.encode())
    assert json.loads(ran.stdout)["document"]["uri"] == "-"


@pytest.mark.parametrize(
    "arguments", [["read"], ["read", "a.txt", "--format", "xml"], ["red"], ["read", "a.txt", "--published", "soon"]]
)
def test_wrong_usage_is_status_2_without_a_traceback(folder: Path, arguments: list[str]) -> None:
    ran = hearsay(*arguments, folder=folder)
    assert ran.returncode == 2
    assert ran.stderr
    assert b"Traceback" not in ran.stderr


def test_the_rules_are_asked_for_by_name(folder: Path) -> None:
    ran = hearsay("read", "a.txt", "--model", "rules", "--format", "jsonl", folder=folder)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout)["claims"]


@pytest.mark.parametrize("model", ["nowhere", "a.txt", "."])
def test_a_folder_without_a_model_is_one_line_and_nothing_is_read(folder: Path, model: str) -> None:
    ran = hearsay("read", "a.txt", "--model", model, folder=folder)
    assert (ran.returncode, ran.stdout) == (1, b"")
    (complaint,) = ran.stderr.decode("utf-8").splitlines()
    assert "no reader model" in complaint


def test_the_page_is_written_whole_and_told(folder: Path) -> None:
    ran = hearsay("read", "a.txt", "--html", "ledger.html", folder=folder)
    assert (folder / "ledger.html").read_text("utf-8").startswith("<!doctype html>")
    assert f"The page is at {folder / 'ledger.html'}" in ran.stdout.decode("utf-8")
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "ledger.html"]


def test_beside_json_lines_the_page_is_told_on_standard_error(folder: Path) -> None:
    ran = hearsay("read", "a.txt", "--format", "jsonl", "--html", "ledger.html", folder=folder)
    assert len(ran.stdout.splitlines()) == 1
    assert b"The page is at" in ran.stderr


def test_a_page_is_replaced_and_a_device_is_written_to(folder: Path) -> None:
    (folder / "ledger.html").write_text("old", "utf-8")
    assert hearsay("read", "a.txt", "--quiet", "--html", "ledger.html", folder=folder).stdout == b""
    assert "old" not in (folder / "ledger.html").read_text("utf-8")[:3]
    assert hearsay("read", "a.txt", "--quiet", "--html", "/dev/null", folder=folder).returncode == 0
    assert not Path("/dev/null").is_file()


@pytest.mark.parametrize(("target", "cause"), [("no/such/page.html", "does not exist"), (".", "is a folder")])
def test_a_page_that_cannot_be_written_is_told_before_the_reading(folder: Path, target: str, cause: str) -> None:
    ran = hearsay("read", "a.txt", "--html", target, folder=folder)
    assert ran.returncode == 1
    assert ran.stdout == b""
    assert len(ran.stderr.splitlines()) == 1
    assert cause in ran.stderr.decode("utf-8")


def test_a_closed_pipe_is_quiet(folder: Path) -> None:
    (folder / "many.txt").write_text(REPORT * 200, "utf-8")
    ran = subprocess.run(  # noqa: S602 a pipe is what is tested
        f"{sys.executable} -m hearsay read many.txt many.txt many.txt | head -1",
        shell=True,
        capture_output=True,
        cwd=folder,
    )
    assert ran.stderr == b""
    assert len(ran.stdout.splitlines()) == 1


def test_a_full_disk_is_one_line(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "hearsay", "read", "a.txt", "--format", "jsonl"]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=folder)
    assert ran.returncode == 1
    assert ran.stderr == b"hearsay: No space left on device\n"


def test_ctrl_c_is_status_130_without_a_traceback(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "hearsay", "read", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
    ) as running:
        time.sleep(1.5)  # until it waits for its input
        running.send_signal(signal.SIGINT)
        _, complaint = running.communicate(timeout=20)
    assert running.returncode == 130
    assert complaint == b""


def test_explain_lists_and_explains(folder: Path) -> None:
    listed = hearsay("explain", folder=folder).stdout.decode("utf-8")
    assert "part_exceeds_whole" in listed
    assert "high" in listed
    assert "figure" in hearsay("explain", "vague_money", folder=folder).stdout.decode("utf-8")
    unknown = hearsay("explain", "nonsense", folder=folder)
    assert (unknown.returncode, len(unknown.stderr.splitlines())) == (1, 1)


def test_explain_tells_how_a_claim_was_made(folder: Path) -> None:
    for name in ("1", "c1", "d1-c1"):
        ran = hearsay("explain", name, "a.txt", *TOLD, folder=folder)
        out = ran.stdout.decode("utf-8")
        assert (ran.returncode, ran.stderr) == (0, b"")
        assert "Claim 1 of a.txt" in out
        assert "1. The Levant Courier, outlet" in out
        assert "How surely" in out
    line = json.loads(hearsay("read", "a.txt", "--format", "jsonl", folder=folder).stdout)
    assert (
        line["claims"][0]["id"].encode() in hearsay("explain", line["claims"][0]["id"], "a.txt", folder=folder).stdout
    )


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (["c1"], "name the file too"),
        (["c99", "a.txt"], "the document has"),
        (["c0123456789ab", "a.txt"], "no claim has the id"),
        (["c1", "a.txt", "b.txt"], "say d2-c1"),
        (["d3-c1", "a.txt", "b.txt"], "there are 2 documents"),
        (["vague_money", "a.txt"], "is no claim"),
        (["c0", "a.txt"], "is no claim"),
    ],
)
def test_a_claim_that_is_not_there_is_one_line(folder: Path, arguments: list[str], cause: str) -> None:
    ran = hearsay("explain", *arguments, folder=folder)
    assert ran.returncode == 2
    (complaint,) = ran.stderr.decode("utf-8").splitlines()
    assert cause in complaint


def test_explain_of_what_cannot_be_read(folder: Path) -> None:
    ran = hearsay("explain", "c1", "none.txt", folder=folder)
    assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)


def test_claims_by_root(folder: Path) -> None:
    out = hearsay("read", "a.txt", "--group", "root", *TOLD, folder=folder).stdout.decode("utf-8")
    assert "Layla Nasser" in out
    assert "1 claim" in out


def test_help_and_version_are_quick_and_complete(folder: Path) -> None:
    start = time.perf_counter()
    out = hearsay("read", "--help", folder=folder).stdout.decode("utf-8")
    assert time.perf_counter() - start < 2  # a third of a second on an idle machine
    for words in ("Examples", "--html", "--publisher", "--published", "--uri", "--format", "--group", "--quiet"):
        assert words in out
    assert hearsay("--version", folder=folder).stdout.startswith(b"hearsay 0")
