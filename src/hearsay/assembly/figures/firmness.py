"""Whether one sentence states as found, confirmed or proved what another gives as an estimate or a claim."""

from __future__ import annotations

from hearsay.assembly.figures.facts import listened_for

RAISED = "what was estimated or claimed is now said to be found"


def is_raised(here: str, there: str) -> bool:
    """Whether the first sentence alone is firm, and the second alone careful."""
    if here == there:
        return False
    firm, careful = listened_for("firm"), listened_for("careful")
    return bool(firm.search(here) and careful.search(there)) and not (firm.search(there) or careful.search(here))
