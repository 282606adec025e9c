"""What others told before a statement: looked up backwards, and the same as walking over all of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearsay.checks._statements import DENIED, identity_of, is_illicit, root
from hearsay.checks._told import Told
from hearsay.model import Claim, Document, Link, Modality, Reading, Sentence, Span

TEXT = " ".join(f"Line {number:02}." for number in range(12))
SAID = st.tuples(
    st.integers(0, 11), st.sampled_from(["clerk", "mayor"]), st.sampled_from(["gold", None]),
    st.sampled_from(["CT+", "CT-"]),
)  # fmt: skip


def _reading(said: list[tuple[int, str, str | None, str]]) -> Reading:
    sentences = tuple(Sentence(at * 9, at * 9 + 8, TEXT[at * 9 : at * 9 + 8], paragraph=0) for at in range(12))
    claims = []
    for number, (at, name, stream, level) in enumerate(said):
        link = Link(kind="person", name=name, how="assertion", known="explicit", because="said so")
        span = Span(at * 9, at * 9 + 8, TEXT[at * 9 : at * 9 + 8])
        modality = Modality(level=level)  # type: ignore[arg-type]
        claims.append(
            Claim(id=str(number), evidence=(span,), chain=(link,), modality=modality, by="t/1", stream=stream)
        )
    document = Document(id="0", uri="-", text=TEXT)
    return Reading(document=document, sentences=sentences, claims=tuple(claims))


@given(st.lists(SAID, min_size=1, max_size=10), st.integers(0, 6))
def test_near_is_what_a_walk_finds(said: list[tuple[int, str, str | None, str]], sentences: int) -> None:
    reading = _reading(said)
    told = Told(reading)
    for claim in reading.claims:
        start, voice = claim.evidence[0].start, identity_of(root(claim))
        held = [c for c in reading.claims if c.modality.level not in DENIED and c.evidence[-1].end <= start]
        others = {c.id for c in held if identity_of(root(c)) != voice and is_illicit(c.stream)}
        near = {c.id for c in held if c.id in others and told.sentence(c) >= told.sentence(claim) - sentences}
        found = told.near(claim, sentences)
        assert {c.id for c in told.before(claim)} == others
        assert {c.id for c in found} == near
        assert [c.evidence[0].start for c in found] == sorted((c.evidence[0].start for c in found), reverse=True)
        own = [c for c in held if identity_of(root(c)) == voice and is_illicit(c.stream)]
        assert told.by_himself(claim) == bool(own)
