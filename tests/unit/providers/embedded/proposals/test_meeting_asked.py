"""The question whether a meeting changes or goes."""

from datetime import timedelta

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.meeting_change import MeetingChange
from desktop_assist.providers.embedded.proposals.meeting_asked import cancel_asked, change_asked
from desktop_assist.providers.embedded.reply import PlannedCall, parted
from tests.helpers.office import NOW, result_of
from tests.helpers.user_requests import request

DAYS = {"from": "2026-11-22", "to": "2026-11-30"}
LATER = MeetingChange(shift=timedelta(hours=1))
BOOK = ContactBook((Contact("Nadia Brandt", ("n@x.example",)),))


def meeting(uid):
    things = meetings_in(result_of(PlannedCall("list_meetings", DAYS)).output, NOW.tzinfo)
    return next(one for one in things if one.group == uid)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("no dentist please", 'Cancel "Dentist" (Tuesday, 24 November 2026, 08:30)?'),
        ("bitte keinen Zahnarzt", '"Dentist" (Dienstag, 24. November 2026, 08:30) absagen?'),
    ],
)
def test_it_is_asked_whether_it_goes(text, question):
    ask = cancel_asked(meeting("dentist"), request(text))

    assert ask.question == question
    assert ask.pending == PlannedCall("cancel_meeting", {"uid": "dentist"})


@pytest.mark.parametrize(
    ("text", "title", "more"),
    [
        ("the budget review is off, use the slot for invoices", "Invoices", {}),
        ("no budget review, keep the time for a tidy-up instead", "Tidy-up", {}),
        ("Budget review fällt aus, nimm die Zeit für Ablage", "Ablage", {}),
        ("use that slot for a chat with Nadia", "Chat with Nadia", {"attendees": ["Nadia Brandt"]}),
    ],
)
def test_something_else_takes_its_place(text, title, more):
    ask = cancel_asked(meeting("budget"), request(text, BOOK))

    gone, made = parted(ask.pending)
    assert title in ask.question
    assert gone == PlannedCall("cancel_meeting", {"uid": "budget"})
    assert made.arguments == {
        "title": title,
        "start": "2026-11-25T14:00:00+01:00",
        "duration_minutes": 60,
        **more,
    }


def test_it_is_asked_whether_it_changes():
    ask = change_asked(meeting("budget"), LATER, request("an hour later"))

    assert ask is not None
    assert "Budget review" in ask.question
    assert "15:00" in ask.question
    arguments = {"uid": "budget", "start": "2026-11-25T15:00:00+01:00"}
    assert ask.pending == PlannedCall("update_meeting", arguments)


@pytest.mark.parametrize(
    ("text", "end"), [("it has to finish at 4", "until 16:00?"), ("endet um 16 Uhr", "bis 16:00?")]
)
def test_an_end_that_was_told_is_asked_as_one(text, end):
    ask = change_asked(meeting("budget"), MeetingChange(minutes=120, names_end=True), request(text))

    assert ask is not None
    assert ask.question.endswith(end)
    assert ask.pending.arguments == {"uid": "budget", "duration_minutes": 120}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("the standup is an hour later", {"recurrence_id": "2026-11-23T09:15:00+01:00"}),
        ("the whole series of the standup is an hour later", {}),
        (
            "the standup is an hour later from now on",
            {"recurrence_id": "2026-11-23T09:15:00+01:00", "scope": "following"},
        ),
    ],
)
def test_as_much_of_a_series_changes_as_is_said(text, key):
    ask = change_asked(meeting("standup"), LATER, request(text))

    assert ask is not None
    new = {"start": "2026-11-23T10:15:00+01:00"}
    assert ask.pending.arguments == {"uid": "standup", **key, **new}
    assert ("from then on" in ask.question) is ("scope" in key)


def test_how_often_it_is_belongs_to_the_whole_series():
    change = MeetingChange(recurrence="FREQ=WEEKLY;INTERVAL=2")

    ask = change_asked(meeting("standup"), change, request("the standup only every other week"))

    assert ask is not None
    assert ask.pending.arguments == {"uid": "standup", "recurrence": "FREQ=WEEKLY;INTERVAL=2"}


@pytest.mark.parametrize(
    "change", [MeetingChange(), MeetingChange(shift=-timedelta(days=7))], ids=["nothing", "past"]
)
def test_nothing_new_and_what_has_passed_are_not_asked(change):
    assert change_asked(meeting("budget"), change, request("the budget review")) is None
