"""Days and rows of a tool's output, for German sentences."""

from collections.abc import Mapping
from datetime import date, timedelta

from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.embedded.day_words import day_words, month_words

_TWO_MONTHS = timedelta(days=32)


def period_words(arguments: JsonObject, on: str) -> str:
    """For example "im Oktober 2026"; `on` is the word before a single day."""
    first, last = (date.fromisoformat(str(arguments[name])) for name in ("from", "to"))
    if first == last:
        return f"{on} {day_words(first, 'german')}"
    if first.day == 1 and (last + timedelta(days=1)).day == 1 and last - first < _TWO_MONTHS:
        return f"im {month_words(first, 'german')}"
    return f"von {day_words(first, 'german')} bis {day_words(last, 'german')}"


def rows_in(value: JsonValue) -> list[JsonObject]:
    """The rows of a list in an output."""
    if not isinstance(value, list):
        raise TypeError("No rows.")
    return [one for one in value if isinstance(one, Mapping)]
