"""How far a word reaches: the stretches of a statement that belong to its main clause.

A "not" in a clause that hangs on the statement leaves it standing: "the bridge, which was not guarded, was sold",
"they sold the herd because nobody paid". So does one in a second statement behind "and" or "but". A hedge is stopped
by a relative clause alone, for what is guessed of the second half is guessed of the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.language.rules.cues import cues
from hearsay.language.rules.predicates import dealing
from hearsay.model import Span
from hearsay.text.spans import quote

_AUXILIARY = r"(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must)"
_NEGATIVE = rf"(?:{_AUXILIARY}(?:\s+not|n['’]t)|never|no\s+longer|cannot|can['’]t|won['’]t)"
_SUBORDINATE = (
    r"(?:even\s+though|although|though|while|whereas|whilst|when|whenever|because|since|after|before|until|till|once"
    r"|unless|even\s+if|so\s+that|where|wherever|as\s+(?:long|soon|if|though))"
)
_OPENING = re.compile(rf"\W*(?:{_SUBORDINATE}|if|as|despite|given)\b[^,;]*(?:,(?=\d)[^,;]*)*,\s+", re.I)
_TAIL = re.compile(
    rf";|,\s+(?:and|but|so|or|yet|nor)\s|(?<!nothing)(?<!one)(?<!body)\s+but\s|\s+and\s+(?=that\s|nothing\s+else|{_NEGATIVE}\b"
    rf"|no\b|not\b|none\b|nobody\b|neither\b)|(?<=\w),?\s+{_SUBORDINATE}\b|\bso\s+\w+\s+that\b|\bthan\b|\bas\s+if\b",
    re.I,
)
_ASIDE = re.compile(
    r",\s+(?:(?:some|most|many|none|all|both|one|two|several)\s+of\s+)?(?:who|which|whose|whom|where)\b"
    r"(?:[^,;]|,(?=\d))*(?:,|$)|\([^()]*\)",
    re.I,
)
_RELATIVE = re.compile(r"(?<=\w)\s+(?:who|which|whom|whose)\b", re.I)
_OWN_VERB = re.compile(rf"\s+(?:who|which|that|whom|whose\s+\w+)\s+{_NEGATIVE}\b", re.I)
# "Whoever wants to go down must pay", "traders who would sell there pay": the wish is the subject's
_WISHING = re.compile(
    r"(?:\b(?:whoever|whatever|(?:any|every)(?:one|body)\s+who|those\s+who)|(?<=\w)\s+who)\s+(?:\w+ly\s+)?"
    r"(?:(?:want|wish|hope|plan|intend|aim)(?:s|es|ed)?\s+to|would|will|may|might|could)\b(?=[^?]*\w)",
    re.I,
)
_DEGREE = re.compile(r"\b(?:so\s+\w+\s+that|more\s+than\s+(?:he|she|it|they|we|I|you))\b[^,;]*", re.I)
_FINITE = re.compile(rf"\b{_AUXILIARY}\b|\b\w{{2,}}ed\b", re.I)
_WORD = re.compile(r"[^\W\d_]+")

Stretch = tuple[int, int]


def told(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans without the relative clauses and brackets in them."""
    low, high = spans[0].start, spans[-1].end
    wished = (m.span() for m in _WISHING.finditer(text, low, high))
    return _without(text, spans, [*_asides(text, low, high), *_relatives(text, low, high), *wished])


def turned(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The stretches of the spans in which a negation turns the statement."""
    low, high = spans[0].start, spans[-1].end
    opening = _OPENING.match(text, low, high)
    start = opening.end() if opening else low
    # behind what a voice broke off only a semicolon begins anew: "A, he said, and B" was cut apart before
    tail = next((m for m in _TAIL.finditer(text, start, high) if m.start() > start), None)
    ends = [(tail.start(), high)] if tail else []
    out = [(low, start), *ends, *_asides(text, start, high), *_relatives(text, start, high)]
    return _without(text, spans, out)


def _asides(text: str, low: int, high: int) -> Iterator[Stretch]:
    found = (*_ASIDE.finditer(text, low, high), *_DEGREE.finditer(text, low, high))
    yield from ((m.start(), m.end()) for m in found if m.start() > low)


def _relatives(text: str, low: int, high: int) -> Iterator[Stretch]:
    """Relative clauses without a comma: behind a verb they run to the end, in a subject over their own verb."""
    for match in _RELATIVE.finditer(text, low, high):
        if _is_finite(text, low, match.start()):
            yield match.start(), high
    yield from ((m.start(), m.end()) for m in _OWN_VERB.finditer(text, low, high))


def _is_finite(text: str, low: int, high: int) -> bool:
    """Whether a stretch holds a verb, as far as forms tell."""
    words = (m.group().lower() for m in _WORD.finditer(text, low, high))
    return bool(_FINITE.search(text, low, high)) or any(dealing(w) or w in cues().verbs for w in words)


def _without(text: str, spans: tuple[Span, ...], out: list[Stretch]) -> tuple[Span, ...]:
    """What is left of the spans."""
    left: list[Stretch] = [(s.start, s.end) for s in spans]
    for low, high in out:
        left = [p for a, b in left for p in ((a, min(b, low)), (max(a, high), b)) if p[0] < p[1]]
    return tuple(quote(text, a, b) for a, b in sorted(set(left)))
