"""People know a file by its folder."""

from pathlib import Path

import pytest

from desktop_assist.files.file_words import in_its_folder


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (Path("home", "ada", "Documents", "calendar", "a.ics"), Path("calendar", "a.ics")),
        (Path("a.ics"), Path("a.ics")),
    ],
)
def test_the_folder_and_the_name_are_enough(path, words):
    assert in_its_folder(path) == str(words)
