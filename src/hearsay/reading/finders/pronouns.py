"""Pronouns that may stand for somebody or something named or described; the entities keep those that are sure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, MentionKind, Reading
from hearsay.reading.finders._made import mention

BY = "pronouns/1"
_PRONOUN = re.compile(
    r"(?<![\w'’.-])(?:(?P<person>he|she|him|himself|herself|I|myself)|(?P<thing>it|itself)|(?P<many>they|them|themselves|we|us|ourselves))"
    r"(?![\w-]|\.\w)",
    re.I,
)
_KINDS: dict[str, MentionKind] = {"person": "person", "thing": "organisation", "many": "organisation"}


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:  # noqa: ARG001 - a finder is given the hits
    """One mention a pronoun. Its kind is a first guess: whom it stands for is not known yet."""
    text = reading.document.text
    for match in _PRONOUN.finditer(text):
        if match.group() in ("i", "US", "IT"):
            continue
        yield mention(reading, match.start(), match.end(), _KINDS[match.lastgroup or "person"], by=BY, form="pronoun")
