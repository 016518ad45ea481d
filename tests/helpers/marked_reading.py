"""Messages in which what is to be read is marked: "move the [dentist](t) [to Friday](w)"."""

import re

from desktop_assist.domain.contact import NOBODY, ContactBook
from desktop_assist.providers.embedded.learned.chores import Chore
from desktop_assist.providers.embedded.learned.reading import Piece, Reading
from desktop_assist.providers.embedded.request import UserRequest
from tests.helpers.user_requests import request

_MARK = re.compile(r"\[(?P<text>[^\]]+)\]\((?P<tag>\w)\)")


def marked(chore: Chore, text: str, contacts: ContactBook = NOBODY) -> tuple[Reading, UserRequest]:
    """What is marked, as the models would read it, and the message without the marks.

    Args:
        chore: Which chore the message is.
        text: The message, with marks as in the sentences that the models learn from.
        contacts: The people one knows.
    """
    plain = _MARK.sub(lambda one: one["text"], text)
    pieces: list[Piece] = []
    for one in _MARK.finditer(text):
        start = len(_MARK.sub(lambda each: each["text"], text[: one.start()]))
        pieces.append(Piece(one["tag"], one["text"], start))
    return Reading(chore, 1.0, tuple(pieces), {chore: 1.0}), request(plain, contacts)
