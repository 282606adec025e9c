"""The one word of a cue from which its frame is found: "said" of "have also said in a statement"."""

from __future__ import annotations

from hearsay.language.trained.words import words

_LIGHT = frozenset(
    """a an the to of in on at by as for from with and or but so
    be is are was were been being am 's 're 'm m s re have has had having ve d do does did done will would can could
    shall should may might must not n't never no also later then now just still already further once again only often
    both has he she they it we i you that who this which there long""".split()
)


def anchor(text: str, cue: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The first word of a cue that carries meaning, else its first word; None for no cue at all."""
    found = [w for start, end in cue for w in words(text, start, end)]
    heavy = [w for w in found if text[w[0] : w[1]].lower() not in _LIGHT and text[w[0]].isalpha()]
    return next(iter(heavy or found), None)
