"""What is named and counted in a text: one file a kind of mention. The folder is the registry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, Money, Reading


class Finder(Protocol):
    """What each file of this folder offers.

    BY: the stamp of what it makes, name and version: "money/1".
    """

    BY: str

    def find(self, reading: Reading, hits: tuple[Hit, ...]) -> Iterable[Mention | Money]:
        """The mentions of this kind in the reading's document; `hits` is the one scan of the term lists."""
