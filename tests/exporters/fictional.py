"""A rich reading of a made-up report, put together by hand: the faces are tested on it alone."""

from __future__ import annotations

from decimal import Decimal

from hearsay.model import (
    Attribution,
    Claim,
    Commodity,
    Document,
    Entity,
    Finding,
    Level,
    Link,
    Listed,
    Mention,
    Modality,
    Money,
    Place,
    Quantity,
    Reading,
    Span,
    Time,
)
from hearsay.values import Amount, Bound, Interval

TEXT = """\
The Harrow Column earns more than $1 million a day from tolls on the road between Deir ez-Zor and Raqqa, \
a report by the Tigris Wire said on Monday. The wire cited Layla Nasser, a former customs clerk.

"Each lorry pays between 300 and 500 dollars," Nasser said. "In March they took some 40 per cent of the cargo as well."

The group reportedly also sells antiquities through brokers in Gaziantep for tens of millions. It is believed that \
a single statue brought 2.5 million euros.

The Column's $2 million-a-year war chest pays its fighters, according to unnamed officials. A spokesman for the Column \
denied that any toll is taken. Millers near Raqqa pay 4,000 a month for protection.
"""


def at(text: str, words: str) -> Span:
    """The first place where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words), words)


def money(
    text: str, words: str, low: str | None, high: str | None, *, bound: Bound = "point", **facts: str | None
) -> Money:
    span = at(text, words)
    sides = Interval(*(None if side is None else Decimal(side) for side in (low, high)))
    amount = Amount(sides, bound, facts.get("unit", "USD"), facts.get("per"))
    kind = facts.get("kind") or "revenue"
    return Money(
        start=span.start,
        end=span.end,
        text=span.text,
        id=f"m{span.start}",
        amount=amount,
        kind=kind,  # type: ignore[arg-type]
        measure=amount.measure,
        by="money/1",
    )


TOLLS = "taxation_extortion"
PUBLISHER = Link(
    kind="outlet", name="The Levant Courier", how="assertion", known="given", because="given with the document"
)
NONE = Link(kind="none", name=None, how="none", known="explicit", because="the text names nobody")


def link(text: str, kind: str, name: str | None, source: str | None, cue: str | None, **facts: str) -> Link:
    return Link(
        kind=kind,  # type: ignore[arg-type]
        name=name,
        how=facts.get("how", "assertion"),  # type: ignore[arg-type]
        known=facts.get("known", "explicit"),  # type: ignore[arg-type]
        because=facts.get("because", ""),
        source=at(text, source) if source else None,
        cue=at(text, cue) if cue else None,
    )


def claim(text: str, number: int, evidence: str, *links: Link, level: Level = "CT+", **facts: object) -> Claim:
    cues = tuple(at(text, words) for words in facts.pop("cues", ()))  # type: ignore[attr-defined]
    return Claim(
        id=f"c{number}",
        evidence=(at(text, evidence),),
        chain=(PUBLISHER, *links),
        modality=Modality(level=level, cues=cues),
        by="claims/1",
        **facts,  # type: ignore[arg-type]
    )


def _claims(text: str) -> tuple[Claim, ...]:
    wire = link(text, "agency", "Tigris Wire", "the Tigris Wire", "said on Monday")
    clerk = link(text, "person", "Layla Nasser", "Layla Nasser", "cited")
    nasser = link(
        text, "person", "Layla Nasser", "Nasser", "Nasser said", known="resolved", because="the surname alone"
    )
    officials = link(text, "anonymous", "unnamed officials", "unnamed officials", "according to")
    spokesman = link(text, "person", None, "A spokesman for the Column", "denied", how="denial")
    tolls = "The Harrow Column earns more than $1 million a day from tolls on the road between Deir ez-Zor and Raqqa"
    return (
        claim(
            text, 1, tolls, wire, clerk, stream=TOLLS, headline=True, money=("m24",), frame="taxes",
            roles={"actor": ("e1",), "place": ("p1", "p2")},
        ),
        claim(text, 2, "earns more than $1 million a day from tolls", wire, money=("m24",), stream=TOLLS),
        claim(text, 3, "Each lorry pays between 300 and 500 dollars", nasser, stream=TOLLS),
        claim(
            text, 4, "In March they took some 40 per cent of the cargo as well", nasser, time="t1",
            quantities=("q1",),
        ),
        claim(
            text, 5,
            "The group reportedly also sells antiquities through brokers in Gaziantep for tens of millions", NONE,
            level="PR+", cues=("reportedly",), stream="antiquities", roles={"commodity": ("g1",)},
        ),
        claim(text, 6, "a single statue brought 2.5 million euros", NONE, level="PS+", cues=("It is believed that",)),
        claim(text, 7, "The Column's $2 million-a-year war chest pays its fighters", officials),
        claim(text, 8, "any toll is taken", spokesman, level="CT-", cues=("denied",)),
        claim(text, 9, "Millers near Raqqa pay 4,000 a month for protection", level="U"),
    )  # fmt: skip


def _money(text: str) -> tuple[Money, ...]:
    return (
        money(text, "more than $1 million a day", "1000000", None, bound="at_least", per="day"),
        money(text, "between 300 and 500 dollars", "300", "500", bound="range", kind="tax", per="lorry"),
        money(text, "tens of millions", "10000000", "100000000", bound="order_of_magnitude", unit=None),
        money(text, "2.5 million euros", "2.50E+6", "2.50E+6", unit="EUR", kind="price"),
        money(text, "$2 million-a-year", "2000000", "2000000", per="year", kind="asset"),
        money(text, "4,000 a month", "4000", "4000", unit=None, per="month", kind="tax"),
    )


def _mention(text: str, identity: str, kind: str, words: str, value: object = None) -> Mention:
    span = at(text, words)
    return Mention(
        start=span.start,
        end=span.end,
        text=words,
        id=identity,
        kind=kind,  # type: ignore[arg-type]
        by="hand/1",
        value=value,  # type: ignore[arg-type]
        entity="x1" if identity == "e1" else None,
    )


def _mentions(text: str) -> tuple[Mention, ...]:
    forty = Quantity(kind="share", amount=Amount(Interval(Decimal(40), Decimal(40)), "about", "%"), of="cargo")
    march = Time(earliest="2015-03-01", latest="2015-03-31", precision="month", relative=True)
    return (
        _mention(text, "e1", "armed_group", "The Harrow Column", Listed(name="Harrow Column", list="groups")),
        _mention(text, "p1", "place", "Deir ez-Zor", Place(name="Deir ez-Zor", country="SY", level="city")),
        _mention(text, "p2", "place", "Raqqa", Place(name="Raqqa", country="SY", level="city")),
        _mention(text, "t1", "time", "In March", march),
        _mention(text, "q1", "quantity", "some 40 per cent", forty),
        _mention(text, "g1", "commodity", "antiquities", Commodity(name="antiquities", stream="antiquities")),
    )


def _findings(text: str) -> tuple[Finding, ...]:
    day, year = at(text, "more than $1 million a day"), at(text, "$2 million-a-year")
    return (
        Finding(
            code="vague_money", severity="low", message="“tens of millions” gives no figure.", about=("c5",),
            by="checks/1", quotes=(at(text, "tens of millions"),),
        ),
        Finding(
            code="part_exceeds_whole", severity="high", about=("c1", "c7"), by="checks/1", quotes=(day, year),
            message="A part of the income, taken for a year, is larger than what is given as the whole.",
            numbers={"part_a_year": Decimal("365000000"), "whole_a_year": Decimal("2E+6")},
            settled_by="The Tigris Wire's report, for what the $1 million is a total of.",
        ),
        Finding(
            code="stock_flow_mismatch", severity="medium", message="A war chest is a stock; a year makes it a flow.",
            about=("c7",), by="checks/1", quotes=(year,),
        ),
    )  # fmt: skip


def document(text: str = TEXT, **facts: str | None) -> Document:
    return Document(
        id="5e" * 32,
        uri=facts.get("uri") or "https://courier.example/tolls",
        text=text,
        title=facts.get("title", "Who pays at the barrier"),
        publisher=facts.get("publisher", "The Levant Courier"),
        published=facts.get("published", "2015-04-07"),
        language="en",
    )


def reading() -> Reading:
    """The reading of TEXT."""
    said = Attribution(
        id="a1", source=(at(TEXT, "the Tigris Wire"),), cue=(at(TEXT, "said on Monday"),), how="assertion",
        content=(at(TEXT, "The Harrow Column earns"),), by="voices/1",
    )  # fmt: skip
    column = Entity(
        id="x1", kind="armed_group", name="The Harrow Column", aliases=("The group",), mentions=("e1",),
        because="one name", by="entities/1",
    )  # fmt: skip
    return Reading(
        document=document(),
        mentions=_mentions(TEXT),
        money=_money(TEXT),
        entities=(column,),
        attributions=(said,),
        claims=_claims(TEXT),
        findings=_findings(TEXT),
        stamps=("money/1", "claims/1"),
    )


HOSTILE = (
    '<script>alert(1)</script> "><img src=x onerror=alert(2)> {{7*7}} {% raw %} </style> </textarea> '
    "nul\x00 esc\x1b[31m csi\x9b2J rlo\u202eevil\u202c [red]markup[/red] [$41.60] &amp; lone\ud800 end"
)


def hostile() -> Reading:
    """A reading in which every string that a document can set is an attack."""
    whole = Span(0, len(HOSTILE), HOSTILE)
    bad = Link(
        kind="anonymous", name=HOSTILE, how="hearsay", known="resolved", because=HOSTILE, source=whole, cue=whole
    )
    made = Claim(
        id="c1", evidence=(whole,), chain=(bad, bad), modality=Modality(level="U", cues=(whole,)), by="x/1",
        roles={HOSTILE: ("e1",)}, stream=HOSTILE,
    )  # fmt: skip
    finding = Finding(
        code="x\"><script>alert(3)</script>", severity="high", message=HOSTILE, about=("c1",), by="x/1",
        numbers={HOSTILE: Decimal(1)}, quotes=(whole,), settled_by=HOSTILE,
    )  # fmt: skip
    mention = Mention(start=0, end=len(HOSTILE), text=HOSTILE, id="e1", kind="person", by="x/1")
    bad_document = document(HOSTILE, uri=f"javascript:{HOSTILE}", title=HOSTILE, publisher=HOSTILE, published=HOSTILE)
    return Reading(document=bad_document, claims=(made,), findings=(finding,), mentions=(mention,))
