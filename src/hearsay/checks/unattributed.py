"""Statements that nobody is said to make.

What fires: a claim whose chain ends in nobody, if it has a sum or a share, says of someone that he lives on a trade,
or is lowered by a word that has no owner ("is believed to", "is rumoured", "reportedly", "it emerged that"); and one
whose source is a bare word ("they say", "people say", "they say in the bazaar", "as the saying goes").

Worked example. "Until last year it was known that the front lived on a $6 million budget": known to whom? The
sentence gives no person, body, outlet or document that could be asked. No more does "two colonels are said to have
shares in the mill".

What does not fire: a text that speaks of no illicit trade and no armed group; questions and conditions; a remark on a
trade in general ("untaxed cigarettes are sold here again"); what may happen ("prices could fall"); a claim with any
voice behind the publisher, also an anonymous one ("a source said") or a crowd ("residents said"), which other checks
weigh; headings; what a court or the police did (fined, convicted, arrested), which is on record; that somebody did
not answer; what the outlet gives as its own reporting ("this newspaper has learned"); a text in another language than
English, whose voices are not read.

What would settle it: asking the publisher for the source of each of the statements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._headings import headings
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import evidence, is_illicit, root, shares, shelf_of
from hearsay.checks._words import made, words
from hearsay.language.identify import READ
from hearsay.model import Claim, Finding, Reading, Severity

CODE = "unattributed"
TITLE = "Nobody is said to say it"
SEVERITY: Severity = "high"
_ANNOUNCED = r"(?<!\w)(?:{announced})[\s,\"“‘']*$"
_LEAD = 90  # characters before a statement in which "it is said in the port that" stands


def check(reading: Reading) -> Iterator[Finding]:
    """One finding that names every such claim of the report."""
    if reading.document.language not in READ or not _of_interest(reading):
        return  # where a language is not read, its voices were not looked for
    stated = shares(reading)
    heads = headings(reading)
    said = {c.id for c in reading.claims if _is_announced(reading.document.text, c)}
    nameless = [c for c in reading.claims if (_is_nobodys(c) or c.id in said) and c.evidence[0].start not in heads]
    heavy = [c for c in nameless if _weighs(c) or c.id in stated or c.id in said]
    claims = _with_the_rest(reading, nameless, heavy)
    if claims:
        many = "One statement" if len(claims) == 1 else f"{len(claims)} statements"
        yield Finding(
            code=CODE,
            severity=SEVERITY,
            message=f"{many} on money, a share or a trade, or passed on as hearsay: the text names nobody who says so.",
            about=tuple(c.id for c in claims),
            by=stamp(CODE),
            quotes=evidence(claims),
            settled_by="the publisher's answer to the question where each comes from",
        )


def _of_interest(reading: Reading) -> bool:
    traded = any(is_illicit(c.stream) for c in reading.claims)
    return traded or any(e.kind == "armed_group" for e in reading.entities)


def _with_the_rest(reading: Reading, nameless: list[Claim], heavy: list[Claim]) -> list[Claim]:
    """The heavy claims with what else nobody says in their sentences, and what "everyone says"."""
    ids = {c.id for c in heavy}
    claims = shelf_of(reading.claims)
    for sentence in reading.sentences:
        inside = claims.inside(sentence.start, sentence.end)
        if words("nobody", "everyone").search(sentence.text):
            ids |= {c.id for c in inside if c.modality.level != "U"}
        elif any(c.id in ids and _is_hedged(c) for c in inside):
            ids |= {c.id for c in inside if c in nameless and not _is_recorded(c)}
    return [c for c in reading.claims if c.id in ids]


def _is_nobodys(claim: Claim) -> bool:
    link = root(claim)
    bare = (
        link.source is not None and link.known != "resolved" and words("nobody", "sources").fullmatch(link.source.text)
    )
    open_ = claim.modality.level == "U" and not _is_hedged(claim)  # a question, a condition
    return not open_ and (link.kind == "none" or bool(bare))


def _is_announced(text: str, claim: Claim) -> bool:
    """Whether "it is said that" stands right before it, and whoever passes it on only speaks in a transcript."""
    link, start = root(claim), claim.evidence[0].start
    voiced = link.kind not in ("none", "self") and link.known == "explicit" and link.cue and link.cue.text != ":"
    lead = re.split(r"[.!?:\n]\s*", text[max(0, start - _LEAD) : start])[-1]
    told = made(_ANNOUNCED, announced="nobody.announced").search(lead)
    return not voiced and told is not None


def _weighs(claim: Claim) -> bool:
    """A sum, someone's trade, or a hedge without an owner."""
    link = root(claim)
    trade = claim.stream and (link.cue or claim.roles.get("actor"))
    return link.source is not None or _is_hedged(claim) or bool((claim.money or trade) and not _is_recorded(claim))


def _is_hedged(claim: Claim) -> bool:
    link = root(claim)
    cues = [cue.text for cue in (*claim.modality.cues, *((link.cue,) if link.cue else ()))]
    return any(words("nobody", "hedges").fullmatch(cue.strip()) for cue in cues)


def _is_recorded(claim: Claim) -> bool:
    """On record, or that somebody did not answer, which the outlet knows itself."""
    silent = any(words("denial", "answers").search(span.text) for span in claim.evidence)
    return silent or any(words("nobody", "records").search(span.text) for span in claim.evidence)
