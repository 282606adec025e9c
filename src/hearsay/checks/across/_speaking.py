"""What one named person is said to say of one thing at two times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hearsay.checks._restated import one_kind
from hearsay.checks._statements import root
from hearsay.checks.across._days import day_of
from hearsay.checks.across._told import Told, person_key, told_roughly
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Reading
from hearsay.text.folding import fold

_APART = 30  # days: what is told within a month of one talk is told of that talk
_COMMON = 4  # words that two sentences must share, the speaker's name among them
_LIKE = 0.4  # and what share of the shorter one's
_MOST = 200  # figures of one speaker that are looked at


def said_twice(corpus: Corpus, ledger: Ledger) -> Iterator[tuple[Told, Told]]:
    """The first figure of a speaker for a thing, and the last other one, more than a month on."""
    speakers = {r.document.id: _speakers(r) for r in corpus.readings}
    spoken: dict[str, list[Told]] = defaultdict(list)
    for figure in told_roughly(corpus, ledger):
        if figure.number.money and figure.number.unit and day_of(figure.reading.document.published):
            for voice in _voices(figure, speakers[figure.document]):
                spoken[voice].append(figure)
    for voice in sorted(spoken):
        found = sorted(spoken[voice], key=lambda f: (f.reading.document.published or "", f.document))[:_MOST]
        pair = next(((a, b) for b in reversed(found) for a in found if _are_two(a, b, found)), None)
        if pair is not None:
            yield pair


def _speakers(reading: Reading) -> frozenset[str]:
    """The persons whom a report lets speak."""
    links = [root(c) for c in reading.claims if c.chain]
    return frozenset(filter(None, (person_key(k.name) for k in links if k.kind == "person" and k.name)))


def _voices(figure: Told, speakers: frozenset[str]) -> list[str]:
    """Who says a figure: its voice, or the speaker of the report whom its sentence names."""
    if figure.voice in speakers:
        return [figure.voice]
    words = set(fold(figure.number.sentence.text).replace(",", " ").replace(".", " ").split())
    return sorted(speakers & words) if len(speakers & words) == 1 else []


def _are_two(one: Told, other: Told, all_told: list[Told]) -> bool:
    """Whether the later one is another figure of the same thing, which no report of the earlier time has too."""
    first, last = (day_of(f.reading.document.published) for f in (one, other))
    if first is None or last is None or (last - first).days <= _APART or not one_kind(one.number, other.number):
        return False
    ends = [_ends(f) for f in (one, other)]
    early = [f for f in all_told if (f.reading.document.published or "") <= (one.reading.document.published or "")]
    if one.number.unit != other.number.unit or ends[0] & ends[1] or any(_ends(f) & ends[1] for f in early):
        return False
    common, least = one.stems & other.stems, min(len(one.stems), len(other.stems))
    return len(common) >= _COMMON and len(common) >= _LIKE * least


def _ends(figure: Told) -> set[object]:
    interval = figure.number.interval
    if figure.number.bound in ("vague", "order_of_magnitude"):
        return {interval}  # "hundreds of millions" names no figure that another could be the same as
    return {side for side in (interval.low, interval.high) if side is not None}
