"""Streams against their golden pairs: what a sentence is about, as a way of getting money."""

import pytest
from golden import Case, cases

from hearsay.model import Document
from hearsay.reading import stages
from hearsay.reading.streams import Streams

# The sentence and the stream that it takes more than words and goods to tell.
KNOWN_MISSES = (
    "Stolen condensate",
    "Bus owners received letters",
    "The commander's men tax",
    "Masked men robbed four banks",
    "Guides took the family",
    "The ring packed 70 people",
    "A foreign ministry wired",
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
    found = Streams(reading).of(reading.sentences)
    wanted = [s.strip() for s in case.expected[0].removeprefix("> ").split(",")]
    if wanted == ["-"]:
        assert found == ()
    elif wanted[-1] == "*":
        assert set(wanted[:-1]) <= set(found)
    else:
        assert set(found) == set(wanted)
