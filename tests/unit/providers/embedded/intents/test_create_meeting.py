"""Meeting requests in, arguments out: said on Sunday 22 November 2026 at 10:00."""

import pytest

from desktop_assist.calendars.phrases import Policy
from desktop_assist.providers.embedded.intents.create_meeting import read
from desktop_assist.providers.embedded.reply import Act, Ask
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.frozen_clock import SUNDAY_MORNING


def request(text: str) -> UserRequest:
    return UserRequest(text, SUNDAY_MORNING, Policy(), duration_minutes=30, currency="EUR")


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        (
            "Schedule 'Quarterly Planning' on 2026-12-15 from 13:00 to 16:00",
            {
                "title": "Quarterly Planning",
                "start": "2026-12-15T13:00:00+01:00",
                "duration_minutes": 180,
            },
        ),
        (
            "Plan a design review with Ana Lima and Raj Patel on Thursday 3 to 4:30pm in room 4.12",
            {
                "title": "Design review",
                "start": "2026-11-26T15:00:00+01:00",
                "duration_minutes": 90,
                "attendees": ["Ana Lima", "Raj Patel"],
                "location": "room 4.12",
            },
        ),
        (
            "Sync on Thursday at 14:00, remind me 10 minutes before, in room 5, travel time 20 min",
            {
                "title": "Sync",
                "start": "2026-11-26T14:00:00+01:00",
                "duration_minutes": 30,
                "location": "room 5",
                "reminder_minutes": 10,
                "travel_minutes": 20,
            },
        ),
        (
            "Don't move anything, just put in: haircut, Thursday 5:45 pm, 45 minutes",
            {"title": "Haircut", "start": "2026-11-26T17:45:00+01:00", "duration_minutes": 45},
        ),
        (
            "Book the boardroom for the investor pitch on December 2 from 1 to 2:30 pm",
            {
                "title": "Investor pitch",
                "start": "2026-12-02T13:00:00+01:00",
                "duration_minutes": 90,
                "location": "the boardroom",
            },
        ),
        (
            "Invite Lena and Tom to a retro on Friday 10:00, 1 hour, reminder 10 minutes before",
            {
                "title": "Retro",
                "start": "2026-11-27T10:00:00+01:00",
                "duration_minutes": 60,
                "attendees": ["Lena", "Tom"],
                "reminder_minutes": 10,
            },
        ),
        (
            "Team standup every weekday at 9:00 for 15 minutes",
            {
                "title": "Team standup",
                "start": "2026-11-23T09:00:00+01:00",
                "duration_minutes": 15,
                "recurrence": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
            },
        ),
        (
            "Zoom with Omar tomorrow 16:30, 25 minutes, https://zoom.example/j/123456789",
            {
                "title": "Zoom with Omar",
                "start": "2026-11-23T16:30:00+01:00",
                "duration_minutes": 25,
                "attendees": ["Omar"],
                "location": "https://zoom.example/j/123456789",
            },
        ),
        (
            "Workshop all day on 4 December",
            {
                "title": "Workshop",
                "start": "2026-12-04T00:00:00+01:00",
                "duration_minutes": 1440,
                "all_day": True,
            },
        ),
        (
            "Call the London office Thursday 4pm London time",
            {
                "title": "Call the London office",
                "start": "2026-11-26T16:00:00+00:00",
                "duration_minutes": 30,
                "time_zone": "Europe/London",
            },
        ),
        (
            "Leg morgen um 14 Uhr ein 30-minütiges Meeting mit Jonas Weber zum Thema Reisen an",
            {
                "title": "Reisen",
                "start": "2026-11-23T14:00:00+01:00",
                "duration_minutes": 30,
                "attendees": ["Jonas Weber"],
            },
        ),
        (
            "Meeting tomorrow at 10 with Ana about Q1 goals",
            {
                "title": "Q1 goals",
                "start": "2026-11-23T10:00:00+01:00",
                "duration_minutes": 30,
                "attendees": ["Ana"],
            },
        ),
        (
            "Treffen mit Jonas am Montag, 7. Dezember, 13 bis 14 Uhr in Hamburg",
            {
                "title": "Treffen mit Jonas",
                "start": "2026-12-07T13:00:00+01:00",
                "duration_minutes": 60,
                "attendees": ["Jonas"],
                "location": "Hamburg",
            },
        ),
        (
            "Coffee with April on May 4 at 10",
            {
                "title": "Coffee with April",
                "start": "2027-05-04T10:00:00+02:00",
                "duration_minutes": 30,
                "attendees": ["April"],
            },
        ),
        (
            'Schedule "Don\'t panic" tomorrow at 10',
            {
                "title": "Don't panic",
                "start": "2026-11-23T10:00:00+01:00",
                "duration_minutes": 30,
            },
        ),
        (
            "Blocke mir morgen 2 Stunden ab 13 Uhr für Steuererklärung",
            {
                "title": "Steuererklärung",
                "start": "2026-11-23T13:00:00+01:00",
                "duration_minutes": 120,
            },
        ),
        (
            "Set up a call with maria@contoso.com tomorrow at 09:30 about the vendor contract.",
            {
                "title": "Vendor contract",
                "start": "2026-11-23T09:30:00+01:00",
                "duration_minutes": 30,
                "attendees": ["maria@contoso.com"],
            },
        ),
    ],
)
def test_complete_requests(text, arguments):
    reply = read(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == arguments


@pytest.mark.parametrize(
    "text",
    [
        "Schedule a meeting",
        "Schedule a meeting tomorrow",
        "Lunch with Omar next week",
        "Block an hour tomorrow morning for writing",
        "Set up a sync tomorrow at 7",
        "Schedule a review from 10 to 11",
        "Schedule a workshop from Monday to Friday 9 to 5",
        "Plan a call on Friday before noon",
        "Lunch with Tom tomorrow at 12?",
        "Meeting tomorrow at 10 cancelled",
        "Der Termin morgen um 10 entfällt",
        "Lena asked for a call tomorrow at 3",
        "No call tomorrow at 10",
        "Unless Tom calls, meeting tomorrow at 10",
        "Schedule two meetings tomorrow: 9am with Tom and 11am with Lena",
        "Meeting with Tom on Monday or Tuesday at 10",
        "I have a meeting with Tom tomorrow at 10",
        "Ich habe morgen um 10 einen Termin mit Tom",
        "Re: Meeting tomorrow at 10",
        "AW: Besprechung morgen um 10",
    ],
)
def test_what_is_missing_or_open_is_asked(text):
    assert isinstance(read(request(text)), Ask)


@pytest.mark.parametrize(
    "text",
    [
        "What's on my calendar tomorrow at 9?",
        "Move the team sync to Friday at 10",
        "Cancel my meeting on Friday at 10",
        "How do I schedule a meeting?",
        "Set an alarm for tomorrow at 7:30",
        "Book a table for two at 8 pm on Friday",
        "Book a flight to Berlin on 3 December at 9:00",
        "The meeting was boring",
        "block my card right now",
        "The meeting tomorrow at 10 is cancelled",
        "My meeting tomorrow at 10 was great",
        "From December 22 on the team sync is at 9",
        "Tom said the call on Friday at 3 is important",
        "We had a meeting on Friday at 3pm",
        "Das Meeting morgen um 10 fällt aus",
        "Don't schedule a meeting tomorrow at 10",
        "If Tom agrees, schedule a call tomorrow at 10",
        "Bitte kein Meeting morgen um 10 eintragen",
        "Ask Lena whether she can meet tomorrow at 3",
        "I might meet Tom tomorrow at 3",
        "Confirm the meeting with Tom tomorrow at 10",
    ],
)
def test_other_chores_make_no_meeting(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Need a call with Ben on Friday 11am", "Call with Ben"),
        ("I want to see Raj on Friday, 10 am", "Meeting with Raj"),
        ("put me down for a chat with Kofi on the 9th at 10", "Chat with Kofi"),
        ("save the date: summer party on 18 June, all day", "Summer party"),
        ("note: dentist 27 Nov 14:20", "Dentist"),
        ("wir müssen am Freitag um 10 das Budget besprechen", "Budget besprechen"),
        ("set up review tues 2pm, sorry I mean wednesday 2pm", "Review"),
        ("Mit Carla, Thema Budget, Dienstag 10 Uhr", "Budget"),
    ],
)
def test_what_is_said_around_it_is_not_in_the_title(text, title):
    reply = read(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments["title"] == title


def test_days_away_are_an_entry_of_whole_days():
    reply = read(request("Urlaub vom 21.12. bis 3.1."))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments["all_day"] is True


@pytest.mark.parametrize("text", ["flight to Munich on Tuesday at 9:40", "meeting tomorrow"])
def test_what_is_noted_for_oneself_is_asked_about(text):
    assert isinstance(read(request(text)), Ask)


def test_what_a_rule_cannot_leave_out_is_asked_about():
    assert isinstance(read(request("team sync every Monday at 10 except in August")), Ask)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Please make an appointment: car inspection, Saturday 9:00, one hour", "Car inspection"),
        ("Urlaub vom 21. bis 31. Dezember eintragen", "Urlaub"),
        ("Move-in inspection on Monday at 7:30 am, one hour", "Move-in inspection"),
        ("I have to see the dentist on Friday at 7:45 in the morning", "See the dentist"),
        ("Reminder-free focus block tomorrow 9 to 11:30", "Reminder-free focus block"),
    ],
)
def test_what_is_said_to_be_an_entry_is_one(text, title):
    reply = read(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments["title"] == title


@pytest.mark.parametrize(
    "text",
    [
        "I'm on vacation from December 21 to December 31",
        "Ich bin vom 21. bis 31. Dezember im Urlaub",
    ],
)
def test_days_away_are_asked_about_when_they_are_only_told(text):
    reply = read(request(text))

    assert isinstance(reply, Ask)
    assert reply.pending.arguments["duration_minutes"] == 11 * 1440


def test_a_change_of_a_meeting_makes_none():
    assert read(request("make lunch with Omar half an hour later")) is None


@pytest.mark.parametrize(
    "text", ["Dentist at 9", "Interview with a candidate on Wednesday afternoon", "Let's meet at 3"]
)
def test_what_lacks_its_day_or_hour_is_asked_for(text):
    assert isinstance(read(request(text)), Ask)


def test_who_is_sent_an_invitation_is_invited():
    reply = read(request("Send Omar an invite for a call on Monday at 3pm, half an hour"))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments["attendees"] == ["Omar"]
    assert reply.calls[0].arguments["start"] == "2026-11-23T15:00:00+01:00"


@pytest.mark.parametrize(
    "text",
    [
        "Set my out of office from Dec 23 to Jan 2",
        "Put me down as out of office 23 to 31 December",
    ],
)
def test_days_out_of_office_are_kept_free(text):
    [call] = understood(request(text)).calls

    assert (call.tool, call.arguments["title"]) == ("create_meeting", "Out of office")
    assert call.arguments["start"].startswith("2026-12-23")


def test_that_it_recurs_is_no_part_of_the_title():
    [call] = understood(request("Add a recurring 1:1 with Dana every Monday at 10")).calls

    assert call.arguments["title"] == "1:1 with Dana"


@pytest.mark.parametrize("text", ["leg sie auf Freitag 10 Uhr", "trag ihn Freitag um 10 ein"])
def test_nothing_is_called_by_a_word_for_something_else(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    ("text", "title", "days"),
    [
        ("mark me on leave 24 dec to 28 dec", "Leave", 5),
        ("block friday as holiday", "Holiday", 1),
        ("Monday is a holiday, put it in as a whole day please", "Holiday", 1),
    ],
)
def test_days_of_ones_own_are_whole_days(text, title, days):
    [call] = read(request(text)).calls

    assert (call.arguments["title"], call.arguments["all_day"]) == (title, True)
    assert call.arguments["duration_minutes"] == days * 1440


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Vom 30. November bis 4. Dezember bin ich im Urlaub, bitte ganztägig eintragen",
            {"title": "Urlaub", "start": "2026-11-30T00:00:00+01:00", "duration_minutes": 7200},
        ),
        (
            "From 30 November to 4 December I'm on holiday, please put it in",
            {"title": "Holiday", "start": "2026-11-30T00:00:00+01:00", "duration_minutes": 7200},
        ),
        (
            "Payroll with Lena, first Monday of every month, 9.30 for half an hour",
            {"title": "Payroll", "start": "2026-12-07T09:30:00+01:00", "duration_minutes": 30},
        ),
        (
            "Richte bitte einen Jour fixe jeden Montag um 9 ein",
            {"title": "Jour fixe", "recurrence": "FREQ=WEEKLY;BYDAY=MO"},
        ),
    ],
)
def test_what_is_told_in_other_words_is_entered_as_it_is_meant(text, wanted):
    [call] = understood(request(text)).calls

    assert {name: call.arguments.get(name) for name in wanted} == wanted
