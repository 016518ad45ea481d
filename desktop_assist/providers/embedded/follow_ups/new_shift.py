"""A shift that is said instead of the one just made: "an hour later", "no, half an hour"."""

from dataclasses import replace
from datetime import datetime, timedelta

from desktop_assist.providers.embedded.follow_ups.expense_words import ExpenseWords
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.meeting_words import MeetingWords


def instead_of_before(
    words: MeetingWords | ExpenseWords, history: History
) -> MeetingWords | ExpenseWords:
    """The words with a shift that counts from before the last change; others as they are.

    Args:
        words: What corrects the last change.
        history: Has it, with the times before it.
    """
    if not isinstance(words, MeetingWords) or words.later is None:
        return words
    moved = _moved(history)
    return replace(words, later=words.later - moved) if moved else words


def _moved(history: History) -> timedelta:
    """How far the change just made moved the meeting."""
    focus = history.focus
    is_change = focus is not None and focus.call.name == "update_meeting"
    if focus is None or not is_change or not history.is_recent(focus):
        return timedelta()
    seen = focus.things[0].seen
    before = seen.get("before")
    times = (before.get("start") if isinstance(before, dict) else None, seen.get("start"))
    if not all(isinstance(one, str) and "T" in one for one in times):
        return timedelta()
    first, last = (datetime.fromisoformat(str(one)) for one in times)
    return last - first
