"""Where a figure is of: the places that stand behind it, those around it, and all that its document names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from hearsay.model import Mention, Place, Reading, Sentence, Span

_BEHIND = 70  # characters behind a figure in which a place says where it is of
_BEFORE = 320  # characters before it, about three sentences, in which the place that it is of may have been named
_JOINED = re.compile(r",? (?:and|or|und|et|y) (?:the )?")
_LEAD = 40  # characters before two places in which a word says that a thing lies in both, and is no road through them
_DATELINE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ' -]{2,}(?:, [^\n(—–]{1,30}?)?(?: \(\w{2,8}\))? [-—–] ", re.M)
_LIES_IN = re.compile(r"\b(?:in|across|throughout)(?: (?!(?:to|from|through|via|between|for|by|and)\b)\w+){0,4} $")
_COUNTRY, _CONTINENT, _PROVINCE = "country", "continent", "admin"


class Site(Struct, frozen=True):
    """A place by its name, with its level and country. admin: the province that it lies in."""

    name: str
    level: str
    country: str | None
    admin: str | None = None

    def holds(self, other: Site) -> bool:
        """Whether the other lies in this one, as far as levels tell; any country in any continent."""
        if self.level == _CONTINENT:
            return other.level not in (_CONTINENT, "")
        return self.level == _COUNTRY and self.country == other.country and other.level not in (_COUNTRY, _CONTINENT)

    def is_province_of(self, other: Site) -> bool:
        """Whether the other lies in this province."""
        inside = self.country == other.country and other.admin == self.name and other.name != self.name
        return self.level == _PROVINCE and inside


class Sites(Struct, frozen=True):
    """Of one figure: places right behind it, and before it in the text; pairs of places joined by "and"; all named."""

    behind: tuple[Site, ...] = ()
    before: tuple[Site, ...] = ()
    joined: tuple[tuple[Site, Site], ...] = ()
    named: frozenset[str] = frozenset()


class Grounds:
    """The places of a reading, asked for by figure."""

    def __init__(self, reading: Reading) -> None:
        at = sorted(reading.mentions, key=lambda m: (m.start, -m.end))
        kinds = ("place", "nationality")
        self._at = [(m, _site(m.value)) for m in at if isinstance(m.value, Place) and m.kind in kinds]
        self._text = reading.document.text
        dateline = _DATELINE.search(self._text)
        self._told_from = dateline.end() if dateline else 0  # where a report is written is not where its figures are of
        self._named = frozenset(key for m, site in self._at for key in (site.name, _land(site, m)) if key)
        self._joined = tuple(self._pairs())

    def of(self, figure: Span, sentence: Sentence) -> Sites:
        """The sites of a figure that stands in a sentence."""
        end = min(sentence.end, figure.end + _BEHIND)
        places = [(m, site) for m, site in self._at if m.kind == "place"]
        return Sites(
            tuple(site for m, site in places if figure.start <= m.start and m.end <= end),
            tuple(s for m, s in places if max(self._told_from, figure.start - _BEFORE) <= m.start < sentence.end),
            tuple((a, b) for at, a, b in self._joined if abs(at - figure.start) <= _BEFORE),
            self._named,
        )

    def of_sentence(self, sentence: Sentence) -> Sites:
        """The sites of a whole sentence."""
        within = tuple(site for m, site in self._at if m.kind == "place" and sentence.holds(m))
        return Sites(within, within, (), self._named)

    def _pairs(self) -> Iterator[tuple[int, Site, Site]]:
        places = [(m, site) for m, site in self._at if m.kind == "place"]
        for (one, here), (other, there) in pairwise(places):
            if not _LIES_IN.search(self._text, max(0, one.start - _LEAD), one.start):
                continue
            if _JOINED.fullmatch(self._text, one.end, max(one.end, other.start)):
                yield one.start, here, there


def _site(place: Place) -> Site:
    return Site(place.name, place.level, place.country, place.admin)


def _land(site: Site, mention: Mention) -> str | None:
    """A country by its code, which its adjective has too ("Libyan")."""
    return site.country if site.level == _COUNTRY or mention.kind == "nationality" else None


def other_place(here: Sites, parent: Sites, said: str) -> str | None:
    """Why the place of a figure has changed: it lies in the parent's, or the parent's in it; None where it has not.

    said: the sentence that the figure stands in here.
    """
    for mine in here.behind:
        if _key(mine) in parent.named:
            continue
        for theirs in parent.behind or parent.before:
            narrowed = theirs.is_province_of(mine)  # the other way round nothing is said that was not told
            told = _key(theirs) in here.named and (narrowed or theirs not in parent.behind)
            if theirs not in here.behind and not told and (narrowed or mine.holds(theirs) or theirs.holds(mine)):
                return f"what was of {theirs.name} is now of {mine.name}"
    return _half(here, parent, said)


def _half(here: Sites, parent: Sites, said: str) -> str | None:
    """Of two places that the parent names together, the one alone."""
    for pair in parent.joined:
        kept = [site for site in pair if re.search(rf"\b{re.escape(site.name)}\b", said)]
        gone = [site for site in pair if _key(site) not in here.named and site.name not in said]
        if kept and gone:
            return f"what was of {pair[0].name} and {pair[1].name} is now of {kept[0].name}"
    return None


def _key(site: Site) -> str:
    return site.country if site.level == _COUNTRY and site.country else site.name
