"""English changes of a meeting in their usual form."""

import pytest

from desktop_assist.providers.embedded.usual_form.english_changes import in_usual_change


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        (
            "from Monday on standup at 9.30",
            "the standup should be at 9:30 from Monday on",
        ),
        (
            "the standup moves to 9.30 from next week",
            "the standup should be at 9:30 from next week on",
        ),
        (
            "starting 1 December the jour fixe is at 2pm instead",
            "the jour fixe should be at 2pm from 1 December on",
        ),
        ("make the standup 10 from tomorrow", "the standup should be at 10 from tomorrow on"),
        ("the kickoff is 2 hours, not 90 minutes", "the kickoff should last 2 hours"),
        ("vendor call an hour earlier please", "move vendor call by an hour earlier"),
        ("Anna's sync 15 minutes later", "move Anna's sync by 15 minutes later"),
        ("dentist rang, it's the 26th now at 9", "the dentist has moved to the 26th at 9"),
        ("garage called, they've moved it to Friday 3pm", "the garage has moved to Friday 3pm"),
    ],
)
def test_a_change_is_put_in_its_usual_form(text, usual):
    assert in_usual_change(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        "an hour later",
        "make it an hour earlier",
        "call me an hour later",
        "the taxi was 23, not 32",
        "what's on from next week",
        "there is a meeting at 9 from next week",
        "Anna rang, she can't come on Friday",
        "from 9 to 10 on Monday",
        "the hotel is 2 nights, not 3",
    ],
)
def test_what_changes_no_meeting_stays_as_it_is(text):
    assert in_usual_change(text) == text
