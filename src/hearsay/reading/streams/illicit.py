"""Whether a text plainly speaks of earning by crime, whatever the trade: stolen, forged, smuggled, sold unlawfully."""

from __future__ import annotations

from hearsay.language.lexicon import shipped
from hearsay.model import Reading

_WORDS = 3
_KINDS = 2
_SENTENCES = 3
# these go with every crime, and tell of an earning only beside one of the others
_BESIDE = frozenset({"gang", "bribe"})


def is_illicit(reading: Reading) -> bool:
    """Whether several words of the term list `illicit`, of two kinds, stand in several sentences, with a sum."""
    hits = [h for h in shipped().scan(reading.document.text) if h.term.list == "illicit"]
    kinds = {h.term.facts["how"] for h in hits}
    words = {reading.document.text[h.start : h.end].lower() for h in hits}
    if not reading.money or len(words) < _WORDS or len(kinds) < _KINDS or kinds <= _BESIDE:
        return False
    spoken = sum(any(s.start <= h.start < s.end for h in hits) for s in reading.sentences)
    return spoken >= _SENTENCES
