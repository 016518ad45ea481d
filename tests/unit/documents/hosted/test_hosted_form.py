"""Documents are sent in a form that the service reads."""

import openpyxl
import pytest

from desktop_assist.documents.hosted.hosted_form import hosted_form
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.system.resources import resource_path


def test_most_documents_go_as_they_are():
    path = next(resource_path("sample").rglob("*.pdf"))

    form = hosted_form(path)

    assert (form.file_name, form.content) == (path.name, path.read_bytes())
    assert form.media_type == "application/pdf"


def test_a_text_gets_the_ending_by_which_it_is_known(tmp_path):
    path = tmp_path / "notes.text"
    path.write_text("Hotels cost 180 euros.")

    assert hosted_form(path).file_name == "notes.txt"


def test_a_csv_goes_as_text_a_line_a_row_with_its_number_and_the_names(tmp_path):
    path = tmp_path / "rates.csv"
    path.write_text("Rates of 2026,,\nCity,Season,Rate\nDenver,,215\n,,\n")

    form = hosted_form(path)

    assert (form.file_name, form.media_type) == ("rates.csv.md", "text/markdown")
    assert form.content.decode().split("\n") == [
        "# rates.csv", "", "Row 1 | Rates of 2026", "", "Row 3 | City: Denver | Rate: 215",
    ]  # fmt: skip


def test_each_sheet_of_a_workbook_is_a_section(tmp_path):
    path = tmp_path / "rates.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active.title = "Hotels"
    workbook.active.append(("City", "Rate"))
    workbook.active.append(("Denver", 215))
    workbook.save(path)

    text = hosted_form(path).content.decode()

    assert "## Hotels" in text
    assert "Row 2 | City: Denver | Rate: 215" in text


def test_what_is_missing_is_told(tmp_path):
    with pytest.raises(UnreadableFileError):
        hosted_form(tmp_path / "nowhere.pdf")
