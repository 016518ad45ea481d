"""What is to be new of a meeting, in words."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_assist.providers.embedded.change_words import (
    days_words,
    how_often,
    new_of_expense,
    new_values,
)
from desktop_assist.providers.embedded.found_things import expenses_in, meetings_in
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.helpers.office import NOW, result_of

_DAYS = {"from": "2026-11-25", "to": "2026-11-25"}
_LISTED = result_of(PlannedCall("list_meetings", _DAYS)).output
[REVIEW] = [one for one in meetings_in(_LISTED, NOW.tzinfo) if one.title == "Budget review"]
"""On Wednesday, 25 November at 14:00 in Room 4, with Anna and Tom."""


def test_a_rule_is_said_in_either_language():
    friday = date(2026, 11, 27)

    assert how_often("FREQ=WEEKLY;BYDAY=FR", friday, "english") == "every Friday"
    assert how_often("FREQ=WEEKLY;BYDAY=FR", friday, "german") == "jeden Freitag"


def test_when_something_new_is_is_said_whole():
    days = {"all_day": True, "duration_minutes": 2880}
    weekly = {"duration_minutes": 30, "recurrence": "FREQ=WEEKLY;BYDAY=TH"}
    start = date(2026, 12, 10)

    assert days_words(start, days, "english") == (
        "Thursday, 10 December 2026 \N{EN DASH} Friday, 11 December 2026"
    )
    assert days_words(start, weekly, "english") == "Thursday, 10 December 2026; every Thursday"
    assert days_words(start, {}, "german") == "Donnerstag, 10. Dezember 2026"


@pytest.mark.parametrize(
    ("arguments", "english", "german"),
    [
        (
            {"start": "2026-11-26T15:00:00+01:00"},
            "Thursday, 26 November 2026, 15:00",
            "Donnerstag, 26. November 2026, 15:00",
        ),
        (
            {"start": "2026-11-26"},
            "Thursday, 26 November 2026, 14:00",
            "Donnerstag, 26. November 2026, 14:00",
        ),
        ({"duration_minutes": 90}, "90 minutes", "90 Minuten"),
        ({"location": "Room 7"}, "at Room 7", "Ort: Room 7"),
        ({"title": "Plan"}, '"Plan"', '"Plan"'),
        ({"attendees": ["Anna", "Lena"]}, "Lena too; without Tom", "auch Lena; ohne Tom"),
        ({"recurrence": "FREQ=WEEKLY;BYDAY=WE"}, "every Wednesday", "jeden Mittwoch"),
        ({"note": "bring it"}, "", ""),
    ],
)
def test_what_is_new_is_said(arguments, english, german):
    assert new_values(REVIEW, arguments, "english") == english
    assert new_values(REVIEW, arguments, "german") == german


@pytest.mark.parametrize(
    ("arguments", "english", "german"),
    [
        ({"duration_minutes": 120}, "until 16:00", "bis 16:00"),
        (
            {"start": "2026-11-26T15:30:00+01:00", "duration_minutes": 30},
            "Thursday, 26 November 2026, 15:30; until 16:00",
            "Donnerstag, 26. November 2026, 15:30; bis 16:00",
        ),
        ({"location": "Room 7"}, "at Room 7", "Ort: Room 7"),
    ],
)
def test_an_end_that_was_told_is_said_as_one(arguments, english, german):
    assert new_values(REVIEW, arguments, "english", tells_end=True) == english
    assert new_values(REVIEW, arguments, "german", tells_end=True) == german


def test_what_is_on_all_day_has_no_end_by_the_clock():
    all_day = replace(REVIEW, start=REVIEW.start.date())

    assert new_values(all_day, {"duration_minutes": 2880}, "english", tells_end=True) == (
        "2880 minutes"
    )


def test_what_is_new_of_an_expense_is_said():
    listed = result_of(PlannedCall("list_expenses", {"from": "2026-11-18", "to": "2026-11-18"}))
    [lunch] = expenses_in(listed.output)
    arguments = {"amount": "26.5", "category": "meals", "date": "2026-11-17"}

    assert new_of_expense(lunch, arguments, "english") == (
        'amount 26.50 EUR; category "meals"; date Tuesday, 17 November 2026'
    )
    assert new_of_expense(lunch, {"currency": "CHF"}, "german") == "Währung CHF"
    assert new_of_expense(lunch, {"merchant": "Roma"}, "english") == 'merchant "Roma"'
