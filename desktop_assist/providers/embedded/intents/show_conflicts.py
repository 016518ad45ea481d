"""Requests for meetings that were changed both here and at a calendar server."""

import re

from desktop_assist.domain.card import CardAction
from desktop_assist.providers.embedded.reply import Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import whole_words

_CONFLICT = whole_words(
    "conflicts?, conflicting, clash\\w*, konflikte?n?, widerspr\\w+, differ\\w*, unterschied\\w*"
)
_SERVER = whole_words(
    "\\w*servers?, caldav, sync\\w*, nextcloud, icloud, fastmail, radicale, calendar conflicts?",
    "kalender-?konflikte?n?, synchronis\\w*, abgleich\\w*",
)
_BOTH_SIDES = re.compile(
    r"\bchanged\b.*\b(?:on both sides|both here and|in both places|twice)\b"
    r"|\b(?:auf beiden seiten|an beiden stellen|doppelt)\b.*\bgeändert\b",
    re.IGNORECASE,
)
_ORDER = whole_words("add, schedule, book, move, cancel, create, plan\\w*, trag\\w*, leg\\w*")
_SHOWN_BY = Text(
    "A meeting that was changed here and at a calendar server waits until one of the two is "
    "chosen; nothing is lost until then. In a terminal `desktop-assist calendar servers conflicts` "
    "lists them.",
    "Ein Termin, der hier und auf einem Kalenderserver geändert wurde, wartet, bis eine der beiden "
    "Fassungen gewählt ist; bis dahin geht nichts verloren. Im Terminal listet "
    "`desktop-assist calendar servers conflicts` sie auf.",
)
_SHOW = Text("Show what waits", "Zeigen, was wartet")


def read(request: UserRequest) -> Reply | None:
    """Where they are shown, with one click; None for any other request."""
    text = request.text
    is_of_server = _CONFLICT.search(text) and _SERVER.search(text)
    if _ORDER.search(text) or not (is_of_server or _BOTH_SIDES.search(text)):
        return None
    language = request.language
    show = CardAction(_SHOW.in_language(language), tool="show_calendar_conflicts", is_primary=True)
    return Say(_SHOWN_BY.in_language(language), actions=(show,))
