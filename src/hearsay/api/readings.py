"""What was read, as one sequence that shows itself as JSON lines, as a page, and in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import count
from typing import overload

from hearsay import checks
from hearsay.errors import UnknownCode, Unreadable
from hearsay.model import Reading

_shown = count(1)  # numbers the fragments of one process, so that two in one notebook share no element id


class Readings(Sequence[Reading]):
    """What was read, in the order given, and what could not be. Nothing in it changes afterwards.

    It shows itself as the page in a notebook, and as one line elsewhere.
    """

    __slots__ = ("_readings", "_unreadable")

    def __init__(self, readings: Iterable[Reading] = (), unreadable: Iterable[Unreadable] = ()) -> None:
        self._readings = tuple(readings)
        self._unreadable = tuple(unreadable)

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """The documents that could not be read, each with its cause."""
        return self._unreadable

    @overload
    def __getitem__(self, index: int) -> Reading: ...
    @overload
    def __getitem__(self, index: slice) -> Readings: ...
    def __getitem__(self, index: int | slice) -> Reading | Readings:
        if isinstance(index, slice):
            return Readings(self._readings[index])
        return self._readings[index]

    def __len__(self) -> int:
        return len(self._readings)

    def __repr__(self) -> str:
        claims = sum(len(r.claims) for r in self)
        findings = sum(len(r.findings) for r in self)
        missing = f", {len(self.unreadable)} unreadable" if self.unreadable else ""
        return f"<Readings: {len(self)} documents, {claims} claims, {findings} findings{missing}>"

    def _repr_html_(self) -> str:
        from hearsay.exporters import html  # the template engine is wanted by few and costs a tenth of a second

        made = sha256("".join(r.document.id for r in self).encode()).hexdigest()[:8]
        return html.fragment(self, f"h{made}-{next(_shown)}-", _manuals(self))

    def to_jsonl(self) -> str:
        """The JSON lines of the output contract, one a document."""
        from hearsay.exporters import contract

        return contract.lines(self)

    def to_html(self) -> str:
        """The whole page, as `hearsay read --html` writes it."""
        from hearsay.exporters import html

        return html.page(self, self.unreadable, _manuals(self))


def _manuals(readings: Iterable[Reading]) -> dict[str, str]:
    found = {}
    for code in {finding.code for reading in readings for finding in reading.findings}:
        try:
            found[code] = checks.manual(code)
        except UnknownCode:
            continue  # a finding of the reading itself, such as a stage that failed, has no check behind it
    return found
