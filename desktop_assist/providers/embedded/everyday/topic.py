"""A kind of everyday sentence: the words it is known by, and what is said to it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_assist.providers.embedded.reply import Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of

_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Topic:
    """What is said to sentences of one kind.

    Attributes:
        pattern: Words they are known by.
        text: What can be said.
        near: Messages that lead on, separated by bars.
        needs_model: Whether a model could do it.
        is_whole: Whether nothing may stand beside the words, and they are few.
    """

    pattern: re.Pattern[str]
    text: Text
    near: Text | None
    needs_model: bool
    is_whole: bool

    def fits(self, request: UserRequest) -> bool:
        """Whether a sentence is of this kind."""
        text = request.lower.strip(" .!?\"'")
        if self.is_whole:
            is_short = len(text.split()) <= _MOST_WORDS
            return is_short and self.pattern.fullmatch(text) is not None
        return self.pattern.search(text) is not None

    def say(self, request: UserRequest) -> Say:
        """What is said to it."""
        language = request.language
        near = tuple(self.near.in_language(language).split("|")) if self.near else ()
        return Say(self.text.in_language(language), near, needs_model=self.needs_model)


def topic(
    *words: str,
    text: Text,
    near: Text | None = None,
    needs_model: bool = False,
    is_whole: bool = False,
) -> Topic:
    """A topic from lists of words, as `one_of` takes them."""
    pattern = re.compile(rf"\b{one_of(*words)}(?!\w)", re.IGNORECASE)
    return Topic(pattern, text, near, needs_model, is_whole)


def say_about(topics: Iterable[Topic], request: UserRequest) -> Say | None:
    """What the first fitting topic says."""
    return next((one.say(request) for one in topics if one.fits(request)), None)
