"""Made-up stories as they spread, for `benchmarks/one_added.py`: texts with claims, figures, voices and citations.

Every third document reuses a story that is there: as a near copy, as a relay that names where it has it from and may
change a figure, or as a roundup of two. Names are as unevenly spread as names are; groups, outlets and persons are
invented, the places are real.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from msgspec import Struct

from hearsay.language.lexicon import shipped_terms
from hearsay.model import Document

REUSED = 0.3
_FACTS = (
    ("{group} {takes} {money} dollars a {period} from {a} {trade} at {spot}, {person} said.",
     "{person}, a {b} {job} of {place}, said that {group} {takes} {money} dollars a {period} from {trade} at {spot}.",
     "{a} men of {group} are paid {money} dollars a {period} by {trade} at {spot}, according to {person}."),
    ("At least {count} {things} of {b} {good} left {spot} for {other} between {month} and {later}.",
     "Between {month} and {later} {b} buyers took at least {count} {things} of {good} from {spot} to {other}.",
     "Some {count} {things} of {a} {good} went from {spot} to {other}, papers seen by the {outlet} show."),
    ("{office} seized {count} {things} of {c} {good} near {place} in {month}.",
     "In {month} {office} found {count} {a} {things} of {good} near {place}.",
     "{office} said that its {a} men had seized {count} {things} of {d} {good} near {place} in {month}."),
    ("A {a} {thing} of {good} brings {money} dollars in {other}, a {b} trader in {place} said.",
     "In {other} a {c} {thing} of {good} is sold for {money} dollars, a {b} trader in {place} said."),
    ("{share} percent of the {d} {good} of {place} is sold by {group}, {office} estimates.",
     "{office} estimates that {group} sells {share} percent of the {a} {good} of {place}."),
    ("{count} {a} people were arrested in {spot} on {b} suspicion of dealing in {good}.",
     "The {c} police of {place} arrested {count} people, {b} suspects of dealing in {good} in {spot}."),
    ("{group} {c} denied that it has {b} dealings in the {good} of {spot}.",
     "A {b} speaker of {group} denied any {d} part in the {good} trade at {spot}."),
    ("{person} told the {outlet} that the {ship}, a {a} ship of {other}, carried the {good} by night.",
     "The {b} {good} was carried at {a} hours on the {ship}, {person} told the {outlet}."),
    ("The {a} owner of the {ship} paid {money} dollars to pass {spot} in {month}.",
     "In {month} the {b} owner of the {ship} handed over {money} dollars at {spot}."),
    ("{a} {trade} who owe {c} debts are {b} beaten, and {count} of them left {place} last year, {person} said.",
     "{person} said that {count} {c} {trade} left {place} for {b} reasons of {d} debt."),
    ("The {c} {good} is hidden in a {a} store by the {spot} road of a {b} cousin of {person}.",
     "A {b} cousin of {person} owns the {a} store by the {spot} road with the {good}."),
    ("A {d} letter of {office} puts the {b} income of {group} at {money} million dollars.",
     "{group} earns {money} million dollars a year, {b} papers and a {d} letter of {office} says."),
)  # fmt: skip
_PLAIN = (
    "The {a} rains came late to {place} and the {b} road to {other} was closed for {count} days.",
    "The {spot} bridge was {a} built by a {c} company from {other} and has been {d} mended three times.",
    "Nobody in {place} would {a} speak of {c} names, and the {ship} was {b} not seen since {month}.",
    "{person} has lived in {place} for {count} years with a {c} shop beside the {spot} mosque.",
    "The {d} council of {place} meets on {a} Mondays of the {b} month in the {spot} school.",
    "{trade} have {c} asked {office} for help, and no {b} answer has come.",
)
_STOCK = (
    "Trade in {good} has been forbidden for ten years, and prices have gone up every year since.",
    "Reports of this kind cannot be checked by this newspaper, and those named could not be reached for comment.",
)
_TINTS = (
    "old new small large poor rich northern southern eastern western local foreign tired quiet busy former senior "
    "young angry careful broken rusty heavy light wet dry dusty narrow wide steep famous unknown private public "
    "secret open closed early late long short frequent rare cheap costly rough smooth dark bright cold warm empty "
    "crowded lonely friendly hostile nervous calm proud humble clever simple loyal corrupt honest tall stout "
    "blind lame armed idle eager weary sober drunken muddy sandy stony leafy windy foggy frozen flooded burnt "
    "painted gilded wooden iron brick tin canvas rural urban coastal inland upper lower central outer hidden "
    "guarded shared rented borrowed stolen fenced roofed walled paved mapped numbered sealed marked torn patched "
    "folded printed written spoken "
).split()
_WORDS = {
    "takes": "takes demands collects raises levies".split(),
    "period": "day week month".split(),
    "trade": (
        "drivers fishermen traders herders boatmen miners smiths bakers millers carters porters weavers dyers tanners "
        "potters masons farmers growers pickers loggers divers hunters shepherds grocers butchers tailors printers"
    ).split(),
    "job": "teacher clerk driver nurse dealer guard pilot weigher".split(),
    "things": "tonnes sacks crates barrels bales truckloads".split(),
    "thing": "sack crate barrel bale kilogram".split(),
    "good": (
        "charcoal diesel ivory cigarettes sugar cement gold sesame cattle copper resin tea salt cocoa jade sand cobalt "
        "coltan tin tungsten petrol opium cannabis cocaine rifles timber rosewood teak pangolins eels wheat rice maize "
        "coffee cotton cashews saffron amber emeralds sapphires diamonds lithium mercury marble"
    ).split(),
    "month": "January February March April May June".split(),
    "later": "July August September October November December".split(),
}  # fmt: skip
_FIRST = (
    "Amara Bakari Chidi Desta Elias Farah Ghali Hawa Idris Jelani Kofi Laleh Musa Nadif Omar Petros Rosa Sven".split()
)
_PARTS = "ab el ik or un va me ta ri so ne lu ga do ki ba ze mo pa su".split()
_BANDS = "Brotherhood Column Ring Guard Sash Front Company Network Brigade Union".split()
_PAPERS = "Post Courier Ledger Record Herald Gazette Times Weekly".split()
_OFFICES = ("the customs of", "the harbour office of", "the prosecutor of", "the mining office of")


class Story(Struct):
    """What a story is made of: the words for its slots, and which facts it tells. paper: who had it first."""

    slots: dict[str, list[str]]
    facts: list[int]
    paper: str
    day: date
    sentences: list[str]


class Writer:
    """Documents one after the other; the same seed gives the same ones."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 no secret
        cities = {t.name for t in shipped_terms() if t.list == "places" and t.facts.get("level") == "city"}
        self._places = sorted(name for name in cities if name.isascii() and "," not in name)
        self._papers = [f"{place} {word}" for place in self._places[::20] for word in _PAPERS]
        made_up = [self._name().lower() + self._chance.choice(("ish", "ian", "ous", "ical")) for _ in range(2_000)]
        self._tints = [*_TINTS, *made_up]
        self._stories: list[Story] = []

    def documents(self, many: int) -> Iterator[Document]:
        """The documents."""
        for number in range(many):
            reused = len(self._stories) > 1 and self._chance.random() < REUSED
            text, paper, day = self._reused() if reused else self._told()
            data = f"{number} {text}".encode()
            yield Document(
                id=sha256(data).hexdigest(),
                uri=f"made-up/{number:07}.txt",
                text=text,
                title=text.partition(".")[0],
                publisher=f"The {paper}",
                published=None if self._chance.random() < 0.05 else day.isoformat(),
                language="en",
            )

    def _told(self) -> tuple[str, str, date]:
        """A story of its own."""
        facts = self._chance.sample(range(len(_FACTS)), 7)
        day = date(2012, 1, 1) + timedelta(days=self._chance.randrange(3_000))
        story = Story(self._slots(), facts, self._few(self._papers), day, [])
        story.sentences = [self._said(story, fact) for fact in facts]
        story.sentences[2:2] = [self._filled(self._chance.choice(_PLAIN), story.slots)]
        story.sentences += [self._filled(plain, story.slots) for plain in self._chance.sample(_PLAIN, 2)]
        story.sentences += [self._filled(self._chance.choice(_STOCK), story.slots)] * (self._chance.random() < 0.1)
        self._stories.append(story)
        return " ".join(story.sentences), story.paper, day

    def _reused(self) -> tuple[str, str, date]:
        """A copy, a relay or a roundup of what is there; young stories and great ones are taken up more often."""
        at = int(len(self._stories) * (1 - self._chance.random() ** 3 * 0.999))
        story = self._stories[at // 20 * 20 if self._chance.random() < 0.3 else min(at, len(self._stories) - 1)]
        way, paper = self._chance.random(), self._few(self._papers)
        day = story.day + timedelta(days=self._chance.randrange(1, 20))
        if way < 0.4:
            kept = [s for s in story.sentences if self._chance.random() < 0.9]
            return " ".join([*kept, self._filled(self._chance.choice(_PLAIN), self._slots())]), paper, day
        told = [self._said(story, fact) for fact in self._chance.sample(story.facts, 4)]
        told[:1] = [f"{told[0].rstrip('.')}, the {story.paper} reported."]
        if way > 0.85:
            other = self._chance.choice(self._stories)
            told += [self._said(other, fact) for fact in other.facts[:2]]
        own = [self._filled(plain, self._slots()) for plain in self._chance.sample(_PLAIN, 2)]
        return " ".join([*told, *own]), paper, day

    def _said(self, story: Story, fact: int) -> str:
        """A fact in one of its wordings; now and then with another figure."""
        slots = story.slots
        if self._chance.random() < 0.08:
            slots = slots | {"money": [str(int(m.replace(",", "")) * 10) for m in slots["money"]]}
        return self._filled(self._chance.choice(_FACTS[fact]), slots, fact)

    def _filled(self, sentence: str, slots: dict[str, list[str]], fact: int = 0) -> str:
        words = {name: values[fact % len(values)] for name, values in slots.items()}
        made = sentence.format(**words)
        return made[0].upper() + made[1:]

    def _slots(self) -> dict[str, list[str]]:
        draw = self._chance
        places = [self._few(self._places) for _ in range(3)]
        made = {
            "group": [f"the {draw.choice(places)} {draw.choice(_BANDS)}" if draw.random() < 0.3 else
                      f"the {self._name()} {draw.choice(_BANDS)}"],
            "place": places[:1],
            "other": places[1:],
            "spot": [self._name(), self._name()],
            "ship": [f"{self._name()} {self._name()}"],
            "person": [f"{draw.choice(_FIRST)} {self._name()}" for _ in range(3)],
            "office": [f"{draw.choice(_OFFICES)} {place}" for place in places[:2]],
            "outlet": [self._few(self._papers)],
            "money": [f"{draw.randrange(2, 999) * draw.choice((1, 10, 100)):,}" for _ in range(5)],
            "count": [str(draw.randrange(3, 400)) for _ in range(5)],
            "share": [str(draw.randrange(5, 95))],
        }  # fmt: skip
        made |= {name: [draw.choice(self._tints) for _ in range(7)] for name in "abcd"}
        return made | {name: [draw.choice(words)] for name, words in _WORDS.items()}

    def _name(self) -> str:
        return "".join(self._chance.choice(_PARTS) for _ in range(self._chance.randrange(2, 5))).capitalize()

    def _few(self, values: list[str]) -> str:
        """One of the values; the first ones more often than the last."""
        return values[int(len(values) * self._chance.random() ** 2)]
