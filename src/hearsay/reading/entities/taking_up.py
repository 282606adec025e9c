"""A definite description for what was named or described before: "the militia", "the former guard", "the same report".

The noun decides: the last thing that was called by it, in a description or in its own name ("the observatory" for
the Observatory of Flows). A noun that says no more than the kind ("the group", "the paper") is the last of its kind.
"""

from __future__ import annotations

import re

from hearsay.reading.entities.gathered import Gathered
from hearsay.reading.entities.phrases import Phrase
from hearsay.reading.entities.register import Register

_PAPERS = frozenset("report document file paper text dossier".split())
_GROUPS = frozenset("group gang militia ring organisation organization network movement crew outfit faction".split())
_SELF = frozenset(
    "newspaper paper station website site magazine bulletin reporter correspondent programme blog channel desk team"
    " outlet newsroom researcher agency".split()
)
_OURSELVES = frozenset({"bulletin", "reporter", "correspondent"})
_BY_NOUN = "which was called so before"
_BY_KIND = "the last of the kind that the text speaks of"
_HANGS = re.compile(r"(?<=\w)\s+(?:of|for|on|in|against|and)\s")
_OURS = frozenset({"our", "my"})


def points(phrase: Phrase) -> bool:
    """Whether a description speaks of something as known."""
    return phrase.definite and not phrase.owner


def is_outlet_itself(phrase: Phrase) -> bool:
    """ "This newspaper", "our reporter": the publisher."""
    first = phrase.mention.text.split()[0].lower()
    this = first == "this" and (phrase.mention.kind == "outlet" or phrase.head in _OURSELVES)
    return phrase.head in _SELF and (first in _OURS or this)


def antecedent(phrase: Phrase, register: Register) -> tuple[Gathered, str] | None:
    """The entity that a definite description takes up, with why."""
    text = phrase.mention.text
    tried = ((_called_so, register.called(phrase.head), _BY_NOUN), (_same_kind, register.recent(), _BY_KIND))
    for test, known, because in tried:
        found = next((g for g in known if _may_be(phrase, g) and test(phrase, g)), None)
        if found:
            return found, f"“{text}” is taken as {_called(found)}, {because}"
    return None


def _may_be(phrase: Phrase, gathered: Gathered) -> bool:
    if phrase.family != gathered.family:
        return False
    if phrase.family == "person":
        alike = phrase.many == gathered.many or (phrase.many is None or gathered.many is None)
        return alike and not (phrase.gender and gathered.gender and phrase.gender != gathered.gender)
    return (
        phrase.many == bool(gathered.many) or gathered.many is None or phrase.head in gathered.heads or not phrase.many
    )


def _called_so(phrase: Phrase, gathered: Gathered) -> bool:
    """Whether it was called by this noun, and nothing else that is said of it speaks against it."""
    if phrase.head not in gathered.heads and not _named_so(phrase, gathered):
        return False
    named = {word for name in gathered.names for word in name.split()}
    return not phrase.words or not gathered.words or bool(phrase.words & (gathered.words | named)) or not phrase.telling


def _named_so(phrase: Phrase, gathered: Gathered) -> bool:
    """ "The institute" for the Sahel Institute; but the Red River Army is not "the army"."""
    alike = phrase.mention.kind == gathered.kind or "official_body" not in (phrase.mention.kind, gathered.kind)
    return alike and any(phrase.head == _noun(name) for name in gathered.names)


def _noun(name: str) -> str:
    """What a name calls its bearer: "institute" of the Sahel Institute, "commission" of the Commission on Tin."""
    return _HANGS.split(name.replace("-", " "), maxsplit=1)[0].split()[-1]


def _same_kind(phrase: Phrase, gathered: Gathered) -> bool:
    """Whether the noun says no more than the kind, and this is of the kind."""
    if phrase.telling or gathered.itself or (not gathered.names and gathered.phrases[0].owner):
        return False
    if phrase.family == "document":
        return phrase.head in _PAPERS
    if phrase.mention.kind == "armed_group" or phrase.head in _GROUPS:
        return gathered.kind == "armed_group" and (phrase.any or phrase.head in _GROUPS or not phrase.many)
    if phrase.family == "person":
        return phrase.any and gathered.many == phrase.many
    return phrase.any and gathered.kind == phrase.mention.kind


def _called(gathered: Gathered) -> str:
    return next((p.mention.text for p in gathered.phrases if p.name), f"“{gathered.phrases[0].mention.text}”")
