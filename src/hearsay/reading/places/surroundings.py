"""What else in a text tells where it plays: names inside longer names, a country's own money, the outlet's country.

"The Lamar County Fire District" is no place, but it says which Paris is meant; so does a sum in naira, and, weakly, the
country that the outlet is made in. Nothing here is a mention: it only keeps others company.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.language.currencies import shipped as shipped_currencies
from hearsay.language.lexicon import shipped as terms
from hearsay.language.places.gazetteer import shipped
from hearsay.language.places.keys import key
from hearsay.model import Mention, Reading
from hearsay.reading.places.company import Group
from hearsay.reading.places.names import Named
from hearsay.reading.places.standing import ranked
from hearsay.text.shelf import Shelf, shelf

_INSIDE, _CURRENCY, _OUTLET = 0.8, 0.7, 0.3  # what each counts for, beside a name that stands in the text by itself
_COUNTY = re.compile(r"\b(?:[A-Z][\w.'’-]+\s+){1,3}(?:County|Parish)\b")
_LONGER = frozenset({"organisation", "official_body", "outlet", "facility", "armed_group"})
_CAPITALISED = re.compile(r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,2}")
# bodies that are called by the place where they are
_LOCAL = re.compile(
    r"\b(?:Police|Sheriff|Count(?:y|ies)|City|Town|Township|Village|Council|School|Schools|Hospital|Universit(?:y|ies)"
    r"|College|Court|Courthouse|Fire|Park|News|Post|Times|Herald|Tribune|Gazette|Chamber|Department|District|Airport|Port"
    r"|Prison|Jail|Museum|Library|Governorate|Province|Diocese|Municipality|Authority|Customs|Market|Refinery|Mine)\b"
)
_MOST = 12


def surroundings(reading: Reading, named: list[Named]) -> list[Group]:
    """Groups without mentions, for what stands around the names of the text."""
    taken = shelf(n.mention for n in named)
    known = {n.key for n in named}
    groups: dict[str, Group] = {}
    for name in _inner(reading, taken):
        words = name.split()
        tries = (" ".join(words[:count]) for count in range(len(words), 0, -1))
        called = next((plain for each in tries if shipped().called(plain := key(each))), None)
        if called and called not in known and len(groups) < _MOST:
            groups.setdefault(called, Group(records=tuple(ranked(shipped().called(called))), weight=_INSIDE))
    lands = dict.fromkeys(_home(reading), _OUTLET) | dict.fromkeys(_paid(reading), _CURRENCY)
    records = ((shipped().country(iso), weight) for iso, weight in lands.items())
    return [*groups.values(), *(Group(records=((r, 1.0),), weight=weight) for r, weight in records if r is not None)]


def _inner(reading: Reading, taken: Shelf[Mention]) -> Iterator[str]:
    """Names of places inside names of bodies, and counties anywhere."""
    text = reading.document.text
    for match in _COUNTY.finditer(text):
        if not taken.meeting(match.start(), match.end()):
            yield match.group()
    for hit in terms().scan(text):
        if hit.term.list == "places" and not taken.meeting(hit.start, hit.end):
            yield text[hit.start : hit.end]
    for mention in reading.mentions:
        if mention.kind in _LONGER and mention.form == "name":
            found = _CAPITALISED.match(mention.text) if _LOCAL.search(mention.text) else None
            if found:
                yield found.group()


def _paid(reading: Reading) -> list[str]:
    """The countries whose own currency the text reckons in."""
    codes = shipped_currencies().codes
    units = dict.fromkeys(money.amount.unit for money in reading.money if money.amount.unit in codes)
    found = (codes[unit].countries or (unit[:2],) for unit in units if unit)
    return [lands[0] for lands in found if len(lands) == 1]


def _home(reading: Reading) -> list[str]:
    """The country of the outlet, where the term list knows it."""
    publisher = reading.document.publisher or ""
    hits = terms().scan(publisher) if publisher else ()
    return [h.term.facts["country"] for h in hits if h.term.list == "outlets" and "country" in h.term.facts][:1]
