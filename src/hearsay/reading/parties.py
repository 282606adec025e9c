"""Which part people and groups play: by the arguments of the frames, else by where they stand.

The reader model tells who is what to a predicate; the frame vocabulary says what that makes them: whom a kidnapper
kidnaps is a victim, whom a seller sells to a buyer. Where no argument is known (a reader by rules, a verb that the
vocabulary lacks), whoever stands before the verb or behind "by" acts, and in a passive suffers it.
"""

from __future__ import annotations

import re

from hearsay.language.rules.frames import vocabulary
from hearsay.model import Argument, Frame, Mention, Span
from hearsay.reading.heads import INWARD, heads, outermost
from hearsay.reading.routes import word_before
from hearsay.text.shelf import Shelf

_NUMBERED = ("agent", "patient", "second", "third", "end")
_OF_CLAUSES = frozenset({"root", "conj", "advcl", "ccomp", "parataxis", "acl", "cop", "xcomp", None})
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:\w+ly\s+|not\s+|also\s+|then\s+|now\s+)*$", re.I)
_HELP = re.compile(
    r"\s+(?:(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|did|does|do|not|\w+ly)\s+)*", re.I
)
_HAVE = re.compile(r"\b(?:has|have|had)\s+(?:(?!been\b)\w+\s+){0,2}$", re.I)
_DIRECT = re.compile(r"\s+(?:(?!(?:to|from|by|for|in|of|on|at|with)\b)[\w'’-]+\s+){0,3}", re.I)
_BANDS = frozenset({"armed_group", "organisation"})
Roles = dict[str, str]


class Parties:
    """The people and groups of one claim. mentions: all of the text's; frames: those inside it, in text order."""

    def __init__(self, text: str, mentions: Shelf[Mention], frames: list[Frame]) -> None:
        self._text, self._mentions, self._frames = text, mentions, frames
        self._verbs = [f for f in frames if f.relation in _OF_CLAUSES]
        self.found: dict[str, Mention] = {}

    def roles(self, spans: tuple[Span, ...], shared: Span | None) -> Roles:
        """Roles by mention id; outside the spans only of those that an argument or the shared subject names."""
        roles = self._by_argument()
        for span in spans:
            for mention in outermost(self._mentions.inside(span.start, span.end)):
                if mention.id not in roles and not self._is_within(mention) and (role := self._stands(mention, span)):
                    roles[mention.id] = role
                    self.found[mention.id] = mention
        if shared and "actor" not in roles.values():
            roles |= self._sharing(shared, spans[0])
        return roles

    def _by_argument(self) -> Roles:
        seen: dict[str, list[tuple[bool, int, str]]] = {}
        for frame in self._frames:
            for argument in frame.arguments:
                for mention in self._heads(argument):
                    role = self._role(frame, argument, mention)
                    if role:
                        self.found[mention.id] = mention
                        size = argument.end - argument.start
                        seen.setdefault(mention.id, []).append((role == "actor", size, role))
        # what is done to somebody, or for him, says more of him than that he acts elsewhere in the claim
        return {key: min(found)[2] for key, found in seen.items()}

    def _role(self, frame: Frame, argument: Argument, mention: Mention) -> str | None:
        name = self._true_role(frame, argument)
        kind = vocabulary().kinds.get(frame.sense)
        if kind is None or name not in _NUMBERED:
            return None
        if kind.hires and self._is_for_a_deed(frame):
            return self._hired(frame, is_payer=name == "agent")
        return None if mention.kind == "victim_group" and kind.role(name) == "actor" else kind.role(name)

    def _true_role(self, frame: Frame, argument: Argument) -> str:
        """The argument's role, where the words around the verb do not plainly tell otherwise.

        Who stands behind "by" in a passive is its agent, and so is who stands before a verb in the active voice.
        """
        if not _is_ing(frame) and argument.text.lower().startswith("by "):
            return "agent"
        first = argument.role == "patient" and argument.end < frame.predicate.start and not frame.role("agent")
        return "agent" if first and self._is_active(frame) else argument.role

    def _heads(self, argument: Argument) -> list[Mention]:
        inside = self._mentions.inside(argument.start, argument.end)
        found = list(heads(self._text, argument, inside))
        # a state goes by the name of its country
        return found or [m for m in inside if argument.role == "agent" and _is_all(argument, m)]

    def _is_for_a_deed(self, frame: Frame) -> bool:
        """Whether somebody is paid to do something: "paid $900 to smuggle them", "paid herders to smuggle it"."""
        deeds = [f.predicate for f in self._frames if f.sense in vocabulary().trades and self._is_bare(f)]
        return any(a.holds(deed) for a in frame.arguments if a.role != "agent" for deed in deeds)

    def _hired(self, frame: Frame, *, is_payer: bool) -> str:
        """An armed group is a buyer's trader, other people are hands that the payer hires."""
        paid = (m for a in frame.arguments if a.role != "agent" for m in self._heads(a))
        if any(m.kind in _BANDS for m in paid):
            return "buyer" if is_payer else "actor"
        return "actor" if is_payer else "agent"

    def _is_within(self, mention: Mention) -> bool:
        """Whether an argument holds it without being it: the clan of "a dealer from the clan"."""
        return any(a.holds(mention) for f in self._frames for a in f.arguments if a.role in _NUMBERED)

    def _stands(self, mention: Mention, span: Span) -> str | None:
        if mention.kind == "victim_group":
            return None
        word = word_before(self._text, span.start, mention.start)
        last = next((f for f in reversed(self._verbs) if span.start <= f.predicate.start < mention.start), None)
        ahead = next((f for f in self._verbs if mention.end <= f.predicate.start < span.end), None)
        if word == "by":
            return "actor"
        if last is None or self._is_subject(mention, ahead):
            return None if INWARD.fullmatch(word) and word != "of" else self._subject(ahead)
        return None if last.arguments else self._behind(last, word, mention)

    def _is_subject(self, mention: Mention, ahead: Frame | None) -> bool:
        return ahead is not None and bool(_HELP.fullmatch(self._text, mention.end, ahead.predicate.start))

    def _subject(self, verb: Frame | None) -> str | None:
        """What the subject of a verb is, where no argument tells who it is; of none, who a bare phrase is about."""
        if verb is None:
            return "actor"
        passive = self._is_passive(verb)
        if verb.role("patient" if passive else "agent"):
            return None
        return vocabulary().role(verb.sense, "patient" if passive else "agent") or (None if passive else "actor")

    def _behind(self, verb: Frame, word: str, mention: Mention) -> str | None:
        if word in ("to", "from"):
            role = vocabulary().role(verb.sense, "second")
            return role if (role in ("seller", "victim")) == (word == "from") else None
        direct = _DIRECT.fullmatch(self._text, verb.predicate.end, mention.start)
        return vocabulary().role(verb.sense, "patient") if direct else None

    def _sharing(self, shared: Span, span: Span) -> Roles:
        """The subject of the clause before acts in this one too, unless its verb has an agent or is a passive."""
        verb = next((f for f in self._verbs if f.predicate.start >= span.start), None)
        if verb is None or verb.role("agent"):
            return {}
        subject = Argument(shared.start, shared.end, shared.text, role="agent")
        role = self._subject(verb)
        shares = {m.id: m for m in self._heads(subject) if m.kind != "victim_group"} if role else {}
        self.found |= shares
        return {key: role for key in shares if role}

    def _is_passive(self, verb: Frame) -> bool:
        at = verb.predicate.start
        return not _is_ing(verb) and bool(_BE.search(self._text, max(0, at - 40), at))

    def _is_active(self, verb: Frame) -> bool:
        at = verb.predicate.start
        return verb.predicate.text.lower() in vocabulary().present or bool(
            _HAVE.search(self._text, max(0, at - 40), at)
        )

    def _is_bare(self, verb: Frame) -> bool:
        return self._text[max(0, verb.predicate.start - 3) : verb.predicate.start].lower() == "to "


def _is_ing(verb: Frame) -> bool:
    return verb.predicate.text.lower().endswith("ing")


def _is_all(argument: Argument, mention: Mention) -> bool:
    """Whether a place is all that an argument names, but for its article."""
    return mention.kind == "place" and argument.text.lower().removeprefix("the ").strip() == mention.text.lower()
