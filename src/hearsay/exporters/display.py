"""Making document text safe to look at. Reports come from anywhere; some carry terminal commands or turn text round."""

from __future__ import annotations

# Line feeds and tabs stay: the callers lay out lines themselves.
_KEPT = {0x09, 0x0A}
_TURNS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_NO_CHARACTERS = (*range(0xFFF9, 0xFFFC), 0xFEFF, *range(0xE0000, 0xE0080))


def _table() -> dict[int, str]:
    """What stands for each character that is not for showing: Unicode has pictures for the ASCII controls."""
    table = {code: chr(0x2400 + code) for code in range(0x20) if code not in _KEPT}
    table |= {0x7F: "\u2421", 0x0D: "\n", 0x2028: "\n", 0x2029: "\n"}
    table |= {code: f"[U+{code:04X}]" for code in (*range(0x80, 0xA0), *_TURNS, *_NO_CHARACTERS)}
    return table


class _Shown(dict[int, str]):
    """Lone surrogates are looked up rather than listed: there are two thousand of them."""

    def __missing__(self, code: int) -> str:
        if 0xD800 <= code <= 0xDFFF:
            return "\ufffd"
        raise LookupError(code)


_TABLE = _Shown(_table())


def shown(text: str) -> str:
    """The text with every control character, direction override and lone surrogate made visible and harmless.

    A reader sees that something stands there; a terminal or browser never obeys it. Offsets do not survive.
    """
    return text.replace("\r\n", "\n").translate(_TABLE)


def one_line(text: str) -> str:
    """Shown text with every run of blanks made one, for tables and messages."""
    return " ".join(shown(text).split())


def shortened(text: str, most: int) -> str:
    """One line of at most about `most` characters, cut between words, with "…" where something is left out."""
    line = one_line(text)
    if len(line) <= most:
        return line
    head, _, _ = line[: most - 1].rpartition(" ")
    return (head or line[: most - 2]).rstrip(" ,;:") + " …"
