"""Runs of capitalised words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hearsay.model import Sentence

_WORD = re.compile(r"[^\W_](?:[\w’'&-]*\w)?")
_JOINERS = frozenset("of al el de da dos del la bin ibn bint von van der for ul ad y e".split())
_INITIAL = re.compile(r"[A-Z]|Dr|Mr|Mrs|Ms|Jr|Sr|St|Prof|Gen|Col|Capt|Lt|Maj|Sgt")
_PREFIXED = re.compile(r"(?:al|el|as|ad|ar|an|at|ash)[-’'][A-Z]")
_COMMON = frozenset(
    """a about according after all although an and another any as at because before being between both but by can could
    despite during each either even every few first following for from further given had has have he her here his how
    however i if in including indeed instead into it its just last later like many may meanwhile more most much neither
    never new next no nobody none not nothing now of officially often on once one only or other our over police several
    she since so some someone soon still such than that the their then there these they this those though three through
    thus to today tomorrow two under unlike until up upon us was we were what when where whereas whether which while who
    whole whose why will with within without would yesterday yet you your although residents officials sources traders
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)


class Run(Struct, frozen=True):
    """Capitalised words that stand together, and the words around. `opens`: the first word of its sentence."""

    start: int
    end: int
    text: str
    length: int
    before: str
    after: str
    opens: bool


def runs(text: str, sentences: tuple[Sentence, ...]) -> Iterator[Run]:
    """The runs of each sentence, in order; nothing from sentences set in capitals throughout."""
    for sentence in sentences:
        if not _shouted(sentence.text):
            yield from _in_sentence(text, sentence)


def _shouted(sentence: str) -> bool:
    letters = [c for c in sentence if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.6 * len(letters)


def _in_sentence(text: str, sentence: Sentence) -> Iterator[Run]:
    words = list(_WORD.finditer(text, sentence.start, sentence.end))
    i = 0
    while i < len(words):
        if not _is_capital(words[i].group()):
            i += 1
            continue
        last = _last_of_run(text, words, i)
        first = i + 1 if words[i].group().lower() in _COMMON else i
        while first > i and first <= last and words[first].group() in _JOINERS:
            first += 1
        if first <= last:
            yield _run(text, words, first, last, opens=first == 0 and last == 0)
        i = last + 1


def _is_capital(word: str) -> bool:
    return word[0].isupper() or bool(_PREFIXED.match(word)) or (len(word) > 2 and word[1:2].isupper())


def _last_of_run(text: str, words: list[re.Match[str]], first: int) -> int:
    last = first
    for j in range(first + 1, len(words)):
        gap = text[words[j - 1].end() : words[j].start()]
        if gap not in (" ", "\u00a0", "-") and not (gap == ". " and _INITIAL.fullmatch(words[j - 1].group())):
            break
        if _is_capital(words[j].group()):
            last = j
        elif words[j].group() not in _JOINERS or j - last > 1:
            break
    return last


def _run(text: str, words: list[re.Match[str]], first: int, last: int, *, opens: bool) -> Run:
    start, end = words[first].start(), words[last].end()
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    before = words[first - 1].group().lower() if first else ""
    after = words[last + 1].group().lower() if last + 1 < len(words) else ""
    return Run(start, end, text[start:end], last - first + 1, before, after, opens)
