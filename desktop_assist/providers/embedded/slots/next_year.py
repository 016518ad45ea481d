"""Whether a day without a year is just over, so that the one of next year was taken for it."""

import re
from datetime import datetime, timedelta

from desktop_assist.calendars.phrases import Understanding
from desktop_assist.providers.embedded.request import UserRequest

_MOST_AHEAD = timedelta(days=300)
_YEAR = re.compile(r"\b20\d\d\b|\.\d{1,2}\.\d\d\b|\byear|\bjahr", re.IGNORECASE)


def is_rolled_over(when: Understanding | None, request: UserRequest) -> bool:
    """Whether it is most of a year away and no year is named: "lunch 19 November" on the 22nd."""
    start = when.start if when else None
    if start is None or _YEAR.search(request.text):
        return False
    day = start.date() if isinstance(start, datetime) else start
    return day - request.now.date() > _MOST_AHEAD
