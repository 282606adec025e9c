"""Whether pounds are a weight: money wants a sign, a country's adjective, a large sum or words of paying near."""

from __future__ import annotations

from decimal import Decimal

from hearsay.language.money_words import shipped
from hearsay.reading.finders._figures import Figure
from hearsay.reading.finders._scan import Scan

_PAYING = frozenset(
    "pay pays paid paying payment cost costs price prices priced sell sells sold worth earn earns earned income revenue"
    " fee fees charge charged charges fine fined wage wages"
    " salary debt ransom tax toll bribe bribes profit profits money"
    " cash bank fund funds budget value valued stolen owed"
    " owe offered offer donated raised spent spend save saved sterling"
    " dollar dollars euro euros exchange currency rate"
    " £ € $ values assets"
    " pence cheque collected handed account accounts".split()
)
_CASH = frozenset("cash income revenue money profit debt funding aid fines savings".split())
_WEIGHING = frozenset("weigh weighed weighs weighing kg kilos kilograms lbs ounces heavy".split())
_SURELY = Decimal(1_000_000)


def is_weight(scan: Scan, figure: Figure) -> bool:
    """Whether a figure in bare pounds counts a weight or cannot be told from one."""
    if figure.name is None or not figure.name.bare or figure.name.noun != "pound":
        return False
    tokens = scan.tokens
    if figure.per is not None or tokens.phrase(figure.last, 2) in (("for", "each"), ("for", "every")):
        return False  # a weight has no rate
    if tokens.at(figure.last) == "of" and tokens.at(figure.last + 1) not in _CASH:
        return True
    if (figure.high or 0) >= _SURELY or tokens.at(figure.last) == "sterling":
        return False
    nearby = set(tokens.words[slice(*scan.sentence(figure.first))])
    told = nearby & _PAYING or not nearby.isdisjoint(shipped().nouns)
    return bool(nearby & _WEIGHING) or not told
