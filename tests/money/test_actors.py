"""Whose money a sum is of, and who pays whom: by the frame of the clause, never guessed."""

from __future__ import annotations

import pytest

from hearsay.model import Claim, Document, Entity, Frame, Link, Mention, MentionKind, Modality, Money, Reading, Span
from hearsay.money.actors import Actors, sides
from hearsay.text.sentences import sentences
from hearsay.values import Amount, Interval

NONE = Link(kind="none", name=None, how="none", known="explicit", because="the text names nobody")
Who = tuple[str, MentionKind]
FRONT: Who = ("the Marsh Front", "armed_group")
RED: Who = ("the Red Cartel", "armed_group")
BROKERS: Who = ("brokers", "person")


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def made(
    text: str,
    sense: str,
    roles: dict[str, Who],
    *,
    kind: str = "revenue",
    named: tuple[Who, ...] = (),
) -> tuple[Actors, Claim, Money]:
    """A reading of one claim: its last sentence, with one sum ("$2 million") and the mentions that play roles."""
    people = dict((*roles.values(), *named))
    mentions = tuple(
        Mention(*_of(span(text, words)), id=f"m:{words}", kind=sort, by="hand/1", entity=f"e:{words}")
        for words, sort in people.items()
    )
    entities = tuple(
        Entity(id=m.entity or "", kind=m.kind, name=m.text, aliases=(), mentions=(m.id,), because="", by="hand/1")
        for m in mentions
    )
    money = Money(
        *_of(span(text, "$2 million")), id="s", amount=Amount(Interval(None, None), "vague", "USD"),
        kind=kind, measure="stock", by="hand/1",  # type: ignore[arg-type]
    )  # fmt: skip
    cut = sentences(text)
    claim = Claim(
        id="c", evidence=(Span(cut[-1].start, cut[-1].end, cut[-1].text),), chain=(NONE,), by="hand/1",
        modality=Modality(level="CT+"), frame=sense, money=("s",),
        roles={role: (f"m:{words}",) for role, (words, _) in roles.items()},
    )  # fmt: skip
    document = Document(id="d", uri="-", text=text)
    reading = Reading(
        document=document, sentences=cut, mentions=mentions, entities=entities, money=(money,), claims=(claim,)
    )
    return Actors(reading), claim, money


def _of(where: Span) -> tuple[int, int, str]:
    return where.start, where.end, where.text


@pytest.mark.parametrize(
    ("text", "sense", "roles", "payer", "payee"),
    [
        ("brokers paid the Marsh Front $2 million.", "pays", {"actor": BROKERS, "beneficiary": FRONT}, 0, 1),
        ("the Marsh Front taxed brokers $2 million.", "taxes", {"actor": FRONT, "victim": BROKERS}, 0, 1),
        ("the Marsh Front bought it from brokers for $2 million.", "buys", {"actor": FRONT, "seller": BROKERS}, 1, 0),
        ("the Marsh Front sold it to brokers for $2 million.", "sells", {"actor": FRONT, "buyer": BROKERS}, 0, 1),
    ],
)
def test_the_frame_tells_who_pays_whom(text: str, sense: str, roles: dict[str, Who], payer: int, payee: int) -> None:
    actors, claim, money = made(text, sense, roles)
    parties = actors.parties(claim, money)
    names = ("brokers", "the Marsh Front")
    assert (parties.by, parties.to) == ((names[payer],), (names[payee],))
    assert [m.text for m in parties.payer] == [names[payer]]


def test_what_the_clause_does_not_say_stays_untold() -> None:
    actors, claim, money = made("the Marsh Front earned $2 million.", "earns", {"actor": FRONT})
    assert actors.parties(claim, money).by == ()
    actors, claim, money = made("the Marsh Front held $2 million.", "controls", {"actor": FRONT})
    assert actors.parties(claim, money) == type(actors.parties(claim, money))()


def test_a_frame_that_holds_for_some_sums_only() -> None:
    text, roles = "the Marsh Front shipped gold worth $2 million to brokers.", {"actor": FRONT, "buyer": BROKERS}
    actors, claim, money = made(text, "transports", roles, kind="asset")
    assert actors.parties(claim, money).to == ()
    actors, claim, money = made(text, "transports", roles, kind="transfer")
    assert actors.parties(claim, money).to == ("brokers",)


def test_an_income_is_the_money_of_who_is_paid() -> None:
    roles = {"actor": RED, "beneficiary": FRONT}
    text = "the Red Cartel paid the Marsh Front $2 million."
    actors, claim, money = made(text, "pays", roles)
    assert actors.owner(claim, money) == "e:the Marsh Front"
    actors, claim, money = made(text, "pays", roles, kind="cost")
    assert actors.owner(claim, money) == "e:the Red Cartel"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("the Marsh Front’s budget was put at $2 million by brokers.", "e:the Marsh Front"),
        ("the Marsh Front fled. Its whole income is put at $2 million by brokers.", "e:the Marsh Front"),
        ("the Marsh Front fled. Far away brokers took $2 million.", "e:brokers"),
    ],
)
def test_a_group_named_before_its_sum_owns_it_where_no_group_acts(text: str, owner: str) -> None:
    actors, claim, money = made(text, "takes", {"actor": BROKERS}, named=(FRONT,))
    assert actors.owner(claim, money) == owner


def test_of_two_groups_and_none_in_the_sentence_nobody_can_tell() -> None:
    text = "the Marsh Front and the Red Cartel met. Then $2 million was paid."
    actors, claim, money = made(text, "pays", {}, named=(FRONT, RED))
    assert actors.owner(claim, money) is None


def test_the_frame_nearest_before_the_sum_decides() -> None:
    text = "the Marsh Front bought ore and bled brokers $2 million."
    actors, claim, money = made(text, "buys", {"actor": FRONT, "victim": BROKERS})
    assert actors.parties(claim, money).by == ("the Marsh Front",)
    reading = Reading(
        document=Document(id="d", uri="-", text=text), mentions=tuple(actors._mentions.values()), claims=(claim,),
        sentences=sentences(text), money=(money,),
        frames=tuple(Frame(predicate=span(text, w), sense=s) for w, s in (("bought", "buys"), ("bled", "taxes"))),
    )  # fmt: skip
    assert Actors(reading).parties(claim, money).by == ("brokers",)


def test_every_side_of_the_table_is_told_for_some_role() -> None:
    assert all(told.payer or told.payee for told in sides().values())
