"""Stories of a ledger exchanged for others: it is then as if written so, and it is all of them or none."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from hearsay import ledger
from hearsay.corpus import Entry, Ledger
from hearsay.errors import BadValue, CaseError
from hearsay.ledger import Filters, Part, generations
from hearsay.ledger.assembled_tables import entries, entry_claims, pieces
from hearsay.ledger.tables import claim_findings, findings
from hearsay.model import Reading

from .reports import fill
from .test_ledger_generations import assembled

LAST = 2**40 - 1  # the last place that there is


@pytest.fixture
def every(case: ledger.Case) -> list[Reading]:
    return fill(case)


def story(every: list[Reading], name: str, of: int, documents: int = 2) -> Ledger:
    """A ledger put together by hand, about the claims of one report."""
    made = assembled(every, name)
    claims = tuple(claim.id for claim in every[of].claims)
    told = replace(made.entries[0], claims=claims, documents=tuple(f"d{n}" for n in range(documents)))
    found = replace(made.findings[0], about=(*claims[:1], f"n1{name}"))
    milder = replace(found, code="denied", severity="low")
    return replace(made, entries=(told, *made.entries[1:]), findings=(found, milder))


def parts_of(every: list[Reading]) -> list[Part]:
    return [Part(place, story(every, f"s{place}", of)) for place, of in ((3, 0), (9, 1), (LAST, 3))]


def held(case: ledger.Case) -> dict[str, list[str]]:
    """The rows of the ledger that is shown, whatever its number."""
    found = {}
    with case.looking() as rows:
        number = generations.current(rows)
        for table in (entries, entry_claims, pieces, findings, claim_findings):
            columns = [c for c in table.c if c.name not in ("generation", "number")]
            shown = rows.execute(select(*columns).where(table.c.generation == number)).all()
            found[table.name] = sorted(map(repr, shown))
    return found


def test_it_is_as_if_it_had_been_written_so(case: ledger.Case, every: list[Reading]) -> None:
    one, two, three = parts_of(every)
    before = ledger.put_ledger(case, [three, one, two], made_from="1")
    instead, more = Part(9, story(every, "new", 1, documents=4)), Part(0, story(every, "more", 2))
    after = ledger.exchange(case, before, gone=[9, 3], parts=[more, instead], made_from="2", keeping={"it": b"of this"})
    assert (
        ledger.generation(case) == after == replace(after, number=before.number, made_from="2", entries=6, findings=6)
    )
    exchanged, shown, kept = held(case), ledger.ledger(case), ledger.kept_as(case, "it")
    ledger.put_ledger(case, [more, instead, three], made_from="2")
    assert exchanged == held(case)
    assert shown == ledger.ledger(case)
    assert (kept, ledger.kept_as(case, "it")) == (b"of this", None)


def test_entries_come_most_widely_told_first_and_findings_severest_first(
    case: ledger.Case, every: list[Reading]
) -> None:
    parts = [*parts_of(every), Part(5, story(every, "wide", 2, documents=9))]
    ledger.put_ledger(case, parts, made_from="")
    shown = ledger.ledger(case)
    assert shown is not None
    assert shown.entries[0].id == "n1wide"
    assert [f.severity for f in shown.findings] == ["high"] * 4 + ["low"] * 4
    paged: list[Entry] = []
    after: str | None = None
    while len(paged) < len(shown.entries):
        page = ledger.entries_of(case, after=after, limit=3)
        paged, after = [*paged, *page.items], page.after
    assert tuple(paged) == shown.entries
    assert after is None
    for wrong in ("7", "7/", "/7", "x/7", "7/-1"):
        with pytest.raises(BadValue, match="no place to go on from"):
            ledger.entries_of(case, after=wrong)


def test_claims_are_found_by_the_findings_that_stand(case: ledger.Case, every: list[Reading]) -> None:
    one, two, three = parts_of(every)
    before = ledger.put_ledger(case, [one, two, three], made_from="1")
    silent = Part(9, replace(two.ledger, findings=()))
    about = {part: every[of].claims[0].id for part, of in ((3, 0), (9, 1), (LAST, 3))}
    assert _denied(case) >= {*about.values()}
    ledger.exchange(case, before, gone=[9], parts=[silent], made_from="2")
    assert about[3] in _denied(case)
    assert about[9] not in _denied(case)


def _denied(case: ledger.Case) -> set[str]:
    return {row.id for row in ledger.claims_of(case, Filters(finding="denied"), limit=500).items}


def test_what_another_process_changed_is_not_exchanged(case: ledger.Case, every: list[Reading]) -> None:
    one, two, three = parts_of(every)
    before = ledger.put_ledger(case, [one, two], made_from="1")
    ledger.exchange(case, before, gone=[], parts=[three], made_from="2")
    as_it_is = held(case)
    for last in (before, replace(before, number=before.number + 1, made_from="2")):
        with pytest.raises(CaseError, match="another process assembled it meanwhile"):
            ledger.exchange(case, last, gone=[3], parts=[], made_from="3")
    assert held(case) == as_it_is


def test_it_is_all_or_nothing(case: ledger.Case, every: list[Reading]) -> None:
    one, two, three = parts_of(every)
    before = ledger.put_ledger(case, [one, two], made_from="1")
    as_it_is = held(case)
    with pytest.raises(CaseError):
        ledger.exchange(case, before, gone=[3], parts=[three, two], made_from="2")  # the second is there already
    assert held(case) == as_it_is
    assert ledger.generation(case) == before


def test_marks_are_of_one_reading(case: ledger.Case, every: list[Reading]) -> None:
    known = ledger.marked(case)
    assert [one.document for one in known] == sorted(reading.document.id for reading in every)
    assert {one.marks for one in known} == {None}
    ledger.keep_marks(case, [replace(one, marks=one.document.encode()) for one in known])
    ledger.keep_marks(case, [replace(known[0], marks=b"anew")])
    assert [one.marks for one in ledger.marked(case)] == [b"anew", *(one.document.encode() for one in known[1:])]
    ledger.keep_marks(case, [replace(known[1], hash="of an older reading", marks=b"old")])
    assert ledger.marked(case)[1] == known[1]
