"""What a text is about: the trade that most different words in most sentences speak for, not the loudest word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearsay.model import Document, Reading, Sentence
from hearsay.reading import stages
from hearsay.reading.streams import Streams
from hearsay.reading.streams.breadth import breadth
from hearsay.reading.streams.signals import Signal
from hearsay.text.shelf import Shelf

WORD = 4  # characters: each sentence below is one word and its stop


def _reading(words: list[str]) -> Reading:
    text = " ".join(f"{word}." for word in words)
    starts = [n * (WORD + 2) for n in range(len(words))]
    sentences = tuple(Sentence(a, a + WORD + 1, text[a : a + WORD + 1], paragraph=0) for a in starts)
    return Reading(document=Document(id="0", uri="-", text=text), sentences=sentences)


def _breadth(words: list[str], weight: int = 1) -> float:
    """How broadly words of one stream, a word a sentence, speak for it; "none" speaks for nothing."""
    reading = _reading(words)
    found = [Signal(s.start, s.end - 1, "oil", weight) for s in reading.sentences if not s.text.startswith("none")]
    return breadth(reading, Shelf((s.start, s.end, s) for s in found)).get("oil", 0)


def test_another_word_says_more_than_the_same_word_again() -> None:
    assert _breadth(["well", "tank", "none"]) > _breadth(["well", "well", "none"])


def test_one_sentence_is_not_what_a_text_is_about() -> None:
    assert _breadth(["well", "none", "none"], weight=3) == 0


@given(st.lists(st.sampled_from(["well", "tank", "pump", "none"]), min_size=1, max_size=12))
def test_a_sentence_on_something_else_never_makes_a_trade_broader(words: list[str]) -> None:
    assert _breadth([*words, "none"]) <= _breadth(words)


@given(st.lists(st.sampled_from(["well", "tank", "pump", "none"]), min_size=3, max_size=12))
def test_a_new_word_of_the_trade_always_makes_it_broader(words: list[str]) -> None:
    assert _breadth([*words, "rigs"]) >= _breadth(words)


LOUD = (
    "Hands from the brick kilns of Gujrat were taken to a villa and woke up with a scar under the ribs. "
    "They were promised 400,000 rupees and got half. The patients, who came from Doha, paid 60,000 dollars. "
    "A surgeon without a licence operated there with an anaesthetist. The team did 300 operations in two years."
)


def test_many_quiet_words_outweigh_a_loud_one() -> None:
    reading = stages.read(Document(id="0", uri="-", text=LOUD))
    found = Streams(reading)
    assert [found.of((s,)).streams[0] for s in reading.sentences[2:]] == ["organ_trafficking"] * 3


def test_a_faint_word_of_the_subject_holds_against_a_word_of_another_trade() -> None:
    text = (
        "Smugglers take cigarettes over the Daugava in boats. A carton without a stamp costs 9 euros. "
        "The cartons are hidden in a sawmill. Timber from the sawmill hides cartons."
    )
    reading = stages.read(Document(id="0", uri="-", text=text))
    assert Streams(reading).of((reading.sentences[3],)).streams == ("counterfeit_excise",)
