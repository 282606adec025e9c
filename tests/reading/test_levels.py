"""The level of each voice of a chain, and what a denial is linked to."""

import pytest

from hearsay.model import Claim, Document, Reading
from hearsay.reading.stages import read


def _read(text: str) -> Reading:
    return read(Document(id="d", uri="-", text=text, language="en", publisher="The Quay Herald"))


def _claim(reading: Reading, words: str) -> Claim:
    return next(c for c in reading.claims if any(words in span.text for span in c.evidence))


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("The trader said that the militia taxes salt.", ["U", "CT+"]),
        ("The auditor confirmed that the militia taxes salt.", ["CT+", "CT+"]),
        ("The army denied that the militia taxes salt.", ["U", "CT-"]),
        ("The colonel did not dispute that the militia taxes salt.", ["U", "U"]),
        ("The herd is never counted. Port records show that the militia taxes salt.", ["U", "CT+"]),
        ("It was not clear who paid, and the trust said that the militia taxes salt.", ["U", "CT+"]),
        ("“What he did I cannot say,” the clerk said. Traders say that the militia taxes salt.", ["U", "CT+"]),
        ("The ministry said that it had dismissed 21 rangers since the militia taxes salt.", ["U", "CT+"]),
        ("The panel says that the rise is due to the tax and that the militia taxes salt.", ["U", "CT+"]),
        ("The union says that the militia taxes salt for a trader it would not name.", ["U", "CT+"]),
        ("The militia taxes salt in Assab.", ["CT+", "CT+"]),
        ("The militia reportedly taxes salt in Assab.", ["PR+", "PR+"]),
        ("The clerk told the court that the trader had confirmed that the militia taxes salt.", ["U", "CT+", "CT+"]),
    ],
)
def test_each_voice_has_its_level(text: str, levels: list[str]) -> None:
    claim = _claim(_read(text), "taxes salt")
    assert [link.level for link in claim.chain] == levels
    assert claim.modality.level == levels[-1]


@pytest.mark.parametrize(
    ("accusation", "denial", "words"),
    [
        ("A diver said that the tugs of Bardia Towage carry stolen cattle.", "Bardia Towage denies it.", "denies it"),
        ("A diver said the tugs carried stolen cattle.", "The owner told us no tug had ever carried cattle.", "no tug"),
        ("A clerk said the port lost $4 million.", 'The minister called the figure "a fairy tale".', "fairy tale"),
    ],
)
def test_a_denial_names_what_it_denies(accusation: str, denial: str, words: str) -> None:
    reading = _read(f"{accusation} {denial}")
    denied = _claim(reading, words).denies
    assert [c.id for c in reading.claims if c.evidence[0].start < len(accusation)] == list(denied)


@pytest.mark.parametrize(
    "text",
    [
        "A diver said the tugs carried cattle. The mayor said the mills have no flour.",
        "The owner said the tugs carry cattle. He said that no tug of his had carried stolen cattle.",
        "A clerk said the port lost $4 million. The harbour office did not reply.",
        "The mayor said that no tug had ever carried cattle.",
    ],
)
def test_what_answers_nobody_is_linked_to_nothing(text: str) -> None:
    assert not any(claim.denies for claim in _read(text).claims)
