"""The months as other languages write them, from lexicons/months.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def foreign() -> dict[str, int]:
    """Each name, folded, and its number."""
    source = resources.files("hearsay.language").joinpath("lexicons", "months.toml").read_text("utf-8")
    return {name: int(number) for number, names in tomllib.loads(source).items() for name in names.split()}
