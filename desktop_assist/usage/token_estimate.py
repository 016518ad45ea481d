"""Estimates tokens without the service's tokenizer."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass

# Measured on a mixed corpus: 4.4 characters a token.
_BYTES_A_TOKEN = 4
# What surrounds a text on the wire: punctuation; at most also its kind, its role and an id.
_LIKELY_FRAME_BYTES = 4
_GREATEST_FRAME_BYTES = 24


def likely_tokens(value: object) -> int:
    """How many tokens the texts in a value probably are."""
    return -(-_text_bytes(value, _LIKELY_FRAME_BYTES) // _BYTES_A_TOKEN)


def most_tokens(value: object) -> int:
    """More tokens than the texts in a value can be: a token is at least one byte long."""
    return _text_bytes(value, _GREATEST_FRAME_BYTES)


def _text_bytes(value: object, frame_bytes: int) -> int:
    """The bytes of all texts in a value, whatever holds them."""
    match value:
        case None:
            return 0
        case str():
            return frame_bytes + len(value.encode("utf-8", "replace"))
        case bytes():
            return len(value)
    parts = _parts(value)
    if parts is None:
        return frame_bytes + len(str(value))
    return sum(_text_bytes(one, frame_bytes) for one in parts)


def _parts(value: object) -> Iterable[object] | None:
    """What a value consists of; None when it is one thing."""
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, Iterable):
        return value
    if is_dataclass(value):
        return (getattr(value, one.name) for one in fields(value))
    return None
