"""When a statement is about no stream: it speaks of a court, a quarrel, a paper, troops, a harm or the speaker."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources

from hearsay.language.lexicon import Hit, shipped
from hearsay.model import Quantity, Reading, Span
from hearsay.reading.legal import legal_stages
from hearsay.text.folding import fold
from hearsay.text.shelf import Shelf, shelf

# what a man who is accused says that he lives on
LIVING = "living"
HARM = "harm"
# set free: an end of the matter but where people are held
FREED = "freed"
# the country around a trade: its animals, prices and households, often told by shares
SETTING = frozenset({"nature", "economy"})
# what stays apart from the trade beside everyday words of it
APART = frozenset({*SETTING, HARM, LIVING, "life"})
# what somebody was fined for doing is the trade
_FINED_FOR = re.compile(r"\bfined\b[^.;]*\bfor\s+(?:the\s+)?\w+ing\b", re.I)


class Asides:
    """The words of the term list `asides` in one reading, and what the law has not done."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        hits = (h for h in shipped().scan(reading.document.text) if h.term.list == "asides")
        self._hits: Shelf[Hit] = Shelf((h.start, h.end, h) for h in hits)
        self._money = shelf(reading.money)
        self._shares = shelf(m for m in reading.mentions if isinstance(m.value, Quantity) and m.value.kind == "share")

    def beside(self, spans: tuple[Span, ...]) -> str:
        """What a statement speaks of beside the trade; empty where no such word stands in it, or a share does."""
        if any(self._shares.inside(s.start, s.end) for s in spans):
            told = _told(spans)
            return told if told in SETTING else ""
        if any(_FINED_FOR.search(s.text) for s in spans):
            return ""
        sum_stands = any(self._money.inside(s.start, s.end) for s in spans)
        if any(stage.negative or stage.stage == "fined" for stage in legal_stages(self._text, spans)):
            return "court"
        found = [h.term.facts for s in spans for h in self._hits.inside(s.start, s.end)]
        listed = next((f["about"] for f in found if not (sum_stands and f.get("unless") == "sum")), "")
        return listed or _told(spans)


def _told(spans: Iterable[Span]) -> str:
    """What a phrase of beside.toml tells of."""
    found = (_phrases().search(fold(span.text)) for span in spans)
    return next((match.lastgroup or "" for match in found if match), "")


@cache
def _phrases() -> re.Pattern[str]:
    read = resources.files("hearsay.reading.streams").joinpath("beside.toml").read_text("utf-8")
    kinds: dict[str, list[str]] = {}
    for row in tomllib.loads(read)["phrases"]:
        kinds.setdefault(row["about"], []).append(row["pattern"])
    rows = (f"(?P<{about}>{'|'.join(patterns)})" for about, patterns in kinds.items())
    return re.compile(rf"(?<!\w)(?:{'|'.join(rows)})")
