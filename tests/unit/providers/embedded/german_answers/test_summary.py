"""What the tools did, in German."""

import pytest

from desktop_assist.providers.embedded.german_answers.summary import german_summary
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.helpers.earlier_turns import HOTEL, OCTOBER, REVIEW, SYNC, TAXI, TUESDAY

TOTALS = {"EUR": "1320.50"}
THEN = "Dienstag, 24. November 2026, 14:00 Uhr"
FROM_TO = "Dienstag, 24. November 2026, 14:00\u201314:30 Uhr (Europe/Berlin)"
ON = "am Samstag, 21. November 2026"
THAT_MONTH = "im Oktober 2026"


@pytest.mark.parametrize(
    ("tool", "arguments", "output", "said"),
    [
        (
            "create_meeting",
            {},
            {
                **SYNC,
                "title": "Teamrunde",
                "clashes": [],
                "recurrence": "FREQ=WEEKLY;COUNT=4",
                "reminder_minutes": 0,
            },
            (
                f"„Teamrunde“ steht im Kalender: {FROM_TO}, jeden Dienstag, 4-mal. "
                "Erinnerung: zu Beginn."
            ),
        ),
        (
            "create_meeting",
            {},
            {**SYNC, "title": "Teamrunde", "clashes": [REVIEW]},
            f"„Teamrunde“ steht im Kalender: {FROM_TO}. Zur selben Zeit: „Review“.",
        ),
        (
            "cancel_meeting",
            {},
            {**SYNC, "title": "Teamrunde"},
            f"„Teamrunde“ ({THEN}) steht nicht mehr im Kalender.",
        ),
        (
            "list_meetings",
            TUESDAY,
            {"events": [SYNC, {**REVIEW, "status": "cancelled"}]},
            "Sie haben am Dienstag, 24. November 2026 1 Termin.",
        ),
        (
            "list_expenses",
            {**OCTOBER, "text": "taxi"},
            {"expenses": [TAXI, HOTEL], "totals": TOTALS},
            f"Sie haben {THAT_MONTH} 1.320,50 EUR ausgegeben: 2 Ausgaben (mit „taxi“).",
        ),
        (
            "add_expense",
            {},
            {**TAXI, "warnings": ["The sheet is open."]},
            f"12,50 EUR bei Taxi {ON} wurde zu den Ausgaben hinzugefügt. The sheet is open.",
        ),
        (
            "find_free_time",
            {**TUESDAY, "duration_minutes": 30},
            {
                "free": [
                    {"start": "2026-11-24T09:00+01:00", "end": "2026-11-24T10:00+01:00"},
                    {"start": "2026-11-24T12:00+01:00", "end": "2026-11-24T17:30+01:00"},
                    {"start": "2026-11-25T09:00+01:00", "end": "2026-11-25T10:00+01:00"},
                ],
                "other_days": 1,
            },
            (
                "Zeit für 30 Minuten ist am Dienstag, 24. November 2026: 09:00\N{EN DASH}10:00 "
                "und 12:00\N{EN DASH}17:30 Uhr. An einem weiteren Tag auch."
            ),
        ),
        ("remember", {}, {"fact": "Ich reise mit dem Zug"}, "Gemerkt: „Ich reise mit dem Zug“."),
    ],
)
def test_what_was_done_is_told_from_the_output(tool, arguments, output, said):
    assert german_summary(PlannedCall(tool, arguments), output) == said


@pytest.mark.parametrize("tool", ["calculate", "create_meeting"])
def test_the_summary_stays_where_the_output_does_not_say_enough(tool):
    assert german_summary(PlannedCall(tool, {}), {"summary": "1 + 1 = 2"}) == "1 + 1 = 2"


def test_amounts_of_several_currencies_are_listed():
    totals = {"CHF": "18.60", "EUR": "431.50", "USD": "670.95"}
    output = {"expenses": [TAXI, HOTEL], "totals": totals}

    said = german_summary(PlannedCall("list_expenses", OCTOBER), output)

    assert "18,60 CHF, 431,50 EUR und 670,95 USD" in said


def test_days_that_are_no_whole_month_are_named():
    some = {"from": "2026-10-05", "to": "2026-10-31"}
    output = {"expenses": [TAXI, HOTEL], "totals": TOTALS}

    said = german_summary(PlannedCall("list_expenses", some), output)

    assert "von Montag, 5. Oktober 2026 bis Samstag, 31. Oktober 2026" in said


SIXTH = "am Dienstag, 6. Oktober 2026"
GASTHAUS = {"id": "e1", "merchant": "Gasthaus", "date": "2026-10-06"}
TOO_MUCH = {"rule": "meals", "expense_ids": ["e1"], "value": "1,092.30 EUR", "limit": "60.00 EUR"}
NO_RECEIPT = {"rule": "receipt", "expense_ids": ["e1"], "value": "", "limit": ""}
LATE = {"rule": "late", "expense_ids": ["e9"], "value": "61 days", "limit": "60 days"}
CHECKED = {"has_policy": True, "checked": 12, "concerned": 0, "findings": [], "left_out": 0}


@pytest.mark.parametrize(
    ("arguments", "more", "said"),
    [
        ({}, {"has_policy": False}, "Es gibt noch keine Regeln für Ausgaben"),
        (OCTOBER, {"checked": 0}, f"Es gibt {THAT_MONTH} keine Ausgaben zu prüfen."),
        (OCTOBER, {}, f"Alle 12 Ausgaben {THAT_MONTH} halten die Richtlinie ein."),
        ({}, {"checked": 1}, "Die Ausgabe hält die Richtlinie ein."),
        (
            {},
            {"concerned": 2, "findings": [TOO_MUCH, NO_RECEIPT, LATE], "expenses": [GASTHAUS]},
            (
                f"2 von 12 Ausgaben halten die Richtlinie nicht ein: Gasthaus {SIXTH}: "
                f"1.092,30 EUR statt höchstens 60,00 EUR; Gasthaus {SIXTH}: Regel „receipt“; "
                "61 Tage statt höchstens 60 Tage."
            ),
        ),
    ],
)
def test_a_policy_check_is_told_with_its_figures(arguments, more, said):
    assert german_summary(PlannedCall("check_policy", arguments), {**CHECKED, **more}).startswith(
        said
    )


def test_a_drive_and_the_days_of_a_trip_are_told():
    drive = {"amount": "25.95", "currency": "EUR", "date": "2026-11-17", "unit": "km"}
    drive |= {"distance": "86.5", "rate": "0.30"}

    assert german_summary(PlannedCall("add_mileage", {}), drive) == (
        "25,95 EUR für 86,5 km am Dienstag, 17. November 2026 wurde zu den Ausgaben hinzugefügt "
        "(0,30 EUR je km)."
    )
    assert (
        german_summary(
            PlannedCall("work_out_per_diem", {"from": "2026-11-03", "to": "2026-11-03"}),
            {"place": "Munich", "total": "56.00", "currency": "EUR"},
        )
        == "Das Tagegeld für Munich am Dienstag, 3. November 2026 beträgt 56,00 EUR."
    )


def test_whole_days_are_told_with_the_last_one():
    call = PlannedCall("create_meeting", {})
    output = {"title": "Urlaub", "start": "2026-12-01", "end": "2026-12-06", "clashes": []}

    said = german_summary(call, output)

    assert said == (
        "„Urlaub“ steht im Kalender: Dienstag, 1. Dezember 2026 bis Samstag, 5. Dezember 2026."
    )
