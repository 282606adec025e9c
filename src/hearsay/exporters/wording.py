"""Plain words for what the nouns hold, so that the terminal and the page say the same. No verdicts."""

from __future__ import annotations

from hearsay.exporters.display import shortened
from hearsay.model import Claim, Link

SURENESS = {
    "CT+": "asserted",
    "PR+": "probable",
    "PS+": "possible",
    "U": "unknown",
    "PS-": "possibly not",
    "PR-": "probably not",
    "CT-": "denied",
}
FAMILY = {"CT+": "asserted", "PR+": "hedged", "PS+": "hedged", "U": "unknown"}
KINDS = {"official_body": "official body", "agency": "news agency", "none": "nobody named", "self": "own reporting"}
HOWS = {
    "assertion": "says so",
    "belief": "believes so",
    "knowledge": "is said to know",
    "hearsay": "heard so",
    "document": "a document says so",
    "perception": "perceived it",
    "denial": "denies it",
    "question": "asks",
    "none": "",
}
KNOWN = {
    "given": "given with the document",
    "explicit": "stands here in the text",
    "carried": "carried over from an earlier sentence",
    "resolved": "resolved from other words",
}
SEVERITIES = ("high", "medium", "low")
_LONGEST_NAME = 90
_NAMELESS = {
    "anonymous": "an unnamed source",
    "collective": "a group",
    "document": "a document",
    "dataset": "a set of data",
    "agency": "a news agency",
    "official_body": "an official body",
    "outlet": "an outlet",
    "person": "a person",
}


def spaced(name: str) -> str:
    """A code as words: "organ_trafficking" is "organ trafficking"."""
    return name.replace("_", " ")


def kind(link: Link) -> str:
    """What sort of voice a link is."""
    return KINDS.get(link.kind, link.kind)


def voice(link: Link) -> str:
    """Whom a link names, or in plain words that it names nobody."""
    if link.kind == "none":
        return "nobody named"
    name = shortened(link.name or (link.source.text if link.source else ""), _LONGEST_NAME)
    if link.kind == "self":
        return f"{name} (own reporting)" if name else "own reporting"
    if link.kind == "anonymous" and name:
        return f"an unnamed source (“{name}”)"
    return name or _NAMELESS[link.kind]


def chain(claim: Claim) -> str:
    """Who says so, on whose word: "The Gazette, citing a wire, citing Dr Rashid"; "The Gazette; nobody named"."""
    if not claim.chain:
        return "nobody named"
    first, *others = claim.chain
    words = voice(first) if first.name or first.source else "publisher not told"
    for link in others:
        words += f"; {voice(link)}" if link.kind in ("none", "self") else f", citing {_inside(voice(link))}"
    return words


def _inside(name: str) -> str:
    """A name as it stands within a sentence: "A spokesman" is "a spokesman"."""
    return name[0].lower() + name[1:] if name.startswith(("A ", "An ", "The ")) else name


def is_named(claim: Claim) -> bool:
    """Whether the chain ends in somebody, or some document, that is named."""
    if not claim.chain:
        return False
    root = claim.chain[-1]
    return root.kind not in ("none", "anonymous", "collective") and bool(root.name or root.source)


def sureness(claim: Claim) -> str:
    """How surely the last voice says so."""
    return SURENESS[claim.modality.level]


def family(claim: Claim) -> str:
    """asserted, hedged, unknown or denied: what decides how a claim is drawn."""
    return FAMILY.get(claim.modality.level, "denied")


def streams(claim: Claim) -> str:
    """The revenue streams of a claim, in words; empty when there is none."""
    named = claim.streams or ((claim.stream,) if claim.stream else ())
    return ", ".join(spaced(name) for name in named)


def counted(number: int, noun: str) -> str:
    """ "1 claim", "3 claims"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
