"""`hearsay show`: one view of a case."""

from __future__ import annotations

from typing import get_args

import msgspec

from hearsay.cli.case import opened
from hearsay.cli.edge import console
from hearsay.cli.views import Asked, View, named
from hearsay.errors import BadValue
from hearsay.ledger.nouns import Filters
from hearsay.model import Level


def filters(**given: str | None) -> Filters:
    """What was asked for on the command line. Raises BadValue for a level that is none."""
    try:
        return msgspec.convert(given, Filters)
    except msgspec.ValidationError:
        raise BadValue(f"{given.get('level')!r} is no level: give one of {', '.join(get_args(Level))}") from None


def print_view(address: str, what: str, asked: Asked) -> None:
    """Print what was asked for. Raises BadValue for a view that there is not, or a filter that it does not heed."""
    view = named(what)
    _check(view, asked.filters)
    with opened(address) as case:
        view.show(console(), case, asked)


def _check(view: View, filters: Filters) -> None:
    """A filter that is passed over would show rows that were not asked for."""
    for name in filters.__struct_fields__:
        if getattr(filters, name) is not None and name not in view.FILTERS:
            option = "search" if name == "words" else name
            raise BadValue(f"{view.NAME} cannot be filtered by --{option}; claims can")
