from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hearsay.corpus import Descent, DescentType, Entry, Figure, Independent, Ledger, Lost, Origin, Value
from hearsay.exporters.case_page import case_page
from hearsay.exporters.entry_account import descent_account, entry_account
from hearsay.exporters.family import Branch, changes, forest, independent, names
from hearsay.exporters.family_drawing import LANE, ROW, Palette, drawings
from hearsay.model import Document, Span


def document(name: str, published: str | None = None, publisher: str | None = None) -> Document:
    return Document(id=name * 12, uri=f"{name}.example", text="Some text.", published=published, publisher=publisher)


def descent(child: str, parent: str, score: str = "0.9", kind: DescentType = "copy") -> Descent:
    because = f"{child} has the words of {parent}"
    return Descent(child=child * 12, parent=parent * 12, type=kind, score=Decimal(score), because=because, by="t/1")


def lost(name: str, *children: str) -> Lost:
    members = tuple(child * 12 for child in children)
    return Lost(id=name * 12, name="Kidal Gazette", evidence="both name it", children=members, by="t/1")


DOCUMENTS = [document("a", "2020-01-02"), document("b", "2020-01-05"), document("c", "2020-01-03"), document("d")]
LEDGER = Ledger(
    descents=(descent("b", "a"), descent("c", "a", "0.7", "relay"), descent("c", "f", "0.4", "cite")),
    lost=(lost("f", "c"),),
)


def flat(branch: Branch) -> list[str]:
    own = branch.document.id if branch.document else branch.lost.id if branch.lost else ""
    return [own[0], *(name for child in branch.branches for name in flat(child))]


def test_each_stands_once_under_the_parent_that_it_owes_most_and_the_earliest_comes_first() -> None:
    grown = forest(DOCUMENTS, LEDGER)
    assert [flat(family) for family in grown.families] == [["a", "c", "b"]]
    assert [d.id[0] for d in grown.alone] == ["d"]
    assert [report.id[0] for report in grown.named] == ["f"]
    (family,) = grown.families
    assert [d.parent[0] for d in family.branches[0].also] == ["f"]


@given(st.permutations(DOCUMENTS), st.permutations(LEDGER.descents))
def test_no_order_of_what_is_given_makes_a_difference(documents: list[Document], descents: list[Descent]) -> None:
    ledger = Ledger(descents=tuple(descents), lost=LEDGER.lost)
    assert forest(documents, ledger) == forest(DOCUMENTS, LEDGER)


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=30))
def test_every_document_is_in_the_forest_once(pairs: list[tuple[int, int]]) -> None:
    """Whatever tree there is: parents come before their children, as the ledger's tree has no cycles."""
    letters = "abcdefghijkl"
    descents = tuple(descent(letters[max(p)], letters[min(p)]) for p in pairs if p[0] != p[1])
    documents = [document(letter) for letter in letters]
    grown = forest(documents, Ledger(descents=descents))
    found = [name for family in grown.families for name in flat(family)] + [d.id[0] for d in grown.alone]
    assert sorted(found) == list(letters)


def test_the_kinds_of_change_are_counted() -> None:
    here = Value(document="b" * 12, claim=None, value="5 million")
    figures = tuple(
        Figure(entry="k", here=here, parent=None, change=kind, because="", by="t/1")
        for kind in ("scale", "hedge", "hedge", None)
    )
    grown = forest(DOCUMENTS, Ledger(descents=LEDGER.descents, figures=figures))
    (family,) = grown.families
    assert [changes(child) for child in family.branches] == ["", "hedge ×2, scale"]


def test_origins_are_counted_in_words() -> None:
    assert independent(Independent(low=1, high=1)) == "1 origin"
    assert independent(Independent(low=1, high=3)) == "1 to 3 origins"
    assert independent(Independent(low=0, high=0)) == "0 origins"


def test_the_drawing_has_a_row_for_each_and_a_line_for_each_parent_in_it() -> None:
    origins = (Origin(id="o1", who="A clerk", kind="person", documents=("a" * 12, "b" * 12), because="", by="t/1"),)
    ledger = Ledger(descents=LEDGER.descents, lost=LEDGER.lost, origins=origins)
    (drawn,) = drawings(forest(DOCUMENTS, ledger), Palette(ledger), names(DOCUMENTS, ledger))
    assert [(row.name[0], row.colour) for row in drawn.rows] == [("a", 1), ("c", 0), ("b", 1)]
    assert [row.y for row in drawn.rows] == [ROW // 2, ROW + ROW // 2, 2 * ROW + ROW // 2]
    assert drawn.rows[1].x - drawn.rows[0].x == LANE
    assert [(edge.type, edge.is_main) for edge in drawn.edges] == [("relay", True), ("copy", True)]


def entry() -> Entry:
    return Entry(
        id="k0123456789ab",
        summary="Lorries pay 40 dollars <b>each</b>",
        claims=("c1",),
        documents=("a" * 12, "b" * 12),
        origins=("o1",),
        independent=Independent(low=1, high=1),
        because=("b is a copy of a",),
        by="t/1",
        level="account",
    )


def test_an_entry_is_accounted_for_with_its_origins_and_both_quotes_of_a_change() -> None:
    change = Figure(
        entry="k0123456789ab",
        here=Value(document="b" * 12, claim=None, value="400", quote=Span(0, 11, "400 dollars")),
        parent=Value(document="a" * 12, claim=None, value="40", quote=Span(5, 15, "40 dollars")),
        change="scale",
        because="ten times",
        by="t/1",
    )
    origin = Origin(id="o1", who="A clerk", kind="person", documents=("a" * 12,), because="she counted", by="t/1")
    told = entry_account(entry(), [origin], [change], {"a" * 12: "Sahel Courier", "b" * 12: "Morning Wire"})
    lines = [text for section in told for line in section.lines for text in (line.text, *line.under)]
    for wanted in ("2 documents, 1 origin", "b is a copy of a", "A clerk, person", "she counted", "scale: ten times",
                   "Sahel Courier: “40 dollars”", "Morning Wire: “400 dollars”"):  # fmt: skip
        assert wanted in lines


def test_a_documents_place_is_accounted_for_both_ways() -> None:
    up, down = descent_account([descent("b", "a")], [descent("e", "b")], {"a" * 12: "Sahel Courier"})
    assert up.lines[0].text == "Sahel Courier: copy, score 0.9"
    assert up.lines[0].under == ("b has the words of a",)
    assert down.lines[0].text.startswith("e" * 12)


def test_the_page_of_a_case_escapes_all_and_asks_nothing_of_the_network() -> None:
    ledger = Ledger(descents=LEDGER.descents, lost=LEDGER.lost, entries=(entry(),))
    made = case_page("Tolls & <script>alert(1)</script>", DOCUMENTS, ledger)
    assert "<script" not in made
    assert "&lt;script&gt;" in made
    assert "&lt;b&gt;each" in made
    assert not re.search(r'(?:src|href)="(?!#)', made)
    assert "default-src &#39;none&#39;" in made or "default-src 'none'" in made
    for name in ("a.example", "b.example", "Kidal Gazette"):
        assert name in made
