"""Author, wire and dateline: found where a text says them, and nowhere else."""

from __future__ import annotations

import io
import time

import pytest

from hearsay.documents import open_all
from hearsay.documents._byline import Credits, credits_of
from hearsay.model import Document

BODY = "\nDivers sold the anchor chain to a yard in the next bay, and the yard sold it on.\n"


@pytest.mark.parametrize(
    ("text", "author", "wire", "dateline"),
    [
        ("GAO, Mali, March 3 (Sahel Wire) - Traders say so.", None, "Sahel Wire", "GAO, Mali, March 3"),
        ("GAO, Mali (AP) — Traders say so.", None, "AP", "GAO, Mali"),
        ("Gao (Mali) (AFP) – Traders say so.", None, "AFP", "Gao (Mali)"),
        ("Bamako, March 3, 2017 (AFP) - Traders say so.", None, "AFP", "Bamako, March 3, 2017"),
        ("NAIROBI, March 3 (Xinhua) -- Traders say so.", None, "Xinhua", "NAIROBI, March 3"),
        ("KABUL, Afghanistan – Traders say so.", None, None, "KABUL, Afghanistan"),
        ("PORT-AU-PRINCE — Traders say so.", None, None, "PORT-AU-PRINCE"),
        (
            "DAR ES SALAAM, Tanzania, Nov 2 (Coast Desk) - Traders say.",
            None,
            "Coast Desk",
            "DAR ES SALAAM, Tanzania, Nov 2",
        ),
        ("(Reuters) - Traders say so.", None, "Reuters", None),
        ("By Jane Doe, The Delta Ledger" + BODY, "Jane Doe", "The Delta Ledger", None),
        ("**By Jane Doe | The Lake Post**" + BODY, "Jane Doe", "The Lake Post", None),
        ("By Jane Doe and Amadou ag Diallo, Reuters" + BODY, "Jane Doe and Amadou ag Diallo", "Reuters", None),
        (
            "By Jane Doe, Maria de la Cruz and K. L. Mensah" + BODY,
            "Jane Doe, Maria de la Cruz and K. L. Mensah",
            None,
            None,
        ),
        ("By JANE DOE\nAssociated Press" + BODY, "JANE DOE", "Associated Press", None),
        ("By Jane Doe in Gao" + BODY, "Jane Doe", None, None),
        ("By Jane Doe, Staff Writer" + BODY, "Jane Doe", None, None),
        ("By Reuters Staff" + BODY, None, "Reuters", None),
        ("Par Awa Sarr, AFP" + BODY, "Awa Sarr", "AFP", None),
        ("Jane Doe, AFP" + BODY, "Jane Doe", "AFP", None),
        (BODY + "The governor denied it. (AFP)", None, "AFP", None),
        (BODY + "The governor denied it. – AFP/Reuters", None, "AFP/Reuters", None),
        (BODY + "Source: Reuters", None, "Reuters", None),
        (BODY + "© 2019 AFP", None, "AFP", None),
        (BODY + "(Reporting by Jane Doe in Gao; Editing by John Roe)", "Jane Doe", None, None),
    ],
)
def test_what_a_text_says_of_its_making(text: str, author: str | None, wire: str | None, dateline: str | None) -> None:
    assert credits_of(text) == Credits(author=author, wire=wire, dateline=dateline)


@pytest.mark.parametrize(
    "text",
    [
        "EXCLUSIVE - Gangs tax the lorries.",
        "WATCH: gangs tax the lorries",
        "UPDATE 2-Gold smugglers pay twice",
        "The tax - which nobody likes - doubled.",
        "Mosul – where the group ruled – paid twice.",
        "ISIS - the group that ruled here - paid twice.",
        "Lake Front (LF) - the militia on the shore - paid twice.",
        "By Monday the levy had doubled, traders said.",
        "By 2017 The Levy Had Doubled",
        "By a staff reporter",
        "By Tuesday Morning The Levy",
        "Levy doubles in Gao - traders",
        "The governor said so (twice).",
        "Jane Doe, Gao",
    ],
)
def test_what_only_looks_alike(text: str) -> None:
    assert credits_of(text + BODY) == Credits()


def test_a_stated_author_that_is_a_wire() -> None:
    assert credits_of(BODY, "Reuters Staff") == Credits(wire="Reuters")
    assert credits_of("By Jane Doe" + BODY, "Ana Lind") == Credits()


def test_in_the_middle_of_a_text_nothing_is_a_byline() -> None:
    assert credits_of(BODY * 20 + "By Jane Doe" + BODY * 20 + "Source: Reuters" + BODY * 20) == Credits()


def test_a_document_has_them() -> None:
    (found,) = open_all(["-"], stdin=io.BytesIO(b"GAO, Mali, March 3 (Sahel Wire) - Traders say so.\n"))
    assert isinstance(found, Document)
    assert (found.wire, found.dateline, found.author) == ("Sahel Wire", "GAO, Mali, March 3", None)


@pytest.mark.parametrize(
    "piece", ["A, ", "A", "A B ", "A.", "(", "A (b ", "By Aa ", "By A.", "and Aa ", "- ", "Aa-", "de "]
)
def test_hostile_lines_end_soon(piece: str) -> None:
    started = time.monotonic()
    credits_of("By " + piece * 3_000)
    credits_of((piece * 40 + "\n") * 200)
    assert time.monotonic() - started < 1
