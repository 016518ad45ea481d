"""Let a model whose weights are kept as whole numbers also be computed in whole numbers.

The package keeps each weight in one byte, and its model turns them into floating-point numbers
before it multiplies. onnxruntime can multiply the bytes themselves: a third faster on processors
without instructions for it, several times on newer ones, while the vectors stay the same (a cosine
above 0.99). Only the steps of those products are written anew, in memory.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_assist.files.packaged_model.model_file import (
    GRAPH,
    NODE,
    OPSETS,
    SHAPE,
    TENSOR,
    TENSOR_NAME,
    Field,
    fields_of,
    message_of,
    varint,
)

# The fields of a step that are looked at.
_INPUT, _OUTPUT, _KIND, _DOMAIN = 1, 2, 4, 7
_MICROSOFT, _PRODUCT = b"com.microsoft", b"DynamicQuantizeMatMul"


@dataclass(frozen=True, slots=True)
class _Node:
    """A step of the model: the names of what goes in and comes out, and what it does."""

    inputs: tuple[bytes, ...]
    outputs: tuple[bytes, ...]
    kind: bytes
    raw: memoryview


def in_whole_numbers(model: bytes) -> bytes:
    """The same model with its products in whole numbers; one that has none stays as it is."""
    fields = list(fields_of(memoryview(model)))
    written = b"".join(
        message_of(GRAPH, _graph(one.value)) if one.number == GRAPH else bytes(one.raw)
        for one in fields
    )
    return written + message_of(OPSETS, message_of(1, _MICROSOFT) + varint(2 << 3) + varint(1))


def _graph(graph: memoryview | int) -> bytes:
    fields = list(fields_of(graph))
    nodes = [_node(one) for one in fields if one.number == NODE]
    made_by = {name: node for node in nodes for name in node.outputs}
    products = {
        node.outputs[0]: weights
        for node in nodes
        if (weights := _whole_weights(node, made_by)) is not None
    }
    needless = {name for one in products.values() for name in one.needless}
    scales = {one.scale for one in products.values()}
    written: list[bytes] = []
    waiting = iter(nodes)
    for one in fields:
        if one.number == NODE:
            node = next(waiting)
            if node.outputs[0] not in needless:
                written.append(_written(node, products.get(node.outputs[0])))
        elif one.number == TENSOR:
            written.append(_tensor(one, scales))
        else:
            written.append(bytes(one.raw))
    return b"".join(written)


@dataclass(frozen=True, slots=True)
class _WholeWeights:
    """Weights as whole numbers, what they are multiplied by, and the steps that did so."""

    numbers: bytes
    scale: bytes
    needless: tuple[bytes, bytes]


def _whole_weights(node: _Node, made_by: Mapping[bytes, _Node]) -> _WholeWeights | None:
    """Those of a product whose second factor is made by Cast and Mul; None for any other step."""
    scaled = made_by.get(node.inputs[1]) if node.kind == b"MatMul" else None
    cast = made_by.get(scaled.inputs[0]) if scaled and scaled.kind == b"Mul" else None
    if scaled is None or cast is None or cast.kind != b"Cast":
        return None
    return _WholeWeights(cast.inputs[0], scaled.inputs[1], (cast.outputs[0], scaled.outputs[0]))


def _written(node: _Node, weights: _WholeWeights | None) -> bytes:
    if weights is None:
        return message_of(NODE, node.raw)
    inputs = (node.inputs[0], weights.numbers, weights.scale)
    parts = [message_of(_INPUT, name) for name in inputs]
    parts += [message_of(_OUTPUT, name) for name in node.outputs]
    parts += [message_of(_KIND, _PRODUCT), message_of(_DOMAIN, _MICROSOFT)]
    return message_of(NODE, b"".join(parts))


def _tensor(tensor: Field, scales: set[bytes]) -> bytes:
    """A scale is a row of numbers, not a table with one row."""
    fields = list(fields_of(tensor.value))
    name = next((bytes(one.value) for one in fields if one.number == TENSOR_NAME), b"")
    if name not in scales:
        return bytes(tensor.raw)
    shape = [one.raw for one in fields if one.number == SHAPE][-1:]
    others = [one.raw for one in fields if one.number != SHAPE]
    return message_of(TENSOR, b"".join(map(bytes, (*shape, *others))))


def _node(one: Field) -> _Node:
    fields = list(fields_of(one.value))
    return _Node(
        inputs=_names(fields, _INPUT),
        outputs=_names(fields, _OUTPUT),
        kind=b"".join(_names(fields, _KIND)),
        raw=memoryview(b"") if isinstance(one.value, int) else one.value,
    )


def _names(fields: Sequence[Field], number: int) -> tuple[bytes, ...]:
    return tuple(
        bytes(one.value)
        for one in fields
        if one.number == number and not isinstance(one.value, int)
    )
