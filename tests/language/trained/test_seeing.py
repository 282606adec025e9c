"""From windows to what is seen: exact offsets, and no trace of where the windows were cut."""

from __future__ import annotations

import pytest
from fake_model import WEIGHTS
from hypothesis import given
from hypothesis import strategies as st

from hearsay.language.lexicon import shipped
from hearsay.language.trained import SHIPPED
from hearsay.language.trained.seeing import Given, Seen, SeenArgument, SeenFrame, SeenName, see, see_each
from hearsay.language.trained.weights import Weights, open_weights
from hearsay.language.trained.windows import Cutting
from hearsay.text.quotations import quotations
from hearsay.text.sentences import sentences

_clause = st.sampled_from(["Abou Kader said, no", "they paid, twice", "Gao Town", "the toll", "gold went south"])
_sentence = st.lists(_clause, min_size=1, max_size=7).map(lambda clauses: " and ".join(clauses) + " ended.")
_paragraph = st.lists(_sentence, min_size=1, max_size=4).map(" ".join)
_reports = st.lists(_paragraph, min_size=1, max_size=3).map("\n\n".join)

_scraps = st.sampled_from(
    [*"\x00\u0301\u200d\x1c“”'.\n", " said, ", "n't", "İzmir", "价格", "نعم", "👩🏽‍⚖️", "\ud800", "ﬁ", "Gao"]
)
_any = st.lists(_scraps | st.text(max_size=5), max_size=30).map("".join)

HOSTILE = {
    "empty": "",
    "blank": " \n\t\u2003\n",
    "digits": "1234 567 " * 200,
    "one word": "a" * 9_000,
    "no letter": "--- ??? !!! " * 100,
    "chinese": "价格翻倍，他说没有。" * 100,
    "arabic": "الذهب يباع في السوق. " * 100,
    "emoji": "👩🏽‍⚖️🪙 said " * 100,
    "lone surrogates": "Gold \ud800 was \udfff sold. " * 50,
    "control": "\x01\x02 \x7f gold\x00 was\x00 sold. " * 50,
    "nul": "\x00" * 500,
    "accents": "e\u0301te\u0301 \u0301\u0301 " * 100,
    "short lines": "Gold\n" * 300,
    "one sentence": "and the miner said that the trader said " * 100,
}


def given_text(text: str) -> Given:
    cut = sentences(text)
    return Given(text, cut, quotations(text, cut), shipped().scan(text))


def _exact(text: str, seen: Seen) -> None:
    """Every offset lies in the text, and no span begins or ends with a blank."""
    found = [(n.start, n.end) for n in seen.names] + [f.predicate for f in seen.frames]
    found += [(a.start, a.end) for f in seen.frames for a in f.arguments]
    for start, end in found:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
    assert all(0 < end <= len(text) and not text[end - 1].isspace() for end in seen.ends)


def test_what_is_seen_stands_in_the_text() -> None:
    text = "The Gao Town paid, with no  end.\n\nAbou Kader lied."
    assert see(WEIGHTS, given_text(text)) == Seen(
        names=(
            SeenName("plain", "thing", 0, 12),
            SeenName("plain", "thing", 34, 44),
        ),
        frames=(
            SeenFrame(
                "propbank", (13, 17), False, "root", (SeenArgument("before", 8, 12), SeenArgument("after", 19, 23))
            ),
            SeenFrame("attribution", (28, 31), True, "dep", ()),
            SeenFrame("attribution", (45, 49), True, "dep", (SeenArgument("source", 39, 44),)),
        ),
        ends=(32, 50),
    )


@given(_reports)
def test_no_edge_of_a_window_shows(text: str) -> None:
    told = given_text(text)
    whole = see(WEIGHTS, told, cutting=Cutting(most=10_000))
    _exact(text, whole)
    for most in (16, 29):
        assert see(WEIGHTS, told, cutting=Cutting(most=most, context=5)) == whole


@given(_any)
def test_offsets_are_exact_in_any_text(text: str) -> None:
    _exact(text, see(WEIGHTS, given_text(text)))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts(text: str) -> None:
    _exact(text, see(WEIGHTS, given_text(text)))


def test_predicates_that_nobody_wants_come_bare() -> None:
    told = given_text("Abou Kader paid, they say, and left.")
    assert [f.predicate for f in see(WEIGHTS, told).frames] == [(11, 15), (22, 25), (31, 35)]
    some = see(WEIGHTS, told, wanted=lambda word: word == "say").frames
    assert [f.predicate for f in some] == [(11, 15), (22, 25), (31, 35)]
    assert some[0].arguments == ()
    assert some[1:] == see(WEIGHTS, told).frames[1:]


def test_many_texts_are_seen_as_each_alone_and_in_order() -> None:
    texts = [given_text(f"Gao Town paid, in year {n}. " * (n % 5 + 1)) for n in range(30)]
    alone = [see(WEIGHTS, told) for told in texts]
    assert list(see_each(WEIGHTS, texts, workers=2)) == alone
    assert next(see_each(WEIGHTS, iter(texts), workers=2)) == alone[0]


@pytest.fixture(scope="module")
def model() -> Weights:
    if not (SHIPPED / "model.json").exists():
        pytest.skip("the model is not there: it is not part of the source tree")
    return open_weights(SHIPPED)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_the_model_and_hostile_texts(model: Weights, text: str) -> None:
    _exact(text, see(model, given_text(text)))


def test_the_model_sees_a_text_in_company_as_it_does_alone(model: Weights) -> None:
    texts = [given_text(f"A trader in Gao told Radio Sahel that {n} camels were sold. He denied it.") for n in range(8)]
    alone = [see(model, told) for told in texts]
    assert list(see_each(model, texts, workers=2)) == alone
    assert any(frame.kind == "attribution" for frame in alone[0].frames)


def test_the_model_is_not_slowed_down_by_a_long_text_of_nothing(model: Weights) -> None:
    for text in ("7" * 300_000, "a" * 300_000, "٣ ذهب " * 50_000):
        _exact(text, see(model, given_text(text)))
