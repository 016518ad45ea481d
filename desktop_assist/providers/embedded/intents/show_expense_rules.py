"""Requests to fill in or change the company's rules for expenses."""

import re

from desktop_assist.providers.embedded.order import is_refused
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of, starting_with

TOOL = "show_expense_rules"
_CHANGES = starting_with(
    "(?:(?:please|can you|could you|i want to|i'd like to|let me|let's|help me|bitte|ich möchte"
    "|ich will|kannst du)\\s+)*(?:set up, setup, edit, change, fill (?:in|out), enter, define",
    "adjust, configure, create, write, show me the form for, open the form for, änder\\w*",
    "bearbeite\\w*, füll\\w*, leg\\w*, richte\\w*, trag\\w*, stell\\w*, hinterleg\\w*",
    "die, meine, unsere, our, the, my)",
)
_RULES = re.compile(
    one_of(
        "(?:expense|expenses|spending|travel expense) (?:rules|policy|limits|caps)",
        "rules (?:for|of) (?:our |my |the )?expenses, policy for expenses",
        "(?:spesen|ausgaben|reisekosten)(?:regeln|richtlinie|limits|grenzen)",
        "regeln für (?:die |unsere |meine )?(?:ausgaben|spesen|reisekosten)",
    )
    + r"\b",
    re.IGNORECASE,
)
_SHOWS = re.compile(
    r"^\W*(?:(?:please|can you|could you|bitte|kannst du)\s+)*(?:show(?: me| us)?|open|display|view"
    r"|let me see|zeig\w*(?: mir| uns)?|öffne?)\s+(?:bitte )?(?:the |my |our |die |meine |unsere )?"
    rf"{_RULES.pattern}(?: bitte| please)?\W*$",
    re.IGNORECASE,
)
"""Nothing but the rules themselves is to be seen."""
_VERBS = re.compile(
    r"\b"
    + one_of(
        "set up, setup, edit, change, fill, enter, define, adjust, configure, create, write, form",
        "änder\\w*, bearbeite\\w*, ausfüllen, fülle?, anlegen, lege?, einrichten, richte",
        "eintragen",
        "trage?, einstellen, stelle?, hinterleg\\w*, festlegen",
    )
    + r"\b",
    re.IGNORECASE,
)


def read(request: UserRequest) -> Reply | None:
    """The form, or None for any other request."""
    text = request.text
    if _SHOWS.match(text):
        return Act((PlannedCall(TOOL, {}),))
    begins = _CHANGES.search(text) or _RULES.match(text)
    is_order = begins and _VERBS.search(text) and not text.rstrip().endswith("?")
    if not is_order or not _RULES.search(text) or is_refused(request.lower):
        return None
    return Act((PlannedCall(TOOL, {}),))
