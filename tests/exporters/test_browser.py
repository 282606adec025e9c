"""The page in a real Chromium, opened from the disk as a reader would open it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from fictional import hostile, reading
from playwright.sync_api import Browser, Page, sync_playwright

from hearsay.exporters import html

pytestmark = pytest.mark.browser

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MANUALS = {"part_exceeds_whole": "A part is not larger than its whole.\n\nMore about it."}
# each text's colour against the nearest ground behind it, by the WCAG formula; gives the worst and where it is
CONTRAST = """() => {
  const channels = (css) => css.match(/[\\d.]+/g).map((v, i) => v * (css.startsWith("color(srgb") && i < 3 ? 255 : 1));
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const found = channels(getComputedStyle(at).backgroundColor);
      if (found.length < 4 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  let worst = [21, ""];
  const walk = document.createTreeWalker(document.querySelector(".hearsay"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    if (!walk.currentNode.textContent.trim() || !node.checkVisibility()) continue;
    if (node.closest("script, style, option")) continue;
    const pair = [light(channels(getComputedStyle(node).color)), light(ground(node))].sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (ratio < worst[0]) worst = [ratio, node.className + ": " + walk.currentNode.textContent.trim().slice(0, 40)];
  }
  return worst;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        missing = f"no Chromium: none of {', '.join(NAMES)} is on the PATH, so the page was NOT seen in a browser"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield made
        made.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("page") / "ledger.html"
    file.write_text(html.page([reading(), hostile()], (), MANUALS), "utf-8")
    return file.as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page, open; afterwards it must have complained of nothing and asked the network for nothing."""
    made = browser.new_page(viewport={"width": 1280, "height": 800})
    wrong: list[str] = []
    made.on("console", lambda message: wrong.append(message.text))
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.on("dialog", lambda dialog: wrong.append(dialog.message))
    made.on("request", lambda request: None if request.url.startswith("file:") else wrong.append(request.url))
    made.goto(address)
    yield made
    made.close()
    assert wrong == []


def overflow(page: Page) -> int:
    widths: list[int] = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return widths[0] - widths[1]


def test_choosing_a_claim_shows_its_chain(page: Page, tmp_path: Path) -> None:
    card = page.locator("#d1-c5")
    assert not card.is_visible()
    page.locator(".text a.claim", has_text="antiquities").first.click()
    assert card.is_visible()
    assert card.locator(".chain").inner_text() == "The Levant Courier; nobody is named"
    page.screenshot(path=tmp_path / "light.png", full_page=True)
    assert (tmp_path / "light.png").stat().st_size > 10_000


def test_the_card_opens_beside_the_text_without_moving_it(page: Page) -> None:
    page.locator("#d1-text").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    page.locator(".text a.claim", has_text="a single statue").first.click()
    assert page.evaluate("scrollY") == before


def test_by_keyboard_alone(page: Page) -> None:
    page.locator(".text a.claim").first.focus()
    page.keyboard.press("Enter")
    assert page.locator(".card:target").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".card:target").count() == 0


def test_the_manual_of_a_check_opens_inside_the_page(page: Page) -> None:
    page.get_by_role("link", name="why: part_exceeds_whole").click()
    assert page.locator(".manual:target p").first.inner_text() == "A part is not larger than its whole."


LIT = """(outline) => [...document.querySelectorAll("#d1-top .text [data-at]")].filter((piece) => {
  const style = getComputedStyle(piece);
  return style.outlineStyle === outline && piece.textContent.trim();
}).map((piece) => piece.textContent)"""


def lit(page: Page, outline: str) -> str:
    """The words of the first text that are ringed so: "solid" for who says it, "dashed" for the words that tell how."""
    return "".join(page.evaluate(LIT, outline))


def test_pointing_at_a_passage_shows_who_says_it_and_how(page: Page) -> None:
    assert lit(page, "solid") == ""
    page.locator(".text a.e5").first.hover()
    assert lit(page, "dashed") == "reportedly"
    page.locator(".text a.e8").first.hover()
    assert (lit(page, "solid"), lit(page, "dashed")) == ("A spokesman for the Column", "denied")
    page.mouse.move(2, 2)
    assert lit(page, "solid") == lit(page, "dashed") == ""


def test_pointing_at_who_says_something_shows_all_that_rests_on_it(page: Page) -> None:
    source = page.locator(".text a", has_text="the Tigris Wire").first
    assert source.get_attribute("title") == "Who says claim 1, 2"
    source.hover()
    assert page.locator("#d1-top .text .lit-evidence").count() >= 2
    source.click()
    assert page.locator("#d1-c2 h3, #d1-c1 h3").locator("visible=true").count() == 1
    assert "also in claim" in page.locator(".card:target").inner_text().lower()


def test_a_link_of_the_chain_shows_its_words_and_the_card_stays_open(page: Page) -> None:
    page.locator(".text a.e1").first.click()
    assert page.locator("#d1-c1").is_visible()
    page.locator("#d1-c1 .chain .voice", has_text="Tigris Wire").click()
    assert "".join(page.locator(".text .found").all_inner_texts()) == "the Tigris Wire"
    assert page.locator("#d1-c1").is_visible()


def test_a_link_of_the_chain_by_keyboard(page: Page) -> None:
    page.locator(".text a.e1").first.focus()
    page.keyboard.press("Enter")
    page.locator("#d1-c1 .chain .voice").last.focus()
    assert "".join(page.locator(".text .pointed").all_inner_texts()) == "Layla Nasser"
    page.keyboard.press("Enter")
    assert "".join(page.locator(".text .found").all_inner_texts()) == "Layla Nasser"


@pytest.mark.parametrize("script", [True, False])
def test_claims_by_who_stands_behind(browser: Browser, address: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(address)
    section = page.locator("section[aria-labelledby=d1-claims]")
    assert not section.locator(".root").first.is_visible()
    section.get_by_label("by who stands behind").check()
    heads = [head.split("\n")[0] for head in section.locator("tr.root:visible").all_inner_texts()]
    assert heads[0].startswith("Layla Nasser")
    assert heads[-1].startswith("Nobody is named")
    assert section.locator("tr[data-tags]:visible").count() == 9
    section.get_by_label("in text order").check()
    assert section.locator("tr[data-tags]:visible").count() == 9
    assert not section.locator(".root").first.is_visible()
    context.close()


def test_the_filter_leaves_no_empty_group(page: Page) -> None:
    page.locator("#d1-by-root").check()
    page.locator("#d1-filter").select_option("unnamed")
    assert page.locator("#d1-top tr.root:visible").count() == 2


def test_a_findings_quote_leads_to_its_place(page: Page) -> None:
    page.locator(".finding .quote").first.click()
    assert "".join(page.locator(".text .found").all_inner_texts()) == "more than $1 million a day"


def test_the_filter_leaves_only_what_was_asked_for(page: Page) -> None:
    page.locator("#d1-filter").select_option("unnamed")
    assert page.locator("#d1-top tr[data-tags]:visible").count() == 3


def test_without_script_the_chain_still_opens(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert not page.locator("#d1-filter").is_visible()
    page.locator(".text a.claim", has_text="antiquities").first.click()
    assert page.locator("#d1-c5 .chain").is_visible()
    assert lit(page, "dashed") == "reportedly"  # by style alone
    page.locator(".text a.e8").first.click()
    page.locator("#d1-c8 .links .l1").hover()
    ringed = page.locator(".text .l8-1").first
    assert ringed.evaluate("piece => getComputedStyle(piece).backgroundColor") == "rgb(255, 233, 138)"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [380, 800, 1280])
def test_every_width_and_light_reads_well(page: Page, tmp_path: Path, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.locator(".text a.claim").first.click()
    assert page.locator("#d1-c1").is_visible()
    assert overflow(page) <= 0
    ratio, where = page.evaluate(CONTRAST)
    assert ratio >= 4.5, where
    page.screenshot(path=tmp_path / f"{scheme}-{width}.png")


def test_print_shows_every_chain_and_fits_the_sheet(page: Page, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 760, "height": 1000})
    page.emulate_media(media="print")
    assert page.locator("#d1-top .card:visible").count() == 9
    assert not page.locator("#d1-filter").is_visible()
    assert overflow(page) <= 0
    page.pdf(path=tmp_path / "ledger.pdf")
    assert (tmp_path / "ledger.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("width", [380, 1280])
def test_the_chart_draws_each_sum_a_year_on_one_scale(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    chart = page.locator("section[aria-labelledby=d1-chart]")
    rows = chart.locator("tbody tr:not(.owner)")
    assert rows.count() >= 2
    boxes = [rows.nth(n).locator("svg.plot").bounding_box() for n in range(rows.count())]
    assert len({(round(box["x"]), round(box["width"])) for box in boxes if box}) == 1
    assert all(box and box["width"] > 100 and box["height"] >= 20 for box in boxes)
    labels = chart.locator(".scale:visible text").evaluate_all("all => all.map((t) => t.getBoundingClientRect())")
    first = [box for box in labels if box["top"] == labels[0]["top"]]
    assert all(a["right"] < b["left"] for a, b in pairwise(first))
    assert overflow(page) <= 0
