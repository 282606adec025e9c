"""The gazetteer's file: what stands where in it, for the script that writes it and for the part that reads it.

    8 bytes    MAGIC
    4 bytes    the length of the head, little-endian
    head       JSON: `countries` and `sources`, which records point into, and [offset, length] of every section
    sections   records (DTYPE), names and keys (UTF-8, with one more offset than entries each), postings (uint32)

Keys are sorted by their bytes; the postings of a key are the records of that name. ALTERNATE marks one that bears the
name beside its own. Keys that begin with SKELETON hold consonants only (hearsay.language.places.keys).
"""

from __future__ import annotations

import numpy as np

MAGIC = b"HSYPLAC1"
ALTERNATE = 1 << 31
SKELETON = "~"
NONE = 0xFFFFFFFF
DEGREE = 100_000  # points are kept in hundred-thousandths of a degree, about a metre
LEVELS = ("country", "continent", "region", "sea", "admin", "county", "city", "site", "river")
DTYPE = np.dtype([
    ("lat", "<i4"), ("lon", "<i4"), ("population", "<u4"), ("geonameid", "<u4"), ("parent", "<u4"),
    ("country", "u1"), ("level", "u1"), ("source", "u1"), ("capital", "u1"),
])  # fmt: skip
SECTIONS = ("records", "name_offsets", "names", "key_offsets", "keys", "posting_offsets", "postings")
