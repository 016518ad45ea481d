"""Requests to take over the events of a calendar file."""

from desktop_assist.providers.embedded.order import find_order
from desktop_assist.providers.embedded.reply import REQUEST, Act, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.file_name import find_file
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of, whole_words
from desktop_assist.providers.embedded.words import CALENDAR

TOOL = "import_calendar"
_WHICH_FILE = Text(
    "Which calendar file (.ics)? It can also be dropped into the window.",
    "Welche Kalenderdatei (.ics)? Sie kann auch ins Fenster gezogen werden.",
)
_KINDS = ("ics", "ical", "ifb", "vcs", "eml")
_VERBS = one_of(
    "import, load, add, read(?: in)?, take over, upload, put, merge, bring(?: in)?, get, pull",
    "sync",
    "take, copy, open, include",
    "importiere?, lade?, übernimm, übernehme?, füge?, lies",
)
_LAST = one_of("importieren, übernehmen, laden, einlesen, hinzufügen")
_IMPORTS = whole_words("import\\w*, übernimm")


def read(request: UserRequest) -> Reply | None:
    """The file to take over, the question which one, or None for any other request."""
    order = find_order(request.text, _VERBS, _LAST)
    if order is None:
        return None
    file = find_file(request.text, _KINDS)
    if file and order.is_sure:
        return Act((PlannedCall(TOOL, {"file": file}),))
    text = request.lower
    if not file and not (_IMPORTS.search(text) and CALENDAR.search(text)):
        return None
    question = _WHICH_FILE.in_language(request.language)
    return Ask(question, (file,) if file else (), PlannedCall(TOOL, {REQUEST: request.text}))


def complete(_: PlannedCall, answer: UserRequest) -> Reply | None:
    """The file that was asked about."""
    file = find_file(answer.text, _KINDS)
    return Act((PlannedCall(TOOL, {"file": file}),)) if file else None
