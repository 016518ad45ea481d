"""Dates, times, durations and repetitions in everyday English and German words.

What open questions are settled to is written down in `policy`.
"""

from desktop_assist.calendars.phrases.policy import Direction, Policy
from desktop_assist.calendars.phrases.reader import find_time_expressions, understand
from desktop_assist.calendars.phrases.understanding import (
    Alternative,
    Point,
    TimeExpression,
    Understanding,
)

__all__ = [
    "Alternative",
    "Direction",
    "Point",
    "Policy",
    "TimeExpression",
    "Understanding",
    "find_time_expressions",
    "understand",
]
