"""Orders for a meeting that comes again, in their usual form."""

import pytest

from desktop_assist.providers.embedded.usual_form.standing_order import in_usual_series


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        (
            (
                "I'd also like a standing half hour with Ana while she's getting up to speed, "
                "Tuesdays at "
                "9:30 every week, first one next week. Just call it Ana check-in."
            ),
            (
                'schedule "Ana check-in" with Ana for half an hour, Tuesdays at 9:30 every week '
                "starting "
                "next week"
            ),
        ),
        (
            (
                "Ana and I need a standing half hour for the pump build. Tuesdays 8:30 "
                "starting next "
                "week,"
                " out at the Ptarmigan yard"
            ),
            (
                'schedule "Pump build" with Ana for half an hour, Tuesdays 8:30 starting '
                "next week, "
                "location: the Ptarmigan yard"
            ),
        ),
        (
            (
                "can we get a standing hour with Ana on the calendar, Fridays at 9, first one this "
                "Friday"
            ),
            "schedule a meeting with Ana for an hour, Fridays at 9 starting this Friday",
        ),
        (
            "set up a recurring 45 minutes with Ana and Ben on Friday at 9",
            "schedule a meeting with Ana and Ben for 45 minutes, every Friday at 9",
        ),
    ],
)
def test_what_is_said_is_sorted(text, usual):
    assert in_usual_series(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        "I need a standing desk, can I order one for under 300 euros?",
        "we have a regular call with the bank on Mondays at 9, is that this week too?",
        "Move my standing half hour with Ana to Tuesdays at 10",
        "I want a regular coffee from the 9am place",
        "I'd like a weekly overview of my expenses every Monday at 9",
        "I need a standing half hour with Ana",
    ],
)
def test_anything_else_stays(text):
    assert in_usual_series(text) == text
