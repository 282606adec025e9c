"""How pages are made: every value is escaped, and a page allows its own style and script and nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from hearsay.exporters import arithmetic, chain_words, dollars, lighting, wording
from hearsay.exporters.display import one_line, shortened, shown


def render(template: str, **values: object) -> str:
    """A template of the folder `page`, filled."""
    return _environment().get_template(template).render(values)


@cache
def asset(name: str) -> str:
    """A style or script of the folder `page`."""
    return resources.files("hearsay.exporters").joinpath("page", name).read_text("utf-8")


def policy(style: str, script: str | None = None) -> str:
    """A Content-Security-Policy that names this style and script by their hashes and forbids all else."""
    rules = ["default-src 'none'", _allowed("style-src", [style])]
    rules += [_allowed("script-src", [script])] if script is not None else []
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def _allowed(kind: str, contents: Iterable[str]) -> str:
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in contents)
    return " ".join([kind, *(f"'sha256-{digest}'" for digest in digests)])


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
    environment.globals["dollars"] = dollars
    environment.filters.update(_filters())
    return environment


def _filters() -> dict[str, Callable[..., object]]:
    return {"one_line": one_line, "shortened": shortened, "spaced": wording.spaced, "grouped": arithmetic.grouped}


def _safe(value: object) -> object:
    """Every value that a template prints passes here, then through escaping."""
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value
