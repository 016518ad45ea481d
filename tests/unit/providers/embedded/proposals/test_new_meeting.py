"""A meeting that is to be made."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.proposals.new_meeting import (
    orders_goods,
    propose_meeting,
    tells_meeting,
)
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.helpers.office import NOW, result_of
from tests.helpers.user_requests import request

MEETINGS = meetings_in(
    result_of(PlannedCall("list_meetings", {"from": "2026-11-22", "to": "2026-12-10"})).output,
    NOW.tzinfo,
)
BOOK = ContactBook(tuple(Contact(f"{one} X", (f"{one}@x.example",)) for one in ("Ana", "Lena")))


def proposal(text):
    return propose_meeting(request(text, BOOK), MEETINGS, ["Maple Room"])


@pytest.mark.parametrize(
    ("text", "title", "start"),
    [
        (
            "Ana wants to go through the audit papers with me, Friday, 9 o'clock for half an hour",
            "Audit papers",
            "2026-11-27T09:00",
        ),
        (
            "I could do with an hour on Thursday at 2 to write the summary",
            "Summary",
            "2026-11-26T14",
        ),
        (
            "Lena möchte am Donnerstag um 11 ein Gespräch wegen der Abnahme",
            "Abnahme",
            "2026-11-26T11",
        ),
        (
            "Lena hätte gern am Freitag um 10 einen Termin mit mir",
            "Termin mit Lena",
            "2026-11-27T10",
        ),
    ],
)
def test_its_title_and_time_are_told_and_asked_about(text, title, start):
    asked = proposal(text)

    assert asked is not None
    arguments = asked.pending.arguments
    assert (arguments["title"], str(arguments["start"])[: len(start)]) == (title, start)
    assert title in asked.question


def test_all_that_would_be_entered_stands_in_the_question():
    asked = proposal("Ana needs 45 minutes on Friday at 3 about the lease, Maple'll do")

    assert asked is not None
    for part in ("Lease", "27 November 2026, 15:00", "45 minutes", "Ana X", "Maple Room"):
        assert part in asked.question


def test_days_off_last_whole_days():
    asked = proposal("I've got Monday 7th and Tuesday 8th of December off, block it as leave")

    assert asked is not None
    assert asked.pending.arguments["all_day"] is True
    assert asked.pending.arguments["duration_minutes"] == 2 * 24 * 60
    assert "Leave" in asked.question


@pytest.mark.parametrize("text", ["Ana wants a pony", "it rained on Friday", "wann ist Freitag"])
def test_nothing_is_proposed_where_no_meeting_is_spoken_of(text):
    assert proposal(text) is None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("I need half an hour with Ana straight after the budget review", "2026-11-25T15:00"),
        ("put Ana in for 20 minutes just before the dentist", "2026-11-24T08:10"),
    ],
)
def test_it_may_be_right_beside_another(text, start):
    asked = proposal(text)

    assert asked is not None
    assert str(asked.pending.arguments["start"])[:16] == start


@pytest.mark.parametrize(
    ("text", "title", "start", "minutes"),
    [
        (
            (
                "Für Donnerstag um 11 Uhr bitte Lena eintragen, es geht um die Verlängerung ihres "
                "Vertrags, 45 Minuten"
            ),
            "Verlängerung ihres Vertrags",
            "2026-11-26T11:00",
            45,
        ),
        (
            "Am Freitag um 15 Uhr kommt Lena zu mir ins Büro, eine Stunde, Probezeitgespräch.",
            "Probezeitgespräch",
            "2026-11-27T15:00",
            60,
        ),
        (
            (
                "Lena kommt am Freitag um 10 zum Kennenlernen, bitte einplanen, 60 Minuten, wenn "
                "da der Vendor call ist."
            ),
            "Kennenlernen",
            "2026-11-27T10:00",
            60,
        ),
        (
            (
                "Ich ersuche um Eintragung einer Besprechung mit Lena am Freitag um 13 Uhr, etwa "
                "eine Stunde, Gegenstand ist die Raumverteilung."
            ),
            "Raumverteilung",
            "2026-11-27T13:00",
            60,
        ),
        (
            "Setz mir für Mittwoch 15 Uhr die Lena rein, 30 Minuten.",
            "Termin mit Lena",
            "2026-11-25T15:00",
            30,
        ),
    ],
)
def test_a_german_writer_tells_who_comes_and_why(text, title, start, minutes):
    asked = proposal(text)

    assert asked is not None
    arguments = asked.pending.arguments
    told = (arguments["title"], str(arguments["start"])[:16], arguments["duration_minutes"])
    assert told == (title, start, minutes)
    assert arguments["attendees"] == ["Lena X"]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting with Raj on Tuesday at 2 was cancelled",
        "The interview with the candidate on Wednesday at 1 went badly",
        "Let me know how the call with Raj tomorrow at 11 goes",
        "Please don't put a meeting on Sunday at 8",
        "Lena has scheduled the planning for Monday at 10",
        "Every Monday at 9 we complain about the coffee",
        "Maybe we should have lunch on Thursday at 12",
    ],
)
def test_what_was_or_is_so_anyway_is_no_wish(text):
    assert not tells_meeting(request(text))


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Book me a taxi for Friday at 9", True),
        ("Please get us a table for four on Friday at 7pm", True),
        ("Reserve a hotel in Fernbach", True),
        ("the train on Friday at 9 leaves from Fernbach", True),
        ("Reserviere einen Tisch für zwei am Freitag um 19 Uhr", True),
        ("Buche den Tischlertermin am Freitag um 9", False),
        ("Schedule a design workshop tomorrow at 10", False),
        ("Book the design workshop for Friday", False),
        ("Book a meeting about the taxi rank", False),
        ("I took a taxi on Friday", False),
    ],
)
def test_goods_that_are_ordered_are_told_apart(text, is_so):
    assert orders_goods(text) is is_so
