from __future__ import annotations

from hearsay.language.months import foreign
from hearsay.text.folding import fold


def test_every_month_of_the_year_is_there_under_its_folded_names() -> None:
    assert set(foreign().values()) == set(range(1, 13))
    assert all(fold(name) == name and name.isalpha() for name in foreign())
    assert (foreign()["marz"], foreign()["decembre"], foreign()["nisan"]) == (3, 12, 4)


def test_no_english_month_or_word_of_time_is_among_them() -> None:
    assert foreign().keys().isdisjoint({"may", "march", "august", "april", "june", "july", "mid", "last"})
