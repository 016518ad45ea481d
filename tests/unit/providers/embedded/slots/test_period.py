"""The days a question is about."""

from datetime import date

from desktop_assist.providers.embedded.slots.period import Period, coming_period, past_period
from tests.helpers.user_requests import request


def test_a_month_lies_behind_when_asking_about_spending():
    period = past_period(request("What did I spend in October?"))

    assert period == Period(date(2026, 10, 1), date(2026, 10, 31))


def test_recently_means_the_last_thirty_days():
    period = past_period(request("What did I spend recently?"))

    assert period == Period(date(2026, 10, 23), date(2026, 11, 22))


def test_a_weekday_lies_ahead_when_asking_about_meetings():
    period = coming_period(request("What is on Friday?"))

    assert period == Period(date(2026, 11, 27), date(2026, 11, 27))


def test_days_in_a_row_are_one_period_others_are_not():
    in_a_row = coming_period(request("What is on Tuesday and Wednesday?"))
    apart = coming_period(request("What is on Tuesday and Friday?"))

    assert in_a_row == Period(date(2026, 11, 24), date(2026, 11, 25))
    assert apart == Period(date(2026, 11, 24), date(2026, 11, 24))


def test_no_days_named_is_no_period():
    assert coming_period(request("What is on?")) is None


def test_both_ends_are_arguments():
    assert Period(date(2026, 1, 1), date(2026, 1, 2)).arguments() == {
        "from": "2026-01-01",
        "to": "2026-01-02",
    }


def test_a_year_to_date_ends_today():
    period = past_period(request("my spending year to date"))

    assert period == Period(date(2026, 1, 1), date(2026, 11, 22))


def test_of_two_days_with_a_length_the_earlier_comes_first():
    period = coming_period(request("When do I have an hour on Tuesday or Wednesday an hour?"))

    assert period == Period(date(2026, 11, 24), date(2026, 11, 25))
