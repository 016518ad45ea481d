"""Greetings, thanks, and the question what this program can do."""

import re

from desktop_assist.providers.embedded.reply import Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

ABILITIES = (
    "Without a model, this works on this computer: adding meetings, listing meetings, listing and "
    'adding expenses, calculations, and undo. For example: "Team sync next Tuesday 2 pm for 30 '
    'minutes", "What did I spend in October?", "Add 12.50 EUR for a taxi yesterday".'
)
_HELLO = "Hello. What should be done: a meeting, an expense, a calculation?"
_GOODBYE = "Goodbye. Everything that was added stays in the calendar and the expense sheet."
_GREETING = one_of(
    "hi, hello, hey, good (?:morning|afternoon|evening|day), greetings",
    "hallo, guten (?:tag|morgen|abend), moin, servus, grüß gott",
)
_HOW_ARE_YOU = one_of(
    "how are you(?: doing)?(?: today)?, how's it going, how do you do, wie geht(?:'s| es dir)",
)
_THANKS = one_of("thanks?(?: you)?, thx, cheers, danke(?: schön| dir)?, vielen dank")
_PRAISE = one_of("ok(?:ay)?, great, perfect, cool, super, prima")
_BYE = one_of(
    "(?:good )?bye, goodbye, see you(?: later| soon)?, that's all(?: for (?:today|now))?",
    "good night, tschüss, bis (?:bald|später), auf wiedersehen, gute nacht",
)
_HELP = one_of(
    "help, hilfe, what (?:can|do) you do, what can i (?:ask|do|say).*, was kannst du",
    "who are you, what are you, wer bist du, how does this work",
)
_REPLIES = (
    (re.compile(rf"\W*{_GREETING}(?: there| you)?(?:\W+{_HOW_ARE_YOU})?\W*"), _HELLO),
    (re.compile(rf"\W*{_HOW_ARE_YOU}\W*"), _HELLO),
    (re.compile(rf"\W*(?:{_PRAISE}\W+)?{_THANKS}(?:\W.{{0,40}})?"), "You are welcome."),
    (re.compile(rf"\W*{_BYE}\W*"), _GOODBYE),
    (re.compile(rf"\W*{_HELP}\W*"), ABILITIES),
)


def read(request: UserRequest) -> Reply | None:
    """A fixed short answer, when the whole message is small talk."""
    for pattern, text in _REPLIES:
        if pattern.fullmatch(request.lower):
            return Say(text)
    return None
