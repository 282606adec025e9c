"""What a person means by an id that was shown: a claim, an entity, an entry, a finding, or a document."""

from __future__ import annotations

import re

from hearsay.api.case import Case
from hearsay.corpus import Target, TargetKind
from hearsay.errors import BadValue

_KINDS: dict[str, TargetKind] = {"c": "claim", "e": "entity", "k": "entry", "f": "finding"}
_ID = re.compile(r"[cekf][0-9a-f]{12}")
_DOCUMENT = re.compile(r"[0-9a-f]{12}(?:[0-9a-f]{52})?")


def target(case: Case, name: str) -> Target:
    """The target of a decision. Raises BadValue for what is no id, or begins those of no document or of two."""
    if _ID.fullmatch(name):
        return Target(kind=_KINDS[name[0]], id=name)
    if not _DOCUMENT.fullmatch(name):
        raise BadValue(f"{name!r} is no id: give one that hearsay show prints")
    return Target(kind="document", id=case.document_named(name))
