"""Questions about the present day and time."""

import re

from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.reply import Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of

_TODAY = Text("It is {day}, {time}.", "Heute ist {day}, {time} Uhr.")
_ASKED = one_of(
    "what(?:'s| is) (?:the date|today's date|the time)(?: today| now)?",
    "what (?:day|date|time) is (?:it|today)(?: today| now)?",
    "welche[rns]? (?:tag|datum) (?:ist|haben wir) heute, wie spät ist es, wie viel uhr ist es",
)
_QUESTION = re.compile(rf"\W*{_ASKED}\W*")


def read(request: UserRequest) -> Reply | None:
    """The day and the time, when nothing else is asked."""
    if not _QUESTION.fullmatch(request.lower):
        return None
    day = day_words(request.now.date(), request.language)
    return Say(_TODAY.in_language(request.language, day=day, time=f"{request.now:%H:%M}"))
