"""The readers of the corpora, on files made up in the corpora's forms: every offset quotes what it should."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from recipe.annotated import Annotated, Frame
from recipe.corpora import conllu, ewt, gum, polnear, re3d, wikigold, written

TREEBANK = """\
# newdoc id = ferry
# sent_id = ferry-0
# newpar id = ferry-p0
# text = Amina Diallo didn't say that the ferry is late.
1\tAmina\tAmina\tPROPN\tNNP\t_\t5\tnsubj\t5:nsubj\t_

# sent_id = ferry-1
# text = She waited in Lagos.
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t2:nsubj\t_

# sent_id = ferry-2
# newpar id = ferry-p1
# text = Nobody came.
1\tNobody\tnobody\tPRON\tNN\t_\t2\tnsubj\t2:nsubj\t_

# newdoc id = bridge
# text = According to Tano, it rained.
1\tAccording\taccord\tVERB\tVBG\t_\t3\tcase\t3:case\t_
"""


def row(text: str, **more: Any) -> str:
    return json.dumps({"uri": "made/up/0", "text": text, **more}) + "\n"


def at(text: str, words: str) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]


def quotes(found: Annotated, frame: Frame) -> list[tuple[str, str]]:
    return [(a.role, found.text[a.start : a.end]) for a in frame.arguments]


def names(found: Annotated) -> list[tuple[str, str]]:
    return [(found.text[a:b], kind) for a, b, kind in found.names]


def token(number: int, form: str, *, upos: str = "X", head: int = 0, relation: str = "dep", misc: str = "_") -> str:
    """A line of CoNLL-U."""
    return f"{number}\t{form}\t_\t{upos}\t_\t_\t{head}\t{relation}\t_\t{misc}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("syntax", "names", "frames", "attribution"):
        (tmp_path / name).mkdir()
    (tmp_path / "syntax" / "ewt-dev.conllu").write_text(TREEBANK, "utf-8")
    first = "Amina Diallo did n't say that the ferry is late ."  # with other blanks than the treebank's
    entities = [{"start": 0, "end": 12, "kind": "person"}]
    (tmp_path / "names" / "uner-ewt-dev.jsonl").write_text(
        row(first, entities=entities) + row("Nobody came .", entities=[]), "utf-8"
    )
    said = [["ARG0", 0, 12], ["ARGM-NEG", *at(first, "n't")], ["ARG1", *at(first, "that the ferry is late")]]
    frames = [
        {"predicate": at(first, "did"), "sense": "do.01", "args": []},
        {"predicate": at(first, "say"), "sense": "say.01", "args": said},
        {"predicate": at(first, "is"), "sense": "be.01", "args": [["ARG1", *at(first, "the ferry")]]},
    ]
    rained = "According to Tano , it rained ."
    more = [{"predicate": at(rained, "rained"), "sense": "rain.01", "args": [["ARG1", *at(rained, "it")]]}]
    (tmp_path / "frames" / "propbank-ewt-dev.jsonl").write_text(
        row(first, frames=frames) + row(rained, frames=more), "utf-8"
    )
    return tmp_path


def test_the_sentences_of_a_treebank_lie_in_its_documents(folder: Path) -> None:
    found = list(conllu.documents(list(conllu.sentences(folder / "syntax" / "ewt-dev.conllu"))))
    assert [text for text, _, _ in found] == [
        "Amina Diallo didn't say that the ferry is late. She waited in Lagos.\nNobody came.",
        "According to Tano, it rained.",
    ]
    for text, offsets, held in found:
        assert [text[a:b] for a, b in offsets] == [sentence.text for sentence in held]


def test_a_treebank_without_documents_and_without_a_last_blank_line(tmp_path: Path) -> None:
    path = tmp_path / "plain.conllu"
    path.write_text(f"# text = It rained.\n{token(1, 'It')}\n\n# text = Then it stopped.\n{token(1, 'Then')}", "utf-8")
    ((text, _, _),) = conllu.documents(list(conllu.sentences(path)))
    assert text == "It rained. Then it stopped."


def test_three_layers_meet_on_one_text(folder: Path) -> None:
    ferry, bridge = ewt.annotated(folder, "dev")
    assert names(ferry) == [("Amina Diallo", "person")]
    assert (ferry.named, ferry.framed) == ((True, False, True), (True, False, False))
    assert [(f.kind, ferry.text[slice(*f.predicate)]) for f in ferry.frames] == [
        ("propbank", "say"),
        ("attribution", "say"),
        ("propbank", "is"),
    ]
    said, voiced, _ = ferry.frames
    assert quotes(ferry, said) == [("ARG0", "Amina Diallo"), ("ARGM-NEG", "n't"), ("ARG1", "that the ferry is late")]
    assert quotes(ferry, voiced) == [("source", "Amina Diallo"), ("content", "that the ferry is late"), ("cue", "say")]
    assert voiced.negative
    assert [bridge.text[a:b] for a, b in bridge.unsure] == ["According"]


def test_what_is_said_must_be_a_statement(folder: Path) -> None:
    path = folder / "frames" / "propbank-ewt-dev.jsonl"
    text = "Nobody came ."
    frame = {"predicate": at(text, "came"), "sense": "say.01", "args": [["ARG1", *at(text, "Nobody")]]}
    path.write_text(row(text, frames=[frame]), "utf-8")
    ferry, _ = ewt.annotated(folder, "dev")
    assert [f.kind for f in ferry.frames] == ["propbank"]


def test_a_part_without_names_says_nothing_of_them(folder: Path) -> None:
    (folder / "names" / "uner-ewt-dev.jsonl").unlink()
    ferry, _ = ewt.annotated(folder, "dev")
    assert (ferry.names, ferry.named) == ((), (False, False, False))


def test_attributions_are_found_from_a_word_of_their_cue(folder: Path) -> None:
    text = "The mayor has also denied that the toll doubled . Traders disagreed ."
    said = {
        "id": "0",
        "negative": True,
        "source": [at(text, "The mayor")],
        "cue": [at(text, "has also denied")],
        "content": [at(text, "that the toll doubled")],
        "inside": None,
    }
    silent = {**said, "id": "1", "cue": []}
    rows = row(text, genre="news", attributions=[said, silent])
    (folder / "attribution" / "gum-open.jsonl").write_text(rows, "utf-8")
    (folder / "attribution" / "polnear-dev.jsonl").write_text(rows, "utf-8")
    ((uri, found),) = gum.attributed(folder / "attribution" / "gum-open.jsonl")
    assert list(polnear.annotated(folder, "dev")) == [found]
    (frame,) = found.frames
    assert (uri, found.cues, found.guideline) == ("made/up/0", True, None)
    assert text[slice(*frame.predicate)] == "denied"
    assert frame.negative
    assert quotes(found, frame) == [
        ("source", "The mayor"),
        ("cue", "has also denied"),
        ("content", "that the toll doubled"),
    ]
    assert [text[a:b] for a, b in found.sentences] == [
        "The mayor has also denied that the toll doubled .",
        "Traders disagreed .",
    ]


ENTITIES = f"""# newdoc id = harbour
# text = The Port Sudan Herald saw Sara Okoye's boat.
{token(1, "The", upos="DET", head=4, misc="Entity=(1-organization-new-x")}
{token(2, "Port", upos="PROPN", head=4, misc="Entity=(2-place-new-x")}
{token(3, "Sudan", upos="PROPN", head=2, misc="Entity=2)")}
{token(4, "Herald", upos="PROPN", head=5, misc="Entity=1)")}
{token(5, "saw", upos="VERB", relation="root")}
{token(6, "Sara", upos="PROPN", head=9, misc="Entity=(3-object-new-x(4-person-new-x")}
{token(7, "Okoye", upos="PROPN", head=6)}
{token(8, "'s", upos="PART", head=6, relation="case", misc="Entity=4)")}
{token(9, "boat", upos="NOUN", head=5, relation="obj", misc="Entity=3)")}
{token(10, ".", upos="PUNCT", head=5, relation="punct")}

"""


def test_gum_s_entities_are_names_where_a_proper_noun_heads_them(folder: Path) -> None:
    (folder / "syntax" / "gum-open-dev.conllu").write_text(ENTITIES, "utf-8")
    (harbour,) = gum.named(folder, "dev")
    assert names(harbour) == [("Port Sudan Herald", "organisation"), ("Sara Okoye", "person")]
    assert (harbour.guideline, harbour.ends, harbour.predicates, harbour.cues) == ("gum", True, False, False)
    assert [(harbour.text[a:b], r) for a, b, r in harbour.relations][4:] == [
        ("saw", "root"),
        ("Sara", "dep"),
        ("Okoye", "dep"),
        ("'s", "case"),
        ("boat", "obj"),
        (".", "punct"),
    ]


def test_wikigold_s_tags_become_names(folder: Path) -> None:
    lines = ["Sara I-PER", "Okoye I-PER", "left O", "Port I-LOC", "Sudan I-LOC", "Harbour I-ORG", ". O"]
    block = "\n".join(lines)
    (folder / "names" / "wikigold.conll").write_text("\n\n".join([block] * 41) + "\n", "utf-8")
    first, second = wikigold.annotated(folder)
    assert names(first)[:3] == [("Sara Okoye", "person"), ("Port Sudan", "place"), ("Harbour", "organisation")]
    assert (len(first.sentences), len(second.sentences)) == (40, 1)
    assert {first.text[a:b] for a, b in first.sentences} == {"Sara Okoye left Port Sudan Harbour ."}


def test_of_re3d_s_names_the_longest_is_kept(folder: Path) -> None:
    text = "The Aleppo police left. Ten crates were found."
    entities = [
        {"start": 4, "end": 10, "kind": "place"},
        {"start": 0, "end": 17, "kind": "organisation"},
        {"start": 24, "end": 34, "kind": "quantity"},
    ]
    (folder / "names" / "re3d-open.jsonl").write_text(row(text, entities=entities, relations=[]), "utf-8")
    ((_, found),) = re3d.annotated(folder)
    assert names(found) == [("The Aleppo police", "organisation")]
    assert [text[a:b] for a, b in found.sentences] == ["The Aleppo police left.", "Ten crates were found."]


def test_written_texts_as_they_are_marked(tmp_path: Path) -> None:
    marked = """@ ferry
[s1 {p Amina Diallo}], who runs the {o* Lagos Line}, [n1 denied] [c1 that [s2 anybody] [v2* knew] [c2 of the leak]].
"""
    (tmp_path / "a.txt").write_text(marked, "utf-8")
    (document,) = written.annotated(tmp_path)
    assert [document.text[a:b] for a, b, _ in document.names] == ["Amina Diallo"]
    (frame,) = document.frames
    assert (document.text[slice(*frame.predicate)], frame.negative) == ("denied", True)
    assert [(a.role, document.text[a.start : a.end]) for a in frame.arguments] == [
        ("source", "Amina Diallo"),
        ("cue", "denied"),
        ("content", "that anybody knew of the leak"),
    ]
    assert [document.text[a:b] for a, b in document.unsure] == ["knew"]


def test_the_written_corpus_keeps_to_its_notation() -> None:
    documents = list(written.annotated())
    assert len(documents) > 900
    assert sum(len(d.frames) for d in documents) > 7500
