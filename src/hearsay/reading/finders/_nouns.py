"""What is counted: where a noun phrase ends and which word is its head, told by closed lists of function words."""

from __future__ import annotations

from hearsay.language.numbers_tokens import Tokens

_PREPOSITIONS = (
    "of in on at to from by with for via through into onto over under across between among amid against during after"
    " before since until till about around near without within upon off out up down per towards toward behind beyond"
    " inside outside along despite including like as than worth instead versus"
)
_PRONOUNS = (
    "he she it they we you i who whom whose which that this these those what where when while if because although"
    " though so and or but nor yet then there here each apiece not also still already now ago alone later earlier"
    " together never always often usually mostly largely reportedly allegedly"
    " more less only even again once him them us me"
)
_VERBS = (
    "is are was were be been being am has have had having do does did will would can could may might must shall should"
    " said says say told tells tell pay pays paid go goes went come comes came make makes made take takes took give"
    " gives gave get gets got live lives lived work works worked leave leaves left carry carries carried pass passes"
    " passed cross crosses crossed keep keeps kept sell sells sold buy buys bought flee flees fled die dies died"
    " waited lay lie lies line lines lined goes arrived arrive remain remains remained seem seems end ends"
    " ended begin begins began stood stand stands held hold holds"
    " sank lost lose won win fell fall rose rise claim claims"
    " claimed use uses used earn earns earned cost costs reach reaches reached let lets hang according ready aged"
)
ENDS_PHRASE = frozenset(f"{_PREPOSITIONS} {_PRONOUNS} {_VERBS}".split())
_DETERMINERS = frozenset("the a an all its their his her our your my every any some such these those".split())
# forms of verbs that are nouns behind an owner
_NOUNS_TOO = frozenset("costs cost claims claim use pay work lives works leaves rise fall end lines line holds".split())
_LONE = frozenset("the a an its their his her our your my every".split())

# plurals that do not end in -s, and words that count without one
_PLURALS = frozenset(
    "people men women children police personnel troops staff cattle sheep livestock aircraft dead wounded injured fish"
    " policemen gunmen servicemen businessmen fishermen militiamen tribesmen clergymen middlemen craft horsemen"
    " criteria media data feet teeth oxen mice geese kilo kg km cm mm ml g tons mph grand gunwomen policewomen"
    " hashish kin offspring mujahideen fedayeen peshmerga taliban yazidi deer elk spacecraft horses".split()
)
_NO_PLURAL = ("ss", "us", "is", "'s")
_NEVER_PLURAL = frozenset("its this was has is as us his less towards always perhaps previous various serious".split())
_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "lives": "life", "knives": "knife",
    "wives": "wife", "thieves": "thief", "calves": "calf", "feet": "foot", "lorries": "lorry",
}  # fmt: skip
# participles that go on with the phrase: "heroin supplied to Europe"
_REDUCED = frozenset(
    "supplied sold sent produced seized smuggled trafficked consumed shipped traded imported exported destined grown"
    " made stolen bought".split()
)
_MOST_WORDS = 5


def singular(word: str) -> str:
    """The plain singular of a noun; a word that is no plain plural as it is."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1] if looks_plural(word) and word.endswith("s") else word


def looks_plural(word: str) -> bool:
    """Whether a folded word can be a plural noun."""
    if word in _PLURALS:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURAL) and word not in _NEVER_PLURAL


def counted(tokens: Tokens, index: int, *, single: bool = False) -> int | None:
    """The index behind the head noun of what is counted from an index on; None where no plural noun is near."""
    for step in range(index, index + _MOST_WORDS):
        word = tokens.at(step)
        if not word.isalpha() and not (word in "-'" and word and step > index and tokens.touching(step)):
            return None
        if word in ENDS_PHRASE or tokens.raw(step - 1).endswith(")"):
            return None
        if looks_plural(word) and not _possessive(tokens, step):
            return _whole_head(tokens, step)
        if single and step == index:
            return None
    return None


def _possessive(tokens: Tokens, step: int) -> bool:
    return tokens.at(step + 1) == "'" and tokens.touching(step + 1) and tokens.touching(step + 2)


def _whole_head(tokens: Tokens, step: int) -> int:
    """ "arms dealers": a plural right before another is part of the phrase."""
    following = tokens.at(step + 1)
    if looks_plural(following) and following not in ENDS_PHRASE and tokens.gap(step + 1) == " ":
        return step + 2 if tokens.at(step) in ("arms", "drugs", "goods", "human") else step + 1
    return step + 1


def phrase_end(tokens: Tokens, index: int) -> int:
    """The index behind the noun phrase that begins at an index; the index itself where none does."""
    step = _run_end(tokens, index)
    # one participle goes on, no chain of them: "heroin supplied to Europe"
    if step > index and tokens.at(step) in _REDUCED and tokens.at(step + 1) == "to":
        return max(step, _run_end(tokens, step + 2))
    return step


def _run_end(tokens: Tokens, index: int) -> int:
    step = index
    while step < min(len(tokens.words), index + 12) and _inside(tokens, step, index):
        step += 1
    # a determiner alone is no phrase: "take" of "half of the take" counts as a verb
    return index if step == index + 1 and tokens.at(index) in _LONE else step


def _inside(tokens: Tokens, step: int, index: int) -> bool:
    word = tokens.at(step)
    if word in ("'", "-"):
        return step > index and tokens.touching(step) and tokens.touching(step + 1) and tokens.at(step + 1).isalpha()
    if not word.isalnum() or tokens.gap(step).count("\n") > 1:
        return False
    if word in _DETERMINERS:
        return step == index or tokens.at(step - 1) in _DETERMINERS
    if word in ENDS_PHRASE:
        return tokens.phrase(step - 2, 2) == ("'", "s") and word in _NOUNS_TOO  # "of the fleet's costs"
    participle = word.endswith("ed") or word in _REDUCED
    return not (participle and step > index and tokens.at(step - 1) not in _DETERMINERS)
