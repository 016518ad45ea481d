"""Pieces of a time phrase, put together."""

from datetime import timedelta

import pytest

from tests.helpers.time_phrases import meaning_of, start_of, stretch_of


def test_a_day_with_a_time_and_a_length_is_a_stretch():
    assert stretch_of("tomorrow at 14:00 for 45 minutes") == (
        "2026-11-23 14:00",
        "2026-11-23 14:45",
    )


def test_a_time_that_has_passed_today_is_meant_for_tomorrow():
    assert start_of("at 9") == "2026-11-23 09:00"
    assert not meaning_of("at 9").names_day


def test_a_stretch_over_midnight_ends_the_next_day():
    assert stretch_of("tomorrow 22:00 to 01:00") == ("2026-11-23 22:00", "2026-11-24 01:00")


@pytest.mark.parametrize(
    ("text", "names_end"),
    [
        ("tomorrow 9 to 11", True),
        ("morgen von 9 bis 11", True),
        ("from Monday 14:00 to Tuesday 10:00", True),
        ("in an hour until 4pm", True),
        ("tomorrow at 9 for two hours", False),
        ("morgen um 9, zwei Stunden", False),
        ("tomorrow at 9", False),
        ("in an hour for 30 minutes", False),
    ],
)
def test_an_end_by_the_clock_is_told_from_a_length(text, names_end):
    assert meaning_of(text).names_end is names_end


def test_a_repetition_begins_on_its_first_day():
    assert start_of("every Friday at 9") == "2026-11-27 09:00"


def test_weeks_beside_a_repetition_say_how_long_it_goes_on():
    meaning = meaning_of("every Friday at 9 for 6 weeks")

    assert meaning.duration is None
    assert meaning.recurrence == "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270107T080000Z"


@pytest.mark.parametrize(
    ("text", "start", "rule"),
    [
        (
            "on the first Tuesday of every month at nine, starting next week",
            "2026-12-01 09:00",
            "FREQ=MONTHLY;BYDAY=1TU",
        ),
        (
            "every first Tuesday of the month at nine next week",
            "2026-12-01 09:00",
            "FREQ=MONTHLY;BYDAY=1TU",
        ),
        ("jeden Montag um 9 nächste Woche", "2026-11-23 09:00", "FREQ=WEEKLY;BYDAY=MO"),
    ],
)
def test_a_week_in_which_it_comes_once_is_its_beginning(text, start, rule):
    assert start_of(text) == start
    assert meaning_of(text).recurrence == rule


def test_a_stretch_in_which_it_comes_several_times_is_how_long_it_goes_on():
    meaning = meaning_of("every Monday at 9 next month")

    assert meaning.recurrence == "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T080000Z"


@pytest.mark.parametrize(
    "text",
    ["December 7 to 9, all day all three days", "7. bis 9. Dezember, alle drei Tage ganztägig"],
)
def test_each_of_the_days_named_is_no_interval(text):
    meaning = meaning_of(text)

    assert meaning.recurrence is None
    assert (meaning.end - meaning.start).days == 3


def test_a_longer_stretch_has_an_interval():
    meaning = meaning_of("vom 7. bis 30. Dezember alle drei Tage um 9")

    assert meaning.recurrence == "FREQ=DAILY;INTERVAL=3;UNTIL=20261230T080000Z"


def test_a_length_alone_has_no_start():
    meaning = meaning_of("for two hours")

    assert (meaning.start, meaning.duration) == (None, timedelta(hours=2))


@pytest.mark.parametrize("phrase", ["Friday or Thursday at 10", "Friday at 10, Thursday at 10"])
def test_a_second_day_is_another_reading(phrase):
    assert meaning_of(phrase).alternatives


def test_a_length_within_a_stretch_leaves_open_when_it_begins():
    meaning = meaning_of("Monday between 10 and 12 for an hour")

    assert (meaning.grain, meaning.duration) == ("daypart", timedelta(hours=1))


def test_neighbouring_days_are_one_stretch_when_they_are_whole():
    meaning = meaning_of("Thursday and Friday all day")

    assert (str(meaning.start), str(meaning.end)) == ("2026-11-26", "2026-11-28")
    assert not meaning.alternatives


def test_once_a_month_on_a_weekday_may_be_any_of_them():
    meaning = meaning_of("once a month on a Friday")

    assert meaning.recurrence == "FREQ=MONTHLY;BYDAY=4FR"
    assert [str(one.start) for one in meaning.alternatives] == ["2026-12-04"]


def test_daily_from_monday_to_friday_is_every_week():
    meaning = meaning_of("daily at 8:55, Monday to Friday")

    assert meaning.recurrence == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


@pytest.mark.parametrize(
    ("phrase", "starts"),
    [
        ("tomorrow at midnight", ["2026-11-23 00:00", "2026-11-24 00:00"]),
        ("Friday night at midnight", ["2026-11-28 00:00"]),
        ("tonight at midnight", ["2026-11-23 00:00"]),
    ],
)
def test_midnight_is_where_a_day_begins_or_ends(phrase, starts):
    meaning = meaning_of(phrase)

    points = [meaning.start, *(one.start for one in meaning.alternatives)]
    assert [f"{point:%Y-%m-%d %H:%M}" for point in points] == starts


@pytest.mark.parametrize(
    "phrase",
    [
        "5 December at 2:30 at night",
        "am 5. Dezember um 2:30 Uhr nachts",
        "am 5.12. nachts um 2:30",
    ],
)
def test_a_date_has_a_night_of_its_own(phrase):
    assert start_of(phrase) == "2026-12-05 02:30"


def test_the_small_hours_of_a_nights_stretch_are_not_in_the_afternoon():
    assert stretch_of("am 5.12. um 1 Uhr nachts bis 3 Uhr") == (
        "2026-12-05 01:00",
        "2026-12-05 03:00",
    )


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("mon to fri 9.45 am 15 min starting 30 november", "2026-11-30 09:45"),
        ("mon-fri 9.45 am from 2 december", "2026-12-02 09:45"),
        ("daily at 9, Monday to Friday from 7 december", "2026-12-07 09:00"),
        ("Mon-Fri 9:00", "2026-11-23 09:00"),
    ],
)
def test_the_working_week_repeats_from_the_day_that_is_said(text, start):
    assert start_of(text) == start
    assert meaning_of(text).recurrence == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
