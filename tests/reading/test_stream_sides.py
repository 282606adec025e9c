"""What stands beside the trade of a report: levies, clean money, gifts, a whole income; and what is about no stream."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.model import Document
from hearsay.reading import stages
from hearsay.reading.streams import Streams
from hearsay.reading.streams.phrases import phrases

# A report on snails; each sentence below is put at its end.
SNAILS = (
    "Poachers take protected giant snails from the forest of Gola. The poachers sell wildlife to a dealer in Kenema. "
    "Poached snails leave for Antwerp in crates of ginger.\n\n"
)
SIDES = """
At the bridge the soldiers ask for 20 leones a crate.|taxation_extortion
Carriers pay the forest guards 500 leones to be let through.|taxation_extortion
Gunmen keep a tenth of every load.|taxation_extortion
Stallholders pay them 90 leones for every basket.|taxation_extortion
They charge the drying sheds 40 leones a week for protection.|protection
Marines escort the crates for a fee.|protection
The profits went into two hotels in Bo.|money_laundering
His wife bought a villa on Lumley beach.|money_laundering
The sums were booked as consultancy fees.|money_laundering
His personal fortune is put at 3 million dollars.|total_income
A neighbouring government supplied the militia with radios.|donations_state
Emigrants sent the group 40,000 dollars.|donations_private
His cousin was held for ten days until the family handed over 900 dollars.|kidnap_ransom
The boys in the sheds work without pay.|human_trafficking
The dealer also sells rice with a licence.|legal_trade
Six of the guards on the payroll do not exist.|salaries_diversion
The dealer took part of the price in cocaine.|drug_trafficking
A crate brings 300 dollars.|wildlife
Not one crate has left the forest.|wildlife
Two drivers were fined 900 leones for carrying crates.|wildlife
"""
BESIDE = """
Seven people were questioned.
No prosecution has followed.
The trial is due in the spring.
Nine of the men have since been released.
He was convicted of manslaughter in 2009.
It has only two officers for the district.
The ministry has begun an internal review.
A commission headed by a judge has been appointed.
The survey draws on 40 interviews and on court files.
The authors spent nine weeks in the district.
His mother lives with a cousin in Pujehun.
She has retired to Freetown.
The second is thought to be in Guinea.
The group was set up in 1999 by four teachers.
At least 30 villagers were killed in a raid.
A boat sank off Shenge in May.
Numbers of hornbills have fallen by 40 percent.
Bread prices have doubled since the war.
People here mind their own business.
"""


def _last(text: str) -> tuple[str, ...]:
    reading = stages.read(Document(id="0", uri="-", text=text, publisher="The Delta Ledger"))
    return Streams(reading).of((reading.sentences[-1],), with_money=bool(reading.money)).streams[:1]


@pytest.mark.parametrize("row", SIDES.strip().splitlines())
def test_side_streams_of_a_report(row: str) -> None:
    statement, stream = row.split("|")
    assert _last(SNAILS + statement) == (stream,)


@pytest.mark.parametrize("statement", BESIDE.strip().splitlines())
def test_what_is_about_no_stream(statement: str) -> None:
    assert _last(SNAILS + statement) == ()


def test_release_is_of_the_trade_where_people_are_held() -> None:
    taken = "Kidnappers took nine teachers near Birnin Gwari. The kidnappers asked for a ransom of 4 million naira.\n\n"
    assert _last(taken + "Five of them have since been released.") == ("kidnap_ransom",)


def test_a_side_remark_is_not_what_a_text_is_about() -> None:
    levied = SNAILS + "At the bridge soldiers ask for 20 leones a crate. Carriers pay the rangers 500 leones to pass."
    assert _last(levied + "\n\nThe crates are lined with wet leaves.") == ("wildlife",)


def test_the_trade_is_the_subject_and_not_what_was_said_just_before() -> None:
    said = SNAILS + "The profits went into two hotels in Bo. The trade is worth 2 million dollars a year."
    assert _last(said) == ("wildlife",)


@given(st.text(alphabet=" ,abcdehilmnoprstuy0123456789$", max_size=300))
def test_phrases_lie_within_the_text(text: str) -> None:
    assert all(0 <= found.start < found.end <= len(text) for found in phrases(text))
