"""Requests to take the last change back, or one that is named by its number."""

import re

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
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
    "das, es, die, den, letzte\\w*, änderung, aktion, eintrag, schritt, mal, doch, wieder",
)
_NUMBER = r"(?:change |änderung )?(?:#|no\.? |number |nr\.? |nummer )?(?P<id>[\w-]*\d[\w-]*)"
_GERMAN_END = one_of("rückgängig(?: machen)?, zurück, zurücknehmen")
_NOT_AFTER_ALL = re.compile(
    r"\W*(?:(?:ach|oh|nein|nee|ne|no|oh no|actually|hmm+)\W+)*(?:(?:ach )?(?:doch (?:lieber )?nicht"
    r"|lieber doch nicht|doch besser nicht|zurück)|(?:rather|better|maybe) not(?: after all)?"
    r"|not after all|actually no(?:t)?)\W*"
)
"""Said of what was just done, where no question is open: it is asked before it is taken back."""
_TAKE_BACK = Text("Take the last change back?", "Die letzte Änderung zurücknehmen?")
_YES = Text("Yes", "Ja")
_UNDO = re.compile(
    rf"\W*(?:{_OPENING}\W+)*{_UNDO_WORDS}(?:[\s,]+(?:{_OBJECT}|{_NUMBER}|{_GERMAN_END}))*\W*"
    rf"|\W*(?:{_OPENING}\W+)*(?:{_OBJECT}\W+)+{_GERMAN_END}\W*"
)
_NEEDS_END = re.compile(r"\b(?:mach|mache|nimm)\b")
_END = re.compile(rf"\b{_GERMAN_END}\b")


def read(request: UserRequest) -> Reply | None:
    """Undo, when nothing else is said."""
    text = request.lower
    if _NOT_AFTER_ALL.fullmatch(text):
        question = _TAKE_BACK.in_language(request.language)
        return Ask(question, (_YES.in_language(request.language),), PlannedCall(TOOL, {}))
    found = _UNDO.fullmatch(text)
    if found is None or (_NEEDS_END.search(text) and not _END.search(text)):
        return None
    arguments: JsonObject = {"change_id": found["id"]} if found["id"] else {}
    return Act((PlannedCall(TOOL, arguments),))
