"""The spans that play a role for a predicate, made whole: labels of single words sometimes break one in two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Spoken = tuple[int, int, str]  # first word, end (excluded), role


def whole(found: Iterable[Spoken], predicate: int) -> Iterator[Spoken]:
    """Spans in order; two of one role that touch are one, and of a numbered role only the nearest stays.

    PropBank gives each numbered argument once; what else bears the number is named R- or C-.
    """
    joined: list[Spoken] = []
    for span in found:
        if joined and joined[-1][1:] == (span[0], span[2]):
            joined[-1] = (joined[-1][0], span[1], span[2])
        else:
            joined.append(span)
    nearest: dict[str, Spoken] = {}
    for span in joined:
        held = nearest.get(span[2])
        if held is None or _away(span, predicate) < _away(held, predicate):
            nearest[span[2]] = span
    yield from (span for span in joined if not _is_numbered(span[2]) or nearest[span[2]] == span)


def _is_numbered(role: str) -> bool:
    return role.startswith("ARG") and role[3:].isdigit()


def _away(span: Spoken, word: int) -> int:
    """Words between a span and a predicate, 0 for one inside it."""
    return max(span[0] - word, word - span[1] + 1, 0)
