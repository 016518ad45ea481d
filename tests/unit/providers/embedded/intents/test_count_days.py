"""Sums with days."""

import pytest

from desktop_assist.providers.embedded.intents.count_days import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("how many days until 24 December?", "days between 2026-11-22 and 2026-12-24"),
        ("how many working days till Christmas", "working days between 2026-11-22 and 2026-12-25"),
        ("Wie viele Wochen bis Weihnachten?", "weeks between 2026-11-22 and 2026-12-25"),
        ("how many days between 1 and 24 December", None),
        ("how many days from 1 Dec to 24 Dec", "days between 2026-12-01 and 2026-12-24"),
        ("which date is 10 working days from now", "2026-11-22 + 10 working days"),
        ("what day is 30 days after 1 December", "2026-12-01 + 30 days"),
        ("how many days off do I have", None),
    ],
)
def test_days_are_counted_where_both_ends_are_known(text, expression):
    reply = read(request(text))

    assert (reply and reply.calls[0].arguments["expression"]) == expression
