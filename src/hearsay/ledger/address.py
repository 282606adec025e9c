"""Where a case is: the path of one file, or the address of a PostgreSQL database."""

from __future__ import annotations

import os
import re
from importlib.util import find_spec

from msgspec import Struct
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from hearsay.errors import BadValue, NoDriver
from hearsay.text.folding import sound

_SCHEME = re.compile(r"([a-z][a-z0-9+]*)://", re.I)
_SECRET = frozenset({"password", "sslpassword", "passfile"})


class Address(Struct, frozen=True):
    """A case's place. shown: as messages name it, without a password. path: of a file; url: of a server."""

    shown: str
    path: str = ""
    url: URL | None = None


def parsed(address: str | os.PathLike[str]) -> Address:
    """The address understood. Raises BadValue for one that is neither, NoDriver where psycopg is missing."""
    given = os.fsdecode(address)
    scheme = _SCHEME.match(given)
    if scheme is None:
        if not given or "\0" in given:
            raise BadValue("a case wants a path or an address: give my.case or postgresql://user@host/database")
        return Address(sound(given)[0], path=given)
    if scheme[1].lower() not in {"postgresql", "postgres", "postgresql+psycopg"}:
        raise BadValue(f"{scheme[0]} is no place for a case: give a path, or postgresql://user@host/database")
    return _served(given)


def _served(given: str) -> Address:
    try:
        url = make_url(given)
    except (ArgumentError, ValueError):
        raise BadValue("this postgresql:// address cannot be read: give postgresql://user@host/database") from None
    public = url.set(query={k: v for k, v in url.query.items() if k not in _SECRET}, password=None)
    shown = public.set(drivername="postgresql").render_as_string()
    if find_spec("psycopg") is None:
        raise NoDriver(shown, "this needs the package psycopg: pip install 'hearsay[postgres]'")
    return Address(shown, url=url.set(drivername="postgresql+psycopg"))
