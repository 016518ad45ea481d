"""Small questions that are simply worked out: days, units, letters, a coin, what was said."""

import re
import secrets

from desktop_assist.providers.embedded.conversation import Messages, text_of
from desktop_assist.providers.embedded.everyday import (
    clock_question,
    currency_question,
    shared_sum,
    unit_question,
)
from desktop_assist.providers.embedded.reply import Act, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of

_SPELL = re.compile(
    r"\b(?:spell(?:ing)?(?: out)?(?: of)?|buchstabiere?)\s+(?:the word |for me |me |out "
    r"|das wort )*"
    r"[\"']?(?P<word>[a-zà-ÿ'-]{2,30})[\"']?(?: for me| please| correctly)*\W*$",
    re.IGNORECASE,
)
_SPELLED = Text("{word}: {letters}", "{word}: {letters}")
_LETTERS = re.compile(
    r"\bhow many (?P<letter>[a-z])'?s are (?:there )?in (?:the word )?[\"']?(?P<word>[a-z'-]+)",
    re.IGNORECASE,
)
_LETTER_COUNT = Text(
    "“{letter}” stands in “{word}” {count} times.", "„{letter}“ steht in „{word}“ {count}-mal."
)
_COIN = re.compile(
    r"\b(?:flip|toss|wirf|münze|coin|heads or tails|kopf oder zahl)\b", re.IGNORECASE
)
_SIDES = (Text("Heads.", "Kopf."), Text("Tails.", "Zahl."))
_DICE = re.compile(r"\b(?:roll|role|throw|würf\w*)\b.*\b(?:dice|dices?|die|würfel\w*)\b|\bdice\b")
_FACES = {"four": 4, "six": 6, "eight": 8, "ten": 10, "twelve": 12, "twenty": 20}
_FACE_COUNT = re.compile(rf"\b(?P<count>\d+|{'|'.join(_FACES)})[- ]?sided?\b", re.IGNORECASE)
_TWO_DICE = re.compile(r"\b(?:pair|two|2|dice|zwei)\b", re.IGNORECASE)
_ONE_DIE = re.compile(
    r"\b(?:a|one|single|the|einen?) (?:\S+ sided? )?(?:die|dice)\b", re.IGNORECASE
)
_AGAIN = re.compile(
    one_of(
        "(?:say|repeat)\\b.*\\b(?:again|that|once more|one more time|it|yourself|just said)",
        "tell me\\b.*\\b(?:again|once more|one more time)",
        "repeat\\b.*, what did you (?:just )?say\\b.*, i (?:missed|didn't (?:hear|catch|get))\\b.*",
        "(?:come|run) (?:that by me )?again, pardon(?: me)?, wiederhol\\w*\\b.*\\b(?:noch ?mal|das"
        "|bitte), sage?\\b(?: mir| das| es| bitte)*\\b(?: noch ?(?:ein)?mal| bitte\\W*$)",
        "wie bitte, say what, once more please",
    ),
    re.IGNORECASE,
)
_LONGEST_AGAIN = 12
"""In words: "they say they are gone by four, so make that two" asks for nothing again."""
_NOTHING_SAID = Text(
    "Nothing was said before in this conversation.",
    "In dieser Unterhaltung wurde noch nichts gesagt.",
)


def read(request: UserRequest, messages: Messages) -> Say | Act | None:
    """The answer to a small question; None when it is none of these."""
    answers = (asked_aside, shared_sum.read, _letters, _chance, clock_question.read)
    said = next((one for answer in answers if (one := answer(request))), None)
    return said or _said_again(request, messages)


def asked_aside(request: UserRequest) -> Act | None:
    """A sum of money or units that is asked for, whatever else is being talked about."""
    return currency_question.read(request) or unit_question.read(request)


def _letters(request: UserRequest) -> Say | None:
    counted = _LETTERS.search(request.text)
    if counted:
        word, letter = counted["word"], counted["letter"].lower()
        count = str(word.lower().count(letter))
        return _say(_LETTER_COUNT, request, word=word, letter=letter, count=count)
    found = _SPELL.search(request.text)
    if found is None:
        return None
    word = found["word"]
    return _say(_SPELLED, request, word=word, letters=" ".join(word.upper()))


def _chance(request: UserRequest) -> Say | None:
    if _COIN.search(request.text):
        return _say(secrets.choice(_SIDES), request)
    if not _DICE.search(request.lower):
        return None
    faces = _FACE_COUNT.search(request.text)
    named = faces["count"].lower() if faces else "six"
    count = _FACES.get(named) or int(named)
    is_two = _TWO_DICE.search(request.text) and not _ONE_DIE.search(request.text)
    return Say(" + ".join(str(1 + secrets.randbelow(count)) for _ in range(2 if is_two else 1)))


def _said_again(request: UserRequest, messages: Messages) -> Say | None:
    is_long = len(request.text.split()) > _LONGEST_AGAIN
    if is_long or not _AGAIN.search(request.lower):
        return None
    said = (text_of(one) for one in reversed(messages[:-1]) if one.role == "assistant")
    return Say(next(filter(None, said), "") or _NOTHING_SAID.in_language(request.language))


def _say(text: Text, request: UserRequest, **values: str) -> Say:
    return Say(text.in_language(request.language, **values))
