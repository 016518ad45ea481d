"""A row of an OpenDocument sheet is added, changed or taken out; the rest of the file stays."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.ods_change import (
    TableRow,
    append_row,
    with_changed_cells,
    without_row,
)
from desktop_assist.files.formats.xlsx_append import NewRow
from tests.helpers.rich_open_document import rich_open_document
from tests.helpers.workbooks import parts_of, with_part

HEADINGS = ("Date", "Merchant", "Amount", "Rate", "Home")
CELLS = {0: date(2026, 11, 3), 1: "=New & old", 2: Decimal("7.50"), 3: Decimal(3)}
NEW = NewRow("Spesen", 1, range(5), 0, CELLS, HEADINGS)
LAST = TableRow(3, 1)


def cells_of(content):
    return parts_of(content)["content.xml"].decode()


def test_a_row_takes_on_look_checks_and_formula_and_holds_its_result():
    xml = cells_of(append_row(rich_open_document(), NEW))

    assert 'table:style-name="ce1" office:value-type="date" office:date-value="2026-11-03"' in xml
    assert 'office:value-type="string"><text:p>=New &amp; old</text:p>' in xml
    assert 'table:content-validation-name="val1" office:value-type="float"' in xml
    assert 'table:formula="of:=ROUND([.C4]*[.D4];1)" office:value-type="float"' in xml
    assert 'office:value="22.5"' in xml


def test_what_would_be_an_escape_elsewhere_is_plain_text_here():
    new = NewRow("Spesen", 1, range(5), 0, {**CELLS, 1: "_x0041_\x00"}, HEADINGS)

    assert "<text:p>_x0041_</text:p>" in cells_of(append_row(rich_open_document(), new))


def test_the_row_takes_the_place_of_an_empty_one():
    assert 'table:number-rows-repeated="49"' in cells_of(append_row(rich_open_document(), NEW))


def test_only_the_cells_and_the_chart_change_and_all_ranges_follow():
    before = rich_open_document()

    after = append_row(before, NEW)

    old, new = parts_of(before), parts_of(after)
    assert list(old) == list(new)
    assert {name for name in old if old[name] != new[name]} == {
        "content.xml", "Object 1/content.xml",
    }  # fmt: skip
    assert b"Spesen.C2:Spesen.C4" in new["Object 1/content.xml"]
    assert b'target-range-address="Spesen.A1:Spesen.E4"' in new["content.xml"]
    assert zipfile.ZipFile(io.BytesIO(after)).infolist()[0].compress_type == zipfile.ZIP_STORED


def test_sums_elsewhere_hold_no_old_result():
    xml = cells_of(append_row(rich_open_document(), NEW))

    assert '<table:table-cell table:formula="of:=SUM([$Spesen.C2:.C4])">' in xml


def test_a_row_comes_above_the_sums_which_move_down_and_take_it_in():
    balance = TOTAL.replace("SUM([.C2:.C3])", "[.C4]-[Spesen.C3]")
    content = rich_open_document(f"{TOTAL}{balance}{FILLING}")

    xml = cells_of(append_row(content, replace(NEW, last_row=3)))

    assert xml.index("New &amp; old") < xml.index("of:=SUM([.C2:.C4])")
    assert "of:=[.C5]-[Spesen.C3]" in xml
    assert "of:=SUM([$Spesen.C2:.C4])" in xml
    assert 'table:number-rows-repeated="6"' in xml


def test_a_changed_cell_keeps_its_note_and_its_rows_formula_its_right_result():
    content = rich_open_document()

    xml = cells_of(with_changed_cells(content, "Spesen", LAST, {1: "A", 2: Decimal(4)}, HEADINGS))

    assert xml.count("Keep me") == 2
    assert "</office:annotation><text:p>A</text:p>" in xml
    assert (
        'table:formula="of:=ROUND([.C3]*[.D3];1)" office:value-type="float" office:value="8"' in xml
    )


def test_one_of_several_equal_cells_changes_alone():
    xml = cells_of(with_changed_cells(rich_open_document(), "Spesen", LAST, {7: "x"}))

    assert xml.count("<table:table-cell/>") == 99
    assert "<text:p>x</text:p>" in xml


def test_a_cell_behind_the_last_one_is_made():
    xml = cells_of(with_changed_cells(rich_open_document(), "Spesen", TableRow(1, 1), {6: "x"}))

    assert '<table:table-cell/><table:table-cell office:value-type="string"><text:p>x<' in xml


def test_the_last_row_goes_and_the_ranges_end_above_it():
    xml = cells_of(without_row(rich_open_document(), "Spesen", LAST, range(5)))

    assert "Shop 3" not in xml
    assert "Spesen.A1:Spesen.E2" in xml


def test_a_row_that_others_stand_below_stays_empty():
    xml = cells_of(without_row(rich_open_document(), "Spesen", TableRow(2, 1), range(5)))

    assert "Shop 2" not in xml
    assert "Spesen.A1:Spesen.E3" in xml
    assert xml.count('<table:table-row table:style-name="ro1">') == 2


BESIDE = (
    '<table:table-row><table:table-cell table:number-columns-repeated="8"/><table:table-cell'
    ' office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
)
TOTAL = (
    "<table:table-row><table:table-cell/><table:table-cell/><table:table-cell"
    ' table:formula="of:=SUM([.C2:.C3])"/></table:table-row>'
)

FILLING = '<table:table-row table:number-rows-repeated="7"><table:table-cell/></table:table-row>'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (rich_open_document(protected="true"), "protected"),
        (with_part(rich_open_document(), "META-INF/documentsignatures.xml", b"<x/>"), "signed"),
        (rich_open_document(BESIDE), "beside the table"),
        (rich_open_document(TOTAL), "sums up"),
        (rich_open_document()[:-100], "broken"),
        (with_part(rich_open_document(), "content.xml", b"<table:table"), "broken"),
    ],
)
def test_what_cannot_be_done_safely_is_refused_with_the_reason(content, reason):
    with pytest.raises(FileError, match=reason) as caught:
        append_row(content, NEW)

    assert caught.value.hint


def test_a_formula_is_not_overwritten_and_a_row_must_be_there():
    with pytest.raises(FileError, match="formula"):
        with_changed_cells(rich_open_document(), "Spesen", LAST, {4: Decimal(1)})
    with pytest.raises(FileError, match="no row 99"):
        with_changed_cells(rich_open_document(), "Spesen", TableRow(99, 1), {1: "x"})
    with pytest.raises(FileError, match="equal rows"):
        with_changed_cells(rich_open_document(), "Spesen", TableRow(9, 1), {1: "x"})
