from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from fictional import document, hostile, reading

from hearsay.errors import Unreadable
from hearsay.exporters import html
from hearsay.model import Reading

MANUALS = {"part_exceeds_whole": "A part is not larger than its whole.\n\n    one < two", "never_used": "Not shown."}
# what the page's own templates use; anything else came out of a document
TAGS = {
    "html", "head", "meta", "title", "style", "body", "div", "a", "header", "p", "nav", "h1", "h2", "h3", "h4", "table",
    "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "main", "article", "section", "aside", "footer", "script",
    "span", "bdi", "time", "dl", "dt", "dd", "abbr", "details", "summary", "label", "select", "option", "b",
    "blockquote", "pre", "input", "svg", "line", "circle", "path", "text",
}  # fmt: skip
VOID = {"meta", "input"}


class Page(HTMLParser):
    """Elements, ids and links of a page, and whether its elements are closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name in ("href", "src") and value]
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def text() -> str:
    broken = [Unreadable("scan<1>.pdf", "holds \x1b[2J no text")]
    return html.page([reading(), hostile(), reading()], broken, MANUALS)


def test_ids_are_unique_and_every_inner_link_leads_somewhere(text: str) -> None:
    page = Page(text)
    assert not page.open
    assert [name for name, times in Counter(page.ids).items() if times > 1] == []
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_only_the_templates_own_elements_and_no_outside_asset(text: str) -> None:
    page = Page(text)
    assert set(page.tags) <= TAGS
    assert page.tags["script"] == page.tags["style"] == 1
    assert not {name for name in page.attributes if name.startswith("on") or name in ("style", "src", "srcset")}
    outer = {link for link in page.links if not link.startswith("#")}
    assert outer == {"https://courier.example/tolls"}
    assert "@import" not in text
    assert "url(" not in text


def test_what_a_document_says_is_text(text: str) -> None:
    assert "{{7*7}}" in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert not set("\x00\x1b\x9b\u202e\ud800") & set(text)
    text.encode("utf-8")


def test_the_policy_allows_the_pages_own_style_and_script_alone(text: str) -> None:
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert found is not None
    policy = found[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert inside is not None
        digest = base64.b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_a_claims_card_tells_chain_sureness_and_sums() -> None:
    text = html.page([reading()], (), MANUALS)
    for words in (
        "inferred: other words are taken for it: the surname alone",
        '<span class="mark">inferred from “Nasser”</span>',
        "1,000,000 × 365 = at least 365,000,000 USD a year",
        "not annualised: a price for each lorry, not a rate of time",
        "The Tigris Wire&#39;s report",
        'href="#why-part_exceeds_whole"',
    ):
        assert words in text
    assert "never_used" not in text


def test_a_chain_reads_as_a_sentence_in_table_and_card() -> None:
    text = re.sub(r"<[^>]+>", "", html.page([reading()]))
    assert text.count("The Levant Courier, citing the Tigris Wire, citing Layla Nasser, who said so") == 3
    assert text.count("The Levant Courier; nobody is named") == 6


def test_there_is_no_verdict(text: str) -> None:
    assert not re.search(
        r"\b(false|lie|lies|fake|debunked)\b", re.sub(r"<script>.*?</script>", "", text, flags=re.DOTALL)
    )


def test_a_document_without_claims_says_so() -> None:
    text = html.page([Reading(document=document("Rain fell on Raqqa.", title="Weather"))])
    assert "No claim was found in this text." in text
    assert "Rain fell on Raqqa." in text


def test_right_to_left_text_keeps_its_direction_and_language() -> None:
    from msgspec.structs import replace

    arabic = replace(document("قال مسؤول إن الجماعة تجني مليون دولار يوميا."), language="ar")
    assert 'lang="ar"' in html.page([Reading(document=arabic)])


def test_an_address_that_is_not_the_webs_is_never_a_link() -> None:
    bad = Reading(document=document("Text.", uri="javascript:alert(1)"))
    assert not [link for link in Page(html.page([bad])).links if link.startswith("javascript")]


def test_two_fragments_in_one_page_share_no_id_and_hold_no_script() -> None:
    one, two = (html.fragment([reading()], prefix, MANUALS) for prefix in ("a-", "b-"))
    first, second = Page(one), Page(two)
    assert not set(first.ids) & set(second.ids)
    assert "script" not in first.tags
    assert {link[1:] for link in first.links if link.startswith("#")} <= set(first.ids)


def test_a_fragment_styles_nothing_around_it() -> None:
    style = re.search(r"<style>(.*?)</style>", html.fragment([], "a-"), re.DOTALL)
    assert style is not None
    plain = re.sub(r"/\*.*?\*/", "", style[1], flags=re.DOTALL)
    for selectors in re.findall(r"(?:^|[{}])\s*([^{}@]+)\{", plain):
        for selector in selectors.split(","):
            assert ".hearsay" in selector, selector


def test_of_very_many_documents_a_fragment_shows_the_first() -> None:
    many = [Reading(document=document(f"Text {n}.")) for n in range(23)]
    assert "3 more documents not shown here" in html.fragment(many, "a-")
    assert "Text 22." in html.page(many)


def test_the_same_readings_make_the_same_page() -> None:
    assert html.page([reading()]) == html.page([reading()])
