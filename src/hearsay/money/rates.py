"""Where a rate comes from, in the order of trust: the European Central Bank, a tie to another currency, our own table.

A currency or a time without a rate has none: nothing is carried over from another year or reckoned between two.
"""

from __future__ import annotations

from functools import lru_cache

from hearsay.money import reference, table
from hearsay.money.rate import Rate


@lru_cache(maxsize=4096)  # a year's mean costs some milliseconds, and a report names one year often
def official(currency: str, when: str) -> Rate | None:
    """The official rate of a day, or the mean of a month or a year ("2015-04", "2015"); None where none is known.

    Where only the year's mean is known, that is given, and its date says so.
    """
    return reference.rate(currency, when) or _by_tie(currency, when) or table.annual(currency, when[:4])


def _by_tie(currency: str, when: str) -> Rate | None:
    tie = table.tie(currency, when)
    if tie is None:
        return None
    to = table.dollar(when) if tie.to == "USD" else official(tie.to, when)
    return table.tied(currency, tie, to) if to else None


def parallel(currency: str, when: str) -> Rate | None:
    """The street's rate, as the mean of the year; None where it was not far from the official one or is not known."""
    return table.annual(currency, when[:4], "parallel")
