"""Made-up reports for `benchmarks/case.py`: readings put together by hand, as the reader would make them.

Names are as unevenly spread as names are: a few in most reports, most in a few.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from msgspec.structs import replace

from hearsay import ledger
from hearsay.model import Claim, Document, Entity, Finding, Level, Link, Mention, Modality, Reading, Span
from hearsay.text.identity import identity

EACH = 25  # claims of a document
STREAMS = ("oil", "gold", "taxation_extortion", "antiquities", "kidnap_ransom", "drug_trafficking", "arms_trafficking",
           "migrant_smuggling", "wildlife", "timber_charcoal", "protection", "legal_trade")  # fmt: skip
CODES = ("hearsay_root", "single_origin", "vague_money", "part_exceeds_whole", "unit_price", "denied")
LEVELS: tuple[Level, ...] = ("CT+", "CT+", "CT+", "PR+", "PS+", "U", "CT-")
PLACES = "Gao Kidal Tahoua Agadez Mopti Kayes Segou Zinder Maradi Diffa Bol Abeche Faya Sabha Ghat Derna".split()
GOODS = "charcoal diesel ivory cigarettes sugar cement rifles gold sesame livestock scrap resin tea salt wheat".split()
DEALINGS = "levied collected traded smuggled sold seized stored shipped hid weighed guarded demanded split".split()
FIRST = "Amara Bakari Chidi Desta Elias Farah Ghali Hawa Idris Jelani Kofi Laleh Musa Nadif Omar Petros".split()
LAST = "Abara Belo Camara Dembele Ekene Fofana Gueye Haddad Issoufou Jallow Keita Lompo Maiga Ndiaye".split()
DAYS = 3_650


class Writer:
    """Made-up reports; the same seed gives the same ones."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 no secret
        self._actors = [f"{place} {word}" for word in ("Column", "Brotherhood", "Ring", "Guard") for place in PLACES]
        self._actors += [f"{first} {last} Group {n}" for first in FIRST for last in LAST for n in range(12)]
        self._outlets = [f"The {place} {word}" for place in PLACES for word in ("Post", "Courier", "Ledger", "Record")]
        self._people = [f"{first} {last}" for first in FIRST for last in LAST]

    def few(self, values: list[str]) -> str:
        """One of the values; the first ones far more often than the last."""
        return values[int(len(values) * self._chance.random() ** 4)]

    def reading(self, number: int) -> Reading:
        """The reading of a made-up report."""
        sentences = [self._sentence() for _ in range(EACH)]
        text = "".join(words for words, _, _ in sentences)
        data = f"{number} {text}".encode()
        day = date(2010, 1, 1) + timedelta(days=int(DAYS * self._chance.random()))
        document = Document(
            id=sha256(data).hexdigest(),
            uri=f"made-up/{number:07}.txt",
            text=text,
            title=f"Report {number}",
            publisher=self.few(self._outlets),
            published=None if self._chance.random() < 0.05 else day.isoformat(),
            language="en",
        )
        return self._read(document, sentences)

    def _sentence(self) -> tuple[str, str, str]:
        actor, person = self.few(self._actors), self.few(self._people)
        words = f"{self.few(DEALINGS)} {self.few(GOODS)} near {self._chance.choice(PLACES)}"
        rate = f"for {self._chance.randrange(10, 9_000)} dollars a {self._chance.choice(('day', 'month', 'sack'))}"
        return f"The {actor} {words} {rate}, {person} said. ", actor, person

    def _read(self, document: Document, sentences: list[tuple[str, str, str]]) -> Reading:
        mentions: list[Mention] = []
        entities: dict[str, Entity] = {}
        claims = []
        start = 0
        for words, actor, person in sentences:
            for kind, name in (("armed_group", actor), ("person", person)):
                at = start + words.index(name)
                known = entities.get(name) or _entity(document.id, kind, name)
                found = _mention(document.id, known, at)
                entities[name] = _with(known, found.id)
                mentions.append(found)
            claims.append(self._claim(document, Span(start, start + len(words) - 1, words[:-1]), mentions[-2:]))
            start += len(words)
        return Reading(
            document=document,
            mentions=tuple(mentions),
            entities=tuple(entities.values()),
            claims=tuple(claims),
            findings=tuple(self._findings(claims)),
            stamps=("made-up/1",),
        )

    def _claim(self, document: Document, said: Span, named: list[Mention]) -> Claim:
        actor, person = named
        outlet = Link(kind="outlet", name=document.publisher, how="assertion", known="given", because="given")
        voice = Link(
            kind="person", name=person.text, how="assertion", known="explicit", because="said", entity=person.entity
        )
        stream = STREAMS[int(len(STREAMS) * self._chance.random() ** 2)]
        return Claim(
            id=identity("c", document.id, said.start),
            evidence=(said,),
            chain=(outlet, voice) if self._chance.random() < 0.8 else (outlet,),
            modality=Modality(level=self._chance.choice(LEVELS)),
            by="made-up/1",
            roles={"actor": (actor.id,)},
            stream=stream,
            streams=(stream,),
        )

    def _findings(self, claims: list[Claim]) -> Iterator[Finding]:
        for claim in claims:
            if self._chance.random() < 0.15:
                code = CODES[int(len(CODES) * self._chance.random() ** 2)]
                yield Finding(code=code, severity="low", message="Made up.", about=(claim.id,), by="made-up/1")


def _entity(document: str, kind: str, name: str) -> Entity:
    return Entity(
        id=identity("e", document, name), kind=kind, name=name, aliases=(), mentions=(), because="named", by="made-up/1"  # type: ignore[arg-type]
    )  # fmt: skip


def _with(entity: Entity, mention: str) -> Entity:
    return replace(entity, mentions=(*entity.mentions, mention))


def _mention(document: str, entity: Entity, start: int) -> Mention:
    return Mention(
        start=start,
        end=start + len(entity.name),
        text=entity.name,
        id=identity("m", document, start),
        kind=entity.kind,
        by="made-up/1",
        entity=entity.id,
    )


def prepared(number: int) -> ledger.Prepared:
    """A made-up report, ready to be saved."""
    reading = Writer(number).reading(number)
    capture = ledger.Capture(uri=reading.document.uri, at="2024-03-05T16:30:00+00:00", hand="generator")
    return ledger.prepare(reading, raw=reading.document.text.encode(), captures=[capture])


class Values(Writer):
    """What users ask for: now common values, now rare ones."""

    def actor(self) -> str:
        """A group."""
        return self.few(self._actors)

    def root(self) -> str:
        """A person."""
        return self.few(self._people)

    def outlet(self) -> str:
        """An outlet."""
        return self.few(self._outlets)

    def stream(self) -> str:
        """A stream."""
        return self._chance.choice(STREAMS)

    def level(self) -> str:
        """A level."""
        return self._chance.choice(LEVELS)

    def code(self) -> str:
        """A finding's code."""
        return self._chance.choice(CODES)

    def day(self) -> str:
        """An ISO date."""
        return (date(2010, 1, 1) + timedelta(days=self._chance.randrange(DAYS))).isoformat()

    def word(self) -> str:
        """A word that many or few claims hold."""
        return self.few([*GOODS, *DEALINGS])

    def two(self) -> str:
        """Two words."""
        return f"{self.word()} {self._chance.choice(PLACES)}"

    def phrase(self) -> str:
        """Words that follow each other."""
        return f'"{self._chance.choice(GOODS)} near {self._chance.choice(PLACES)}"'

    def beginning(self) -> str:
        """The beginning of a name."""
        return self._chance.choice(LAST)[:3] + "*"
