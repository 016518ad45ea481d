"""Requests to take the last change back, or one that is named by its number."""

import re

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

TOOL = "undo"
_OPENING = one_of(
    "please, pls, can you, could you, would you, oops, ups, sorry, hey, no, wait, oh, bitte",
    "that was (?:a mistake|wrong|not right|not what i (?:meant|wanted)|an error), hmm+",
    "never ?mind",
    "das war (?:falsch|ein fehler|ein versehen|nicht richtig), kannst du, ach, nein, halt",
    "i want to, i'd like to, ok",
)
_UNDO_WORDS = one_of(
    "undo, take (?:that|it|this) back, take back, revert, reverse, roll (?:that|it|this) back",
    "mach, mache, nimm, rückgängig",
)
_OBJECT = one_of(
    "that, it, this, the, my, last, latest, change, one, please, pls, bitte, again, thing, action",
    "step, bit, part, edit, what, you, did, just, for me, meeting, expense, entry, now, thanks",
    "das, die, den, letzte\\w*, änderung, aktion, eintrag, schritt, mal, doch, wieder",
)
_NUMBER = r"(?:change |änderung )?(?:#|no\.? |number |nr\.? |nummer )?(?P<id>[\w-]*\d[\w-]*)"
_GERMAN_END = one_of("rückgängig(?: machen)?, zurück, zurücknehmen")
_UNDO = re.compile(
    rf"\W*(?:{_OPENING}\W+)*{_UNDO_WORDS}(?:[\s,]+(?:{_OBJECT}|{_NUMBER}|{_GERMAN_END}))*\W*"
    rf"|\W*(?:{_OPENING}\W+)*(?:{_OBJECT}\W+)+{_GERMAN_END}\W*"
)
_NEEDS_END = re.compile(r"\b(?:mach|mache|nimm)\b")
_END = re.compile(rf"\b{_GERMAN_END}\b")


def read(request: UserRequest) -> Reply | None:
    """Undo, when nothing else is said."""
    text = request.lower
    found = _UNDO.fullmatch(text)
    if found is None or (_NEEDS_END.search(text) and not _END.search(text)):
        return None
    arguments: JsonObject = {"change_id": found["id"]} if found["id"] else {}
    return Act((PlannedCall(TOOL, arguments),))
