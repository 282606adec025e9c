"""F1 of spans, as the published measures count them."""

from __future__ import annotations

from recipe.examples import Example, Labels, Prepared
from recipe.labels import GUIDELINES, ROLES
from recipe.network import Network
from recipe.read_back import Said, gold, read_back, whole
from recipe.tally import Tally

_BATCH = 24
_PROPBANK, _ATTRIBUTION = range(len(ROLES))
Span = tuple[int, int, int]


def measured(network: Network, documents: list[Prepared], pieces: int = 160) -> dict[str, float]:
    """F1 of names, of arguments with their predicates found too, of attributions' roles, and of sentence ends."""
    network.eval()
    examples = sorted(whole(documents, pieces), key=lambda e: len(e.features.pieces))
    tally = Tally()
    for at in range(0, len(examples), _BATCH):
        part = examples[at : at + _BATCH]
        for example, said in zip(part, read_back(network, part), strict=True):
            _count(tally, example, said)
    network.train()
    return tally.f1()


def _count(tally: Tally, example: Example, said: Said) -> None:
    for guideline in example.names:
        marked = set(gold(example, guideline).names[guideline])
        found = set(said.names[guideline])
        tally.add(f"names {guideline}", found, marked)
        for k, kind in enumerate(GUIDELINES[guideline]):
            tally.add(f"  {kind}", {s for s in found if s[2] == k}, {s for s in marked if s[2] == k})
    wanted = gold(example, None)
    if (example.predicates >= 0).any():
        sides = _sides(said, wanted, _PROPBANK, example.predicates)
        tally.add("arguments", *({(w, *a) for w, spans, _ in side for a in spans} for side in sides))
        tally.add("predicates", *({w for w, _, _ in side} for side in sides))
    if (example.cues >= 0).any():
        sides = _sides(said, wanted, _ATTRIBUTION, example.cues)
        for k, role in enumerate(ROLES["attribution"]):
            tally.add(role, *({a[:2] for _, spans, _ in side for a in spans if a[2] == k} for side in sides))
        tally.add("denials", *({w for w, _, negative in side if negative} for side in sides))
    if (example.ends >= 0).any():
        # the last word of a window ends it in any case
        last = len(example.ends) - 1
        tally.add("ends", *({w for w in ends if w != last} for ends in (said.ends, wanted.ends)))


def _sides(said: Said, wanted: Said, kind: int, told: Labels) -> list[list[tuple[int, list[Span], bool]]]:
    """Frames of a kind, found and marked, where the corpus tells of them: word, arguments, whether it denies."""
    frames = (said.frames, wanted.frames)
    return [[(w, spans, negative) for k, w, negative, spans in side if k == kind and told[w] >= 0] for side in frames]
