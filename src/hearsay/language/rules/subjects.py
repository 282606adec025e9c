"""Where the noun phrase of a source begins and ends, by punctuation and function words alone."""

from __future__ import annotations

import re

_LEFT_EDGE = re.compile(
    r",(?!\d)|[;:()\"“”«»!?]|\s[-–—]+\s|\b(?:but|that|because|after|although|though|if|where|which|while|when|since|as|then|whereas|so)\b"
    r"|(?<=,)\s*and\b",
    re.I,
)
_RIGHT_EDGE = re.compile(
    r",(?!\d)|[;:()\"“”«»!?]|\s[-–—]+\s|(?<!\b[A-Z])\.(?=\s|$)|\b(?:that|because|after|although|but|while|when|which|whereas|citing|adding|"
    r"has|have|had|is|was|are|were|will|would|could|may|might|did|does)\b"
)
# "According to the rights office the group sells bodies": with no comma, a new noun phrase begins the content
_NEW_PHRASE = (
    "".join(rf"(?<!\b{word})" for word in ("of", "in", "at", "to", "by", "on", "for", "and", "from", "with"))
    + r"\s+(?:the|it|they|he|she)\s"
)
_FIRST_EDGE = re.compile(f"{_RIGHT_EDGE.pattern}|{_NEW_PHRASE}")
# what was done to a paper, behind its noun: "a memo of the office, dated 2 May and leaked to us,"
_DONE = (
    r"(?:dated|leaked|obtained|seen|reviewed|published|released|prepared|drafted|written|signed|marked|filed|shared)"
)
DONE_TO_IT = re.compile(rf"{_DONE}\b", re.I)
# "according to figures that the utility shared with me, ..."
_SHARED_WITH = re.compile(r"that\s+[^,;:.!?\"“”]{3,70}(?=,\s)")
_APPOSITION = re.compile(
    r",\s+(?:(?:an?|the|one|who|whose|which|head|director|chief|president|chair\w*|founder|author|co-\w+|former|then|deputy|"
    rf"himself|herself|itself|{_DONE})"
    r"\b|\d+\s*,)(?:[^,;:\"“”]|,(?=\d)){2,120}",
    re.I,
)
# "said Kofi Mensah, 34"
_AGE = re.compile(r",\s*\d{1,3}(?=\s*(?:[.,;]|$))")
# "..., an extensive system, which is ...": what looked like an apposition is the subject of the content
_GOES_ON = re.compile(
    r",?\s+(?:which|who|whose|where|is|are|was|were|has|have|had|will|would|may|might|can|could|did|does)\b", re.I
)
_DETERMINED = re.compile(r"(?:the|an?|this|that|its|their|his|her|one|two|three|some|several|many)\b", re.I)
_LEADS = re.compile(
    r"\s*(?:(?:but|and|yet|however|meanwhile|then|so|still|also|now|in\s+addition|in\s+fact|nevertheless)\b\s*,?\s*)+",
    re.I,
)
_WHEN = re.compile(
    r"\s*(?:(?:in|on|by|during|since|until)\s+(?:early\s+|late\s+|mid-?\s*)?"
    r"(?:\d{4}|the\s+\d{4}s|(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s+\d{1,4})*)"
    r"|(?:last|this)\s+(?:week|month|year|\w+day)|yesterday|today|earlier"
    r"|(?:about\s+|some\s+)?(?:half\s+an?|an?|one|two|three|four|five|six|seven|ten|several|a\s+few|\d+)\s+(?:minute|hour|day|night|week|month|year)s?\s+(?:later|earlier|before|after(?:wards)?|ago)"
    r"|(?:soon|shortly|long|not\s+long)\s+after(?:wards)?|(?:later|afterwards?|once|recently|soon)(?=\s+(?-i:(?:I|we|he|she|they|it|the|an?|one|another|his|her|their|my|our)\s|[A-Z])))\s*,?\s+",
    re.I,
)
# "nobody said", "who now farms", "contrary to what", "false": no speaker, or a piece of a clause
_NOBODY = re.compile(
    r"(?:neither|nobody|citing|quoting|no\s+one|none|no|few|hardly|not|nor|who|which|whom|whose|according|contrary|what|as|false|true|plan|let|was|were|is|are|has|had|have|been|the\s+day)\b"
    r"|(?-i:[A-HJ-Za-z])$|[^\n]*\n|.*\b(?-i:[a-z])\w+[.!?]\s",
    re.I,
)
# "Then", "in 2019", "60 million": a time and a sum say nothing, whatever verb stands beside them
_NO_SPEAKER = re.compile(
    r"(?:then|later|earlier|recently|lately|now|today|yesterday|afterwards?|thereafter|meanwhile|soon|once|finally|instead|however"
    r"|(?:in|by|since|during|until)\s+(?:early\s+|late\s+|mid-?)?(?:\w+\s+)?\d{4})"
    r"|(?:(?:about|around|some|nearly|over|almost|at\s+least|more\s+than|up\s+to)\s+)*(?:(?:US|A|C)?[$€£¥]\s?)?"
    r"(?:\d[\d.,]*|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)(?=\s+(?:hundred|thousand|million|billion)\b))"
    r"(?:\s*(?:hundred|thousand|million|billion|trillion|lakh|crore|m|bn|k|%|per\s+cent|percent))*"
    r"(?:\s+(?:dollars?|euros?|pounds?|francs?|rand|rupees?|shillings?|naira|pesos?|[A-Z]{3}))?(?:\s+(?:and|or|but|in|on|at|for|into|to|under|off|from)\s.*)?",
    re.I | re.DOTALL,
)
_BARE_NUMBER = re.compile(r"\D*\d{1,3}")
_PLURAL = re.compile(
    r"(?:\b(?:i|we|they|you|people|police|both|all|many|some|few|most|others|two|three|four|five|six)|\w[^s]s)$", re.I
)
# what hangs on the head of a phrase
_BEHIND_HEAD = re.compile(r"\s+(?:of|in|from|at|on|for|to|who|with|near|inside|along)\s|,")
# a clause behind one of these hangs on another
_SUBORDINATOR = re.compile(
    r"\b(after|before|when|once|since|until|if|because|whose|what|whether|unless|than|where|while|although|though|as|had)\s+$",
    re.I,
)
_RELATIVE = re.compile(r"\b(?:that|which)\Z")
# what cannot begin a phrase, and begins a clause behind "that"
_VERBAL = re.compile(
    r"\s*(?:did|does|do|has|have|had|is|are|was|were|wants?|wanted|asked|refused|declined|preferred|wishe[sd]"
    r"|[a-z]+(?:s|ed)\s+(?:the|an?|its|their|his|her|most|all))\s",
    re.I,
)
_MOST_WORDS = 30
_FURTHEST = 400


def before(text: str, low: int, cue: int) -> tuple[int, int]:
    """Offsets of the phrase that ends where a cue begins, no further left than `low`; equal when there is none.

    "Aisha Diallo, a trader from Gao, said": the apposition between commas belongs to the phrase.
    """
    low = max(low, cue - _FURTHEST)
    end = cue
    while end > low and text[end - 1] in " \t\n,":
        end -= 1
    start = _phrase_start(text, low, end, closed="," in text[end:cue])
    start = _with_relative(text, low, start, end)
    start = behind_leads(text, start, end)
    while start < end and text[start] in " \t\n,'‘’":
        start += 1
    return (start, end) if _fits(text[start:end]) else (cue, cue)


def behind_leads(text: str, start: int, end: int) -> int:
    """Where a phrase begins behind a connective and a time: "an hour later the ministry"."""
    for opening in (_LEADS, _WHEN):
        found = opening.match(text, start, end)
        start = found.end() if found else start
    return start


def _with_relative(text: str, low: int, start: int, end: int) -> int:
    """The start of a phrase that ends in a relative clause: "an owner that did not want to be named"."""
    relative = _RELATIVE.search(text, low, start)
    if relative is None or not _VERBAL.match(text, start, end):
        return start
    return _last_edge(text, low, relative.start())


def _phrase_start(text: str, low: int, end: int, *, closed: bool) -> int:
    """Where a phrase that ends at `end` begins; `closed`: a comma behind it closes an apposition."""
    start = _last_edge(text, low, end)
    comma = text.rfind(",", low, end) if closed else start - 1 if _is_cut_list(text, low, start, end) else -1
    if comma <= low:
        return start
    start = _last_edge(text, low, comma)
    nameless = text[start:end].islower() and _DETERMINED.match(text[start:end].strip())
    # "Keita, an ear, nose and throat doctor, said": the apposition has a list within
    return _last_edge(text, low, start - 1) if closed and nameless and text[start - 1] == "," else start


def after(text: str, start: int, high: int, *, last: bool = True) -> tuple[int, int]:
    """Offsets of the phrase that begins behind a cue, apposition included, looking no further right than `high`.

    last: nothing need follow the phrase. Where a content follows, only a comma can close an apposition: in "according
    to the clerk, the gold left by air" there is none.
    """
    while start < high and text[start] in " \t\n":
        start += 1
    edge = (_RIGHT_EDGE if last else _FIRST_EDGE).search(text, start, high)
    if edge and not last and (relative := _SHARED_WITH.match(text, edge.start(), high)):
        return start, relative.end()
    end = _past_appositions(text, edge.start() if edge else high, high, last=last)
    while end > start and text[end - 1] in " \t\n.,":
        end -= 1
    return (start, end) if _fits(text[start:end]) else (start, start)


def _past_appositions(text: str, end: int, high: int, *, last: bool) -> int:
    """Where a phrase ends with its appositions: "Solange Mbuyi, who follows them, a Congolese analyst"."""
    age = _AGE.match(text, end, high)
    end = age.end() if age else end
    while True:
        apposition = _APPOSITION.match(text, end, high)
        if not apposition or _GOES_ON.match(text, apposition.end(), high):
            return end
        if not last and text[apposition.end() : apposition.end() + 1] != ",":
            return end
        end = apposition.end()


def _last_edge(text: str, low: int, end: int) -> int:
    at = low
    for edge in _LEFT_EDGE.finditer(text, low, end):
        at = edge.end()
    return at


def _is_cut_list(text: str, low: int, start: int, end: int) -> bool:
    """Whether a comma cut through a list within one phrase: "the ear, nose and throat doctor"."""
    if start == low or text[start - 1] != "," or not re.match(r"\s*[a-z]+\s+(?:and|or)\s", text[start:end]):
        return False
    head = text[_last_edge(text, low, start - 1) : start - 1].strip()
    return bool(_DETERMINED.match(head)) and len(head.split()) <= 4


def _fits(phrase: str) -> bool:
    """Whether a phrase can be somebody: neither too long nor a remnant of the clause that it was cut from."""
    words = phrase.split()
    told = 0 < len(words) <= _MOST_WORDS and any(c.isalnum() for c in phrase)
    return told and not _NOBODY.match(phrase.strip()) and not is_no_speaker(phrase)


def is_no_speaker(phrase: str) -> bool:
    """Whether a phrase is nothing but a time or a sum; a bare number may be people: "two said"."""
    return bool(_NO_SPEAKER.fullmatch(phrase.strip())) and not _BARE_NUMBER.fullmatch(phrase.strip())


def is_plural(phrase: str) -> bool:
    """Whether a phrase takes a verb without -s: its head, before "of", "in" and the like, is plural."""
    return bool(_PLURAL.search(_BEHIND_HEAD.split(phrase, maxsplit=1)[0]))


def hangs(text: str, low: int, start: int) -> str:
    """The word that makes the clause of a subject hang on another ("after the minister said ..."), or nothing."""
    found = _SUBORDINATOR.search(text, low, start)
    return found.group(1).lower() if found else ""
