"""What a file will become, as far as its name says."""

from pathlib import Path

import pytest

from desktop_assist.ui.drop.expected_use import expected_use, plan


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("IMG_1.HEIC", "Receipt"),
        ("team.ics", "Calendar, to be imported"),
        ("expenses.xlsx", "Spreadsheet: expenses or policy"),
        ("invoice.PDF", "PDF: receipt or document, by what it says"),
        ("invitation.eml", "Mail: its meeting or its text"),
        ("export.zip", "Slack export"),
        ("travel.docx", "Document for the policies"),
        ("setup.exe", "Cannot be used here"),
    ],
)
def test_the_ending_tells_what_becomes_of_a_file(name, words):
    assert expected_use(Path("/nowhere") / name).one == words


def test_a_folder_stands_for_what_is_in_it(tmp_path):
    assert expected_use(tmp_path).one == "Folder: each file in it"


def test_what_a_person_says_comes_before_the_ending():
    assert expected_use(Path("/a.pdf"), "receipt").one == "Receipt"


def test_few_files_are_named_and_many_are_counted():
    few = plan([Path("/a.ics"), Path("/b.png")])
    many = plan([Path(f"/{number}.png") for number in range(7)] + [Path("/b.ics")])
    assert [(one.name, one.words) for one in few] == [
        ("a.ics", "Calendar, to be imported"),
        ("b.png", "Receipt"),
    ]
    assert [one.words for one in many] == ["7 receipts", "Calendar, to be imported"]
