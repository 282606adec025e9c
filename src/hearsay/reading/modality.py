"""How surely something is said: FactBank's levels from the cue words in a claim and the verb that reports it.

The level is that of the last source of the chain: "the army denied that the group sold oil" is CT- for the army,
whatever anyone else holds. Two cues in one statement are both kept and the weaker decides.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from hearsay.model import How, Level, Modality, Span
from hearsay.text.spans import apart, quote

_STEPS = ("certain", "probable", "possible", "unknown")
_LEVELS: dict[tuple[str, bool], Level] = {
    ("certain", False): "CT+", ("probable", False): "PR+", ("possible", False): "PS+", ("unknown", False): "U",
    ("certain", True): "CT-", ("probable", True): "PR-", ("possible", True): "PS-", ("unknown", True): "U",
}  # fmt: skip
_REPORTED: dict[How, str] = {"belief": "probable", "question": "unknown", "hearsay": "probable"}
_HANGING = re.compile(
    r"(?<=\w)\s+(?:where|because|until|when|while|although|unless|so\s+that)\b|;|,\s+(?:and|but|so|or)\s|\band\s+nothing\s+else"
    r"|(?<=\w)\s+(?:who|which)\b(?![^,]{0,80},)"
)
_AHEAD = 12
_MODAL_VERB = re.compile(r"(?:may|might|could|would|will|shall|should|must|chance)\b")
_DOUBTFUL_NEGATIVE = re.compile(r"(?:unlikely|improbable)$", re.I)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = tomllib.loads(resources.files("hearsay.reading").joinpath("modality.toml").read_text("utf-8"))
    return {name: _compiled(entry["patterns"]) for name, entry in table.items()}


def _compiled(patterns: list[str]) -> re.Pattern[str]:
    """Small letters, but for the first of a sentence; a modal verb has no capital, for "May" is a month or a name."""
    return re.compile(rf"\b(?:{'|'.join(_opened(p) for p in patterns)})\b")


def _opened(pattern: str) -> str:
    if not pattern[0].isalpha() or _MODAL_VERB.match(pattern):
        return pattern
    return f"[{pattern[0]}{pattern[0].upper()}]{pattern[1:]}"


def modality(text: str, spans: tuple[Span, ...], how: How = "none") -> Modality:
    """The level of what stands in `spans`, reported by a verb of kind `how`; cues are quoted in text order."""
    found: list[tuple[str, Span]] = []
    for name, pattern in _patterns().items():
        for span in spans:
            # what follows a cue may decide what it is, also where the span ends: "is believed" is one before "to"
            near = pattern.finditer(text, span.start, span.end + _AHEAD)
            high = _main_clause_end(text, span) if name in ("negative", "denial") else span.end
            found += [(name, quote(text, m.start(), m.end())) for m in near if m.end() <= high]
    found += [("unknown", mark) for mark in _question_marks(text, spans)]
    return Modality(level=_level(found, how), cues=tuple(apart(cue for _, cue in found)))


def _main_clause_end(text: str, span: Span) -> int:
    """Where a word may still turn the statement round: a "not" in a clause that hangs on it leaves it standing."""
    hanging = _HANGING.search(text, span.start, span.end)
    return hanging.start() if hanging else span.end


def _question_marks(text: str, spans: tuple[Span, ...]) -> list[Span]:
    """The question marks that close a span, inside it or right behind."""
    marks = []
    for span in spans:
        at = span.end - 1 if text[span.end - 1] == "?" else span.end
        if text[at : at + 1] == "?":
            marks.append(quote(text, at, at + 1))
    return marks


def _level(found: list[tuple[str, Span]], how: How) -> Level:
    kinds = {name for name, _ in found}
    steps = [name for name in kinds if name in _STEPS] + [_REPORTED.get(how, "certain")]
    turned = [cue.text for name, cue in found if name == "negative" or " not " in cue.text]
    if any(_DOUBTFUL_NEGATIVE.search(cue) for cue in turned):
        steps.append("probable")
    # the denying verb itself turns what it reports; another word of denial turns only what nothing else has turned
    negative = bool(turned or ("denial" in kinds and how != "denial")) != (how == "denial")
    return _LEVELS[max(steps, key=_STEPS.index), negative]
