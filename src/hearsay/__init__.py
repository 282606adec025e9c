"""Hearsay: who says so, on whose word, and does it add up?

    import hearsay

    readings = hearsay.read("report.html")
    print(hearsay.explain("part_exceeds_whole"))

Importing this loads nothing else: each name is fetched when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # type checkers do not follow __getattr__; at run time these imports never happen
    from hearsay.api.case import Case as Case
    from hearsay.api.case import new as new
    from hearsay.api.case import open_case as open_case
    from hearsay.api.reading import explain as explain
    from hearsay.api.reading import read as read
    from hearsay.api.reading import read_each as read_each
    from hearsay.api.reading import read_text as read_text
    from hearsay.api.readings import Readings as Readings
    from hearsay.errors import BadValue as BadValue
    from hearsay.errors import HearsayError as HearsayError
    from hearsay.errors import Unreadable as Unreadable
    from hearsay.ledger import Filters as Filters
    from hearsay.model import Claim as Claim
    from hearsay.model import Document as Document
    from hearsay.model import Finding as Finding
    from hearsay.model import Money as Money
    from hearsay.model import Reading as Reading
    from hearsay.model import Span as Span
    from hearsay.money.sums import money_view as money_view
    from hearsay.settings import Settings as Settings

    __version__: str

_HOMES = {
    "Case": "api.case",
    "new": "api.case",
    "open_case": "api.case",
    "Filters": "ledger",
    "Readings": "api.readings",
    "explain": "api.reading",
    "read": "api.reading",
    "read_each": "api.reading",
    "read_text": "api.reading",
    "BadValue": "errors",
    "HearsayError": "errors",
    "Unreadable": "errors",
    "Claim": "model",
    "Document": "model",
    "Finding": "model",
    "Money": "model",
    "Reading": "model",
    "Span": "model",
    "money_view": "money.sums",
    "Settings": "settings",
}

__all__ = [*_HOMES]


def __getattr__(name: str) -> object:
    """Fetch a public name from its home, once (PEP 562)."""
    if name == "__version__":
        from importlib.metadata import version

        value: object = version("hearsay")
    elif name in _HOMES:
        from importlib import import_module

        value = getattr(import_module(f"hearsay.{_HOMES[name]}"), name)
    else:
        raise AttributeError(f"module 'hearsay' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, "__version__"})
