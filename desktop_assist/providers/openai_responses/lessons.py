"""Remembers what the service has refused, so that it is not asked for the same again."""

from collections.abc import Iterable, Mapping

from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.responses.hosted_work import HOSTED
from desktop_assist.providers.service.wire import text_in

_OPAQUE = {"reasoning"} | HOSTED


class Lessons:
    """Lasts until the program ends: a service may think better of it."""

    def __init__(self) -> None:
        self._refused: set[str] = set()
        self._models: set[tuple[str, str]] = set()
        self._room_tokens: dict[tuple[str, str], int] = {}
        self._told: set[tuple[str, str]] = set()

    def replayable(self, body: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """A request without the items that were refused before."""
        kept = [one for one in _items(body) if _name(one) not in self._refused]
        return {**body, "input": kept}

    def refuse_replay(self, body: dict[str, JsonValue]) -> bool:
        """Keep in mind that an item of the service's own was refused; False when it held none.

        Which of them was refused is seldom said.
        """
        names = {name for one in _items(body) if (name := _name(one))}
        self._refused |= names
        return bool(names)

    def is_available(self, account: str, model_id: str) -> bool:
        """Whether nothing is known against a model."""
        return (account, model_id) not in self._models

    def refuse_model(self, account: str, model_id: str) -> None:
        """Keep in mind that an account does not have a model."""
        self._models.add((account, model_id))

    def room_tokens(self, account: str, model_id: str, wish: int) -> int:
        """How long a request may be: as long as is wished, or what was found to be too long."""
        return min(wish, self._room_tokens.get((account, model_id), wish))

    def refuse_length(self, account: str, model_id: str, room_tokens: int) -> None:
        """Keep in mind that a model takes no more than this."""
        self._room_tokens[account, model_id] = room_tokens

    def is_news(self, conversation_id: str, text: str) -> bool:
        """Whether the person has yet to be told in a conversation; true only once."""
        news = (conversation_id, text)
        is_new = news not in self._told
        self._told.add(news)
        return is_new


def _items(body: dict[str, JsonValue]) -> Iterable[JsonObject]:
    items = body.get("input")
    return [one for one in items if isinstance(one, Mapping)] if isinstance(items, list) else []


def _name(item: JsonObject) -> str:
    """Names an item that only makes sense to the service; empty for what anybody can read."""
    if text_in(item, "type") not in _OPAQUE:
        return ""
    return text_in(item, "id") or text_in(item, "encrypted_content")
