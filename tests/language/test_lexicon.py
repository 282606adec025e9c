"""How term lists are read and found in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.language.lexicon import Hit, Lexicon, Term, capitals, folded, parse, plurals


def lexicon(*lines: str, name: str = "things") -> Lexicon:
    return Lexicon(parse(name, lines))


def found(lines: list[str], text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in lexicon(*lines).scan(text)]


def test_a_line_gives_name_spellings_and_facts() -> None:
    (term,) = parse("groups", ["# a comment", "", "Dry River Front; DRF | type=militia country=XX  # why"])
    assert term == Term("groups", "Dry River Front", ("Dry River Front", "DRF"), {"type": "militia", "country": "XX"})


@pytest.mark.parametrize("line", ["| key=value", "; ;", "name | key", "name | =value", "name | key="])
def test_a_line_that_is_no_entry_is_named(line: str) -> None:
    with pytest.raises(ValueError, match=r"goods\.terms:2: "):
        list(parse("goods", ["salt", line]))


@pytest.mark.parametrize(
    ("spelling", "text", "hits"),
    [
        ("trader", "Traders met a trader.", ["Traders", "trader"]),
        ("militia", "two militias", ["militias"]),
        ("levy", "levies and a levy", ["levies", "levy"]),
        ("toll", "atoll, tollbooth, toll-free, toll_", ["toll", "toll"]),
        ("DRF", "The DRF, a drf, Drf and DRF's men", ["DRF", "DRF"]),
        (
            "Gulf cartel",
            "gulf cartel, Gulf cartel, GULF CARTEL, Gulf Cartel",
            ["Gulf cartel", "GULF CARTEL", "Gulf Cartel"],
        ),
        ("Gulf Cartel", "Gulf cartel and Gulf Cartel", ["Gulf Cartel"]),
        ("LeT", "Let us see LeT", ["LeT"]),
        ("al-Nur", "Al-Nur, al Nur, al-nur", ["Al-Nur", "al Nur"]),
        ("The Beacon", "the Beacon, The Beacon, the beacon", ["the Beacon", "The Beacon"]),
        ("the Beacon", "the Beacon, The Beacon, Beacon", ["the Beacon", "The Beacon"]),
        ("Bogotá", "Bogota and BOGOTÁ", ["Bogota", "BOGOTÁ"]),
        ("Malmö", "MALMÖ, Malmo", ["MALMÖ", "Malmo"]),
        ("oil smuggling", "oil-smuggling and oil\nsmuggling", ["oil-smuggling", "oil\nsmuggling"]),
        ("prosecutor's office", "the prosecutor’s office", ["prosecutor’s office"]),
        ("US", "US$5 is five dollars in the US", ["US"]),
        ("US", "GIVE US THE MONEY NOW", []),
        ("US", "US\n\nOfficials from the US said", ["US", "US"]),
        ("قناة", "في قناة خاصة", ["قناة"]),
    ],
)
def test_what_a_spelling_finds(spelling: str, text: str, hits: list[str]) -> None:
    assert found([spelling], text) == hits


def test_the_longest_hit_of_a_list_wins_and_lists_do_not_hide_each_other() -> None:
    terms = [*parse("goods", ["oil", "crude oil"]), *parse("streams", ["crude oil sale"])]
    text = "crude oil sales"
    hits = [(text[h.start : h.end], h.term.list) for h in Lexicon(terms).scan(text)]
    assert hits == [("crude oil sales", "streams"), ("crude oil", "goods")]


def test_of_two_equal_hits_the_one_with_more_capitals_wins() -> None:
    box = lexicon("Army of Sand; JeM", "Movement of Salt; JEM")
    assert [h.term.name for h in box.scan("JeM or JEM")] == ["Army of Sand", "Movement of Salt"]


def test_no_terms_and_no_text() -> None:
    assert Lexicon([]).scan("nothing is listed") == ()
    assert lexicon("salt").scan("") == ()


def test_a_text_that_is_asked_twice_and_another_between_give_their_own_hits() -> None:
    box = lexicon("salt", "tin")
    long, other = "salt and " * 40, "tin or " * 40
    assert box.scan(long) is box.scan(long)
    assert {h.term.name for h in box.scan(other)} == {"tin"}
    assert {h.term.name for h in box.scan(long)} == {"salt"}


def test_a_lone_surrogate_does_no_harm() -> None:
    assert found(["salt"], "\ud800 salt \udfff") == ["salt"]


@pytest.mark.parametrize(
    ("spelling", "forms"),
    [
        ("watch", ("watch", "watches")),
        ("boss", ("boss",)),
        ("city", ("city", "cities")),
        ("key", ("key", "keys")),
        ("UN", ("UN",)),
        ("UN official", ("UN official", "UN officials")),
    ],
)
def test_plain_plurals(spelling: str, forms: tuple[str, ...]) -> None:
    assert plurals(spelling) == forms


WORDS = [
    "oil",
    "Oil",
    "oil field",
    "OF",
    "of",
    "the West",
    "The Gulf",
    "Gulf",
    "ñandú",
    "İzmir",
    "قات",
    "AK-47",
    "Øre",
    "🛢",
]
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(WORDS), st.text(max_size=6), st.sampled_from([" ", "-", "’s ", ". ", "\n", "s ", "\u0301", "$"])
    ),
    max_size=20,
).map("".join)


def naive(terms: list[Term], text: str) -> set[tuple[int, int, str]]:
    """Every hit by trying each form at each place; then, from the left, the longest that is still free."""
    plain = folded(text)
    hits = []
    for term in terms:
        for form in (f for spelling in term.spellings for f in plurals(spelling)):
            size = len(form)
            for at in range(len(text) - size + 1):
                inside = plain[at : at + size] == folded(form)
                before = plain[at - 1 : at] if at else ""
                after = plain[at + size : at + size + 1]
                whole = not before.isalnum() and not after.isalnum() and after != "$"
                if inside and whole and all(text[at + i].isupper() for i in capitals(form)):
                    hits.append((at, at + size, term.name))
    kept, free = set(), 0
    for start, end, name in sorted(hits, key=lambda h: (h[0], -h[1])):
        if start >= free:
            kept.add((start, end, name))
            free = end
    return kept


@given(TEXTS)
def test_the_scan_finds_what_a_naive_search_finds(text: str) -> None:
    # equal hits of two terms are settled by their capitals, so here no two spellings fold alike
    terms = list(
        parse("things", ["oil; oil field", "OF", "the West", "The Gulf", "ñandú", "İzmir", "قات", "AK-47", "Øre"])
    )
    hits = {(h.start, h.end, h.term.name) for h in Lexicon(terms).scan(text)}
    assert hits == naive(terms, text)


@given(st.text())
def test_offsets_are_true_on_any_text(text: str) -> None:
    box = lexicon("a", "be", "salt", "é", "中", "🛢", "ss")
    hits: tuple[Hit, ...] = box.scan(text)
    assert len(folded(text)) == len(text)
    for hit in hits:
        assert folded(text[hit.start : hit.end]).strip("s") in {"a", "be", "e", "salt", "中", "🛢", ""}
    assert list(hits) == sorted(hits, key=lambda h: h.start)
