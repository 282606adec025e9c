"""Texts of every script, with combining marks, emoji, bidirectional runs and every mark that sentences are cut at."""

from hypothesis import strategies as st

_PIECES = (
    "The trader said ",
    "“الذهب يباع”",
    " في السوق. ",
    "Она сказала: «нет».",
    "他说：“没有。”",
    "e\u0301te\u0301 ",
    "👩🏽‍⚖️ ",
    "\u202eabc\u202c ",
    "Mr. Abu Bakr paid $40 a head.",
    "\n",
    "\n\n",
    "\r\n",
    "\u2028",
    '"',
    "“",
    "”",
    "'",
    "’s ",
    "…",
    "?! ",
    "U.S. ",
    "\t",
    "\u00a0",
    "\x00",
    "ﷺ",
    "नमस्ते। ",
    "half of the trade, ",
    "according to ",
    "İzmir ",
    "ǅ",
    "ﬁ",
    "\ud7ff",
    "\U0001f9ff",
)

mixed = st.lists(st.sampled_from(_PIECES) | st.text(max_size=6), max_size=25).map("".join)
