"""A report is cited that its supposed publisher does not show.

What fires: a report that three or more reports name as their source and nobody has, where the corpus has pages of the
very publisher from the same month, and none of them holds it; and a statement that other reports give to a body,
where one report says that it looked for it there and found none.

Worked example. Six papers have "a report of the Alpine Water Office" on a poisoned spring. The corpus holds two pages
of that office; neither speaks of a spring. Or a seventh paper writes: "no such report could be found on the office's
website."

What does not fire: a report that is lost, while the corpus has no page of its publisher; a report that the corpus
has; a page that only says that somebody did not answer.

What would settle it: the publisher's own list of what it has published, or the page from an archive.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hearsay.checks._statements import DENIED
from hearsay.checks.across._days import day_of
from hearsay.checks.across._saying import found, listed, named
from hearsay.checks.across._words import heard
from hearsay.corpus import Corpus, Ledger
from hearsay.language.identify import READ
from hearsay.model import Claim, Finding, LinkKind, Reading, Sentence, Severity
from hearsay.text.folding import fold

CODE = "phantom_document"
TITLE = "A cited report that nobody shows"
SEVERITY: Severity = "high"
_SETTLED = "the publisher's own list of what it has published, or the page from an archive"
_FEWEST = 3
_OTHERS = 2
_NEAR = 30  # days
_BODIES: tuple[LinkKind, ...] = ("official_body", "document", "dataset", "outlet", "agency")


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """The lost reports whose publisher's pages are there, then those that somebody looked for."""
    readings = {r.document.id: r for r in corpus.readings}
    pages: dict[str, list[Reading]] = defaultdict(list)
    for reading in corpus.readings:
        if reading.document.publisher:
            pages[fold(reading.document.publisher)].append(reading)
    for lost in ledger.lost:
        children = [readings[c] for c in lost.children if c in readings]
        own = [
            r
            for r in pages.get(fold(lost.name or ""), ())
            if r.document.id not in lost.children and _of_then(r, children)
        ]
        if own and len(children) >= _FEWEST:
            yield _unheld(str(lost.name), children, own)
    yield from _sought(corpus)


def _of_then(page: Reading, children: list[Reading]) -> bool:
    """Whether a page came out within a month of those who cite its publisher: one of another season proves nothing."""
    day = day_of(page.document.published)
    known = [found for c in children if (found := day_of(c.document.published)) is not None]
    return day is not None and any(abs((day - other).days) <= _NEAR for other in known)


def _unheld(name: str, children: list[Reading], pages: list[Reading]) -> Finding:
    message = (
        f"{listed(named(c) for c in children)} name a report by {name} as their source. The corpus has {len(pages)} of "
        f"its pages ({listed(named(p) for p in pages)}), and none of them holds it."
    )
    about = [c.document.id for c in (*children, *pages)]
    return found(CODE, SEVERITY, message, quotes=(), about=about, settled_by=_SETTLED)


def _sought(corpus: Corpus) -> Iterator[Finding]:
    """What somebody looked for and did not find, and who else gives it to the same body."""
    saying: dict[str, list[tuple[Reading, Claim]]] | None = None
    for reading in corpus.readings:
        for sentence in reading.sentences if reading.document.language in READ else ():
            if not heard("phantom", "missing").search(sentence.text):
                continue
            saying = _by_body(corpus) if saying is None else saying
            for body in _named_near(reading, sentence):
                others = [(r, c) for r, c in saying.get(body, ()) if r.document.id != reading.document.id]
                if len({r.document.id for r, _ in others}) >= _OTHERS:
                    yield _missed(reading, sentence, others)
                    break


def _by_body(corpus: Corpus) -> dict[str, list[tuple[Reading, Claim]]]:
    saying: dict[str, list[tuple[Reading, Claim]]] = defaultdict(list)
    for reading in corpus.readings:
        for claim in reading.claims:
            for link in claim.chain[1:]:
                if link.kind in _BODIES and link.name and claim.modality.level not in DENIED:
                    saying[_bare(link.name)].append((reading, claim))
    return saying


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ")


def _named_near(reading: Reading, sentence: Sentence) -> list[str]:
    """The bodies to which claims of the sentence, or of the one before it, are given."""
    at = reading.sentences.index(sentence)
    start = reading.sentences[max(0, at - 1)].start
    near = [c for c in reading.claims if start <= c.evidence[0].start < sentence.end]
    links = [link for claim in near for link in claim.chain[1:]]
    official = [link for link in links if link.kind in ("official_body", "document", "dataset")]
    return list(dict.fromkeys(_bare(link.name) for link in official if link.name))


def _missed(reading: Reading, sentence: Sentence, others: list[tuple[Reading, Claim]]) -> Finding:
    claim = others[0][1]
    body = claim.chain[-1].name or "a body"
    message = (
        f"{listed(named(r) for r, _ in others)} have it from {body} (“{claim.evidence[0].text}”); {named(reading)} "
        f"looked and found nothing: “{sentence.text.rstrip('.')}”."
    )
    quotes = [(others[0][0].document.id, claim.evidence[0]), (reading.document.id, sentence)]
    about = [claim.id, reading.document.id]
    return found(CODE, SEVERITY, message, quotes=quotes, about=about, settled_by=_SETTLED)
