"""The network: MiniLM told of case, quotations and term lists; heads for names, predicates, sentence ends, arguments.

Arguments are found from their predicate: each word is seen together with the predicate (sums and products of their
forms, and how far apart they stand), so that frames may lie one in another.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from hearsay.language.trained.features import FLAGS
from hearsay.language.trained.words import SHAPES
from recipe.labels import GUIDELINES, RELATIONS, ROLES, begin_inside

WIDTH = 128  # of a pair of words
REACH = 48  # words; further apart is as far as this
CUES = 3  # none, cue, denying cue


class Encoder(nn.Module):
    """From pieces to words: (B, P) to (B, W, hidden)."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        config = BertConfig.from_pretrained(base, attention_probs_dropout_prob=0.0)
        config._attn_implementation = "eager"
        self.bert = BertModel.from_pretrained(base, config=config, add_pooling_layer=False, attn_implementation="eager")
        hidden = config.hidden_size
        self.shape = nn.Embedding(len(SHAPES), hidden, padding_idx=0)
        self.quoted = nn.Embedding(2, hidden)
        self.flags = nn.Linear(FLAGS, hidden, bias=False)
        # the pre-trained encoder starts as it was, and learns to use them
        for part in (self.shape, self.quoted, self.flags):
            nn.init.zeros_(part.weight)
        self.hidden = hidden

    def forward(self, pieces: Tensor, shapes: Tensor, quoted: Tensor, flags: Tensor, first: Tensor) -> Tensor:
        """pieces, shapes, quoted (B, P), flags (B, P, FLAGS), first (B, W)."""
        told = self.shape(shapes) + self.quoted(quoted) + self.flags(flags)
        embedded = self.bert.embeddings.word_embeddings(pieces) + told
        seen = self.bert(inputs_embeds=embedded, attention_mask=(pieces != 0).long()).last_hidden_state
        return torch.gather(seen + told, 1, first.unsqueeze(-1).expand(-1, -1, self.hidden))


class Tags(nn.Module):
    """Heads that say something of each word by itself: names by guideline, predicate, cue, sentence end."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.names_in = nn.Sequential(nn.Dropout(0.1), nn.Linear(hidden, 256), nn.GELU(), nn.Dropout(0.1))
        self.names = nn.ModuleDict({g: nn.Linear(256, len(begin_inside(kinds))) for g, kinds in GUIDELINES.items()})
        self.words_in = nn.Sequential(nn.Dropout(0.1), nn.Linear(hidden, 128), nn.GELU(), nn.Dropout(0.1))
        self.words = nn.Linear(128, 2 + CUES + 2)
        self.relations = nn.Sequential(nn.Dropout(0.1), nn.Linear(hidden, len(RELATIONS)))

    def forward(self, seen: Tensor) -> dict[str, Tensor]:
        """(B, W, hidden) to logits (B, W, labels) by name of the head."""
        inner = self.names_in(seen)
        out = {guideline: head(inner) for guideline, head in self.names.items()}
        out["predicates"], out["cues"], out["ends"] = self.words(self.words_in(seen)).split([2, CUES, 2], dim=-1)
        out["relations"] = self.relations(seen)
        return out


class Arguments(nn.Module):
    """The roles that all words play for some predicates: R predicates to logits (R, W, labels) by kind of frame."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.drop = nn.Dropout(0.1)
        self.predicate = nn.Linear(hidden, 2 * WIDTH)
        self.word = nn.Linear(hidden, WIDTH)
        self.kind = nn.Embedding(len(ROLES), 2 * WIDTH)
        self.distance = nn.Embedding(2 * REACH + 1, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.around = nn.ModuleList(Around(WIDTH, step) for step in (1, 3))
        self.roles = nn.ModuleList(nn.Linear(WIDTH, len(begin_inside(roles))) for roles in ROLES.values())

    def pairs(self, seen: Tensor, there: Tensor, batch: Tensor, word: Tensor, kind: Tensor) -> Tensor:
        """Predicates, each by its place in the batch, its word and its kind (R,), with every word: (R, W, WIDTH)."""
        real = there[batch].unsqueeze(-1)
        seen = self.drop(seen)
        plus, times = (self.predicate(seen[batch, word]) + self.kind(kind)).unsqueeze(1).chunk(2, dim=-1)
        away = torch.arange(seen.shape[1], device=seen.device).unsqueeze(0) - word.unsqueeze(1)
        words = self.word(seen)[batch]
        pair = self.norm(words * (1 + times) + plus + self.distance(away.clamp(-REACH, REACH) + REACH))
        for layer in self.around:
            pair = layer(pair * real)
        return pair

    def forward(self, seen: Tensor, there: Tensor, batch: Tensor, word: Tensor, kind: Tensor) -> tuple[Tensor, ...]:
        """The logits of each kind of frame, in the order of ROLES. there (B, W): 1 for a word, 0 for padding."""
        pair = self.pairs(seen, there, batch, word, kind)
        return tuple(head(pair) for head in self.roles)


class Around(nn.Module):
    """A word's pair told of those around it: a depthwise convolution, then a mixing layer, with a way past both."""

    def __init__(self, width: int, step: int) -> None:
        super().__init__()
        self.near = nn.Conv1d(width, width, 5, padding=2 * step, dilation=step, groups=width)
        self.mix = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width)

    def forward(self, pair: Tensor) -> Tensor:
        """(R, W, width) to the same."""
        near = self.near(pair.transpose(1, 2)).transpose(1, 2)
        return self.norm(pair + self.mix(nn.functional.gelu(near)))


class Network(nn.Module):
    """Encoder and heads."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.encoder = Encoder(base)
        self.tags = Tags(self.encoder.hidden)
        self.arguments = Arguments(self.encoder.hidden)

    @property
    def device(self) -> torch.device:
        """Where the network lies, and where its batches must."""
        return self.encoder.flags.weight.device
