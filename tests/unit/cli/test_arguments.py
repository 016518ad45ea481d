"""Turning one word of the command line into a checked value."""

from argparse import ArgumentTypeError
from datetime import date, datetime
from decimal import Decimal

import pytest

from desktop_assist.cli import arguments


def test_text_stays_as_it_is():
    assert arguments.clean_text("Grüße ☕ 👩‍💻") == "Grüße ☕ 👩‍💻"


def test_half_a_character_is_replaced():
    assert arguments.clean_text("a\ud800b\udcffc") == "a\ufffdb\ufffdc"


@pytest.mark.parametrize(
    ("kind", "word", "value"),
    [
        (arguments.day, "2026-02-28", date(2026, 2, 28)),
        (arguments.moment, "2026-11-22T10:00", datetime(2026, 11, 22, 10)),  # noqa: DTZ001
        (arguments.time_zone, "Europe/Berlin", "Europe/Berlin"),
        (arguments.amount, "-3,5", Decimal("-3.5")),
        (arguments.currency, "chf", "CHF"),
    ],
)
def test_what_is_accepted(kind, word, value):
    assert kind(word) == value


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (arguments.day, "2026-02-30"),
        (arguments.moment, "10:00"),
        (arguments.time_zone, ""),
        (arguments.time_zone, "Europe"),
        (arguments.amount, "1.000,00"),
        (arguments.amount, "Infinity"),
        (arguments.currency, "EURO"),
    ],
)
def test_what_is_refused_with_an_example(kind, word):
    with pytest.raises(ArgumentTypeError, match="such as"):
        kind(word)


@pytest.mark.parametrize("word", ["0", "-5", "x", "1441", "1.5"])
def test_what_is_no_number_of_minutes_is_refused(word):
    with pytest.raises(ArgumentTypeError):
        arguments.minutes(word)


def test_minutes_are_read():
    assert arguments.minutes("45") == 45
