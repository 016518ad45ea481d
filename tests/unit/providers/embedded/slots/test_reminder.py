"""How long before a reminder is wanted."""

import pytest

from desktop_assist.providers.embedded.slots.reminder import find_reminder


@pytest.mark.parametrize(
    ("text", "minutes", "rest"),
    [
        ("Call Ana at 10, remind me 10 minutes before", 10, "Call Ana at 10"),
        ("sync with a 15 minute reminder", 15, "sync"),
        ("Zahnarzt, Erinnerung 1 Stunde vorher", 60, "Zahnarzt"),
        ("review, reminder an hour before", 60, "review"),
        ("remind me to call Ana", None, "remind me to call Ana"),
    ],
)
def test_reminders(text, minutes, rest):
    reminder = find_reminder(text)

    assert (reminder.minutes, reminder.rest.strip(" ¦")) == (minutes, rest)
