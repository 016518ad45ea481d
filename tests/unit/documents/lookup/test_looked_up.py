"""What was found in a table is a value."""

from desktop_assist.documents.lookup.looked_up import LookedUp


def test_nothing_found_is_empty():
    assert LookedUp() == LookedUp((), (), "")
