"""Accounts: what one voice tells, gathered over the documents that carry it.

A report seldom repeats one sentence of a witness; it repeats the story. An account holds every claim that rests on the
voice's word somewhere, and the statements that travel with it where a document leaves the voice out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from hearsay.assembly.same_claim import Group
from hearsay.assembly.voices.heard import Heard
from hearsay.assembly.voices.hearing import Hearing

_MOST = 0.5  # of the documents that name anybody for a statement, so many name the voice whose account it is of
_FEWEST = 2


class Account(Struct, frozen=True):
    """A voice and the claims of its account, in order of ids; `central`: the most widely told of its statements."""

    voice: Heard
    claims: tuple[str, ...]
    central: Group


def accounts(statements: Sequence[Group], hearing: Hearing) -> Iterator[Account]:
    """The accounts of the voices that two documents or more have told several things of, in order of their names."""
    told: dict[Heard, dict[str, str]] = defaultdict(dict)
    belonging: dict[Heard, list[Group]] = defaultdict(list)
    for group in statements:
        voices = _voices(group, hearing)
        for voice, documents in voices.items():
            told[voice].update({g.claim: g.document for g in group.gists if hearing.voice(g.claim) == voice})
            named = {d for others in voices.values() for d in others}
            if len(documents) > _MOST * len(named):
                told[voice].update({g.claim: g.document for g in group.gists})
                belonging[voice].append(group)
    for voice in sorted(told, key=lambda v: (v.kind, v.who, sorted(v.told.roles))):
        groups = belonging[voice]
        if len(set(told[voice].values())) >= _FEWEST and len(groups) >= _FEWEST and not voice.is_unnamed:
            yield Account(voice, tuple(sorted(told[voice])), _widest(groups))


def _voices(group: Group, hearing: Hearing) -> dict[Heard, set[str]]:
    """Who is named for a statement, and by which documents."""
    found: dict[Heard, set[str]] = defaultdict(set)
    for gist in group.gists:
        voice = hearing.voice(gist.claim)
        if voice is not None:
            found[voice].add(gist.document)
    return found


def _widest(groups: Sequence[Group]) -> Group:
    return min(groups, key=lambda g: (-len({gist.document for gist in g.gists}), g.features))
