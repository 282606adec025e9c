"""How surely something is said: FactBank's levels from the cue words in a claim and the verb that reports it.

The level is that of the last source of the chain: "the army denied that the group sold oil" is CT- for the army,
whatever anyone else holds. Two cues in one statement are both kept and the weaker decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

from msgspec import Struct

from hearsay.model import How, Level, Modality, Span
from hearsay.reading.clause_scope import told, turned
from hearsay.reading.cue_words import found, is_plain, leads
from hearsay.text.spans import apart, quote

_STEPS = ("certain", "probable", "possible", "unknown")
_LOWER = _STEPS[1:]
_LEVELS: dict[tuple[str, bool], Level] = {
    ("certain", False): "CT+", ("probable", False): "PR+", ("possible", False): "PS+", ("unknown", False): "U",
    ("certain", True): "CT-", ("probable", True): "PR-", ("possible", True): "PS-", ("unknown", True): "U",
}  # fmt: skip
_REPORTED: dict[How, str] = {"belief": "probable", "question": "unknown", "wish": "unknown", "hearsay": "probable"}
# what a voice was told by another leaves that other's word as it is; how it was come by is the claim's evidential
_AROUND: dict[How, str] = {"belief": "probable", "question": "unknown", "denial": "unknown"}
_DOUBTFUL = ("unlikely", "improbable")  # they deny, and are not sure of it
_NEAR = 2  # words between a "nobody" and the "denies" that it takes back

_MATRIX = re.compile(r"[^.;:!?\n\"“”]*\b(?:that|whether|if|of)\s+\W?\Z")  # the clause that a statement is the object of
_FARTHEST = 120  # characters of it

Cue = tuple[str, Span]


class Voice(Struct, frozen=True):
    """Who holds a statement, as far as it bears on how surely.

    how: what kind of verb reports it. words: that verb, where it stands by the statement. around: how the voices that
    it stands within hold it, as far as they speak in the same sentence.
    """

    how: How = "none"
    words: tuple[Span, ...] = ()
    around: tuple[How, ...] = ()


NOBODY = Voice()


def modality(
    text: str,
    spans: tuple[Span, ...],
    voice: Voice = NOBODY,
    *,
    shared: Span | None = None,
    nouns: frozenset[int] = frozenset(),
) -> Modality:
    """The level of what stands in `spans`; cues are quoted in text order.

    shared: words of the clause before that hold for this one too: its subject and hedges. nouns: where words begin
    that may be verbs of denial elsewhere and are none here: "the singing contests".
    """
    how = _said(text, voice)
    parts = [spans, *([(shared,)] if shared else [])]
    cues = [cue for part in parts for cue in (*_lowering(text, part), *_turning(text, part))]
    cues = [(name, cue) for name, cue in cues if name != "denial" or cue.start not in nouns]
    cues += [
        *_spoken(text, voice.words),
        *_falsity(text, spans, voice.words),
        *_matrix(text, spans[0].start, voice.words),
    ]
    names = {name for name, _ in cues}
    steps = [step for step in _STEPS if step in names]
    steps += [_REPORTED.get(how, "certain"), *(_AROUND.get(h, "certain") for h in voice.around)]
    if any(cue.text.lower().endswith(_DOUBTFUL) for name, cue in cues if name == "negative"):
        steps.append("probable")
    # the denying verb itself turns what it reports; another word of denial turns only what nothing else has turned
    negative = ("negative" in names or ("denial" in names and how != "denial")) != (how == "denial")
    level = _LEVELS[max(steps, key=_STEPS.index), negative]
    return Modality(level=level, cues=tuple(apart(cue for _, cue in cues)))


def _said(text: str, voice: Voice) -> How:
    """What a verb of saying comes to behind "was unable to", "does not" or "nobody"."""
    if any(is_plain(text, span) for span in voice.words):
        return "none"
    lead = leads("unsaid", text, voice.words[0].start) if voice.words else None
    if lead is None:
        return voice.how
    return "none" if voice.how == "denial" and lead.text.lower() in ("nobody", "no one") else "question"


def _cues(text: str, spans: Iterable[Span], names: Iterable[str], *, of: str = "") -> Iterator[Cue]:
    """The cues of some classes; of: the prefix of those classes that are looked for in particular words alone."""
    for span, name in product(spans, names):
        yield from ((name, cue) for cue in found(f"{of}{name}", text, span))


def _lowering(text: str, spans: tuple[Span, ...]) -> Iterator[Cue]:
    """The words that make a statement less sure."""
    yield from _cues(text, told(text, spans), _LOWER)
    for span in spans:
        at = span.end - 1 if text[span.end - 1] == "?" else span.end
        if text[at : at + 1] == "?":
            yield "unknown", quote(text, at, at + 1)


def _turning(text: str, spans: tuple[Span, ...]) -> Iterator[Cue]:
    """The words that turn a statement round. "Nobody denies" turns it twice."""
    reach = turned(text, spans)
    negative = [cue for _, cue in _cues(text, reach, ("negative",))]
    for _, cue in _cues(text, reach, ("denial",)):
        taken_back = [n for n in negative if n.end <= cue.start and len(text[n.end : cue.start].split()) <= _NEAR]
        if taken_back:
            negative = [n for n in negative if n not in taken_back]
        else:
            yield "denial", cue
    yield from (("negative", cue) for cue in negative)


def _spoken(text: str, words: tuple[Span, ...]) -> Iterator[Cue]:
    """The words of the voice: what it hedges with, and what kind of saying it is."""
    yield from _cues(text, words, _LOWER)
    yield from _cues(text, words, _LOWER, of="voice_")
    yield from (("spoken", cue) for _, cue in _cues(text, words, ("denial", "negative")))


def _falsity(text: str, spans: tuple[Span, ...], words: tuple[Span, ...]) -> Iterator[Cue]:
    """ "Called the figure 'a fairy tale'": to name it so is to deny it."""
    if any(True for _ in _cues(text, words, ("naming",))):
        yield from (("denial", cue) for _, cue in _cues(text, spans, ("falsity",)))


def _matrix(text: str, start: int, words: tuple[Span, ...]) -> Iterator[Cue]:
    """ "There is talk, even in the port, that ..." before the statement, as far as no voice stands between."""
    low = max(0, start - _FARTHEST, *(w.start for w in words if w.end <= start))
    clause = _MATRIX.search(text, low, start)
    if clause:
        span = quote(text, clause.start(), clause.end())
        yield from _cues(text, (span,), (*_LOWER, "negative"), of="matrix_")
