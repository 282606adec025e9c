"""Belief in an entry: over its origins, never its carriers, so that a copy adds nothing; the arithmetic is shown."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from importlib import resources

from hearsay.assembly.origins.standing import Stand

_DIGITS = Decimal("0.001")


@cache
def _bears() -> dict[str, Decimal]:
    table = tomllib.loads(resources.files("hearsay.assembly").joinpath("belief.toml").read_text("utf-8"))
    return {kind: Decimal(share) for kind, share in table["bears"].items()}


def belief(stands: Sequence[Stand]) -> tuple[Decimal | None, list[str]]:
    """1 - the product of what each origin leaves in doubt, with the sum in words; None where nobody is named."""
    shares = [(stand.who, share) for stand in stands if (share := _share(stand)) is not None]
    if not shares:
        return None, []
    doubt = Decimal(1)
    for _, share in shares:
        doubt *= 1 - share
    value = (1 - doubt).quantize(_DIGITS)
    product = " x ".join(f"(1 - {share} for {who})" for who, share in shares)
    return value, [f"belief {value} = 1 - {product}: a convention for comparing entries, no measured rate"]


def _share(stand: Stand) -> Decimal | None:
    if stand.voice is not None:
        return _bears().get(stand.voice.kind)
    return _bears().get({"own": "self", "lost": "document"}.get(stand.key[0], ""))
