"""Plain words for what the nouns hold, so that the terminal and the page say the same. No verdicts."""

from __future__ import annotations

from hearsay.exporters.display import shortened
from hearsay.exporters.marks import Part
from hearsay.exporters.pieces import Piece
from hearsay.model import SEVERITIES as SEVERITIES
from hearsay.model import Claim, Evidential, LegalStage, Link

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
KNOWN = {
    "given": "given with the document",
    "explicit": "stands here in the text",
    "carried": "inferred: carried on from an earlier sentence",
    "resolved": "inferred: other words are taken for it",
}
INFERRED = ("carried", "resolved")
PARTS: dict[Part, str] = {
    "evidence": "claim {}",
    "source": "who says claim {}",
    "cue": "the words by which claim {} is said",
    "surely": "how surely claim {} is said",
    "sum": "a sum in claim {}",
}
EVIDENTIALS: dict[Evidential, str] = {
    "saw": "the last voice saw it",
    "was_told": "the last voice was told it",
    "inferred": "the last voice inferred it",
    "document_seen": "from a document that was seen",
    "document_reported": "from a document that is reported",
    "unstated": "",
}
_LONGEST = 90


def spaced(name: str) -> str:
    """A code as words: "organ_trafficking" is "organ trafficking"."""
    return name.replace("_", " ")


def kind(link: Link) -> str:
    """What sort of voice a link is."""
    return KINDS.get(link.kind, link.kind)


def is_named(claim: Claim) -> bool:
    """Whether the chain ends in somebody, or some document, that is named."""
    if not claim.chain:
        return False
    root = claim.chain[-1]
    return root.kind not in ("none", "anonymous", "collective") and bool(root.name or root.source)


def sureness(claim: Claim) -> str:
    """How surely the last voice says so."""
    if claim.modality.level == "CT-" and not (claim.chain and claim.chain[-1].how == "denial"):
        return "said not to be so"  # "nobody pays": a statement of its own, and nobody's answer to another
    return SURENESS[claim.modality.level]


def held(link: Link) -> str:
    """How surely one voice holds the claim; empty where that was not judged."""
    if link.level is None or link.kind == "none":
        return ""
    return (
        "passes it on, and does not say that it is so"
        if link.level == "U"
        else f"for this voice it is {SURENESS[link.level]}"
    )


def known(link: Link) -> str:
    """How a link is known to be in the chain, and why."""
    words = "" if link.kind == "none" and link.because else KNOWN[link.known]
    return ": ".join(dict.fromkeys(part for part in (words, link.because) if part))


def standing(link: Link) -> str:
    """Who a source is and for whom it speaks, in the text's words; empty where it does not say."""
    told = [f"“{shortened(link.described, _LONGEST)}”"] if link.described else []
    return ", ".join([*told, *([f"speaks for “{shortened(link.speaks_for, _LONGEST)}”"] if link.speaks_for else [])])


def legal(stage: LegalStage) -> str:
    """A legal stage: "charged", "not convicted"."""
    return ("not " if stage.negative else "") + spaced(stage.stage)


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


def parts(piece: Piece) -> str:
    """What a piece of the text is to the claims: "Claim 3; who says claim 4, 5"."""
    told = [words.format(", ".join(map(str, piece.of(part)))) for part, words in PARTS.items() if piece.of(part)]
    line = "; ".join(told)
    return line[:1].upper() + line[1:]
