"""One file per chore the embedded provider understands; tried in the order of `INTENTS`."""

from desktop_assist.providers.embedded.intents import (
    add_expense,
    calculate,
    create_meeting,
    list_expenses,
    list_meetings,
    not_offered,
    offer_expense,
    recall,
    small_talk,
    today,
    undo,
)

INTENTS = (
    small_talk.read,
    today.read,
    undo.read,
    calculate.read,
    not_offered.read,
    add_expense.read,
    list_expenses.read,
    offer_expense.read,
    list_meetings.read,
    recall.read,
    create_meeting.read,
)
