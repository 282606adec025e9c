"""Paragraphs, sentences and quotations: what they promise for any text, and how they cut ordinary ones."""

import pytest
from hypothesis import given
from texts import mixed

from hearsay.settings import Settings
from hearsay.text.paragraphs import paragraphs
from hearsay.text.quotations import quotations
from hearsay.text.sentences import sentences


@given(mixed)
def test_sentences_quote_the_text_and_leave_out_only_blanks(text: str) -> None:
    at = 0
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert not text[at : sentence.start].strip()
        at = sentence.end
    assert not text[at:].strip()


@given(mixed)
def test_quotations_quote_the_text_and_lie_apart(text: str) -> None:
    at = 0
    for quotation in quotations(text, sentences(text)):
        assert text[quotation.start : quotation.end] == quotation.text
        assert quotation.start >= at
        at = quotation.end


@given(mixed)
def test_paragraphs_lie_apart_in_order(text: str) -> None:
    edges = [edge for pair in paragraphs(text) for edge in pair]
    assert edges == sorted(edges)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Dr. Amina Sow left. Nobody asked.", ["Dr. Amina Sow left.", "Nobody asked."]),
        ("It cost $4.5 million. The U.S. Treasury paid.", ["It cost $4.5 million.", "The U.S. Treasury paid."]),
        ('"We pay. We always pay," he said. He left.', ['"We pay.', 'We always pay," he said.', "He left."]),
        ("They left in Jan. 2016 by boat.", ["They left in Jan. 2016 by boat."]),
        ("价格翻倍。他说没有。", ["价格翻倍。", "他说没有。"]),
        ("Really?! Yes… “No.” Maybe", ["Really?!", "Yes…", "“No.”", "Maybe"]),
        ("He said : “ We pay . ” Then he left .", ["He said : “ We pay . ”", "Then he left ."]),
        ("« Personne ne paie. » Puis il part.", ["« Personne ne paie. »", "Puis il part."]),
        ("A title without a stop\nThe first sentence.", ["A title without a stop", "The first sentence."]),
    ],
)
def test_ordinary_sentences(text: str, cut: list[str]) -> None:
    assert [s.text for s in sentences(text)] == cut


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The levy on charcoal was first raised in the dry season, when the\n"
        "road to Kismayo is passable, and traders say that it has gone up\n"
        "every year since then without any of them being asked about it or\n"
        "told why.\n\n"
        "A second paragraph follows after a blank line, and it is as long\n"
        "as the others are in this text.\n"
    )
    assert [s.paragraph for s in sentences(text)] == [0, 1]


def test_an_endless_sentence_is_cut_at_blanks() -> None:
    text = "word " * 2000
    assert all(len(s.text) <= 50 for s in sentences(text, Settings(max_sentence=50)))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“One,” she said, “two.”", ["One,", "two."]),
        ("He called it a 'small tax' on the road.", ["small tax"]),
        ("The fighters' families and the traders' stalls", []),
        ('An unclosed "quotation runs on', []),
        ('"First paragraph goes on.\n\n"Second one ends."', ["First paragraph goes on.", "Second one ends."]),
        ('A "scare" word.\n"Then a quotation."', ["scare", "Then a quotation."]),
        ("«Нет», сказал он", ["Нет"]),
    ],
)
def test_ordinary_quotations(text: str, quoted: list[str]) -> None:
    assert [q.text for q in quotations(text, sentences(text))] == quoted


def test_scare_quotes_are_told_apart() -> None:
    text = 'The "governor" said: "We tax nobody here."'
    assert [q.scare for q in quotations(text, sentences(text))] == [True, False]
