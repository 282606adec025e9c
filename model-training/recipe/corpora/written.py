"""Reports written for this recipe, with their names and attributions: model-training/written. Our own, CC BY-SA 4.0.

The open corpora hold few attributions as the press makes them: chains of outlets, stances, speakers who come back.
The notation is in tests/cases/README.md, under "The reader"; what counts is told in the folder's README.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hearsay.model import Span
from hearsay.text.sentences import sentences
from recipe.annotated import Annotated, Argument, Frame
from recipe.corpora.anchors import anchor
from recipe.notation import AnnotatedText, Attribution, annotated_cases

FOLDER = Path(__file__).parents[2] / "written"


def annotated(folder: Path = FOLDER) -> Iterator[Annotated]:
    """The texts, file by file. Raises MalformedCase where a mark is wrong."""
    for path in sorted(folder.glob("*.txt")):
        yield from map(_text, annotated_cases(path))


def _text(case: AnnotatedText) -> Annotated:
    arguable = [(s.start, s.end) for a in case.attributions if a.arguable for s in a.cue]
    return Annotated(
        text=case.text,
        sentences=tuple((s.start, s.end) for s in sentences(case.text)),
        guideline="uner",  # the kinds and the bounds are those of Universal NER
        names=tuple((n.span.start, n.span.end, n.kind) for n in case.names if not n.arguable),
        frames=tuple(f for a in case.attributions if not a.arguable and (f := _frame(case.text, a))),
        cues=True,
        unsure=tuple(arguable),
    )


def _frame(text: str, said: Attribution) -> Frame | None:
    at = anchor(text, [(s.start, s.end) for s in said.cue])
    parts: dict[str, tuple[Span, ...]] = {"source": said.source, "cue": said.cue, "content": said.content}
    arguments = tuple(Argument(role, s.start, s.end) for role, spans in parts.items() for s in spans)
    return Frame("attribution", at, arguments, said.denied) if at else None
