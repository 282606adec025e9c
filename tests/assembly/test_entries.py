from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from hearsay.assembly.entries import gather_entries
from hearsay.assembly.figures import trace_figures
from hearsay.assembly.origins import find_origins
from hearsay.assembly.stages import assemble
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Reading
from hearsay.text.spans import verbatim

from .made import corpus, descent, family, reading

Told = Callable[..., Reading]


def _assembled(made: Corpus, ledger: Ledger) -> Ledger:
    for stage in (gather_entries, find_origins, trace_figures):
        ledger = stage(made, ledger)
    return ledger


def test_the_order_of_adding_makes_no_difference() -> None:
    readings, _ = family(7, 12)
    first = msgspec.json.encode(assemble(Corpus(readings=tuple(readings))))
    random.Random(3).shuffle(readings)
    assert msgspec.json.encode(assemble(Corpus(readings=tuple(readings)))) == first


def test_every_process_makes_the_same_bytes() -> None:
    """Sets come in another order in every process; nothing that is written may hang on it."""
    program = "from made import *; from hearsay.assembly.stages import assemble; import msgspec, sys; " + (
        "readings, _ = family(7, 9); sys.stdout.buffer.write(msgspec.json.encode(assemble(corpus(*readings))))"
    )
    made = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent)}
        made.append(
            subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True).stdout
        )
    assert made[0] == made[1] != b""


def test_every_claim_with_words_is_in_a_statement() -> None:
    readings, ledger = family(5, 8)
    entries = _assembled(corpus(*readings), ledger).entries
    held = [c for e in entries if e.level == "statement" for c in e.claims]
    assert sorted(held) == sorted(c.id for r in readings for c in r.claims)


def test_a_summary_is_verbatim_and_ids_are_unique() -> None:
    readings, ledger = family(11, 10)
    entries = _assembled(corpus(*readings), ledger).entries
    words = {verbatim(c.evidence) for r in readings for c in r.claims}
    assert {e.summary for e in entries} <= words
    assert len({e.id for e in entries}) == len(entries)


def test_one_document_and_none() -> None:
    assert _assembled(corpus(), Ledger()).entries == ()
    only = _assembled(corpus(reading("only", [("guards took a levy on eels", None)])), Ledger())
    assert [e.independent.high for e in only.entries] == [1]
    assert _assembled(corpus(reading("blank", [])), Ledger()).entries == ()


def test_an_account_holds_what_travels_without_its_voice(told: Told) -> None:
    full = (
        "Moussa Adigbo said that the Brown Sash takes one basket of eels in six at the weir of Kouta. He said that it "
        "hands out tin tokens for every basket. He said that buyers pay 900 dollars a kilogram at the airport of Lome."
    )
    bare = (
        "The Brown Sash takes one basket of eels in six at the weir of Kouta. It hands out tin tokens for every "
        "basket. Buyers pay 900 dollars a kilogram at the airport of Lome."
    )
    readings = [told("Lagoon Herald", full), told("Coast Wire", full + " Rain fell."), told("Blog", bare)]
    accounts = [e for e in _assembled(corpus(*readings), Ledger()).entries if e.level == "account"]
    assert any(len(e.documents) == 3 for e in accounts)


def test_two_stories_with_one_stock_sentence_stay_two() -> None:
    stock = ("ivory cannot be bred and every tusk sold abroad was poached in winter", None)
    ponds = [
        ("guards at weir took baskets of eels", "Ama Koffi"),
        ("foundry stamped tin tokens for the levy", "Ama Koffi"),
    ]
    bridge = [("lorry broke bridge over lagoon", "Bento Salgado"), ("ferry carried salt to harbour", "Bento Salgado")]
    readings = [reading(f"p{i}", [*ponds, stock]) for i in range(3)] + [
        reading(f"b{i}", [*bridge, stock]) for i in range(3)
    ]
    wholes = [e for e in _assembled(corpus(*readings), Ledger()).entries if e.level == "whole"]
    assert sorted(len(e.documents) for e in wholes) == [3, 3]


def test_a_line_of_descent_ties_two_documents_into_one_story() -> None:
    one = reading("one", [("guards at weir took baskets of eels", None), ("tokens of tin were stamped", None)])
    other = reading("other", [("the levy on fishermen grew in winter", None), ("ice went to the pier", None)])
    ledger = Ledger(descents=(descent(other, one, "relay"),))
    wholes = [e for e in _assembled(corpus(one, other), ledger).entries if e.level == "whole"]
    assert [len(e.documents) for e in wholes] == [2]
