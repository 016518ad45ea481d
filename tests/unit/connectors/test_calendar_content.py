"""What was fetched is looked at before it takes the place of a good copy."""

from datetime import timedelta

import pytest

from desktop_assist.connectors.calendar_content import (
    check_is_calendar,
    own_name,
    rest_until_next,
)
from desktop_assist.domain.errors import SubscriptionError
from tests.helpers.calendar_server import calendar_text

CALENDAR = calendar_text("Standup")


@pytest.mark.parametrize(
    "content", [CALENDAR, b"\xef\xbb\xbf" + CALENDAR, b"\r\n" + CALENDAR.lower()]
)
def test_a_whole_calendar_passes(content):
    check_is_calendar(content)


@pytest.mark.parametrize(
    ("content", "words", "needs_person"),
    [
        (CALENDAR[:-20], "only in part", False),
        (b"<!DOCTYPE html><title>Sign in</title>", "a web page", True),
        (b'{"error": "no"}', "not a calendar", True),
        (b"", "leads to nothing", True),
    ],
)
def test_anything_else_is_named(content, words, needs_person):
    with pytest.raises(SubscriptionError, match=words) as caught:
        check_is_calendar(content)

    assert caught.value.needs_person is needs_person


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("", timedelta(hours=1)),
        ("REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n", timedelta(hours=4)),
        ("X-PUBLISHED-TTL:PT30M\r\n", timedelta(minutes=30)),
        ("X-PUBLISHED-TTL:PT1S\r\n", timedelta(minutes=15)),
        ("REFRESH-INTERVAL:P1W\r\n", timedelta(days=1)),
        ("REFRESH-INTERVAL:P\r\n", timedelta(hours=1)),
        ("X-PUBLISHED-TTL:-PT1H\r\n", timedelta(hours=1)),
    ],
)
def test_the_calendar_says_how_long_a_copy_lasts_within_reason(line, rest):
    assert rest_until_next(calendar_text("Standup", head=line)) == rest


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("", ""),
        ("X-WR-CALNAME:Ada\\, home\r\n", "Ada, home"),
        ("X-WR-CALNAME;VALUE=TEXT:A long\r\n  name\r\n", "A long name"),
        ("X-WR-CALNAME:" + "x" * 100 + "\r\n", "x" * 60),
        ("X-WR-CALNAME:a\x1b[31mb\r\n", "a [31mb"),
    ],
)
def test_the_calendar_says_its_name(line, name):
    assert own_name(calendar_text("Standup", head=line)) == name
