"""Greetings, thanks, and the question what this program can do."""

import re

from desktop_assist.providers.embedded.reply import Reply, Say
from desktop_assist.providers.embedded.request import UserRequest

ABILITIES = (
    "Without a model, this works on this computer: adding meetings, listing meetings, listing and "
    'adding expenses, calculations, and undo. For example: "Team sync next Tuesday 2 pm for 30 '
    'minutes", "What did I spend in October?", "Add 12.50 EUR for a taxi yesterday".'
)
_REPLIES = (
    (
        r"(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|yo|hallo|guten (?:tag|morgen|abend)"
        r"|moin|servus|grüß gott)(?: there| you)?(?:\W+(?:how are you|how's it going|wie geht(?:'s| es dir)?"
        r"|how do you do)(?: today| doing)?)?|how are you(?: doing)?(?: today)?|wie geht(?:'s| es dir)",
        "Hello. What should be done: a meeting, an expense, a calculation?",
    ),
    (
        r"(?:ok(?:ay)?|great|perfect|cool|super|prima)?\W*(?:thanks?(?: you)?|thank you|thx|cheers|danke(?: schön| dir)?"
        r"|vielen dank)(?: so much| very much| a lot| a bunch)?(?:\W.{0,40})?",
        "You are welcome.",
    ),
    (
        r"(?:good)?\s?bye|goodbye|see you(?: later| soon)?|that'?s all(?: for (?:today|now))?|tschüss|bis (?:bald|später)"
        r"|auf wiedersehen|good night|gute nacht",
        "Goodbye. Everything that was added stays in the calendar and the expense sheet.",
    ),
    (
        r"(?:help|hilfe|what (?:can|do) you do|what can i (?:ask|do|say).*|was kannst du|who are you|what are you"
        r"|wer bist du|how does this work)",
        ABILITIES,
    ),
)
_PATTERNS = tuple((re.compile(rf"\W*(?:{pattern})\W*", re.I), text) for pattern, text in _REPLIES)


def read(request: UserRequest) -> Reply | None:
    """A fixed short answer, when the whole message is small talk."""
    for pattern, text in _PATTERNS:
        if pattern.fullmatch(request.lower):
            return Say(text)
    return None
