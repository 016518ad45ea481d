"""Changes of a meeting that is in the calendar."""

import pytest

from desktop_assist.providers.embedded.intents.update_meeting import complete, read
from desktop_assist.providers.embedded.reply import Act, Ask, Find, Say
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request


def reply_to(text: str):
    return after_looking(read(request(text)))


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("move the dentist to Friday", {"uid": "dentist", "start": "2026-11-27T08:30:00+01:00"}),
        (
            "Verschiebe die Teamrunde auf Donnerstag",
            {"uid": "teamrunde", "start": "2026-11-26T16:00:00+01:00"},
        ),
        (
            "postpone the kickoff by one day",
            {"uid": "kickoff", "start": "2026-12-01T10:00:00+01:00"},
        ),
        (
            "make lunch with Omar half an hour later",
            {"uid": "lunch", "start": "2026-11-26T13:00:00+01:00"},
        ),
        ("bump my 1:1 with Lena to 4pm", {"uid": "oneonone", "start": "2026-11-26T16:00:00+01:00"}),
        (
            "move tomorrow's 9:15 to 10",
            {
                "uid": "standup",
                "recurrence_id": "2026-11-23T09:15:00+01:00",
                "start": "2026-11-23T10:00:00+01:00",
            },
        ),
        (
            "move my next vendor call to 3pm",
            {"uid": "vendor1", "start": "2026-11-27T15:00:00+01:00"},
        ),
        (
            "put Room 7 as the location for the budget review",
            {"uid": "budget", "location": "Room 7"},
        ),
        (
            "add a note to the budget review: bring last year's figures",
            {"uid": "budget", "note": "bring last year's figures"},
        ),
        ("Notiz zur Teamrunde: Beamer holen", {"uid": "teamrunde", "note": "Beamer holen"}),
        (
            "set an alert 20 minutes before the dentist",
            {"uid": "dentist", "reminder_minutes": 20},
        ),
        ("make the Teamrunde weekly", {"uid": "teamrunde", "recurrence": "FREQ=WEEKLY"}),
        (
            "bring forward Friday's vendor call to Thursday 10am",
            {"uid": "vendor1", "start": "2026-11-26T10:00:00+01:00"},
        ),
        (
            "Verleg die Projektbesprechung um eine Stunde nach vorn",
            {"uid": "projekt", "start": "2026-12-01T14:00:00+01:00"},
        ),
        (
            "push the Projektbesprechung back one day",
            {"uid": "projekt", "start": "2026-12-02T15:00:00+01:00"},
        ),
        (
            "Die Teamrunde von 16 auf 17 Uhr verlegen",
            {"uid": "teamrunde", "start": "2026-11-25T17:00:00+01:00"},
        ),
        ("add 15 minutes to the budget review", {"uid": "budget", "duration_minutes": 75}),
        (
            "make Wednesday's budget review 30 minutes longer",
            {"uid": "budget", "duration_minutes": 90},
        ),
        (
            "put the dentist off until Thursday at 9",
            {"uid": "dentist", "start": "2026-11-26T09:00:00+01:00"},
        ),
        ("make the budget review 90 minutes", {"uid": "budget", "duration_minutes": 90}),
        ("extend the budget review by half an hour", {"uid": "budget", "duration_minutes": 90}),
        ("shorten the budget review by 15 minutes", {"uid": "budget", "duration_minutes": 45}),
        (
            "rename the project kickoff to Alpha kickoff",
            {"uid": "kickoff", "title": "Alpha kickoff"},
        ),
        (
            "change the location of the budget review to Room 7",
            {"uid": "budget", "location": "Room 7"},
        ),
        ("invite Mia to the budget review", {"uid": "budget", "attendees": ["Anna", "Tom", "Mia"]}),
        ("take Tom off the budget review", {"uid": "budget", "attendees": ["Anna"]}),
        ("remind me one hour before the dentist", {"uid": "dentist", "reminder_minutes": 60}),
        (
            "move tuesday's standup to 10",
            {
                "uid": "standup",
                "recurrence_id": "2026-11-24T09:15:00+01:00",
                "start": "2026-11-24T10:00:00+01:00",
            },
        ),
        (
            "make the standup on December 8 an hour long",
            {
                "uid": "standup",
                "recurrence_id": "2026-12-08T09:15:00+01:00",
                "duration_minutes": 60,
            },
        ),
        ("move all standups to 9:30", {"uid": "standup", "start": "2026-11-23T09:30:00+01:00"}),
    ],
)
def test_what_is_meant_is_looked_up_and_then_changed(text, arguments):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [(call.tool, call.arguments) for call in reply.calls] == [("update_meeting", arguments)]


@pytest.mark.parametrize(
    "text",
    [
        "move it to Friday",
        "move the sofa",
        "move 100 dollars to savings",
        "don't move the dentist to Friday",
        "did you move the dentist?",
        "set up a meeting for Friday",
        "invite Ana to a review on Friday at 10",
        "move nothing, just add: dentist, Wednesday 8:15",
        "change the volume to 4",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None


def test_what_is_not_there_is_said():
    reply = reply_to("move the yoga class to Friday")

    assert isinstance(reply, Say)
    assert reply.text.startswith('No meeting that fits "the yoga class" was found')


def test_one_of_several_is_asked_for_and_the_answer_chooses_it():
    ask = reply_to("move the vendor call to 3pm")
    assert isinstance(ask, Ask)
    assert ask.choices == (
        "Vendor call, Friday, 27 November 2026, 11:00",
        "Vendor call, Friday, 4 December 2026, 11:00",
    )

    for answer in (ask.choices[1], "the second one", "the one in december", "4 December"):
        reply = after_looking(complete(ask.pending, request(answer)))

        assert [call.arguments["start"] for call in reply.calls] == ["2026-12-04T15:00:00+01:00"]


def test_a_missing_time_is_asked_for_and_the_answer_completes_it():
    ask = reply_to("reschedule the dentist")
    assert ask.question == 'When should "Dentist" take place instead?'

    reply = after_looking(complete(ask.pending, request("Friday at 9")))

    assert reply.calls[0].arguments == {"uid": "dentist", "start": "2026-11-27T09:00:00+01:00"}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("move the dentist to yesterday", "That time has passed."),
        ("move the dentist to next week", 'When should "Dentist" take place'),
        ("move the dentist to 7", "Which time is meant"),
        ("move the standup to 10", '"Standup" takes place more than once.'),
        (
            "the dentist needs to move to thursday",
            "Change Dentist, Tuesday, 24 November 2026, 08:30: Thursday, 26 November 2026, 08:30?",
        ),
    ],
)
def test_a_doubt_is_asked_about(text, question):
    ask = reply_to(text)

    assert isinstance(ask, Ask)
    assert ask.question.startswith(question)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("the dentist has been moved to Friday 9 to 11", "09:00; until 11:00?"),
        ("the dentist has been moved to Friday at 9 for 40 minutes", "09:00; 40 minutes?"),
        ("der Zahnarzt muss auf Donnerstag 9 bis 11 Uhr verlegt werden", "09:00; bis 11:00?"),
    ],
)
def test_an_end_or_a_length_is_asked_about_as_it_was_said(text, end):
    assert reply_to(text).question.endswith(end)


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        (
            "move the standup on Tuesday and all following ones to 10:00",
            {"recurrence_id": "2026-11-24T09:15:00+01:00", "scope": "following"},
        ),
        (
            "verschiebe das Standup am Dienstag und alle weiteren auf 10:00 Uhr",
            {"recurrence_id": "2026-11-24T09:15:00+01:00", "scope": "following"},
        ),
        (
            "move the standup to 10:00 from now on",
            {"recurrence_id": "2026-11-23T09:15:00+01:00", "scope": "following"},
        ),
    ],
)
def test_a_series_is_changed_from_one_time_on(text, arguments):
    made = reply_to(text).calls[0].arguments

    assert {name: made.get(name) for name in arguments} == arguments
    assert made["start"][11:16] == "10:00"


@pytest.mark.parametrize(
    "text",
    [
        "The dentist should be at 9:30 on Thursday",
        "Could the dentist be at 9:30 on Thursday?",
        "The dentist is now on Thursday at 9:30",
        "dentist -> Thursday 9:30",
        "The dentist will be on Thursday at 9:30 instead",
        "Let's do the dentist on Thursday at 9:30 instead",
    ],
)
def test_a_change_that_is_only_told_or_asked_is_asked_about_first(text):
    ask = after_looking(read(request(text)))

    assert isinstance(ask, Ask)
    assert ask.pending.arguments["start"] == "2026-11-26T09:30:00+01:00"


def test_a_meeting_that_needs_a_reminder_is_asked_about_first():
    ask = reply_to("the budget review needs a reminder an hour before")

    assert isinstance(ask, Ask)
    assert ask.pending.arguments == {"uid": "budget", "reminder_minutes": 60}


def test_a_shift_without_a_verb_is_asked_first():
    ask = reply_to("Die Teamrunde am Mittwoch bitte eine halbe Stunde später")

    assert isinstance(ask, Ask)
    assert ask.pending.arguments == {"uid": "teamrunde", "start": "2026-11-25T16:30:00+01:00"}


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        (
            "budget review auf donnerstag gleiche zeit",
            {"uid": "budget", "start": "2026-11-26T14:00:00+01:00"},
        ),
        ("das budget review dauert anderthalb stunden", {"uid": "budget", "duration_minutes": 90}),
    ],
)
def test_a_change_that_german_tells_without_a_verb_is_asked_about(text, arguments):
    reply = after_looking(read(request(text)))

    assert isinstance(reply, Ask)
    assert reply.pending.arguments == arguments


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("budget review: add Ines", {"uid": "budget", "attendees": ["Anna", "Tom", "Ines"]}),
        (
            "put the budget review back an hour",
            {"uid": "budget", "start": "2026-11-25T15:00:00+01:00"},
        ),
    ],
)
def test_orders_in_other_words_are_done(text, arguments):
    reply = after_looking(read(request(text)))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == arguments


@pytest.mark.parametrize(
    "text", ["move my daily on Monday to 9:15", "verschieb das Daily am Montag auf 9:15"]
)
def test_a_meeting_may_be_called_by_how_often_it_is(text):
    found = read(request(text))

    assert found.lookup.arguments == {"from": "2026-11-23", "to": "2026-11-23"}
    assert "daily" in after_looking(found).text.lower()


@pytest.mark.parametrize(
    "text",
    [
        "the dentist is moved to Friday",
        "Dentist got moved to Friday",
        "Dentist verschiebt sich auf Freitag",
        "der Dentist wurde auf Freitag verlegt",
    ],
)
def test_a_change_that_is_told_is_asked_about(text):
    reply = reply_to(text)

    assert isinstance(reply, Ask)
    assert reply.pending.arguments["start"] == "2026-11-27T08:30:00+01:00"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Die Teamrunde muss auf Donnerstag 11 Uhr", "2026-11-26T11:00:00+01:00"),
        ("Die Teamrunde muss leider auf Freitag", "2026-11-27T16:00:00+01:00"),
    ],
)
def test_what_it_must_become_is_asked_about(text, start):
    ask = reply_to(text)

    assert isinstance(ask, Ask)
    assert ask.pending.arguments == {"uid": "teamrunde", "start": start}


def test_only_this_once_is_meant():
    reply = reply_to("move the standup to 10, only this time")

    [call] = reply.calls if isinstance(reply, Act) else [reply.pending]
    assert call.arguments["recurrence_id"] == "2026-11-23T09:15:00+01:00"


@pytest.mark.parametrize(
    "text", ["could you add Declan to the kickoff as well", "add Declan and Ana to the dentist too"]
)
def test_a_guest_is_added_to_what_is_named(text):
    reply = reply_to(text)

    [call] = reply.calls if isinstance(reply, Act) else [reply.pending]
    assert "Declan" in str(call.arguments["attendees"])


@pytest.mark.parametrize("text", ["add Declan to the list", "add milk to the shopping list"])
def test_lists_have_no_guests(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Lena Fischer bitte noch zur Klausur am Dienstag dazunehmen",
        "Kannst du Lena Fischer auch zur Klausur am Dienstag mit einladen?",
        "Hol Lena Fischer bitte noch zur Klausur am Dienstag dazu",
    ],
)
def test_a_guest_is_taken_in(text):
    found = read(request(text))
    assert isinstance(found, Find)
    assert found.lookup.arguments["from"] == "2026-11-24"


@pytest.mark.parametrize(
    "text",
    [
        "replace Anna with Ben in the team sync",
        "ersetze Anna durch Ben bei der Teamrunde",
        "tausche Anna gegen Ben beim Team sync",
    ],
)
def test_one_guest_comes_for_another(text):
    assert isinstance(read(request(text)), Find)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("push all my meetings on Wednesday back half an hour", ["09:45", "14:30", "16:30"]),
        ("move everything on Wednesday to Thursday, same times", ["09:15", "14:00", "16:00"]),
        ("Verschieb alle Termine am Mittwoch um eine Stunde nach hinten", None),
        ("verschieb alles vom Mittwoch auf Donnerstag", ["09:15", "14:00", "16:00"]),
    ],
)
def test_each_meeting_of_a_day_is_moved(text, starts):
    reply = after_looking(read(request(text)))

    assert isinstance(reply, Act)
    assert [call.arguments["uid"] for call in reply.calls] == ["standup", "budget", "teamrunde"]
    clocks = [str(call.arguments["start"])[11:16] for call in reply.calls]
    assert clocks == (starts or ["10:15", "15:00", "17:00"])
