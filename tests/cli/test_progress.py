from __future__ import annotations

import time

import pytest

from hearsay.cli import progress


@pytest.mark.parametrize("shares_screen", [True, False])
def test_every_item_comes_through_in_order(shares_screen: bool) -> None:
    assert list(progress.Progress(shares_screen=shares_screen).over(range(3))) == [0, 1, 2]


def test_nothing_is_said_of_what_is_quick(capsys: pytest.CaptureFixture[str]) -> None:
    list(progress.Progress(shares_screen=False).over(range(3)))
    assert capsys.readouterr().err == ""


def test_what_is_slow_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    made = progress.Progress(shares_screen=False)
    started: list[bool] = []
    monkeypatch.setattr(made._status, "start", lambda: started.append(True))
    for _ in made.over(range(2)):
        time.sleep(0.05)
    assert started == [True]


def test_the_line_is_gone_when_the_reading_breaks_off() -> None:
    made = progress.Progress(shares_screen=True)
    items = made.over(iter(range(3)))
    next(items)
    items.close()  # type: ignore[attr-defined]
    assert made._timer is not None
    assert not made._timer.is_alive()
