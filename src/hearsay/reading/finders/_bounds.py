"""The words before and behind a number that make it a floor, a ceiling or a guess."""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.language.numbers_tokens import Tokens
from hearsay.values import Bound

_AT_LEAST = (
    "more than;over;at least;upwards of;upward of;in excess of;exceeding;exceeds;exceed;exceeded;topped;tops;"
    "no less than;no fewer than;not less than;not fewer than;minimum of;above;beyond;north of;topping;surpassing;"
    "surpassed;surpass;well over;just over;slightly over;slightly more than;far more than;much more than;well above;"
    "just above;greater than;larger than;higher than;bigger than;more than or equal to;greater than or equal to;"
    "greater or equal than;higher or equal than;bigger or equal than;equal to or more than;at least or equal to;"
    "equal to or greater than;as little as;as few as;at the very least;>;≥;> =;well in excess of"
)
_AT_MOST = (
    "up to;as much as;as many as;as high as;at most;at the most;no more than;not more than;no greater than;less than;"
    "fewer than;under;below;maximum of;not exceeding;lower than;smaller than;just under;well under;"
    "well below;just below;not exceed;not exceeded;never exceed;"
    "never exceeded;never exceeds;slightly less than;"
    "slightly under;less than or equal to;smaller or equal than;upwards to;"
    "lower or equal than;less or equal than;equal to or less than;<;≤;< =;just short of;a little under;"
    "just shy of;shy of;a little short of;a shade under;a touch under;fractionally under"
)
_ABOUT = (
    "about;around;some;roughly;nearly;almost;approximately;estimated;approx;approx .;ca .;"
    "circa;close to;~;≈;in the region of;near;"
    "on the order of;of the order of;somewhere around;just about;or about;virtually;something like;equivalent to about;"
    "hardly;barely;scarcely"
)
_BEHIND_AT_LEAST = (
    "or more;and more;or above;and above;or higher;or greater;and up;and over;or over;at least;at a minimum;plus;+;"
    "or greater than;or more than"
)
_BEHIND_AT_MOST = "or less;or fewer;or under;or below;at most;at a maximum;and below;and under;or lower"
_BEHIND_ABOUT = "or so;or thereabouts;odd;approximately"

_FALLING = frozenset("fell fall falls sank sink dropped drop dipped dip went go goes slipped slip".split())
_DENYING = frozenset("never not rarely seldom hardly".split())
_LONGEST = 5
_NAMED = frozenset({("minimum", "of"), ("maximum", "of")})
_SET = frozenset("legal statutory official national guaranteed agreed fixed regulated".split())
# "hand over $20": the verb's own word, no bound
_WITH_UP = frozenset("add adds added adding sum sums summed live lived".split())
_WITH_OVER = frozenset("hand hands handed handing turn turns turned turning signed".split())

_MEASURED = frozenset(
    "% percent cent pct times million billion thousand dollars euros pounds cents percentage points people men kilos kg"
    " tonnes barrels fold half third quarter".split()
)


def _table(groups: Iterable[tuple[str, Bound]]) -> dict[tuple[str, ...], Bound]:
    return {tuple(phrase.split()): bound for phrases, bound in groups for phrase in phrases.split(";")}


_BEFORE = _table(((_AT_LEAST, "at_least"), (_AT_MOST, "at_most"), (_ABOUT, "about")))
_LAST_WORDS = frozenset(phrase[-1] for phrase in _BEFORE)
_BEHIND = _table(((_BEHIND_AT_LEAST, "at_least"), (_BEHIND_AT_MOST, "at_most"), (_BEHIND_ABOUT, "about")))
_FIRST_BEHIND = frozenset(phrase[0] for phrase in _BEHIND)

Found = tuple[Bound, int]


def bound_before(tokens: Tokens, first: int) -> Found | None:
    """The bound that ends right before an index, and where its words begin; a firm one beats a guess beside it."""
    found = _one_before(tokens, first)
    if found is None:
        return None
    outer = _one_before(tokens, found[1])
    if outer is None:
        return found
    return (outer[0] if found[0] == "about" else found[0]), outer[1]


def _one_before(tokens: Tokens, first: int) -> Found | None:
    if tokens.at(first - 1) not in _LAST_WORDS:
        return None
    for length in range(min(_LONGEST, first), 0, -1):
        bound = _BEFORE.get(tokens.phrase(first - length, length))
        if bound is not None and not (tokens.at(first - 1) == "over" and tokens.at(first - 2) in _WITH_OVER):
            begin = first - length
            if tokens.phrase(begin, 2) == ("up", "to") and tokens.at(begin - 1) in _WITH_UP:
                return None  # "added up to 61,000"
            if tokens.phrase(begin, 2) in _NAMED and tokens.at(begin - 1) in _SET:
                return None  # "a legal minimum of $6.50"
            if bound == "at_most" and _is_denied(tokens, begin):
                bound = "at_least"
            return None if _is_relation(tokens, begin) or _compares(tokens, begin, first) else (bound, begin)
    return None


def _compares(tokens: Tokens, begin: int, first: int) -> bool:
    """ "5 per cent more than $500", "$20 less than €30": a difference from the sum, no bound of it."""
    if tokens.at(first - 1) != "than":
        return False
    before = tokens.at(begin - 1)
    return before in _MEASURED or (tokens.is_digits(begin - 1) and tokens.at(begin) in ("more", "less"))


def _is_denied(tokens: Tokens, begin: int) -> bool:
    """ "never fell below", "did not drop under": a floor."""
    lower = tokens.at(begin) in ("below", "under")
    return lower and tokens.at(begin - 1) in _FALLING and not _DENYING.isdisjoint(tokens.phrase(begin - 4, 3))


def _is_relation(tokens: Tokens, index: int) -> bool:
    """ "<>30", "=>30": a mark of several characters that bounds nothing."""
    return tokens.at(index) in ("<", ">") and tokens.touching(index) and tokens.at(index - 1) in ("<", ">", "=")


def bound_behind(tokens: Tokens, last: int) -> Found | None:
    """The bound that begins at an index ("or more", "-plus"), and the index behind it."""
    step = last + (tokens.at(last) == "-" and tokens.at(last + 1) in ("plus", "odd"))
    if tokens.at(step) not in _FIRST_BEHIND:
        return None
    for length in (3, 2, 1):
        words = tokens.phrase(step, length)
        bound = _BEHIND.get(words) if len(words) == length else None
        if bound is not None and not _opens_next(tokens, step, length):
            return bound, step + length
    return None


def _opens_next(tokens: Tokens, first: int, length: int) -> bool:
    """Whether the words belong to another number behind them: "$5 or more than $3", "3 + 4", "$9 at least 10 men"."""
    behind = first + length
    return tokens.is_digits(behind) or tokens.at(behind) in ("$", "€", "£", "than")
