"""Let a model whose weights are kept as whole numbers also be computed in whole numbers.

The package keeps each weight in one byte, and its model turns them into floating-point numbers
before it multiplies. onnxruntime can multiply the bytes themselves: a third faster on processors
without instructions for it, several times on newer ones, while the vectors stay the same (a cosine
above 0.99). Only the steps of those products are written anew, in memory. So are those that look
words up: the rows of a text are turned into floating-point numbers then, not the whole vocabulary
when the model is loaded, which would take 35 MB.
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
_INPUT, _OUTPUT, _NAME, _KIND, _DOMAIN = 1, 2, 3, 4, 7
_NAMES = {_INPUT, _OUTPUT, _NAME}
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
    products = _steps_on_whole_weights(nodes, made_by, b"MatMul", 1)
    lookups = _steps_on_whole_weights(nodes, made_by, b"Gather", 0)
    needless = {
        output
        for one in (*products.values(), *lookups.values())
        for step in (one.cast, one.scaled)
        for output in step.outputs
    }
    scales = {one.scale for one in products.values()}
    written: list[bytes] = []
    waiting = iter(nodes)
    for one in fields:
        if one.number == NODE:
            node = next(waiting)
            output = node.outputs[0]
            if output in lookups:
                written += _looked_up(node, lookups[output])
            elif output not in needless:
                written.append(_written(node, products.get(output)))
        elif one.number == TENSOR:
            written.append(_tensor(one, scales))
        else:
            written.append(bytes(one.raw))
    return b"".join(written)


@dataclass(frozen=True, slots=True)
class _WholeWeights:
    """Weights as whole numbers, and the two steps that turn them into floating-point ones."""

    cast: _Node
    scaled: _Node

    @property
    def numbers(self) -> bytes:
        return self.cast.inputs[0]

    @property
    def scale(self) -> bytes:
        return self.scaled.inputs[1]


def _steps_on_whole_weights(
    nodes: Sequence[_Node], made_by: Mapping[bytes, _Node], kind: bytes, place: int
) -> dict[bytes, _WholeWeights]:
    """The steps of a kind whose input at that place is made by Cast and Mul, by their outputs."""
    found: dict[bytes, _WholeWeights] = {}
    for node in nodes:
        scaled = made_by.get(node.inputs[place]) if node.kind == kind else None
        cast = made_by.get(scaled.inputs[0]) if scaled and scaled.kind == b"Mul" else None
        if scaled is not None and cast is not None and cast.kind == b"Cast":
            found[node.outputs[0]] = _WholeWeights(cast, scaled)
    return found


def _looked_up(node: _Node, weights: _WholeWeights) -> list[bytes]:
    """The rows as whole numbers, then as others, and what they are multiplied by."""
    output, rows = node.outputs[0], node.inputs[1]
    whole, plain, scale = (output + end for end in (b"/whole", b"/plain", b"/scale"))
    return [
        _renamed(node, (weights.numbers, rows), whole),
        _renamed(weights.cast, (whole,), plain),
        _renamed(node, (weights.scale, rows), scale),
        _renamed(weights.scaled, (plain, scale), output),
    ]


def _renamed(node: _Node, inputs: Sequence[bytes], output: bytes) -> bytes:
    """The same step with other things going in and coming out, and without a name."""
    others = [bytes(one.raw) for one in fields_of(node.raw) if one.number not in _NAMES]
    parts = [message_of(_INPUT, name) for name in inputs]
    return message_of(NODE, b"".join([*parts, message_of(_OUTPUT, output), *others]))


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
