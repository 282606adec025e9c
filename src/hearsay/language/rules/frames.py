"""The frames that claims are typed by (frames.toml), and a user's own file of the same form that extends it.

    [frames.barters]
    verbs = ["barter", "swap"]
    senses = ["barter.01", "swap.01"]
    trade = true
    parts = { second = "buyer" }

A frame of a name that is there already gains the verbs, nouns and senses, and its parts win. A verb or noun belongs to
one frame: the last that names it.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from hearsay.errors import BadValue
from hearsay.language.lexicon import plurals
from hearsay.language.rules.forms import first_words, forms

Part = Literal["agent", "patient", "second", "third", "end"]
Role = Literal[
    "actor", "agent", "victim", "buyer", "seller", "beneficiary", "observer", "accused", "none",
]  # fmt: skip


class Kind(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One frame: the words that name it, the PropBank rolesets behind it, and the role of people in each argument.

    trade: a dealing. moves: something goes from place to place. hires: whoever is paid does what the pay is for.
    parts: see `role`.
    """

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    senses: tuple[str, ...] = ()
    trade: bool = False
    moves: bool = False
    hires: bool = False
    parts: dict[Part, Role] = {}

    def role(self, argument: str) -> str | None:
        """The role of people and groups that are this argument; None for those that play none."""
        found = self.parts.get(argument, "actor" if argument == "agent" else "none")  # type: ignore[call-overload]
        return None if found == "none" else found

    def extended(self, other: Kind) -> Kind:
        """This frame with what another file says of it."""
        return replace(
            self,
            verbs=(*self.verbs, *other.verbs),
            nouns=(*self.nouns, *other.nouns),
            senses=(*self.senses, *other.senses),
            trade=self.trade or other.trade,
            moves=self.moves or other.moves,
            hires=self.hires or other.hires,
            parts=self.parts | other.parts,
        )


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    frames: dict[str, Kind] = {}
    telling: tuple[str, ...] = ()
    light: tuple[str, ...] = ()


class Vocabulary:
    """Frames by name, by the forms of their verbs and by the nouns that name them.

    present: the forms of verbs that are no participles ("sell", "sells"). light: verbs that only introduce another.
    """

    def __init__(self, file: _File) -> None:
        self.kinds = file.frames
        self.telling = (*file.telling, *(name for name in file.frames if name not in file.telling))
        self.trades = frozenset(name for name, kind in file.frames.items() if kind.trade)
        kinds = file.frames.items()
        self.verbs = {form: name for name, kind in kinds for lemma in kind.verbs for form in forms(lemma)}
        self.nouns = {form: name for name, kind in kinds for lemma in kind.nouns for form in plurals(lemma)}
        self.present = frozenset(f for kind in file.frames.values() for lemma in kind.verbs for f in forms(lemma)[:2])
        self.light = frozenset(form for lemma in file.light for form in forms(lemma))
        self._openers = first_words((*self.verbs, *self.nouns))

    def opens(self, word: str) -> bool:
        """Whether a word may be, or begin, the name of a frame."""
        return word.lower() in self._openers

    def role(self, frame: str, argument: str) -> str | None:
        """The role of people that are an argument of a frame; of a frame that is unknown here, None."""
        kind = self.kinds.get(frame)
        return kind.role(argument) if kind else None


@cache
def vocabulary(own: Path | None = None) -> Vocabulary:
    """The frames that come with the package, extended by a user's file. Raises BadValue, naming it, for a bad one."""
    shipped = msgspec.toml.decode(_shipped(), type=_File)
    return Vocabulary(_extended(shipped, _own(own)) if own else shipped)


def _shipped() -> str:
    return resources.files("hearsay.language.rules").joinpath("frames.toml").read_text("utf-8")


def _own(path: Path) -> _File:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=_File)
    except (OSError, UnicodeDecodeError, msgspec.DecodeError) as cause:
        raise BadValue(f"{path}: no frame file that can be used: {cause}") from cause


def _extended(shipped: _File, own: _File) -> _File:
    kinds = dict(shipped.frames)
    for name, kind in own.frames.items():
        kinds[name] = kinds[name].extended(kind) if name in kinds else kind
    # the last frame that names a word has it, so the user's own stand last
    ordered = {name: kinds[name] for name in (*(n for n in kinds if n not in own.frames), *own.frames)}
    return _File(ordered, own.telling or shipped.telling, (*shipped.light, *own.light))
