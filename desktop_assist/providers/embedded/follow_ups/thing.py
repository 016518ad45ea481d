"""A meeting or an expense the conversation speaks of, as it was last seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop_assist.domain.json_value import JsonObject, JsonValue

Kind: TypeAlias = Literal["meeting", "expense"]
_ONE_OF_A_SERIES = "recurrence_id"


@dataclass(frozen=True, slots=True)
class Thing:
    """What "it" can be.

    Attributes:
        kind: What it is.
        id: The meeting's uid, or the expense's id in its sheet.
        recurrence_id: Which one of a series; empty for the whole of it.
        name: Its title, or who was paid.
        seen: All that was last known of it, as the tool told.
    """

    kind: Kind
    id: str
    recurrence_id: str
    name: str
    seen: JsonObject

    @property
    def key(self) -> str:
        """Tells it from others, however much of it has changed."""
        return f"{self.kind} {self.id} {self.recurrence_id}"

    @property
    def reference(self) -> dict[str, JsonValue]:
        """The arguments that name it to a tool."""
        if self.kind == "expense":
            return {"expense_id": self.id}
        which: dict[str, JsonValue] = (
            {_ONE_OF_A_SERIES: self.recurrence_id} if self.recurrence_id else {}
        )
        return {"uid": self.id, **which}

    @property
    def day(self) -> str:
        """The day it was last seen on, as an ISO date; empty when not known."""
        return str(self.seen.get("start" if self.kind == "meeting" else "date") or "")[:10]


def meeting_in(value: JsonValue) -> Thing | None:
    """The meeting a tool tells of."""
    if not isinstance(value, Mapping) or not value.get("uid"):
        return None
    title = str(value.get("title") or value.get("summary") or "")
    which = str(value.get(_ONE_OF_A_SERIES) or "")
    return Thing("meeting", str(value["uid"]), which, title, value)


def expense_in(value: JsonValue) -> Thing | None:
    """The expense a tool tells of."""
    if not isinstance(value, Mapping) or not value.get("id"):
        return None
    return Thing("expense", str(value["id"]), "", str(value.get("merchant") or ""), value)


def thing_in(kind: Kind, value: JsonValue) -> Thing | None:
    """Either of them."""
    return meeting_in(value) if kind == "meeting" else expense_in(value)
