"""Filters, search and pages, held against a slow oracle that goes through all readings."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hearsay import ledger
from hearsay.errors import BadValue
from hearsay.ledger import ClaimRow, Filters, keys, searching
from hearsay.ledger.words import phrases, words
from hearsay.model import Reading

from .reports import fill, prepared, read


@pytest.fixture
def every(case: ledger.Case) -> list[Reading]:
    return fill(case)


def _all(case: ledger.Case, wanted: Filters, limit: int = 50, *, newest_first: bool = False) -> list[ClaimRow]:
    """All pages, one behind the other."""
    found: list[ClaimRow] = []
    after = None
    while True:
        page = ledger.claims_of(case, wanted, after=after, limit=limit, newest_first=newest_first)
        found += page.items
        after = page.after
        if after is None:
            return found


def _meets(row: ClaimRow, names: tuple[str, ...], wanted: Filters) -> bool:
    def fold(text: str) -> str:
        return " ".join(words(text))

    since, until = (row.published[:10] + "-01-01"[len(row.published[:10]) - 4 :] for _ in "ab")
    return all(
        (
            wanted.actor is None or fold(wanted.actor) in names,
            wanted.stream is None or wanted.stream in (row.streams or ("",)),
            wanted.root is None or fold(wanted.root) == fold(row.root),
            wanted.outlet is None or fold(wanted.outlet) == fold(row.outlet),
            wanted.level is None or wanted.level == row.level,
            wanted.finding is None or wanted.finding in row.findings,
            wanted.document is None or wanted.document == row.document,
            wanted.words is None or _says(row.quote, wanted.words),
            wanted.since is None or (row.published != "" and since >= wanted.since),
            wanted.until is None or (row.published != "" and until <= wanted.until),
        )
    )


def _says(quote: str, query: str) -> bool:
    said = words(quote)
    for phrase in phrases(query):
        places = range(len(said) - len(phrase.words) + 1)
        runs = (said[i : i + len(phrase.words)] for i in places)
        if not any(_same(run, phrase.words, is_open=phrase.is_open) for run in runs):
            return False
    return True


def _same(run: list[str], wanted: tuple[str, ...], *, is_open: bool) -> bool:
    last = run[-1].startswith(wanted[-1]) if is_open else run[-1] == wanted[-1]
    return last and tuple(run[:-1]) == wanted[:-1]


def _named(every: list[Reading]) -> dict[str, tuple[str, ...]]:
    """The folded names of each claim's actors."""
    found = {}
    for reading in every:
        entities = {e.id: e for e in reading.entities}
        mentions = {m.id: m for m in reading.mentions}
        for claim in reading.claims:
            actors = [mentions[i] for i in claim.roles.get("actor", ())]
            known = [entities[m.entity] for m in actors if m.entity]
            names = [n for e in known for n in (e.name, *e.aliases)] + [m.text for m in actors if not m.entity]
            found[claim.id] = tuple(" ".join(words(name)) for name in names) or ("",)
    return found


OPTIONS: dict[str, tuple[str | None, ...]] = {
    "actor": (None, None, "the dune brigade", "Dune Brigade", "Red Hand Guild", ""),
    "stream": (None, None, "gold", "taxation_extortion", ""),
    "root": (None, None, "Halima Toure", "residents", ""),
    "outlet": (None, None, "COAST gazette", ""),
    "level": (None, None, "CT+", "PS+", "CT-"),
    "finding": (None, None, "vague_money", "unattributed", "denied"),
    "since": (None, None, "2016-01-01", "2016-04-01"),
    "until": (None, None, "2015-12-31", "2016-03-31"),
    "words": (None, None, "gold", "cafe zinder", '"dune brigade"', "smuggl*", "paid nobody"),
}


def test_filters_find_what_the_oracle_finds(case: ledger.Case, every: list[Reading]) -> None:
    shown = _all(case, Filters())
    assert len(shown) == sum(len(r.claims) for r in every)
    named = _named(every)
    full = 0
    pairs = itertools.combinations(OPTIONS, 2)
    for one, other in pairs:
        for a, b in itertools.product(set(OPTIONS[one]), set(OPTIONS[other])):
            wanted = Filters(**{one: a, other: b})  # type: ignore[arg-type]
            expected = [row for row in shown if _meets(row, named[row.id], wanted)]
            found = _all(case, wanted)
            assert found == expected, wanted
            assert ledger.count(case, wanted) == ledger.Count(len(expected), is_exact=True)
            full += bool(expected)
    assert full > 60, "too few of the questions have answers to tell anything"


def test_sqlite_walks_an_index_and_never_sorts(tmp_path: Path) -> None:
    with ledger.new_case(tmp_path / "a.case") as case, case.looking() as rows:
        for one, other in itertools.combinations(OPTIONS, 2):
            wanted = Filters(**{name: OPTIONS[name][-1] for name in (one, other)})  # type: ignore[arg-type]
            query = searching.found(rows, wanted).compile(case.engine, compile_kwargs={"literal_binds": True})
            plan = [row[3] for row in rows.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}")]
            assert not [step for step in plan if "TEMP B-TREE" in step], (wanted, plan)
            scans = [step for step in plan if step.startswith("SCAN") and "VIRTUAL TABLE INDEX" not in step]
            assert not [step for step in scans if "CONSTANT ROW" not in step], (wanted, plan)
            on_claims = [step for step in plan if re.search(r"(root|outlet|level)_\d", step)]
            assert all("COVERING INDEX" in step for step in on_claims), (wanted, plan)


def test_many_filters_at_once(case: ledger.Case, every: list[Reading]) -> None:
    document = every[0].document.id
    row = next(row for row in _all(case, Filters(document=document)) if row.actors)
    wanted = Filters(
        actor=row.actors[0],
        root=row.root,
        outlet=row.outlet,
        level=row.level,  # type: ignore[arg-type]
        since="2015",
        until="2015-11",
        words=" ".join(words(row.quote)[:2]),
        document=document,
    )
    assert row in ledger.claims_of(case, wanted).items
    assert ledger.claims_of(case, Filters(document="no such document")).items == ()


def test_pages_are_stable_while_others_add(case: ledger.Case, every: list[Reading]) -> None:
    before = _all(case, Filters())
    assert _all(case, Filters(), limit=1) == before == _all(case, Filters(), limit=3)
    assert _all(case, Filters(), newest_first=True, limit=2) == before[::-1]
    first = ledger.claims_of(case, limit=3)
    ledger.save(case, prepared(read("early.txt", "Traders near Gao paid $7 a day, Omar said.", published="1999-01-01")))
    ledger.save(case, prepared(every[1]))
    rest = ledger.claims_of(case, after=first.after, limit=50)
    assert [*first.items, *rest.items] == before


def test_claims_come_by_date_and_undated_ones_last(case: ledger.Case, every: list[Reading]) -> None:
    dates = [row.published for row in _all(case, Filters())]
    assert dates == sorted(dates, key=lambda d: (d == "", d + "-01-01"[len(d) - 4 :] if len(d) < 10 else d[:10]))
    assert len(set(dates)) == len(every)


def test_a_count_stops_where_it_is_told(case: ledger.Case, every: list[Reading]) -> None:
    assert ledger.count(case, Filters(level="CT+"), at_most=2) == ledger.Count(2, is_exact=False)
    assert ledger.count(case, at_most=1) == ledger.Count(sum(len(r.claims) for r in every), is_exact=True)


@pytest.mark.usefixtures("every")
def test_the_names_that_there_are(case: ledger.Case) -> None:
    actors = ledger.names(case, "actor")
    assert actors[0].name in {"dune brigade", "the dune brigade"}
    assert actors == tuple(sorted(actors, key=lambda n: (-n.claims, n.name)))
    assert [n.name for n in ledger.names(case, "root", beginning="Hali")] == ["halima toure"]
    assert ledger.names(case, "level", beginning="CT+")[0].claims == len(_all(case, Filters(level="CT+")))
    assert len(ledger.names(case, "stream", limit=1)) == 1


def test_one_claim_with_its_reading(case: ledger.Case, every: list[Reading]) -> None:
    for reading in every:
        for claim in reading.claims:
            found = ledger.claim(case, claim.id)
            assert found == ledger.claim(case, claim.id, document=reading.document.id)
            assert (found.claim, found.reading) == (claim, reading)


@pytest.mark.parametrize("odd", ["...", '""', "", "*", "_"])
def test_a_search_for_no_word_is_told(case: ledger.Case, odd: str) -> None:
    with pytest.raises(BadValue, match="there is no word to look for in"):
        ledger.claims_of(case, Filters(words=odd))


@pytest.mark.parametrize("wanted", [Filters(since="last week"), Filters(until="2016-13"), Filters(since="2016-02-30")])
def test_a_date_that_is_none_is_told(case: ledger.Case, wanted: Filters) -> None:
    with pytest.raises(BadValue, match="is no date"):
        ledger.claims_of(case, wanted)


def test_a_page_that_nobody_gave_out_is_told(case: ledger.Case) -> None:
    for after in ("abc", "-1", "9" * 30, "٣"):
        with pytest.raises(BadValue, match="is no place to go on from"):
            ledger.claims_of(case, after=after)
    for limit in (0, 1_001):
        with pytest.raises(BadValue, match="a page holds"):
            ledger.claims_of(case, limit=limit)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(alphabet=st.sampled_from("abgo \"*()-:^+~AND NEARéß'%_\\\0²٣ж中"), min_size=1, max_size=24))
def test_no_query_breaks_the_search(case: ledger.Case, query: str) -> None:
    if not ledger.sizes(case).documents:
        fill(case)
    try:
        found = ledger.claims_of(case, Filters(words=query)).items
    except BadValue:
        assert not words(query)
        return
    assert list(found) == [row for row in _all(case, Filters()) if _says(row.quote, query)]


@given(st.dates(), st.integers(1, (1 << 27) - 1))
def test_keys_keep_the_order_of_days(day, document) -> None:  # type: ignore[no-untyped-def]
    key = keys.first(day.isoformat(), document)
    low, high = keys.within(day.isoformat(), day.isoformat())
    assert low <= key < key + keys.MOST_CLAIMS <= high < keys.END
    assert key % keys.MOST_CLAIMS == 0
    assert keys.first("", document) >= keys.within(None, "9999")[1]
    month = day.isoformat()[:7]
    assert keys.within(month, month)[0] <= key < keys.within(month, month)[1]


def test_folded_words_are_cut_alike_for_both_databases() -> None:
    assert words("Café-owners' 1,000 km² naïve_İstanbul") == "cafe owners 1 000 km² naive istanbul".split()
    assert re.fullmatch(r"\w+", words("x" * 500)[0])
    assert len(words("x" * 500)[0]) == 200
