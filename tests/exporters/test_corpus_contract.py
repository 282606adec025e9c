from __future__ import annotations

import json
from decimal import Decimal

from hearsay.corpus import Descent, Entry, Figure, Independent, Ledger, Lost, Origin, Passage, Value
from hearsay.exporters.corpus_contract import corpus_json
from hearsay.model import Claim, Document, Finding, Link, Modality, Reading, Sentence, Span

# what the contract names, in its order; what is added stands behind
KEYS = {
    "": ["contract", "documents", "links", "lost", "origins", "entries", "figures", "findings"],
    "documents": ["id", "uri", "publisher", "published"],
    "links": ["child", "parent", "type", "score", "because"],
    "lost": ["id", "name", "evidence", "children"],
    "origins": ["id", "who", "kind", "documents"],
    "entries": ["id", "summary", "claims", "documents", "origins", "independent", "because"],
    "figures": ["entry", "document", "claim", "value", "parent", "change", "because"],
    "findings": ["code", "severity", "message", "about", "numbers"],
}
TEXT = "The levy is one sack in ten."
SPAN = Span(0, len(TEXT), TEXT)


def _reading(text: str = TEXT) -> Reading:
    links = (Link(kind="none", name=None, how="none", known="given", because=""),)
    span = Span(0, len(text), text)
    claim = Claim(id="c1", evidence=(span,), chain=links, modality=Modality(level="CT+"), by="made")
    made = Document(id="d1", uri="one", text=text, publisher="Pier Post")
    return Reading(document=made, sentences=(Sentence(0, len(text), text, paragraph=0),), claims=(claim,))


def _ledger() -> Ledger:
    here = Value(document="d1", claim="c1", value="one in ten", quote=SPAN)
    passages = (Passage(child=SPAN, parent=SPAN),)
    line = Descent(child="d1", parent="l1", type="copy", score=Decimal("0.90"), because="b", by="m", passages=passages)
    entry = Entry(
        id="e1", summary=TEXT, claims=("c1",), documents=("d1",), origins=("o1",), because=("why",), by="m",
        independent=Independent(low=1, high=2), belief=Decimal("0.500"),
    )  # fmt: skip
    lost = Value(document="l1", claim=None, value="one in six")
    figure = Figure(entry="e1", here=here, parent=lost, change="value", because="another value", by="m")
    return Ledger(
        descents=(line,),
        lost=(Lost(id="l1", name=None, evidence="e", children=("d1",), by="m"),),
        origins=(Origin(id="o1", who="Ama Koffi", kind="person", documents=("d1",), because="", by="m"),),
        entries=(entry,),
        figures=(figure, Figure(entry="", here=here, parent=None, change=None, because="", by="m")),
        findings=(
            Finding(code="x", severity="low", message="m", about=("e1",), by="m", numbers={"n": Decimal("2E+3")}),
        ),
    )


def test_the_keys_are_the_contracts_in_its_order() -> None:
    made = json.loads(corpus_json([_reading()], _ledger()))
    assert list(made)[: len(KEYS[""])] == KEYS[""]
    for name, keys in KEYS.items():
        if name:
            assert list(made[name][0])[: len(keys)] == keys


def test_the_values_are_the_contracts() -> None:
    made = json.loads(corpus_json([_reading()], _ledger()))
    assert made["links"][0]["score"] == "0.9"
    assert made["entries"][0]["independent"] == {"low": 1, "high": 2}
    assert made["entries"][0]["belief"] == "0.5"
    assert made["figures"][0]["parent"] == {"document": "l1", "claim": None, "value": "one in six", "quote": None}
    assert made["figures"][1]["parent"] is None
    assert made["figures"][1]["entry"] is None
    assert made["findings"][0]["numbers"] == {"n": "2000"}
    assert made["claims"][0]["document"] == "d1"


def test_the_order_of_the_readings_makes_no_difference_and_nothing_is_written_as_nothing() -> None:
    one, other = _reading(), Reading(document=Document(id="d0", uri="other", text="x"))
    assert corpus_json([one, other], _ledger()) == corpus_json([other, one], _ledger())
    assert json.loads(corpus_json([], Ledger()))["entries"] == []


def test_a_lone_surrogate_is_replaced() -> None:
    assert json.loads(corpus_json([_reading("one \ud800 sack")], Ledger()))["claims"][0]["evidence"][0]["text"]


def test_the_own_findings_of_a_report_stand_behind_those_of_the_ledger() -> None:
    code, by = "vague_money", "checks.vague_money/1"
    finding = Finding(code=code, severity="low", message="no figure", about=(), by=by)
    reading = Reading(document=Document(id="d7", uri="seven", text="x"), findings=(finding,))
    made = json.loads(corpus_json([reading], _ledger()))["findings"]
    assert (made[-1]["code"], made[-1]["about"], made[-1]["documents"]) == (code, ["d7"], ["d7"])
    assert len(made) == len(_ledger().findings) + 1
