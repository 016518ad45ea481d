"""Phrases in, meanings out: one line a phrase, said on Sunday 22 November 2026 at 10:00."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.calendars.phrases import Policy, find_time_expressions, understand
from tests.helpers.frozen_clock import BERLIN, SUNDAY_MORNING


def at(day: int, clock: str, month: int = 11) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("next Tuesday 2 pm", at(24, "14:00")),
        ("tomorrow at half past nine", at(23, "9:30")),
        ("9 tomorrow evening", at(23, "21:00")),
        ("20 minutes to 2pm tomorrow", at(23, "13:40")),
        ("the day after tomorrow at noon", at(24, "12:00")),
        ("Tuesday at a quarter to 5", at(24, "16:45")),
        ("in half an hour", at(22, "10:30")),
        ("at 9", at(23, "9:00")),
        ("same time tomorrow", at(23, "10:00")),
        ("11:45 pm on New Year's Eve", at(31, "23:45", month=12)),
        ("2026-12-15T13:00", at(15, "13:00", month=12)),
        ("24 Nov at 2.30pm", at(24, "14:30")),
        ("Meet in week 50, Wednesday, 14:00", at(9, "14:00", month=12)),
        ("at 10 tomorrow, no wait, make it 10:30", at(23, "10:30")),
        ("nächsten Dienstag um 14 Uhr", at(24, "14:00")),
        ("morgen früh um 8", at(23, "8:00")),
        ("Viertel vor 5 am Mittwoch", at(25, "16:45")),
        ("am 3. Dezember um 14:30 Uhr", at(3, "14:30", month=12)),
        ("Mittwoch um halb drei", at(25, "14:30")),
        ("tomorrow, ten to three", at(23, "14:50")),
        ("1400 hours on Tuesday", at(24, "14:00")),
        ("Tuesday week at 3", at(1, "15:00", month=12)),
    ],
)
def test_moments(phrase, start):
    meaning = understand(phrase, SUNDAY_MORNING)

    assert meaning is not None
    assert (meaning.start, meaning.grain) == (start, "minute")


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("Sunday", date(2026, 11, 29)),
        ("this Friday", date(2026, 11, 27)),
        ("next Friday", date(2026, 11, 27)),
        ("a week from Thursday", date(2026, 12, 3)),
        ("three Fridays from now", date(2026, 12, 11)),
        ("the first Monday in January", date(2027, 1, 4)),
        ("the last Friday of the month", date(2026, 11, 27)),
        ("the first working day of January", date(2027, 1, 1)),
        ("the second working day of May 2027", date(2027, 5, 4)),
        ("last working day of the month", date(2026, 11, 30)),
        ("end of next week", date(2026, 11, 27)),
        ("Monday the 7th", date(2026, 12, 7)),
        ("3.12.", date(2026, 12, 3)),
        ("Thanksgiving Thursday", date(2026, 11, 26)),
        ("Easter Monday", date(2027, 3, 29)),
        ("übermorgen", date(2026, 11, 24)),
        ("in zwei Wochen", date(2026, 12, 6)),
        ("heute in einer Woche", date(2026, 11, 29)),
        ("a week on Tuesday", date(2026, 12, 1)),
        ("in 3 business days", date(2026, 11, 25)),
        ("the last day of the month", date(2026, 11, 30)),
        ("second Monday of next month", date(2026, 12, 14)),
        ("the Tuesday after Thanksgiving", date(2026, 12, 1)),
    ],
)
def test_days(phrase, day):
    meaning = understand(phrase, SUNDAY_MORNING)

    assert meaning is not None
    assert (meaning.start, meaning.end) == (day, day + timedelta(days=1))
    assert meaning.grain == "day"


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("tomorrow 10:00 to 11:30", at(23, "10:00"), at(23, "11:30")),
        ("Friday afternoon, 1 to 5", at(27, "13:00"), at(27, "17:00")),
        ("this Thu 9-11am", at(26, "9:00"), at(26, "11:00")),
        ("Thursday from 3 to 4:30pm", at(26, "15:00"), at(26, "16:30")),
        ("noon to 1 on Monday", at(23, "12:00"), at(23, "13:00")),
        ("Monday from 9 to 5", at(23, "9:00"), at(23, "17:00")),
        ("from 10 am tomorrow for 3 hours", at(23, "10:00"), at(23, "13:00")),
        ("9 December 9:30 to 10 December 16:00", at(9, "9:30", 12), at(10, "16:00", 12)),
        ("Friday 10pm to 1am", at(27, "22:00"), at(28, "1:00")),
        ("Friday 9-10", at(27, "9:00"), at(27, "10:00")),
        ("Friday 9.30 - 10.15", at(27, "9:30"), at(27, "10:15")),
    ],
)
def test_stretches_of_time(phrase, start, end):
    meaning = understand(phrase, SUNDAY_MORNING)

    assert meaning is not None
    assert (meaning.start, meaning.end, meaning.duration) == (start, end, end - start)


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("in October", date(2026, 10, 1), date(2026, 10, 31)),
        ("last week", date(2026, 11, 9), date(2026, 11, 15)),
        ("last quarter", date(2026, 7, 1), date(2026, 9, 30)),
        ("Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("since 1 November", date(2026, 11, 1), date(2026, 11, 22)),
        ("since the beginning of the month", date(2026, 11, 1), date(2026, 11, 22)),
        ("between 1 October and 15 October 2026", date(2026, 10, 1), date(2026, 10, 15)),
        ("from Nov 2 to Nov 20", date(2026, 11, 2), date(2026, 11, 20)),
        ("October and November", date(2026, 10, 1), date(2026, 11, 30)),
        ("on Friday", date(2026, 11, 20), date(2026, 11, 20)),
        ("im Oktober", date(2026, 10, 1), date(2026, 10, 31)),
        ("letzten Monat", date(2026, 10, 1), date(2026, 10, 31)),
    ],
)
def test_periods_looked_back_on(phrase, first, last):
    meaning = understand(phrase, SUNDAY_MORNING, Policy(direction="past"))

    assert meaning is not None
    assert (meaning.start, meaning.end) == (first, last + timedelta(days=1))


@pytest.mark.parametrize(
    ("phrase", "minutes"),
    [
        ("for 30 minutes", 30),
        ("half an hour", 30),
        ("an hour and a half", 90),
        ("1.5 hours", 90),
        ("2 hours 15 minutes", 135),
        ("2h30", 150),
        ("45 min", 45),
        ("½ hour", 30),
        ("three quarters of an hour", 45),
        ("eine Stunde", 60),
        ("30-minütiges", 30),
        ("eineinhalb Stunden", 90),
        ("two and a half hours", 150),
        ("3/4 hour", 45),
    ],
)
def test_durations(phrase, minutes):
    meaning = understand(phrase, SUNDAY_MORNING)

    assert meaning is not None
    assert (meaning.start, meaning.duration) == (None, timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("phrase", "rule", "start"),
    [
        ("every weekday at 9:15", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", at(23, "9:15")),
        ("every other Tuesday at 10", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", at(24, "10:00")),
        ("last Friday of each month at 16:00", "FREQ=MONTHLY;BYDAY=-1FR", at(27, "16:00")),
        ("Mondays and Wednesdays at 5pm", "FREQ=WEEKLY;BYDAY=MO,WE", at(23, "17:00")),
        ("weekly on Thursdays at 4pm", "FREQ=WEEKLY;BYDAY=TH", at(26, "16:00")),
        ("jeden Montag um 9 Uhr", "FREQ=WEEKLY;BYDAY=MO", at(23, "9:00")),
        ("alle zwei Wochen dienstags um 10", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", at(24, "10:00")),
        ("daily at 8:00 for 10 times", "FREQ=DAILY;COUNT=10", at(23, "8:00")),
        ("every 2nd Tuesday at 9", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", at(24, "9:00")),
        (
            "every Friday at 4pm for 6 weeks",
            "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270107T150000Z",
            at(27, "16:00"),
        ),
        ("every day except Sunday at 8", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA", at(23, "8:00")),
    ],
)
def test_repetitions_start_on_their_own_rule(phrase, rule, start):
    meaning = understand(phrase, SUNDAY_MORNING)

    assert meaning is not None
    assert (meaning.recurrence, meaning.start) == (rule, start)


def test_a_repetition_ends_with_the_last_start_in_utc():
    meaning = understand("every weekday at 9:15 until Christmas", SUNDAY_MORNING)

    assert meaning is not None
    assert meaning.recurrence is not None
    assert meaning.recurrence.endswith(";UNTIL=20261225T081500Z")


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("Friday before noon", at(27, "8:00"), at(27, "12:00")),
        ("Friday after 3pm", at(27, "15:00"), at(27, "18:00")),
        ("tomorrow afternoon", at(23, "12:00"), at(23, "18:00")),
        ("end of day tomorrow", at(23, "16:00"), at(23, "18:00")),
        ("heute Abend", at(22, "18:00"), at(23, "0:00")),
    ],
)
def test_parts_of_a_day_are_no_exact_times(phrase, start, end):
    meaning = understand(phrase, SUNDAY_MORNING)

    assert meaning is not None
    assert (meaning.start, meaning.end, meaning.grain) == (start, end, "daypart")


def test_a_repetition_within_a_stretch_of_days_starts_and_ends_with_it():
    meaning = understand("every Monday from 7 December to 20 January at 9", SUNDAY_MORNING)

    assert meaning is not None
    assert meaning.start == at(7, "9:00", month=12)
    assert meaning.recurrence == "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270120T080000Z"


def test_a_part_of_the_day_alone_names_no_day():
    some_morning = understand("at 8 in the morning", SUNDAY_MORNING)
    this_morning = understand("this morning at 8", SUNDAY_MORNING)

    assert some_morning is not None
    assert this_morning is not None
    assert (some_morning.start, some_morning.names_day) == (at(23, "8:00"), False)
    assert (this_morning.start, this_morning.names_day) == (at(22, "8:00"), True)


def test_a_named_zone_moves_the_moment():
    meaning = understand("tomorrow 3 pm New York time", SUNDAY_MORNING)

    assert meaning is not None
    assert isinstance(meaning.start, datetime)
    assert meaning.zone == "America/New_York"
    assert meaning.start.astimezone(BERLIN) == at(23, "21:00")


def test_the_meaning_of_next_before_a_weekday_is_a_setting():
    now = datetime(2026, 11, 24, 10, tzinfo=BERLIN)

    next_week = understand("next Friday", now)
    nearest = understand("next Friday", now, Policy(next_weekday="nearest"))

    assert next_week is not None
    assert nearest is not None
    assert (nearest.start, next_week.start) == (date(2026, 11, 27), date(2026, 12, 4))


@pytest.mark.parametrize(
    ("order", "first", "second"), [("day_first", 8, 10), ("month_first", 10, 8)]
)
def test_a_date_that_can_be_read_twice_gives_both_readings(order, first, second):
    meaning = understand("8/10/2027", SUNDAY_MORNING, Policy(date_order=order))

    assert meaning is not None
    assert meaning.start == date(2027, second, first)
    assert [other.start for other in meaning.alternatives] == [date(2027, first, second)]


def test_a_weekday_decides_how_a_date_is_read():
    meaning = understand("Friday 7/8/2026", datetime(2026, 8, 1, tzinfo=BERLIN))

    assert meaning is not None
    assert meaning.start == date(2026, 8, 7)


def test_a_doubtful_hour_gives_the_other_half_of_the_day():
    meaning = understand("tomorrow at 7", SUNDAY_MORNING)

    assert meaning is not None
    assert meaning.start == at(23, "19:00")
    assert [other.start for other in meaning.alternatives] == [at(23, "7:00")]


def test_a_contradiction_of_weekday_and_date_is_shown():
    meaning = understand("Monday 8 December 2026", SUNDAY_MORNING)

    assert meaning is not None
    assert meaning.start == date(2026, 12, 8)
    assert meaning.alternatives


@pytest.mark.parametrize(
    "text",
    ["", "coffee with April", "may I ask", "room 4.12", "do I need this", "a 1:1", "so we go"],
)
def test_words_that_only_look_like_times(text):
    meaning = understand(text, SUNDAY_MORNING)

    assert meaning is None


def test_an_adjective_of_a_title_is_no_repetition():
    meaning = understand("Quarterly review on 15 December at 9", SUNDAY_MORNING)

    assert meaning is not None
    assert meaning.recurrence is None


def test_expressions_are_found_with_their_places():
    text = "Schedule a 30 minute budget review with Anna tomorrow at 2pm."

    found = find_time_expressions(text, SUNDAY_MORNING)

    assert [one.text for one in found] == ["30 minute", "tomorrow at 2pm"]
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]


def test_hours_count_in_real_time_over_a_change_of_the_clocks():
    evening = datetime(2026, 10, 24, 23, 0, tzinfo=BERLIN)

    meaning = understand("in 5 hours", evening)

    assert meaning is not None
    assert isinstance(meaning.start, datetime)
    assert f"{meaning.start:%H:%M %z}" == "03:00 +0100"


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text):
    meaning = understand(text, SUNDAY_MORNING)

    assert meaning is None or meaning.why


@pytest.mark.parametrize(
    "text",
    ["in 9999 years", "9999-12-31", "0001-01-01", "31.2.", "30 February", "week 77", "25:70"],
)
def test_impossible_times_are_no_times(text):
    meaning = understand(text, SUNDAY_MORNING)

    assert meaning is None or meaning.start is None


def test_since_looks_back_whatever_the_direction():
    meaning = understand("since Friday", SUNDAY_MORNING)

    assert meaning is not None
    assert meaning.start == date(2026, 11, 20)


@given(
    st.dates(date(2026, 11, 23), date(2027, 11, 20)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y", "%A, %d %B %Y"]),
)
def test_a_written_date_is_read_back(day, form):
    meaning = understand(day.strftime(form), SUNDAY_MORNING)

    assert meaning is not None
    assert (meaning.start, meaning.alternatives) == (day, ())


@given(st.times(), st.sampled_from(["%H:%M", "%I:%M %p", "%H:%M Uhr"]))
def test_a_written_time_is_read_back(clock, form):
    meaning = understand(f"tomorrow {clock.strftime(form)}", SUNDAY_MORNING)

    assert meaning is not None
    assert isinstance(meaning.start, datetime)
    open_hour = clock.hour if form != "%H:%M" and form != "%H:%M Uhr" else meaning.start.hour
    assert (meaning.start.hour, meaning.start.minute) == (open_hour, clock.minute)


WORDS = (
    "next last this every other the of in at on from to until for since and before after past "
    "Monday Tuesday sun weekend week month year quarter day days hours minutes October may 3 12 15 "
    "30 31 45 1030 2026 first 2nd third half a an noon midnight morning tonight am pm o'clock "
    "tomorrow today yesterday now ago later weekly daily GMT New York time all day Christmas "
    "easter 12/3 3.12. 2026-11-30 10:30 24:00 29.2. 4.30 - , . heute morgen um Uhr halb viertel "
    "nächsten jeden Freitag bis vom KW Ende Anfang no wait make it times except couple"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=8).map(" ".join))
def test_any_jumble_of_time_words_is_read_without_an_error(text):
    meaning = understand(text, SUNDAY_MORNING)

    if meaning is not None and meaning.start is not None and meaning.end is not None:
        assert meaning.start <= meaning.end
