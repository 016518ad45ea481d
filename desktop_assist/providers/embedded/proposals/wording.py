"""Says how often something takes place, in either language."""

from desktop_assist.calendars.phrases import Point
from desktop_assist.calendars.repeat_words import repeat_words
from desktop_assist.providers.embedded.german_repeats import german_repeats
from desktop_assist.providers.embedded.language import Language


def how_often(rule: str, start: Point, language: Language) -> str:
    """An RRULE in words: "every other Friday"."""
    said = german_repeats(rule, start) if language == "german" else repeat_words(rule, start)
    return said[:1].lower() + said[1:]
