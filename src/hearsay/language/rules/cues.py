"""The cue words of reporting, compiled from cues.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, get_args

from msgspec import Struct

from hearsay.language.rules.forms import forms, participle
from hearsay.model import How

# "Kelly said", "the family says", "Mr Long told": a name, and a noun in -ly, are no adverbs; nor does May help a verb
_NOUN_LY = r"(?:fami|assemb|al|monopo|anoma|supp|bul|butterf|ral|tal|rep|f|gul|f?ol|h?omi|jel|li)ly\b"
ADVERB = (
    r"(?:\b(?:(?i:also|later|then|now|even|further|since|today|already|not|never)|(?-i:long|well)"
    rf"|(?-i:(?!{_NOUN_LY})[a-z]{{2,}}ly))\s+)"
)
_HELP = r"(?:(?i:has|have|had|is|was|are|were|did|does|do|would|could|can|might)|(?-i:will|may))"
BEFORE_VERB = re.compile(rf"(?:\b{_HELP}(?:n't)?\s+)*{ADVERB}*(?:been\s+)?$")


class Cue(Struct, frozen=True):
    """What a form of a reporting verb means (cues.toml). `base`: the bare lemma, which may be a noun too."""

    lemma: str
    how: How
    strong: bool
    base: bool
    closes: bool = True


class Cues(Struct, frozen=True):
    """The compiled cue words: verb forms (a particle with them: "pointed out"), and the patterns of the other cues.

    seen: forms that the rules do not look for, but the trained reader finds.
    """

    verbs: dict[str, Cue]
    seen: dict[str, Cue]
    according: re.Pattern[str]
    agentless: re.Pattern[str]
    passive: re.Pattern[str]


@cache
def cues() -> Cues:
    """The cue words that come with the package."""
    table = tomllib.loads(resources.files("hearsay.language.rules").joinpath("cues.toml").read_text("utf-8"))
    verbs = _verbs(table)
    agentless = table["agentless"]
    said = "|".join(participle(lemma) for lemma in agentless["participles"])
    rose = "|".join(f for lemma in agentless["intransitive"] for f in forms(lemma))
    be = r"(?:is|was|are|were|(?:has|have|had)\s+been|could\s+be|can\s+be)"
    return Cues(
        verbs,
        {f: Cue(lemma, "wish", strong=False, base=False) for lemma in table["wish"]["seen"] for f in forms(lemma)},
        re.compile(rf"\b(?:{'|'.join(table['according']['phrases'])})\s+", re.I),
        re.compile(
            rf"\bit\s+(?:{be}\s+{ADVERB}*(?P<said>{said})|(?:has\s+|had\s+)?{ADVERB}*(?:{rose}))\b"
            r"(?:\s+\w+)?\s+(?=that\s)",
            re.I,
        ),
        re.compile(rf"\b(?:{be}\s+)?{be}\s+{ADVERB}*(?P<said>{said})\s+(?=to\b)", re.I),
    )  # fmt: skip


def _verbs(table: dict[str, Any]) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for how in get_args(How):
        for strength in ("weak", "closing", "strong"):
            for lemma in table.get(how, {}).get(strength, []):
                for form in forms(lemma):
                    if not form.endswith("ing"):
                        found[form] = Cue(lemma, how, strength == "strong", form == lemma, closes=strength != "weak")
    return found
