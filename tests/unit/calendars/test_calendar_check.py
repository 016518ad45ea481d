"""Each problem of a file is told with its place and what becomes of it."""

import pytest

from desktop_assist.calendars.calendar_check import check_calendar
from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.frozen_clock import BERLIN
from tests.helpers.ics_text import calendar, event

ZONED = 'DTSTART;TZID="Mars Standard Time":20261124T100000'


def problems(tmp_path, content):
    file = tmp_path / "a.ics"
    file.write_bytes(content)
    return check_calendar(file, BERLIN).problems


@pytest.mark.parametrize(
    ("block", "problem", "outcome"),
    [
        (event("A").replace("DTSTART:", "X-DTSTART:"), "when it starts", "left out"),
        (event("A", "20261324T100000Z"), "cannot be understood", "left out"),
        (event("A").replace("DTSTART:20261124T100000Z", ZONED), "Mars", "times at home"),
        (event("A").replace("UID:A", "X-UID:A"), "no identifier", "cannot be changed"),
        (event("A").replace("T100000Z\r\n", "T100000Z\r\nDTEND:20261123T100000Z\r\n"),
         "ends before", "left away"),
        (event("A", "20261124T100000Z", "RRULE:FREQ=SECONDLY"), "too often", "left out"),
        (event("A").replace("DTSTART:", "DTSTART;TZID=Europe/Berlin;VALUE=DATE:").replace(
            "T100000Z", ""), "whole day has a time zone", "left away"),
        (event("A", "20261124T100000Z", "DTEND:20261124T110000Z", "DURATION:PT3H"),
         "both an end and a length", "end counts"),
    ],
)  # fmt: skip
def test_a_problem_is_told_with_its_place(tmp_path, block, problem, outcome):
    (found,) = problems(tmp_path, calendar(event("Good"), block))

    assert problem in found.problem
    assert outcome in found.outcome
    assert (found.line, found.title) == (7, "A")


def test_a_good_file_has_no_problem(tmp_path):
    assert problems(tmp_path, calendar(event("A"), event("B"))) == ()


def test_what_is_cut_off_is_told(tmp_path):
    content = calendar(event("A"), event("B"))[:-30]

    told = [one.problem for one in problems(tmp_path, content)]

    assert told == ["An event begins and does not end.", "The file has no line END:VCALENDAR."]


def test_another_kind_of_file_is_refused(tmp_path):
    with pytest.raises(UnreadableFileError):
        problems(tmp_path, b"hello")
