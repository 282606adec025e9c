"""What people decide: kept in a chain, found again after a re-read, undone by a new row."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hearsay import ledger
from hearsay.corpus import Action, Decision, Target
from hearsay.errors import BadValue
from hearsay.ledger.chain import canonical, sealed
from hearsay.model import Reading, Span

from .reports import AT, fill, prepared, reading

WHO = "B. Editor"


@pytest.fixture
def every(case: ledger.Case) -> list[Reading]:
    return fill(case)


def _claim(read: Reading, number: int = 0) -> Target:
    return Target(kind="claim", id=read.claims[number].id)


def test_a_decision_is_kept_with_what_it_is_about(case: ledger.Case, every: list[Reading]) -> None:
    made = ledger.decide(case, "reject", [_claim(every[1])], who=WHO, reason="a slip", at=AT)
    quote = ledger.quote(every[1].claims[0])
    target = Target(kind="claim", id=every[1].claims[0].id, document=every[1].document.id, quote=quote)
    unsealed = Decision(number=1, action="reject", targets=(target,), who=WHO, at=AT, reason="a slip")
    assert made == sealed(unsealed, "")
    second = ledger.decide(case, "accept", [_claim(every[0])], who=WHO)
    assert (second.number, second.previous) == (2, made.hash)
    assert ledger.decisions_of(case) == (made, second) == ledger.standing(case)
    assert ledger.sizes(case).decisions == 2


def test_the_hash_can_be_reckoned_by_anybody() -> None:
    made = Decision(number=1, action="annotate", targets=(), who="Zoë", at=AT, values={"b": "2", "a": "1"}, reason="é")
    expected = '{"action":"annotate","at":"2024-03-05T16:30:00+00:00","number":1,"previous":"","reason":"é"'
    expected += ',"targets":[],"values":{"a":"1","b":"2"},"who":"Zoë"}'
    assert canonical(made) == expected.encode()


def test_every_action_on_what_it_fits(case: ledger.Case, every: list[Reading]) -> None:
    first, other = (Target(kind="entity", id=r.entities[0].id) for r in every[:2])
    finding = Target(kind="finding", id=ledger.findings_of(case).items[0].id)
    document = Target(kind="document", id=every[0].document.id)
    asked: list[tuple[Action, list[Target], dict[str, str]]] = [
        ("accept", [finding], {}),
        ("reject", [document, _claim(every[0])], {}),
        ("correct", [_claim(every[0])], {"stream": "gold"}),
        ("merge", [first, other], {}),
        ("split", [_claim(every[0])], {}),
        ("grade", [document], {"source": "B", "information": "1"}),
        ("annotate", [first], {}),
    ]
    for action, targets, values in asked:
        ledger.decide(case, action, targets, who=WHO, values=values, reason="see the note")
    assert [(d.action, len(d.targets), d.values) for d in ledger.standing(case)] == [
        (a, len(t), v) for a, t, v in asked
    ]
    assert ledger.standing(case)[3].targets[0].quote == every[0].entities[0].name
    assert ledger.verify(case).faults == ()


def test_an_undo_is_a_new_row_and_can_be_undone(case: ledger.Case, every: list[Reading]) -> None:
    first = ledger.decide(case, "reject", [_claim(every[0])], who=WHO)
    undo = ledger.decide(case, "undo", who=WHO, values={"decision": "1"})
    assert ledger.standing(case) == ()
    with pytest.raises(BadValue, match="decision 1 is undone already"):
        ledger.decide(case, "undo", who=WHO, values={"decision": "1"})
    ledger.decide(case, "undo", who=WHO, values={"decision": str(undo.number)})
    assert ledger.standing(case) == (first,)
    assert len(ledger.decisions_of(case)) == 3
    with pytest.raises(BadValue, match="there is no decision 9 to undo"):
        ledger.decide(case, "undo", who=WHO, values={"decision": "9"})


CLAIM, DOCUMENT, ENTITY = (Target(kind=kind, id="x") for kind in ("claim", "document", "entity"))
SENSELESS: list[tuple[str, list[Target], dict[str, str], str, str]] = [
    ("forget", [CLAIM], {}, "", "nothing that can be decided"),
    ("accept", [], {}, "", "accept what"),
    ("correct", [CLAIM], {}, "", "what is to be instead"),
    ("correct", [CLAIM, CLAIM], {"a": "b"}, "", "takes one thing"),
    ("merge", [CLAIM], {}, "", "two or more of one kind"),
    ("merge", [CLAIM, CLAIM], {}, "", "two or more of one kind"),
    ("merge", [CLAIM, ENTITY], {}, "", "two or more of one kind"),
    ("merge", [DOCUMENT, DOCUMENT], {}, "", "merge takes a claim, entity or entry; this is of the kind document"),
    ("split", [DOCUMENT], {}, "", "of the kind document"),
    ("annotate", [CLAIM], {}, " ", "wants the note"),
    ("grade", [ENTITY], {"source": "A"}, "", "of the kind entity"),
    ("grade", [CLAIM], {}, "", "grade wants"),
    ("grade", [CLAIM], {"source": "A", "colour": "red"}, "", "grade wants"),
    ("grade", [CLAIM], {"source": "AB"}, "", "no grade of a source"),
    ("grade", [CLAIM], {"source": ""}, "", "no grade of a source"),
    ("grade", [CLAIM], {"information": "7"}, "", "no grade of information"),
    ("undo", [], {}, "", "wants the number"),
    ("undo", [CLAIM], {"decision": "1"}, "", "wants the number"),
    ("undo", [], {"decision": "٣"}, "", "wants the number"),
    ("accept", [CLAIM], {}, "x" * 10_001, "at most 10,000"),
    ("accept", [CLAIM], {}, "", "there is no claim x in the case"),
]


@pytest.mark.parametrize(("action", "targets", "values", "reason", "told"), SENSELESS)
def test_what_means_nothing_is_not_decided(
    case: ledger.Case, action: Action, targets: list[Target], values: dict[str, str], reason: str, told: str
) -> None:
    with pytest.raises(BadValue, match=told):
        ledger.decide(case, action, targets, who=WHO, values=values, reason=reason)
    assert ledger.decisions_of(case) == ()


@pytest.mark.parametrize("who", ["hearsay", "belief/1", "Hearsay 0.2", "checks.single_origin/1"])
def test_only_a_person_confirms(case: ledger.Case, every: list[Reading], who: str) -> None:
    with pytest.raises(BadValue, match="only a person grades information as 1"):
        ledger.decide(case, "grade", [_claim(every[0])], who=who, values={"information": "1"})
    ledger.decide(case, "grade", [_claim(every[0])], who=who, values={"source": "F", "information": "6"})


@pytest.mark.parametrize(("who", "at"), [(" ", AT), ("a\nb", AT), (WHO, "yesterday"), (WHO, "2024-03-05T16:30:00")])
def test_who_and_when_must_be_told(case: ledger.Case, who: str, at: str) -> None:
    with pytest.raises(BadValue):
        ledger.decide(case, "accept", [CLAIM], who=who, at=at)


def _longer(text: str) -> Reading:
    """The same report with a sentence in front, so that no id stays what it was."""
    return reading("tolls.txt", "Prices rose in Gao, traders said. " + text)


def test_decisions_find_their_claims_by_quote_after_a_re_read(case: ledger.Case, every: list[Reading]) -> None:
    old = every[0]
    for number in range(len(old.claims)):
        ledger.decide(case, "accept", [_claim(old, number)], who=WHO)
    moved = _longer(old.document.text)
    ledger.save(case, prepared(moved))
    assert not {c.id for c in old.claims} & {c.id for c in moved.claims}
    quotes = {c.id: ledger.quote(c) for c in moved.claims}
    found = [decision.targets[0] for decision in ledger.standing(case)]
    assert [quotes[target.id] for target in found] == [ledger.quote(c) for c in old.claims]
    assert ledger.orphans(case) == ()
    assert ledger.verify(case).faults == ()


def test_what_cannot_be_found_again_is_an_orphan_and_not_lost(case: ledger.Case, every: list[Reading]) -> None:
    made = ledger.decide(case, "reject", [_claim(every[0])], who=WHO)
    ledger.save(case, prepared(reading("tolls.txt", "Salt costs $5 a slab in Taoudenni, a caravan guide said.")))
    assert ledger.standing(case) == ()
    (orphan,) = ledger.orphans(case)
    assert orphan.decision == made
    assert "none has the words" in orphan.because
    ledger.save(case, prepared(every[0]))
    assert ledger.standing(case) == (made,)


def test_of_two_claims_with_the_words_none_is_chosen(case: ledger.Case, every: list[Reading]) -> None:
    claim = every[0].claims[0]
    ledger.decide(case, "reject", [_claim(every[0])], who=WHO)
    twice = tuple(replace(claim, id=name) for name in ("c000000000001", "c000000000002"))
    ledger.save(case, prepared(replace(every[0], claims=twice)))
    (orphan,) = ledger.orphans(case)
    assert "2 have the words" in orphan.because
    shorter = replace(claim, id="c3", evidence=(replace_end(claim.evidence[0].text, every[0]),))
    ledger.save(case, prepared(replace(every[0], claims=(shorter,))))
    assert [d.targets[0].id for d in ledger.standing(case)] == ["c3"]


def replace_end(text: str, read: Reading) -> Span:
    """The same words without the last two."""
    cut = text.rsplit(" ", 2)[0]
    start = read.document.text.index(cut)
    return Span(start, start + len(cut), cut)


def test_entities_are_found_again_by_name(case: ledger.Case, every: list[Reading]) -> None:
    entity = next(e for e in every[0].entities if e.name == "Halima Toure")
    ledger.decide(case, "accept", [Target(kind="entity", id=entity.id)], who=WHO)
    moved = _longer(every[0].document.text)
    renamed = tuple(replace(e, id="n" + e.id) for e in moved.entities)
    ledger.save(case, prepared(replace(moved, entities=renamed)))
    assert [d.targets[0].id for d in ledger.standing(case)] == [e.id for e in renamed if e.name == "Halima Toure"]


def test_an_id_of_two_documents_wants_the_document(case: ledger.Case, every: list[Reading]) -> None:
    same = replace(every[1].claims[0], id=every[0].claims[0].id)
    ledger.save(case, prepared(replace(every[1], claims=(same,))))
    with pytest.raises(BadValue, match="two documents have a claim"):
        ledger.decide(case, "accept", [_claim(every[0])], who=WHO)
    target = replace(_claim(every[0]), document=every[1].document.id)
    assert ledger.decide(case, "accept", [target], who=WHO).targets[0].quote == ledger.quote(same)
