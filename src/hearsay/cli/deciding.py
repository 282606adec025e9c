"""`hearsay decide`: one decision more."""

from __future__ import annotations

from hearsay.api.targets import target
from hearsay.cli.case import opened
from hearsay.cli.edge import console
from hearsay.corpus import Action
from hearsay.errors import BadValue


def carry_out(
    address: str, action: Action, about: tuple[str, ...], values: tuple[str, ...], *, reason: str, who: str | None
) -> None:
    """Add the decision and say its number. Raises BadValue for what means nothing or is not in the case."""
    with opened(address) as case:
        targets = [target(case, name) for name in about]
        made = case.decide(action, *targets, values=dict(map(_value, values)), reason=reason, who=who)
    console().print(f"decision {made.number}: {made.action} by {made.who}", markup=False)


def _value(given: str) -> tuple[str, str]:
    name, mark, value = given.partition("=")
    if not mark or not name:
        raise BadValue(f"--set {given!r}: give a name and a value, as in source=C")
    return name, value
