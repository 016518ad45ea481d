"""Answers that say once more what was asked."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.reply import REQUEST, PlannedCall
from desktop_assist.providers.embedded.restated import restates
from tests.helpers.user_requests import request

BOOK = ContactBook(
    (Contact("Ana Lopez", ("ana@work.example",)), Contact("Ben Ruiz", ("b@work.example",)))
)
WEEKLY = PlannedCall(
    "create_meeting",
    {
        "title": "Pump build",
        "start": "2026-11-24T08:30:00+01:00",
        "duration_minutes": 30,
        "recurrence": "FREQ=WEEKLY;BYDAY=TU",
        "attendees": ["Ana Lopez"],
        "location": "Ptarmigan yard",
    },
)
MOVED = PlannedCall("update_meeting", {"uid": "a", "start": "2026-11-26T14:45:00+01:00"})


METER = PlannedCall(
    "add_expense",
    {
        "merchant": "Street meter",
        "date": "2026-11-20",
        "amount": "9.75",
        "currency": "EUR",
        "category": "Parking",
    },
)
OCTOBER = PlannedCall(
    "generate_expense_report", {"from": "2026-10-01", "to": "2026-11-22", "formats": ["pdf"]}
)
CAB = PlannedCall("update_expense", {"expense_id": "e1", "amount": "44.40"})


@pytest.mark.parametrize(
    ("pending", "answer"),
    [
        (
            WEEKLY,
            "Every Tuesday from November 24, 8:30 to 9:00, with Ana Lopez at the Ptarmigan yard",
        ),
        (WEEKLY, "Every Tuesday at 8:30, no end date"),
        (WEEKLY, "Tuesday at 8:30 with Ana"),
        (WEEKLY, "jeden Dienstag um 8:30 Uhr mit Ana"),
        (MOVED, "Thursday at 2:45 pm"),
        (MOVED, "am Donnerstag um 14:45 Uhr bitte"),
        (MOVED, "2:45 Lisbon time"),
        (MOVED, "quarter to three then, please"),
        (METER, "Street meter, November 20, 9.75 EUR, parking"),
        (METER, "street meter"),
        (METER, "parking meter, church st"),
        (METER, "the meter on Quay Street please"),
        (OCTOBER, "October 1 up to today"),
        (CAB, "Lone Heron Cab, November 5, 44.40 EUR in total"),
    ],
)
def test_the_same_once_more_agrees(pending, answer):
    assert restates(pending, request(answer, BOOK))


@pytest.mark.parametrize(
    ("pending", "answer"),
    [
        (WEEKLY, "every Wednesday at 8:30"),
        (WEEKLY, "Tuesday at 9"),
        (WEEKLY, "Tuesday at 8:30 for an hour"),
        (WEEKLY, "Tuesday at 8:30 with Ben"),
        (WEEKLY, "not on Tuesday"),
        (WEEKLY, "Tuesday 8:30 but without Ana"),
        (WEEKLY, "dentist on Tuesday at 8:30"),
        (WEEKLY, "please"),
        (MOVED, "Ben, to the review on Thursday at 2:45"),
        (MOVED, "Friday at 2:45 pm"),
        (METER, "Street meter, November 19, 9.75 EUR"),
        (METER, "dentist 9.75"),
        (METER, "the dentist"),
        (METER, "not the meter"),
        (METER, "street meter, 9.80"),
        (METER, "it is the meter down on Quay Street"),
        (PlannedCall("add_expense", {"merchant": "Street meter"}), "street meter"),
        (PlannedCall("update_expense", METER.arguments), "street meter"),
        (OCTOBER, "October 5 up to today"),
        (CAB, "40.40 EUR"),
        (CAB, "not 44.40"),
        (PlannedCall("cancel_meeting", {"uid": "a"}), "Thursday at 2:45 pm"),
        (PlannedCall("create_meeting", {"title": "Call", REQUEST: "call"}), "Tuesday at 8:30"),
    ],
)
def test_anything_else_does_not(pending, answer):
    assert not restates(pending, request(answer, BOOK))
