"""When a meeting is to be, by when it is now."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop_assist.providers.embedded.follow_ups.new_time import new_length, new_start
from desktop_assist.providers.embedded.follow_ups.present_meeting import PresentMeeting
from desktop_assist.providers.embedded.meeting_words import MeetingWords

BERLIN = ZoneInfo("Europe/Berlin")
AT_TWO = datetime(2026, 10, 24, 14, tzinfo=BERLIN)
SYNC = PresentMeeting("Sync", "", AT_TWO, AT_TWO + timedelta(hours=1), BERLIN, ())
WHOLE_DAY = PresentMeeting("Fair", "", date(2026, 10, 24), date(2026, 10, 25), None, ())


def test_a_day_later_is_the_same_hour_though_the_clocks_change():
    moved = new_start(MeetingWords(later=timedelta(days=1)), SYNC, BERLIN)

    assert moved == datetime(2026, 10, 25, 14, tzinfo=BERLIN)


def test_a_whole_day_stays_one_when_it_moves_by_days():
    moved = new_start(MeetingWords(later=timedelta(days=7)), WHOLE_DAY, BERLIN)

    assert moved == date(2026, 10, 31)


def test_what_says_nothing_of_time_leaves_it():
    assert new_start(MeetingWords(title="Budget"), SYNC, BERLIN) is None
    assert new_length(MeetingWords(title="Budget"), SYNC, None, BERLIN) is None


def test_the_end_counts_from_the_new_start():
    later = AT_TWO + timedelta(hours=1)

    assert new_length(MeetingWords(until=time(17)), SYNC, later, BERLIN) == timedelta(hours=2)
    longer = MeetingWords(longer=timedelta(minutes=15))
    assert new_length(longer, SYNC, None, BERLIN) == timedelta(minutes=75)
