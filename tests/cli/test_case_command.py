"""The commands of a case as a user runs them, on a small family of four invented reports."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

LEAD = (
    "Fighters of the Harrow Column take 40 dollars from every lorry that passes the gate of Tessalit, said Layla "
    "Nasser, a customs clerk who fled the town in March. Drivers who cannot pay leave a tyre or a sack of "
    "sugar, she said. Nasser counted about 300 lorries on a market day. "
)
REPORTS = (
    {"uri": "a.example", "publisher": "Sahel Courier", "published": "2019-05-02", "text": LEAD},
    {
        "uri": "b.example",
        "publisher": "Morning Wire",
        "published": "2019-05-03",
        "text": LEAD + "Nobody answered a call.",
    },
    {
        "uri": "c.example",
        "publisher": "The Ledbury Echo",
        "published": "2019-05-06",
        "text": "Lorry drivers pay 400 dollars each at the gate of Tessalit, the Sahel Courier reported, citing the "
        "former customs clerk Layla Nasser.",
    },
    {"uri": "d.example", "published": "2019-05-08", "text": "Rain fell on Kidal for the third day in a row."},
)
Ran = subprocess.CompletedProcess[str]


def hearsay(*arguments: str, folder: Path) -> Ran:
    command = [sys.executable, "-m", "hearsay", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, timeout=120, encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("case")
    (made / "reports.jsonl").write_text("".join(json.dumps(row) + "\n" for row in REPORTS), "utf-8")
    assert hearsay("new", "tolls.case", "--name", "Tolls of Tessalit", folder=made).returncode == 0
    ran = hearsay("add", "tolls.case", "reports.jsonl", "none.txt", folder=made)
    assert (ran.returncode, ran.stdout) == (1, "4 documents added, 1 failed\n")
    assert ran.stderr == "hearsay: none.txt: there is no such file or folder\n"
    assert hearsay("assemble", "tolls.case", folder=made).returncode == 0
    return made


def lines(folder: Path, *arguments: str) -> list[dict[str, object]]:
    ran = hearsay("show", "tolls.case", *arguments, "--format", "jsonl", folder=folder)
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_adding_again_changes_nothing(folder: Path) -> None:
    assert hearsay("add", "tolls.case", "reports.jsonl", folder=folder).stdout == "0 documents added, 4 unchanged\n"


def test_the_overview_counts_what_there_is(folder: Path) -> None:
    out = hearsay("show", "tolls.case", folder=folder).stdout
    assert out.startswith("Tolls of Tessalit\n4 documents from 4 captures")
    assert "1 could not be read" in out
    assert "\nassembled " in out


@pytest.mark.parametrize(
    "what", ["claims", "documents", "entries", "family", "findings", "money", "failures", "decisions"]
)
def test_every_view_is_shown_for_eyes_and_for_programs(folder: Path, what: str) -> None:
    ran = hearsay("show", "tolls.case", what, folder=folder)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.strip()
    assert lines(folder, what) or what == "decisions"


@pytest.mark.parametrize(("what", "option"), [("documents", "--stream"), ("family", "--search"), ("entries", "--root")])
def test_a_filter_that_a_view_does_not_heed_is_refused(folder: Path, what: str, option: str) -> None:
    ran = hearsay("show", "tolls.case", what, option, "gold", folder=folder)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == f"hearsay: {what} cannot be filtered by {option}; claims can\n"


def test_a_view_that_there_is_not_is_a_usage_error(folder: Path) -> None:
    ran = hearsay("show", "tolls.case", "weather", folder=folder)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "claims, decisions, documents" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_claims_are_found_by_words_and_by_who_stands_behind_them(folder: Path) -> None:
    assert {row["outlet"] for row in lines(folder, "claims", "--search", "tyre")} == {"Sahel Courier", "Morning Wire"}
    assert all(row["root"] == "Layla Nasser" for row in lines(folder, "claims", "--root", "Layla Nasser"))
    assert lines(folder, "claims", "--root", "Layla Nasser")
    assert lines(folder, "claims", "--since", "2020") == []


def test_pages_follow_each_other_and_leave_nothing_out(folder: Path) -> None:
    whole = [str(row["id"]) for row in lines(folder, "claims")]
    shown = [line.split()[0] for line in hearsay("show", "tolls.case", "claims", folder=folder).stdout.splitlines()]
    assert [name for name in shown if name in whole] == whole
    paged, after = [], "0"
    while after:
        asked = ("claims", "--format", "jsonl", "--limit", str(len(whole) // 3 + 1), "--after", after)
        ran = hearsay("show", "tolls.case", *asked, folder=folder)
        paged += [json.loads(line)["id"] for line in ran.stdout.splitlines()]
        after = ran.stderr.removeprefix("hearsay: there are more: --after ").strip()
    assert paged == whole


def test_the_family_is_drawn_with_its_copy_below_its_origin(folder: Path) -> None:
    out = hearsay("show", "tolls.case", "family", folder=folder).stdout
    assert out.index("Sahel Courier") < out.index("Morning Wire")
    assert "copy by Morning Wire" in out
    assert "1 document with neither parent nor copy" in out


def test_a_claim_a_document_and_an_entry_are_explained(folder: Path) -> None:
    claim = str(lines(folder, "claims", "--search", "tyre")[0]["id"])
    out = hearsay("explain", claim, "tolls.case", folder=folder).stdout
    assert "Layla Nasser" in out
    copy = next(str(row["id"]) for row in lines(folder, "documents") if row["uri"] == "b.example")
    out = hearsay("explain", copy[:12], "tolls.case", folder=folder).stdout
    assert "Sahel Courier: copy" in out
    assert "shared: “Fighters of the Harrow Column" in out
    entry = max(lines(folder, "entries"), key=lambda row: len(row["documents"]))  # type: ignore[arg-type]
    out = hearsay("explain", str(entry["id"]), "tolls.case", folder=folder).stdout
    assert "How many stand behind it" in out


def test_what_is_in_no_case_is_one_line(folder: Path) -> None:
    for name in ("c000000000000", "0123456789ab", "nothing"):
        ran = hearsay("explain", name, "tolls.case", folder=folder)
        assert ran.returncode in (1, 2)
        assert len(ran.stderr.splitlines()) == 1
    for verb in (("show", "none.case"), ("add", "none.case", "reports.jsonl"), ("assemble", "reports.jsonl")):
        ran = hearsay(*verb, folder=folder)
        assert ran.returncode == 1
        assert len(ran.stderr.splitlines()) == 1


def test_decisions_are_added_shown_and_undone_and_the_case_stays_sound(folder: Path) -> None:
    claim = str(lines(folder, "claims")[0]["id"])
    ran = hearsay("decide", "tolls.case", "reject", claim, "--reason", "of a novel", "--who", "Ada", folder=folder)
    assert ran.stdout == "decision 1: reject by Ada\n"
    assert hearsay("decide", "tolls.case", "undo", "--set", "decision=1", folder=folder).returncode == 0
    assert [row["action"] for row in lines(folder, "decisions")] == ["reject", "undo"]
    ran = hearsay("decide", "tolls.case", "grade", claim, "--set", "source=Q", folder=folder)
    assert (ran.returncode, len(ran.stderr.splitlines())) == (2, 1)
    ran = hearsay("verify", "tolls.case", "--deep", folder=folder)
    assert (ran.returncode, ran.stdout) == (0, "sound: 2 decisions, 4 documents: every byte\n")


def test_the_exports_hold_every_document(folder: Path) -> None:
    made = json.loads(hearsay("export", "tolls.case", folder=folder).stdout)
    assert {row["uri"] for row in made["documents"]} == {row["uri"] for row in REPORTS}
    assert len(hearsay("export", "tolls.case", "--format", "jsonl", folder=folder).stdout.splitlines()) == 4
    ran = hearsay("export", "tolls.case", "--format", "graphml", "--out", "tolls.graphml", folder=folder)
    assert (ran.returncode, ran.stdout) == (0, "")
    assert (folder / "tolls.graphml").read_text("utf-8").count("<node ") >= 4


def test_a_finding_is_explained_and_says_what_was_decided(folder: Path) -> None:
    mutated = next(row for row in lines(folder, "findings", "--finding", "figure_mutated"))
    name, finding = str(mutated["id"]), mutated["finding"]
    assert hearsay("decide", "tolls.case", "reject", name, "--reason", "two gates", folder=folder).returncode == 0
    shown = hearsay("show", "tolls.case", "findings", "--limit", "500", folder=folder).stdout
    row = shown[shown.index(name) :]
    assert "reject two gates" in " ".join(row[: row.index("\nf", 1) if "\nf" in row[1:] else None].split())
    told = hearsay("explain", name, "tolls.case", folder=folder)
    assert (told.returncode, told.stderr) == (0, "")
    for words in ("Sahel Courier: “", "The Ledbury Echo: “", "What would settle it", "two gates", "figure_mutated"):
        assert words in " ".join(told.stdout.split()), words
    assert isinstance(finding, dict)
    assert finding["documents"]
    missing = hearsay("explain", "f000000000000", "tolls.case", folder=folder)
    assert (missing.returncode, missing.stdout) == (1, "")
    assert "there is no finding f000000000000 in it" in missing.stderr
