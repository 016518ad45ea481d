"""Reads what a server says of its models."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.service.wire import (
    as_object,
    count_in,
    object_in,
    objects_in,
    text_in,
)

# What servers call the size of the context in use. What a model was trained for is no help: it is
# often far more than the server gives it.
_CONTEXT_NAMES = (
    "n_ctx",
    "loaded_context_length",
    "max_model_len",
    "context_length",
    "context_window",
    "max_context_length",
)
_NOT_FOR_TALK = ("embed", "whisper", "rerank", "bge-", "tts")


@dataclass(frozen=True, slots=True)
class ListedModel:
    """A model of a server. `context_tokens` is 0 where the server does not say."""

    id: str
    context_tokens: int = 0


def listed_models(answer: JsonValue) -> tuple[ListedModel, ...]:
    """The models in the answer to `GET /models`, those that can talk first."""
    models = tuple(_models(as_object(answer)))
    return tuple(sorted(models, key=lambda model: not _can_talk(model)))


def is_model_list(answer: JsonValue) -> bool:
    """Whether this is what a model server answers, and not any web server."""
    return isinstance(as_object(answer).get("data"), list)


def _models(answer: JsonObject) -> Iterator[ListedModel]:
    for entry in objects_in(answer, "data"):
        if model_id := text_in(entry, "id"):
            yield ListedModel(model_id, _context_tokens(entry))


def _context_tokens(entry: JsonObject) -> int:
    for source in (object_in(entry, "meta"), entry):
        for name in _CONTEXT_NAMES:
            if (count := count_in(source, name)) > 0:
                return count
    return 0


def _can_talk(model: ListedModel) -> bool:
    return not any(word in model.id.lower() for word in _NOT_FOR_TALK)
