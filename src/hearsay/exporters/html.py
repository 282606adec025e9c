"""The page: one self-contained file that opens from a disk, asks nothing of the network and works without script.

Everything on it that comes from a document is escaped; its Content-Security-Policy names its own style and script by
their hashes and forbids all else.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from hearsay.errors import Unreadable
from hearsay.exporters import arithmetic, chain_words, lighting, sheets, wording
from hearsay.exporters.display import one_line, shortened, shown
from hearsay.exporters.manuals import blocks
from hearsay.model import Reading

MOST_IN_A_FRAGMENT = 20

Manuals = Mapping[str, str]


def page(readings: Sequence[Reading], unreadable: Sequence[Unreadable] = (), manuals: Manuals | None = None) -> str:
    """The whole page for some documents. `manuals` holds the manual of each check whose findings may appear."""
    style, script = _style(readings), _asset("page.js")
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            _shared(readings, "", manuals),
            unreadable=unreadable,
            style=Markup(style),  # noqa: S704 our own files, and numbers
            script=Markup(script),  # noqa: S704
            policy=_policy(style, script),
        )
    )


def fragment(readings: Sequence[Reading], prefix: str, manuals: Manuals | None = None) -> str:
    """The same as a piece to stand inside another page. Style is scoped; ids begin with `prefix`; no script.

    Of very many documents only the first are shown, and it says how many are left out.
    """
    shown_here = readings[:MOST_IN_A_FRAGMENT]
    return (
        _environment()
        .get_template("fragment.html.j2")
        .render(
            _shared(shown_here, prefix, manuals),
            style=Markup(_style(shown_here)),  # noqa: S704 our own file, and numbers
            left_out=max(0, len(readings) - MOST_IN_A_FRAGMENT),
        )
    )


def _shared(readings: Sequence[Reading], prefix: str, manuals: Manuals | None) -> dict[str, object]:
    made = [sheets.sheet(reading, f"{prefix}d{number}-") for number, reading in enumerate(readings, 1)]
    used = {finding.code for reading in readings for finding in reading.findings}
    shelf = {code: blocks(manual) for code, manual in sorted((manuals or {}).items()) if code in used}
    return {"sheets": made, "prefix": prefix, "manuals": shelf}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("hearsay.exporters", "page"),
        autoescape=True,
        finalize=_safe,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals["wording"] = wording
    environment.globals["chain_words"] = chain_words
    environment.globals["lighting"] = lighting
    environment.globals["arithmetic"] = arithmetic
    environment.filters.update(_filters())
    return environment


def _filters() -> dict[str, Callable[..., object]]:
    return {"one_line": one_line, "shortened": shortened, "spaced": wording.spaced, "grouped": arithmetic.grouped}


def _safe(value: object) -> object:
    """Every value that a template prints passes here, then through escaping."""
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _asset(name: str) -> str:
    return resources.files("hearsay.exporters").joinpath("page", name).read_text("utf-8")


def _style(readings: Sequence[Reading]) -> str:
    return _asset("page.css") + lighting.rules(readings)


def _policy(style: str, script: str) -> str:
    rules = ["default-src 'none'", _allowed("style-src", [style]), _allowed("script-src", [script])]
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def _allowed(kind: str, contents: Iterable[str]) -> str:
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in contents)
    return " ".join([kind, *(f"'sha256-{digest}'" for digest in digests)])
