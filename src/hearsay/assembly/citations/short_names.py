"""Publishers by less than their first three words: "RiverWatch" for RiverWatch Bihar, "Coast Customs" for its service.

So little of a name counts only where it speaks: a text that only tells of a coast and its customs names nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from hearsay.assembly.names import outlet_key
from hearsay.language.lexicon import shipped
from hearsay.model import Span
from hearsay.text.folding import fold
from hearsay.text.spans import quote

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_INNER = re.compile(r"[^\W\d_]*[a-zà-ÿ][A-Z][^\W\d_]*")  # "RiverWatch"
_ARTICLES = frozenset("a al as das der die el il la las le les lo los o os the".split())
_TWO, _LONG = 2, 5


class ShortNames:
    """The short forms that one publisher of a corpus alone has."""

    def __init__(self, names: Iterable[tuple[str, str]], taken: Collection[str]) -> None:
        pairs = {(form, key) for name, key in names if outlet_key(name) == key for form in _forms(name)}
        many = Counter(form for form, _ in pairs)
        self._by_form = {form: key for form, key in pairs if many[form] == 1 and form not in taken}

    def named(self, text: str) -> Iterator[tuple[str, Span]]:
        """The publishers' keys whose short forms stand in a text, written as names, each with its place."""
        if not self._by_form:
            return
        found = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
        for at, (start, end, word) in enumerate(found):
            following = found[at + 1][1:] if at + 1 < len(found) else None
            for last, form in ((end, word), (following[0], f"{word} {following[1]}") if following else (0, "")):
                key = self._by_form.get(_joined(form)) if form and all(w[0].isupper() for w in form.split()) else None
                if key:
                    yield key, quote(text, start, last)


def _forms(name: str) -> Iterator[str]:
    words = _WORD.findall(re.split(r"[(,/|]", name)[0])
    words = words[1:] if words and fold(words[0]) in _ARTICLES else words
    if len(words) >= _TWO and _INNER.fullmatch(words[0]) and len(words[0]) >= _LONG:
        yield _joined(words[0])
    if len(words) > _TWO and all(w[0].isupper() for w in words[:_TWO]) and not _is_listed(" ".join(words[:_TWO])):
        yield _joined(" ".join(words[:_TWO]))


def _is_listed(form: str) -> bool:
    """Whether two words are a term of their own: a place ("New York"), a people, a body."""
    return any(hit.end - hit.start == len(form) for hit in shipped().scan(form))


def _joined(form: str) -> str:
    return "".join(c for c in fold(form) if c.isalnum())
