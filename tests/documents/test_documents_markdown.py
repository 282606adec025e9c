"""Markdown: the words without the marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay.documents import open_all
from hearsay.model import Document

SOURCE = """---
title: "Boats of the lake"
author: Ana Lind
date: 2021-05-04
canonical_url: https://lake.example/1
tags: [a, b]
---

# Boats of the lake

Boatmen pay **ten dollars** for _every_ sack,
says the [harbour office](https://lake.example/office "x"). ![A boat](boat.png)

> “We pay twice,”
> said one.

* Goma: 12 dollars
* Kalehe:
  8 dollars

  > nested

1. first
2. second

| Port | Levy |
|------|-----:|
| Goma | 12   |

```
code stays
  as it is
```

<div>Raw <b>markup</b> of a page.</div>

A line  \nbroken by hand, 3\\*4 &amp; more. Snake_case_word and 2*3*4.
"""


def read(folder: Path, text: str, name: str = "r.md") -> Document:
    (folder / name).write_text(text)
    (found,) = open_all([folder / name])
    assert isinstance(found, Document), found
    return found


def test_the_words_without_the_marks(tmp_path: Path) -> None:
    found = read(tmp_path, SOURCE)
    assert found.text == (
        "Boats of the lake\n\nBoatmen pay ten dollars for every sack, says the harbour office. A boat\n\n"
        "“We pay twice,” said one.\n\n- Goma: 12 dollars\n- Kalehe: 8 dollars\n\nnested\n\n- first\n- second\n\n"
        "| Port | Levy |\n| Goma | 12 |\n\ncode stays\n  as it is\n\nRaw markup of a page.\n\n"
        "A line\nbroken by hand, 3*4 & more. Snake_case_word and 234."
    )
    assert (found.title, found.author, found.published) == ("Boats of the lake", "Ana Lind", "2021-05-04")
    assert found.address == "https://lake.example/1"


def test_the_only_heading_is_the_title(tmp_path: Path) -> None:
    assert read(tmp_path, "# One\n\nThe levy doubled.\n").title == "One"
    assert read(tmp_path, "# One\n\nA.\n\n# Two\n\nB.\n").title is None


def test_front_matter_that_is_none(tmp_path: Path) -> None:
    found = read(tmp_path, "---\ndate: soon\nauthor:\n---\nThe levy doubled.\n")
    assert (found.published, found.author, found.text) == (None, None, "The levy doubled.")
    assert "soon" in found.notes[0]
    assert read(tmp_path, "---\nThe levy doubled.\n").text == "The levy doubled."


@pytest.mark.parametrize("mark", ["*", "_", "[", "`", "> ", "- ", "<b>", "![", "  - ", "|", "\n---\n"])
def test_heaps_of_marks_end_soon(mark: str, tmp_path: Path) -> None:
    (tmp_path / "r.md").write_text("The levy. " + mark * 5_000)
    (found,) = open_all([tmp_path / "r.md"])
    assert isinstance(found, Document)
