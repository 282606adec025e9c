"""Entries: one claim as a whole corpus has it, from the single statement to the whole of a story."""

from __future__ import annotations

from hearsay.assembly.entries.gathering import gather_entries as gather_entries
