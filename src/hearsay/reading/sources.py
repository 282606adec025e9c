"""Who a source phrase stands for: its kind, its name, its entity, and how that is known.

In this order: the outlet itself ("this newspaper"); someone named in the phrase; nobody in particular ("sources",
"officials"); a pronoun or a description that points elsewhere ("he", "the report", "the Iraqi doctor"); else the
phrase.
"""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from hearsay.language.lexicon import shipped
from hearsay.model import Known, LinkKind, Listed, Mention, Span
from hearsay.reading.speakers import Named

_SELF = re.compile(
    r"(?:we|i|this\s+(?:newspaper|paper|reporter|correspondent|website|magazine|outlet)|our\s+(?:reporter|correspondent)s?)\b"
    r"|(?:our|my)\Z",
    re.I,
)
_ANONYMOUS = re.compile(
    r"\b(?:sources?|insiders?|informants?|whistle-?blowers?|officials|diplomats|analysts|experts|observers|critics"
    r"|witnesses|defectors|reports|rumou?rs|claims|some|many|others|several)\b",
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
    r"^(?:about\s+|some\s+|at\s+least\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\s+dozen|dozens\s+of|\d+)\s+\w"
    r"|\b[a-z]+(?:[^su\W]s|men|women|people)$",
)
_ANYBODY = re.compile(r"(?:some\s+|many\s+|most\s+)?people|everyone|everybody|you|one\s+hears|folks?", re.I)
_ASIDE = re.compile(r",\s+(?:which|who|whose)\b")  # "the army, which has fought there for years"
_ONE = re.compile(r"(?:an?|one|another|this|that|his|her)\s", re.I)
_LINK: dict[str, LinkKind] = {
    "person": "person", "outlet": "outlet", "official_body": "official_body", "document": "document",
    "organisation": "collective", "armed_group": "collective",
}  # fmt: skip
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
_AUTHORED = re.compile(
    r"\b(?:report|study|survey|statement|investigation|article|paper|analysis|dossier|briefing|bulletin|inquiry)\s+"
    r"(?:\w+\s+){0,2}(?:by|from|of|in)\s+(?:the\s+)?$",
    re.I,
)
_HANGS = re.compile(
    r"\b(?:of|for|to|by|with|from|in|at|near|against|about|behind|under|between|on|like)\s+"
    r"(?:(?:the|an?|his|her|its|their|former|late|then|\w+['’]s)\s+|(?:[\w-]+\s+){0,2}(?=[A-Z]|$))*$",
)
_OWNS = re.compile(r"['’]s?\s+\w|\s+(?:critics|opponents|supporters|fighters|officials|sources|insiders)\b")
_RELATIVE = re.compile(r"\b(?:who|which|whose|whom|that)\b")
_AND = re.compile(r",?\s+and\s+(?:the\s+)?")
_SEEN = re.compile(
    r"\b(?:seen|obtained|reviewed|viewed|examined|shown|leaked|given|provided|passed|read)\s+(?:by|to)\b"
)
_ORDER = ("person", "official_body", "outlet", "organisation", "armed_group")
_POINTING = ("the ", "its ", "their ", "this ", "that ")


class Voice(Struct, frozen=True, kw_only=True):
    """Who speaks, and how that is known."""

    kind: LinkKind
    name: str | None
    known: Known
    because: str
    entity: str | None = None


def head(phrase: str) -> str:
    """A phrase up to what hangs on its noun: "sources" of "sources in the port"."""
    return _BEHIND_HEAD.split(phrase, maxsplit=1)[0]


def heads(phrase: str) -> dict[str, set[str]]:
    """The words of the term lists in a phrase, by list."""
    found: dict[str, set[str]] = {}
    for hit in shipped().scan(phrase):
        found.setdefault(hit.term.list, set()).add(hit.term.name)
    return found


def itself(publisher: str | None, phrase: str) -> Voice | None:
    """ "We", "this newspaper": the outlet's own reporting."""
    return outlet(publisher, phrase) if _SELF.match(phrase) else None


def outlet(publisher: str | None, phrase: str) -> Voice:
    """The outlet itself, called by a phrase."""
    return Voice(kind="self", name=publisher, known="explicit", because=f"“{phrase}” is the outlet")


def named(names: Named, source: Span) -> Voice | None:
    """Someone named as the head of the phrase or beside it: not whom the head belongs to or is near.

    "The minister, Omar Siddiq" is Siddiq; "the lawyer for Omar Siddiq" and "Siddiq's driver" are not. Two names joined
    by "and" are several.
    """
    stop = names.text.startswith(".", source.end)  # "Okello Jr." keeps its stop, the phrase has lost it
    inside = names.speakers.inside(source.start, source.end + stop)
    if _is_seen(names.text, inside):
        because = f"“{source.text}” is a document"
        return Voice(kind="document", name=source.text, known="explicit", because=because, entity=inside[0].entity)
    speaking = [m for m in inside if m.kind in _ORDER and _is_head(names.text, source, m)]
    if _are_several(names.text, speaking):
        return Voice(kind="collective", name=source.text, known="explicit", because=f"“{source.text}” are several")
    for kind in _ORDER:
        for mention in speaking:
            if mention.kind == kind and not mention.text.lower().startswith(_POINTING):
                return voice_of(mention, f"named in “{source.text}”", "explicit")
    return None


def gathered(names: Named, source: Span) -> Voice | None:
    """A pronoun or a description ("she", "the guard") that was gathered with a name."""
    for mention in names.mentions.inside(source.start, source.end):
        known = names.called.get(mention.entity or "") if mention.form != "name" else None
        if known and mention.start == source.start and known.kind in _LINK:
            return voice_of(known, f"“{mention.text}” is taken as {known.text}", "resolved")
    return None


def described(names: Named, source: Span) -> Voice | None:
    """A pronoun that was gathered with a description alone ("they", after "the prosecutors")."""
    for mention in names.mentions.inside(source.start, source.end):
        known = names.described.get(mention.entity or "") if mention.form == "pronoun" else None
        if known:
            voice = nameless(known.text) or unnamed(names, known)
            because = f"“{mention.text}” is taken as “{known.text}”"
            return Voice(kind=voice.kind, name=voice.name, known="resolved", because=because, entity=known.entity)
    return None


def _is_head(text: str, source: Span, mention: Mention) -> bool:
    """Whether a name stands for the phrase that it is in."""
    before, behind = text[source.start : mention.start], text[mention.end : source.end]
    if _AUTHORED.search(before):
        return True  # "a report by the Post"
    return not (_HANGS.search(before) or _OWNS.match(behind) or _RELATIVE.search(before))


def _are_several(text: str, speaking: list[Mention]) -> bool:
    return any(_AND.fullmatch(text[a.end : b.start]) for a, b in pairwise(speaking))


def _is_seen(text: str, inside: list[Mention]) -> bool:
    """ "A manifest seen by the Delta Ledger": the document speaks, not whoever saw it."""
    if len(inside) < 2 or inside[0].kind != "document":
        return False
    return bool(_SEEN.search(text[inside[0].end : inside[1].start]))


def voice_of(mention: Mention, because: str, known: Known) -> Voice:
    """The voice of a mention."""
    kind: LinkKind = _LINK[mention.kind]
    if mention.kind == "organisation" and _is_outlet(mention.text):
        kind = "outlet"
    if isinstance(mention.value, Listed) and mention.value.list == "agencies":
        kind = "agency"
    return Voice(kind=kind, name=mention.text, known=known, because=because, entity=mention.entity)


def _is_outlet(name: str) -> bool:
    """Whether an organisation that speaks bears the name of an outlet: "the Daily Anchor", "the Herald"."""
    words = [hit for hit in shipped().scan(name) if hit.term.list == "outlet_words"]
    return any(w.end == len(name) and "ambiguous" not in w.term.facts for w in words) or any(
        w.start == 0 and (w.term.facts.get("place") == "first" or w.term.name == "Daily") for w in words
    )


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


def _is_plural(phrase: str) -> bool:
    return bool(_PLURAL.search(phrase)) and not _ONE.match(phrase)


def _kind_of(names: Named, source: Span) -> tuple[LinkKind, str]:
    phrase, noun = source.text, head(source.text)
    if OUTLET.search(noun):
        return "outlet", "is an outlet"
    if "documents" in heads(noun):
        return "document", "is a document"
    if _COLLECTIVE.search(noun) or " and " in noun or _is_plural(noun):
        return "collective", "are several, none named"
    if BODY.search(_ASIDE.split(phrase, maxsplit=1)[0]):
        return "official_body", "is a body"
    if phrase.lower().startswith(("a ", "an ", "one ", "another ")):
        return "anonymous", "names nobody"
    state = [m for m in names.mentions.inside(source.start, source.end) if m.kind == "place"]
    return (
        "official_body" if state and state[0].text == phrase.removeprefix("the ") else "person"
    ), "names nobody else"
