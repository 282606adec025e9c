"""How the last voice of a chain comes to know what it says: saw, was told, inferred, from a document; else unstated.

The root's word for it is never promoted along the chain, and never assumed: a doctor who saw surgeons hired and heard
of sales makes two claims, one seen and one heard.
"""

from __future__ import annotations

import re

from hearsay.model import Evidential, Link, Span

_SEEN_BY = re.compile(r"\b(?:seen|obtained|reviewed|viewed|examined|shown|leaked|published|released|posted)\b", re.I)
_INFERS = re.compile(
    r"\b(?:estimat\w+|calculat\w+|reckon\w*|conclud\w+|deduc\w+|infer\w*|extrapolat\w+|project(?:s|ed)|suppos\w+|assum\w+"
    r"|suggests?|believ\w+|thinks?|suspects?|guess\w*)\b",
    re.I,
)
_SAW = re.compile(r"\b(?:saw|seen|watched|witnessed|noticed|observed|counted|photographed|filmed|met|visited)\b", re.I)
_HEARD = re.compile(
    r"\b(?:heard|(?:was|were|been|being|is|are)\s+told|leaked|rumou?rs?|hearsay|word\s+(?:is|was|spread)|passed\s+on)\b",
    re.I,
)
_SPEAKER = re.compile(
    r"(?:^|\s)(?:i|we|he|she|they)\s+(?:(?:had|have|has|himself|herself|twice|once|lately|often)\s+)*$",
    re.I,
)


def evidential(chain: tuple[Link, ...], evidence: tuple[Span, ...]) -> Evidential:
    """What the root is said to have it from."""
    root = chain[-1]
    cue = root.cue.text if root.cue else ""
    said = evidence[0].text
    if root.how == "hearsay" or _HEARD.search(cue) or _opens(_HEARD, said):
        return "was_told"
    if root.kind in ("document", "dataset"):
        return "document_seen" if _SEEN_BY.search(f"{root.name} {root.described or ''}") else "document_reported"
    if root.how == "perception" or _SAW.search(cue) or _opens(_SAW, said):
        return "saw"
    if root.how == "belief" or _INFERS.search(cue):
        return "inferred"
    return "unstated"


def _opens(verbs: re.Pattern[str], said: str) -> bool:
    """Whether the statement itself is that the speaker saw or heard it: "he noticed ...", "information leaked ..."."""
    found = verbs.search(said)
    if found is None:
        return False
    before = said[: found.start()]
    return bool(_SPEAKER.search(before)) or (verbs is _HEARD and "leak" in found.group().lower())
