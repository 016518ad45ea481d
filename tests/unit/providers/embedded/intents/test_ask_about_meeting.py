"""Questions about one meeting."""

from dataclasses import replace

import pytest

from desktop_assist.providers.embedded.intents.ask_about_meeting import read
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from tests.helpers.listed_meetings import listed
from tests.helpers.office import result_of
from tests.helpers.user_requests import request

WEDNESDAY = "It is on Wednesday, 25 November 2026, 14:00."
INVITED = "Invited to “Budget review”: Anna, Tom."
DIENSTAG = "Der Termin ist am Dienstag, 1. Dezember 2026, 15:00."


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "Where is the budget review?",
            f"“Budget review” takes place here: Room 4. {WEDNESDAY}",
        ),
        (
            "Sorry, when's the budget review again, and where is it?",
            f"“Budget review” takes place here: Room 4. {WEDNESDAY}",
        ),
        (
            "when is the budget review and which room are we in?",
            f"“Budget review” takes place here: Room 4. {WEDNESDAY}",
        ),
        (
            "who's coming to the budget review, and where is it?",
            f"{INVITED} “Budget review” takes place here: Room 4. {WEDNESDAY}",
        ),
        (
            "let me know what time the budget review is, I've lost the invite",
            f"“Budget review” starts at 14:00. {WEDNESDAY}",
        ),
        (
            "who is coming to the budget review",
            f"Invited to “Budget review”: Anna, Tom. {WEDNESDAY}",
        ),
        (
            "how long does the vendor call on Friday take?",
            "“Vendor call” lasts 30 minutes. It is on Friday, 27 November 2026, 11:00.",
        ),
        (
            "What time is my dentist?",
            "“Dentist” starts at 08:30. It is on Tuesday, 24 November 2026, 08:30.",
        ),
        (
            "who's coming to lunch with Omar?",
            "Invited to “Lunch with Omar”: Omar. It is on Thursday, 26 November 2026, 12:30.",
        ),
        (
            "when does the vendor call on Friday end?",
            "“Vendor call” ends at 11:30. It is on Friday, 27 November 2026, 11:00.",
        ),
        ("who is the budget review with?", f"Invited to “Budget review”: Anna, Tom. {WEDNESDAY}"),
        (
            "Bis wann geht die Projektbesprechung?",
            f"„Projektbesprechung“ endet um 16:00 Uhr. {DIENSTAG}",
        ),
        (
            "Wo findet die Projektbesprechung statt?",
            f"Für „Projektbesprechung“ ist kein Ort angegeben. {DIENSTAG}",
        ),
    ],
)
def test_the_answer_is_read_from_the_calendar(text, answer):
    look = read(request(text))

    assert look.choose(result_of(look.lookup).output).text == answer


def test_it_is_told_when_no_such_meeting_is_there():
    look = read(request("where is the steering workshop?"))

    said = look.choose(result_of(look.lookup).output).text

    assert said.startswith('No meeting that fits "the steering workshop" was found')


@pytest.mark.parametrize(
    "text",
    ["Where is the nearest bank?", "how long is the flight to Rome?", "who is coming to town?"],
)
def test_other_questions_are_left_alone(text):
    assert read(request(text)) is None


def test_when_and_where_is_asked_in_german_too():
    reply = read(request("Wann und wo ist noch mal die Weihnachtsfeier?"))
    party = listed(
        "Weihnachtsfeier",
        "2026-12-09T18:00:00+01:00",
        "2026-12-09T22:00:00+01:00",
        location="Kornspeicher",
    )

    told = reply.choose({"events": [party]}).text

    assert told.startswith("„Weihnachtsfeier“ findet hier statt: Kornspeicher.")
    assert "9. Dezember 2026, 18:00" in told


def test_what_is_in_no_calendar_is_looked_up_where_documents_know_it():
    reply = read(replace(request("when is the summer party?"), knows=lambda _: True))

    assert reply.choose({"events": []}) == Act(
        (PlannedCall("search_policies", {"query": "when is the summer party"}),)
    )
