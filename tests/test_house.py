"""The house rules that a machine can hold: lint, types, import contracts, sizes, and documentation of every part."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
LONGEST_FILE = 400
LONGEST_FUNCTION = 40
MOST_PARAMETERS = 6
Function = ast.FunctionDef | ast.AsyncFunctionDef


@pytest.mark.parametrize("command", ["ruff check", "ruff format --check", "mypy", "lint-imports"])
def test_the_tools_are_content(command: str) -> None:
    name, *arguments = command.split()
    tool = Path(sys.executable).parent / name
    done = subprocess.run([tool, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _functions() -> list[tuple[str, Function]]:
    parsed = [(path, ast.parse(path.read_text("utf-8"))) for path in SOURCES]
    nodes = [(path, node) for path, tree in parsed for node in ast.walk(tree)]
    return [(f"{p.relative_to(ROOT)}:{n.lineno} {n.name}", n) for p, n in nodes if isinstance(n, Function)]


def _length(node: Function) -> int:
    body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1


def test_nothing_grows_out_of_bounds() -> None:
    long_files = [str(p) for p in SOURCES if len(p.read_text("utf-8").splitlines()) > LONGEST_FILE]
    long_functions = [name for name, node in _functions() if _length(node) > LONGEST_FUNCTION]
    # a command's options are its parameters: typer reads them there
    called = [(n, f) for n, f in _functions() if "app.py" not in n]
    wide = [n for n, f in called if len(f.args.args) + len(f.args.kwonlyargs) > MOST_PARAMETERS + 1]
    assert not long_files
    assert not long_functions
    assert not wide


def test_the_documentation_names_every_check_and_verb() -> None:
    from hearsay import checks

    manual = (ROOT / "docs" / "explain.md").read_text("utf-8")
    for check in checks.every():
        assert check.CODE in manual, f"docs/explain.md does not name {check.CODE}"
    of_a_case = [(verb, "case") for verb in "new add assemble show decide export verify".split()]
    for verb, page in (("read", "read"), ("explain", "explain"), ("train", "model"), *of_a_case):
        assert (ROOT / "docs" / f"{page}.md").read_text("utf-8").count(f"hearsay {verb}")


_A_MACHINES_PATH = re.compile(r"/(?:home|Users|root|work)/\w")


def test_no_machine_is_named_in_what_is_committed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout: the files that are committed cannot be listed")
    texts = {
        n: (ROOT / n).read_text("utf-8", errors="replace") for n in listed.stdout.splitlines() if (ROOT / n).exists()
    }
    assert [n for n, text in texts.items() if _A_MACHINES_PATH.search(text)] == []
