"""One question for several that a message leads to, so that none of its wishes is lost."""

from collections.abc import Sequence

from desktop_assist.providers.embedded.language import language_of
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    Ask,
    PlannedCall,
    Say,
    parted,
    together,
)
from desktop_assist.providers.embedded.text import Text

_LATER = Text(
    'Not asked yet: "{text}". Say it again once this is answered.',
    'Noch nicht gefragt: "{text}". Nach der Antwort bitte noch einmal sagen.',
)


def asked_together(questions: Sequence[Ask]) -> tuple[Ask | None, list[Say]]:
    """The question to ask, and what is said of those that have to wait.

    Questions that a yes answers are asked as one. Where one leaves more open, or two are about the
    same thing, the first is asked.

    Args:
        questions: In the order of the message.
    """
    if len(questions) <= 1 or not _is_one_yes(questions):
        return (questions[0] if questions else None), [*map(_told_later, questions[1:])]
    calls = [call for one in questions for call in parted(one.pending)]
    text = " ".join(one.question for one in questions)
    return Ask(text, questions[0].choices, together(calls)), []


def _told_later(ask: Ask) -> Say:
    language = language_of(ask.question)
    return Say(_LATER.in_language(language, text=ask.question))


def _is_one_yes(questions: Sequence[Ask]) -> bool:
    calls: list[PlannedCall] = [call for one in questions for call in parted(one.pending)]
    is_open = any(REQUEST in one.pending.arguments for one in questions)
    things = [str(one.arguments.get("uid") or one.arguments) for one in calls]
    return not is_open and len(set(things)) == len(things)
