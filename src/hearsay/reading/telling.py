"""The frame that types a claim: the most telling of its own main verbs, not any verb inside."""

from __future__ import annotations

from hearsay.language.rules.frames import vocabulary
from hearsay.model import Frame

# the relations of a clause's verb, from the main clause inwards; a reader by rules tells none
_RANKS = (("root", "parataxis", "ccomp", "conj", None), ("xcomp",), ("acl", "acl:relcl"), ("advcl", "csubj"), ())


def frame(frames: list[Frame]) -> str | None:
    """The name of the frame, from the predicates of a claim in text order; None where what it says has no frame.

    Where the main verb says little ("began to sell", "the trick is to sell"), what it introduces tells.
    """
    for relations in _RANKS:
        main = [f for f in frames if f.relation in relations] if relations else [*frames]
        named = {f.sense for f in main} & vocabulary().kinds.keys()
        if named:
            return next(name for name in vocabulary().telling if name in named)
        if main and not any(_is_light(f, frames) for f in main):
            return None
    return None


def _is_light(main: Frame, frames: list[Frame]) -> bool:
    """Whether a main verb only introduces: a light verb, or a noun or adjective behind "is"."""
    copular = any(f.relation == "cop" and f.predicate.end <= main.predicate.start for f in frames)
    return copular or main.predicate.text.lower() in vocabulary().light
