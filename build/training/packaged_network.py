"""The packaged model as a network in PyTorch, from and to the weights it comes with."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from desktop_assist.files.packaged_model.language_model import ROWS

Numbers = NDArray[np.float32]
WIDTH, _HEADS, _INNER, _LAYERS, _POSITIONS, _WORDS = 384, 12, 1536, 6, 512, 30_522
_STEP = 1e-12
_PREFIX = "inner."
_WORD = "embeddings.word_embeddings.weight"
# Of a layer: what is what in the packaged model.
_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "first_norm": "attention.output.LayerNorm",
    "wider": "intermediate.dense",
    "narrower": "output.dense",
    "second_norm": "output.LayerNorm",
}
_MOST_IN_A_BYTE = 127


class _Layer(nn.Module):
    """One layer of BERT (Devlin et al., https://arxiv.org/abs/1810.04805)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wider, self.narrower = nn.Linear(WIDTH, _INNER), nn.Linear(_INNER, WIDTH)
        self.first_norm = nn.LayerNorm(WIDTH, eps=_STEP)
        self.second_norm = nn.LayerNorm(WIDTH, eps=_STEP)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Batch x tokens x width, and what is added to the attention to each token."""

        def heads(one: Tensor) -> Tensor:
            return one.view(*one.shape[:2], _HEADS, -1).transpose(1, 2)

        query, key, value = heads(self.query(states)), heads(self.key(states)), self.value(states)
        likely = torch.softmax(query @ key.transpose(2, 3) * (WIDTH / _HEADS) ** -0.5 + mask, -1)
        seen = (likely @ heads(value)).transpose(1, 2).reshape(states.shape)
        states = self.first_norm(states + self.dropout(self.out(seen)))
        inner = self.narrower(nn.functional.gelu(self.wider(states)))
        return self.second_norm(states + self.dropout(inner))


class PackagedNetwork(nn.Module):
    """The layers of the model, on which others build.

    Args:
        path: The packaged model, with whose weights it begins; those of its vocabulary stay.
        dropout: What share of the numbers is left out while it learns.
    """

    def __init__(self, path: Path, dropout: float = 0.1) -> None:
        super().__init__()
        self.word, self.position = nn.Embedding(_WORDS, WIDTH), nn.Embedding(_POSITIONS, WIDTH)
        self.kind, self.norm = nn.Embedding(2, WIDTH), nn.LayerNorm(WIDTH, eps=_STEP)
        self.layers = nn.ModuleList(_Layer(dropout) for _ in range(_LAYERS))
        self.dropout = nn.Dropout(dropout)
        self._packaged = _Packaged(path)
        self._begin()

    def states(self, ids: Tensor, kinds: Tensor, is_there: Tensor) -> Tensor:
        """What it makes of batch x tokens: batch x tokens x `WIDTH`.

        Args:
            ids: The tokens.
            kinds: Of each 0 or 1.
            is_there: Of each whether it is one, not only room left in the batch.
        """
        states = self.word(ids) + self.position.weight[None, : ids.shape[1]] + self.kind(kinds)
        states = self.dropout(self.norm(states))
        mask = torch.where(is_there, 0.0, -1e4)[:, None, None, :].to(torch.bfloat16)
        for layer in self.layers:
            states = layer(states, mask)
        return states

    def _begin(self) -> None:
        known = self._packaged.numbers
        with torch.no_grad():
            for one, name in self._parameters_named():
                one.copy_(torch.tensor(known[name]))
        self.word.weight.requires_grad = self.position.weight.requires_grad = False

    def _parameters_named(self) -> list[tuple[nn.Parameter, str]]:
        """What the packaged model has too, with its name there."""
        named = [
            (self.word.weight, _WORD),
            (self.position.weight, "embeddings.position_embeddings.weight"),
            (self.kind.weight, "embeddings.token_type_embeddings.weight"),
            (self.norm.weight, "embeddings.LayerNorm.weight"),
            (self.norm.bias, "embeddings.LayerNorm.bias"),
        ]
        for number, layer in enumerate(self.layers):
            for ours, theirs in _PARTS.items():
                for kind in ("weight", "bias"):
                    name = f"encoder.layer.{number}.{theirs}.{kind}"
                    named.append((getattr(getattr(layer, ours), kind), name))
        return named

    def kept(self, words: Sequence[int] = ()) -> dict[str, Any]:
        """The weights as the program keeps them: those of products in a byte each.

        Args:
            words: Of which tokens of the vocabulary the numbers were learned.
        """
        kept: dict[str, Any] = {}
        if words:
            scale, table = _in_bytes(self.word.weight.detach().float().numpy()[list(words)], 1)
            for name, numbers in (("q", table), ("scale", scale)):
                kept[f"{_PREFIX}{_WORD}_{name}"] = numbers
                kept[f"{_PREFIX}{_WORD}_{name}{ROWS}"] = np.array(words, np.int32)
        for one, name in self._parameters_named():
            numbers = one.detach().float().numpy()
            if not one.requires_grad or name == _WORD:
                continue
            if name in self._packaged.products:
                whole, factor = self._packaged.products[name]
                kept[factor], kept[whole] = _in_bytes(numbers.T, 0)
            else:
                kept[_PREFIX + name] = numbers
        return kept


def _in_bytes(table: Numbers, axis: int) -> tuple[Numbers, NDArray[np.int8]]:
    """What each row or column is multiplied by, and its numbers in a byte each."""
    scale = np.abs(table).max(axis=axis, keepdims=True) / _MOST_IN_A_BYTE
    scale[scale == 0] = 1
    return scale.astype(np.float32), np.rint(table / scale).astype(np.int8)


class _Packaged:
    """The weights of the packaged model.

    Attributes:
        numbers: By their names.
        products: Of those that are kept in a byte each: what holds them, and their scales.
    """

    def __init__(self, path: Path) -> None:
        graph = onnx.load(str(path)).graph
        tables = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
        self.numbers: dict[str, Numbers] = {
            name.removeprefix(_PREFIX): table
            for name, table in tables.items()
            if name.startswith(_PREFIX) and table.dtype == np.float32
        }
        for kind in ("word", "position"):
            name = f"embeddings.{kind}_embeddings.weight"
            whole, scale = (tables[f"{_PREFIX}{name}_{end}"] for end in ("q", "scale"))
            self.numbers[name] = whole.astype(np.float32) * scale
        self.products: dict[str, tuple[str, str]] = {}
        made_by = {name: node for node in graph.node for name in node.output}
        added = {node.input[0]: node.input[1] for node in graph.node if node.op_type == "Add"}
        added |= {node.input[1]: node.input[0] for node in graph.node if node.op_type == "Add"}
        for node in graph.node:
            scaled = made_by.get(node.input[1]) if node.op_type == "MatMul" else None
            cast = made_by.get(scaled.input[0]) if scaled is not None else None
            if scaled is None or cast is None or cast.op_type != "Cast":
                continue
            name = added[node.output[0]].removeprefix(_PREFIX).replace(".bias", ".weight")
            self.products[name] = (cast.input[0], scaled.input[1])
            table = tables[cast.input[0]].astype(np.float32) * tables[scaled.input[1]]
            self.numbers[name] = table.T.copy()
