"""What the model is given for a stretch of text: word pieces, and for each the marks that folding case loses.

Beside the pieces stand the shape of their word, whether it lies inside a quotation, and which term lists know it. The
recipe that trains the model calls this same module, so that what is learned is what is seen later.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Regex, Tokenizer, pre_tokenizers

from hearsay.language.lexicon import Hit
from hearsay.language.trained.words import NEGATION, shape, words
from hearsay.text.folding import sound

Array = npt.NDArray[np.int64]
Flags = npt.NDArray[np.float32]

OPEN, CLOSE = 101, 102  # BERT's [CLS] and [SEP]
MOST_PIECES = 8  # of one word: the rest of a longer one is not looked at
# the lists whose hits the model is told of; lists that speak of the same thing stand together
LISTS: tuple[tuple[str, ...], ...] = (
    ("places",),
    ("nationalities",),
    ("armed_groups",),
    ("outlets", "agencies"),
    ("official_bodies",),
    ("organisations",),
    ("first_names",),
    ("titles", "person_words"),
    ("group_heads", "group_openers", "group_words"),
    ("outlet_words",),
    ("body_words",),
    ("organisation_words",),
)
FLAGS = 2 * len(LISTS)  # begins a hit, goes on in one
_GROUP = {name: number for number, names in enumerate(LISTS) for name in names}


@dataclass(frozen=True)
class Features:
    """A document as the model sees it; P pieces, W words.

    offsets: of the words, in the text. pieces: (P,) ids. first: (W,) the first piece of each word. word: (P,) each
    piece's word. shapes, quoted: (W,). flags: (W, FLAGS), 0 or 1.
    """

    offsets: list[tuple[int, int]]
    pieces: Array
    word: Array
    first: Array
    shapes: Array
    quoted: Array
    flags: Flags


def tokenizer(path: Path) -> Tokenizer:
    """BERT's word pieces, which never cross the edge of one of our words. Raises Exception as tokenizers does."""
    made = Tokenizer.from_file(str(path))
    made.no_truncation()
    made.no_padding()
    split = pre_tokenizers.Split(Regex(NEGATION), "isolated")
    made.pre_tokenizer = pre_tokenizers.Sequence([split, pre_tokenizers.BertPreTokenizer()])
    return made


def features(
    text: str,
    stretches: Sequence[tuple[int, int]],
    quotations: Iterable[tuple[int, int]],
    hits: Iterable[Hit],
    of: Tokenizer,
) -> Features:
    """The features of a text, read stretch by stretch (its sentences): what lies in none of them is not seen."""
    offsets: list[tuple[int, int]] = []
    pieces: list[int] = []
    places: list[int] = []
    plain, _ = sound(text)  # half a surrogate pair is more than the tokenizer can be given
    for start, end in stretches:
        # one by one: a batch would start threads of its own, and save nothing
        encoding = of.encode(plain[start:end], add_special_tokens=False)
        offsets += words(text, start, end)
        pieces += encoding.ids
        places += [start + a for a, _ in encoding.offsets]
    starts = np.array([a for a, _ in offsets], dtype=np.int64)
    word = np.searchsorted(starts, np.array(places, dtype=np.int64), side="right") - 1
    ids, word, first = _limited(np.array(pieces, dtype=np.int64), word, len(offsets))
    return Features(
        offsets=offsets,
        pieces=ids,
        word=word,
        first=first,
        shapes=np.array([shape(text[a:b]) for a, b in offsets], dtype=np.int64),
        quoted=_inside(starts, quotations),
        flags=_flags([a for a, _ in offsets], hits),
    )


def part(of: Features, start: int, end: int) -> Features:
    """The features of the words from start to end, their pieces and words counted from 0."""
    low, high = (int(n) for n in np.searchsorted(of.word, (start, end)))
    return Features(
        offsets=of.offsets[start:end],
        pieces=of.pieces[low:high],
        word=of.word[low:high] - start,
        first=np.clip(of.first[start:end] - low, 0, max(high - low - 1, 0)),
        shapes=of.shapes[start:end],
        quoted=of.quoted[start:end],
        flags=of.flags[start:end],
    )


def _limited(pieces: Array, word: Array, count: int) -> tuple[Array, Array, Array]:
    """Pieces and their words with long words cut short, and the first piece of each word.

    A word that no piece begins in (a lone accent, a control character) is given the piece that comes next.
    """
    begins = np.searchsorted(word, word, side="left")
    keep = np.arange(len(word)) - begins < MOST_PIECES
    pieces, word = pieces[keep], word[keep]
    first = np.searchsorted(word, np.arange(count), side="left")
    return pieces, word, np.minimum(first, max(len(pieces) - 1, 0))


def _inside(starts: Array, quotations: Iterable[tuple[int, int]]) -> Array:
    found = np.zeros(len(starts), dtype=np.int64)
    for a, b in quotations:
        found[np.searchsorted(starts, a) : np.searchsorted(starts, b)] = 1
    return found


def _flags(starts: list[int], hits: Iterable[Hit]) -> Flags:
    found = np.zeros((len(starts), FLAGS), dtype=np.float32)
    for hit in hits:
        group = _GROUP.get(hit.term.list)
        if group is None:
            continue
        at = max(bisect_right(starts, hit.start) - 1, 0)
        end = bisect_right(starts, hit.end - 1)
        found[at, 2 * group] = 1
        found[at + 1 : end, 2 * group + 1] = 1
    return found
