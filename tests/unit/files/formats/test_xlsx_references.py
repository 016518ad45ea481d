import pytest

from desktop_assist.files.formats.xlsx_package import XlsxPackage
from desktop_assist.files.formats.xlsx_references import (
    TableEnd,
    with_followers,
    with_moved_references,
)
from tests.helpers.workbooks import rich_workbook

END = TableEnd("My sheet", 1, range(7), 20, 21)


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("SUM('My sheet'!D2:D20)", "SUM('My sheet'!D2:D21)"),
        ("SUM('my SHEET'!$D$2:$D$20)/2", "SUM('my SHEET'!$D$2:$D$21)/2"),
        ("SUMIFS('My sheet'!D1:D20,'My sheet'!A1:A20,1)",
         "SUMIFS('My sheet'!D1:D21,'My sheet'!A1:A21,1)"),
        ("'My sheet'!A1:G20", "'My sheet'!A1:G21"),
    ],
)  # fmt: skip
def test_a_reference_to_the_whole_table_follows_its_end(formula, moved):
    assert END.moved(formula, "Summary") == moved


@pytest.mark.parametrize(
    "formula",
    [
        "SUM(D2:D20)",
        "SUM(Other!D2:D20)",
        "SUM('[1]My sheet'!D2:D20)",
        "SUM('My sheet'!D3:D20)",
        "SUM('My sheet'!D2:D19)",
        "SUM('My sheet'!D2:D200)",
        "SUM('My sheet'!H2:H20)",
        "\"'My sheet'!D2:D20\"",
        "'My sheet'!D20",
        "SUM('My sheet'!D:D)",
    ],
)
def test_any_other_reference_stays(formula):
    assert END.moved(formula, "Summary") == formula


def test_on_its_own_sheet_a_reference_needs_no_name():
    assert END.moved("SUM(D2:D20)", "My sheet") == "SUM(D2:D21)"


def test_a_running_total_stays_and_a_share_of_the_whole_follows():
    assert END.moved("SUM(D$2:D20)", "My sheet", row=20) == "SUM(D$2:D20)"
    assert END.moved("D20/SUM(D$2:D$20)", "My sheet", row=20) == "D20/SUM(D$2:D$21)"


def test_texts_marks_and_tags_are_left_alone():
    sheet = (
        b'<sheetData><row r="20"><c r="A20" t="inlineStr"><is><t>see :D20</t></is></c>'
        b'<c r="G20"><f>SUM(D$2:D20)</f></c><c r="H20"><f>IF(SUM(D$2:D$20)&gt;5,"&amp;",1)</f></c>'
        b"</row></sheetData><mergeCell ref=\"A2:B20\"/><xm:f>'My sheet'!D2:D20</xm:f>"
    )

    moved = with_moved_references(sheet, END, "My sheet")

    assert moved == sheet.replace(b"$D$20", b"$D$21").replace(b"D$20)&gt;", b"D$21)&gt;").replace(
        b"!D2:D20<", b"!D2:D21<"
    )


def test_the_source_of_a_pivot_table_follows():
    source = b'<cacheSource><worksheetSource ref="A1:G20" sheet="My sheet"/></cacheSource>'

    assert b'ref="A1:G21"' in with_moved_references(source, END, "")
    assert with_moved_references(source.replace(b"My", b"Your"), END, "") == source.replace(
        b"My", b"Your"
    )


def test_a_workbooks_charts_and_other_sheets_follow(tmp_path):
    package = XlsxPackage(rich_workbook(tmp_path / "a.xlsx").read_bytes())

    parts = with_followers(package, TableEnd("Spesen", 1, range(7), 4, 5))

    assert parts.keys() == {"xl/worksheets/sheet2.xml", "xl/charts/chart1.xml"}
    assert b"SUM(Spesen!D2:D5)" in parts["xl/worksheets/sheet2.xml"]
    assert b"$D$5" in parts["xl/charts/chart1.xml"]
