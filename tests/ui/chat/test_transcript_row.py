"""A row tells which kept message it shows."""

import pytest

from desktop_assist.ui.chat.transcript_row import belongs_to, part_key


@pytest.mark.parametrize(
    ("key", "is_so"), [("m1", True), (part_key("m1", 2), True), ("m12", False)]
)
def test_a_row_belongs_to_its_message(key, is_so):
    assert belongs_to(key, "m1") is is_so
