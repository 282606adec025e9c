"""Source phrases that name nobody known: sources, a crowd, a document, a state, a person by role alone."""

from __future__ import annotations

import re

from hearsay.language.lexicon import shipped
from hearsay.model import LinkKind, Span
from hearsay.reading.speakers import Named
from hearsay.reading.voice import Voice, is_paper

_ANONYMOUS = re.compile(
    r"\b(?:some(?:body|one)(?=\s|$)|sources?|insiders?|informants?|whistle-?blowers?|officials|diplomats"
    r"|analysts|experts|observers|critics|witnesses|defectors|reports|rumou?rs|claims|some|many|others|several)\b",
    re.I,
)
_UNNAMED = re.compile(
    r"\bon\s+condition\s+of\s+anonymity\b|\bwho\s+(?:asked|agreed|declined|requested|spoke\s+on|wished|refused|did\s+not\s+want)\b",
    re.I,
)
_BEHIND_HEAD = re.compile(r"\s+(?:who|which|that|whose|of|on|in|from|about|for|at|near|inside|along|with)\s|,")
_COLLECTIVE = re.compile(
    r"\b(?:residents|locals|villagers|traders|farmers|miners|drivers|fishermen|herders|families|activists|people|elders"
    r"|neighbou?rs|shopkeepers|survivors|relatives|refugees|migrants|fighters|smugglers|merchants|workers|prosecutors"
    r"|police|lawyers|researchers|investigators|authorities|doctors|teachers|campaigners|monitors)\b",
    re.I,
)
# "two brokers", "the auditors"; a word in capitals at the end may be a name
_PLURAL = re.compile(
    r"^(?i:about\s+|some\s+|at\s+least\s+)?(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\s+dozen|dozens\s+of|\d+)\s+\w"
    r"|\b[a-z]+(?:[^su\W]s|men|women|people)$|^(?:[Mm]en|[Ww]omen|[Pp]eople)$|^(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)$",
)
_ANYBODY = re.compile(r"(?:some\s+|many\s+|most\s+)?people|everyone|everybody|you|one\s+hears|folks?", re.I)
_ASIDE = re.compile(
    r",\s+(?:which|who|whose|(?:when\s+)?(?:asked|pressed|questioned|contacted|reached|speaking)\b)\b"
)  # "the army, which has fought there for years"
_BODY_OF_MANY = re.compile(r"\b(?:family|crew|team|clan|tribe|board|panel|jury|village|community)$", re.I)
_MANY = frozenset({"group_words", "group_heads"})
_COUNTED = re.compile(
    r"^(?:(?:some|about|the|many|several)\s+)*(?:dozens|scores|hundreds|thousands|tens|lots)\s+of\s+", re.I
)
# "three shippers interviewed": what was done to whom
_DONE_TO = re.compile(r"(?<=s)\s+[a-z]+ed$|(?<=\w(?:en|le))\s+[a-z]+ed$")
_BODIES = re.compile(r"\bbod(?:y|ies)$", re.I)
_OF_MEN = re.compile(
    r"\b(?:official|professional|international|national|federal|public|state|regulatory|trade|industry|legal|rights|UN"
    r"|governing|oversight|sports|student|independent|watchdog|church|charitable)\s+bod(?:y|ies)$",
    re.I,
)
# what was found out by trial, or put down in writing: "tests show", "the bills prove"
_RESULTS = re.compile(
    r"\b(?:tests?|analys[ie]s|samples?|scans?|x-rays?|measurements?|statistics|results?|autops(?:y|ies)|bills|slips"
    r"|books|papers)$",
    re.I,
)
_VOICES = frozenset(
    "person_words body_words organisation_words documents official_bodies organisations outlets agencies common_nouns"
    " group_words group_heads armed_groups nationalities".split()
)
_SOMEBODY = re.compile(
    r"\b(?:i|we|he|she|it|they|you|who|which|that|this|these|those|one|some|others|both|all|none"
    r"|\w+(?:ers?|ors?|ists?|ians?|men|man|people))$",
    re.I,
)
_ONE = re.compile(r"(?:an?|one|another|this|that|his|her)\s", re.I)
_ANY_ONE = re.compile(r"(?:an?|one|another)\s|(?:one|another)$", re.I)
OUTLET = re.compile(
    r"(?<!research )(?<!working )(?<!policy )(?<!white )\b(?:paper|newspaper|outlet|news\s+site|website|site|channel"
    r"|broadcaster|magazine|daily|weekly|blog|station)$",
    re.I,
)
BODY = re.compile(
    r"(?<!of )\b(?:agency|ministry|service|directorate|department|bureau|commission|police|court|army|government"
    r"|cabinet|parliament|treasury|embassy|customs|coast\s?guard|prosecution|navy|armed\s+forces|council|tribunal|inspectorate)"
    r"(?=$|\s+(?:in|of|at|for)\b)",
    re.I,
)


def head(phrase: str) -> str:
    """A phrase up to what hangs on its noun: "sources" of "sources in the port"."""
    return _BEHIND_HEAD.split(phrase, maxsplit=1)[0]


def heads(phrase: str) -> dict[str, set[str]]:
    """The words of the term lists in a phrase, by list."""
    found: dict[str, set[str]] = {}
    for hit in shipped().scan(phrase):
        found.setdefault(hit.term.list, set()).add(hit.term.name)
    return found


def _is_many(noun: str) -> bool:
    """Whether the last word of a phrase is a group's or an organisation's: "the gang", and not "the gang leader"."""
    last = (hit.term for hit in shipped().scan(noun) if hit.end == len(noun))
    return any(t.list in _MANY or t.facts.get("kind") == "organisation" for t in last)


def is_thing(phrase: str) -> bool:
    """Whether a phrase is no voice but a trace: "dozens of bodies", "burned huts"; a body of men has its adjective."""
    noun = _DONE_TO.sub("", head(_COUNTED.sub("", phrase)))
    if _BODIES.search(noun):
        return not _OF_MEN.search(noun)
    if _RESULTS.search(noun) or any(word[:1].isupper() for word in noun.split()[1:]):
        return False
    last = {hit.term.list for hit in shipped().scan(noun) if hit.end == len(noun)}
    return not (last & _VOICES or _SOMEBODY.search(noun) or _COLLECTIVE.search(noun) or BODY.search(noun))


def is_anybody(phrase: str) -> bool:
    """ "People say", "everybody says": nobody in particular."""
    return bool(_ANYBODY.fullmatch(phrase))


def nameless(phrase: str) -> Voice | None:
    """ "Sources", "officials who asked not to be named"."""
    if not (_ANONYMOUS.search(head(phrase)) or _UNNAMED.search(phrase)):
        return None
    return Voice(kind="anonymous", name=phrase, known="explicit", because=f"“{phrase}” names nobody")


def unnamed(names: Named, source: Span) -> Voice:
    """A phrase that names nobody known: a crowd, a document, a state, a person by role alone."""
    phrase = _ASIDE.split(source.text, maxsplit=1)[0]
    kind, because = _kind_of(names, source)
    speaks_for = [
        m for m in names.speakers.inside(source.start, source.end) if m.kind in ("official_body", "organisation")
    ]
    entity = speaks_for[0].entity if speaks_for and kind in ("collective", "official_body") else None
    return Voice(kind=kind, name=phrase, known="explicit", because=f"“{phrase}” {because}", entity=entity)


def is_plural(phrase: str) -> bool:
    """Whether a phrase speaks of several: "two brokers", "the auditors"."""
    return bool(_PLURAL.search(phrase)) and not _ONE.match(phrase)


def _kind_of(names: Named, source: Span) -> tuple[LinkKind, str]:
    """What sort of voice a phrase is, and why: the first of these that fits."""
    phrase, noun = source.text, head(source.text)
    inside = names.mentions.inside(source.start, source.end)
    own = next((m.kind for m in inside if m.start == source.start and m.end >= m.start + len(noun)), None)
    known = heads(noun)
    body = BODY.search(_ASIDE.split(phrase, maxsplit=1)[0]) and "person_words" not in known
    paper = "documents" in known or is_paper(noun) or _RESULTS.search(noun)
    state = next((m for m in inside if m.kind == "place"), None)
    kinds: tuple[tuple[object, LinkKind, str], ...] = (
        (OUTLET.search(noun), "outlet", "is an outlet"),
        (paper, "document", "is a document"),
        (_COLLECTIVE.search(noun) or " and " in noun or is_plural(noun), "collective", "are several, none named"),
        (_BODY_OF_MANY.search(noun) or _is_many(noun), "collective", "is a body of many"),
        (body or own == "official_body", "official_body", "is a body"),
        (own in ("organisation", "facility"), "collective", "is a body of many"),
        (_ANY_ONE.match(phrase), "anonymous", "names nobody"),
        (state and state.text == phrase.removeprefix("the "), "official_body", "names nobody else"),
    )
    return next(((kind, because) for fits, kind, because in kinds if fits), ("person", "names nobody else"))
