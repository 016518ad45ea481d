"""What is proposed about meetings."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.meetings import SURELY, propose_meetings
from desktop_assist.providers.embedded.reply import Ask, Find, PlannedCall, Say, parted
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request

BOOK = ContactBook((Contact("Roz Lane", ("roz@office.example",)),))
OTHERWISE = Say("Not understood.", needs_model=True)


def proposal(text, least=0.5):
    found = propose_meetings(request(text, BOOK), History(), OTHERWISE, least)
    return after_looking(found)


@pytest.mark.parametrize(
    ("text", "tool", "arguments"),
    [
        (
            "Tom's pulled the project kickoff so we don't need that any more, get shut of it",
            "cancel_meeting",
            {"uid": "kickoff"},
        ),
        (
            "der Friseur, also das wird nichts am Freitag, geht lieber Samstag um 11",
            "update_meeting",
            {"uid": "friseur", "start": "2026-11-28T11:00:00+01:00"},
        ),
        (
            "Get Roz on the budget review too will you",
            "update_meeting",
            {"uid": "budget", "attendees": ["Anna", "Tom", "Roz Lane"]},
        ),
        (
            "They've pinched room 4, so me and Tom'll have to do the budget review in Room 7",
            "update_meeting",
            {"uid": "budget", "location": "Room 7"},
        ),
        (
            "Standup morgen brauchen wir nicht, alle im Urlaub",
            "cancel_meeting",
            {"uid": "standup", "recurrence_id": "2026-11-23T09:15:00+01:00"},
        ),
    ],
)
def test_the_whole_of_it_is_asked_before_anything_is_done(text, tool, arguments):
    asked = proposal(text)

    assert isinstance(asked, Ask)
    assert (asked.pending.tool, asked.pending.arguments) == (tool, arguments)


@pytest.mark.parametrize(
    "text",
    [
        "move the piano to the garage on Friday",
        "get Roz a cake too",
        "the weather is better on Friday",
    ],
)
def test_what_is_about_no_meeting_is_answered_otherwise(text):
    assert proposal(text) is OTHERWISE


@pytest.mark.parametrize("text", ["When was the budget review moved to?", "Who cancelled it?"])
def test_questions_order_nothing(text):
    assert not isinstance(propose_meetings(request(text), History(), OTHERWISE), Find)


def test_half_a_name_is_not_enough_against_another_reading():
    assert proposal("the review is better on Friday at 3", SURELY) is OTHERWISE


def test_no_meeting_is_moved_into_the_past():
    assert proposal("the dentist wants to be yesterday at 9") is OTHERWISE


def test_two_orders_about_two_meetings_are_done_at_one_yes():
    asked = proposal("Tom's away so the budget review goes to Friday. And the dentist is off")

    assert isinstance(asked, Ask)
    assert [call.tool for call in parted(asked.pending)] == ["update_meeting", "cancel_meeting"]


def test_a_slot_is_taken_over_by_something_else():
    asked = proposal("scrap the project kickoff and give me the same slot for a desk tidy-up")

    assert isinstance(asked, Ask)
    [cancel, make] = parted(asked.pending)
    assert cancel.arguments == {"uid": "kickoff"}
    assert make.arguments["title"] == "Desk tidy-up"
    assert make.arguments["start"] == "2026-11-30T10:00:00+01:00"


def test_a_series_is_changed_from_then_on():
    asked = proposal("standup is at 9:30 from next week")

    assert isinstance(asked, Ask)
    assert asked.pending.arguments["scope"] == "following"
    assert asked.question.endswith("09:30; from then on?")


def test_what_is_to_go_on_another_day_is_not_changed():
    assert not isinstance(proposal("delete the policy review on Friday"), Ask)


def test_who_is_named_for_the_slot_comes_too():
    text = "the kickoff got pushed to January, delete it and use the slot for a talk with Roz"

    asked = proposal(text)

    assert isinstance(asked, Ask)
    assert parted(asked.pending)[1].arguments["attendees"] == ["Roz Lane"]


def test_what_is_not_done_here_is_no_new_meeting_either():
    told = Say("Nothing is booked from here.")

    assert propose_meetings(request("book a hotel from Monday to Friday"), History(), told) is None


def test_how_often_it_is_changes_the_whole_series():
    asked = proposal("the standup should be every other Monday from now on")

    assert isinstance(asked, Ask)
    assert "recurrence_id" not in asked.pending.arguments
    assert "INTERVAL=2" in str(asked.pending.arguments["recurrence"])


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        (
            (
                "Die Projektbesprechung kann am Dienstag erst um halb vier los, der Zug ist nicht "
                "da. Schluss bleibt wie gehabt um 16 Uhr."
            ),
            {"uid": "projekt", "start": "2026-12-01T15:30:00+01:00", "duration_minutes": 30},
        ),
        (
            (
                "Am Freitag bin ich beim Friseur, die Teamrunde einmalig auf Donnerstag, "
                "gleiche Zeit."
            ),
            {"uid": "teamrunde", "start": "2026-11-26T16:00:00+01:00"},
        ),
        (
            "Die Projektbesprechung endet schon um halb vier.",
            {"uid": "projekt", "duration_minutes": 30},
        ),
        (
            "Die Projektbesprechung am Dienstag bitte auf Donnerstag 10 Uhr schieben.",
            {"uid": "projekt", "start": "2026-12-03T10:00:00+01:00"},
        ),
    ],
)
def test_a_german_writer_tells_what_is_new_and_why(text, arguments):
    asked = proposal(text)

    assert isinstance(asked, Ask)
    assert asked.pending == PlannedCall("update_meeting", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "Der Friseur am Freitag fällt leider aus, er liegt im Bett. Bitte rausnehmen",
        "Friseur: kommt nicht zustande, bitte austragen",
        "Aus dem Friseur wird am Freitag nichts",
        "Nehmen Sie den Friseur bitte wieder heraus",
        "Tu den Friseur aus dem Kalender",
    ],
)
def test_what_falls_through_is_cancelled_at_a_yes(text):
    asked = proposal(text)

    assert isinstance(asked, Ask)
    assert asked.pending == PlannedCall("cancel_meeting", {"uid": "friseur"})


@pytest.mark.parametrize(
    "text",
    [
        "Fällt der Friseur am Freitag aus?",
        "Die Heizung fällt am Freitag aus.",
        "Ich bin am Freitag beim Friseur",
        "Der Friseur ist ja ein netter Mensch.",
    ],
)
def test_what_is_only_told_or_asked_takes_nothing_away(text):
    found = propose_meetings(request(text, BOOK), History(), OTHERWISE)
    assert found is None or not isinstance(after_looking(found), Ask)
