"""The lines of a Word document, from its XML: python-docx's own text leaves out insertions and content controls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
# what holds other blocks and has no text of its own
_WRAPPERS = frozenset(_W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_LEFT_OUT = frozenset(
    {*(_W + name for name in ("del", "moveFrom", "instrText", "pPr", "rPr", "tblPr", "sdtPr", "pict")), _FALLBACK}
)
_SIGNS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}


def lines_of(container: Any, lists: frozenset[str], *, deepest: int) -> Iterator[str]:
    """One line a paragraph, list item and table row. Raises RecursionError for blocks nested deeper than `deepest`."""
    if deepest <= 0:
        raise RecursionError
    for block in container:
        if block.tag == _W + "p":
            yield from _paragraph(block, lists, deepest)
        elif block.tag == _W + "tbl":
            for row in block.iterchildren(_W + "tr"):
                cells = [_cell(cell, lists, deepest - 1) for cell in row.iter(_W + "tc") if _row_of(cell) is row]
                if any(cells):
                    yield f"| {' | '.join(cells)} |"
        elif block.tag in _WRAPPERS:
            yield from lines_of(block, lists, deepest=deepest - 1)


def _row_of(cell: Any) -> Any:
    """The row that a cell stands in: its cells may be wrapped in content controls, and may hold tables."""
    return next(cell.iterancestors(_W + "tr"))


def _cell(cell: Any, lists: frozenset[str], deepest: int) -> str:
    return " ".join(" ".join(lines_of(cell, lists, deepest=deepest)).split())


def _paragraph(paragraph: Any, lists: frozenset[str], deepest: int) -> Iterator[str]:
    """Its lines; the text of boxes that hang from it comes behind it."""
    boxes: list[Any] = []
    lines = [" ".join(line.split()) for line in "".join(_pieces(paragraph, boxes)).split("\n")]
    bullet = "- " if _is_item(paragraph, lists) else ""
    for line in filter(None, lines):
        yield bullet + line
        bullet = ""
    for box in boxes:
        yield from lines_of(box, lists, deepest=deepest - 1)


def _pieces(element: Any, boxes: list[Any]) -> Iterator[str]:
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == _W + "txbxContent":
            boxes.append(child)
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            waiting += reversed(child)


def _is_item(paragraph: Any, lists: frozenset[str]) -> bool:
    """Whether a paragraph is numbered or has a bullet, itself or by its style."""
    own = paragraph.find(f"{_W}pPr/{_W}numPr")
    if own is not None:
        number = own.find(_W + "numId")
        return number is None or number.get(_W + "val") != "0"
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style is not None and style.get(_W + "val") in lists


def list_styles(document: Any) -> frozenset[str]:
    """The styles that number their paragraphs, but those of headings."""
    styles = document.styles.element.iterchildren(_W + "style")
    numbered = (s for s in styles if s.find(f"{_W}pPr/{_W}numPr") is not None)
    plain = (s for s in numbered if s.find(f"{_W}pPr/{_W}outlineLvl") is None)
    return frozenset(s.get(_W + "styleId", "") for s in plain)


def notes_of(document: Any) -> Iterator[str]:
    """The footnotes, one a line, with the numbers of the document.

    The marks in the text are left out, as those of pages are: in "$3 million2 a year" the 2 is no part of the sum.
    """
    from docx.oxml import parse_xml

    related = document.part.rels.values()
    parts = [r.target_part for r in related if r.reltype == _FOOTNOTES and not r.is_external]
    for note in (note for part in parts for note in parse_xml(part.blob).iterchildren(_W + "footnote")):
        words = " ".join(" ".join(lines_of(note, frozenset(), deepest=50)).split())
        if words and note.get(_W + "type") in (None, "normal"):
            yield f"[{note.get(_W + 'id')}] {words}"
