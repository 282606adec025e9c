"""Streams against their golden pairs: what a sentence is about, as a way of getting money."""

import pytest
from golden import Case, cases

from hearsay.model import Document, Span
from hearsay.reading import stages
from hearsay.reading.streams import Streams

# The sentence and the stream that it takes more than words and goods to tell.
KNOWN_MISSES = (
    "Stolen condensate",
    "The commander's men tax",
    "Masked men robbed four banks",
    "Guides took the family",
    "Its fishing company sells tuna",
    "Sacks of relief maize",
    "Oil, extortion and ransoms",
    "Heroin and rifles travel",
    "The clan smuggles cigarettes and people",
    "The hospital received a donation",
    "The pharmacy dispenses morphine",
    "The ministry paid teachers' salaries",
    "The ransom of Zeila",
)


def _params() -> list[object]:
    marks = pytest.mark.xfail(reason="no word of a stream, or one in another sense", strict=True)
    return [pytest.param(c, marks=marks if c.text.startswith(KNOWN_MISSES) else ()) for c in cases("streams.txt")]


@pytest.mark.parametrize("case", _params(), ids=lambda c: c.text[:60])
def test_streams(case: Case) -> None:
    reading = stages.read(Document(id="0", uri="-", text=case.text))
    found = Streams(reading).of(reading.sentences).streams
    wanted = [s.strip() for s in case.expected[0].removeprefix("> ").split(",")]
    if wanted == ["-"]:
        assert found == ()
    elif wanted[-1] == "*":
        assert set(wanted[:-1]) <= set(found)
    else:
        assert set(found) == set(wanted)


# Each line a sentence of one report, with the stream that it takes there.
SAND = """
Boats come to the bend of the Kwale river at dusk to dredge sand. | gas_minerals
The sand dealers of Likoni pay 3,000 shillings a truckload. | gas_minerals
Nobody on the bank asks where the loads go. | gas_minerals
The diggers work up to their necks in water. | gas_minerals
Each truck pays a toll to the village youths. | taxation_extortion
The sand dealers dismissed the allegations as propaganda. | gas_minerals
The governor dismissed the allegations as propaganda. | -
Two officers were acquitted in March. | -
Most of it ends in the towers of Mombasa. | gas_minerals
"""
BRIDES = """
Women from Kachin are sold as brides to villages in Henan, a survey found. | human_trafficking
Bride brokers promise them work in a factory. | human_trafficking
A girl fetches 90,000 yuan. | human_trafficking
The recruiter keeps a tenth. | human_trafficking
The bride broker of Ruili is still at large. | human_trafficking
The chief of the township is still at large. | -
The money goes to a cousin across the bridge. | human_trafficking
"""
DATA = """
The ransomware crew Pale Heron locked the files of a clinic in Tartu. | cyber_fraud
Its affiliates keep 70 per cent of each ransom. | cyber_fraud
Two of the victims paid within a day. | cyber_fraud
A decryption key cost the clinic 400,000 euros. | cyber_fraud
"""
# never names its trade
UNNAMED = """
The scar runs from his ribs to his back. | organ_trafficking
A man at the tea stall had promised him four lakh for the operation. | organ_trafficking
In the clinic his blood group was written on a card beside that of a patient from Muscat. | organ_trafficking
The surgeon flew in on Thursdays. | organ_trafficking
He was discharged after two days with a strip of antibiotics. | organ_trafficking
"""
MIXED = """
The front taxes lorries at four gates. | taxation_extortion
It sells ivory to a dealer in Khartoum. | wildlife
It also ships heroin through the port. | drug_trafficking
The commander was born in Nyala. | -
"""


@pytest.mark.parametrize("report", [SAND, BRIDES, DATA, UNNAMED, MIXED])
def test_a_report_lends_its_subject(report: str) -> None:
    lines = [line.rsplit(" | ", 1) for line in report.strip().splitlines()]
    text = "\n\n".join(line for line, _ in lines)
    reading = stages.read(Document(id="0", uri="-", text=text))
    streams = Streams(reading)
    found = [(s.text, (streams.of((s,)).streams or ("-",))[0]) for s in reading.sentences]
    assert found == [(line, wanted) for line, wanted in lines]


def test_what_is_lent_says_so() -> None:
    text = "Poachers sold ivory in Tete. The tusks went to Pemba. A broker met them there."
    reading = stages.read(Document(id="0", uri="-", text=text))
    streams = Streams(reading)
    assert [bool(streams.of((s,)).because) for s in reading.sentences] == [False, False, True]


def test_a_name_deals_in_nothing() -> None:
    text = "Officials fear the Marsh Falcons. The Marsh Falcons met in Basra. They hold the bridge."
    reading = stages.read(Document(id="0", uri="-", text=text))
    assert [Streams(reading).of((s,)).streams for s in reading.sentences] == [(), (), ()]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A firm in Pune sold 400 fake Swiss degrees to nurses.", {"other"}),
        ("The Anvil Boys make counterfeit brake pads in a barn.", {"counterfeit_excise"}),
        ("Fighters of the Reed Front take 900 francs from every ferry.", {"taxation_extortion"}),
        ("The brothers washed $3 million for a cartel through a car yard.", {"money_laundering"}),
        ("A sister paid 4 million pesos to have her brother back.", {"kidnap_ransom"}),
        ("The district pays nurses who do not exist.", {"salaries_diversion"}),
        ("The villa was lit with silver cups and olive oil lamps.", set()),
        ("The clinic's fuel bill came to 9,000 dollars.", set()),
    ],
)
def test_phrases(text: str, wanted: set[str]) -> None:
    reading = stages.read(Document(id="0", uri="-", text=text))
    assert set(Streams(reading).of(reading.sentences).streams) == wanted


def test_who_speaks_is_not_what_is_spoken_of() -> None:
    text = (
        "Ivory leaves the park by lorry. The park's rangers shot a poacher. "
        "The charcoal traders' union said that it leaves by night."
    )
    reading = stages.read(Document(id="0", uri="-", text=text, publisher="The Delta Ledger"))
    said = reading.document.text.index("it leaves")
    assert "timber_charcoal" not in Streams(reading).of((Span(said, said + 18, text[said : said + 18]),)).streams


def test_what_the_law_has_not_done_is_no_trade() -> None:
    text = "Poachers sold ivory from Tete. The tusks went to Hanoi. Rangers found a tusk. No officer has been charged."
    reading = stages.read(Document(id="0", uri="-", text=text))
    assert Streams(reading).of((reading.sentences[-1],)).streams == ()
