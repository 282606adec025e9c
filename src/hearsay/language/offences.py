"""Each revenue stream in the terms of other standards (offences.toml), each term with the source that it comes from."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from msgspec import Struct, convert


class Terms(Struct, frozen=True):
    """The terms of one standard for a stream, empty where it has none, and the key of their source."""

    terms: tuple[str, ...]
    source: str


class Offence(Struct, frozen=True, kw_only=True):
    """One stream: FATF's designated categories, the Organized Crime Index's markets, FollowTheMoney's topics.

    note: what a reader should know of the match. A crime.* topic is never set on an entity from an allegation alone.
    """

    fatf: Terms
    index: Terms
    topics: Terms
    note: str = ""


class Table(Struct, frozen=True):
    """The sources by their keys, with addresses, and the rows by stream."""

    sources: dict[str, str]
    streams: dict[str, Offence]


@cache
def offences() -> Table:
    """The table that comes with the package. Raises msgspec.ValidationError where the file breaks its own form."""
    text = resources.files("hearsay.language").joinpath("offences.toml").read_text("utf-8")
    return convert(tomllib.loads(text), Table)
