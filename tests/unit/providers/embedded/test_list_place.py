"""Which one of a list is meant."""

from desktop_assist.providers.embedded.list_place import place_in_list, without_place


def test_a_place_in_a_list_is_counted():
    assert [place_in_list(f"the {word} one") for word in ("first", "second", "last")] == [0, 1, -1]
    assert place_in_list("den zweiten Termin") == 1
    assert place_in_list("on the first Monday of May") is None
    assert "second" not in without_place("cancel the second one")
