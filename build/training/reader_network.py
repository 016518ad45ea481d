"""The network that reads messages in PyTorch: the packaged model, and what is learned on top."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torchcrf import CRF

from desktop_assist.providers.embedded.learned.model_input import SIGNS
from desktop_assist.providers.embedded.learned.model_reader import CHORE_TABLE, LABELS
from training.packaged_network import WIDTH, PackagedNetwork

_CHORE, _INNER = 32, 256
# So often the word itself is not told, so that what is around it is learned.
_UNTOLD = 0.15


@dataclass(frozen=True, slots=True)
class Batch:
    """Messages as tensors, a row each.

    Attributes:
        ids: Their tokens.
        kinds: Of each token 0 or 1.
        lengths: How many tokens each has.
        places: Of each word its first token.
        signs: Of each word its rows in the tables.
        chores: Which chore each is.
        labels: Of each word its label; -100 for one that tells nothing.
        begins: Of each word 1 where another wish begins with it, else 0; -100 for none.
    """

    ids: Tensor
    kinds: Tensor
    lengths: Tensor
    places: Tensor
    signs: Tensor
    chores: Tensor
    labels: Tensor
    begins: Tensor


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network makes of messages.

    Attributes:
        chores: Of each chore.
        labels: Of each word those of its labels.
        begins: Of each word that of another wish beginning with it.
    """

    chores: Tensor
    labels: Tensor
    begins: Tensor


class ReaderNetwork(PackagedNetwork):
    """Tells which chore a message is, and what each of its words is.

    Args:
        path: The packaged model.
        chores: How many there are.
    """

    def __init__(self, path: Path, chores: int) -> None:
        super().__init__(path)
        self.word.weight.requires_grad = True  # it knows little German
        self.tables = nn.ModuleDict({name: nn.Embedding(*size) for name, size in SIGNS.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.1)
        self.chore_table = nn.Embedding(chores, _CHORE)
        self.chore = nn.Linear(2 * WIDTH, chores)
        wide = sum(size for _, size in SIGNS.values())
        self.inner = nn.Linear(WIDTH + 3 * wide + _CHORE, _INNER)
        self.label = nn.Linear(_INNER, len(LABELS))
        self.begin = nn.Linear(WIDTH + 3 * wide, 1)
        self.rows = CRF(len(LABELS), batch_first=True)

    def forward(self, batch: Batch, chores: Tensor | None = None) -> Scores:
        """The scores of the chores, and those of each word.

        Args:
            batch: Messages.
            chores: What they are taken for; what they are where it is not given.
        """
        is_there = torch.arange(batch.ids.shape[1])[None] < batch.lengths[:, None]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.states(batch.ids, batch.kinds, is_there)
        states = states.float()
        mean = (states * is_there[:, :, None]).sum(1) / batch.lengths[:, None]
        scores = self.chore(self.dropout(torch.cat([states[:, 0], mean], 1)))
        of_words = torch.gather(states, 1, batch.places[:, :, None].expand(-1, -1, WIDTH))
        signs = torch.cat(
            [
                self._told(name, table(batch.signs[:, :, row]))
                for row, (name, table) in enumerate(self.tables.items())
            ],
            2,
        )
        none = torch.zeros_like(signs[:, :1])
        before, after = torch.cat([none, signs[:, :-1]], 1), torch.cat([signs[:, 1:], none], 1)
        chore = self.chore_table((batch.chores if chores is None else chores).clamp(min=0))
        chore = chore[:, None].expand(-1, signs.shape[1], -1)
        given = self.dropout(torch.cat([of_words, signs, before, after], 2))
        begins = self.begin(given).squeeze(2)
        inner = torch.relu(self.inner(torch.cat([given, self.dropout(chore)], 2)))
        return Scores(scores, self.label(inner), begins)

    def unlikelihood(self, scores: Tensor, labels: Tensor) -> Tensor:
        """How unlikely the rows of labels are, for each word; 0 for no rows.

        Args:
            scores: Messages x words x labels.
            labels: Messages x words; -100 behind the last word.
        """
        if not len(labels):
            return scores.sum()
        is_word = labels >= 0
        likelihood: Tensor = self.rows(
            scores, labels.clamp(min=0), mask=is_word, reduction="token_mean"
        )
        return -likelihood

    def likeliest(self, scores: Tensor, is_word: Tensor) -> list[list[int]]:
        """The likeliest row of labels of each message."""
        found: list[list[int]] = self.rows.decode(scores, mask=is_word)
        return found

    def _told(self, name: str, rows: Tensor) -> Tensor:
        if not self.training or name != "word":
            return rows
        is_told: Tensor = torch.rand(rows.shape[:2])[:, :, None] >= _UNTOLD
        return rows * is_told

    def on_top(self) -> dict[str, Any]:
        """What was learned on top of the model, as the program keeps it."""
        named = {f"{name}_table": table.weight for name, table in self.tables.items()}
        named[CHORE_TABLE] = self.chore_table.weight
        named |= {
            "follows": self.rows.transitions,
            "first": self.rows.start_transitions,
            "last": self.rows.end_transitions,
        }
        layers = {
            "chore": self.chore,
            "inner": self.inner,
            "label": self.label,
            "begin": self.begin,
        }
        for name, layer in layers.items():
            named |= {f"{name}_weight": layer.weight, f"{name}_bias": layer.bias}
        return {name: one.detach().half().numpy() for name, one in named.items()}
