"""Modality against its golden pairs: the level of the main clause's content for its last source."""

import pytest
from golden import Case, cases

from hearsay.language.rules.reporting import reporting
from hearsay.reading.modality import NOBODY, Voice, modality
from hearsay.text.quotations import quotations
from hearsay.text.sentences import sentences

# Words that are cues elsewhere and none here; only a reading of the whole sentence tells.
KNOWN_MISSES = ("The likely lads of",)


def _params() -> list[object]:
    marks = pytest.mark.xfail(reason="needs syntax", strict=True)
    return [pytest.param(c, marks=marks if c.text.startswith(KNOWN_MISSES) else ()) for c in cases("modality.txt")]


@pytest.mark.parametrize("case", _params(), ids=lambda c: c.text[:60])
def test_level_and_cues(case: Case) -> None:
    level, _, cues = case.expected[0].removeprefix("~ ").partition("|")
    found = sentences(case.text)
    frames = reporting(case.text, found, quotations(case.text, found))
    voice = Voice(frames[-1].how, (frames[-1].predicate,)) if frames else NOBODY
    said = modality(case.text, tuple(found), voice)
    assert said.level == level.strip(), [c.text for c in said.cues]
    wanted = [c.strip() for c in cues.split(";") if c.strip() not in ("", "*")]
    assert all(any(w in c.text or c.text in w for c in said.cues) for w in wanted)
