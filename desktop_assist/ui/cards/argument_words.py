"""Shows what a tool is called with as a person would write it, and nothing else than it is."""

import json
import re
from contextlib import suppress
from datetime import date, datetime

from desktop_assist.domain.card import CardField
from desktop_assist.domain.date_words import date_words, weekday_name
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.spoken_names import argument_name

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?")


def argument_fields(arguments: JsonObject) -> tuple[CardField, ...]:
    """Every argument, a line each."""
    return tuple(CardField(argument_name(name), _value(one)) for name, one in arguments.items())


def _value(value: JsonValue) -> str:
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    if isinstance(value, str):
        return _moment(value)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(map(str, value)) or tr("none")
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return tr("none") if value is None else str(value)


def _moment(text: str) -> str:
    """With its weekday, where it is a day or a time: that is how a wrong one is noticed."""
    if not _MOMENT.fullmatch(text):
        return text
    with suppress(ValueError):
        day = date.fromisoformat(text)
        return tr_told(f"{weekday_name(day)}, {date_words(day)}")
    with suppress(ValueError):
        moment = datetime.fromisoformat(text)
        seconds = f":{moment:%S}" if moment.second else ""
        zone = f" ({moment.tzname()})" if moment.tzinfo else ""
        words = tr_told(f"{weekday_name(moment.date())}, {date_words(moment.date())}")
        return f"{words}, {moment:%H:%M}{seconds}{zone}"
    return text
