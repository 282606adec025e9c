"""The notation of annotated texts, and the texts themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.model import Span
from recipe.notation import AnnotatedText, Attribution, MalformedCase, annotated_cases, parsed

READER = Path(__file__).parents[1] / "cases" / "reader.txt"
NESTED = """# a comment
@ nested
[c1 [s2 The broker] [v2 said] [c2 he paid {p Omar Sow}]], [v1 says] [s1+3 the {o* Ledger}], [n3* denying] [c3 \\[it\\]].

[c3 He paid.]
---
@ plain
Nothing is said.
"""


def _words(spans: tuple[Span, ...]) -> list[str]:
    return [span.text for span in spans]


def _parts(found: Attribution) -> list[list[str]]:
    return [_words(found.source), _words(found.cue), _words(found.content)]


def test_attributions_nest_and_share_a_source() -> None:
    case = parsed(NESTED)[0]
    outer, inner, denial = case.attributions
    assert case.text == "The broker said he paid Omar Sow, says the Ledger, denying [it].\n\nHe paid."
    assert _parts(outer) == [["the Ledger"], ["says"], ["The broker said he paid Omar Sow"]]
    assert _parts(inner) == [["The broker"], ["said"], ["he paid Omar Sow"]]
    assert _parts(denial) == [["the Ledger"], ["denying"], ["[it]", "He paid."]]
    assert [a.inside for a in case.attributions] == [None, 1, None]
    assert [(a.denied, a.arguable) for a in case.attributions] == [(False, False), (False, False), (True, True)]


def test_names_have_a_kind_and_may_be_arguable() -> None:
    case = parsed(NESTED)[0]
    assert [(n.span.text, n.kind, n.arguable) for n in case.names] == [
        ("Omar Sow", "person", False),
        ("Ledger", "organisation", True),
    ]


def test_a_case_without_marks_is_a_text() -> None:
    case = parsed(NESTED)[1]
    assert case == AnnotatedText(slug="plain", line=7, text="Nothing is said.", names=(), attributions=())


SAID = "[s1 He] [v1 said] [c1 no]."


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("", 1, "must follow"),
        ("\nLater.", 1, "must follow"),
        ("A.\n\n\nB.", 1, "not two"),
        ("A blank. ", 2, "end of the line"),
        ("{x Omar} left.", 2, "no mark begins so"),
        ("{p Omar left.", 2, "not closed"),
        ("{pOmar} left.", 2, "no mark begins so"),
        ("[c Omar] left.", 2, "no mark begins so"),
        ("Omar] left.", 2, "closes nothing"),
        ("{p Omar] left.", 2, "closed by"),
        ("{p  Omar} left.", 2, "blank at its edge"),
        ("{p } left.", 2, "empty"),
        ("{p Omar {l Gao}} left.", 2, "within a name"),
        ("{p Omar [s1 Sow]} left.", 2, "within a name or a cue"),
        ("A.\n[v1 he {p Omar} said] [c1 no].", 3, "within a name or a cue"),
        ("[c1 No, [s1 he] [v1 said]].", 2, "within its own"),
        ("[s1 He] [v1+2 said] [c1+2 no].", 2, "cue of two"),
        ("[s1 He] [c1 no].", 1, "has no cue"),
        ("[s1 He] [v1 said].", 1, "has no content"),
        (SAID.replace("1", "2"), 1, "are numbered"),
        ("A.\n[s1 He] [v1 said], [n1 did not say] [c1 no].", 3, "said and denied"),
        ("[v1* Did] he [v1 say] [c1 no]?", 2, "arguable and not"),
        ("[s1* He] [v1 said] [c1 no].", 2, "the star"),
        ("[v1 said] [c1 [s2 he] [v2 said] no] [c2 yes].", 2, "only partly"),
        ("[v1 said] [v2 wrote] [c1+2 [v3 heard] [c3 no]].", 2, "two others"),
        ("[v1 said] [c1 that [s2 he]] [v2 said] [c2 no].", 2, "too deep"),
        ("A \\ B.", 2, "no mark begins so"),
    ],
)
def test_what_breaks_the_notation_is_refused_with_its_line(text: str, line: int, why: str) -> None:
    with pytest.raises(MalformedCase, match=rf"^line {line}: .*{why}"):
        parsed(f"@ case\n{text}\n")


@pytest.mark.parametrize("head", ["No slug.", "@ Two Words", "@"])
def test_a_case_needs_a_slug(head: str) -> None:
    with pytest.raises(MalformedCase, match="slug"):
        parsed(f"{head}\n{SAID}\n")


def test_a_slug_stands_once() -> None:
    with pytest.raises(MalformedCase, match=r"line 4: the slug same stands twice"):
        parsed("@ same\nA.\n---\n@ same\nB.\n")


@given(st.text("ab[]{}\\ psvn12*+@-\n"))
def test_any_text_is_read_exactly_or_refused(text: str) -> None:
    try:
        found = parsed(f"@ case\n{text}")
    except MalformedCase:
        return
    for case in found:
        for span in (
            *(n.span for n in case.names),
            *(s for a in case.attributions for s in a.source + a.cue + a.content),
        ):
            assert case.text[span.start : span.end] == span.text


def test_the_cases_are_many_and_of_all_kinds() -> None:
    cases = annotated_cases(READER)
    attributions = [a for case in cases for a in case.attributions]
    assert len(cases) >= 90
    assert {name.kind for case in cases for name in case.names} == {"person", "place", "organisation"}
    assert sum(not case.attributions for case in cases) >= 15
    assert sum(a.denied for a in attributions) >= 15
    assert sum(a.inside is not None for a in attributions) >= 20
    assert sum(not a.source for a in attributions) >= 8


@pytest.mark.parametrize("case", annotated_cases(READER), ids=lambda case: case.slug)
def test_spans_quote_their_text_and_end_where_words_end(case: AnnotatedText) -> None:
    spans = [n.span for n in case.names] + [s for a in case.attributions for s in a.source + a.cue + a.content]
    for span in spans:
        assert case.text[span.start : span.end] == span.text
        assert not (case.text[span.start - 1 : span.start] + span.text[:1]).isalnum() or span.start == 0
        assert not (span.text[-1:] + case.text[span.end : span.end + 1]).isalnum() or span.end == len(case.text)
        assert not span.text.endswith((",", ";"))
