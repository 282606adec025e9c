"""Stories: which documents can have anything to do with one another, before any of them is compared.

A corpus is assembled story by story. What is rare in a story, who is meant by a name in it and which of its statements
clash hangs on its own documents alone, so a report of something else changes nothing there, and one more document is a
matter of the story that it tells.
"""

from __future__ import annotations

from hearsay.assembly.stories.marks import Marks as Marks
from hearsay.assembly.stories.marks import marks_of as marks_of
from hearsay.assembly.stories.parting import parted as parted
