"""Remembers what was found once in a conversation, and finds it where nothing points to it.

"Ask maria" tells who maria is; "then maria pays" and an answer that ends with her name do not. So
it is with a password that was named once, and with the surname of somebody named in full.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_assist.privacy.personal_data import DataKind

_WORD = re.compile(r"\w+")
_PART = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
# "4711" is a sum of money elsewhere, "ray" a part of the sun.
_SHORTEST, _SHORTEST_NAME = 6, 4


class KnownValues:
    """The values of one conversation.

    Args:
        is_name: Whether a word is a name of people and hardly anything else.
    """

    def __init__(self, is_name: Callable[[str], bool]) -> None:
        self._is_name = is_name
        self._kinds: dict[str, DataKind] = {}
        self._by_beginning: dict[str, list[str]] = {}

    def learn(self, kind: "DataKind", value: str) -> None:
        """Take a value that was found."""
        if kind == "PERSON":
            for part in (value, *_PART.findall(value)):
                if len(part) >= _SHORTEST_NAME and (" " in part or self._is_name(part)):
                    self._take(kind, part)
        elif kind != "LITERAL" and len(value) >= _SHORTEST and not value.isalpha():
            self._take(kind, value)

    def find(self, text: str) -> Iterator[tuple["DataKind", int, int]]:
        """Kind, start and end of each known value in a text; the longest where several begin."""
        if not self._kinds:
            return
        end = 0
        for word in _WORD.finditer(text):
            values = self._by_beginning.get(word.group(), ()) if word.start() >= end else ()
            for value in values:
                end_here = word.start() + len(value)
                if text.startswith(value, word.start()) and not text[end_here:][:1].isalnum():
                    yield self._kinds[value], word.start(), end_here
                    end = end_here
                    break

    def _take(self, kind: "DataKind", value: str) -> None:
        begins = _WORD.match(value)
        if begins is None or value in self._kinds:
            return
        self._kinds[value] = kind
        others = self._by_beginning.setdefault(begins.group(), [])
        others.append(value)
        others.sort(key=len, reverse=True)
