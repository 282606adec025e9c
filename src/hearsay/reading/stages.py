"""The order in which a document is read: one tuple of stages, each Reading -> Reading.

A stage that fails leaves a Finding with the cause on the document, and the others go on with what there is.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from hearsay.language.identify import READ
from hearsay.language.reader import Reader
from hearsay.language.readers import reader as chosen
from hearsay.model import Document, Finding, Reading
from hearsay.reading.claims import make_claims
from hearsay.reading.endings import end_voices
from hearsay.reading.entities import gather_entities
from hearsay.reading.mentions import find_mentions
from hearsay.reading.places import resolve_places
from hearsay.reading.voices import find_attributions
from hearsay.text.quotations import quotations
from hearsay.text.sentences import sentences

Stage = Callable[[Reading], Reading]


def _split(reading: Reading) -> Reading:
    found = sentences(reading.document.text)
    return replace(reading, sentences=found, quotations=quotations(reading.document.text, found))


def _read_with(reader: Reader) -> Stage:
    def names_and_frames(reading: Reading) -> Reading:
        layer = reader.read(reading.document.text, reading.sentences, reading.quotations)
        # a frame found in a language that no reader knows would be a guess
        frames = layer.frames if reading.document.language in READ else ()
        stamps = (*reading.stamps, reader.stamp)
        return replace(reading, names=layer.names, frames=frames, stamps=stamps)

    return names_and_frames


READING_STAGES: tuple[Stage, ...] = (
    end_voices,
    find_mentions,
    gather_entities,
    resolve_places,
    find_attributions,
    make_claims,
)


def read(document: Document, reader: Reader | None = None) -> Reading:
    """One document read by every stage, unless told by the shipped reader; checks are no stages (hearsay.checks)."""
    reading = Reading(document=document)
    for stage in (_split, _read_with(reader or chosen()), *READING_STAGES):
        reading = _guarded(stage, reading)
    return reading


def _guarded(stage: Stage, reading: Reading) -> Reading:
    """The stage's reading, or the one before it with a Finding that names the stage and the cause."""
    try:
        return stage(reading)
    except Exception as failure:
        name = stage.__name__.strip("_")
        finding = Finding(
            code="reading_failed",
            severity="high",
            message=f"The stage {name} failed on this document: {type(failure).__name__}: {failure}",
            about=(reading.document.id,),
            by=f"stages/{name}",
        )
        return replace(reading, findings=(*reading.findings, finding))
