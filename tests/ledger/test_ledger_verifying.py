"""Whatever is not what was saved is named, by the quick look or by the deep one."""

from __future__ import annotations

from hashlib import sha256

import pytest
from sqlalchemy import Delete, Update

from hearsay import ledger
from hearsay.errors import BrokenCase
from hearsay.ledger.tables import claim_actors, claim_findings, claim_streams, claims, documents, raws, readings
from hearsay.ledger.words import claim_words

from .reports import TEXTS, fill, reading

DOCUMENT = sha256(b"gold.html").hexdigest()
RAW = sha256(TEXTS["gold.html"][2].encode()).hexdigest()


def _of(case: ledger.Case) -> int:
    with case.looking() as rows:
        return int(rows.execute(documents.select().where(documents.c.id == DOCUMENT)).one().number)


def _change(case: ledger.Case, *changes: Update | Delete) -> None:
    with case.writing() as rows:
        for change in changes:
            rows.execute(change)


def _faults(case: ledger.Case, *, deep: bool = False) -> list[str]:
    return [f"{fault.what}: {fault.because}" for fault in ledger.verify(case, deep=deep).faults]


def test_a_sound_case_has_no_faults(case: ledger.Case) -> None:
    assert ledger.verify(case, deep=True) == ledger.Verified(decisions=0, documents=0, raws=0, is_deep=True)
    fill(case)
    assert ledger.verify(case) == ledger.Verified(decisions=0, documents=4, raws=4, is_deep=False)
    assert ledger.verify(case, deep=True) == ledger.Verified(decisions=0, documents=4, raws=4, is_deep=True)


def test_raw_bytes_that_are_others(case: ledger.Case) -> None:
    fill(case)
    with case.looking() as rows:
        other = rows.execute(raws.select().where(raws.c.hash != RAW)).first()
    assert other is not None
    _change(case, raws.update().where(raws.c.hash == RAW).values(data=other.data))
    assert _faults(case) == []
    assert _faults(case, deep=True) == [f"raw bytes {RAW}: they are not those that were captured"]
    _change(case, raws.update().where(raws.c.hash == RAW).values(data=b"no bytes of ours"))
    assert _faults(case, deep=True) == [f"raw bytes {RAW}: they are not those that were captured"]


def test_a_reading_that_is_another(case: ledger.Case) -> None:
    fill(case)
    _change(case, readings.update().where(readings.c.document == _of(case)).values(data=b"x"))
    assert _faults(case) == []
    assert _faults(case, deep=True) == [f"reading of document {DOCUMENT}: it is not what was saved"]
    with pytest.raises(BrokenCase, match=f"the reading of document {DOCUMENT} is damaged; add the document again"):
        ledger.reading(case, DOCUMENT)
    fill(case)
    assert _faults(case, deep=True) == []


def test_a_reading_that_is_gone(case: ledger.Case) -> None:
    fill(case)
    _change(case, readings.delete().where(readings.c.document == _of(case)))
    assert _faults(case) == [f"document {DOCUMENT}: it has no reading; add it again"]
    assert [w.document for w in ledger.wanting(case, [RAW], reading("gold.html").stamps)] == [DOCUMENT]


def test_claims_that_are_gone_or_changed(case: ledger.Case) -> None:
    fill(case)
    this = claims.c.document == _of(case)
    _change(case, claims.update().where(this).values(root_name="Somebody else"))
    assert _faults(case) == []
    told = f"document {DOCUMENT}: the rows of its claims are not what its reading says; add it again"
    assert _faults(case, deep=True) == [told]
    links = [table.delete() for table in (claim_actors, claim_streams, claim_findings)]
    _change(case, *links, claims.delete().where(this))
    number = len(reading("gold.html").claims)
    there = sum(len(reading(name).claims) for name in TEXTS)
    assert _faults(case) == [
        f"document {DOCUMENT}: {number} claims were saved with it, and 0 are there",
        f"the search: {there - number} claims are there, and the words of {there}",
    ]
    _change(case, claim_words.delete())
    fill(case)
    assert _faults(case, deep=True) == []
