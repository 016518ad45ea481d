"""Estimates tokens without the service's tokenizer."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass

from desktop_assist.domain.provider import ConsentedUpload, RedactedRequest

# Measured on a mixed corpus: 4.4 characters a token.
_BYTES_A_TOKEN = 4
# What surrounds a text on the wire: punctuation; at most also its kind, its role and an id.
_LIKELY_FRAME_BYTES = 4
_GREATEST_FRAME_BYTES = 24
# No model reads more in one request.
_GREATEST_CONTEXT = 1_050_000
# Files that go along as they are: services count pictures by their area, documents by page.
_LIKELY_PICTURE, _GREATEST_PICTURE = 1_500, 20_000
_LIKELY_BYTES_A_TOKEN, _FEWEST_BYTES_A_TOKEN = 40, 4


def likely_tokens(value: object) -> int:
    """How many tokens the texts in a value probably are."""
    return -(-_text_bytes(value, _LIKELY_FRAME_BYTES) // _BYTES_A_TOKEN)


def likely_input(redacted: RedactedRequest) -> int:
    """How many tokens a request probably is."""
    files = (
        _LIKELY_PICTURE + (0 if _is_picture(one) else len(one.content) // _LIKELY_BYTES_A_TOKEN)
        for one in redacted.uploads
    )
    return likely_tokens(redacted.request) + sum(files)


def most_input(redacted: RedactedRequest) -> int:
    """More tokens than a request can be: in a text, a token is at least one byte long."""
    files = (
        _GREATEST_PICTURE + (0 if _is_picture(one) else len(one.content) // _FEWEST_BYTES_A_TOKEN)
        for one in redacted.uploads
    )
    texts = _text_bytes(redacted.request, _GREATEST_FRAME_BYTES)
    return min(texts + sum(files), _GREATEST_CONTEXT)


def _is_picture(upload: ConsentedUpload) -> bool:
    return upload.media_type.startswith("image/")


def _text_bytes(value: object, frame_bytes: int) -> int:
    """The bytes of all texts in a value, whatever holds them."""
    match value:
        case None:
            return 0
        case str():
            return frame_bytes + len(value.encode("utf-8", "replace"))
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
