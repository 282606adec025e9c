"""Predicates of the frame vocabulary by the forms of their words. Arguments are the reader model's work."""

from __future__ import annotations

import re

from hearsay.language.rules.frames import vocabulary
from hearsay.model import Frame, Sentence
from hearsay.text.spans import quote

_WORD = re.compile(r"[^\W\d_]+(?: (?:in|up|out|with)\b)?")
_OF = re.compile(r"\s+(?:of|to|from|by|into)\b", re.I)
NOUN = "nmod"  # an event noun heads no clause
# what a noun is to the word that it hangs from (Universal Dependencies): "the contests that he fixed"
NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "compound", "appos"})


def dealings() -> frozenset[str]:
    """The names of the frames that are dealings."""
    return vocabulary().trades


def predicates(text: str, sentences: tuple[Sentence, ...]) -> tuple[Frame, ...]:
    """The predicates that the vocabulary knows, in text order; a noun only where it heads a phrase ("the sale of")."""
    known, found = vocabulary(), []
    for sentence in sentences:
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            form = match.group().lower()
            word = form if form in known.verbs else form.split()[0]
            end = match.start() + len(word)
            if word in known.verbs:
                found.append(Frame(predicate=quote(text, match.start(), end), sense=known.verbs[word]))
            elif word in known.nouns and _OF.match(text, end):
                predicate = quote(text, match.start(), end)
                found.append(Frame(predicate=predicate, sense=known.nouns[word], relation=NOUN))
    return tuple(found)


def dealing(word: str) -> bool:
    """Whether a word may be, or begin, a predicate that the vocabulary knows."""
    return vocabulary().opens(word)
