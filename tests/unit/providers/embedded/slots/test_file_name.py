"""Names of files in requests."""

import pytest

from desktop_assist.providers.embedded.slots.file_name import find_file


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("import team.ics please", "team.ics"),
        ('import "my team.ics"', "my team.ics"),
        ("import C:\\Users\\me\\team.ics", "C:\\Users\\me\\team.ics"),
        ("import ~/team.ics.", "~/team.ics"),
        ("import team.xlsx", ""),
    ],
)
def test_the_file_is_found(text, file):
    assert find_file(text, ("ics",)) == file
