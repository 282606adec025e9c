"""Everything that the program knows of one claim, and why: what `hearsay explain CLAIM` tells."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hearsay.exporters import arithmetic, chain_words, wording
from hearsay.exporters.display import one_line, shortened
from hearsay.model import Claim, Link, Mention, Reading, Span

_QUOTE = 240


class Line(Struct, frozen=True):
    """One thing that is told; `under`: what it rests on, each in a line of its own below it."""

    text: str
    under: tuple[str, ...] = ()


class Section(Struct, frozen=True):
    """What is told under one heading."""

    title: str
    lines: tuple[Line, ...]


def account(reading: Reading, claim: Claim) -> tuple[Section, ...]:
    """The sections of a claim's account, in reading order; those that have nothing to tell are left out."""
    made = (
        Section("What is said", tuple(Line(_placed(span)) for span in claim.evidence)),
        Section("Who says so, on whose word", tuple(_chain(claim))),
        Section("How surely", (_surely(claim),)),
        Section("What it speaks of", tuple(_matter(reading, claim))),
        Section("The law", tuple(Line(f"{wording.legal(stage)}: {_placed(stage.cue)}") for stage in claim.legal)),
        Section("What it takes back", tuple(_denied(reading, claim))),
        Section("Money", tuple(_money(reading, claim))),
        Section("Findings that touch it", tuple(_findings(reading, claim))),
    )
    return tuple(section for section in made if section.lines)


def _placed(span: Span) -> str:
    """A quote with its offsets, so that it can be looked up."""
    return f"“{shortened(span.text, _QUOTE)}” ({span.start}–{span.end})"


def _chain(claim: Claim) -> Iterator[Line]:
    yield Line(one_line(chain_words.sentence(claim)))
    for place, link in enumerate(claim.chain):
        yield Line(f"{place + 1}. {_voice(link, is_first=place == 0)}", tuple(_grounds(link)))


def _voice(link: Link, *, is_first: bool) -> str:
    name = one_line(chain_words.publisher(link) if is_first else chain_words.voice(link))
    told = [name] if link.kind in ("none", "self") else [name, wording.kind(link)]
    told += [wording.standing(link)] if wording.standing(link) else []
    return ", ".join([*told, *([chain_words.how(link)] if chain_words.how(link) and not is_first else [])])


def _grounds(link: Link) -> Iterator[str]:
    words = [_placed(span) for span in (link.source, link.cue) if span is not None]
    if words:
        yield f"words: {', '.join(words)}"
    if wording.held(link):
        yield wording.held(link)
    yield one_line(wording.known(link))


def _surely(claim: Claim) -> Line:
    level = claim.modality.level
    root = claim.chain[-1] if claim.chain else None
    under = [f"cue: {_placed(cue)}" for cue in claim.modality.cues]
    if root and root.how in ("belief", "hearsay", "denial", "question"):
        under.append(f"the last voice {chain_words.how(root)}")
    if wording.EVIDENTIALS[claim.evidential]:
        under.append(wording.EVIDENTIALS[claim.evidential])
    return Line(f"{wording.sureness(claim)} ({level})", tuple(under) or ("no word weakens or turns it",))


def _matter(reading: Reading, claim: Claim) -> Iterator[Line]:
    mentions = {mention.id: mention for mention in reading.mentions}
    if claim.frame:
        yield Line(f"frame: {wording.spaced(claim.frame)}", tuple(_predicates(reading, claim)))
    for role, ids in claim.roles.items():
        found = tuple(_mention(reading, mentions[identity]) for identity in ids if identity in mentions)
        if found:
            yield Line(f"{one_line(wording.spaced(role))}: {'; '.join(found)}")
    if claim.stream:
        yield Line(f"stream: {one_line(wording.streams(claim))}", _why(claim))
    for name, ids in (("counts", claim.quantities), ("time", (claim.time,) if claim.time else ())):
        texts = [f"“{one_line(mentions[identity].text)}”" for identity in ids if identity in mentions]
        if texts:
            yield Line(f"{name}: {'; '.join(texts)}")


def _why(claim: Claim) -> tuple[str, ...]:
    return (one_line(claim.stream_because),) if claim.stream_because else ()


def _denied(reading: Reading, claim: Claim) -> Iterator[Line]:
    for number, other in enumerate(reading.claims, 1):
        if other.id in claim.denies:
            yield Line(f"claim {number}: {_placed(other.evidence[0])}")


def _predicates(reading: Reading, claim: Claim) -> Iterator[str]:
    """The words of the text that call up the claim's frame."""
    for frame in reading.frames:
        if frame.sense == claim.frame and any(span.holds(frame.predicate) for span in claim.evidence):
            yield f"by {_placed(frame.predicate)}"


def _mention(reading: Reading, mention: Mention) -> str:
    """A mention, and whom or what it is taken for where that has another name."""
    entity = next((e for e in reading.entities if e.id == mention.entity), None)
    taken = f" = {one_line(entity.name)}" if entity and entity.name != mention.text else ""
    return f"“{one_line(mention.text)}” ({wording.spaced(mention.kind)}{taken})"


def _money(reading: Reading, claim: Claim) -> Iterator[Line]:
    for money in reading.money:
        if money.id not in claim.money:
            continue
        sum_ = f"{_placed(money)}: {wording.spaced(money.kind)}, {arithmetic.amount_words(money.amount)}"
        told = (
            money.because,
            arithmetic.working(money),
            arithmetic.why_not(money),
            *(money.basis and (_basis(money.basis),)),
        )
        yield Line(one_line(sum_), tuple(one_line(part) for part in told if part))


def _basis(words: tuple[str, ...]) -> str:
    return f"kept with the figure: {', '.join(words)}"


def _findings(reading: Reading, claim: Claim) -> Iterator[Line]:
    for finding in reading.findings:
        if claim.id in finding.about:
            under = [f"What would settle it: {one_line(finding.settled_by)}"] if finding.settled_by else []
            yield Line(
                f"{finding.severity.upper()}  {one_line(finding.code)}: {one_line(finding.message)}", tuple(under)
            )
