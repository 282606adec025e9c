"""The nouns, frozen. A stage takes a Reading and returns a new one; nothing is changed in place.

Shared fields, explained once:
    id       stable for the same bytes: hashed from the document and raw spans (hearsay.text.identity)
    start, end, text   half-open str offsets into `Document.text`, and what stands there
    by       the part that made the row, with its version: "money/1"
    because  why, in words a reader can check against the text
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, get_args

from msgspec import Struct

from hearsay.errors import Ungrounded
from hearsay.values import Amount, Interval, Measure

MentionKind = Literal[
    "person", "organisation", "armed_group", "outlet", "official_body", "place", "facility", "commodity",
    "victim_group", "document", "money", "quantity", "time", "nationality", "weapon",
]  # fmt: skip
Form = Literal["name", "description", "pronoun"]
LinkKind = Literal[
    "person", "official_body", "agency", "outlet", "document", "dataset", "anonymous", "collective", "self", "none",
]  # fmt: skip
How = Literal[
    "assertion", "belief", "knowledge", "hearsay", "document", "perception", "denial", "question", "wish", "none",
]  # fmt: skip
Evidential = Literal["saw", "was_told", "inferred", "document_seen", "document_reported", "unstated"]
Known = Literal["given", "explicit", "carried", "resolved"]
Level = Literal["CT+", "PR+", "PS+", "U", "PS-", "PR-", "CT-"]
Stage = Literal[
    "investigated", "accused", "wanted", "arrested", "charged", "on_trial", "fined", "convicted", "acquitted",
    "dropped", "sanctioned",
]  # fmt: skip
MoneyKind = Literal[
    "revenue", "profit", "cost", "payroll", "price", "tax", "market_value", "seizure_value", "asset", "loss",
    "transfer", "fine", "share", "other",
]  # fmt: skip
QuantityKind = Literal["count", "share", "multiple", "rank", "duration"]
Precision = Literal["day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "open"]
Severity = Literal["high", "medium", "low"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)  # the worst first


class Span(Struct, frozen=True):
    """A verbatim piece of a document. Raises Ungrounded when the offsets cannot hold the text."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not (0 <= self.start < self.end and self.end - self.start == len(self.text)):
            raise Ungrounded(f"{self.start}:{self.end} cannot hold {self.text[:60]!r}")

    def holds(self, other: Span) -> bool:
        """Whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Document(Struct, frozen=True, kw_only=True):
    """A report as it was captured. The id is the SHA-256 of its bytes; the text never changes afterwards.

    uri: what was given: a path, an address, "-" for standard input.
    published: an ISO date or date-time, as precise as the document says; None when it does not say.
    language: ISO 639-1, "und" when it cannot be told.
    address: the address that a page gives for itself (its canonical link), whatever file it was read from; else the
        one that it was captured from.
    author: who the document says wrote it, as it says it. wire: the agency or outlet that the text credits ("Reuters",
        "AFP"). dateline: the place and day that stand before the text ("GAO, Mali, March 3"), verbatim.
    captured: when an archive or mailbox took the document in, an ISO date-time; no date of publication.
    notes: what was done to the bytes to read them, where that was a guess or a repair; plain sentences.
    """

    id: str
    uri: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str = "und"
    address: str | None = None
    author: str | None = None
    wire: str | None = None
    dateline: str | None = None
    captured: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """What to call it in a few words: who published it, else where it was found."""
        return self.publisher or self.uri


class Sentence(Span, frozen=True, kw_only=True):
    """One sentence, and the number of the paragraph that it stands in (from 0)."""

    paragraph: int


class Quotation(Span, frozen=True, kw_only=True):
    """What stands between quotation marks, the marks themselves left out. `scare` marks a fragment of few words."""

    scare: bool


class Name(Span, frozen=True, kw_only=True):
    """A name that the reader found."""

    kind: MentionKind


class Argument(Span, frozen=True, kw_only=True):
    """A part of a frame. Roles: source, cue and content for reporting; else agent, patient, place ..."""

    role: str


class Frame(Struct, frozen=True, kw_only=True):
    """A predicate and its arguments. A reporting frame's predicate is the cue of an attribution.

    sense: the predicate's lemma or the frame's name ("say", "sells"); how: for reporting frames, else "none".
    relation: of the predicate to the word that it hangs from, as Universal Dependencies has it; None where the reader
    does not tell.
    """

    predicate: Span
    sense: str
    arguments: tuple[Argument, ...] = ()
    how: How = "none"
    negative: bool = False
    relation: str | None = None

    def role(self, name: str) -> tuple[Argument, ...]:
        """The arguments that play this role, in text order."""
        return tuple(a for a in self.arguments if a.role == name)


class Quantity(Struct, frozen=True, kw_only=True, tag=True):
    """A count, share, multiple, rank or duration, and what it is of. Shares are in per cent: 40 is 40 %."""

    kind: QuantityKind
    amount: Amount
    of: str | None = None


class Time(Struct, frozen=True, kw_only=True, tag=True):
    """A time as an interval of ISO dates, both included; None on a side that the text leaves open.

    relative: the date was reckoned from the day of publication, or from a date before it in the text. An unreckonable
    one has no dates, never invented ones.
    """

    earliest: str | None
    latest: str | None
    precision: Precision
    relative: bool = False


class Place(Struct, frozen=True, kw_only=True, tag=True):
    """What the term lists and the gazetteer know of a place: its ISO 3166 country and its level.

    lat, lon: degrees, WGS 84; None where no record answers. admin: the province or state that it lies in; what an
    adjective belongs to. record: the gazetteer's own ("geonames:99072"). alternatives: what else the name may mean
    nearly as well, the likelier first. metonym: that it stands for who sits there ("Washington said").
    """

    name: str
    country: str | None
    level: str
    lat: Decimal | None = None
    lon: Decimal | None = None
    admin: str | None = None
    record: str | None = None
    because: str = ""
    alternatives: tuple[str, ...] = ()
    metonym: bool = False


class Commodity(Struct, frozen=True, kw_only=True, tag=True):
    """A good, by its plain name, and the revenue stream that its trade belongs to.

    weak: the word is of everyday life too, and speaks for the stream only beside a dealing.
    """

    name: str
    stream: str | None
    weak: bool = False


class Listed(Struct, frozen=True, kw_only=True, tag=True):
    """A name that a term list knows: its canonical form and the list that it stands in."""

    name: str
    list: str


class Mention(Span, frozen=True, kw_only=True):
    """Something named, described or counted in the text.

    form: how the text speaks of it: by name, by a common noun ("his brother", "the militia") or by a pronoun.
    """

    id: str
    kind: MentionKind
    by: str
    value: Quantity | Time | Place | Commodity | Listed | None = None
    entity: str | None = None
    form: Form = "name"


class Entity(Struct, frozen=True, kw_only=True):
    """The mentions of one thing within one document."""

    id: str
    kind: MentionKind
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[str, ...]
    because: str
    by: str


class Attribution(Struct, frozen=True, kw_only=True):
    """Someone is said to have said something. `inside`: the attribution whose content this one stands in.

    carrier: an outlet that somebody told it; it was spoken to and did not speak.
    quoted: one that is carried on is so at least in part between quotation marks: its words are still the speaker's.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    how: How
    by: str
    inside: str | None = None
    known: Known = "explicit"
    carrier: bool = False
    quoted: bool = False


class Link(Struct, frozen=True, kw_only=True):
    """One voice in a chain, and how it is known to be there.

    level: how surely this voice holds the claim; U for one that only passes it on.
    described: the words that say who the source is ("a trader in Gao"). speaks_for: the body behind a person.
    """

    kind: LinkKind
    name: str | None
    how: How
    known: Known
    because: str
    entity: str | None = None
    source: Span | None = None
    cue: Span | None = None
    described: str | None = None
    speaks_for: str | None = None
    level: Level | None = None


class Modality(Struct, frozen=True, kw_only=True):
    """FactBank's level for the last source of the chain, and the words that set it; the weaker cue decides."""

    level: Level
    cues: tuple[Span, ...] = ()


class LegalStage(Struct, frozen=True, kw_only=True):
    """How far the law has gone with somebody, and the words that say so; negative: that it has not gone so far."""

    stage: Stage
    cue: Span
    negative: bool = False


class Leg(Struct, frozen=True, kw_only=True):
    """One stretch of a way, by the ids of mentions. Several at one end are one or the other, or all of them."""

    start: tuple[str, ...]
    end: tuple[str, ...]
    goods: tuple[str, ...] = ()


class Claim(Struct, frozen=True, kw_only=True):
    """One proposition with its verbatim evidence, its chain and its modality.

    route: the legs of the way that it tells of, in their order; who says so and how surely are the claim's own.
    evidential: how the last voice of the chain comes to know it. legal: the legal stages that it tells of, apart from
    the level. denies: the claims that this one takes back.
    """

    id: str
    evidence: tuple[Span, ...]
    chain: tuple[Link, ...]
    modality: Modality
    by: str
    frame: str | None = None
    roles: dict[str, tuple[str, ...]] = {}
    stream: str | None = None
    streams: tuple[str, ...] = ()
    stream_because: str = ""
    money: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
    time: str | None = None
    headline: bool = False
    evidential: Evidential = "unstated"
    legal: tuple[LegalStage, ...] = ()
    denies: tuple[str, ...] = ()
    route: tuple[Leg, ...] = ()


class Money(Span, frozen=True, kw_only=True):
    """A sum, rate or price as the text gives it. `amount.unit` is the currency; None when the text does not say.

    basis: words that change what the figure means ("seizures", "retail", "potential"), verbatim.
    equivalent: the same sum in another currency, given by the text in brackets.
    nominal: the year whose prices it is in ("2015 dollars").
    derived: the ids of the sums that the text computes it from.
    """

    id: str
    amount: Amount
    kind: MoneyKind
    measure: Measure
    by: str
    scope: str | None = None
    basis: tuple[str, ...] = ()
    equivalent: Amount | None = None
    because: str = ""
    nominal: str | None = None
    derived: tuple[str, ...] = ()

    @property
    def annual(self) -> Interval:
        """The amount a year where that is lawful (a flow), else open on both sides."""
        return self.amount.annual()


class Finding(Struct, frozen=True, kw_only=True):
    """Something that a reader should know about statements. Never says "false".

    documents: of a finding over many reports, the report of each quote, in their order; empty where it is of one.
    """

    code: str
    severity: Severity
    message: str
    about: tuple[str, ...]
    by: str
    numbers: dict[str, Decimal] = {}
    quotes: tuple[Span, ...] = ()
    settled_by: str | None = None
    documents: tuple[str, ...] = ()


class Reading(Struct, frozen=True, kw_only=True):
    """All that was read from one document. Raises Ungrounded when anything in it misquotes the document."""

    document: Document
    sentences: tuple[Sentence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    names: tuple[Name, ...] = ()
    frames: tuple[Frame, ...] = ()
    mentions: tuple[Mention, ...] = ()
    money: tuple[Money, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    stamps: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        text = self.document.text
        for span in self.quoted():
            if not text.startswith(span.text, span.start):
                raise Ungrounded(f"{self.document.uri}: {span.text[:60]!r} does not stand at {span.start}")

    def quoted(self) -> list[Span]:
        """Every span in the reading."""
        spans: list[Span] = [*self.sentences, *self.quotations, *self.names, *self.mentions, *self.money]
        for frame in self.frames:
            spans += [frame.predicate, *frame.arguments]
        for said in self.attributions:
            spans += [*said.source, *said.cue, *said.content]
        for claim in self.claims:
            spans += [*claim.evidence, *claim.modality.cues, *(stage.cue for stage in claim.legal)]
            spans += [s for link in claim.chain for s in (link.source, link.cue) if s is not None]
        return spans + [quote for finding in self.findings for quote in finding.quotes]
