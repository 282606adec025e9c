"""Who plays which part in a claim, from the kinds of its mentions and the words before them.

A first form: the frames of the reader model will give the parts by meaning. Goods are the commodity; places take their
part from the preposition before them (from: origin, to and into: destination, via and through: transit, else place);
groups and bodies are the actor where they stand before the predicate or behind "by", the buyer or seller behind "to"
or "from" in a dealing.
"""

from __future__ import annotations

import re

from hearsay.model import Frame, Mention, Span

_BEFORE = re.compile(
    r"(?P<word>\w+)\s+(?:(?:the|a|an|neighbou?ring|nearby|central|war-torn|destabili[sz]ed|\w+ern)\s+"
    r"|(?:countries|cities|places|areas|towns)\s+(?:like|such\s+as)\s+"
    r"|(?:city|town|province|port|region|district|village|state)\s+of\s+)*$",
    re.I,
)
_GOODS = re.compile(
    r"\s+(?:heroin|opium|gold|oil|crude|cocaine|ivory|timber|diamonds?|charcoal|cigarettes?|fuel|hashish|cannabis"
    r"|antiquities|artefacts|artifacts|captagon|coltan|jade|tin|arms|weapons)\b"
)
_COORDINATED = re.compile(r"[\w'’-]+\s*(?:,|,?\s+(?:and|or))\s+$", re.I)
_BY_PREPOSITION = {
    "from": "origin", "to": "destination", "into": "destination", "towards": "destination", "via": "transit",
    "through": "transit", "across": "transit", "for": "destination",
}  # fmt: skip
_ACTORS = frozenset({"armed_group", "organisation", "official_body", "person"})


def roles(text: str, spans: tuple[Span, ...], inside: list[Mention], frames: list[Frame]) -> dict[str, tuple[str, ...]]:
    """Mention ids by role, in text order; `inside` are the mentions that lie in the claim's spans."""
    found: dict[str, list[str]] = {}
    last = None
    for mention in inside:
        role = _role(text, spans, mention, frames, last)
        if role:
            found.setdefault(role, []).append(mention.id)
            last = role if mention.kind in ("place", "nationality") else last
    return {role: tuple(ids) for role, ids in found.items()}


def _role(text: str, spans: tuple[Span, ...], mention: Mention, frames: list[Frame], last: str | None) -> str | None:
    if mention.kind in ("commodity", "weapon"):
        return "commodity"
    if mention.kind == "victim_group":
        return "victim"
    if mention.kind == "facility":
        return "site"
    word = _word_before(text, spans, mention)
    if mention.kind == "nationality":
        return "origin" if _qualifies_good(text, mention) else None
    if mention.kind == "place":
        coordinated = _COORDINATED.search(text, max(0, mention.start - 40), mention.start)
        return _BY_PREPOSITION.get(word) or (last if coordinated and last else "place")
    return _party(mention, word, frames) if mention.kind in _ACTORS else None


def _word_before(text: str, spans: tuple[Span, ...], mention: Mention) -> str:
    low = max(s.start for s in spans if s.start <= mention.start)
    match = _BEFORE.search(text, low, mention.start)
    return match.group("word").lower() if match else ""


def _qualifies_good(text: str, mention: Mention) -> bool:
    """Afghan heroin comes from Afghanistan; an Afghan trader does not say where anything comes from."""
    return bool(_GOODS.match(text[mention.end : mention.end + 25].lower()))


def _party(mention: Mention, word: str, frames: list[Frame]) -> str:
    dealing = next((f for f in frames if f.predicate.end <= mention.start), None)
    if word == "by":
        return "actor"
    if dealing and dealing.sense in ("sells", "supplies", "transports") and word == "to":
        return "buyer"
    if dealing and dealing.sense in ("buys", "pays") and mention.start > dealing.predicate.end:
        return "seller" if dealing.sense == "buys" else "beneficiary"
    return "actor"
