"""The labels that the heads tell apart. They are written beside the model, which is read by them."""

from __future__ import annotations

GUIDELINES: dict[str, tuple[str, ...]] = {
    "uner": ("person", "place", "organisation"),
    "wikigold": ("person", "place", "organisation", "other"),
    "gum": ("person", "place", "organisation"),
    "re3d": ("person", "place", "organisation", "nationality", "weapon"),
}
_ARGUMENTS = """ARG0 ARG1 ARG2 ARG3 ARG4 ARGM-TMP ARGM-ADV ARGM-MOD ARGM-NEG ARGM-ADJ ARGM-LOC ARGM-MNR ARGM-DIS
  ARGM-EXT ARGM-PRP ARGM-CAU ARGM-PRR ARGM-LVB ARGM-DIR ARGM-PRD ARGM-GOL ARGM-COM ARGM-CXN ARGM-REC R-ARG0 R-ARG1
  R-ARG2 R-ARGM-LOC R-ARGM-TMP C-ARG0 C-ARG1 C-ARG2 C-V C-ARGM-CXN"""
ROLES: dict[str, tuple[str, ...]] = {
    "propbank": tuple(_ARGUMENTS.split()),
    "attribution": ("source", "cue", "content"),
}
# of Universal Dependencies: arguments follow them, and they tell the verbs of clauses from participles and nouns
RELATIONS = tuple(
    """acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl
  fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis
  punct reparandum root vocative xcomp""".split()
)


def begin_inside(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """O, then B- and I- of each kind: B of the k-th is 2k+1, I is 2k+2."""
    return ("O", *(mark + kind for kind in kinds for mark in ("B-", "I-")))
