"""Voices: who is heard in each document, and which of them are one across documents."""

from __future__ import annotations

from hearsay.assembly.voices.heard import CARRIERS as CARRIERS
from hearsay.assembly.voices.heard import Heard as Heard
from hearsay.assembly.voices.hearing import Hearing as Hearing
