"""The page: one self-contained file that opens from a disk, asks nothing of the network and works without script.

Everything on it that comes from a document is escaped; its Content-Security-Policy names its own style and script by
their hashes and forbids all else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from hearsay.errors import Unreadable
from hearsay.exporters import lighting, rendering, sheets
from hearsay.exporters.manuals import blocks
from hearsay.exporters.map_view import outlines_of, view
from hearsay.model import Reading

MOST_IN_A_FRAGMENT = 20

Manuals = Mapping[str, str]


def page(readings: Sequence[Reading], unreadable: Sequence[Unreadable] = (), manuals: Manuals | None = None) -> str:
    """The whole page for some documents. `manuals` holds the manual of each check whose findings may appear."""
    style, script = _style(readings), rendering.asset("page.js")
    return rendering.render(
        "page.html.j2",
        **_shared(readings, "", manuals),
        unreadable=unreadable,
        style=Markup(style),  # noqa: S704 our own files, and numbers
        script=Markup(script),  # noqa: S704
        policy=rendering.policy(style, script),
    )


def fragment(readings: Sequence[Reading], prefix: str, manuals: Manuals | None = None) -> str:
    """The same as a piece to stand inside another page. Style is scoped; ids begin with `prefix`; no script.

    Of very many documents only the first are shown, and it says how many are left out.
    """
    shown_here = readings[:MOST_IN_A_FRAGMENT]
    return rendering.render(
        "fragment.html.j2",
        **_shared(shown_here, prefix, manuals),
        style=Markup(_style(shown_here)),  # noqa: S704 our own file, and numbers
        left_out=max(0, len(readings) - MOST_IN_A_FRAGMENT),
    )


def _shared(readings: Sequence[Reading], prefix: str, manuals: Manuals | None) -> dict[str, object]:
    made = [sheets.sheet(reading, f"{prefix}d{number}-") for number, reading in enumerate(readings, 1)]
    used = {finding.code for reading in readings for finding in reading.findings}
    shelf = {code: blocks(manual) for code, manual in sorted((manuals or {}).items()) if code in used}
    maps = {sheet.prefix: view(sheet.reading) for sheet in made}
    return {"sheets": made, "prefix": prefix, "manuals": shelf, "maps": maps, "outlines": outlines_of(maps.values())}


def _style(readings: Sequence[Reading]) -> str:
    return (
        rendering.asset("page.css")
        + rendering.asset("chart.css")
        + rendering.asset("map.css")
        + lighting.rules(readings)
    )
