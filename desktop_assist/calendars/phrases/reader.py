"""Reads the time phrases in a sentence: all of them together, or each with its place.

The grammar is loaded with the first phrase: its two dozen files cost three times as much as the
rest of the import, and a start of the program needs none of them.
"""

from datetime import datetime

from desktop_assist.calendars.phrases.policy import Policy
from desktop_assist.calendars.phrases.understanding import TimeExpression, Understanding


def understand(text: str, now: datetime, policy: Policy | None = None) -> Understanding | None:
    """What all the time phrases in a text say together.

    Args:
        text: A phrase ("next Tuesday 2 pm") or a whole request.
        now: The present moment, aware, in the home zone.
        policy: How open questions are settled.

    Returns:
        The meaning, or None when no time is in the text.
    """
    from desktop_assist.calendars.phrases.sentence import meaning_of

    return meaning_of(text, now, policy or Policy())


def find_time_expressions(
    text: str, now: datetime, policy: Policy | None = None
) -> tuple[TimeExpression, ...]:
    """The time phrases in a text, left to right, each understood by itself."""
    from desktop_assist.calendars.phrases.sentence import expressions_in

    return expressions_in(text, now, policy or Policy())
