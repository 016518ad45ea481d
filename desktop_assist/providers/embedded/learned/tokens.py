"""The words of a message and where they stand."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+(?:[.:,'\u2019/&-][^\W_]+)*|[^\s]")
"""A word with what joins it ("9.30", "stand-up", "Hill's"), or one sign."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign.

    Attributes:
        text: As written.
        start: Its first letter's place in the message.
        end: The place behind its last letter.
    """

    text: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """The words and signs of a text, in their order."""
    return [Token(one[0], one.start(), one.end()) for one in _TOKEN.finditer(text)]
