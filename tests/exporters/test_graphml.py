from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from hearsay.corpus import Descent, Ledger, Lost
from hearsay.exporters.graphml import NAMESPACE, graphml
from hearsay.model import Document

IN = f"{{{NAMESPACE}}}"
LEDGER = Ledger(
    descents=(
        Descent(child="b", parent="a", type="copy", score=Decimal("0.91"), because="12 lines are the same", by="t/1"),
        Descent(child="c", parent="lost1", type="relay", score=Decimal("0.6"), because="names it", by="t/1"),
    ),
    lost=(Lost(id="lost1", name="Kidal Gazette", evidence="c names it", children=("c",), by="t/1"),),
)


def documents(*names: str, title: str | None = None) -> list[Document]:
    return [Document(id=name, uri=f"https://{name}.example/?a=1&b=2", text="Some text.", title=title) for name in names]


def test_every_document_lost_report_and_descent_is_there() -> None:
    root = ElementTree.fromstring(graphml(documents("a", "b", "c"), LEDGER))  # noqa: S314 our own
    assert [node.get("id") for node in root.iter(f"{IN}node")] == ["a", "b", "c", "lost1"]
    assert [(e.get("source"), e.get("target")) for e in root.iter(f"{IN}edge")] == [("b", "a"), ("c", "lost1")]
    said = {data.get("key"): data.text for edge in root.iter(f"{IN}edge") for data in edge}
    assert said == {"edge-type": "relay", "edge-score": "0.6", "edge-because": "names it"}


def test_every_key_that_is_used_is_declared() -> None:
    root = ElementTree.fromstring(graphml(documents("a", "b", "c", title="Tolls"), LEDGER))  # noqa: S314
    declared = {key.get("id") for key in root.iter(f"{IN}key")}
    assert {data.get("key") for data in root.iter(f"{IN}data")} <= declared


@given(st.text())
def test_whatever_a_title_holds_the_file_is_well_formed(title: str) -> None:
    root = ElementTree.fromstring(graphml(documents("a", title=title), Ledger()))  # noqa: S314
    assert len(list(root.iter(f"{IN}node"))) == 1
