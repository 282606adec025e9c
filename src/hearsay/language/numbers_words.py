"""The words of English numbers, and the scale words of other languages that must not be misread."""

from __future__ import annotations

from decimal import Decimal

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
ONES = {word: n for n, word in enumerate(f"{_ONES} seventeen eighteen nineteen".split())}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
SMALL = ONES | TENS | {"fourty": 40}

SCALES = {
    "dozen": Decimal(12), "hundred": Decimal(100), "thousand": Decimal("1E3"),
    "lakh": Decimal("1E5"), "lac": Decimal("1E5"), "million": Decimal("1E6"), "crore": Decimal("1E7"),
    "billion": Decimal("1E9"), "milliard": Decimal("1E9"), "trillion": Decimal("1E12"),
    "quadrillion": Decimal("1E15"),
}  # fmt: skip

# only behind digits; those marked shy also stand for other units ("5 m" is five metres)
SHORT = {
    "k": Decimal("1E3"), "m": Decimal("1E6"), "mn": Decimal("1E6"), "mln": Decimal("1E6"), "mio": Decimal("1E6"),
    "mm": Decimal("1E6"), "b": Decimal("1E9"), "bn": Decimal("1E9"), "bln": Decimal("1E9"), "tn": Decimal("1E12"),
    "trn": Decimal("1E12"), "tr": Decimal("1E12"), "cr": Decimal("1E7"),
}  # fmt: skip
SHY = frozenset({"k", "m", "mm", "b", "cr", "tr"})

# plural scale words in first place: "hundreds of millions", "dozens of"; the second number is where they end
PLURALS = {
    "tens": (Decimal(10), 10), "dozens": (Decimal(12), 10), "scores": (Decimal(20), 10),
    "hundreds": (Decimal(100), 10), "thousands": (Decimal("1E3"), 1000), "lakhs": (Decimal("1E5"), 100),
    "millions": (Decimal("1E6"), 1000), "crores": (Decimal("1E7"), 100), "billions": (Decimal("1E9"), 1000),
    "milliards": (Decimal("1E9"), 1000), "trillions": (Decimal("1E12"), 1000),
}  # fmt: skip

# their numbers are written with other marks ("2.000 millones", "5,2 Mrd"), or they say no number: left unread
FOREIGN = frozenset(
    "zillion gazillion bazillion quintillion sextillion"
    " millones millon mil mrd mld milliarden milliarde millionen miliardi milioni milhoes bilhoes bilhao mia"
    " milliarder millioner miljoner miljarder miljoen miljard milyon milyar mlrd milione miliardo milhao".split()
)

_ORDINALS = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
ORDINALS = {"first": 1, "second": 2} | {
    word: n for n, word in enumerate(f"{_ORDINALS} sixteenth seventeenth eighteenth nineteenth twentieth".split(), 3)
}
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})

# parts of a whole that a decimal holds exactly: "a quarter of a million"
EXACT_PARTS = {
    "half": Decimal("0.5"), "halves": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25"),
    "fifth": Decimal("0.2"), "fifths": Decimal("0.2"), "eighth": Decimal("0.125"), "eighths": Decimal("0.125"),
    "tenth": Decimal("0.1"), "tenths": Decimal("0.1"),
}  # fmt: skip
# measures that are halved in words: "half a kilo", "half an hour"
HALVED = frozenset(
    "kilo kilogram gram tonne ton ounce litre barrel mile kilometre metre acre hectare hour day week month year decade"
    " century".split()
)
VULGAR_PARTS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅛": Decimal("0.125")}

# "a few thousand": more than one of them
FEW = frozenset({"few", "several", "many", "couple"})


def is_recent_year(word: str) -> bool:
    """Whether a word is four digits that may be a year of the last century or this one: 1900 to 2100."""
    return len(word) == 4 and word.isdecimal() and "1900" <= word <= "2100"


# a number behind one may be a day: "on March 12 500 men"
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec".split()
)
