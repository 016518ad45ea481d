"""Tell which word of a question names the thing that it asks for."""

import re

from desktop_assist.documents.question_words import is_stop_word

_ONE_OF = re.compile(r"\b(?:which|what|welche[rsnm]?) (?P<thing>\w+)")
_ASKED = re.compile(
    r"\b(?:which|what(?:['\u2019]s)?|how (?:many|much)|how high (?:is|are)|welche[rsnm]?|wie viele?"
    r"|wie hoch (?:ist|sind)|(?:who|when|where)(?:['\u2019]s| is| are| was| were| do| does))"
    r" (?P<thing>\w+(?: \w+){0,2})"
)


def asked_thing(question: str) -> str | None:
    """The word, in small letters: "hotel" in "which hotel", "size" in "what's the size".

    Small words before it are passed over, but not many: what comes later is seldom it.
    """
    return _first_telling(_ASKED.search(question.lower()))


def thing_to_name(question: str) -> str | None:
    """The same where one of many is asked for, so that the answer names it: "which class".

    Who asks what the size of a class is wants a number, and often no word of the question.
    """
    return _first_telling(_ONE_OF.search(question.lower()))


def _first_telling(found: re.Match[str] | None) -> str | None:
    words = found["thing"].split() if found else []
    return next((one for one in words if not is_stop_word(one)), None)
