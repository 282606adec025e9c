"""A word for what someone has carries a rate, which is something that someone gets.

What fires: a stock word (war chest, fortune, reserves, treasury, assets, wealth, savings, stockpile) whose size is
given as a sum for each day, week, month or year: "its $4 million-a-month war chest", "a fortune of $90m a year".

Worked example. "The front's $4 million-a-month war chest": a chest holds 4 million or takes in 4 million a month; which
of the two the source meant cannot be read off, and 48 million a year is right only for the second.

What does not fire: a stock with a plain sum ("a $4 million war chest"); a rate that feeds or drains the stock ("adds $4
million a month to its war chest"); a rate beside an income word ("an income of $4 million a month").

What would settle it: the sentence of the source that the figure was taken from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.checks._statements import statements
from hearsay.model import Finding, Money, Reading, Severity

CODE = "stock_flow_mismatch"
TITLE = "A stock word with a rate"
SEVERITY: Severity = "medium"

_STOCK = (
    r"(?:war[\s-]chests?|fortunes?|reserves?|treasur(?:y|ies)|assets|wealth|savings|stockpiles?|coffers|hoards?"
    r"|nest\s+eggs?|cash\s+piles?|holdings|endowment|slush\s+funds?|net\s+worth|purse|kitty)"
)
_BEHIND = re.compile(rf"[\s-]+(?:[\w’'-]+\s+){{0,2}}?(?P<word>{_STOCK})\b", re.I)
_BEFORE = re.compile(
    rf"\b(?P<word>{_STOCK})\s*(?:,?\s*(?:which|that|now)\s+)?(?:of|worth|valued\s+at|estimated\s+at|put\s+at|reckoned\s+at|is|was|stands?\s+at|stood\s+at|totals?|totall?ing|amounts?\s+to|amounted\s+to|"
    r"(?:is|was)\s+(?:put|estimated|valued|reckoned|worth|thought\s+to\s+be|said\s+to\s+be)(?:\s+(?:at|worth))?)\s+(?:an?\s+|some\s+|the\s+)?$",
    re.I,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Each rate that is given as the size of a stock."""
    text = reading.document.text
    for statement in statements(reading):
        word = _stock_word(text, statement.money) if statement.money.measure == "flow" else None
        if word:
            money = statement.money
            yield Finding(
                code=CODE,
                severity=SEVERITY,
                message=f"“{word}” is something held, “{money.text}” a rate per {money.amount.per}: what is held and "
                "what comes in cannot be told apart here.",
                about=(statement.claim.id,),
                by=stamp(CODE),
                quotes=(statement.claim.evidence[0],),
                settled_by="the wording of the source that the figure was taken from",
            )


def _stock_word(text: str, money: Money) -> str | None:
    behind = _BEHIND.match(text, money.end)
    if behind and not re.search(r"\b(?:to|into|from|for|in|on|by|and|of)\s", text[money.end : behind.start("word")]):
        return behind.group("word")
    before = _BEFORE.search(text, max(0, money.start - 80), money.start)
    return before.group("word") if before else None
