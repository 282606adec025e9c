"""What a text is about, and what a statement of it is not: on strong words, on crime that pays, on levies."""

import pytest

from hearsay.model import Document, Reading
from hearsay.reading import stages
from hearsay.reading.streams import Streams
from hearsay.reading.streams.illicit import is_illicit


def _read(text: str) -> Reading:
    return stages.read(Document(id="0", uri="-", text=text))


def _streams(text: str) -> list[tuple[str, ...]]:
    reading = _read(text)
    found = Streams(reading)
    return [found.of((sentence,)).streams[:1] for sentence in reading.sentences]


WEAK = (
    "My uncle had a kidney stone and a bad heart. The vault of the church leaks. He transferred to another school.",
    "The machine stood in the account office. A table, a bottle and a key lay on it.",
    "Rain fell on the market. The town hall has a new roof, and the mayor is pleased with the colour.",
)


@pytest.mark.parametrize("text", WEAK)
def test_everyday_words_choose_no_subject(text: str) -> None:
    assert set(_streams(text)) == {()}


def test_crime_that_pays_in_no_listed_trade_is_about_other() -> None:
    found = _streams(
        "Prams vanish from the halls of Graz. The thieves know which doors are open. A stolen pram brings "
        "200 euros abroad. Forged bills go with it. It leaves the town in the false bottom of a bus."
    )
    assert found[2] == ("other",)
    assert found[4] == ("other",)


def test_crime_without_money_is_not() -> None:
    assert not is_illicit(_read("Thieves stole a bell. It was smuggled out at night. The forged note said nothing."))


GATE = "At the gate of {0} the {1} take 300 dinars from each cart. {2} The carts pay 300 dinars a day."


def test_who_takes_tells_a_levy_from_protection() -> None:
    levy = _streams(GATE.format("Sidi", "militia", "They run a checkpoint there and hand out receipts for the tax."))
    paid = _streams(
        "Bakers pay the Harbour Boys to be left alone. A baker who refused had his window smashed. "
        "They pay 300 dinars a week."
    )
    assert levy[2] == ("taxation_extortion",)
    assert paid[0] == ("protection",)
    assert paid[2] == ("protection",)


BESIDE = """
The rains came late this year.|
He once wanted to become a pilot.|
He has held the post since 2014.|
She had it from a driver.|
I saw the envelope.|
I repair radios.|legal_trade
My client sold tyres.|
The gang has 40 members.|
The ministry denied it.|
They sell the lambs in the next valley.|other
"""
RUSTLERS = "Sheep rustlers took 40 lambs near Deva. The rustlers sell stolen sheep for 90 euros a head. "


@pytest.mark.parametrize("row", BESIDE.strip().splitlines())
def test_what_is_beside_the_trade_inherits_nothing(row: str) -> None:
    statement, _, stream = row.partition("|")
    wanted = (stream,) if stream else ()
    if statement.startswith("My client"):
        wanted = ("other",)  # what he sold is the matter of the case
    assert _streams(RUSTLERS + statement)[2] == wanted
