"""When the meetings that were looked up begin and end, and how that is told."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from desktop_assist.providers.embedded.day_words import day_words, point_words
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.text import Text

_ALL_DAY = Text("all day", "ganztägig")


def timed(things: Sequence[Thing]) -> list[Thing]:
    """Those that have a time, in its order; the others last whole days."""
    return sorted((one for one in things if isinstance(one.start, datetime)), key=start_of)


def start_of(one: Thing) -> datetime:
    """When one with a time begins."""
    return datetime.fromisoformat(str(one.row["start"]))


def end_of(one: Thing) -> datetime:
    """When one with a time ends."""
    return datetime.fromisoformat(str(one.row["end"]))


def clock(moment: datetime, zone: tzinfo | None) -> str:
    """A time of day: "09:30"."""
    return f"{moment.astimezone(zone):%H:%M}"


def hours_of(one: Thing, zone: tzinfo | None) -> str:
    """From when until when one with a time is: "09:30-10:00"."""
    return f"{clock(start_of(one), zone)}\N{EN DASH}{clock(end_of(one), zone)}"


def when_of(one: Thing, language: Language) -> str:
    """The day, with the hours where there are some."""
    if isinstance(one.start, datetime):
        end = clock(end_of(one), one.start.tzinfo)
        return f"{point_words(one.start, language)}\N{EN DASH}{end}"
    return f"{day_words(one.start, language)}, {_ALL_DAY.in_language(language)}"
