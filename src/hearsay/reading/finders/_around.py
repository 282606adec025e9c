"""Days told from the day of publication: "today", "last night", "the day before yesterday", "over the weekend"."""

from __future__ import annotations

from datetime import date, timedelta

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._ago import Found, unknown
from hearsay.reading.finders._calendar import Stretch

DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_FURTHER: dict[tuple[str, ...], int] = {("day", "before", "yesterday"): -2, ("day", "after", "tomorrow"): 2}
_SATURDAY = 5
_WHICH = {"last": 0, "this": 1, "next": 2, "the": 0, "past": 0}


def around(published: date | None, step: int) -> Stretch:
    """The day so many days from publication."""
    if published is None:
        return unknown("day")
    that = published + timedelta(days=step)
    return Stretch(that, that, "day", relative=True)


def day_told(tokens: Tokens, index: int, published: date | None) -> Found:
    """ "yesterday", and "the day before yesterday" around it."""
    further = _FURTHER.get(tokens.phrase(index - 2, 3))
    if further is not None:
        return index - 2, index + 1, around(published, further)
    return index, index + 1, around(published, DAYS[tokens.at(index)])


def weekend(tokens: Tokens, index: int, published: date | None) -> Found | None:
    """Saturday and Sunday: "the" and "last weekend" are the latest begun before the week of publication or in it."""
    which = tokens.at(index - 1)
    if which not in _WHICH or (which == "the" and tokens.at(index - 2) not in ("over", "at", "on", "during")):
        return None
    first = index - (which != "the")
    if published is None:
        return first, index + 1, unknown("day")
    saturday = published + timedelta(days=_SATURDAY - published.weekday())
    if _WHICH[which] == 0 and (published < saturday or which == "last"):
        saturday -= timedelta(days=7)
    elif which == "next":
        saturday += timedelta(days=7)
    return first, index + 1, Stretch(saturday, saturday + timedelta(days=1), "day", relative=True)
