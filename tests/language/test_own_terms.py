"""A user's own term file: what it adds, and how one that cannot be read is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

import hearsay
from hearsay.errors import BrokenTerms
from hearsay.language.lexicon import shipped, using
from hearsay.language.own_terms import open_terms

GOOD = "# ours\n[armed_groups]\nQuiet Harbour; QH | type=gang\n\n[outlets]\nThe Lantern of Gao  # weekly\n"


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "own.terms"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_name_of_ones_own_is_known_for_that_reading_only(tmp_path: Path) -> None:
    text = "Quiet Harbour sells fuel in Gao, The Lantern of Gao reported. QH denied it."
    own = hearsay.read_text(text, terms=written(tmp_path, GOOD), model="rules")
    kinds = {m.text: m.kind for m in own.mentions if m.form == "name"}
    assert (kinds["Quiet Harbour"], kinds["QH"]) == ("armed_group", "armed_group")
    assert "outlet" in kinds.values()
    (group,) = (e for e in own.entities if e.kind == "armed_group")
    assert (group.name, "QH" in group.aliases) == ("Quiet Harbour", True)
    assert own.stamps[-1].startswith("terms/")
    assert "armed_group" not in {m.kind for m in hearsay.read_text(text, model="rules").mentions if m.text == "QH"}


def test_ones_own_kind_holds_where_a_shipped_list_has_the_name(tmp_path: Path) -> None:
    own = open_terms(written(tmp_path, "[organisations]\nMosul\n"))
    with using(own.lexicon):
        assert {h.term.list for h in shipped().scan("Mosul")} == {"organisations"}
    assert "places" in {h.term.list for h in shipped().scan("Mosul")}


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Quiet Harbour\n", "line 1: which list"),
        ("[armed_groups]\n\n[gangs]\n", "line 3: no list '[gangs]'; there are armed_groups, outlets"),
        ("[outlets]\nA; b | x\n", "line 2: not `name; alias"),
        ("[outlets]\nA\n", "line 2: too short"),
        (b"[outlets]\n\xff\xfe\n", "not UTF-8"),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_line(tmp_path: Path, text: str | bytes, cause: str) -> None:
    with pytest.raises(BrokenTerms) as caught:
        open_terms(written(tmp_path, text))
    assert cause in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_or_is_a_folder_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.terms", tmp_path, "a\0b"):
        with pytest.raises(BrokenTerms, match="no term file"):
            open_terms(path)
