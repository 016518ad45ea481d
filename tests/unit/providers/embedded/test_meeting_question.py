"""Questions about meetings, and their answers."""

from datetime import date

import pytest

from desktop_assist.providers.embedded.meeting_details import arguments_of, read_details
from desktop_assist.providers.embedded.meeting_question import (
    ask_for_rest,
    next_workday,
    with_answer,
)
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "question", "choice"),
    [
        (
            "Schedule a call with Ana",
            'When should "Call with Ana" take place?',
            "Monday, 23 November 2026, 09:00",
        ),
        (
            "Plan a sync tomorrow at 7",
            'Which time do you mean for "Sync"?',
            "Monday, 23 November 2026, 19:00",
        ),
        (
            "Lunch with Omar tomorrow",
            'At what time on Monday, 23 November 2026 should "Lunch with Omar" start?',
            "12:00",
        ),
        (
            "Plane morgen eine Abstimmung",
            'Um wie viel Uhr am Montag, 23. November 2026 soll "Abstimmung" beginnen?',
            "09:00",
        ),
        (
            "Plan a sync next week",
            'On which day and at what time should "Sync" take place?',
            "Monday, 23 November 2026, 09:00",
        ),
        (
            "Plan a sync from 10 to 11",
            'On which day should "Sync" take place?',
            "Monday, 23 November 2026, 10:00",
        ),
    ],
)
def test_the_first_thing_missing_is_asked_for_with_choices(text, question, choice):
    ask = ask_for_rest(read_details(request(text)), request(text))

    assert (ask.question, ask.choices[0]) == (question, choice)


def test_an_answer_adds_to_what_is_known():
    details = read_details(request("Plan a design review on Thursday for an hour"))

    known = with_answer(details, request("14:00 with Lena"))

    assert arguments_of(known, request("")) == {
        "title": "Design review",
        "start": "2026-11-26T14:00:00+01:00",
        "duration_minutes": 60,
        "attendees": ["Lena"],
    }


def test_after_friday_comes_monday():
    assert next_workday(date(2026, 11, 27)) == date(2026, 11, 30)
    assert next_workday(date(2026, 11, 23)) == date(2026, 11, 24)


def test_starts_to_choose_from_lie_where_all_of_it_has_room():
    asked = request("meeting with Lena on Monday between 10 and 12 for an hour")

    assert ask_for_rest(read_details(asked), asked).choices == ("10:00", "10:30", "11:00")


@pytest.mark.parametrize(
    ("part", "choices"),
    [
        ("morning", ("09:00", "10:00", "11:00")),
        ("afternoon", ("14:00", "15:00", "16:00")),
        ("after lunch", ("13:00", "14:00", "15:00")),
        ("evening", ("18:00", "19:00", "20:00")),
    ],
)
def test_the_hours_of_a_part_of_the_day_are_those_in_which_people_meet(part, choices):
    asked = request(f"review with Lena on Wednesday {part}")

    assert ask_for_rest(read_details(asked), asked).choices == choices
