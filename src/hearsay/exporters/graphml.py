"""The tree of a family as GraphML, for programs that draw and measure graphs (Gephi, yEd, Cytoscape, networkx).

A node is a document or a lost report, an edge goes from child to parent. What cannot stand in XML is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from hearsay.corpus import Ledger
from hearsay.model import Document

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_NODE = ("kind", "uri", "title", "publisher", "published", "because")
_EDGE = ("type", "score", "because")
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(documents: Iterable[Document], ledger: Ledger) -> str:
    """The whole file. Documents come in the order given, then the lost reports, then who descends from whom."""
    root = Element("graphml", xmlns=NAMESPACE)
    for place, names in (("node", _NODE), ("edge", _EDGE)):
        for name in names:
            kind = "double" if name == "score" else "string"
            SubElement(root, "key", {"id": f"{place}-{name}", "for": place, "attr.name": name, "attr.type": kind})
    graph = SubElement(root, "graph", {"id": "family", "edgedefault": "directed"})
    for document in documents:
        _data(SubElement(graph, "node", id=document.id), "node", _facts(document))
    for lost in ledger.lost:
        facts = {"kind": "lost", "publisher": lost.name, "because": lost.evidence}
        _data(SubElement(graph, "node", id=lost.id), "node", facts)
    for descent in ledger.descents:
        edge = SubElement(graph, "edge", source=descent.child, target=descent.parent)
        _data(edge, "edge", {"type": descent.type, "score": str(descent.score), "because": descent.because})
    indent(root)
    return tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _facts(document: Document) -> dict[str, str | None]:
    return {
        "kind": "document",
        "uri": document.uri,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
    }


def _data(element: Element, place: str, facts: Mapping[str, str | None]) -> None:
    for name, fact in facts.items():
        if fact:
            SubElement(element, "data", key=f"{place}-{name}").text = _NO_XML.sub("\ufffd", fact)
