"""Something told without asking for anything: "The hotel limit in Lisbon is 180 EUR a night"."""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.reply import Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import whole_words
from desktop_assist.providers.embedded.words import CHANGE, MEETING_NOUN

_TOLD = re.compile(
    r"^(?:by the way,? |fyi:? |übrigens,? )?(?:the|our|my|in \w+|der|die|das|unsere?|meine?)\b"
    r"[^?!:]{2,80}\b(?:is|are|costs?|equals|starts with|belongs to|ist|sind|kostet|beträgt|lautet"
    r"|liegt bei)\b[^?!:]{1,120}$",
    re.IGNORECASE,
)
_CHORE = whole_words(
    "please, add, show, list, what, which, remember, remind, keep, mind, note, forget, paid,"
    " spent, expenses?, receipts?,"
    " cost me"
    ", wrong, broken, late, lost, low, empty, off, due, stolen, declined, locked, dead, flat",
    "merken, vergiss, behalt\\w*, bitte, trag\\w*, zeig\\w*, was, welche\\w*, merk\\w*, ausgaben?,"
    " falsch, kaputt, verloren,"
    " leer",
)
_MENTIONED = Text(
    "Noted in this conversation, where it can be found again. It can also be remembered for later "
    "ones.",
    "Das steht nun in dieser Unterhaltung und lässt sich darin wiederfinden. Es kann auch für "
    "spätere"
    " gemerkt werden.",
)
_REMEMBER = Text("Remember that {what}", "Merk dir: {what}")


def read(request: UserRequest) -> Say | None:
    """What is said to it; None when something is asked for, or a time makes it an appointment."""
    text = request.text.strip(" .")
    if not _TOLD.match(text) or any(one.search(text) for one in (_CHORE, CHANGE, MEETING_NOUN)):
        return None
    when = understand(text, request.now, request.policy)
    if when is not None and when.names_day:
        return None
    language = request.language
    what = text if language == "german" else text[:1].lower() + text[1:]
    return Say(_MENTIONED.in_language(language), (_REMEMBER.in_language(language, what=what),))
