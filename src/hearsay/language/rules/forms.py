"""The forms of English verbs: regular ones by the spelling rules, irregular ones by table."""

from __future__ import annotations

from functools import cache

_IRREGULAR = {
    "be": ("is", "are", "was", "were", "been", "being"),
    "say": ("says", "said", "saying"), "tell": ("tells", "told", "telling"), "write": ("writes", "wrote", "written", "writing"),
    "think": ("thinks", "thought", "thinking"), "know": ("knows", "knew", "known", "knowing"),
    "find": ("finds", "found", "finding"), "hear": ("hears", "heard", "hearing"), "see": ("sees", "saw", "seen", "seeing"),
    "understand": ("understands", "understood", "understanding"), "go": ("goes", "went", "gone", "going"),
    "put": ("puts", "put", "putting"), "show": ("shows", "showed", "shown", "showing"),
    "sell": ("sells", "sold", "selling"), "buy": ("buys", "bought", "buying"), "pay": ("pays", "paid", "paying"),
    "make": ("makes", "made", "making"), "take": ("takes", "took", "taken", "taking"), "bring": ("brings", "brought", "bringing"),
    "send": ("sends", "sent", "sending"), "steal": ("steals", "stole", "stolen", "stealing"), "get": ("gets", "got", "gotten", "getting"),
    "run": ("runs", "ran", "running"), "hold": ("holds", "held", "holding"), "give": ("gives", "gave", "given", "giving"),
    "cut": ("cuts", "cut", "cutting"), "grow": ("grows", "grew", "grown", "growing"), "spend": ("spends", "spent", "spending"),
    "lead": ("leads", "led", "leading"), "win": ("wins", "won", "winning"), "lose": ("loses", "lost", "losing"),
    "ship": ("ships", "shipped", "shipping"), "rob": ("robs", "robbed", "robbing"), "traffic": ("traffics", "trafficked", "trafficking"),
    "smuggle": ("smuggles", "smuggled", "smuggling"), "admit": ("admits", "admitted", "admitting"),
    "rebut": ("rebuts", "rebutted", "rebutting"), "tax": ("taxes", "taxed", "taxing"), "swap": ("swaps", "swapped", "swapping"),
    "transfer": ("transfers", "transferred", "transferring"), "learn": ("learns", "learned", "learnt", "learning"),
    "abduct": ("abducts", "abducted", "abducting"), "feed": ("feeds", "fed", "feeding"), "draw": ("draws", "drew", "drawn", "drawing"),
}  # fmt: skip


@cache
def forms(lemma: str) -> tuple[str, ...]:
    """Every form of a verb, the lemma first; a particle is kept: forms("point out") has "pointed out"."""
    verb, _, particle = lemma.partition(" ")
    found = (verb, *_IRREGULAR.get(verb, _regular(verb)))
    return tuple(f"{form} {particle}" if particle else form for form in found)


@cache
def participle(lemma: str) -> str:
    """The form behind "it is": "known", "believed", "said"."""
    irregular = _IRREGULAR.get(lemma)
    return irregular[-2] if irregular else _regular(lemma)[1]


def _regular(verb: str) -> tuple[str, str, str]:
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"), verb + "ed", verb + "ing"
