"""Likeness of stories, and what is peculiar to few."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.assembly.story import Story, figures_of
from hearsay.model import Reading

Told = Callable[..., Reading]


def test_two_tellings_are_more_alike_than_two_stories(told: Told, stories: dict[str, str]) -> None:
    origin, wire, other = (told("Volta Post", stories[name]) for name in ("origin", "wire", "other"))
    story = Story((origin, wire, other))
    alike = story.like(origin.document.id, wire.document.id)
    assert alike > 3 * story.like(origin.document.id, other.document.id)
    assert story.like(wire.document.id, wire.document.id) > 0.999


def test_figures_are_one_however_they_are_written(told: Told) -> None:
    one = told("Volta Post", "The gate earns thirty billion CFA francs a month from 61 lorries.")
    two = told("Oti Courier", "It is 30 billion francs, paid by 61 lorries, or 12 percent of all.")
    assert "=30000000000 money" in set(figures_of(one)) & set(figures_of(two))
    assert "=61 lorrie" in set(figures_of(one)) & set(figures_of(two))
    assert "=12 %" in set(figures_of(two))


def test_a_count_of_a_few_tells_nothing(told: Told) -> None:
    assert set(figures_of(told("Volta Post", "Three men sold four boats to six women."))) == set()


def test_what_an_outsider_has_too_is_not_peculiar(told: Told) -> None:
    readings = [told(None, f"The toll is 5,300 dollars a night, {who} says.", uri=f"u{who}") for who in "abcd"]
    ids = [r.document.id for r in readings]
    story = Story(readings)
    assert "=5300 money" in story.peculiar(ids[0], ids[1:], 0)
    assert "=5300 money" not in story.peculiar(ids[0], ids[1:2], 1)


def test_the_covered_share_of_a_sentence(told: Told, stories: dict[str, str]) -> None:
    wire = told("Volta Post", stories["wire"])
    story = Story((wire,))
    assert story.covered("The Brown Sash hands out a tin token.", wire.document.id) == 1.0
    assert story.covered("A bridge collapsed near Aneho.", wire.document.id) == 0.0
    assert story.covered("", wire.document.id) == 0.0
