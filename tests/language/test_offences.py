"""The table of offences: complete, and in its sources' own terms."""

from __future__ import annotations

from hearsay.language.lexicon import shipped_terms
from hearsay.language.offences import offences

MARKETS = frozenset(
    {
        "human trafficking", "human smuggling", "extortion and protection racketeering", "arms trafficking",
        "trade in counterfeit goods", "illicit trade in excisable goods", "flora crimes", "fauna crimes",
        "non-renewable resource crimes", "heroin trade", "cocaine trade", "cannabis trade", "synthetic drug trade",
        "cyber-dependent crimes", "financial crimes",
    }
)  # fmt: skip
TOPICS = frozenset(
    "crime crime.fraud crime.cyber crime.fin crime.env crime.theft crime.terror crime.traffick crime.traffick.drug"
    " crime.traffick.human".split()
)


def test_every_stream_has_its_row() -> None:
    assert set(offences().streams) == {t.facts["stream"] for t in shipped_terms() if t.list == "streams"}


def test_every_term_names_a_source_that_is_there() -> None:
    named = {t.source for row in offences().streams.values() for t in (row.fatf, row.index, row.topics)}
    assert named == set(offences().sources)
    assert all("https://" in source for source in offences().sources.values())


def test_markets_and_topics_are_those_of_their_standards() -> None:
    rows = offences().streams.values()
    assert {term for row in rows for term in row.index.terms} == MARKETS
    assert {term for row in rows for term in row.topics.terms} <= TOPICS


def test_lawful_trade_and_sums_are_no_offence() -> None:
    for stream in ("legal_trade", "total_income"):
        row = offences().streams[stream]
        assert row.fatf.terms == row.index.terms == row.topics.terms == ()
