"""A tip told beside the new sum."""

import pytest

from desktop_assist.providers.embedded.slots.told_tip import without_tip_told


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("should be 38.42, I left a 6 dollar tip that's not on there", "should be 38.42"),
        ("change it to 20 euros as I gave 2.50 on top", "change it to 20 euros "),
        ("I left a 6 dollar tip", "I left a 6 dollar tip"),
        ("should be 38.42, I was there with Tom", "should be 38.42, I was there with Tom"),
    ],
)
def test_the_tip_is_no_new_sum(text, rest):
    assert without_tip_told(text) == rest
