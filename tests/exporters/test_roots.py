from __future__ import annotations

from fictional import NONE, TEXT, claim, document, link, reading
from msgspec.structs import replace

from hearsay.exporters.roots import by_root
from hearsay.model import Entity, Reading


def test_claims_are_gathered_by_the_last_voice_and_nobody_comes_last() -> None:
    found = [(root.who, root.numbers) for root in by_root(reading())]
    assert found == [
        ("Layla Nasser", (1, 3, 4)),
        ("Tigris Wire", (2,)),
        ("An unnamed source (“unnamed officials”)", (7,)),
        ("A spokesman for the Column", (8,)),
        ("The Levant Courier", (9,)),
        ("Nobody is named", (5, 6)),
    ]


def test_every_claim_stands_in_one_group() -> None:
    numbers = sorted(number for root in by_root(reading()) for number in root.numbers)
    assert numbers == list(range(1, 10))


def test_one_entity_is_one_root_whatever_it_is_called() -> None:
    named = replace(link(TEXT, "person", "Layla Nasser", "Layla Nasser", "cited"), entity="x9")
    short = replace(link(TEXT, "person", "Nasser", "Nasser", "Nasser said"), entity="x9")
    known = Entity(
        id="x9", kind="person", name="Layla Nasser", aliases=("Nasser",), mentions=(), because="", by="hand/1"
    )
    claims = (claim(TEXT, 1, "any toll is taken", short), claim(TEXT, 2, "Each lorry", named))
    (root,) = by_root(Reading(document=document(), claims=claims, entities=(known,)))
    assert (root.who, root.kind, root.is_named, root.numbers) == ("Layla Nasser", "person", True, (1, 2))


def test_own_reporting_belongs_to_the_publisher() -> None:
    own = replace(NONE, kind="self")
    (root,) = by_root(Reading(document=document(), claims=(claim(TEXT, 1, "any toll is taken", own),)))
    assert (root.who, root.kind) == ("The Levant Courier", "own reporting")


def test_a_document_without_claims_has_no_roots() -> None:
    assert by_root(Reading(document=document("Rain fell on Raqqa."))) == ()
