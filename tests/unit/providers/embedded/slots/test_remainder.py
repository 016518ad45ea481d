"""What is left of a request."""

import re

from desktop_assist.providers.embedded.slots.remainder import cut, without


def test_the_first_find_is_cut_out():
    cutting = cut("10 or 20", re.compile(r"\d+"))

    assert cutting.found is not None
    assert (cutting.found[0], cutting.rest.split()) == ("10", ["¦", "or", "20"])


def test_nothing_found_leaves_the_text():
    assert cut("none", re.compile(r"\d")).rest == "none"


def test_places_are_taken_out_in_any_order():
    assert without("abcdef", ((4, 5), (0, 2))).split() == ["¦", "cd", "¦", "f"]
