"""Plain text: encodings are found or admitted to be guesses, and what is no text is refused."""

from __future__ import annotations

import codecs
import io
import time

import pytest

from hearsay.documents import open_all
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

RUSSIAN = (
    "Водители грузовиков рассказали газете «Степной край», что на дороге под Актобе с каждой машины берут по сто "
    "долларов. Полиция области заявила, что жалоб не получала. Профсоюз считает, что сборы продолжаются с весны."
)
UKRAINIAN = (
    "Перевізники з Чернівців кажуть, що за кожну фуру на переїзді вимагають по двісті євро. Митниця це заперечує і "
    "обіцяє перевірку до кінця місяця, а їхня спілка вже подала скаргу."
)
ARABIC = (
    "قال سائقو الشاحنات في الحديدة إن نقاط التفتيش تأخذ خمسين دولارا عن كل حمولة دقيق. ونفى مسؤول محلي ذلك وقال إن "
    "الرسوم توقفت منذ العام الماضي، لكن التجار يقولون إنها تضاعفت."
)
JAPANESE = (
    "運送業者の組合は、港の検問で一台あたり五千円を求められたと話している。"
    "県の担当者は、そのような徴収は確認していないと答えた。"
)
CHINESE = (
    "运输协会说,山口的检查站向每辆煤车收取三百元。县政府否认收费,并表示将在月底前调查。司机们说费用从春天开始就有了。"
)
THAI = "สมาคมขนส่งกล่าวว่าด่านตรวจที่แม่สอดเรียกเก็บเงินห้าร้อยบาทต่อรถหนึ่งคัน ผู้ว่าราชการจังหวัดปฏิเสธเรื่องนี้"
HEBREW = "נהגי המשאיות אמרו לעיתון שהם משלמים חמישים שקלים בכל מחסום. דובר הנמל הכחיש את הדברים ואמר שייבדקו."
KOREAN = "운송 조합은 항구 검문소가 트럭마다 오만 원을 요구했다고 말했다. 군청은 그런 징수를 확인하지 못했다고 답했다."
GREEK = (
    "Οι οδηγοί είπαν στην εφημερίδα ότι πληρώνουν πενήντα ευρώ σε κάθε διέλευση. Το λιμεναρχείο Πάτρας διαψεύδει "
    "τις καταγγελίες και υπόσχεται έλεγχο."
)
POLISH = (
    "Kierowcy z Przemyśla mówią, że na przejściu żądano od nich po dwieście złotych. Straż graniczna zaprzecza i "
    "zapowiada kontrolę jeszcze w tym miesiącu, choć skargę złożono wcześniej."
)
TURKISH = "Şoförler, Gaziantep yolunda her kamyon için yüz lira istendiğini söyledi. Valilik bu iddiayı yalanladı."
FRENCH = (
    "Des routiers de Gao affirment qu’on leur réclame vingt mille francs à chaque barrière. « Nous payons deux fois », "
    "dit l’un d’eux ; le préfet n’a pas souhaité répondre."
)
ENGLISH = "Drivers near Lüderitz say they pay £20 a load – “twice on Fridays”, as one put it. The port denies it."


def read(data: bytes, settings: Settings | None = None) -> Document | Unreadable:
    (result,) = open_all(["-"], stdin=io.BytesIO(data), settings=settings or Settings())
    return result


def text_of(data: bytes) -> str:
    result = read(data)
    assert isinstance(result, Document), result
    return result.text


def cause_of(data: bytes) -> str:
    result = read(data)
    assert isinstance(result, Unreadable), result
    return result.cause


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-8"),
    ],
)
@pytest.mark.parametrize("text", [RUSSIAN, ARABIC, JAPANESE, ENGLISH, "A 😀 b\r\nc"])
def test_what_is_marked_or_utf8_is_read_without_a_note(mark: bytes, encoding: str, text: str) -> None:
    result = read(mark + text.encode(encoding))
    assert isinstance(result, Document)
    assert result.text == text
    assert result.notes == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_zeros(encoding: str) -> None:
    result = read(ENGLISH.encode(encoding))
    assert isinstance(result, Document)
    assert result.text == ENGLISH
    assert "no byte order mark" in result.notes[0]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (RUSSIAN, "cp866"), (RUSSIAN, "iso8859_5"),
        (UKRAINIAN, "cp1251"), (UKRAINIAN, "koi8_u"),
        (ARABIC, "cp1256"), (ARABIC, "iso8859_6"),
        (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"), (CHINESE, "gb18030"), (CHINESE, "gbk"), (KOREAN, "euc_kr"),
        (THAI, "cp874"), (HEBREW, "cp1255"),
        (GREEK, "cp1253"), (POLISH, "cp1250"), (POLISH, "iso8859_2"), (TURKISH, "cp1254"), (FRENCH, "cp1252"),
        (ENGLISH, "cp1252"),
    ],
)  # fmt: skip
def test_old_encodings_come_back_whole_and_are_admitted_to_be_guesses(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    result = read(data)
    assert isinstance(result, Document)
    assert result.text == data.decode(encoding)
    assert "not UTF-8" in result.notes[0]


def test_an_old_encoding_far_behind_the_beginning() -> None:
    text = "Reference: file of the port authority. " * 4000 + RUSSIAN
    assert text_of(text.encode("cp1251")) == text


def test_a_few_broken_bytes_in_utf8_stay_utf8_with_a_note() -> None:
    data = RUSSIAN.encode()
    result = read(data[:81] + b"\xff" + data[81:-1])
    assert isinstance(result, Document)
    assert result.text.startswith(RUSSIAN[:40])
    assert "\ufffd" in result.text
    assert "broken UTF-8" in result.notes[0]


def test_utf16_cut_in_the_middle_of_a_character() -> None:
    result = read(codecs.BOM_UTF16_LE + ENGLISH.encode("utf-16-le") + b"\x41")
    assert isinstance(result, Document)
    assert "broken UTF-16-LE" in result.notes[0]


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\x03" * 50,
        b"\x7fXYZ\x02\x01\x01" + b"\x00" * 9 + b"text and text",
        b"The toll is\x00 200 dollars at the bridge.",
        bytes(range(256)) * 4,
        bytes(range(1, 32)) * 9,
    ],
)
def test_binary_is_refused(data: bytes) -> None:
    assert cause_of(data) == "binary, not text"


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u200b\u00a0\n".encode()])
def test_blank_is_refused(data: bytes) -> None:
    assert cause_of(data) == "empty: there is no text in it"


@pytest.mark.parametrize("data", [b'{\n  "text": "one",\n  "n": 1}', b'[{"text": "one"}]', b"{\\rtf1 one}"])
def test_formats_that_would_be_misread_as_text_are_refused(data: bytes) -> None:
    assert cause_of(data).endswith("this format is not read yet")


def test_text_may_begin_with_a_brace_or_an_angle() -> None:
    for text in ('{"We pay"}, he said, and left.', "<3 was written on the wall of the depot.", "[1] A footnote."):
        assert text_of(text.encode()) == text


def test_fifty_megabytes_in_one_line() -> None:
    data = b"The toll was paid in cash. " * 1_900_000
    started = time.monotonic()
    result = read(data, Settings(max_characters=60_000_000))
    assert isinstance(result, Document)
    assert len(result.text) == len(data)
    assert isinstance(read(data), Unreadable)
    assert time.monotonic() - started < 5
