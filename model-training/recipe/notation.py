"""Texts marked up by hand with names and attributions. The notation is in tests/cases/README.md, under "The reader"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NoReturn

from hearsay.model import Span

Kind = Literal["person", "place", "organisation"]
_KINDS: dict[str, Kind] = {"p": "person", "l": "place", "o": "organisation"}
_HEAD = re.compile(r"@ ([a-z0-9]+(?:-[a-z0-9]+)*)")
_TOKEN = re.compile(
    r"\\(?P<plain>[\[\]{}\\])|\{(?P<kind>[plo])\*? |\[(?P<part>[svnc])(?P<numbers>\d+(?:\+\d+)*)\*? "
    r"|(?P<close>[\]}])|(?P<stray>[\[{\\])"
)


class MalformedCase(ValueError):
    """A case breaks the notation. The message says where (the line of its file) and how; the case is to be mended."""


@dataclass(frozen=True)
class MarkedName:
    """A name. arguable: whether it is found, and as what, is not checked."""

    span: Span
    kind: Kind
    arguable: bool


@dataclass(frozen=True)
class Attribution:
    """Who says what by which words, in text order. inside: the number of the attribution whose content holds this one.

    denied: the source takes the content back or does not say it. arguable: whether it is found is not checked.
    """

    number: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    denied: bool
    arguable: bool
    inside: int | None


@dataclass(frozen=True)
class AnnotatedText:
    """A text as the reader gets it, and what there is in it. line: where the case begins in its file."""

    slug: str
    line: int
    text: str
    names: tuple[MarkedName, ...]
    attributions: tuple[Attribution, ...]


@dataclass(frozen=True)
class _Bracket:
    """A marked stretch. part: p l o s v n c; within: the numbers of the contents around it, the outermost first."""

    span: Span
    line: int
    part: str
    numbers: tuple[int, ...]
    starred: bool
    within: tuple[tuple[int, ...], ...]


def annotated_cases(path: Path) -> list[AnnotatedText]:
    """All cases of a file. Raises MalformedCase at the first that breaks the notation."""
    return parsed(path.read_text("utf-8"))


def parsed(notation: str) -> list[AnnotatedText]:
    """All cases of a text in the notation. Raises MalformedCase at the first that breaks it."""
    found: dict[str, AnnotatedText] = {}
    for lines in _blocks(notation):
        case = _case(lines)
        _demand(case.slug not in found, case.line, f"the slug {case.slug} stands twice")
        found[case.slug] = case
    return list(found.values())


def _demand(holds: object, line: int, else_: str) -> None:
    if not holds:
        _fail(line, else_)


def _fail(line: int, why: str) -> NoReturn:
    raise MalformedCase(f"line {line}: {why}")


def _blocks(notation: str) -> Iterator[list[tuple[int, str]]]:
    """The numbered lines of each case, without comments and without blank lines around them."""
    block: list[tuple[int, str]] = []
    for number, line in [*enumerate(notation.splitlines(), 1), (0, "---")]:
        if line == "---":
            while block and not block[-1][1]:
                block.pop()
            if block:
                yield block
            block = []
        elif not line.startswith("#") and (line or block):
            _demand(line == line.rstrip() and "\t" not in line, number, "a tab, or a blank at the end of the line")
            block.append((number, line))


def _case(lines: list[tuple[int, str]]) -> AnnotatedText:
    (first, head), *body = lines
    named = _HEAD.fullmatch(head)
    if not named:
        _fail(first, "a case begins with '@ ' and a slug of small letters, digits and hyphens")
    _demand(bool(body and body[0][1]), first, "the text must follow on the next line")
    text, brackets = "", []
    for number, line in body:
        text += "\n" if number != body[0][0] else ""
        plain, found = _read(line, number, len(text))
        text += plain
        brackets += found
    _demand("\n\n\n" not in text, first, "one blank line parts paragraphs, not two")
    brackets.sort(key=lambda b: (b.span.start, -b.span.end))
    names = tuple(MarkedName(b.span, _KINDS[b.part], b.starred) for b in brackets if b.part in _KINDS)
    return AnnotatedText(named[1], first, text, names, _attributions(first, brackets))


def _read(line: str, number: int, offset: int) -> tuple[str, list[_Bracket]]:
    """A line's plain text and its brackets; offset: how much of the text stands before it."""
    plain, at, around, found = "", 0, list[tuple[int, re.Match[str]]](), list[_Bracket]()
    for token in _TOKEN.finditer(line):
        plain += line[at : token.start()] + (token["plain"] or "")
        at = token.end()
        _demand(not token["stray"], number, f"no mark begins so: {line[token.start() :][:12]}")
        if token["close"]:
            _demand(bool(around), number, f"{token['close']} closes nothing")
            start, opening = around.pop()
            fits = (token["close"] == "}") == bool(opening["kind"])
            _demand(fits, number, f"{opening.group()}closed by {token['close']}")
            inner = plain[start:]
            _demand(
                bool(inner) and inner == inner.strip(), number, f"{opening.group()}is empty, or has a blank at its edge"
            )
            found.append(_bracket(number, Span(offset + start, offset + len(plain), inner), opening, around))
        elif not token["plain"]:
            around.append((len(plain), token))
    _demand(not around, number, f"not closed in its line: {around[-1][1].group() if around else ''}")
    return plain + line[at:], found


def _bracket(line: int, span: Span, opening: re.Match[str], around: list[tuple[int, re.Match[str]]]) -> _Bracket:
    tag = opening.group()
    outer = [o for _, o in around]
    _demand(not any(o["kind"] or o["part"] in "vn" for o in outer), line, f"{tag}stands within a name or a cue")
    own = _numbers(opening)
    _demand(not any(set(own) & set(_numbers(o)) for o in outer), line, f"{tag}stands within its own attribution")
    _demand(len(own) < 2 or opening["part"] in "sc", line, f"{tag}is a cue of two attributions")
    within = tuple(_numbers(o) for o in outer if o["part"] == "c")
    return _Bracket(span, line, opening["kind"] or opening["part"], own, "*" in tag, within)


def _numbers(opening: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(n) for n in (opening["numbers"] or "").split("+") if n)


def _attributions(line: int, brackets: list[_Bracket]) -> tuple[Attribution, ...]:
    numbers = sorted({n for b in brackets for n in b.numbers})
    _demand(numbers == list(range(1, len(numbers) + 1)), line, f"the attributions are numbered {numbers}")
    return tuple(_attribution(line, n, [b for b in brackets if n in b.numbers]) for n in numbers)


def _attribution(line: int, number: int, parts: list[_Bracket]) -> Attribution:
    cues = [b for b in parts if b.part in "vn"]
    contents = [b for b in parts if b.part == "c"]
    if not cues or not contents:
        _fail(line, f"attribution {number} has no {'content' if cues else 'cue'}")
    at, within = cues[0].line, cues[0].within
    _demand(len({b.part for b in cues}) == 1, at, f"attribution {number} is both said and denied")
    _demand(len({b.starred for b in cues}) == 1, at, f"attribution {number} is both arguable and not")
    _demand(not any(b.starred for b in parts if b not in cues), at, f"the star of attribution {number} goes to its cue")
    _demand(
        {b.within for b in cues + contents} == {within}, at, f"attribution {number} lies only partly within another"
    )
    _demand(all(len(ns) == 1 for ns in within), at, f"attribution {number} lies within a content of two others")
    sources = [b for b in parts if b.part == "s"]
    _demand(all(b.within == within[: len(b.within)] for b in sources), at, f"the source of {number} lies too deep")
    return Attribution(
        number,
        source=tuple(b.span for b in sources),
        cue=tuple(b.span for b in cues),
        content=tuple(b.span for b in contents),
        denied=cues[0].part == "n",
        arguable=cues[0].starred,
        inside=within[-1][0] if within else None,
    )
