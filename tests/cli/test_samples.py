"""What the manual shows as the program's output is what the program prints."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = re.compile(r"```\n\$ hearsay (explain \S+ \S+)\n(.*?)```", re.DOTALL)


def test_the_account_of_a_claim_is_as_the_manual_shows_it() -> None:
    found = SAMPLE.search((ROOT / "docs" / "explain.md").read_text("utf-8"))
    assert found is not None
    command = [sys.executable, "-m", "hearsay", *found[1].split()]
    printed = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", env={**os.environ, "COLUMNS": "110"}
    )
    assert [line.rstrip() for line in printed.stdout.splitlines()] == found[2].splitlines()
