"""Tells the items of one answer apart, and lets what they say out in the order of the answer."""

from collections.abc import Iterable, Iterator

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.provider import StepEvent
from desktop_assist.providers.service.wire import object_in, text_in


class ItemPlaces:
    """Gives each item its place in the answer, whichever of its names an event uses.

    Services name an item by its place, by its id, by both, or by an id that changes between its
    beginning and its end.
    """

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._kinds: dict[int, str] = {}
        self._taken: set[int] = set()
        self._finished: set[int] = set()
        self._latest = 0

    def of_event(self, event: JsonObject) -> int:
        """Where the item stands that a delta belongs to."""
        item_id, index = text_in(event, "item_id"), event.get("output_index")
        if item_id in self._places:
            return self._places[item_id]
        if isinstance(index, int):
            return self._name(index, item_id)
        return self._name(self._next(), item_id) if item_id else self._latest

    def of_item(self, event: JsonObject) -> int:
        """Where the item stands that an event brings along."""
        item, index = object_in(event, "item"), event.get("output_index")
        place = self._known(item)
        if place is None:
            is_free = isinstance(index, int) and index not in self._finished
            place = index if is_free and isinstance(index, int) else self._next()
        return self._name(place, *_names(item))

    def in_closing_event(self, index: int, item: JsonObject) -> int:
        """Where an item stands that the closing event lists, perhaps under yet another id."""
        place = self._known(item)
        if place is None:
            is_same = self._kinds.get(index) == text_in(item, "type")
            place = index if is_same or index not in self._finished else self._next()
        return self._name(place, *_names(item))

    def finish(self, place: int, kind: str) -> bool:
        """Mark an item as finished; False when it was before."""
        is_first = place not in self._finished
        self._finished.add(place)
        self._kinds[place] = kind
        return is_first

    @property
    def has_finished(self) -> bool:
        """Whether any item is finished."""
        return bool(self._finished)

    def _known(self, item: JsonObject) -> int | None:
        return next((self._places[one] for one in _names(item) if one in self._places), None)

    def _name(self, place: int, *names: str) -> int:
        self._places |= {name: place for name in names if name}
        self._taken.add(place)
        self._latest = place
        return place

    def _next(self) -> int:
        return max(self._taken, default=-1) + 1


class OutputOrder:
    """Holds back what later items say until the earlier ones have finished."""

    def __init__(self) -> None:
        self._waiting: dict[int, list[StepEvent]] = {}
        self._finished: set[int] = set()
        self._speaking: int | None = None

    def put(self, place: int, events: Iterable[StepEvent]) -> Iterator[StepEvent]:
        """Take in what an item says; give what may be said now."""
        self._waiting.setdefault(place, []).extend(events)
        return self._due()

    def finish(self, place: int, events: Iterable[StepEvent]) -> Iterator[StepEvent]:
        """Take in the last an item says; give what may be said now."""
        self._finished.add(place)
        return self.put(place, events)

    def rest(self) -> Iterator[StepEvent]:
        """Everything that was held back: no item says any more."""
        self._finished |= set(self._waiting)
        return self._due()

    def _due(self) -> Iterator[StepEvent]:
        while self._waiting:
            # One that has begun to speak is not interrupted by an earlier one that comes late.
            if self._speaking not in self._waiting:
                self._speaking = min(self._waiting)
            place = self._speaking
            events, self._waiting[place] = self._waiting[place], []
            yield from events
            if place not in self._finished:
                return
            del self._waiting[place]


def _names(item: JsonObject) -> tuple[str, ...]:
    return tuple(name for name in (text_in(item, "id"), text_in(item, "call_id")) if name)
