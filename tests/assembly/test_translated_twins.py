"""Twins in two languages, and reports of one event that are none."""

from __future__ import annotations

from msgspec.structs import replace

from hearsay.assembly.copies import find_copies
from hearsay.assembly.copies.twins import marks
from hearsay.assembly.stages import ASSEMBLY_STAGES
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Document, Reading
from hearsay.text.sentences import sentences

ENGLISH = (
    "Customs officers in Zinder found 1,340 kilograms of gum arabic in two lorries on 14 March. The drivers, Ibrahim "
    "Mazou and Salissou Kader, were taken to Niamey. The load was bound for Kano and was worth 27,500 dollars, said "
    "Colonel Amadou Boukari. The firm Sahara Gommes of Agadez, which had lost its licence in 2017, denies that it is "
    "the owner."
)
FRENCH = (
    "Les douaniers de Zinder ont trouvé 1 340 kilos de gomme arabique dans deux camions le 14 mars. Les chauffeurs, "
    "Ibrahim Mazou et Salissou Kader, ont été conduits à Niamey. Le chargement devait aller à Kano et valait 27 500 "
    "dollars, selon le colonel Amadou Boukari. La société Sahara Gommes d'Agadez, privée de licence depuis 2017, nie "
    "en être propriétaire."
)
OTHER = (
    "La société Sahara Gommes veut ouvrir 12 comptoirs à Agadez et à Zinder. Son directeur, Moussa Attaher, espère 900 "
    "emplois en 2019. Le syndicat de Niamey doute du chiffre, et rappelle que Kano achète la gomme depuis 1988."
)


def written(name: str, text: str, language: str, published: str | None = None) -> Reading:
    uri = f"https://{name}.example/x"
    made = Document(id=name, uri=uri, text=text, publisher=name, language=language, published=published)
    return Reading(document=made, sentences=sentences(text))


def found(*readings: Reading) -> list[tuple[str, str, str]]:
    ledger = find_copies(Corpus(readings=readings), Ledger())
    return [(d.child, d.parent, d.type) for d in ledger.descents]


def test_marks_are_numbers_and_the_beginnings_of_names() -> None:
    assert marks("In Mauritanie 1 340 kg, in Mauritania 12,5 and Nouakchott") == ["mauri", "340", "125", "nouak"]


def test_a_translation_of_the_next_day_is_a_twin() -> None:
    assert found(written("a", ENGLISH, "en", "2018-03-15"), written("b", FRENCH, "fr", "2018-03-16")) == [
        ("b", "a", "copy_translated")
    ]


def test_the_same_text_in_no_known_language_is_not_guessed_at() -> None:
    assert found(written("a", ENGLISH, "en"), written("b", FRENCH, "und")) == []


def test_another_report_on_the_same_firm_is_no_twin() -> None:
    assert found(written("a", ENGLISH, "en"), written("b", OTHER, "fr")) == []


def test_the_twin_is_a_copy_in_the_tree() -> None:
    readings = (written("a", ENGLISH, "en", "2018-03-15"), written("b", FRENCH, "fr", "2018-03-16"))
    corpus, ledger = Corpus(readings=readings), Ledger()
    for stage in ASSEMBLY_STAGES[:3]:
        ledger = stage(corpus, ledger)
    [descent] = ledger.descents
    assert (descent.child, descent.parent, descent.type) == ("b", "a", "copy_translated")
    assert "names and figures stand in both" in descent.because


def test_without_dates_the_order_of_adding_changes_nothing() -> None:
    readings = (written("a", ENGLISH, "en"), written("b", FRENCH, "fr"))
    moved = tuple(replace(r) for r in readings[::-1])
    assert found(*readings) == found(*moved)
