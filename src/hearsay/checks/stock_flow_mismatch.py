"""A word for what someone has carries a rate, which is something that someone gets.

What fires: a stock word (war chest, fortune, reserves, treasury, hoard, assets, wealth, savings, stockpile) whose size
is given as a sum for each day, week, month or year: "its $4 million-a-month war chest", "a fortune of $90m a year".

Worked example. "The front's $4 million-a-month war chest": a chest holds 4 million or takes in 4 million a month; which
of the two the source meant cannot be read off, and 48 million a year is right only for the second.

What does not fire: a stock with a plain sum ("a $4 million war chest"); a rate that feeds or drains the stock ("adds $4
million a month to its war chest"); a rate beside an income word ("an income of $4 million a month").

What would settle it: the sentence of the source that the figure was taken from.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._numbers import Number, numbers, quotes_of
from hearsay.checks._stamp import stamp
from hearsay.checks._words import made, words
from hearsay.language.identify import READ
from hearsay.model import Finding, Money, Reading, Severity
from hearsay.values import PERIODS_PER_YEAR

CODE = "stock_flow_mismatch"
TITLE = "A stock word with a rate"
SEVERITY: Severity = "medium"

_BEHIND = r"[\s-]+(?:[\w’'-]+\s+){0,2}?(?P<word>{words})\b"
_BEFORE = (  # the sum stands right behind the word
    r"\b(?P<word>{words})\s*(?:,?\s*(?:which|that|now)\s+)?(?:(?:,\s*)?(?:{size})\s+|,\s+)(?:{rough}\s+)*$"
)
_REACH = 80


def check(reading: Reading) -> Iterator[Finding]:
    """Each rate that is given as the size of a stock."""
    text = reading.document.text
    for number in numbers(reading) if reading.document.language in READ else ():
        money = number.money if number.per in PERIODS_PER_YEAR and not number.denied else None
        word = _stock_word(text, money) if money else None
        if word and money and number.claim:
            yield _finding(number, money, word)


def _finding(number: Number, money: Money, word: str) -> Finding:
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"“{word}” is something held, “{money.text}” a rate per {money.amount.per}: what is held and "
        "what comes in cannot be told apart here.",
        about=number.about,
        by=stamp(CODE),
        quotes=quotes_of([number]),
        settled_by="the wording of the source that the figure was taken from",
    )


def _stock_word(text: str, money: Money) -> str | None:
    behind = made(_BEHIND, words="stock.words").match(text, money.end)
    if behind and not words("stock", "moves").search(text[money.end : behind.start("word")]):
        return behind.group("word")
    pattern = made(_BEFORE, words="stock.words", size="stock.size", rough="stock.rough")
    before = pattern.search(text, max(0, money.start - _REACH), money.start)
    return before.group("word") if before else None
