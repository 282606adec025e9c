"""The ledgers of many stories, assembled in several processes at once where there is enough to do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import msgspec
from msgspec import Struct

from hearsay import ledger
from hearsay.api.assembling import Story, assemble_story, stamps
from hearsay.corpus import Ledger
from hearsay.engine.local import Crash, Work, cores, spread
from hearsay.ledger import Part
from hearsay.model import Finding, Reading

_WORTH = 400  # documents a process: fewer are done before it has started
_AT_ONCE = 100  # documents, or one story: what a process is given at a time


class Told(Struct, frozen=True):
    """A story and the readings of its documents."""

    story: Story
    readings: tuple[Reading, ...]


def parts_of(case: ledger.Case, stories: Collection[Story], *, processes: int | None) -> Iterator[Part]:
    """The part of each story, in any order. processes: at most so many work at a time; None for one a core."""
    processes = min(processes or cores(), sum(len(story.documents) for story in stories) // _WORTH)
    told = (Told(story, tuple(ledger.readings_of(case, story.documents))) for story in stories)
    if processes < 2:
        yield from (_part(each) for each in told)
        return
    for bundle, done in spread(Work(_ready, _assembled), _bundles(told), processes=processes):
        if isinstance(done, Crash):
            yield from (_failed(each.story, done) for each in _TOLD.decode(bundle))
        else:
            yield from _PARTS.decode(done)


_TOLD = msgspec.msgpack.Decoder(list[Told])
_PARTS = msgspec.msgpack.Decoder(list[Part])


def _bundles(told: Iterable[Told]) -> Iterator[bytes]:
    bundle: list[Told] = []
    for each in told:
        bundle.append(each)
        if sum(len(one.readings) for one in bundle) >= _AT_ONCE:
            yield msgspec.msgpack.encode(bundle)
            bundle = []
    if bundle:
        yield msgspec.msgpack.encode(bundle)


def _ready() -> None:
    """Nothing has to be made ready: what a process needs it loads when it is used first."""


def _assembled(bundle: bytes) -> bytes:
    return msgspec.msgpack.encode([_part(each) for each in _TOLD.decode(bundle)])


def _part(told: Told) -> Part:
    return Part(told.story.place, assemble_story(told.story, told.readings))


def _failed(story: Story, crash: Crash) -> Part:
    finding = Finding(
        code="assembly_failed",
        severity="high",
        message=f"A story of {len(story.documents)} documents was not assembled: {crash.cause}",
        about=story.documents,
        by="assembly/1",
    )
    return Part(story.place, Ledger(findings=(finding,), stamps=stamps()))
