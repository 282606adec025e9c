"""Who pays a sum to whom, by the verb of payment that stands with it and the phrases around that (payments.toml).

"Herders handed the militia 200,000 naira", "was paid $2,500 by the company", "a ransom was delivered to the pirates
by a lawyer": the subject, the object and the phrases behind "to", "from" and "by" are the parties, as the verb has
them. A phrase is a party where somebody is named in it or its head is a word for people or a body; else nobody is told.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from hearsay.money.clause_words import Words, listed
from hearsay.money.payment_verbs import PayingVerb, paying_verbs

_BEFORE, _BEHIND = 14, 9  # words around a sum in which its verb and its parties stand
_STOPS = frozenset({";", ":", "¶"})

Place = tuple[int, int]


class Sides(Struct, frozen=True):
    """Where the payer, the payee and the verb stand, offsets into the document; None where the words do not say."""

    payer: Place | None = None
    payee: Place | None = None
    verb: int | None = None

    def filled(self, other: Sides) -> Sides:
        """These sides, and the other's where these are not told."""
        return Sides(self.payer or other.payer, self.payee or other.payee, self.verb)


def sides_of(words: Words, pays: Callable[[Place], bool]) -> Sides:
    """The parties of the sum, by the nearest verb before it, then by one behind it; `pays` tells who can be one."""
    before, behind = _verb_before(words), _verb_behind(words)
    found = _with_sum_as_object(words, before, pays) if before is not None else Sides()
    return found.filled(_with_sum_as_subject(words, behind)) if behind is not None else found


def _verb_before(words: Words) -> int | None:
    for index in range(words.first - 1, max(words.first - 1 - _BEFORE, -1), -1):
        if words.at(index) in _STOPS:
            return None
        if words.at(index) in paying_verbs() and not _is_noun(words, index):
            return index
    return None


def _is_noun(words: Words, index: int) -> bool:
    """ "the fine", "a reward of": the form is also a noun."""
    return words.at(index - 1) in listed("determiners") or words.at(index + 1) == "of"


def _verb_behind(words: Words) -> int | None:
    """ "$5 was paid to", "$5, to be paid by": a passive whose subject is the sum."""
    for index in range(words.last, min(words.last + _BEHIND, len(words.lower))):
        if words.at(index) in _STOPS:
            return None
        if words.at(index) in paying_verbs() and words.verb_group(index)[1]:
            return index
    return None


def _with_sum_as_object(words: Words, verb: int, pays: Callable[[Place], bool]) -> Sides:
    """ "paid the guards $5", "were paid $5"."""
    paying = paying_verbs()[words.at(verb)]
    group, is_passive = words.verb_group(verb)
    subject = _subject(words, group)
    if is_passive:
        found = _passive(words, verb, paying, subject)
    else:
        object_ = _object(words, verb, paying) if paying.object else None
        is_party = object_ is not None and pays(object_)
        found = _sides(paying.subject, subject, object_ if is_party else _other(words, verb, group, paying.other))
    return replace(found, verb=words.spans[verb][0])


def _other(words: Words, verb: int, group: int, preposition: str) -> Place | None:
    """The party behind the verb's preposition: behind the sum, before it, or where the clause opens."""
    behind = _behind(words, words.behind_rate(words.last), preposition)
    return behind or _between(words, verb, preposition) or words.opening(preposition, group)


def _passive(words: Words, verb: int, paying: PayingVerb, subject: Place | None) -> Sides:
    """ "was paid $5 by the company": the subject is the active verb's object, who stands behind "by" its subject."""
    agent = _behind(words, words.last, "by") or _between(words, verb, "by")
    if not paying.object:
        return _sides(paying.subject, agent, _behind(words, words.last, paying.other))
    return _sides(paying.subject, agent, subject)


def _with_sum_as_subject(words: Words, verb: int) -> Sides:
    paying = paying_verbs()[words.at(verb)]
    return _sides(paying.subject, _behind(words, verb, "by"), _behind(words, verb, paying.other))


def _sides(subject_is: str, subject: Place | None, other: Place | None) -> Sides:
    if not subject_is:  # "it cost the guild $5"
        return Sides(payer=other)
    return Sides(subject, other) if subject_is == "payer" else Sides(other, subject)


def _subject(words: Words, group: int) -> Place | None:
    """The phrase before a verb group; behind "who" the one before it."""
    if words.at(group - 1) in ("who", "which", "that"):
        group -= 1
        group -= words.at(group - 1) == ","
    if words.at(group - 1) == ",":
        return _before_aside(words, group - 1)
    if words.at(group - 1) == "to":
        return _of_infinitive(words, group - 1)
    return None if words.at(group - 1) in ("and", "but", "or") else words.phrase_to(group)


def _before_aside(words: Words, end: int) -> Place | None:
    """ "Ilse Kromer, a broker in Bern, sold": the subject before what stands between two commas."""
    begin = next((i for i in range(end - 1, max(end - _BEHIND, 0), -1) if words.at(i) == ","), None)
    if begin is None or words.at(begin + 1) not in listed("aside"):
        return None
    return words.phrase_to(begin)


def _of_infinitive(words: Words, end: int) -> Place | None:
    """ "ordered Mr Tavares to pay", "agreed to pay", "was told to pay": whoever is to do it."""
    near = range(end - 1, max(end - _BEHIND, -1), -1)
    verb = next((i for i in near if words.at(i).endswith("ed") or words.at(i) in listed("bidding")), None)
    if verb is None:
        return None
    return words.phrase_from(verb + 1, end) if verb + 1 < end else words.phrase_to(words.verb_group(verb)[0])


def _object(words: Words, verb: int, paying: PayingVerb) -> Place | None:
    """The phrase between the verb and its sum, behind the verb's particle."""
    start = verb + 1
    if paying.particle:
        return _between(words, verb, paying.particle) or _behind(words, words.last, paying.particle)
    return words.phrase_from(start) if start < words.first else None


def _between(words: Words, verb: int, preposition: str) -> Place | None:
    for index in range(verb + 1, words.first):
        if words.at(index) == preposition:
            return words.phrase_from(index + 1)
    return None


def _behind(words: Words, start: int, preposition: str) -> Place | None:
    """The phrase behind a preposition, a few words behind the sum or the verb."""
    for index in range(start, min(start + _BEHIND, len(words.lower))):
        word = words.at(index)
        if word == preposition:
            return words.phrase_from(index + 1)
        if word in _STOPS or word in (",", "and", "who", "which", "that") or (index > start and word in paying_verbs()):
            return None
    return None
