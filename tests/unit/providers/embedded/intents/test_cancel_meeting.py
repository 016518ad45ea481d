"""Meetings to take out of the calendar."""

import pytest

from desktop_assist.providers.embedded.intents.cancel_meeting import complete, read
from desktop_assist.providers.embedded.reply import Act, Ask, Say
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request

FIRST, SECOND = "2026-11-23T09:15:00+01:00", "2026-11-24T09:15:00+01:00"


def reply_to(text: str):
    return after_looking(read(request(text)))


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("cancel the dentist", {"uid": "dentist"}),
        ("delete the dentist", {"uid": "dentist"}),
        ("call the 1:1 with Lena off", {"uid": "oneonone"}),
        (
            "cancel tomorrow's standup",
            {"uid": "standup", "recurrence_id": "2026-11-23T09:15:00+01:00"},
        ),
        ("delete the whole standup series", {"uid": "standup"}),
        ("Sag die Teamrunde ab", {"uid": "teamrunde"}),
        ("cancel lunch with Omar, he is sick", {"uid": "lunch"}),
        ("please delete lunch with Omar from my calendar", {"uid": "lunch"}),
        ("cancel the meeting on Tuesday at 8:30", {"uid": "dentist"}),
    ],
)
def test_what_is_meant_is_looked_up_and_then_changed(text, arguments):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [(call.tool, call.arguments) for call in reply.calls] == [("cancel_meeting", arguments)]


@pytest.mark.parametrize(
    "text",
    [
        "cancel it",
        "cancel my card",
        "cancel my hotel reservation",
        "don't cancel the dentist",
        "I cancelled the dentist",
        "sag mir, was ansteht",
        "bin ich am Dienstag um 8:30 frei",
        "take Tom off the budget review",
        "delete the receipt",
        "skip this song",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None


def test_one_of_several_is_asked_for_and_the_answer_chooses_it():
    ask = reply_to("cancel the vendor call")
    assert isinstance(ask, Ask)

    reply = after_looking(complete(ask.pending, request("the first one")))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {"uid": "vendor1"}


def test_a_series_is_asked_about_with_three_choices():
    ask = reply_to("cancel the standup")

    assert ask.choices == (
        "Only Standup, Monday, 23 November 2026, 09:15",
        "This and all following",
        "The whole series",
    )


@pytest.mark.parametrize(
    ("answer", "arguments"),
    [
        ("Only Standup, Monday, 23 November 2026, 09:15", {"recurrence_id": FIRST}),
        ("this one", {"recurrence_id": FIRST}),
        ("the one on Tuesday", {"recurrence_id": SECOND}),
        ("This and all following", {"recurrence_id": FIRST, "scope": "following"}),
        ("Tuesday and all following", {"recurrence_id": SECOND, "scope": "following"}),
        ("The whole series", {}),
        ("all of them", {}),
        ("all", {}),
    ],
)
def test_the_answer_says_how_much_of_it(answer, arguments):
    ask = reply_to("cancel the standup")

    reply = after_looking(complete(ask.pending, request(answer)))

    assert reply.calls[0].arguments == {"uid": "standup", **arguments}


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("cancel the standup on Tuesday", {"recurrence_id": SECOND}),
        ("cancel just this one standup on Tuesday", {"recurrence_id": SECOND}),
        (
            "cancel the standup on Tuesday and all following ones",
            {"recurrence_id": SECOND, "scope": "following"},
        ),
        ("cancel the whole series of the standup", {}),
        (
            "sage das Standup am Dienstag und alle folgenden ab",
            {"recurrence_id": SECOND, "scope": "following"},
        ),
        ("sage die ganze Serie vom Standup ab", {}),
    ],
)
def test_how_much_of_a_series_can_be_said_at_once(text, arguments):
    assert reply_to(text).calls[0].arguments == {"uid": "standup", **arguments}


def test_what_only_follows_from_a_reason_is_asked_first():
    ask = reply_to("Omar is ill, please cancel lunch on Thursday")

    assert isinstance(ask, Ask)
    assert ask.pending.arguments == {"uid": "lunch"}


@pytest.mark.parametrize(
    ("text", "uid"),
    [
        ("Der Friseurtermin am Freitag fällt aus", "friseur"),
        ("The lunch with Omar on Thursday is off", "lunch"),
        ("No budget review on Wednesday please", "budget"),
    ],
)
def test_what_is_only_told_to_be_off_is_asked_first(text, uid):
    ask = reply_to(text)

    assert isinstance(ask, Ask)
    assert ask.pending.arguments["uid"] == uid


@pytest.mark.parametrize("text", ["No meetings on Friday", "No problem", "The light is off"])
def test_other_things_that_are_off_are_left_alone(text):
    assert read(request(text)) is None


def test_what_is_not_there_is_said():
    assert isinstance(reply_to("cancel the opera"), Say)


def test_a_meeting_may_be_called_by_its_time():
    assert reply_to("cancel my 9:15 tomorrow").calls[0].arguments["uid"] == "standup"


@pytest.mark.parametrize("text", ["Delete the site visit", "Remove my lunch with Mira"])
def test_what_is_called_by_its_name_alone_is_looked_for(text):
    reply = reply_to(text)

    assert isinstance(reply, Say)
    assert "No meeting that fits" in reply.text


@pytest.mark.parametrize("text", ["Delete the photos", "Remove my account", "Lösche den Verlauf"])
def test_what_stands_in_no_calendar_is_left_alone(text):
    assert read(request(text)) is None


def test_what_is_no_meeting_may_be_an_expense_and_is_asked_about():
    reply = after_looking(read(request("delete the printer paper")))

    assert isinstance(reply, Ask)
    assert (reply.pending.tool, reply.pending.arguments) == ("delete_expense", {"expense_id": "e5"})


@pytest.mark.parametrize(
    "text",
    [
        "cancel everything on Wednesday",
        "cancel everything I have on Wednesday",
        "cancel all of my meetings on Wednesday",
        "clear my Wednesday",
        "clear my calendar for Wednesday",
        "Sag alle Termine am Mittwoch ab",
        "Sag meine Termine am Mittwoch ab",
        "sag alles ab, was ich am Mittwoch habe",
    ],
)
def test_everything_of_a_day_is_each_of_its_meetings(text):
    reply = after_looking(read(request(text)))

    assert isinstance(reply, Act)
    assert {call.tool for call in reply.calls} == {"cancel_meeting"}
    assert [call.arguments["uid"] for call in reply.calls] == ["standup", "budget", "teamrunde"]


@pytest.mark.parametrize("text", ["cancel both vendor calls", "delete both of the vendor calls"])
def test_both_are_two(text):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [call.arguments["uid"] for call in reply.calls] == ["vendor1", "vendor2"]


def test_both_of_three_is_asked_about():
    asked = reply_to("cancel both meetings on Wednesday")

    assert isinstance(asked, Ask)
    assert "Which" in asked.question


def test_all_of_a_year_are_named_first():
    asked = reply_to("Cancel all the vendor calls")

    assert isinstance(asked, Ask)
    assert asked.question.count("Vendor call") == 2
    [yes] = asked.choices
    done = after_looking(complete(asked.pending, request(yes)))
    assert isinstance(done, Act)
    assert [call.arguments["uid"] for call in done.calls] == ["vendor1", "vendor2"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Die Projektbesprechung fällt aus", "Projektbesprechung"),
        ("Friseur am 27.11. entfällt", "Friseur"),
        ("Budget review on Wednesday is cancelled", "Budget review"),
    ],
)
def test_what_is_told_to_be_off_is_asked_about_first(text, title):
    asked = reply_to(text)

    assert isinstance(asked, Ask)
    assert title in asked.question


@pytest.mark.parametrize("text", ["The deal is off", "Der Aufzug fällt aus"])
def test_what_is_no_meeting_may_be_off(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    ("text", "uid"),
    [
        ("I'm afraid the dentist on Tuesday is off, would you take it out of my diary", "dentist"),
        ("den Dentist-Termin muss ich leider absagen", "dentist"),
        ("I'm afraid I have to cancel the dentist", "dentist"),
        ("I'll have to cancel the dentist", "dentist"),
        ("leider muss ich den dentist absagen", "dentist"),
        ("Omar can't make it tomorrow, scrap our lunch", "lunch"),
        ("Omar cannot come, please cancel our lunch", "lunch"),
        ("Omar kann morgen nicht, streich unser lunch", "lunch"),
    ],
)
def test_regret_and_a_reason_are_no_part_of_its_name(text, uid):
    reply = reply_to(text)

    [call] = reply.calls if isinstance(reply, Act) else [reply.pending]
    assert (call.tool, call.arguments) == ("cancel_meeting", {"uid": uid})


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("clear my Friday afternoon", "2026-11-27", "2026-11-27"),
        ("can you clear my afternoon", "2026-11-22", "2026-11-22"),
        ("clear my day", "2026-11-22", "2026-11-22"),
        ("free up my Tuesday", "2026-11-24", "2026-11-24"),
    ],
)
def test_of_ones_own_time_everything_is_meant(text, first, last):
    assert read(request(text)).lookup.arguments == {"from": first, "to": last}


def test_other_things_are_not_cleared():
    assert read(request("clear my cache")) is None


def test_what_is_thrown_in_is_no_meeting_to_take_out():
    assert read(request("chuck a catch-up with Ana in for Monday at 10")) is None


@pytest.mark.parametrize(
    "text",
    [
        "sag alle Termine am Montag ab",
        "sag morgen alles ab",
        "sag morgen alle Termine ab",
        "lösch alle Termine am Montag",
        "cancel everything on Monday",
        "cancel all my meetings tomorrow",
    ],
)
def test_all_of_a_day_leaves_the_series_its_other_days(text):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [call.arguments for call in reply.calls] == [{"uid": "standup", "recurrence_id": FIRST}]


@pytest.mark.parametrize(
    "text", ["cancel all standups next week", "sag alle Standups nächste Woche ab"]
)
def test_all_times_of_a_week_leave_the_series_the_others(text):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [call.arguments["recurrence_id"][:10] for call in reply.calls] == [
        f"2026-11-{day}" for day in range(23, 28)
    ]


@pytest.mark.parametrize("text", ["sag alle Standups ab", "cancel the whole standup series"])
def test_the_series_goes_where_no_days_are_named(text):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [call.arguments for call in reply.calls] == [{"uid": "standup"}]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Alle Standups künftig absagen?", "und alle folgenden"),
        ("sag die ganze Serie Standup ab?", "die ganze Serie"),
        ("cancel the whole standup series?", "the whole series"),
    ],
)
def test_the_question_tells_how_much_of_the_series_goes(text, part):
    reply = reply_to(text)

    assert isinstance(reply, Ask)
    assert part in reply.question


@pytest.mark.parametrize("text", ["Standup nächste Woche streichen", "cancel standup next week"])
@pytest.mark.parametrize(("answer", "days"), [("ja", 5), ("nur am Montag", 1)])
def test_those_of_a_week_are_offered_and_the_answer_chooses(text, answer, days):
    asked = reply_to(text)

    assert isinstance(asked, Ask)
    reply = after_looking(complete(asked.pending, request(answer)))
    assert isinstance(reply, Act)
    assert len(reply.calls) == days
