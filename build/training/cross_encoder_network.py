"""The network of the cross-encoder in PyTorch: the packaged model, and what is learned on top."""

from pathlib import Path

import torch
from torch import Tensor, nn

from training.packaged_network import WIDTH, PackagedNetwork

# How alike question and passage are in meaning counts from the first step on: 12 times the cosine,
# less what it usually is. Without that it takes hundreds of steps until anything is learned.
_ALIKE, _USUALLY = 12.0, -9.3


class Network(PackagedNetwork):
    """Tells how much speaks for an answer, and for each token that it belongs to it.

    Args:
        path: The packaged model.
        dropout: What share of the numbers is left out while it learns.
    """

    def __init__(self, path: Path, dropout: float = 0.1) -> None:
        super().__init__(path, dropout)
        self.head, self.answer = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 1)
        self.common = nn.Parameter(torch.full((WIDTH,), _ALIKE))
        for one in (self.head, self.answer):
            nn.init.normal_(one.weight, std=0.02)
        nn.init.constant_(self.head.bias, _USUALLY)

    def forward(self, ids: Tensor, kinds: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """Of batch x tokens: a score each, and a score of each token."""
        is_there = torch.arange(ids.shape[1])[None] < lengths[:, None]
        states = self.states(ids, kinds, is_there)
        whole = states.float()
        is_asked = ((kinds == 0) & is_there).float()[:, :, None]
        is_read = (kinds == 1).float()[:, :, None]
        asked, read = (
            nn.functional.normalize((whole * part).sum(1), dim=1) for part in (is_asked, is_read)
        )
        score = self.head(states[:, 0])[:, 0].float() + (asked * read) @ self.common
        return score, self.answer(states)[:, :, 0].float()
