"""Read and write the messages of protobuf in which model files are kept (ONNX).

Only what changing a few steps and weights of a model takes; the library that knows the whole format
is many times as large. Field numbers: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto, the
encoding: https://protobuf.dev/programming-guides/encoding/
"""

from collections.abc import Iterator
from dataclasses import dataclass

# The fields of a model, of its graph and of a tensor that are looked at.
GRAPH, OPSETS = 7, 8
NODE, TENSOR = 1, 5
SHAPE, TENSOR_NAME, TENSOR_BYTES = 1, 8, 9
_NUMBER, _BYTES = 0, 2
_SIZES = {1: 8, 5: 4}


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its number, its bytes or whole number, and how it stands in the file."""

    number: int
    value: memoryview | int
    raw: memoryview


def fields_of(message: memoryview | int) -> Iterator[Field]:
    """The fields of a message; a number has none."""
    place = 0
    while not isinstance(message, int) and place < len(message):
        start = place
        key, place = _read(message, place)
        kind = key & 7
        if kind == _NUMBER:
            value, place = _read(message, place)
            yield Field(key >> 3, value, message[start:place])
            continue
        size = _SIZES.get(kind, 0)
        if kind == _BYTES:
            size, place = _read(message, place)
        yield Field(key >> 3, message[place : place + size], message[start : place + size])
        place += size


def _read(message: memoryview, place: int) -> tuple[int, int]:
    """A number as protobuf writes it, seven bits a byte, and where the next thing begins."""
    value = shift = 0
    while message[place] & 0x80:
        value |= (message[place] & 0x7F) << shift
        place, shift = place + 1, shift + 7
    return value | message[place] << shift, place + 1


def varint(value: int) -> bytes:
    """A whole number, seven bits a byte."""
    written = bytearray()
    while value > 0x7F:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*written, value))


def message_of(number: int, content: bytes | memoryview) -> bytes:
    """A field that holds bytes or another message."""
    return varint(number << 3 | _BYTES) + varint(len(content)) + bytes(content)
