"""Same claims across documents: what a claim says in words that can be compared, and which say the same."""

from __future__ import annotations

from hearsay.assembly.same_claim.gists import Gist as Gist
from hearsay.assembly.same_claim.gists import gists_of as gists_of
from hearsay.assembly.same_claim.groups import Group as Group
from hearsay.assembly.same_claim.groups import grouped as grouped
