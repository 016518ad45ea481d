"""Two versions of an event are told apart in words for people."""

import pytest

from desktop_assist.connectors.calendar_server.event_difference import differences

PLAIN = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20261101T000000Z\r\n"
    "DTSTART;TZID=Europe/Berlin:20261203T090000\r\nSUMMARY:Plan\r\nLOCATION:Room 1\\, left\r\n"
    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Soon\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.mark.parametrize(
    ("old", "new", "row"),
    [
        ("SUMMARY:Plan", "SUMMARY:Plan B", ("Title", "Plan", "Plan B")),
        ("SUMMARY:Plan", "SUMMARY:Pl\r\n an\\nB", ("Title", "Plan", "Plan B")),
        (
            "DTSTART;TZID=Europe/Berlin:20261203T090000",
            "DTSTART:20261203T100000Z",
            ("Begins", "2026-12-03 09:00 Europe/Berlin", "2026-12-03 10:00 UTC"),
        ),
        ("LOCATION:Room 1\\, left\r\n", "", ("Place", "Room 1, left", "")),
        ("-PT15M", "-PT1H", ("Reminder", "-PT15M", "-PT1H")),
        ("UID:a", "UID:a\r\nX-SEAT:4", ("X-seat", "", "4")),
        (
            "SUMMARY:Plan",
            "SUMMARY:Pl\u200ban\u202e",
            ("Something not shown here", "as it is here", "as it is there"),
        ),
    ],
)
def test_what_differs_is_named_with_both_sides(old, new, row):
    found = differences(PLAIN, PLAIN.replace(old, new))

    assert [(one.what, one.mine, one.theirs) for one in found] == [row]


def test_what_every_program_writes_anew_is_passed_by():
    (one,) = differences(PLAIN, PLAIN.replace("DTSTAMP:20261101", "SEQUENCE:4\r\nDTSTAMP:20261231"))

    assert one.what == "Something not shown here"


def test_a_flood_of_differences_is_cut():
    flood = "".join(f"X-{number}:{'y' * 900}\r\n" for number in range(40))

    found = differences(PLAIN, PLAIN.replace("UID:a\r\n", f"UID:a\r\n{flood}"))

    assert len(found) == 12
    assert max(len(one.theirs) for one in found) == 161
