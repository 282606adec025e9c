"""A mention taken apart: its determiner, its owner, its noun, and what those say of number and gender."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from hearsay.language.lexicon import Term, plurals, shipped_terms
from hearsay.model import Commodity, Listed, Mention, Place
from hearsay.text.folding import fold

PERSONS = frozenset({"person", "victim_group"})
BODIES = frozenset({"armed_group", "organisation", "official_body", "outlet", "facility"})
_SEVERAL = r"two|three|four|five|six|seven|eight|nine|ten|some|several|both|many"
_OPENING = re.compile(
    r"(?P<owner>its|their|his|her|our|my|your|whose)\s+|(?P<definite>the|this|that|these|those)\s+(?:same\s+)?"
    rf"|(?:an?|one|{_SEVERAL}|another|other|each|every|any|\d[\d,.]*)\s+",
    re.I,
)
_HANGS = re.compile(r"\s+(?:of|in|from|at|for|near|by)\s", re.I)
_POSSESSIVE = re.compile(r"(?P<owner>.+?)(?:['’]s|(?<=s)['’])\s+(?=\S)", re.S)
_MANY_DETERMINERS = re.compile(rf"these|those|{_SEVERAL}|\d", re.I)
_EMPTY = frozenset("same whole entire young old former then late very".split())
_SMALL = frozenset("of the and for de la el los las du des et y do da dos das del al a an in on".split())
_ARTICLE = re.compile(r"^(?:the|an?|its|their|his|her|our|my)\s+", re.I)
_PLURAL = re.compile(r"(?:[^su]s|men|women|people|police|children)$")


class Phrase(Struct, frozen=True, kw_only=True):
    """A mention and what its words say.

    name: folded, without article; "" for descriptions. titles: nouns that stand right before a name. head: the noun of
    a description, in the singular. words: what else describes it. telling: more than a term of the lists does. owner:
    the pronoun or the words of the possessor. definite: it points at something known. many, gender ("f", "m"): None
    where the words do not tell. any: the noun fits whatever of its kind was last.
    """

    mention: Mention
    name: str = ""
    titles: frozenset[str] = frozenset()
    head: str = ""
    words: frozenset[str] = frozenset()
    telling: bool = False
    owner: str = ""
    definite: bool = False
    many: bool | None = None
    gender: str | None = None
    any: bool = False

    @property
    def family(self) -> str:
        """Persons, bodies of whatever kind, documents; every other kind by itself."""
        return family(self.mention.kind)


def family(kind: str) -> str:
    """What kinds can be one thing: "the importer" may be a firm, but a report is nobody."""
    if kind in PERSONS:
        return "person"
    return "body" if kind in BODIES else "place" if kind == "nationality" else kind


def keys(phrase: Phrase) -> set[str]:
    """What a phrase may be found again by: its name and noun, each word of them, its initials, the state it means."""
    words = phrase.name.replace("-", " ").split()
    state = country(phrase)
    return {phrase.name, phrase.head, *phrase.titles, *words, *initials(phrase.name), f"={state}" if state else ""} - {
        ""
    }


def initials(name: str) -> set[str]:
    """What may stand for a name of several words: its initials, with its small words or without them."""
    words = name.replace("-", " ").split()
    telling = [w for w in words if w not in _SMALL]
    if len(telling) < 2:
        return set()
    ways = (words, telling, [w for n, w in enumerate(words) if n == 0 or w not in _SMALL])
    return {"".join(w[0] for w in way) for way in ways}


def country(phrase: Phrase) -> str | None:
    """The country that a nationality or the name of a state stands for."""
    value = phrase.mention.value
    return value.country if isinstance(value, Place) and value.level in ("country", "adjective") else None


def parsed(mention: Mention) -> Phrase:
    """A mention taken apart."""
    return _described(mention) if mention.form == "description" else _named(mention)


def bare_name(text: str) -> str:
    """A name folded, without its article."""
    return fold(_ARTICLE.sub("", text)).strip()


def _named(mention: Mention) -> Phrase:
    known = mention.value.name if isinstance(mention.value, Listed | Place | Commodity) else None
    name = bare_name(known or mention.text)
    titles, name = _untitled(name) if mention.kind == "person" else ([], name)
    return Phrase(mention=mention, name=name, titles=frozenset(titles), many=False)


def _untitled(name: str) -> tuple[list[str], str]:
    """The titles with which a name begins, and the name without them: "mr sow" is "sow"."""
    words = name.split()
    count = next((n for n, word in enumerate(words) if word.strip(".") not in _titles()), 0)
    return words[:count], " ".join(words[count:])


@cache
def _titles() -> frozenset[str]:
    words = {word for term in shipped_terms() if term.list == "titles" for s in term.spellings for word in s.split()}
    return frozenset(fold(word).strip(".") for word in words) - {"al", "hajj", "baba", "sultan", "king", "prince"}


def _described(mention: Mention) -> Phrase:
    text = _HANGS.split(mention.text, maxsplit=1)[0]
    possessive = _POSSESSIVE.match(text)
    opening = None if possessive else _OPENING.match(text)
    lead = possessive or opening
    rest = text[lead.end() :] if lead else text
    *words, last = fold(rest).replace("-", " ").split() or [fold(text)]
    noun = singular(last)
    known = _length(words, last)
    determiner = opening.group() if opening else ""
    many = bool(_PLURAL.search(last) or _MANY_DETERMINERS.match(determiner))
    facts = nouns().get(noun, {})
    return Phrase(
        mention=mention,
        head=noun,
        words=frozenset(singular(w) for w in words),
        telling=len(words) + 1 > known,
        owner=(lead.group("owner") or "") if lead else "",
        definite=bool(opening and opening.group("definite")),
        many=many or facts.get("number") == "many",
        gender=facts.get("gender"),
        any=facts.get("any") == "yes" or mention.kind == "armed_group",
    )


def _length(words: list[str], last: str) -> int:
    """How many words, the noun among them, are one term of the lists: two of "the Tunisian news site"."""
    plain = [w for w in words if w not in _EMPTY]
    for n in range(len(plain)):
        if " ".join((*plain[n:], singular(last))) in _spellings():
            return len(words) + 1 - n
    return 1 + len(words) - len(plain)


@cache
def _spellings() -> frozenset[str]:
    return frozenset(fold(s).replace("-", " ") for term in _terms() for s in term.spellings)


def singular(word: str) -> str:
    """The plain singular of a noun: as the term lists make its plural, the other way round."""
    return _singulars().get(word, word)


@cache
def _singulars() -> dict[str, str]:
    nouns = {s for term in _terms() for s in term.spellings if " " not in s and s.islower()}
    made = {form: noun for noun in nouns for form in plurals(noun)[1:]}
    return made | {noun.replace("man", "men"): noun for noun in nouns if noun.endswith("man")}


@cache
def nouns() -> dict[str, dict[str, str]]:
    """What the term lists say of a noun, by the noun."""
    found = {s: term.facts for term in _terms() for s in term.spellings if term.list == "common_nouns"}
    groups = {s: {"any": "yes"} for term in _terms() for s in term.spellings if term.list == "group_words"}
    return groups | found


@cache
def _terms() -> tuple[Term, ...]:
    lists = ("common_nouns", "person_words", "group_words", "documents", "body_words", "victims")
    return tuple(term for term in shipped_terms() if term.list in lists)
