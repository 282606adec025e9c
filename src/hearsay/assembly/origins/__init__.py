"""Origins: on whose word an entry rests, once copies, relays and one voice in many documents are one."""

from __future__ import annotations

from hearsay.assembly.origins.finding import find_origins as find_origins
