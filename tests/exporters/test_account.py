"""What is told of one claim: golden text, and that nothing is told without its ground."""

from __future__ import annotations

from fictional import hostile, reading

from hearsay.exporters.account import Section, account


def told(sections: tuple[Section, ...]) -> str:
    lines = []
    for section in sections:
        lines.append(section.title)
        for line in section.lines:
            lines += [f"  {line.text}", *(f"    {ground}" for ground in line.under)]
    return "\n".join(lines)


FIRST = """\
What is said
  “The Harrow Column earns more than $1 million a day from tolls on the road between Deir ez-Zor and Raqqa” (0–103)
Who says so, on whose word
  The Levant Courier, citing the Tigris Wire, citing Layla Nasser, who said so
  1. The Levant Courier, outlet
    given with the document
  2. Tigris Wire, news agency, said so
    words: “the Tigris Wire” (117–132), “said on Monday” (133–147)
    stands here in the text
  3. Layla Nasser, person, said so
    words: “Layla Nasser” (164–176), “cited” (158–163)
    stands here in the text
How surely
  asserted (CT+)
    no word weakens or turns it
What it speaks of
  frame: taxes
  actor: “The Harrow Column” (armed group)
  place: “Deir ez-Zor” (place); “Raqqa” (place)
  stream: taxation extortion
Money
  “more than $1 million a day” (24–50): revenue, at least 1,000,000 USD a day
    1,000,000 × 365 = at least 365,000,000 USD a year
Findings that touch it
  HIGH  part_exceeds_whole: A part of the income, taken for a year, is larger than what is given as the whole.
    What would settle it: The Tigris Wire's report, for what the $1 million is a total of."""


def test_a_claim_with_everything() -> None:
    made = reading()
    assert told(account(made, made.claims[0])) == FIRST


def test_an_inferred_link_says_from_what() -> None:
    made = reading()
    text = told(account(made, made.claims[2]))
    assert "inferred: other words are taken for it: the surname alone" in text


def test_a_weakened_claim_quotes_the_words_that_weaken_it() -> None:
    made = reading()
    assert "probable (PR+)\n    cue: “reportedly” (334–344)" in told(account(made, made.claims[4]))
    assert "the last voice denied it" in told(account(made, made.claims[7]))


def test_every_claim_has_an_account_and_an_attack_is_text() -> None:
    made = reading()
    assert all(account(made, claim) for claim in made.claims)
    bad = hostile()
    text = told(account(bad, bad.claims[0]))
    assert not set("\x00\x1b\x9b\u202e\ud800\r") & set(text)
