"""Attributions in the wordings of the press, composed by us: patterns (composed.toml) filled with sentences of EWT.

The open corpora hold conversation, reviews and learned prose; how a newspaper words who said what is hardly in them.
What is said is taken from EWT's training part (CC BY-SA 4.0), speakers are made up, names of bodies, outlets, groups
and places come from Hearsay's term lists. No text of the press is in it.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hearsay.language.lexicon import Term
from recipe.annotated import Annotated, Argument, Frame
from recipe.corpora.anchors import anchor

_TABLE = tomllib.loads(Path(__file__).with_name("composed.toml").read_text("utf-8"))
_LISTS = {key: [w.replace("·", " ") for w in value.split()] for key, value in _TABLE.items() if isinstance(value, str)}
_MARK = re.compile(r"\[([svcn])(\d?) |\]|\{(\w+)\}")
_ROLE = {"s": "source", "v": "cue", "n": "cue", "c": "content"}
_OPENERS = frozenset(
    "the a an this these there it he she they we in all some most many his her their our my no several".split()
)
_TITLES = ("", "", "", "", "Mr ", "Dr. ", "Gen. ", "Colonel ", "Minister ", "Professor ", "Sheikh ")
# what the names in a phrase are names of; a nationality is none
_KINDS = {
    "body": "organisation",
    "outlet": "organisation",
    "group": "organisation",
    "place": "place",
    "first": "person",
}
_NAMED = 0.4  # of the speakers
_GATHERED = (1, 4)  # sentences in a composed paragraph

Name = tuple[int, int, str]


@dataclass(frozen=True)
class Statement:
    """A sentence without its full stop, and the names in it."""

    text: str
    names: tuple[Name, ...]


def statements(documents: list[Annotated]) -> list[Statement]:
    """The plain declarative sentences of documents whose names are known."""
    found = []
    for d in documents:
        for (start, end), known in zip(d.sentences, d.named or (), strict=True):
            text = d.text[start:end]
            if known and _plain(text):
                names = tuple((a - start, b - start, kind) for a, b, kind in d.names if start <= a and b < end)
                found.append(Statement(text[:-1].rstrip(), names))
    return found


def _plain(text: str) -> bool:
    return (
        25 < len(text) < 220
        and text[0].isupper()
        and text[-1] == "."
        and not re.search(r"[\"“”?!:;()\[\]<>@*_/]|``|''|\.\.|\w\.\w|^\W|  ", text[:-1])
        and not re.search(r"\b(?:said|says|say|told|reported|claimed|thinks?|believes?)\b", text)
    )


class Composer:
    """Fills patterns; the same seed gives the same texts."""

    def __init__(self, said: list[Statement], terms: tuple[Term, ...], seed: int) -> None:
        self.chance = random.Random(seed)
        self.said = said
        self.clauses = [s for s in said if s.text.split()[0].lower() in _OPENERS or (s.names and s.names[0][0] == 0)]
        nations = _names(terms, ("nationalities",))
        self.terms = {
            "place": _names(terms, ("places",)),
            "nation": [n for n in nations if n.isalpha() and n.endswith(("n", "h", "i", "e"))],
            "body": _names(terms, ("official_bodies", "organisations")),
            "outlet": _names(terms, ("outlets", "agencies")),
            "group": _names(terms, ("armed_groups",)),
            "first": [w for w in _names(terms, ("first_names",)) if len(w) > 2] + _LISTS["extra_first"],
        }

    def paragraph(self) -> Annotated:
        """Some sentences together, with their frames."""
        page = _Page()
        cuts = []
        for _ in range(self.chance.randint(*_GATHERED)):
            start = len(page.text) + (1 if page.text else 0)
            page.text += " " if page.text else ""
            self._fill(self.chance.choice(_TABLE["patterns"]), page)
            cuts.append((start, len(page.text)))
        return Annotated(
            text=page.text,
            sentences=tuple(cuts),
            guideline="uner",
            names=tuple(sorted(page.names)),
            frames=tuple(page.frames(at) for at in sorted(page.parts)),
            cues=True,
        )

    def _fill(self, pattern: str, page: _Page) -> None:
        """Write a pattern on the page, its slots filled and its brackets turned into spans."""
        open_parts: list[tuple[str, str, int]] = []
        number = len(page.parts) + 1
        last = 0
        for mark in _MARK.finditer(pattern):
            page.go_on(pattern[last : mark.start()])
            last = mark.end()
            if mark.group(1):
                open_parts.append((mark.group(1), mark.group(2), len(page.text)))
            elif mark.group(3):
                self._slot(mark.group(3), page)
            else:
                letter, which, start = open_parts.pop()
                page.note(f"{number:03}{which}", letter, start)
        page.go_on(pattern[last:])

    def _slot(self, name: str, page: _Page) -> None:
        start = len(page.text)
        kind = name.lower()
        if kind in ("that", "quote", "fragment"):
            self._statement(name, page)
        elif kind in ("who", "whose"):
            self._speaker(kind, page)
        elif kind == "aside":
            self._phrase(self.chance.choice(_LISTS["roles"]), page)
        else:
            self._phrase(self.chance.choice(_LISTS[kind]), page)
        if name[0].isupper():
            page.text = page.text[:start] + page.text[start].upper() + page.text[start + 1 :]

    def _statement(self, name: str, page: _Page) -> None:
        if name == "fragment":
            whole = self.chance.choice(self.said).text.split()
            at = self.chance.randrange(max(len(whole) - 6, 1))
            page.text += " ".join(whole[at : at + self.chance.randint(2, 6)]).strip(",")
            return
        if name == "Quote":
            count = self.chance.choice((1, 1, 2, 3))
            for n in range(count):
                page.add(self.chance.choice(self.said))
                page.text += "." + (" " if n < count - 1 else "")
            return
        statement = self.chance.choice(self.said if name == "quote" else self.clauses)
        page.add(statement, lower=name == "that" and not any(a == 0 for a, _, _ in statement.names))

    def _speaker(self, kind: str, page: _Page) -> None:
        if kind == "whose":
            self._phrase(self.chance.choice(_LISTS["papers"]), page)
        elif self.chance.random() < _NAMED:
            self._person(page)
            if self.chance.random() < 0.35:
                page.text += ", "
                self._phrase(self.chance.choice(_LISTS["roles"]), page)
                page.text += ","
        else:
            self._phrase(self.chance.choice(_LISTS["people"]), page)

    def _person(self, page: _Page) -> None:
        page.text += self.chance.choice(_TITLES)
        first = self.chance.choice(self.terms["first"])
        whole = f"{first} {self.chance.choice(_LISTS['surnames'])}"
        name = self.chance.choice((whole, whole, whole, self.chance.choice(_LISTS["surnames"])))
        page.name(name[0].upper() + name[1:], "person")

    def _phrase(self, phrase: str, page: _Page) -> None:
        """A phrase with the names that its slots ask for."""
        for part in re.split(r"(\{\w+\})", phrase):
            slot = part.strip("{}")
            if part.startswith("{"):
                chosen = self.chance.choice(self.terms[slot])
                if slot in _KINDS:
                    page.name(chosen, _KINDS[slot])
                else:
                    page.text += chosen
            else:
                page.text += part


def _names(terms: tuple[Term, ...], lists: tuple[str, ...]) -> list[str]:
    return [s for t in terms if t.list in lists for s in t.spellings if s[0].isupper()]


class _Page:
    """A text that grows, with the spans found in it so far."""

    def __init__(self) -> None:
        self.text = ""
        self.names: list[Name] = []
        self.parts: dict[str, list[tuple[str, int, int]]] = defaultdict(list)

    def go_on(self, words: str) -> None:
        """Words of a pattern written at the end; a comma behind a speaker's role gives way to their own mark."""
        if words[:1] in set(",.'") and self.text.endswith(","):
            self.text = self.text[:-1]
        self.text += words

    def note(self, frame: str, letter: str, start: int) -> None:
        """The end of a bracket: one part of a frame, closing commas left out."""
        end = start + len(self.text[start:].rstrip(","))
        self.parts[frame].append((letter, start, end))

    def name(self, name: str, kind: str) -> None:
        """A name written at the end."""
        self.names.append((len(self.text), len(self.text) + len(name), kind))
        self.text += name

    def add(self, statement: Statement, *, lower: bool = False) -> None:
        """A statement written at the end."""
        at = len(self.text)
        self.names += [(at + a, at + b, kind) for a, b, kind in statement.names]
        text = statement.text
        self.text += text[0].lower() + text[1:] if lower and text.split()[0] != "I" else text

    def frames(self, at: str) -> Frame:
        """The frame whose parts stand under this number."""
        parts = self.parts[at]
        cue = [(start, end) for letter, start, end in parts if letter in "vn"]
        # citing: what is cited says what the citing voice passes on
        contents = parts if any(letter == "c" for letter, _, _ in parts) else parts + self._outer(at)
        arguments = tuple(Argument(_ROLE[letter], start, end) for letter, start, end in contents)
        word = anchor(self.text, cue)
        if word is None:
            raise ValueError(f"a pattern without a cue: {self.text!r}")
        return Frame("attribution", word, arguments, any(letter == "n" for letter, _, _ in parts))

    def _outer(self, at: str) -> list[tuple[str, int, int]]:
        return [p for p in self.parts[at[:3]] if p[0] == "c"]


def composed(corpora: Iterator[Annotated], terms: tuple[Term, ...], count: int, seed: int = 1) -> list[Annotated]:
    """So many paragraphs over the statements of some documents."""
    composer = Composer(statements(list(corpora)), terms, seed)
    return [composer.paragraph() for _ in range(count)]
