"""The walk through a text's mentions: what each one joins, and in which order that is asked."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hearsay.language.lexicon import shipped
from hearsay.model import Argument, Entity, Mention, Reading
from hearsay.reading.entities import appositions, taking_up
from hearsay.reading.entities.gathered import Gathered
from hearsay.reading.entities.names import Names
from hearsay.reading.entities.phrases import Phrase, bare_name, parsed, singular
from hearsay.reading.entities.pronouns import Pronouns
from hearsay.reading.entities.register import Register
from hearsay.text.shelf import Shelf, shelf

_BESIDE = 4  # mentions looked back at for an apposition; places may stand between
_TITLES = (
    r"\b(?:(?P<m>Mr|Sir|Brother|Father|Señor|Don|King|Prince)"
    r"|(?P<f>Mrs|Ms|Miss|Sister|Madame|Mme|Lady|Dona|Doña|Señora|Queen|Princess))\.?"
)
_TITLE, _TITLE_BEFORE = re.compile(_TITLES + r"(?:\s|$)"), re.compile(_TITLES + "$")
_FRONTS = frozenset({"titles", "person_words"})
_REACH = 40  # characters


class Walk:
    """Entities as far as the text has been walked. Changed only by `meet`."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._publisher = bare_name(reading.document.publisher or "")
        self._names, self._pronouns = Names(reading), Pronouns(reading)
        self._known = Register()
        self._document = reading.document.id
        self._named = {m.start for m in reading.mentions if m.form == "name"}
        self._outlet: Gathered | None = None
        self._speakers = _speakers(reading)
        self._recent: list[tuple[Phrase, Gathered]] = []
        self._pronoun: list[Mention] = []

    def meet(self, mention: Mention) -> None:
        """Let a mention join an entity, or begin one."""
        if mention.form == "pronoun":
            self._pronoun.append(mention)
            return
        phrase = self._titled(parsed(mention))
        found = self._beside(phrase) or self._before(phrase)
        if found is None:
            self._note(phrase, self._known.begin(phrase))
        else:
            self._known.add(found[0], phrase, found[1])
            self._note(phrase, found[0])

    def entities(self) -> tuple[Entity, ...]:
        """The rows, in the order in which the text comes to speak of them; pronouns are settled last."""
        for mention in self._pronoun:
            self._meet_pronoun(mention)
        self._pronoun = []
        made = [g for g in self._known.all.values() if g.phrases]
        return tuple(
            g.entity(self._document) for g in sorted(made, key=lambda g: min(p.mention.start for p in g.phrases))
        )

    def _note(self, phrase: Phrase, gathered: Gathered) -> None:
        self._recent = [*self._recent[1 - _BESIDE :], (phrase, gathered)]
        if phrase.owner:
            gathered.owners.add((self._owner(phrase), phrase.head))
        if self._publisher and phrase.name == self._publisher and self._outlet is None:
            self._outlet = gathered
            gathered.itself = True

    def _titled(self, phrase: Phrase) -> Phrase:
        """A name with what stands right before it: "Colonel", "the broker"; for "the colonel" may take it up."""
        if phrase.mention.form != "name" or phrase.family not in ("person", "body"):
            return phrase
        before = self._text[max(0, phrase.mention.start - _REACH) : phrase.mention.start].rstrip(" “\"'‘")
        hits = [h for h in shipped().scan(before) if h.end == len(before) and h.term.list in _FRONTS]
        title = _TITLE_BEFORE.search(before) or _TITLE.match(phrase.mention.text)
        nouns = frozenset(singular(s.lower().strip(".").split()[-1]) for h in hits for s in h.term.spellings[:3])
        return replace(
            phrase,
            titles=phrase.titles | nouns,
            gender=title.lastgroup if title and phrase.family == "person" else None,
        )

    def _beside(self, phrase: Phrase) -> tuple[Gathered, str] | None:
        """What stands beside the phrase and means the same; several descriptions of one name are joined."""
        found: tuple[Gathered, str] | None = None
        for before, gathered in reversed(self._recent):
            because = appositions.one_thing(self._text, before, phrase)
            if not because or self._parts(before, phrase) or not appositions.fits_entity(gathered, phrase):
                continue
            same = found or (self._names.same(phrase, self._known) if phrase.name else None)
            if same and same[0] is not gathered:
                self._join(same[0], gathered, because)
            found = same or (gathered, because)
        return found

    def _parts(self, before: Phrase, phrase: Phrase) -> bool:
        """Whether a new voice begins between the two: "... sold by the Sash, the harbour office reports"."""
        speaking = self._speakers.meeting(phrase.mention.start, phrase.mention.end)
        return any(source.start >= before.mention.end for source in speaking)

    def _join(self, into: Gathered, other: Gathered, because: str) -> None:
        """A description that was met before its name, which is known from further up: "the broker, Sow"."""
        if not other.names and len(other.phrases) == 1:
            self._known.drop(other)
            self._known.add(into, other.phrases[0], because)
            self._recent = [(phrase, into if gathered is other else gathered) for phrase, gathered in self._recent]

    def _before(self, phrase: Phrase) -> tuple[Gathered, str] | None:
        if phrase.name:
            return self._names.same(phrase, self._known)
        if taking_up.is_outlet_itself(phrase):
            return self._itself(phrase)
        if phrase.owner:
            owner = self._owner(phrase)
            near = self._known.called(phrase.head) if owner else []
            held = next((g for g in near if (owner, phrase.head) in g.owners), None)
            return (held, f"“{phrase.mention.text}” again") if held else None
        # a noun in front of a name is the name's: "the daily Harbour Post"
        fronts = phrase.mention.end + 1 in self._named
        return taking_up.antecedent(phrase, self._known) if taking_up.points(phrase) and not fronts else None

    def _owner(self, phrase: Phrase) -> int:
        """Whose it is: the entity in "the gang's leader", by where it stands; 0 where that is not plain."""
        inside = [g for p, g in self._recent if phrase.mention.holds(p.mention) and p is not phrase]
        return inside[-1].number if inside else 0

    def _itself(self, phrase: Phrase) -> tuple[Gathered, str] | None:
        because = f"“{phrase.mention.text}” is the publisher"
        if self._outlet is None:
            self._outlet = self._known.empty()
            self._outlet.itself = True
        return self._outlet, because

    def _meet_pronoun(self, mention: Mention) -> None:
        phrase = Phrase(mention=mention, gender=None)
        if self._pronouns.is_first(mention):
            found = self._first(mention, phrase)
        else:
            found = self._pronouns.antecedent(mention, self._known)
        if found:
            self._known.add(found[0], phrase, found[1])

    def _first(self, mention: Mention, phrase: Phrase) -> tuple[Gathered, str] | None:
        speaker = self._pronouns.speaker(mention)
        if speaker is None:
            return None if self._pronouns.quoted(mention) else self._itself(phrase)
        said = self._known.between(speaker.start, speaker.end)
        return (said[0][2], f"“{mention.text}” is who says so") if said else None


def _speakers(reading: Reading) -> Shelf[Argument]:
    """The sources that a cue follows at once."""
    text = reading.document.text
    said = ((source, f.predicate) for f in reading.frames if f.how != "none" for source in f.role("source"))
    return shelf(source for source, cue in said if source.end < cue.start and not text[source.end : cue.start].strip())
