"""Settled answers to open questions about time."""

from desktop_assist.calendars.phrases import Policy
from desktop_assist.domain.settings import CalendarSettings
from tests.helpers.time_phrases import meaning_of, start_of, stretch_of


def test_listing_looks_the_way_it_is_asked_and_takes_bare_months():
    policy = Policy(date_order="month_first").for_listing("past")

    assert policy == Policy(date_order="month_first", direction="past", bare_months=True)


def test_the_order_of_day_and_month_is_a_setting():
    assert start_of("8/10", Policy(date_order="day_first")) == "2027-10-08"
    assert start_of("8/10", Policy(date_order="month_first")) == "2027-08-10"


def test_the_settings_say_how_questions_are_settled():
    settings = CalendarSettings(
        next_weekday="nearest", weekday_today="today", weekend_start="friday"
    )

    policy = Policy.of(settings)

    assert start_of("Sunday", policy) == "2026-11-22"
    assert start_of("next Friday", policy) == "2026-11-27"
    assert stretch_of("next weekend", policy) == ("2026-11-27", "2026-11-30")


def test_an_evening_has_no_two_o_clock():
    meaning = meaning_of("tomorrow evening at 2")

    assert str(meaning.start) == "2026-11-24 02:00:00+01:00"
    assert [str(one.start) for one in meaning.alternatives] == ["2026-11-23 14:00:00+01:00"]


def test_what_is_planned_speaks_for_a_half_of_the_day():
    dinner = meaning_of("Dinner with Ana tomorrow at 8")

    assert str(dinner.start) == "2026-11-23 20:00:00+01:00"
    assert [str(one.start) for one in dinner.alternatives] == ["2026-11-23 08:00:00+01:00"]
    assert start_of("Breakfast tomorrow at 7") == "2026-11-23 07:00"
    assert start_of("Dinner tomorrow at 19:00") == "2026-11-23 19:00"
