"""Give a model other weights than those it comes with, the rest of it as it is.

So what was learned on top of a model is kept without its vocabulary, which is half of it.
"""

from collections.abc import Mapping, Sequence

from desktop_assist.files.packaged_model.model_file import (
    GRAPH,
    TENSOR,
    TENSOR_BYTES,
    TENSOR_NAME,
    Field,
    fields_of,
    message_of,
)


def with_weights(model: bytes, weights: Mapping[str, bytes]) -> bytes:
    """The same model with some of its weights replaced.

    Args:
        model: A model file.
        weights: By their names: the bytes of numbers of the same kind, as many as there are.

    Raises:
        ValueError: The model has no weights of such a name, or others of another size.
    """
    waiting = dict(weights)
    written = b"".join(
        message_of(GRAPH, _graph(one, waiting)) if one.number == GRAPH else bytes(one.raw)
        for one in fields_of(memoryview(model))
    )
    if waiting:
        raise ValueError(f"The model has no weights named {', '.join(sorted(waiting))}.")
    return written


def weights_of(model: bytes, name: str) -> bytes:
    """The bytes of the numbers that a model has under a name.

    Raises:
        ValueError: It has none of that name.
    """
    for graph in fields_of(memoryview(model)):
        for tensor in fields_of(graph.value) if graph.number == GRAPH else ():
            fields = list(fields_of(tensor.value)) if tensor.number == TENSOR else []
            if _name(fields) == name:
                return b"".join(_bytes(one) for one in fields if one.number == TENSOR_BYTES)
    raise ValueError(f"The model has no weights named {name}.")


def _graph(graph: Field, waiting: dict[str, bytes]) -> bytes:
    return b"".join(
        _tensor(one, waiting) if one.number == TENSOR else bytes(one.raw)
        for one in fields_of(graph.value)
    )


def _tensor(tensor: Field, waiting: dict[str, bytes]) -> bytes:
    fields = list(fields_of(tensor.value))
    name = _name(fields)
    if name not in waiting:
        return bytes(tensor.raw)
    content = waiting.pop(name)
    size = sum(len(_bytes(one)) for one in fields if one.number == TENSOR_BYTES)
    if size != len(content):
        raise ValueError(f"The weights named {name} have {size} bytes, not {len(content)}.")
    others = b"".join(bytes(one.raw) for one in fields if one.number != TENSOR_BYTES)
    return message_of(TENSOR, others + message_of(TENSOR_BYTES, content))


def _name(fields: Sequence[Field]) -> str:
    return next((_bytes(one).decode() for one in fields if one.number == TENSOR_NAME), "")


def _bytes(field: Field) -> bytes:
    return b"" if isinstance(field.value, int) else bytes(field.value)
