"""One name for another: the same words, an acronym, a surname, a part of a longer name, a state and its adjective."""

from __future__ import annotations

import re

from hearsay.language.lexicon import shipped
from hearsay.model import Listed, Place, Reading
from hearsay.reading.entities.gathered import Gathered
from hearsay.reading.entities.phrases import Phrase, bare_name, country, initials, keys
from hearsay.reading.entities.register import Register
from hearsay.text.folding import fold

_BRACKETED = re.compile(r"\s*\(\s*(?:the\s+|or\s+|known\s+as\s+)?[“\"]?([A-Z][\w&.-]{1,11})[”\"]?\s*[),;]")
_ARABIC_ARTICLE = re.compile(r"^(?:al|el|as|ad|ar|an|at|ash)[- ]")  # "Mosuli" is "al-Mosuli" taken up again
_SHORTEST = 4  # letters of a word that stands for a longer name


class Names:
    """The names of a text and what it abbreviates."""

    def __init__(self, reading: Reading) -> None:
        self._short: dict[str, str] = {}
        for mention in reading.mentions:
            match = _BRACKETED.match(reading.document.text, mention.end) if mention.form != "pronoun" else None
            if match:
                self._short[fold(match.group(1))] = bare_name(mention.text)

    def same(self, phrase: Phrase, register: Register) -> tuple[Gathered, str] | None:
        """The entity that a name is another mention of, with why; None for a new one."""
        full = self._short.get(phrase.name, "")
        near = register.called(*keys(phrase), *full.split(), _ARABIC_ARTICLE.sub("", phrase.name))
        alike = [g for g in near if _compatible(phrase, g)]
        for gathered in alike:
            because = _why(phrase, gathered, full)
            if because is not None:
                return gathered, because
        return None if phrase.family == "place" else _part(phrase, alike)


def _compatible(phrase: Phrase, gathered: Gathered) -> bool:
    """Whether both are of one kind; the same name may have been taken for a person once and for a firm elsewhere."""
    families = {phrase.family, gathered.family}
    if families <= {"person", "body"}:
        text = phrase.mention.text
        return len(families) == 1 or phrase.name in gathered.names or any(_abbreviates(text, n) for n in gathered.names)
    return len(families) == 1 or (phrase.name in gathered.names and _unknown_place(phrase, gathered))


def _unknown_place(phrase: Phrase, gathered: Gathered) -> bool:
    """Whether one was taken for a place of which no list knows: "Cordillera" may be the agency all along."""
    values = [p.mention.value for p in (phrase, *gathered.phrases) if p.family == "place"]
    return all(isinstance(v, Place) and v.level == "unknown" for v in values)


def _why(phrase: Phrase, gathered: Gathered, full: str) -> str | None:
    text = phrase.mention.text
    if phrase.name in gathered.names:
        known = phrase.mention.value
        listed = known.name if isinstance(known, Listed | Place) else text
        return "" if bare_name(listed) == bare_name(text) else f"“{text}” is listed as a name of {listed}"
    if full and any(bare_name(p.mention.text) == full for p in gathered.phrases):
        return f"“{text}” is given in brackets for “{full}”"
    state = country(phrase)
    if state and any(country(p) == state for p in gathered.phrases):
        return f"“{text}” and “{gathered.phrases[0].mention.text}” are one country"
    return None


def _part(phrase: Phrase, alike: list[Gathered]) -> tuple[Gathered, str] | None:
    """A surname, the initials, or a part of one longer name; None where several bodies would fit."""
    fits = [g for g in alike if any(_stands_for(phrase, full) for full in g.names)]
    if not fits or (len(fits) > 1 and phrase.family != "person"):
        return None
    full = next(p.mention.text for p in fits[0].phrases if p.name)
    return fits[0], f"“{phrase.mention.text}” is taken as {full}"


def _stands_for(phrase: Phrase, full: str) -> bool:
    if phrase.family == "person":
        return _same_person(phrase.name.split(), full.split())
    return _abbreviates(phrase.mention.text, full) or _begins_or_ends(phrase.name, full)


def _same_person(words: list[str], full: list[str]) -> bool:
    """ "Sow" and "Omar" for Omar Sow, "O. Sow" too; two other full names are two persons."""
    plain, other = ([_ARABIC_ARTICLE.sub("", w) for w in name] for name in (words, full))
    short, long = sorted((plain, other), key=len)
    if len(short) == len(long) > 1:
        first, second = short[0], long[0]
        return short[1:] == long[1:] and first[0] == second[0] and "." in first + second
    return short in (long[-len(short) :], long[: len(short)])


def _abbreviates(text: str, full: str) -> bool:
    """Whether capitals are the initials of a name."""
    letters = re.sub(r"^[Tt]he\s+|\.", "", text)
    return letters.isupper() and letters.isalpha() and len(letters) > 1 and fold(letters) in initials(full)


def _begins_or_ends(short: str, full: str) -> bool:
    """ "The Lantern" for the Miami Lantern; a short word, or one that is a place or a people, stands for nothing."""
    if len(short) < _SHORTEST or not re.search(rf"^{re.escape(short)}[ -]|[ -]{re.escape(short)}$", full):
        return False
    listed = (h for h in shipped().scan(short.title()) if h.term.list in ("places", "nationalities"))
    return not any(h.end - h.start == len(short) for h in listed)
