"""Legal stages against their golden pairs: each that a sentence tells of, in text order, and no other."""

import pytest
from golden import Case, cases

from hearsay.model import Span
from hearsay.reading.legal import legal_stages


@pytest.mark.parametrize("case", cases("legal.txt"), ids=lambda c: c.text[:60])
def test_stages(case: Case) -> None:
    stages = legal_stages(case.text, (Span(0, len(case.text), case.text),))
    told = "; ".join(("not " if s.negative else "") + s.stage for s in stages)
    assert told == case.expected[0].removeprefix("& ").replace("-", "")
    assert all(case.text[s.cue.start : s.cue.end] == s.cue.text for s in stages)
