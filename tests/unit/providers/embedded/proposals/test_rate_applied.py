"""What a quoted rate comes to."""

from decimal import Decimal

import pytest

from desktop_assist.providers.embedded.proposals.asked_part import asked_part
from desktop_assist.providers.embedded.proposals.rate_applied import (
    Counted,
    applied,
    counted_in,
    without_sum,
)
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("it's 14 mile each way, so what will I get?", 14 * 2, "mile"),
        ("what'd that come to for 90 mi round trip", 90, "mile"),
        ("how much would that be for 3 nights?", 3, "night"),
        ("und was macht das bei 40 km hin und zurück?", 80, "km"),
        ("what does it come to for 36 people?", 36, "person"),
    ],
)
def test_what_is_counted_is_read(text, number, kind):
    found = counted_in(asked_part(text))

    assert found is not None
    assert (found.number, found.kind) == (Decimal(number), kind)


@pytest.mark.parametrize(
    "text", ["how many miles is it to Bath?", "is 11 miles far?", "log 11 miles each way", "so?"]
)
def test_nothing_else_wants_a_rate(text):
    assert counted_in(asked_part(text)) is None


@pytest.mark.parametrize(
    ("quoted", "told"),
    [
        ("Car or van: 45p per mile, above 25p per mile", "22 miles at 45p per mile: 9.90 GBP."),
        ("reimbursed at $0.68 per mile, measured", "22 miles at $0.68 per mile: 14.96 USD."),
        ("we pay 0.88 dollars per mile", "22 miles at 0.88 dollars per mile: 19.36 EUR."),
        ("CHF 0.70 per mile", "22 miles at CHF 0.70 per mile: 15.40 CHF."),
        ("nothing is paid a kilometre", ""),
    ],
)
def test_the_first_rate_of_its_kind_is_applied(quoted, told):
    assert applied(Counted(Decimal(22), "miles", "mile"), quoted, request("what?")) == told


def test_what_else_is_asked_is_kept():
    part = without_sum(asked_part("what do we get a mile, and what'd that come to for 50 miles"))

    assert part.questions == ("what do we get a mile",)
