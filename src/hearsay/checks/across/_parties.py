"""Whether a denial and a statement tell of one story: by the tree of reports, by who is named, or by what is told.

Two reports of one trade share most of its words ("the brigade", "the trade", "the charge"), whatever lands they tell
of. So what two sentences share counts only where something holds the two reports together.
"""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.checks._words import stems
from hearsay.checks.across._told import person_key
from hearsay.checks.across._words import heard
from hearsay.corpus import Ledger
from hearsay.model import Claim, Mention, MentionKind, Place, Reading, Span
from hearsay.text.folding import fold

_PARTIES: frozenset[MentionKind] = frozenset({"person", "organisation", "armed_group", "facility"})
_BODIES: frozenset[MentionKind] = frozenset({"official_body"})
_PLACES: frozenset[MentionKind] = frozenset({"place"})

Names = frozenset[tuple[str, str]]


class Families:
    """Which reports are of one family: joined through parents and children, lost ones too."""

    def __init__(self, ledger: Ledger) -> None:
        self._above: dict[str, str] = {}
        for descent in ledger.descents:
            self._above[self._top(descent.child)] = self._top(descent.parent)

    def one(self, a: str, b: str) -> bool:
        """Whether a way leads from one report to the other."""
        return self._top(a) == self._top(b)

    def _top(self, document: str) -> str:
        while self._above.get(document, document) != document:
            document = self._above[document]
        return document


class Named:
    """The names of a stretch of a report: parties; bodies of a state, which every state has; places."""

    def __init__(self, reading: Reading, spans: Iterable[Span]) -> None:
        stretch = tuple(spans)
        entities = {e.id: e for e in reading.entities}
        met = [m for m in reading.mentions if any(m.start < s.end and s.start < m.end for s in stretch)]
        self._found: dict[MentionKind, set[tuple[str, str]]] = {}
        for mention in (m for m in met if not _is_land(m)):
            entity = entities.get(mention.entity or "")
            for name in _names(mention, (entity.name, *entity.aliases) if entity else ()):
                self._found.setdefault(mention.kind, set()).add(_key(mention.kind, name))

    def speaking(self, claims: Iterable[Claim]) -> Named:
        """The same with those who say the claims, and for whom they speak."""
        for link in (k for c in claims for k in c.chain):
            kind: MentionKind = "person" if link.kind == "person" else "official_body"
            said: tuple[tuple[str | None, MentionKind], ...] = ((link.name, kind), (link.speaks_for, "official_body"))
            for name, sort in said:
                if name and name[:1].isupper():
                    self._found.setdefault(sort, set()).add(_key(sort, name))
        return self

    def meets(self, other: Named) -> bool:
        """Whether one party is named in both, or one body of a state and a place."""
        if self._of(_PARTIES) & other._of(_PARTIES | _BODIES) or self._of(_PARTIES | _BODIES) & other._of(_PARTIES):
            return True
        return bool(self._of(_BODIES) & other._of(_BODIES)) and self.places_meet(other)

    def places_meet(self, other: Named) -> bool:
        """Whether one place is named in both."""
        return bool(self._of(_PLACES) & other._of(_PLACES))

    @property
    def words(self) -> frozenset[str]:
        """The words of all names, which say who and where, and not what."""
        return stems(" ".join(name for found in self._found.values() for _, name in found))

    def _of(self, kinds: frozenset[MentionKind]) -> Names:
        return frozenset(key for kind in kinds for key in self._found.get(kind, ()) if key[1])


def matter(words: Iterable[str]) -> frozenset[str]:
    """The words that say what a statement is about, without those of every report on a trade."""
    return frozenset(w for w in words if not heard("denial", "stock").fullmatch(w) and not w[0].isdigit())


def _is_land(mention: Mention) -> bool:
    """Whether it is a country, which holds many stories."""
    return isinstance(mention.value, Place) and mention.value.level in ("country", "region", "continent")


def _names(mention: Mention, called: Iterable[str]) -> list[str]:
    """What something is called: by itself, or, of "it" and "the militia", elsewhere in the report."""
    own = [mention.text] if mention.form == "name" else []
    return [name for name in (*own, *called) if any(w[:1].isupper() for w in name.removeprefix("The ").split())]


def _key(kind: MentionKind, name: str) -> tuple[str, str]:
    return ("person", person_key(name)) if kind == "person" else ("", fold(name).removeprefix("the "))
