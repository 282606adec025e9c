"""What is saved is there again as it was, once, whatever is saved over it."""

from __future__ import annotations

import pickle
from hashlib import sha256

import pytest
from msgspec.structs import replace

from hearsay import ledger
from hearsay.errors import BrokenCase, NotInCase
from hearsay.ledger import Failure, Filters
from hearsay.ledger.tables import raws
from hearsay.model import Span

from .reports import AT, TEXTS, capture, fill, prepared, read, reading


def test_readings_come_back_as_they_were_in_the_order_of_their_ids(case: ledger.Case) -> None:
    every = fill(case)
    assert list(ledger.readings_of(case)) == sorted(every, key=lambda r: r.document.id)
    assert ledger.reading(case, every[1].document.id) == every[1]
    some = [every[2].document.id, every[0].document.id, "none such"]
    assert [r.document.id for r in ledger.readings_of(case, some)] == sorted(some[:2])
    assert list(ledger.readings_of(case, [])) == []


def test_more_readings_than_are_fetched_at_once(case: ledger.Case) -> None:
    many = [read(f"{n}.txt", "Millers near Gao pay $40 a month, he said.") for n in range(150)]
    ledger.save(case, *map(prepared, many))
    ids = sorted(r.document.id for r in many)
    assert [r.document.id for r in ledger.readings_of(case)] == ids
    assert [r.document.id for r in ledger.readings_of(case, ids)] == ids


def test_what_is_prepared_goes_from_one_process_to_another(case: ledger.Case) -> None:
    ready = prepared(reading("tolls.txt"))
    ledger.save(case, pickle.loads(pickle.dumps(ready)))  # noqa: S301 our own bytes
    assert ledger.reading(case, ready.document.id) == reading("tolls.txt")


def test_saved_again_a_document_is_replaced_and_never_doubled(case: ledger.Case) -> None:
    fill(case)
    before, sizes = ledger.claims_of(case), ledger.sizes(case)
    fill(case)
    assert ledger.sizes(case) == sizes
    assert ledger.claims_of(case) == before
    assert ledger.verify(case, deep=True).faults == ()


def test_a_new_reading_takes_the_place_of_the_old(case: ledger.Case) -> None:
    fill(case)
    shorter = replace(reading("tolls.txt", "The Dune Brigade earns $3 million a month from salt, he said."), stamps=())
    moved = replace(shorter, document=replace(shorter.document, publisher="Other", published="2019-01-01"))
    ledger.save(case, prepared(moved))
    shown = ledger.claims_of(case, Filters(document=moved.document.id)).items
    assert [row.quote for row in shown] == [ledger.quote(claim) for claim in moved.claims]
    assert {(row.outlet, row.published) for row in shown} == {("Other", "2019-01-01")}
    assert ledger.claims_of(case, Filters(words="Tessalit")).items == ()
    assert ledger.claims_of(case, Filters(words="salt")).items == shown
    assert ledger.verify(case, deep=True).faults == ()


def test_the_same_bytes_at_two_addresses_are_two_captures_of_one_document(case: ledger.Case) -> None:
    fill(case)
    data = TEXTS["gold.html"][2].encode()
    raw = sha256(data).hexdigest()
    mirror = ledger.Capture(uri="https://mirror.example/gold", at=AT, hand="A. Tester", raw=raw)
    assert ledger.save_captures(case, [mirror, mirror]) == 1
    assert ledger.save_captures(case, [mirror]) == 0
    assert ledger.save_captures(case, [replace(mirror, raw="0" * 64)]) == 0
    found = ledger.captures_of(case, reading("gold.html").document.id)
    assert [c.uri for c in found] == ["gold.html", mirror.uri]
    assert {c.raw for c in found} == {raw}
    assert ledger.raw(case, raw) == data
    assert ledger.sizes(case).documents == len(TEXTS)


def test_wanted_is_what_is_new_or_made_by_something_else(case: ledger.Case) -> None:
    item = reading("gold.html")
    raw = sha256(item.document.text.encode()).hexdigest()
    ledger.save(case, prepared(item, stamps=("reader/1", "checks/1")))
    assert ledger.wanting(case, [raw], ["checks/1", "reader/1"]) == ()
    new = "f" * 64
    assert ledger.wanting(case, [new, raw, new], ["checks/2", "reader/1"]) == (
        ledger.Wanted(raw=new),
        ledger.Wanted(raw=raw, document=item.document.id, moved=("checks/1", "checks/2")),
    )
    many = [sha256(str(n).encode()).hexdigest() for n in range(1_200)]
    assert [w.raw for w in ledger.wanting(case, [*many, raw], ["checks/1", "reader/1"])] == many


def test_a_failure_goes_when_its_address_is_read(case: ledger.Case) -> None:
    failed = [Failure(uri=uri, cause="cut short", at=AT) for uri in ("gold.html", "x" * 5_000)]
    ledger.save_failures(case, failed)
    ledger.save_failures(case, [replace(failed[0], cause="encrypted")])
    assert {f.uri: f.cause for f in ledger.failures_of(case).items} == {
        "gold.html": "encrypted",
        "x" * 5_000: "cut short",
    }
    ledger.save(case, prepared(reading("gold.html")))
    assert [f.uri for f in ledger.failures_of(case).items] == ["x" * 5_000]
    first = ledger.failures_of(case, limit=1)
    assert first.after is None


def test_hostile_texts_are_kept_and_found(case: ledger.Case) -> None:
    words = "Millers near Gao pay $40 a month, Omar said. 'It\0' \"is\"; DROP TABLE claims; -- \U0001f600"
    made = read("odd\u202e.txt", words, publisher="O'Brien\0's " + "very long " * 400)
    odd = replace(made, claims=(replace(made.claims[0], evidence=(Span(0, len(words), words),)),))
    ledger.save(case, prepared(odd))
    assert ledger.reading(case, odd.document.id) == odd
    shown = ledger.claims_of(case, Filters(words='"drop table"')).items
    assert len(shown) == 1
    assert "\0" not in shown[0].quote
    assert ledger.claims_of(case, Filters(outlet=odd.document.publisher)).items == ledger.claims_of(case).items
    assert ledger.verify(case, deep=True).faults == ()


def test_what_is_not_there_and_what_is_damaged_is_said_so(case: ledger.Case) -> None:
    fill(case)
    for ask in (ledger.reading, ledger.raw, ledger.captures_of, ledger.claim):
        with pytest.raises(NotInCase, match=r"there (is|are) no \w+ nowhere in it"):
            ask(case, "nowhere")
    with case.writing() as rows:
        rows.execute(raws.update().values(data=b"not what it was"))
    with pytest.raises(BrokenCase, match="are damaged; add the document again"):
        ledger.raw(case, sha256(TEXTS["gold.html"][2].encode()).hexdigest())


def test_documents_come_in_pages_in_the_order_of_adding(case: ledger.Case) -> None:
    every = fill(case)
    first = ledger.documents_of(case, limit=3)
    rest = ledger.documents_of(case, limit=3, after=first.after)
    assert [d.id for d in (*first.items, *rest.items)] == [r.document.id for r in every]
    assert rest.after is None
    row = first.items[0]
    assert (row.uri, row.claims, row.findings) == ("tolls.txt", len(every[0].claims), len(every[0].findings))


def test_findings_come_with_their_document(case: ledger.Case) -> None:
    every = fill(case)
    shown = ledger.findings_of(case).items
    assert [(row.document, row.finding) for row in shown] == [(r.document.id, f) for r in every for f in r.findings]
    code = shown[0].finding.code
    assert all(row.finding.code == code for row in ledger.findings_of(case, code=code).items)
    assert {row.finding.severity for row in ledger.findings_of(case, severity="high").items} <= {"high"}
    assert ledger.findings_of(case, limit=1).after is not None


def test_sizes_are_what_was_saved(case: ledger.Case) -> None:
    every = fill(case)
    assert ledger.sizes(case) == ledger.Sizes(
        documents=4, captures=4, claims=sum(len(r.claims) for r in every), failures=0, decisions=0
    )
    assert capture("x").uri == "x"
