from __future__ import annotations

import json
from typing import Any

import pytest
from fictional import HOSTILE, TEXT, document, hostile, reading

from hearsay.exporters import contract
from hearsay.model import Reading

# what the contract names, in its order; what is added stands behind
KEYS = {
    "": ["contract", "document", "mentions", "entities", "attributions", "claims", "money", "findings"],
    "document": ["id", "uri", "title", "publisher", "published", "language", "text"],
    "mentions": ["id", "kind", "start", "end", "text", "entity", "value"],
    "entities": ["id", "kind", "name", "aliases", "mentions"],
    "attributions": ["id", "source", "cue", "content", "inside"],
    "claims": ["id", "evidence", "frame", "roles", "chain", "modality", "stream", "money", "time"],
    "money": [
        "id", "start", "end", "text", "kind", "measure", "low", "high", "bound", "currency", "per", "scope",
        "annual_low", "annual_high", "usd_annual_low", "usd_annual_high", "fx",
    ],
    "findings": ["code", "severity", "message", "about", "numbers"],
}  # fmt: skip
LINK = ["kind", "name", "entity", "how", "source", "cue"]


@pytest.fixture
def told() -> Any:
    return json.loads(contract.line(reading()))


@pytest.mark.parametrize("name", KEYS)
def test_every_key_of_the_contract_stands_in_its_order(told: Any, name: str) -> None:
    records = [told] if not name else told[name] if isinstance(told[name], list) else [told[name]]
    assert records
    for record in records:
        assert list(record)[: len(KEYS[name])] == KEYS[name]


def test_a_claim_and_its_chain_have_the_contracts_form(told: Any) -> None:
    claim = told["claims"][0]
    assert list(claim["evidence"][0]) == ["start", "end", "text"]
    assert all(list(link)[: len(LINK)] == LINK for link in claim["chain"])
    assert claim["chain"][0]["source"] is None
    start, end = claim["chain"][1]["source"]
    assert TEXT[start:end] == "the Tigris Wire"
    assert claim["modality"] == {"level": "CT+", "cues": []}


def test_a_time_is_told_by_its_dates(told: Any) -> None:
    assert told["claims"][0]["time"] is None
    assert told["claims"][3]["time"] == {
        "mention": "t1",
        "text": "In March",
        "earliest": "2015-03-01",
        "latest": "2015-03-31",
        "precision": "month",
        "relative": True,
    }


def test_mentions_carry_their_values(told: Any) -> None:
    values = {m["id"]: m["value"] for m in told["mentions"]}
    assert {"name": "Deir ez-Zor", "country": "SY", "level": "city"}.items() <= values["p1"].items()
    assert values["g1"] == {"name": "antiquities", "stream": "antiquities"}
    assert values["e1"] == {"name": "Harrow Column", "list": "groups"}
    forty = {"kind": "share", "low": "40", "high": "40", "value": "40", "bound": "about"}
    assert values["q1"] == {**forty, "unit": "%", "per": None, "of": "cargo"}


def amounts(told: Any, words: str) -> list[str | None]:
    found = next(m for m in told["money"] if m["text"] == words)
    return [found[key] for key in ("low", "high", "annual_low", "annual_high", "usd_annual_low", "usd_annual_high")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("more than $1 million a day", ["1000000", None, "365000000", None, "365000000", None]),
        ("between 300 and 500 dollars", ["300", "500", None, None, None, None]),
        ("2.5 million euros", ["2500000", "2500000", None, None, None, None]),
        ("$2 million-a-year", ["2000000", "2000000", "2000000", "2000000", "2000000", "2000000"]),
        ("4,000 a month", ["4000", "4000", "48000", "48000", None, None]),
    ],
)
def test_amounts_are_exact_strings_and_dollars_only_where_dollars_are_told(
    told: Any, words: str, expected: list[str | None]
) -> None:
    assert amounts(told, words) == expected


def test_an_order_of_magnitude_is_vague_to_the_contract(told: Any) -> None:
    found = next(m for m in told["money"] if m["text"] == "tens of millions")
    assert (found["bound"], found["bound_detail"], found["currency"]) == ("vague", "order_of_magnitude", None)


def test_every_quote_is_where_it_says(told: Any) -> None:
    text = told["document"]["text"]
    spans = [e for c in told["claims"] for e in c["evidence"]] + told["mentions"] + told["money"]
    spans += [q for f in told["findings"] for q in f["quotes"]]
    assert all(text[s["start"] : s["end"]] == s["text"] for s in spans)


def test_numbers_of_findings_are_plain_digits(told: Any) -> None:
    numbers = next(f["numbers"] for f in told["findings"] if f["numbers"])
    assert numbers == {"part_a_year": "365000000", "whole_a_year": "2000000"}


def test_half_a_surrogate_pair_reads_back_to_the_same_text() -> None:
    line = contract.line(hostile())
    assert b"\n" not in line
    assert json.loads(line)["document"]["text"] == HOSTILE


def test_a_line_is_utf_8_and_one_line() -> None:
    line = contract.line(Reading(document=document("Zölle\u2028und\nMaut – 5 €")))
    assert len(line.decode("utf-8").splitlines()) == 1
    assert "Zölle" in line.decode("utf-8")
    assert json.loads(line)["document"]["text"] == "Zölle\u2028und\nMaut – 5 €"


def test_lines_are_in_order_and_ended() -> None:
    made = [Reading(document=document(f"Text {n}.")) for n in range(3)]
    lines = contract.lines(made)
    assert lines.endswith("\n")
    assert [json.loads(line)["document"]["text"] for line in lines.splitlines()] == ["Text 0.", "Text 1.", "Text 2."]
