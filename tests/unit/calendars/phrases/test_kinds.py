"""The characters that patterns are made of."""

import pytest

from desktop_assist.calendars.phrases.kinds import symbol, symbols


def test_each_kind_has_a_character_of_its_own():
    assert symbol("day") != symbol("days")
    assert len(symbol("day")) == 1


def test_a_class_stands_for_all_its_kinds():
    assert symbols("any_days") == symbols("day") + symbols("days") + "".join(
        map(symbol, ("weak_days", "week_span", "month_span", "quarter_span", "year_span"))
    )


def test_an_unknown_kind_is_refused():
    with pytest.raises(KeyError):
        symbol("no_such_kind")
