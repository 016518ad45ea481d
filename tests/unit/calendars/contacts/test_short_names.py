"""Short names stand for first names."""

from desktop_assist.calendars.contacts.short_names import is_short_for, shorts_of


def test_a_short_name_stands_for_one_or_more():
    assert is_short_for("sepp", "josef")
    assert is_short_for("uli", "ulrich")
    assert is_short_for("uli", "ulrike")
    assert not is_short_for("sepp", "peter")


def test_all_short_names_of_one_are_known():
    assert "kathi" in shorts_of("katharina")
    assert shorts_of("") == ()
