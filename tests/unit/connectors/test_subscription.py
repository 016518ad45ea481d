"""A subscribed calendar, for people."""

from datetime import datetime
from pathlib import Path

from desktop_assist.connectors.subscription import Subscription
from tests.helpers.frozen_clock import BERLIN


def test_its_age_is_told_in_words_of_no_locale():
    moment = datetime(2026, 11, 27, 14, 0, tzinfo=BERLIN)

    words = Subscription("1", "Ada", Path("1.ics"), as_of=moment, next_at=moment).age_words

    assert words == "as of 27 Nov, 14:00"
