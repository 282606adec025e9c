"""A chain as one sentence: the publisher first, then each voice on whose word, and how the last one knows.

"The Courier, citing the Wire, citing doctor Layla Nasser [inferred from “the doctor”], who had heard". It comes in
parts, so that the page can lead from each voice to its words and set apart what the program inferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hearsay.exporters.display import one_line, shortened
from hearsay.model import Claim, Evidential, How, Link

NOBODY = "nobody is named"
NO_PUBLISHER = "the publisher (not told)"
# in the past, where one voice and several have the same verb
PERSONS = {
    "assertion": "said so",
    "belief": "believed so",
    "knowledge": "gave it as known",
    "hearsay": "had heard",
    "document": "went by a document",
    "perception": "saw it",
    "denial": "denied it",
    "question": "left it open",
    "wish": "wants it so",
    "none": "",
}
PAPERS = PERSONS | {
    "belief": "held it likely",
    "hearsay": "passed on what was heard",
    "document": "said so",
    "perception": "showed it",
}
_SAYING: frozenset[How] = frozenset({"assertion", "knowledge"})
_EVIDENTIAL = {"saw": PERSONS["perception"], "was_told": PERSONS["hearsay"], "inferred": "inferred so"}
_PAPERS = frozenset({"document", "dataset"})
_PEOPLE = frozenset({"person", "anonymous", "collective"})
# what need not be said of a voice in the middle of a chain
_PLAIN = frozenset({PERSONS["assertion"], PERSONS["knowledge"]})
_LONGEST_NAME = 90
_LONGEST_WORDS = 40
_LONGEST_LEAD = 60
_NAMELESS = {
    "anonymous": "an unnamed source",
    "collective": "a group",
    "document": "a document",
    "dataset": "a set of data",
    "agency": "a news agency",
    "official_body": "an official body",
    "outlet": "an outlet",
    "person": "a person",
}
# the words that a phrase may begin with and that a capital only opens a sentence with
_OPENING = re.compile(
    r"(?:A|An|The|His|Her|Its|Their|Our|My|One|Two|Three|Four|Five|Several|Some|Many|It|They|He|She) "
)
_TITLE = re.compile(r"[^\W\d_]+\.?")  # "doctor", "General"
_LEAD = re.compile(r"[^\W\d_][\w'’.,& -]* ")


class Part(Struct, frozen=True):
    """A stretch of the sentence.

    link: the place in the chain of the link that it names; None for the words between.
    mark: how the program inferred that link, in words; empty where it stands in the text.
    """

    text: str
    link: int | None = None
    mark: str = ""


def parts(claim: Claim) -> tuple[Part, ...]:
    """The sentence of a claim's chain, in parts that follow each other without a gap."""
    if not claim.chain:
        return (Part(NOBODY),)
    return tuple(part for place in range(len(claim.chain)) for part in _said(claim, place) if part.text)


def sentence(claim: Claim) -> str:
    """The same as one string: "The Gazette, citing a wire, citing Dr Rashid, who saw it"; "The Gazette; nobody ..."."""
    return "".join(f"{part.text} [{part.mark}]" if part.mark else part.text for part in parts(claim))


def voice(link: Link) -> str:
    """Whom a link names, or in plain words that it names nobody."""
    if link.kind == "none":
        return NOBODY
    if link.kind == "self":
        return "its own reporting"
    name = shortened(link.name or (link.source.text if link.source else ""), _LONGEST_NAME)
    if link.kind == "anonymous" and name:
        return f"an unnamed source (“{name}”)"
    return name or _NAMELESS[link.kind]


def mark(link: Link) -> str:
    """How a link was inferred: "carried on", "inferred from “the report”"; empty for one that stands in the text."""
    if link.known == "carried":
        return "carried on"
    if link.known != "resolved":
        return ""
    return f"inferred from “{shortened(link.source.text, _LONGEST_WORDS)}”" if link.source else "inferred"


def how(link: Link, evidential: Evidential = "unstated") -> str:
    """How a voice is said to know: "said so", "had heard", "saw it"; empty where that is not told.

    evidential: what the root has it from; it says more than a verb of saying does.
    """
    if link.how in _SAYING and evidential in _EVIDENTIAL:
        return _EVIDENTIAL[evidential]
    return (PAPERS if link.kind in _PAPERS else PERSONS)[link.how]


def publisher(link: Link) -> str:
    """The first link by name, or that nobody told it."""
    return voice(link) if link.name or link.source else NO_PUBLISHER


def first(claim: Claim) -> str:
    """The publisher as the sentence begins with it."""
    return parts(claim)[0].text


def _said(claim: Claim, place: int) -> Iterator[Part]:
    link, is_root = claim.chain[place], place == len(claim.chain) - 1
    if place == 0:
        yield Part(_opening(publisher(link)), 0, mark(link))
    elif link.kind == "none":
        yield Part("; " if is_root else ", citing ")
        yield Part((NOBODY if is_root else "somebody who is not named") + _cue(link), place, mark(link))
    else:
        yield Part(", from " if link.kind == "self" else ", citing ")
        yield Part(_inside(_titled(link)), place, mark(link))
        told = how(link, claim.evidential if is_root else "unstated")
        if told and ((is_root and link.kind != "self") or told not in _PLAIN):
            yield Part(f", {'who' if link.kind in _PEOPLE else 'which'} {told}")


def _cue(link: Link) -> str:
    return f" (“{shortened(link.cue.text, _LONGEST_WORDS)}”)" if link.cue else ""


def _titled(link: Link) -> str:
    """A voice with its title: the words right before the name, or a short one that the text gives it elsewhere."""
    name, source = voice(link), one_line(link.source.text) if link.source else ""
    before, found, _ = source.partition(link.name or "") if link.known == "explicit" and link.name else ("", "", "")
    if found and link.kind != "anonymous" and len(before) <= _LONGEST_LEAD and _LEAD.fullmatch(before):
        return before + name
    return f"{link.described} {name}" if link.kind == "person" and _TITLE.fullmatch(link.described or "") else name


def _inside(name: str) -> str:
    """A name as it stands within a sentence: "A spokesman" is "a spokesman"."""
    return name[0].lower() + name[1:] if _OPENING.match(name + " ") else name


def _opening(name: str) -> str:
    return name[0].upper() + name[1:] if name == NO_PUBLISHER else name
