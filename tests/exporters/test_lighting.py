from __future__ import annotations

import re

from fictional import document, reading

from hearsay.exporters import lighting
from hearsay.exporters.pieces import paragraphs
from hearsay.model import Reading


def test_a_piece_has_a_class_for_each_part_that_it_plays() -> None:
    classes = {p.text.strip(): lighting.classes(p).split() for paragraph in paragraphs(reading()) for p in paragraph}
    assert {"k1", "m1", "e1"} <= set(classes["more than $1 million a day"])
    assert classes["the Tigris Wire"] == ["k1", "k2", "s1", "l1-1", "s2", "l2-1"]
    assert {"e5", "q5"} <= set(classes["reportedly"])


def test_each_part_of_each_claim_has_its_rule_and_no_other_document_adds_any() -> None:
    once = lighting.rules([reading()])
    assert once == lighting.rules([reading(), reading()])
    for part in ("e9", "s8", "q5", "m1", "l1-2"):
        assert re.search(rf" \.{part}\{{", once)
    assert ".e10{" not in once


def test_of_very_many_claims_the_first_have_rules() -> None:
    first = reading().claims[4]
    many = Reading(document=document(), claims=(first,) * (lighting.MOST + 1))
    rules = lighting.rules([many])
    assert f".e{lighting.MOST}{{" in rules
    assert f".e{lighting.MOST + 1}{{" not in rules
    last = [lighting.classes(piece) for paragraph in paragraphs(many) for piece in paragraph if piece.claims]
    assert not any(f"e{lighting.MOST + 1}" in classes.split() for classes in last)


def test_nothing_to_light_up() -> None:
    assert lighting.rules([Reading(document=document("Rain fell on Raqqa."))]) == ""
