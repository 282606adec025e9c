"""Names of outlets, bodies and publishers in the form in which two spellings of one are the same."""

from __future__ import annotations

from hearsay.text.folding import fold


def bare_name(name: str | None) -> str:
    """A name folded and without its article, so that "The Post" is "post"; empty for none."""
    return fold(name or "").removeprefix("the ")
