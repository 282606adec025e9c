"""One who fights is the only one who says it.

What fires: a statement on an armed group whose last voice is a party to the fighting (an army, an intelligence service,
a ministry of defence, a rebel group, a rival, anybody whom the text says to be fighting it), when no other voice says
the like of the same group.

Worked example. "The league earns $2 million a month from its kilns, a military spokesman said": the army gains by a
rich enemy, and nobody else has counted. The figure may be right; it is the word of one side.

What does not fire: a party's statement on itself; one that an outsider says too; a denial, which is the other side's
word; police and prosecutors, who are no party to a war unless the text says that they fight it; one who has left
("a former soldier", "a defector"); an army on something that is no armed group.

What would settle it: a witness of neither side, or the papers that the party drew on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, evidence, identity_of, root, stems_of
from hearsay.checks._words import made, words
from hearsay.model import Claim, Finding, Link, Mention, Reading, Severity

CODE = "party_to_conflict"
TITLE = "Only a party to the conflict says it"
SEVERITY: Severity = "medium"
_FEWEST = 2  # words in common that make one statement the like of another
_BEHIND = 110  # characters behind a name in which its relative clause begins
_CLAUSE = r"(?:\s*\([^)]{1,20}\))?(?:\s+of\s+[\w\s]{3,30})?,\s+(?:which|who)\s[^.;]{0,40}?\b{fights}"


def check(reading: Reading) -> Iterator[Finding]:
    """One finding a party, naming its statements."""
    sides = _Sides(reading)
    found: dict[str, list[Claim]] = {}
    held = [c for c in reading.claims if c.modality.level not in DENIED and c.modality.level != "U"]
    for claim in held:
        if sides.takes_one(claim) and not any(sides.seconds(other, claim) for other in held):
            found.setdefault(identity_of(root(claim)), []).append(claim)
    for claims in found.values():
        yield _finding(claims)


class _Sides:
    """Who of a reading fights, and of which groups each claim speaks."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._groups = [m for m in reading.mentions if m.kind == "armed_group"]
        self._foes_of: dict[str, set[str]] = {}
        self._fighting: dict[str, bool] = {}
        self._phrases: dict[str, list[Link]] = {}
        for claim in reading.claims:
            for link in claim.chain[1:]:
                self._phrases.setdefault(identity_of(link), []).append(link)

    def takes_one(self, claim: Claim) -> bool:
        """Whether a party speaks of an armed group other than itself."""
        link = root(claim)
        return link.kind not in ("none", "self") and bool(self._foes(claim)) and self._fights(identity_of(link))

    def seconds(self, other: Claim, claim: Claim) -> bool:
        """Whether one who is no party says the like."""
        link = root(other)
        own = link.kind == "none" or identity_of(link) == identity_of(root(claim)) or self._fights(identity_of(link))
        if own or not self._foes(other) & self._foes(claim):
            return False
        return len(stems_of(other) & stems_of(claim)) >= _FEWEST and (not claim.stream or other.stream == claim.stream)

    def _foes(self, claim: Claim) -> set[str]:
        if claim.id not in self._foes_of:
            self._foes_of[claim.id] = self._foes_in(claim)
        return self._foes_of[claim.id]

    def _foes_in(self, claim: Claim) -> set[str]:
        link = root(claim)
        head = words("conflict", "beyond").split(link.source.text, maxsplit=1)[0] if link.source else ""
        own = {m.entity or m.text for m in self._groups if _in_head(link, m, head)}
        inside = [m for m in self._groups if any(span.holds(m) for span in claim.evidence)]
        return {m.entity or m.text for m in inside} - own - {link.entity or ""}

    def _fights(self, voice: str) -> bool:
        if voice not in self._fighting:
            self._fighting[voice] = any(self._is_party(link) for link in self._phrases.get(voice, []))
        return self._fighting[voice]

    def _is_party(self, link: Link) -> bool:
        phrases = [text for text in (link.name, link.source.text if link.source else None) if text]
        if any(words("conflict", "apart").search(phrase) for phrase in phrases):
            return False
        heads = [words("conflict", "beyond").split(phrase, maxsplit=1)[0] for phrase in phrases]
        return any(words("conflict", "parties").search(head) for head in heads) or self._is_told_to_fight(link)

    def _is_told_to_fight(self, link: Link) -> bool:
        """ "The border corps, which has been fighting the league": said behind the source, or in its own words."""
        pattern = made(_CLAUSE, fights="conflict.fighting")
        named = re.finditer(re.escape(link.name), self._text) if link.name else ()
        ends = [link.source.end] if link.source else []
        return any(pattern.match(self._text, end, end + _BEHIND) for end in [*ends, *(m.end() for m in named)])


def _in_head(link: Link, mention: Mention, head: str) -> bool:
    """Whether the source speaks for a group: "a captain of the front", not "a shepherd who fled the front"."""
    start = link.source.start if link.source else 0
    return start <= mention.start and mention.end <= start + len(head)


def _finding(claims: list[Claim]) -> Finding:
    many = "a statement" if len(claims) == 1 else f"{len(claims)} statements"
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"{root(claims[0]).name} is a party to the conflict and the only voice for {many} on an armed group.",
        about=tuple(c.id for c in claims),
        by=stamp(CODE),
        quotes=evidence(claims),
        settled_by="a witness of neither side, or the papers that the party drew on",
    )
