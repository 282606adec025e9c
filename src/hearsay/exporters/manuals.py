"""A check's manual, which is its docstring, as blocks that any face can lay out."""

from __future__ import annotations

import re
from inspect import cleandoc

from msgspec import Struct


class Block(Struct, frozen=True):
    """A paragraph, or lines whose layout matters because the manual indents them."""

    text: str
    kept: bool


def blocks(manual: str) -> tuple[Block, ...]:
    """The blocks of a manual, in order. Paragraphs lose their line ends; indented blocks keep theirs."""
    parts = re.split(r"\n\s*\n", cleandoc(manual))
    return tuple(_block(part) for part in parts if part.strip())


def _block(part: str) -> Block:
    lines = part.splitlines()
    kept = any(line.startswith((" ", "-", "*")) for line in lines)
    return Block(part.rstrip() if kept else " ".join(line.strip() for line in lines), kept)
