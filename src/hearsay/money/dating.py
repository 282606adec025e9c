"""When a sum is of: the year that its claim tells, else the time of publication."""

from __future__ import annotations

from msgspec import Struct

from hearsay.model import Claim, Mention, Reading, Time
from hearsay.money.calendar import whole


class Dating(Struct, frozen=True):
    """The time whose money a sum is in, as a partial ISO date, and why that one; None where it cannot be told.

    told: the text tells the year; else it is the publication's.
    """

    when: str | None
    because: str
    told: bool = False

    @property
    def year(self) -> int | None:
        """The calendar year, None where it cannot be told."""
        return None if self.when is None else int(self.when[:4])


def datings(reading: Reading) -> dict[str, Dating]:
    """The dating of every sum of a reading, by the sum's id."""
    mentions = {mention.id: mention for mention in reading.mentions}
    stated = claims_of(reading)
    published = _published(whole(reading.document.published))
    return {money.id: _dating(stated.get(money.id), mentions, published) for money in reading.money}


def claims_of(reading: Reading) -> dict[str, Claim]:
    """The claim that states each sum, by the sum's id: the first outside a heading, else the first."""
    found: dict[str, Claim] = {}
    for claim in sorted(reading.claims, key=lambda claim: claim.headline):
        for identity in claim.money:
            found.setdefault(identity, claim)
    return found


def _published(when: str | None) -> Dating:
    if when is None:
        return Dating(None, "neither the sum nor the document has a date")
    return Dating(when, "the time of publication, since the text tells no year")


def _dating(claim: Claim | None, mentions: dict[str, Mention], published: Dating) -> Dating:
    """A time that is open on a side ("since 2014") reaches up to the publication, and is dated by it."""
    mention = mentions.get(claim.time or "") if claim else None
    time = mention.value if mention else None
    if mention is None or not isinstance(time, Time) or time.earliest is None or time.latest is None:
        return published
    first, last = time.earliest[:4], time.latest[:4]
    if first != last:
        return Dating(None, f"“{mention.text}” is more than one year", told=True)
    return Dating(first, f"“{mention.text}” is in {first}", told=True)


def tries(dating: Dating, published: str | None) -> tuple[str, ...]:
    """The times to look a rate up for: the year, and the day of publication where that year is not over."""
    day = whole(published)
    if dating.when is None:
        return ()
    return (dating.when, day) if day and dating.told and day[:4] == dating.when else (dating.when,)
