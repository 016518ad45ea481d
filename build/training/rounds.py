"""Learning in rounds, as every network here does it in PyTorch."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn

_WARM, _LONGEST = 0.06, 1.0
"""During which share of the steps the rate rises; how long the gradients may be."""

Batch = TypeVar("Batch")


@dataclass(frozen=True, slots=True)
class Rounds:
    """How something is learned.

    Attributes:
        count: How many rounds.
        falls: What share of the rates is left, by how much is done from 0 to 1.
        told: After so many batches it is printed how it goes.
    """

    count: int
    falls: Callable[[float], float]
    told: int

    def learn(
        self,
        network: nn.Module,
        optimizer: torch.optim.Optimizer,
        batches: Callable[[], Sequence[Batch]],
        loss_of: Callable[[Batch], Tensor],
    ) -> Iterator[int]:
        """Learn, and give the number of each round that is done, from 1.

        Args:
            network: What learns.
            optimizer: With the highest rates.
            batches: Makes what is learned from in a round; of about the same number each time.
            loss_of: How wrong the network is about a batch.
        """
        steps = self.count * len(batches())
        rates = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: self._share(step / steps))
        for number in range(1, self.count + 1):
            lost = list[float]()
            for batch in batches():
                loss = loss_of(batch)
                optimizer.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(network.parameters(), _LONGEST)
                optimizer.step()
                rates.step()
                lost.append(loss.item())
                if len(lost) % self.told == 0:
                    print(f"  {len(lost)}: {np.mean(lost[-self.told :]):.3f}", flush=True)
            yield number

    def _share(self, done: float) -> float:
        """Of the rate, by how much is done: it rises at first, then falls."""
        return min(1.0, (done + 0.001) / _WARM) * self.falls(done)
