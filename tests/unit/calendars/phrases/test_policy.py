"""Settled answers to open questions about time."""

from desktop_assist.calendars.phrases import Policy
from tests.helpers.time_phrases import start_of


def test_listing_looks_the_way_it_is_asked_and_takes_bare_months():
    policy = Policy(date_order="month_first").for_listing("past")

    assert policy == Policy(date_order="month_first", direction="past", bare_months=True)


def test_the_order_of_day_and_month_is_a_setting():
    assert start_of("8/10", Policy(date_order="day_first")) == "2027-10-08"
    assert start_of("8/10", Policy(date_order="month_first")) == "2027-08-10"
