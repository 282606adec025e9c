"""Nobody in the text says otherwise, or was asked to.

What fires: a report that opens with an allegation of a trade or crime on a group, body or person, in which no one
denies or doubts anything, nobody is said to have been asked, and all that is said on the trade comes from one
first-hand voice at most, or from offices and their sources alone, with no expert, resident or union among them.

Worked example. A page on a clinic that "sells kidneys" cites two papers and a nurse. No word from the clinic, from an
expert, from a second witness, nor that they were called. The nurse may be right; the page does not show that anyone
tried to find out.

What does not fire: a denial, a doubt or a "did not respond" anywhere in the text; two people or bodies who each say it
for themselves; a court's finding; a text of a few lines; a text with no allegation at its top.

What would settle it: an answer from the one accused, or from somebody who knows the matter and has no part in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._denials import denials
from hearsay.checks._headings import opened
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, evidence, hides_a_voice, identity_of, is_illicit, phrases
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Claim, Finding, Link, LinkKind, Reading, Severity

CODE = "no_contrary_view"
TITLE = "Nobody is heard on the other side"
SEVERITY: Severity = "low"
_FEWEST = 3  # claims on the trade: a shorter text is a notice
_FIRST_HAND: frozenset[LinkKind] = frozenset(
    {"person", "official_body", "anonymous", "collective", "self", "dataset", "agency"}
)


def check(reading: Reading) -> Iterator[Finding]:
    """One finding on the opening, if there is one."""
    if reading.document.language not in READ or _is_answered(reading):
        return
    accused = [c for c in opened(reading) if _accuses(reading, c)]
    trade = {c.stream for c in accused}
    same = [c for c in reading.claims if c.stream in trade and c.modality.level not in DENIED]
    called = phrases(reading)
    links = {identity_of(link): link for c in same for link in c.chain[1:] if link.kind in _FIRST_HAND}
    independent = any(_is_independent(link, called.get(key, ())) for key, link in links.items())
    unheard = not any(hides_a_voice(c) for c in same)
    if accused and unheard and len(same) >= _FEWEST and (len(links) <= 1 or not independent):
        yield Finding(
            code=CODE,
            severity=SEVERITY,
            message="The report opens with an allegation, and no denial, doubt, independent voice or attempt to get an "
            "answer stands anywhere in it.",
            about=tuple(c.id for c in accused),
            by=stamp(CODE),
            quotes=evidence(accused),
            settled_by="an answer from the one accused, or from somebody who knows the matter and has no part in it",
        )


def _is_independent(link: Link, phrases: tuple[str, ...]) -> bool:
    """Whether a voice has no part in the pursuit of the accused: an expert, a resident, a union."""
    called = [text for text in (link.name, *phrases) if text]
    return any(words("nobody", "independent").search(text) for text in called)


def _is_answered(reading: Reading) -> bool:
    text = reading.document.text
    heard = any(words("denial", kind).search(text) for kind in ("answers", "doubts"))
    return heard or any(denial.explicit or denial.own for denial in denials(reading))


def _accuses(reading: Reading, claim: Claim) -> bool:
    """An illicit trade, and somebody named who is said to be in it."""
    parties = {key for role in ("actor", "beneficiary", "seller", "agent") for key in claim.roles.get(role, ())}
    named = any(m.id in parties and m.kind != "place" for m in reading.mentions)
    found = any(stage.stage == "convicted" and not stage.negative for stage in claim.legal)
    court = found or any(words("nobody", "records").search(span.text) for span in claim.evidence)
    return is_illicit(claim.stream) and named and not court and claim.modality.level not in DENIED
