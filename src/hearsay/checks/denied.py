"""Somebody in the text denies it.

What fires: a statement that another voice of the same report takes back, by a word of denial ("denies", "rejects the
figure", "called the charge 'a fable'", "without foundation", "let them show me one"), by saying the contrary of it
("no lorry of ours has carried ivory"), or by denying for himself, or for whom he speaks, what he is said to have done
("I never took a coin", "our drivers give of their own free will"), by a reply ("replied that each lorry was opened"),
or by a name for it ("a misunderstanding", "a pamphlet"). The finding names the denial and what it denies; where the
text denies something without telling what, the denial alone; a figure or a study that is contested, with nothing in
the text that is denied, is `disputed`.

Worked example. "The mill pays the sergeants, a driver said. The garrison's spokesman called the claim 'an
invention'." Whoever repeats the first sentence without the second has dropped half of the report. Which of the two is
right, the check does not say.

What does not fire: what a speaker says of himself without anybody having claimed it; a figure that "did not exceed" a
bound; a figure that is only disputed or questioned (`disputed`); "did not answer", "declined to comment"; what is
refused ("denied him entry"); a denial that is itself doubted ("nobody denies that"); two different numbers, which
clash and deny nothing; a negative statement on another matter, or of one who is not accused and contradicts no act
("nobody weighs", "I never saw it"); what a witness himself goes on to say.

Which statement is answered: one of another voice, the one that bears on the denial most: it names the denier or whom he
speaks for, the denial names its voice, or both speak of one act, one thing, one figure; the nearer of two. A plain
negative that fits none is no finding; a word of denial that fits none is told as such.

What would settle it: what the denial rests on: records, a witness, or only the word of the one accused.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._contests import Contests
from hearsay.checks._denials import Denial, denials
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import bare, root
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Finding, Reading, Severity
from hearsay.text.shelf import shelf

CODE = "denied"
TITLE = "Somebody in the text denies it"
SEVERITY: Severity = "medium"


def check(reading: Reading) -> Iterator[Finding]:
    """One finding a denial."""
    if reading.document.language not in READ:
        return
    contests, sentences = Contests(reading), shelf(reading.sentences)
    for denial in denials(reading):
        here = sentences.meeting(denial.quote.start, denial.quote.end)[:1]
        disputes = any(contests.holds(sentence, list(denial.own)) for sentence in here)
        if disputes and any(_only_contests(sentence.text) for sentence in here):
            continue
        if denial.denied or (denial.explicit and denial.own and not disputes):
            yield _finding(denial)


def _only_contests(text: str) -> bool:
    """ "Disputes the figure" says that it may be another; "rejects it as an invention" says that nothing is in it."""
    strong = any(words("denial", name).search(text) for name in ("discredit", "strong"))
    return bool(words("dispute", "contesting").search(text)) and not strong


def _finding(denial: Denial) -> Finding:
    claims = (*denial.denied, *denial.own)
    first = denial.own or denial.denied
    quotes = dict.fromkeys((denial.quote, *(c.evidence[0] for c in claims)))
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"{_said(denial)} (“{first[0].evidence[0].text if denial.own else denial.quote.text}”).",
        about=tuple(dict.fromkeys(c.id for c in claims)),
        by=stamp(CODE),
        quotes=tuple(bare(q) for q in quotes),
        settled_by="what the denial rests on: records, a witness, or only the word of the one accused",
    )


def _said(denial: Denial) -> str:
    name = next((root(c).name for c in denial.own if root(c).name), None)
    if not denial.denied:
        return f"Something that the text does not tell apart is denied{f' by {name}' if name else ''}"
    said = denial.denied[0].evidence[0].text
    return f"“{said}” is denied in the same text{f' by {name}' if name else ''}"
