"""Let a model whose weights are kept as whole numbers also be computed in whole numbers.

The package keeps each weight in one byte, and its model turns them into floating-point numbers
before it multiplies. onnxruntime can multiply the bytes themselves: a third faster on processors
without instructions for it, several times on newer ones, while the vectors stay the same (a cosine
above 0.99). The model file is a message of protobuf; only the nodes of those products are written
anew, in memory. Field numbers: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

# The fields of a model, of its graph, of a node and of a tensor that are looked at.
_GRAPH, _OPSETS = 7, 8
_NODE, _TENSOR = 1, 5
_INPUT, _OUTPUT, _KIND, _DOMAIN = 1, 2, 4, 7
_SHAPE, _TENSOR_NAME = 1, 8
_NUMBER, _BYTES = 0, 2
_SIZES = {1: 8, 5: 4}
_MICROSOFT, _PRODUCT = b"com.microsoft", b"DynamicQuantizeMatMul"


@dataclass(frozen=True, slots=True)
class _Field:
    """One field: its number, its bytes or whole number, and how it stands in the file."""

    number: int
    value: memoryview | int
    raw: memoryview


@dataclass(frozen=True, slots=True)
class _Node:
    """A step of the model: the names of what goes in and comes out, and what it does."""

    inputs: tuple[bytes, ...]
    outputs: tuple[bytes, ...]
    kind: bytes
    raw: memoryview


def in_whole_numbers(model: bytes) -> bytes:
    """The same model with its products in whole numbers; one that has none stays as it is."""
    fields = list(_fields(memoryview(model)))
    written = b"".join(
        _message(_GRAPH, _graph(one.value)) if one.number == _GRAPH else bytes(one.raw)
        for one in fields
    )
    return written + _message(_OPSETS, _message(1, _MICROSOFT) + _varint(2 << 3) + _varint(1))


def _graph(graph: memoryview | int) -> bytes:
    fields = list(_fields(graph))
    nodes = [_node(one) for one in fields if one.number == _NODE]
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
        if one.number == _NODE:
            node = next(waiting)
            if node.outputs[0] not in needless:
                written.append(_written(node, products.get(node.outputs[0])))
        elif one.number == _TENSOR:
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
        return _message(_NODE, node.raw)
    inputs = (node.inputs[0], weights.numbers, weights.scale)
    parts = [_message(_INPUT, name) for name in inputs]
    parts += [_message(_OUTPUT, name) for name in node.outputs]
    parts += [_message(_KIND, _PRODUCT), _message(_DOMAIN, _MICROSOFT)]
    return _message(_NODE, b"".join(parts))


def _tensor(tensor: _Field, scales: set[bytes]) -> bytes:
    """A scale is a row of numbers, not a table with one row."""
    fields = list(_fields(tensor.value))
    name = next((bytes(one.value) for one in fields if one.number == _TENSOR_NAME), b"")
    if name not in scales:
        return bytes(tensor.raw)
    shape = [one.raw for one in fields if one.number == _SHAPE][-1:]
    others = [one.raw for one in fields if one.number != _SHAPE]
    return _message(_TENSOR, b"".join(map(bytes, (*shape, *others))))


def _node(one: _Field) -> _Node:
    fields = list(_fields(one.value))
    return _Node(
        inputs=_names(fields, _INPUT),
        outputs=_names(fields, _OUTPUT),
        kind=b"".join(_names(fields, _KIND)),
        raw=memoryview(b"") if isinstance(one.value, int) else one.value,
    )


def _names(fields: Sequence[_Field], number: int) -> tuple[bytes, ...]:
    return tuple(
        bytes(one.value)
        for one in fields
        if one.number == number and not isinstance(one.value, int)
    )


def _fields(message: memoryview | int) -> Iterator[_Field]:
    """The fields of a message; a number has none."""
    place = 0
    while not isinstance(message, int) and place < len(message):
        start = place
        key, place = _read(message, place)
        kind = key & 7
        if kind == _NUMBER:
            value, place = _read(message, place)
            yield _Field(key >> 3, value, message[start:place])
            continue
        size = _SIZES.get(kind, 0)
        if kind == _BYTES:
            size, place = _read(message, place)
        yield _Field(key >> 3, message[place : place + size], message[start : place + size])
        place += size


def _read(message: memoryview, place: int) -> tuple[int, int]:
    """A number as protobuf writes it, seven bits a byte, and where the next thing begins."""
    value = shift = 0
    while message[place] & 0x80:
        value |= (message[place] & 0x7F) << shift
        place, shift = place + 1, shift + 7
    return value | message[place] << shift, place + 1


def _varint(value: int) -> bytes:
    written = bytearray()
    while value > 0x7F:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*written, value))


def _message(number: int, content: bytes | memoryview) -> bytes:
    return _varint(number << 3 | _BYTES) + _varint(len(content)) + bytes(content)
