"""Cells of a row change in the sheet's XML, and nothing else does."""

import re
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.xlsx_append import NewRow, append_row
from desktop_assist.files.formats.xlsx_change import RowPlace, with_changed_cells, without_row
from tests.helpers.workbooks import parts_of, rich_workbook, with_part

SHEET = "xl/worksheets/sheet1.xml"
ROW = RowPlace("Spesen", 3)
NEW = NewRow("Spesen", 1, range(7), 0, {0: date(2026, 11, 3), 3: Decimal(5)})
SHARED = (
    (b"<f>D2*F2</f>", b'<f t="shared" ref="G2:G4" si="0">D2*F2</f>'),
    (b"<f>D3*F3</f>", b'<f t="shared" si="0"/>'),
    (b"<f>D4*F4</f>", b'<f t="shared" si="0"/>'),
)


@pytest.fixture
def content(tmp_path):
    return rich_workbook(tmp_path / "a.xlsx").read_bytes()


def sheet_of(content):
    return parts_of(content)[SHEET]


def with_sheet(content, *pairs):
    part = sheet_of(content)
    for old, new in pairs:
        assert old in part
        part = part.replace(old, new)
    return with_part(content, SHEET, part)


def test_a_cell_keeps_its_style_and_its_neighbours(content):
    after = with_changed_cells(content, ROW, {3: Decimal("1.5"), 1: "a<b"})

    before, now = sheet_of(content), sheet_of(after)
    cells = rb'<c r="(?:B|D|G)3"[^>]*?(?:/>|>.*?</c>)'
    assert re.sub(cells, b"", before) == re.sub(cells, b"", now)
    assert re.search(rb'<c r="D3" s="\d+"><v>1.5</v></c>', now)
    assert b"a&lt;b" in now


def test_a_cell_that_was_empty_finds_its_place(content):
    bare = with_part(content, SHEET, re.sub(rb'<c r="C3".*?</c>', b"", sheet_of(content)))

    after = sheet_of(with_changed_cells(bare, ROW, {2: "Taxi"}))

    assert re.search(rb'<c r="B3".*?</c><c r="C3" t="inlineStr">.*?</c><c r="D3"', after)


def test_an_empty_text_empties_the_cell(content):
    after = sheet_of(with_changed_cells(content, ROW, {2: ""}))

    assert b'<c r="C3"/>' in after


def test_a_row_is_emptied_within_its_columns(content):
    after = sheet_of(without_row(content, ROW, 1, range(7)))

    row = re.search(rb'<row r="3".*?</row>', after)[0]
    assert b"<v>" not in row
    assert b"<f>" not in row
    assert row.count(b"<c ") == 7


def test_a_formula_shared_with_other_rows_is_handed_on(content, tmp_path):
    shared = with_sheet(content, *SHARED)

    after = without_row(shared, RowPlace("Spesen", 2), 1, range(7))

    (tmp_path / "b.xlsx").write_bytes(after)
    sheet = openpyxl.load_workbook(tmp_path / "b.xlsx")["Spesen"]
    assert [sheet[f"G{row}"].value for row in (2, 3, 4)] == [None, "=D3*F3", "=D4*F4"]


def test_the_list_of_formulas_goes_when_one_is_gone(content):
    chain = b'<calcChain xmlns="x"><c r="G3" i="1"/></calcChain>'
    parts = parts_of(content)
    links = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://x/calcChain" Target="calcChain.xml"/>'
        b"</Relationships>",
    )
    types = parts["[Content_Types].xml"].replace(
        b"</Types>", b'<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>'
    )
    content = with_part(content, "xl/calcChain.xml", chain)
    content = with_part(content, "xl/_rels/workbook.xml.rels", links)
    content = with_part(content, "[Content_Types].xml", types)

    after = parts_of(without_row(content, ROW, 1, range(7)))

    assert "xl/calcChain.xml" not in after
    assert b"calcChain" not in after["xl/_rels/workbook.xml.rels"] + after["[Content_Types].xml"]
    kept = parts_of(with_changed_cells(content, ROW, {3: Decimal(1)}))
    assert kept["xl/calcChain.xml"] == chain


@pytest.mark.parametrize(
    ("content_of", "words"),
    [
        (lambda c: with_sheet(c, (b"<f>D2*F2</f>", b'<f t="array" ref="G2:G4">D2</f>')), "several"),
        (lambda c: with_part(c, "_xmlsignatures/a.xml", b"<x/>"), "signed"),
        (lambda c: c[:-200], "broken"),
    ],
)
def test_what_cannot_be_done_safely_is_refused(content, content_of, words):
    with pytest.raises(FileError, match=words):
        without_row(content_of(content), ROW, 1, range(7))


def test_a_formula_is_not_overwritten(content):
    with pytest.raises(FileError, match="G3 is worked out by a formula"):
        with_changed_cells(content, ROW, {6: Decimal(1)})


def test_a_row_that_is_gone_is_refused(content):
    with pytest.raises(FileError, match="no row 99"):
        with_changed_cells(content, RowPlace("Spesen", 99), {1: "x"})


def test_a_cell_that_is_merged_into_another_is_not_written(content):
    merged = b'</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells>'

    with pytest.raises(FileError, match="B3 is merged"):
        with_changed_cells(with_sheet(content, (b"</sheetData>", merged)), ROW, {1: "x"})


def test_the_last_row_goes_and_everything_ends_above_it(content):
    after = without_row(append_row(content, NEW), RowPlace("Spesen", 5), 1, range(7))

    assert {name: part for name, part in parts_of(after).items() if name != "xl/workbook.xml"} == {
        name: part for name, part in parts_of(content).items() if name != "xl/workbook.xml"
    }


@pytest.mark.parametrize(
    "kept",
    [
        (b'</c></row><row r="9"', b'</c><c r="I4"><v>7</v></c></row><row r="9"'),
        (
            b"</sheetData>",
            b'</sheetData><hyperlinks><hyperlink ref="B4" location="x"/></hyperlinks>',
        ),
        (b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="H3:I4"/></mergeCells>'),
    ],
)
def test_a_last_row_with_more_in_it_is_emptied_only(content, kept):
    after = sheet_of(without_row(with_sheet(content, kept), RowPlace("Spesen", 4), 1, range(7)))

    assert b'<row r="4"' in after
    assert b"D2:D4" in after


def test_formulas_of_the_row_hold_their_new_results(content):
    stale = with_sheet(content, (b"<f>D3*F3</f><v></v>", b"<f>D3*F3</f><v>7</v>"))

    after = sheet_of(with_changed_cells(stale, ROW, {3: Decimal(8)}))

    assert b"<f>D3*F3</f><v>10</v>" in after


def test_a_result_that_cannot_be_told_any_more_is_taken_out(content):
    stale = with_sheet(content, (b"<f>D3*F3</f><v></v>", b"<f>D3*Rates!B1</f><v>7</v>"))

    after = sheet_of(with_changed_cells(stale, ROW, {3: Decimal(8)}))

    assert b"<f>D3*Rates!B1</f></c>" in after
    kept = sheet_of(with_changed_cells(stale, ROW, {1: "Other"}))
    assert b"<f>D3*Rates!B1</f><v>7</v>" in kept
