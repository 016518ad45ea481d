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
        ("read C:/My files/team 1.ics", "C:/My files/team 1.ics"),
        ("lies /home/x/Meine Termine/team 1.ics bitte", "/home/x/Meine Termine/team 1.ics"),
        ("import \\\\server\\All staff\\team.ics now", "\\\\server\\All staff\\team.ics"),
        ("import /a/notes.txt and b.ics", "b.ics"),
        ("see https://example.org/some/team.ics", "//example.org/some/team.ics"),
    ],
)
def test_the_file_is_found(text, file):
    assert find_file(text, ("ics",)) == file
