"""Who a source is, whom he speaks for, and how he comes to know what he says."""

from __future__ import annotations

import pytest

from hearsay.model import Document, Link, Reading
from hearsay.reading.stages import read

# a sentence, what its source is, for whom he speaks
STANDINGS = {
    "Amina Diallo, a director of the Lakes League, said the boats are burned at night.": (
        "a director of the Lakes League",
        "Lakes League",
    ),
    "The trader Omar Sow said the road to Gao is closed.": ("The trader", None),
    "Omar Sow, who left the Harbour Wire in 2011, said the rebels sell ivory.": (
        "who left the Harbour Wire in 2011",
        None,
    ),
    "Ruth Okello, a former inspector of the Ministry of Mines, said 40 tonnes of gold had gone.": (
        "a former inspector of the Ministry of Mines",
        None,
    ),
    "Omar Sow said the rebels sell ivory.": (None, None),
}
# a sentence and how the root comes to know it
EVIDENTIALS = {
    "Omar Sow said he had seen rebels sell ivory in Gao.": "saw",
    "Omar Sow said that lately he noticed lorries at the mine in Gao.": "saw",
    "A nurse said she had heard that the clan sells kidneys.": "was_told",
    '"Information then leaked about the sale of ivory," Omar Sow said.': "was_told",
    "A ledger seen by the Delta Ledger shows payments of $3,000 to the rebels.": "document_seen",
    "An indictment says that the clan paid $3,000 to the rebels.": "document_reported",
    "Omar Sow believes that the clan earns $2 million.": "inferred",
    "Omar Sow said the rebels sell ivory.": "unstated",
    "The rebels sell ivory in Gao.": "unstated",
    "Omar Sow said the thief was seen by a guard who sold him $40 of fuel.": "unstated",
}


def _root(text: str) -> Link:
    return _read(text).claims[0].chain[-1]


def _read(text: str) -> Reading:
    return read(Document(id="0", uri="-", text=text, publisher="The Delta Ledger"))


@pytest.mark.parametrize("text", STANDINGS)
def test_who_the_source_is(text: str) -> None:
    root = _root(text)
    assert (root.described, root.speaks_for) == STANDINGS[text]


def test_what_was_told_once_holds_where_the_source_comes_again() -> None:
    text = "Amina Diallo, a trader in Gao, said the toll is $3. The rebels take it all, Diallo added."
    assert [c.chain[-1].described for c in _read(text).claims] == ["a trader in Gao"] * 2


@pytest.mark.parametrize("text", EVIDENTIALS)
def test_how_the_root_knows(text: str) -> None:
    assert _read(text).claims[0].evidential == EVIDENTIALS[text]
