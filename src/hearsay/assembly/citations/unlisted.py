"""Outlets that no list has and no word beside them gives away, known by what is said of them: "Onda Clara writes".

A name counts where one report cites it as only outlets are cited (it writes, it aired, somebody told it, "a report in
Onda Clara"), and a report of another publisher has something from it too. One report alone may speak of anybody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from hearsay.assembly.citations.naming import Naming, Publishers
from hearsay.assembly.citations.voices import Voices
from hearsay.assembly.names import is_proper, outlet_key
from hearsay.assembly.witnesses import Witness
from hearsay.model import Mention, Place, Span
from hearsay.text.spans import quote

_FEWEST = 2  # publishers whose reports have something from it
_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_NAME = (
    rf"(?P<name>{_WORD}(?: (?:(?:y|e|et|de|del|da|do|du|of|and|la|le|les|el) ){{0,2}}(?:{_WORD}|\d{{1,3}}\b)){{0,3}})"
)
_CITED = (
    re.compile(rf"\b(?:told|shown to|aired by|carried by|published by) (?:the )?{_NAME}"),
    re.compile(
        rf"\b(?:reports?|dispatch|dispatches|articles?|story|broadcast|correspondents?|readers|listeners|viewers) "
        rf"(?:in|by|of|on|for|from) (?:the )?{_NAME}"
    ),
    re.compile(
        rf"{_NAME} (?:writes|wrote|has written|published|has published|broadcasts?|aired|carried|has it"
        r"|has learn(?:ed|t)|first reported|has reported|reported|reports|revealed|reveals)\b"
    ),
    re.compile(rf"\b(?:[Cc]iting|[Qq]uoting|cited by|quoted by) (?:the )?{_NAME}"),
)
_SPEAKER = re.compile(r"['’]s\b| (?:spokes|official|leader|chief|commander|head|lawyer|member|minister|officer)")
_NONE = ("official_body", "armed_group", "time", "nationality", "facility", "commodity", "quantity", "money")
_OUTLETS = 2  # of the patterns, those in which hardly a person stands; "Odile Mba reported" may be one


def unlisted(
    known: Mapping[str, Witness], publishers: Publishers, named: Mapping[str, Mapping[str, Naming]]
) -> dict[str, list[Naming]]:
    """For each document the outlets that it has something from and that only this gives away. named: the others."""
    others = {key for namings in named.values() for key in namings}
    cited: dict[str, dict[str, Span]] = defaultdict(dict)
    for name, witness in sorted(known.items()):
        for span in _cited(witness):
            key = outlet_key(span.text)
            if key not in others and is_proper(span.text) and publishers.key(span.text) == key:
                cited[key].setdefault(name, span)
    found: dict[str, list[Naming]] = defaultdict(list)
    holders = _holders(known, {span.text for spans in cited.values() for span in spans.values()})
    for key in sorted(cited):
        having = cited[key] | _further(known, key, cited[key], holders)
        if len({known[name].name for name in having}) >= _FEWEST:
            for name, span in sorted(having.items()):
                found[name].append(Naming(key, span.text, "said", span))
    return found


def _cited(witness: Witness) -> Iterator[Span]:
    kinds = {(m.start, m.end): m for m in witness.reading.mentions if m.form == "name"}
    for at, pattern in enumerate(_CITED):
        for match in pattern.finditer(witness.text):
            span = quote(witness.text, *match.span("name"))
            speaks = _SPEAKER.match(witness.text, span.end)
            if not speaks and _may_be_outlet(kinds.get((span.start, span.end)), persons=at < _OUTLETS):
                yield span


def _may_be_outlet(mention: Mention | None, *, persons: bool) -> bool:
    """Whether a name is the reader's for no body, group or place; what it takes for a person may be an outlet."""
    if mention is None:
        return False
    if mention.kind in _NONE or (isinstance(mention.value, Place) and mention.value.record is not None):
        return False
    return persons or mention.kind in ("organisation", "outlet")


def _holders(known: Mapping[str, Witness], names: Collection[str]) -> dict[str, set[str]]:
    """The documents that name each of some names."""
    found: dict[str, set[str]] = defaultdict(set)
    for document, witness in known.items() if names else ():
        for mention in witness.reading.mentions:
            if mention.form == "name" and mention.text in names:
                found[mention.text].add(document)
    return found


def _further(
    known: Mapping[str, Witness], key: str, cited: Mapping[str, Span], holders: Mapping[str, Collection[str]]
) -> dict[str, Span]:
    """The documents beside those that let the same name speak."""
    names = {span.text for span in cited.values()}
    found: dict[str, Span] = {}
    for document in sorted({d for name in names for d in holders.get(name, ())} - cited.keys()):
        witness = known[document]
        if key in witness.keys:
            continue
        voices = Voices(witness)
        for name in sorted(names):
            found_at = re.finditer(rf"\b{re.escape(name)}\b(?!{_SPEAKER.pattern})", witness.text)
            span = next((p for m in found_at if voices.speaks(p := quote(witness.text, *m.span()))), None)
            if span is not None:
                found.setdefault(document, span)
    return found
