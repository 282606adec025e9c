"""The short forms of states and provinces: "Pa." is Pennsylvania."""

from __future__ import annotations

from functools import cache
from importlib import resources

from hearsay.language.lexicon import parse


@cache
def state_forms() -> dict[str, tuple[str, str]]:
    """The name and the country of each state, by its short forms, blanks left out."""
    lines = resources.files("hearsay.language.places").joinpath("state_forms.terms").read_text("utf-8").splitlines()
    terms = parse("state_forms", lines)
    return {form.replace(" ", ""): (t.name, t.facts["iso"]) for t in terms for form in t.spellings[1:]}
