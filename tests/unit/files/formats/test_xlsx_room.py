"""What stands below a table moves down, and whatever speaks of it follows."""

import io

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.xlsx_package import XlsxPackage
from desktop_assist.files.formats.xlsx_room import Room, with_room

ROOM = Room("Spesen", 4)


def workbook(**changes):
    """Three rows below their headings, a sum in row 6, and what speaks of both."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Spesen"
    for row in (("Date", "Amount"), ("a", 1), ("b", 2), ("c", 3), (), ("Total", "=SUM(B2:B4)")):
        sheet.append(row)
    sheet["D1"] = "=B6/$B$6+SUM(B2:B6)"
    sheet.merge_cells(changes.get("merged", "A6:A7"))
    summary = book.create_sheet("Sum it up")
    summary["A1"], summary["B6"] = "=Spesen!B6+B6+Spesen!B4", '="B6"&A6'
    book.defined_names["All"] = DefinedName("All", attr_text="Spesen!$A$1:$B$6")
    if "comment" in changes:
        sheet[changes["comment"]].comment = Comment("Keep me", "Ada")
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def moved(content):
    package = XlsxPackage(content)
    after = package.with_parts(with_room(package, ROOM))
    return openpyxl.load_workbook(io.BytesIO(after))


def test_rows_below_move_and_rows_above_stay():
    sheet = moved(workbook())["Spesen"]

    assert [sheet.cell(row, 1).value for row in range(2, 8)] == ["a", "b", "c", None, None, "Total"]
    assert [str(one) for one in sheet.merged_cells.ranges] == ["A7:A8"]


def test_formulas_of_every_sheet_follow_and_others_stay():
    book = moved(workbook())

    assert book["Spesen"]["B7"].value == "=SUM(B2:B4)"
    assert book["Spesen"]["D1"].value == "=B7/$B$7+SUM(B2:B7)"
    assert book["Sum it up"]["A1"].value == "=Spesen!B7+B6+Spesen!B4"
    assert book["Sum it up"]["B6"].value == '="B6"&A6'
    assert book.defined_names["All"].attr_text == "Spesen!$A$1:$B$7"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [({"merged": "A4:A6"}, "belong together"), ({"comment": "B6"}, "comments below")],
)
def test_what_would_be_torn_apart_is_refused(changes, reason):
    with pytest.raises(FileError, match=reason) as caught:
        moved(workbook(**changes))

    assert caught.value.hint


def test_a_comment_above_stays():
    assert moved(workbook(comment="B2"))["Spesen"]["B2"].comment.text == "Keep me"


def test_a_sheets_name_in_quotes_is_known():
    room = Room("Sum it's", 4)

    assert room.moved("'Sum it''s'!A5+A5", "") == "'Sum it''s'!A6+A5"
    assert room.moved("LOG10(A5)+Table[A5]+[A5]", "Sum it's") == "LOG10(A6)+Table[A5]+[A5]"
