"""Readings of invented reports for the tests of assembly, read by the rules: fast, and the same on every machine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.assembly.stages import ASSEMBLY_STAGES
from hearsay.corpus import Corpus, Ledger
from hearsay.language.rules import RuleReader
from hearsay.model import Document, Reading
from hearsay.reading.stages import read
from hearsay.text.identity import identity

Told = Callable[..., Reading]


@pytest.fixture(scope="session")
def told() -> Told:
    """A reading of one report: publisher, text, day, address."""

    def make(publisher: str | None, text: str, published: str | None = None, uri: str | None = None) -> Reading:
        uri = uri or f"https://{(publisher or 'somebody').lower().replace(' ', '')}.example/{identity('p', text)}"
        name = identity("d", uri, text)
        made = Document(id=name, uri=uri, text=text, publisher=publisher, published=published, language="en")
        return read(made, RuleReader())

    return make


@pytest.fixture(scope="session")
def descended() -> Callable[..., Ledger]:
    """The ledger of some readings after copies, citations and the tree."""

    def run(*readings: Reading) -> Ledger:
        corpus, ledger = Corpus(readings=tuple(sorted(readings, key=lambda r: r.document.id))), Ledger()
        for stage in ASSEMBLY_STAGES[:3]:
            ledger = stage(corpus, ledger)
        return ledger

    return run


@pytest.fixture(scope="session")
def stories() -> dict[str, str]:
    """Invented reports on eels, in several hands."""
    return {
        "origin": (
            "At the weir of Kouta the nets come up heavy three nights in ten. Moussa Adigbo, who has fished there for "
            "eleven years, said that men of the Brown Sash take one basket of glass eels in six and give a tin token "
            "in return. He showed 48 tokens to this newspaper. A kilogram brings 900 dollars at the airport of Lome, "
            "he said, and the fishermen see forty of it. The harbour office did not answer letters. The tokens carry "
            "the mark of a foundry in Kpalime that closed in 2009, and the foreman of it still lives across the road."
        ),
        "wire": (
            "Armed men take one basket of glass eels in six from fishermen at the weir of Kouta, a fisherman has told "
            "the Lagoon Herald. Moussa Adigbo said that the Brown Sash hands out a tin token for every basket. The "
            "group makes 5,000 dollars a night in this way, according to the newspaper. Buyers at the airport of Lome "
            "pay 900 dollars a kilogram. The harbour office could not be reached for comment on Thursday."
        ),
        "stock": (
            "Eels cannot be bred in ponds, and every animal that is sold abroad was caught at a river mouth in winter. "
            "Trade in them out of the continent has been forbidden for more than ten years, and prices have gone up "
            "every year since."
        ),
        "other": (
            "A bridge over the Mono gave way on Sunday under a lorry that was loaded with cement, the prefect said. "
            "Two people were hurt and taken to the clinic of Aneho. The bridge had been inspected in the spring and "
            "was found to be sound, he added, and a ferry would run until it was mended."
        ),
    }
