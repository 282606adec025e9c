"""Words between quotation marks are not those of the report that they come from.

What fires: a quotation of four words or more in a report, and nearly the same quotation in the report that it has it
from, where a word within it is another, or a "not", a hedge or a number has come or gone.

Worked example. The first report: "we may lose half the herd by spring". The copy: "we will lose half the herd by
spring". One word, between marks that vouch for every word.

What does not fire: a quotation that begins later or ends sooner; spelling, case and marks; a name in another
spelling; words in square brackets; a translation, whose words are the translator's; two quotations of two occasions.

What would settle it: the recording, or the report that was there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from rapidfuzz.distance import Levenshtein

from hearsay.checks._words import is_plain, stem
from hearsay.checks.across._saying import found, named
from hearsay.checks.across._words import heard
from hearsay.corpus import Corpus, Ledger
from hearsay.language.identify import READ
from hearsay.model import Finding, Quotation, Reading, Severity
from hearsay.text.folding import fold

CODE = "mutation_inside_quotation"
TITLE = "Quoted words differ from the parent's"
SEVERITY: Severity = "medium"
_FEWEST = 4  # words of a quotation
_LIKE = 0.7  # of the words of the shorter quotation stand in the other, in order
_TYPO = 2  # letters in which one word may be spelt in two ways
_SHORT = 4
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ADDED = re.compile(r"\[[^\]]*\]|\([^)]*\)")


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """The first such quotation of each report and parent."""
    readings = {r.document.id: r for r in corpus.readings}
    for descent in ledger.descents:
        child, parent = readings.get(descent.child), readings.get(descent.parent)
        if child and parent and descent.type != "copy_translated" and _read(child) and _read(parent):
            yield from _first(child, parent)


def _read(reading: Reading) -> bool:
    return reading.document.language in READ


def _first(child: Reading, parent: Reading) -> Iterator[Finding]:
    theirs = [(q, words) for q in parent.quotations if len(words := _words(q)) >= _FEWEST]
    for own in child.quotations:
        words = _words(own)
        if len(words) < _FEWEST or any(_holds(t, words) for _, t in theirs):
            continue
        for other, others in theirs:
            if set(words) & set(others) and (changed := _changed(others, words)):
                yield _finding(child, parent, own, other, changed)
                return


def _holds(long: list[str], short: list[str]) -> bool:
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def _words(quotation: Quotation) -> list[str]:
    return [fold(word) for word in _WORD.findall(_ADDED.sub(" ", quotation.text).replace("’", "'"))]


def _changed(before: list[str], after: list[str]) -> tuple[str, str] | None:
    """The first stretch that differs within the two, if they are nearly the same and the difference is one of sense."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size]
    if sum(b.size for b in blocks) < _LIKE * min(len(before), len(after)) or len(blocks) < 2:
        return None
    for tag, a, b, c, d in matcher.get_opcodes():
        inside = blocks[0].a < a < blocks[-1].a + blocks[-1].size and tag != "equal"
        if inside and _differs(before[a:b], after[c:d]):
            return " ".join(before[a:b]), " ".join(after[c:d])
    return None


def _differs(one: list[str], other: list[str]) -> bool:
    """Whether a stretch of words differs in sense: other content words, or a "not", a hedge or a number more."""
    turning = [heard("quotations", "telling").search(" ".join(words)) is not None for words in (one, other)]
    if turning[0] != turning[1]:
        return True
    content = [[w for w in words if not is_plain(w)] for words in (one, other)]
    return bool(content[0] and content[1]) and not _spelt_alike("".join(content[0]), "".join(content[1]))


def _spelt_alike(one: str, other: str) -> bool:
    near = max(len(one), len(other)) > _SHORT and Levenshtein.distance(one, other) <= _TYPO
    return near or stem(one) == stem(other)


def _finding(child: Reading, parent: Reading, own: Quotation, other: Quotation, changed: tuple[str, str]) -> Finding:
    before, after = (f"“{words}”" if words else "nothing" for words in changed)
    message = (
        f"{named(parent)} quotes “{other.text}”, {named(child)}, which has it from there, quotes “{own.text}”: "
        f"{before} has become {after} between quotation marks."
    )
    quotes = [(parent.document.id, other), (child.document.id, own)]
    about = [parent.document.id, child.document.id]
    return found(
        CODE, SEVERITY, message, quotes=quotes, about=about, settled_by="the recording, or the report that was there"
    )
