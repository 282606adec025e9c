"""Who pays whom, on sentences that were annotated before the program saw them, and the words that tell it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hearsay.language.readers import reader
from hearsay.model import Document, Money, Reading
from hearsay.money.actors import Parties
from hearsay.money.clause_words import words_of
from hearsay.money.payment_verbs import is_party, paying_verbs
from hearsay.money.payments import sides_of
from hearsay.money.statements import parties
from hearsay.reading.stages import read

CASES = Path(__file__).parents[1] / "cases"
FLOORS = {"payments.txt": 0.92, "payments-2.txt": 0.86, "payments-3.txt": 0.92}


def cases(name: str) -> Iterator[list[str]]:
    """The texts of a file of cases, each with its lines behind it; comments are left out."""
    for block in (CASES / name).read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            yield lines


def _plain(name: str) -> str:
    return name.replace("’", "'").lower().removeprefix("the ").removeprefix("a ").strip()


def _is(wanted: str, found: tuple[str, ...]) -> bool:
    """Whether the one party is the one wanted; "-" stands for nobody, "/" between readings that will do."""
    named = _plain(found[0]) if len(found) == 1 else ""
    return any(
        not found if want.strip() == "-" else bool(named) and (_plain(want) in named or named in _plain(want))
        for want in wanted.split("/")
    )


def _read(text: str) -> tuple[Reading, dict[str, Parties]]:
    reading = read(Document(id="d1", uri="case", text=text, language="en"), reader("rules"))
    return reading, parties(reading)


def _faults(text: str, wanted: list[str]) -> list[str]:
    reading, told = _read(text)
    found = []
    for line in wanted:
        quote, payer, payee = (field.strip() for field in line[1:].split("|"))
        sums = (money for money in reading.money if quote in money.text or money.text in quote)
        money: Money | None = next(sums, None)
        said = told[money.id] if money else Parties()
        if not (_is(payer, said.by) and _is(payee, said.to)):
            found.append(f"{quote}: {said.by} pays {said.to}")
    return found


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_who_pays_whom(name: str) -> None:
    known = list(cases(name))
    wrong = {case[0]: found for case in known if (found := _faults(case[0], case[1:]))}
    assert 1 - len(wrong) / len(known) >= FLOORS[name], wrong


@pytest.mark.parametrize(
    ("text", "payer", "payee"),
    [
        ("The guild owes carters $5.", "The guild", "carters"),
        ("Carters were given $5 by the guild.", "the guild", "Carters"),
        ("$5 was sent to carters by the guild.", "the guild", "carters"),
        ("From carters the guild takes $5.", "carters", "the guild"),
        ("The guild earned $5 from charcoal.", None, "The guild"),
        ("It cost the guild $5.", "the guild", None),
        ("The fine of $5 stands.", None, None),
    ],
)
def test_the_words_of_the_clause_tell(text: str, payer: str | None, payee: str | None) -> None:
    at = text.index("$5")
    said = sides_of(words_of(text, (0, len(text)), (at, at + 2)), lambda place: is_party(text[slice(*place)]))
    told = (text[slice(*place)] if place else None for place in (said.payer, said.payee))
    assert [one if one and is_party(one) else None for one in told] == [payer, payee]


def test_no_form_belongs_to_two_verbs_of_different_sides() -> None:
    assert all(verb.subject or verb.object for verb in paying_verbs().values())
