"""What a tool is called with, for people."""

import pytest

from desktop_assist.ui.cards.argument_words import argument_fields


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2026-11-24T14:00", "Tuesday, 24 November 2026, 14:00"),
        ("2026-11-24T14:00:05+01:00", "Tuesday, 24 November 2026, 14:00:05 (UTC+01:00)"),
        ("2026-11-24", "Tuesday, 24 November 2026"),
        ("2026 budget", "2026 budget"),
        ("20261124", "20261124"),
        (["Ada", "Ben"], "Ada, Ben"),
        ([], "none"),
        (None, "none"),
        (True, "Yes"),
        (45, "45"),
        ({"by": "day"}, '{"by": "day"}'),
    ],
)
def test_a_value_reads_as_a_person_would_write_it(value, words):
    (field,) = argument_fields({"time_zone": value})

    assert (field.label, field.value) == ("Time zone", words)
