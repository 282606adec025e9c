"""What a corpus says of a text. None means that the corpus does not say, and that nothing is learned from it there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Offsets = tuple[int, int]
Kind = Literal["propbank", "attribution"]


@dataclass(frozen=True)
class Argument:
    """A span that plays a role for a predicate."""

    role: str
    start: int
    end: int


@dataclass(frozen=True)
class Frame:
    """A predicate, or the cue of an attribution, with its arguments. negative: the cue denies."""

    kind: Kind
    predicate: Offsets
    arguments: tuple[Argument, ...]
    negative: bool = False


@dataclass(frozen=True)
class Annotated:
    """A text with what one corpus, or several that share it, say of it. All offsets are into the text.

    sentences: where the text may be cut. ends: whether these are the corpus's own sentence ends.
    names: (start, end, kind) and the guideline that they follow.
    predicates, cues: whether the corpus marks all of them; what lies within `unsure` is learned neither way.
    """

    text: str
    sentences: tuple[Offsets, ...]
    ends: bool = False
    guideline: str | None = None
    names: tuple[tuple[int, int, str], ...] = ()
    frames: tuple[Frame, ...] = ()
    predicates: bool = False
    cues: bool = False
    unsure: tuple[Offsets, ...] = ()
    named: tuple[bool, ...] | None = None  # sentence by sentence, whether the names are known
    framed: tuple[bool, ...] | None = None
    relations: tuple[tuple[int, int, str], ...] = ()  # syntax: what each word is to the one that it hangs from
