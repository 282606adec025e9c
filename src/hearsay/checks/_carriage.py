"""What several outlets carry from one voice, by who cites whom and by what the report says of its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from hearsay.checks._spoken import Spoken
from hearsay.checks._statements import DENIED, followed, identity_of, root, shelf_of, stems_of
from hearsay.checks._words import stems, words
from hearsay.language.identify import READ
from hearsay.model import Claim, Link, LinkKind, Mention, Reading, Sentence, Span
from hearsay.text.folding import fold
from hearsay.text.shelf import Shelf, shelf

_OUTLETS: frozenset[LinkKind] = frozenset({"outlet", "agency"})
_ORIGINS: frozenset[LinkKind] = frozenset({"person", "document", "official_body", "anonymous", "dataset"})
_FEWEST = 2
_ALIKE = 2  # words in common that make one statement the like of another
_CITED = 60  # characters behind "citing" in which the one who told it first stands
_GENERIC = ("the ", "this ", "that ", "its ", "their ", "a ", "an ")


class Carriage(Struct, frozen=True):
    """Claims, the names of those who carry them, and the one thing that is behind."""

    claims: tuple[Claim, ...]
    carriers: tuple[str, ...]
    origin: str


def carried(reading: Reading) -> Iterator[Carriage]:
    """Each voice that two outlets or more have it from, straight or through one another, and nobody else seconds."""
    held = [c for c in reading.claims if c.modality.level not in DENIED]
    outlets, sources = _outlets(held), _cited(held)
    behind = {key: _reached(sources, key) for key in outlets}
    said = [(c, stems_of(c)) for c in held]
    origins = {identity_of(root(c)): root(c) for c in held if root(c).kind in _ORIGINS}
    for key, origin in origins.items():
        reaching = {k: link for k, link in outlets.items() if key in behind[k]}
        if len(reaching) < _FEWEST:
            continue
        claims = [c for c in held if _rests_on(c, key, reaching)]
        theirs = Spoken(claims)
        if not any(_seconds(o, stems, theirs, {key, *reaching}) for o, stems in said):
            yield Carriage(tuple(claims), tuple(str(link.name) for link in reaching.values()), str(origin.name))


def _outlets(claims: list[Claim]) -> dict[str, Link]:
    return {identity_of(link): link for c in claims for link in c.chain[1:] if link.kind in _OUTLETS}


def _cited(claims: list[Claim]) -> dict[str, set[str]]:
    """Whom each outlet has it from: the next link of a chain."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        links = claim.chain[1:]
        for one, other in pairwise(links):
            if one.kind in _OUTLETS:
                found.setdefault(identity_of(one), set()).add(identity_of(other))
    return found


def _reached(sources: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    ahead = [*sources.get(start, ())]
    while ahead:
        key = ahead.pop()
        if key not in found:
            found.add(key)
            ahead += sources.get(key, ())
    return found


def _rests_on(claim: Claim, origin: str, reaching: dict[str, Link]) -> bool:
    """Whether a claim is the origin's, or an outlet's that has it by way of another outlet from the origin."""
    keys = [identity_of(link) for link in claim.chain[1:]]
    return keys[-1:] == [origin] or (len(keys) > 1 and all(key in reaching for key in keys))


def _seconds(other: Claim, stems: frozenset[str], claims: Spoken, known: set[str]) -> bool:
    """Whether another first-hand voice says the like of one of the claims."""
    link = root(other)
    if link.kind not in _ORIGINS | {"collective", "self"} or identity_of(link) in known:
        return False
    return bool(claims.like(stems, _ALIKE))


def told_by_the_text(reading: Reading) -> Iterator[Carriage]:
    """Where the report itself says that outlets share one source: what they carry stands there or right before."""
    if reading.document.language not in READ:
        return
    claims = shelf_of(reading.claims)
    outlets = shelf(m for m in reading.mentions if m.kind in ("outlet", "organisation"))
    for near, sentence in _beside(reading):
        match = words("carriage", "shared").search(sentence.text) or _first_told(near, sentence)
        if match is None and (match := words("carriage", "of_all").search(sentence.text)):
            near = [s for s in reading.sentences if s.paragraph == sentence.paragraph and s.start <= sentence.start]
        if match:
            behind = re.split(r"[:;,.]", sentence.text[match.end() :], maxsplit=1)[0].strip()
            found = _told(claims, outlets, near, behind)
            if found:
                rest = [c for c in reading.claims if c not in found.claims and c.modality.level not in DENIED]
                own = [c for c in rest if _is_of(c, behind) or _is_carried_by(c, found.carriers)]
                yield Carriage((*found.claims, *own), found.carriers, found.origin)


def _called(near: list[Sentence], named: list[Mention]) -> Iterator[Span]:
    """Outlets that no name was found for: "two television channels", "the daily Sutlej"; "the paper" is one of them."""
    for sentence in near:
        for match in words("carriage", "medium").finditer(sentence.text):
            span = Span(sentence.start + match.start(), sentence.start + match.end(), match.group())
            again = span.text.lower().startswith(_GENERIC[:5]) and span.text.islower()
            if not again and not any(span.meets(m) for m in named):
                yield span


def _beside(reading: Reading) -> Iterator[tuple[list[Sentence], Sentence]]:
    """Each sentence, with the one before and one behind that says who else carries it."""
    paragraph = {after.start: before for before, after in followed(reading)}
    for at, sentence in enumerate(reading.sentences):
        points = at and words("carriage", "points_back").match(sentence.text)
        before = reading.sentences[at - 1] if points else paragraph[sentence.start]
        after = reading.sentences[at + 1 : at + 2] if _goes_on(reading, at) else ()
        yield [s for s in (before, sentence, *after) if s], sentence


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether the next sentence of the paragraph tells of others that carry the same."""
    after = next(iter(reading.sentences[at + 1 : at + 2]), None)
    here = after is not None and after.paragraph == reading.sentences[at].paragraph
    return after is not None and here and bool(words("carriage", "relaying").search(after.text))


def _first_told(near: list[Sentence], sentence: Sentence) -> re.Match[str] | None:
    """ "The figure was first given by the Lantern", where the next sentence says who refers to it."""
    match = words("carriage", "first_told").search(sentence.text) if near[-1] is not sentence else None
    told = stems(sentence.text[match.end() :]) if match else frozenset()
    cited = (m.end() for m in words("carriage", "relaying").finditer(near[-1].text))
    return match if any(told & stems(near[-1].text[end:][:_CITED]) for end in cited) else None


def _is_of(claim: Claim, document: str) -> bool:
    """Whether a claim is made in the document that everything is said to go back to."""
    link = root(claim)
    return link.kind == "document" and bool(stems(link.name or "") & stems(document))


def _is_carried_by(claim: Claim, names: tuple[str, ...]) -> bool:
    """Whether one of the outlets that share a source carries a claim, and nobody else in the text says it to them."""
    called = {fold(name) for name in names}
    return len(claim.chain) > 1 and fold(root(claim).name or "") in called


def _told(claims: Shelf[Claim], outlets: Shelf[Mention], near: list[Sentence], behind: str) -> Carriage | None:
    every = [m for s in near for m in outlets.inside(s.start, s.end)]
    named = [m for m in every if not m.text.lower().startswith(_GENERIC)]
    names = list({fold(m.text): m.text for m in (*named, *_called(near, named))}.values())
    many = any(words("carriage", "several").match(name) for name in names)
    said = [c for s in near for c in claims.inside(s.start, s.end) if c.modality.level not in DENIED]
    if len(names) + many < _FEWEST or not said:
        return None
    return Carriage(tuple(said), tuple(names), f"one source ({behind})" if behind else "one source")
