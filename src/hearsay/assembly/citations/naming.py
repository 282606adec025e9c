"""Which outlets a document names as its sources: in a credit, in an attribution, or in passing.

A name counts when the reader took it for an outlet or wire, or when it is what the corpus knows a publisher by (whole,
by its first words, or by its initials). An outlet that names itself names no source.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import lru_cache

from msgspec import Struct

from hearsay.assembly.citations.short_names import ShortNames
from hearsay.assembly.citations.voices import Strength, Voices
from hearsay.assembly.citations.words import outlets_called
from hearsay.assembly.names import house_forms, is_listed, is_proper, outlet_key, outlet_words
from hearsay.assembly.witnesses import Witness
from hearsay.model import Listed, Mention, Span
from hearsay.text.folding import fold
from hearsay.text.spans import quote

_ORDER: dict[Strength, int] = {"credit": 0, "said": 1, "named": 2}
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_FIRST_WORDS = 3
_LONGEST = 7  # words
_SHORT = 4  # letters: shorter names are acronyms
_PARTICLES = frozenset("a al and das de del der des di du e el et for in la le les of on the und y".split())
_INITIALS = range(3, 7)


class Naming(Struct, frozen=True):
    """An outlet that a document names: the key of its name, where, and how. name: as the text has it.

    body: it is no outlet by its name, but an association, an office or a group, of which others tell what it did.
    """

    key: str
    name: str
    strength: Strength
    quote: Span | None
    body: bool = False


class Publishers:
    """How the publishers of a corpus, and the wires that its texts credit, may be called."""

    def __init__(self, known: Collection[Witness]) -> None:
        meant: dict[str, set[str]] = defaultdict(set)
        self.wires = frozenset(w.wire for w in known if w.wire)
        names = {(w.reading.document.publisher or "", key) for w in known for key in w.keys}
        names |= {(w.credit, w.wire) for w in known if w.wire}
        for name, key in sorted(names):
            if name and outlet_key(name) == key:
                for form in _forms(name):
                    meant[form].add(key)
        self.outlets = self.wires | {key for name, key in names if _is_outlet(name, key)}
        # the office of a body prints what the body says: who only tells of the body has nothing from there
        self.offices = frozenset(key for name, key in names if _head(name) != name.strip()) - self.outlets
        # a form that two publishers share ("the Gazette") tells neither
        alone = {form: next(iter(keys)) for form, keys in meant.items() if len(keys) == 1}
        self._by_form = dict(house_forms()) | alone
        self.short = ShortNames(names, self._by_form)
        self._openings = frozenset(form[:n] for form in self._by_form for n in range(1, len(form) + 1))

    def key(self, name: str) -> str:
        """The key of an outlet's name, as a publisher of the corpus if it is one's."""
        return self._by_form.get(_joined(name)) or outlet_key(name)

    def named(self, text: str) -> Iterator[tuple[str, Span]]:
        """The publishers' keys that stand in a text, each with its place; the longest name at each."""
        found = [(m.start(), m.end()) for m in _WORD.finditer(text)]
        words = [_joined(text[a:b]) for a, b in found]
        at = 0
        while at < len(words):
            length, key = self._longest(text, words, found, at)
            if length:
                yield key, quote(text, found[at][0], found[at + length - 1][1])
            at += length or 1

    def _longest(self, text: str, words: list[str], found: list[tuple[int, int]], at: int) -> tuple[int, str]:
        first = words[at]
        if first not in self._openings and first.removesuffix("s") not in self._openings:
            return 0, ""
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            joined = "".join(words[at : at + length])
            key = self._by_form.get(joined) or self._by_form.get(joined.removesuffix("s"))
            if key and _is_name(text[found[at][0] : found[at + length - 1][1]], length):
                return length, key
        return 0, ""


def _is_outlet(name: str, key: str) -> bool:
    """Whether a publisher is an outlet by its name: the lists have it, or it has a word that outlets' names have."""
    return is_listed(key) or any(fold(w) in outlet_words() for w in _WORD.findall(_head(name)))


def _head(name: str) -> str:
    """A name without what stands in brackets or behind a comma ("Harbour Board, press office")."""
    return re.split(r"[(,/|]", name)[0].strip()


@lru_cache(maxsize=65536)
def _joined(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())


def _forms(name: str) -> Iterator[str]:
    """A publisher's name as it may stand in a text: whole, without its article, its first words, its initials."""
    plain = _head(name)
    words = [_joined(w) for w in _WORD.findall(plain)]
    words = words[1:] if len(words) > 1 and words[0] == "the" else words
    if words:
        yield "".join(words)
        yield from ("".join(words[:n]) for n in range(_FIRST_WORDS, len(words)) if words[n - 1] not in _PARTICLES)
        yield from ("".join(words[n:]) for n in range(1, len(words) - _FIRST_WORDS + 1) if words[n] not in _PARTICLES)
        yield from ("the" + w for w in {words[0], words[-1]} if len(words) > 1 and w in outlet_words())
        initials = "".join(w[0] for w in words if w not in _PARTICLES)
        if len(initials) in _INITIALS:
            yield initials
    if len(words) > 1 and outlet_key(plain) == words[0] and is_listed(words[0]):
        yield words[0]  # "RT" of "RT mirror"


def _is_name(piece: str, length: int) -> bool:
    """Whether a piece of text is written as a name is: several words with a capital, one with a capital within a
    text.
    """
    if length == 1 and len(piece) < _SHORT:
        return piece.isupper()
    return any(c.isupper() for c in piece)


def namings(witness: Witness, publishers: Publishers) -> dict[str, Naming]:
    """The outlets that a document names, by key, each by its strongest naming."""
    found: dict[str, Naming] = {}
    for naming in _all(witness, publishers, Voices(witness)):
        held = found.get(naming.key)
        if naming.key not in witness.keys and (held is None or _ORDER[naming.strength] < _ORDER[held.strength]):
            found[naming.key] = naming
    return found


def _all(witness: Witness, publishers: Publishers, voices: Voices) -> Iterator[Naming]:
    if witness.wire:
        yield Naming(witness.wire, witness.credit, "credit", None)
    yield from _published(witness.text, publishers, voices)
    for mention in witness.reading.mentions:
        key = _outlet(mention, voices, publishers)
        if key:
            span = quote(witness.text, mention.start, mention.end)
            yield Naming(key, _called(mention), voices.strength(span, outlet=True), span)
    for span in outlets_called(witness.text):
        if is_proper(span.text) and publishers.key(span.text) and not voices.is_other(span):
            yield Naming(publishers.key(span.text), span.text, voices.strength(span, outlet=True), span)


def _published(text: str, publishers: Publishers, voices: Voices) -> Iterator[Naming]:
    """The publishers of the corpus that a text names; bodies among them only where they may have told it."""
    for key, span in publishers.named(text):
        speaks, outlet = voices.speaks(span), key in publishers.outlets
        if voices.is_short(span) or (voices.only_opens(span) and not speaks):
            continue  # "Time will tell": a word like any other, where nobody is said to speak
        body = not outlet and voices.is_body(span)
        if speaks or not (body and (key in publishers.offices or voices.is_armed(span))):
            yield Naming(key, span.text, voices.strength(span, outlet=outlet), span, body)
    for key, span in publishers.short.named(text):
        if voices.speaks(span):
            yield Naming(key, span.text, "said", span)


def _outlet(mention: Mention, voices: Voices, publishers: Publishers) -> str:
    """The key of an outlet that a mention names, "" where it names none."""
    listed = isinstance(mention.value, Listed) and mention.value.list in ("outlets", "agencies")
    if not (listed or (mention.kind == "outlet" and mention.form == "name")):
        return ""
    if voices.is_shouted(mention) or voices.is_short(mention):
        return ""
    key = publishers.key(mention.text) if is_proper(mention.text) else ""
    sure = listed or is_listed(key) or " " in mention.text or voices.speaks(mention)
    return key if sure else ""


def _called(mention: Mention) -> str:
    return mention.value.name if isinstance(mention.value, Listed) else mention.text


def by_key(found: dict[str, dict[str, Naming]]) -> dict[str, list[str]]:
    """The documents that name each outlet, in order."""
    held: dict[str, list[str]] = defaultdict(list)
    for document in sorted(found):
        for key in found[document]:
            held[key].append(document)
    return dict(sorted(held.items()))
