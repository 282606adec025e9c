"""What "each" behind a sum stands for."""

from __future__ import annotations

from hearsay.reading.finders._nouns import ENDS_PHRASE, looks_plural, singular
from hearsay.reading.finders._rates import PERIODS, named
from hearsay.reading.finders._scan import Scan

_REACH = 18
_STOPS = frozenset(". ; ¶ ( ) :".split())
_PEOPLE = frozenset("women men people children persons refugees migrants girls boys adults foreigners".split())
_INSIDE = frozenset({"in", "by", "with"})


def each_of(scan: Scan, first: int) -> str:
    """What "each" behind a sum stands for: "sold 600 tags for $2 apiece" is per tag; "each" where nothing tells."""
    tokens = scan.tokens
    for step in range(first - 1, max(scan.sentence(first)[0], first - _REACH) - 1, -1):
        word = tokens.at(step)
        if word in _STOPS:
            break
        if looks_plural(word) and word not in ENDS_PHRASE and singular(word) not in PERIODS:
            before = tokens.phrase(step - 3, 3)
            if not _INSIDE.isdisjoint(before) and not any(word.isdecimal() for word in before):
                continue  # "sold cards in dead men's names, two dollars each"
            people = word in _PEOPLE or (tokens.is_capital(step) and word.endswith("ans"))
            return "person" if people else named(word)
    return "each"
