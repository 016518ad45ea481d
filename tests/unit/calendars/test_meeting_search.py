"""Meetings are found by their words and their people."""

import pytest

from desktop_assist.calendars.meeting_search import MeetingWish, fitting, last_before, next_after
from tests.helpers.calendar_desk import CalendarDesk, berlin
from tests.helpers.foreign_calendar import foreign_desk
from tests.helpers.frozen_clock import SUNDAY_MORNING


@pytest.fixture
def meetings(tmp_path):
    desk = CalendarDesk(tmp_path)
    desk.create(title="Budget review", attendees=("Lena Fischer <lena@corp.example>",))
    desk.create(title="Mittagessen mit José", location="Café Krone")
    desk.create(start="2026-11-18T09:00", end="2026-11-18T10:00", title="Lena's demo")
    desk.create(start="2026-11-19T09:00", end="2026-11-19T10:00", title="Selena")
    return desk.list("2026-11-01", "2026-12-01").meetings


@pytest.mark.parametrize(
    ("wish", "titles"),
    [
        (MeetingWish(person="lena"), ["Lena's demo", "Budget review"]),
        (MeetingWish(person="Lena Fischer"), ["Budget review"]),
        (MeetingWish(text="review budget"), ["Budget review"]),
        (MeetingWish(text="cafe"), ["Mittagessen mit José"]),
        (MeetingWish(person="jose"), ["Mittagessen mit José"]),
        (MeetingWish(text="budget", person="Omar"), []),
    ],
)
def test_every_word_has_to_be_there(meetings, wish, titles):
    assert [one.title for one in fitting(meetings, wish)] == titles


def test_whoever_invited_takes_part(tmp_path):
    meetings = foreign_desk(tmp_path).list("2026-11-01", "2026-12-01").meetings

    assert {one.title for one in fitting(meetings, MeetingWish(person="Ada"))} == {
        "Jour fixe, Team"
    }


def test_the_past_is_told_backwards_and_what_comes_forwards(meetings):
    assert [one.title for one in last_before(meetings, SUNDAY_MORNING)] == ["Selena", "Lena's demo"]
    assert next_after(meetings, SUNDAY_MORNING)[0].start == berlin("2026-11-24T14:00")
