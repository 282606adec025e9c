"""Sources that point elsewhere in the text: pronouns, "the report", "the Iraqi doctor", "the paper"."""

from __future__ import annotations

import re

from hearsay.language.lexicon import shipped
from hearsay.model import LinkKind, Mention, Span
from hearsay.reading.entities.phrases import singular
from hearsay.reading.speakers import Named
from hearsay.reading.unnamed import BODY, OUTLET, head, heads, is_plural
from hearsay.reading.voice import Voice, voice_of

_PERSON_PRONOUNS = frozenset({"he", "she", "him", "her", "his"})
_BODY_PRONOUNS = frozenset({"it", "its", "their"})
_ONE_OF_THEM = re.compile(
    r"(?:one|another|a\s+second|a\s+third|both|the\s+other|the\s+others|others|some)(?:\s+of\s+(?:them|the\s+\w+))?"
)
_ONE = re.compile(r"(?:one|another|a\s+second|a\s+third|the\s+other)\b")
_SEVERAL: frozenset[LinkKind] = frozenset({"collective", "anonymous"})
_BODY_LINKS = frozenset({"outlet", "official_body", "agency", "document"})
_BARE_WORDS = 2
_THEY = frozenset({"collective", "anonymous", "official_body"})
_GROUPS = frozenset({"official_body", "organisation", "armed_group"})
_BODIES = frozenset({"outlet", "official_body", "organisation", "document", "armed_group"})
_AUTHORS = frozenset({"outlet", "official_body", "organisation", "person"})
_AUTHORED = re.compile(r"\s+(?:(?:published|released|issued|written)\s+)?(?:by|from|of|in)\s+(?:the\s+)?$")
_INDEFINITE = ("a ", "an ")
_FURTHEST = 300
_GAP = 30
_APPOSED = 40
_NEAR = 200
_OPENING = 12
# what any body may be called when taken up again; "the ministry" must be one that is called so
_ANY_BODY = frozenset({"agency", "body", "office", "department", "service"})
# and any paper; "the audit" must be one that is called so
_ANY_PAPER = frozenset("report document paper text dossier file study findings investigation inquiry".split())
_BEHIND_PAPER = re.compile(r"$|\s+(?:by|[a-z]+ed|seen|written)\b")
_OWNED = ("its ", "their ")
_BY_WHOM = re.compile(
    r"(?:the\s+)?(?P<paper>[\w -]+)['’]s?\s+(?:lead\s+)?(?:author|writer)s?"
    r"|(?:the\s+)?(?:lead\s+)?(?:author|writer)s?\s+of\s+(?P<of>.+)",
    re.I,
)


def pointed(names: Named, source: Span, spoken: list[Voice]) -> Voice | None:
    """Someone named elsewhere; None where nobody fits. `spoken`: the voices before this one, in text order."""
    phrase = source.text.lower()
    if phrase in _PERSON_PRONOUNS:
        return _person(names, source, spoken)
    if _ONE_OF_THEM.fullmatch(head(phrase)):
        several = _spoken(source, spoken, _SEVERAL)
        return _one_of(source, several) if several and _ONE.match(phrase) else several
    if phrase == "they":
        return _they(names, source, spoken)
    if phrase in _BODY_PRONOUNS:
        bodies = [v for v in spoken if v.kind != "collective" or not is_plural(v.name or "")]
        return _spoken(source, bodies, _BODY_LINKS | {"collective"}) or _latest(names, source, _BODIES)
    found = heads(source.text)
    pointing = phrase.startswith(("the ", "that ", "this "))
    bare = _bare(names, source, spoken) if pointing else None
    if bare:
        return bare
    paper = _paper(source.text)
    if paper and phrase.startswith(_OWNED):
        return _latest(names, source, _BODIES - {"document"}) or _spoken(source, spoken, _BODY_LINKS)
    if paper and not _has_person(found, source.text):
        return _report(names, source, paper)
    return _described(names, source, found) if pointing else None


def _they(names: Named, source: Span, spoken: list[Voice]) -> Voice:
    """ "They": the several who spoke last, else a body or a group named near by, else nobody knows who; no outlet."""
    if spoken and spoken[-1].kind in _THEY:
        return _again(source, spoken[-1])
    named = _latest(names, source, _GROUPS, within=_NEAR)
    if named and named.kind in _THEY:
        return named
    because = f"“{source.text}” may be anybody"
    return Voice(kind="anonymous", name=source.text, known="explicit", because=because)


def _bare(names: Named, source: Span, spoken: list[Voice]) -> Voice | None:
    """ "The agency", "the paper", with nothing to tell it from another: the last such one that spoke or is named."""
    noun = source.text.split()[-1].lower()
    if len(source.text.split()) > _BARE_WORDS:
        return None
    if OUTLET.search(source.text):
        outlet = frozenset({"outlet", "agency"})
        return _spoken(source, spoken, outlet) or _latest(names, source, outlet)
    if BODY.search(source.text):
        fitting = [v for v in spoken if noun in _ANY_BODY or noun in (v.name or "").lower().split()]
        found = _spoken(source, fitting, frozenset({"official_body"}))
        return found or _latest(names, source, frozenset({"official_body"}), "" if noun in _ANY_BODY else noun)
    return None


def _spoken(source: Span, spoken: list[Voice], kinds: frozenset[str]) -> Voice | None:
    return next((_again(source, voice) for voice in reversed(spoken) if voice.kind in kinds), None)


def _one_of(source: Span, several: Voice) -> Voice:
    """One of several who spoke, nobody knows which."""
    because = f"“{source.text}” is taken as one of {several.name}"
    return Voice(kind="anonymous", name=source.text, known="resolved", because=because)


def _has_person(found: dict[str, set[str]], phrase: str) -> bool:
    """Whether the head is a person all the same: "the report's author", "the author of the report"."""
    return any(
        re.search(rf"(?:['’]s?\s+|^the\s+){re.escape(role)}\b", phrase, re.I) for role in found.get("person_words", ())
    )


def _person(names: Named, source: Span, spoken: list[Voice]) -> Voice | None:
    """ "He": the one who spoke last, else the only one named near by; with several, nobody, rather than a guess."""
    people = [m for m in names.speakers.before(source.start, _FURTHEST) if m.kind == "person"]
    near = [m for m in people if source.start - m.end < _NEAR]
    who = {m.entity or m.text for m in near}
    role = next(iter(names.roles.before(source.start, 1)), None)
    if role and (not people or role.start > people[0].end + _APPOSED):
        kind: LinkKind = "person" if role.text.lower().startswith("the ") else "anonymous"
        because = f"“{source.text}” is taken as “{role.text}”"
        return Voice(kind=kind, name=role.text, known="resolved", because=because)
    if last := _just_spoken(names, source, people, spoken):
        return _again(source, last)
    if len(who) > 1:
        return _of_several(names, source, near, spoken)
    return voice_of(people[0], f"“{source.text}” is taken as the last one named", "resolved") if people else None


def _just_spoken(names: Named, source: Span, people: list[Mention], spoken: list[Voice]) -> Voice | None:
    """Somebody without a name who spoke last, and since whom nobody has been named: "one of them said. He recalled"."""
    before = names.sentences.before(source.start, 1)
    named_since = any(m.end > before[0].start for m in people[:1]) if before else True
    return spoken[-1] if spoken and spoken[-1].kind in _SEVERAL and not named_since else None


def _of_several(names: Named, source: Span, near: list[Mention], spoken: list[Voice]) -> Voice:
    subject = _subject(names, source, near)
    if subject:
        because = f"“{source.text}” is taken as {subject.text}, of whom the sentence before speaks"
        return voice_of(subject, because, "resolved")
    last = next((v for v in reversed(spoken) if v.kind == "person"), None)
    stands_near = last is not None and last.entity in {m.entity or m.text for m in near}
    return _again(source, last) if last and stands_near else _either(source, near)


def _subject(names: Named, source: Span, near: list[Mention]) -> Mention | None:
    """The person with whom the sentence before begins, of the several whom it names."""
    before = names.sentences.before(source.start, 1)
    opening = [m for m in near if before and before[0].start <= m.start < before[0].start + _OPENING]
    return opening[-1] if opening else None


def _again(source: Span, voice: Voice) -> Voice:
    because = f"“{source.text}” is taken as the last one that spoke, {voice.name}"
    return Voice(kind=voice.kind, name=voice.name, known="resolved", because=because, entity=voice.entity)


def _either(source: Span, near: list[Mention]) -> Voice:
    names = " or ".join(dict.fromkeys(m.text for m in reversed(near)))
    return Voice(kind="person", name=source.text, known="explicit", because=f"“{source.text}” may be {names}")


def _latest(
    names: Named, source: Span, kinds: frozenset[str], noun: str = "", *, within: int | None = None
) -> Voice | None:
    """The last one named of some kinds; within: so many characters."""
    for mention in names.speakers.before(source.start, _FURTHEST):
        if within is not None and source.start - mention.end > within:
            return None
        fits = noun in mention.text.lower() and not mention.text.lower().startswith((*_INDEFINITE, "the "))
        if mention.kind in kinds and fits:
            return voice_of(mention, f"“{source.text}” is taken as the last one named, {mention.text}", "resolved")
    return None


def _paper(phrase: str) -> str:
    """The noun of a phrase that is a document or its author: "audit" of "the audit, which nobody saw"; or ""."""
    by_whom = _BY_WHOM.fullmatch(phrase)
    noun = head((by_whom.group("paper") or by_whom.group("of")) if by_whom else phrase)
    hits = [h for h in shipped().scan(noun) if h.term.list == "documents" and _BEHIND_PAPER.match(noun, h.end)]
    return singular(noun[hits[-1].start : hits[-1].end].split()[-1].lower()) if hits else ""


def _report(names: Named, source: Span, noun: str) -> Voice | None:
    """ "The report", "a new report": whoever a report that the text speaks of, before or after, is said to be by.

    A noun of its own ("the audit") is taken for a paper that is called so; if nobody is said to have written it, for
    what it was called first.
    """
    own = next((m.entity for m in names.mentions.inside(source.start, source.end) if m.start == source.start), None)
    near = [d for d in names.documents if (own and d.entity == own) or noun in _ANY_PAPER or _paper(d.text) == noun]
    earlier = [d for d in near if d.start < source.start][::-1]
    later = [d for d in near if d.start >= source.start]
    for document in sorted([*earlier[:_FURTHEST], *later[:_FURTHEST]], key=lambda d: not own or d.entity != own):
        author = _author(names, document)
        if author:
            because = f"“{source.text}” is taken as “{names.text[document.start : author.end]}”"
            return voice_of(author, because, "resolved")
    called = [d for d in earlier if d.entity == own and d.text.lower() != source.text.lower()]
    return voice_of(called[-1], f"“{source.text}” is taken as “{called[-1].text}”", "resolved") if called else None


def _author(names: Named, document: Mention) -> Mention | None:
    for mention in names.speakers.after(document.end, 2):
        gap = names.text[document.end : mention.start]
        if mention.kind in _AUTHORS and len(gap) < _GAP and _AUTHORED.match(gap):
            return mention
    return None


def _described(names: Named, source: Span, found: dict[str, set[str]]) -> Voice | None:
    """ "The Iraqi doctor": the last person who was called a doctor where named; "the militia": the last group."""
    roles = found.get("person_words", set())
    for mention in names.speakers.before(source.start, _FURTHEST) if roles else ():
        around = names.text[max(0, mention.start - 40) : mention.end + 80]
        if mention.kind == "person" and any(re.search(rf"\b{re.escape(role)}\b", around, re.I) for role in roles):
            because = f"“{source.text}” is taken as {mention.text}, who is called so before"
            return voice_of(mention, because, "resolved")
    return _latest(names, source, frozenset({"armed_group"})) if "group_words" in found else None
