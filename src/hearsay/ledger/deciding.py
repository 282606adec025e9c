"""What people decide, as rows that are only ever added; who may say what is checked before anything is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import get_args

from hearsay.corpus import Action, Target
from hearsay.errors import BadValue

_SOURCES = "ABCDEF"
_DIGITS = "123456"
# "belief/1": what made a row, as `by` has it, and so no person
_PART = re.compile(r"hearsay(?:\s.*)?|[\w.-]+/\d+", re.I)
_LONGEST = 10_000
_JUDGED = frozenset({"document", "entity", "claim", "entry", "finding"})
_JOINED = frozenset({"entity", "claim", "entry"})
_GRADED = frozenset({"document", "claim", "entry"})
# what each action is about; an undo is about a decision, whose number stands in its values
_KINDS: dict[Action, frozenset[str]] = {
    "accept": _JUDGED,
    "reject": _JUDGED,
    "correct": _JUDGED,
    "merge": _JOINED,
    "split": _JOINED,
    "grade": _GRADED,
    "annotate": _JUDGED,
}

Values = Mapping[str, str]


def checked(action: Action, targets: Sequence[Target], *, who: str, at: str, values: Values, reason: str) -> None:
    """Raises BadValue, which says what is wanted, for a decision that means nothing."""
    if action not in get_args(Action):
        raise BadValue(f"{action!r} is nothing that can be decided; there are: {', '.join(get_args(Action))}")
    _texts(who, at, values, reason)
    if action in _KINDS:
        _one_or_more(targets, _KINDS[action], action)
    if action in _CHECKS:
        _CHECKS[action](targets, who, values, reason)


def _texts(who: str, at: str, values: Values, reason: str) -> None:
    if not who.strip() or not who.isprintable():
        raise BadValue("a decision wants the name of who made it, on one line")
    if any(len(text) > _LONGEST for text in (who, reason, *values, *values.values())):
        raise BadValue(f"a text of a decision has at most {_LONGEST:,} characters")
    try:
        is_placed = datetime.fromisoformat(at).tzinfo is not None
    except ValueError:
        is_placed = False
    if not is_placed:
        raise BadValue(f"{at!r} is no time of a decision: give it as 2024-03-05T16:30:00+00:00")


def _one_or_more(targets: Sequence[Target], kinds: frozenset[str], action: str) -> None:
    if not targets:
        raise BadValue(f"{action} what? Give the id of a {_listed(kinds)}")
    if odd := [t.kind for t in targets if t.kind not in kinds]:
        raise BadValue(f"{action} takes a {_listed(kinds)}; this is of the kind {odd[0]}")


def _listed(kinds: frozenset[str]) -> str:
    *others, last = sorted(kinds)
    return f"{', '.join(others)} or {last}"


def _correct(targets: Sequence[Target], _who: str, values: Values, _reason: str) -> None:
    if len(targets) != 1 or not values:
        raise BadValue("correct takes one thing, and what is to be instead: stream=gold")


def _merge(targets: Sequence[Target], _who: str, _values: Values, _reason: str) -> None:
    if len({(t.kind, t.document, t.id) for t in targets}) < 2 or len({t.kind for t in targets}) > 1:
        raise BadValue("merge takes two or more of one kind: entities, claims or entries")


def _annotate(_targets: Sequence[Target], _who: str, _values: Values, reason: str) -> None:
    if not reason.strip():
        raise BadValue("annotate wants the note: give it as the reason")


def _grade(_targets: Sequence[Target], who: str, values: Values, _reason: str) -> None:
    """Admiralty: a letter for the source, a digit for the information (NATO AJP-2.1); 1 is a person's to give."""
    source, information = values.get("source"), values.get("information")
    if set(values) - {"source", "information"} or not values:
        raise BadValue("grade wants source=A..F, information=1..6, or both")
    if source is not None and (len(source) != 1 or source not in _SOURCES):
        raise BadValue(f"{source!r} is no grade of a source: A (reliable) to E (unreliable), F (cannot be judged)")
    if information is not None and (len(information) != 1 or information not in _DIGITS):
        raise BadValue(f"{information!r} is no grade of information: 1 (confirmed) to 5, 6 (cannot be judged)")
    if information == "1" and _PART.fullmatch(who.strip()):
        raise BadValue(f"only a person grades information as 1, confirmed independently; {who!r} is a program")


def _undo(targets: Sequence[Target], _who: str, values: Values, _reason: str) -> None:
    if targets or set(values) != {"decision"} or not re.fullmatch(r"[1-9]\d{0,11}", values["decision"]):
        raise BadValue("undo wants the number of a decision, and nothing else: decision=3")


_CHECKS: dict[Action, Callable[[Sequence[Target], str, Values, str], None]] = {
    "correct": _correct,
    "merge": _merge,
    "grade": _grade,
    "annotate": _annotate,
    "undo": _undo,
}
