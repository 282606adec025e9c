"""Roles made whole."""

from __future__ import annotations

import pytest

from hearsay.language.trained.roles import Spoken, whole


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ([(0, 2, "ARG0"), (2, 4, "ARG0")], [(0, 4, "ARG0")]),
        (
            [(0, 2, "content"), (2, 4, "source"), (6, 9, "content")],
            [(0, 2, "content"), (2, 4, "source"), (6, 9, "content")],
        ),
        ([(0, 2, "ARG1"), (6, 9, "ARG1")], [(6, 9, "ARG1")]),
        ([(0, 2, "ARGM-TMP"), (6, 9, "ARGM-TMP")], [(0, 2, "ARGM-TMP"), (6, 9, "ARGM-TMP")]),
        ([(0, 2, "C-ARG1"), (6, 9, "C-ARG1")], [(0, 2, "C-ARG1"), (6, 9, "C-ARG1")]),
        ([], []),
    ],
)
def test_spans_that_touch_are_one_and_numbered_roles_come_once(found: list[Spoken], kept: list[Spoken]) -> None:
    assert list(whole(found, predicate=5)) == kept
