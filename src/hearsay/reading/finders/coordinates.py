"""Points on the globe that a text gives in figures: "36.34° N, 43.13° E", "36°20'10\"N 43°7'E", "(33.5, 36.3)".

A pair without degree signs or points of the compass is taken for one only in brackets or behind a word such as
"coordinates", and with decimals. One that lies on no globe keeps its words and says so; it is never bent to fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, Place, Reading
from hearsay.reading.finders._made import mention

BY = "coordinates/1"
_SECONDS = r"(?:\s*(?P<{0}s>\d{{1,2}}(?:\.\d+)?)\s*(?:″|\"|”|''))?"
_MINUTES = r"(?:\s*(?P<{0}m>\d{{1,2}}(?:\.\d+)?)\s*(?:′|'|’)" + _SECONDS + ")?"
_SIDE = r"(?P<{0}d>[-−]?\d{{1,3}}(?:\.\d+)?)\s*(?:°|º|deg(?:rees)?\b)?" + _MINUTES + r"\s*(?P<{0}c>[{1}])\b"
_SIGNED = re.compile(_SIDE.format("a", "NS") + r"\s*[,;/]?\s*" + _SIDE.format("o", "EW"))
_PLAIN = re.compile(
    r"(?:\(|\b(?:coordinates|position|location|lat(?:itude)?\s*/\s*lon(?:gitude)?|gps)\s*:?\s*\(?)\s*"
    r"(?P<lat>[-−]?\d{1,3}\.\d{2,8})°?\s*,\s*(?P<lon>[-−]?\d{1,3}\.\d{2,8})(?!\d|\.\d|\s*(?:%|per\b))",
    re.I,
)
_EXACT = Decimal("0.00001")
_MOST_LAT, _MOST_LON, _SIXTY = Decimal(90), Decimal(180), Decimal(60)


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:  # noqa: ARG001 - a finder is given the hits
    """One mention a point."""
    text = reading.document.text
    for match in _SIGNED.finditer(text):
        value = _place(match.group(), _degrees(match, "a"), _degrees(match, "o"))
        yield mention(reading, match.start(), match.end(), "place", by=BY, value=value)
    for match in _PLAIN.finditer(text):
        start, end = match.start("lat"), match.end("lon")
        lat, lon = (Decimal(match.group(side).replace("−", "-")) for side in ("lat", "lon"))
        yield mention(reading, start, end, "place", by=BY, value=_place(text[start:end], lat, lon))


def _degrees(match: re.Match[str], side: str) -> Decimal | None:
    """Degrees with their minutes and seconds, south and west below zero; None where minutes or seconds exceed 60."""
    whole = Decimal(match.group(f"{side}d").replace("−", "-"))
    minutes, seconds = (Decimal(match.group(f"{side}{part}") or 0) for part in "ms")
    if minutes >= _SIXTY or seconds >= _SIXTY or whole < 0:
        return None
    degrees = whole + minutes / _SIXTY + seconds / _SIXTY / _SIXTY
    return -degrees if match.group(f"{side}c") in "SW" else degrees


def _place(words: str, lat: Decimal | None, lon: Decimal | None) -> Place:
    if lat is None or lon is None or abs(lat) > _MOST_LAT or abs(lon) > _MOST_LON:
        why = "the figures lie on no globe: latitudes end at 90°, longitudes at 180°, minutes and seconds at 60"
        return Place(name=words, country=None, level="point", because=why)
    point = (side.quantize(_EXACT) for side in (lat, lon))
    return Place(name=words, country=None, level="point", lat=next(point), lon=next(point), because="given in figures")
