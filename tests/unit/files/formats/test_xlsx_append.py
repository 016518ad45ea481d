import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.workbook.defined_name import DefinedName

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.xlsx_append import NewRow, append_row, calculated_on_load
from tests.helpers.workbooks import HEADINGS, parts_of, rich_workbook, with_part

CELLS = {0: date(2026, 11, 3), 1: "New shop", 3: Decimal("99.90"), 4: "CHF"}
NEW = NewRow("Spesen", 1, range(7), 0, CELLS)
PAYLOADS = ("=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "=cmd|'/c calc'!A1", '=HYPERLINK("x")')


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def appended(tmp_path, new=NEW, **changes):
    return append_row(rich_workbook(tmp_path / "a.xlsx", **changes).read_bytes(), new)


def test_only_the_sheet_its_table_and_what_sums_it_up_change(tmp_path):
    before = rich_workbook(tmp_path / "a.xlsx").read_bytes()

    after = append_row(before, NEW)

    old, new = parts_of(before), parts_of(after)
    assert list(old) == list(new)
    assert {name for name in old if old[name] != new[name]} == {
        "xl/worksheets/sheet1.xml",
        "xl/tables/table1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/charts/chart1.xml",
    }
    assert opened(after)["Summary"]["A1"].value == "=SUM(Spesen!D2:D5)"


def test_sums_elsewhere_are_calculated_anew_when_the_workbook_is_opened(tmp_path):
    before = rich_workbook(tmp_path / "a.xlsx").read_bytes()
    calm = parts_of(before)["xl/workbook.xml"].replace(b' fullCalcOnLoad="1"', b"")

    after = append_row(with_part(before, "xl/workbook.xml", calm), NEW)

    assert b"fullCalcOnLoad" not in calm
    assert opened(after).calculation.fullCalcOnLoad


def test_a_workbook_without_formulas_changes_in_its_sheet_only(tmp_path):
    workbook = openpyxl.Workbook()
    workbook.active.append(("Date", "Amount"))
    workbook.save(tmp_path / "a.xlsx")
    before = (tmp_path / "a.xlsx").read_bytes()

    after = append_row(before, NewRow("Sheet", 1, range(2), 0, {0: "2026-11-03"}))

    old, new = parts_of(before), parts_of(after)
    assert {name for name in old if old[name] != new[name]} == {"xl/worksheets/sheet1.xml"}


def test_the_row_has_its_values_and_the_look_of_the_one_above(tmp_path):
    sheet = opened(appended(tmp_path))["Spesen"]

    row = [cell.value for cell in sheet[5]][:7]
    assert (row[0].date(), *row[1:5]) == (date(2026, 11, 3), "New shop", None, 99.9, "CHF")
    formats = [[cell.number_format for cell in sheet[number]] for number in (4, 5)]
    assert formats[0] == formats[1]
    assert sheet["B5"].font.b


def test_formulas_are_filled_down(tmp_path):
    assert opened(appended(tmp_path))["Spesen"]["G5"].value == "=D5*F5"


def test_shared_formulas_are_filled_down_from_their_first_cell(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()
    sheet = parts_of(content)["xl/worksheets/sheet1.xml"].decode()
    sheet = sheet.replace("<f>D2*F2</f>", '<f t="shared" ref="G2:G4" si="0">D2*F2</f>')
    sheet = re.sub(r"<f>D[34]\*F[34]</f>", '<f t="shared" si="0"/>', sheet)

    after = append_row(with_part(content, "xl/worksheets/sheet1.xml", sheet.encode()), NEW)

    assert opened(after)["Spesen"]["G5"].value == "=D5*F5"


def test_table_validation_and_data_bars_take_the_row_in(tmp_path):
    sheet = opened(appended(tmp_path))["Spesen"]

    assert sheet.tables["Expenses"].ref == "A1:G5"
    assert str(sheet.data_validations.dataValidation[0].sqref) == "E2:E5"
    assert [str(ranges.sqref) for ranges in sheet.conditional_formatting] == ["D2:D5"]


def test_what_stands_beside_the_table_stays(tmp_path):
    content = appended(tmp_path, rows=7)

    sheet = opened(content)["Spesen"]
    assert (sheet["B9"].value, sheet["H9"].value) == ("New shop", "beside the table")
    assert sheet["H9"].fill.fgColor.rgb == "00FFEEAA"
    assert sheet["B2"].comment.text == "Keep me"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_becomes_a_formula(tmp_path, payload):
    cells = {**CELLS, 1: payload}

    sheet = opened(appended(tmp_path, NewRow("Spesen", 1, range(7), 0, cells)))["Spesen"]

    assert (sheet["B5"].value, sheet["B5"].data_type) == (payload, "s")


def test_text_that_looks_like_xml_or_an_escape_is_kept(tmp_path):
    cells = {**CELLS, 1: "<b> & _x0041_ \x00 ü"}

    content = appended(tmp_path, NewRow("Spesen", 1, range(7), 0, cells))

    sheet = parts_of(content)["xl/worksheets/sheet1.xml"].decode()
    assert "&lt;b&gt; &amp; _x005F_x0041_  ü</t>" in sheet


def test_an_empty_row_in_the_table_is_used(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()
    table = parts_of(content)["xl/tables/table1.xml"].replace(b"A1:G4", b"A1:G6")

    after = append_row(with_part(content, "xl/tables/table1.xml", table), NEW)

    sheet = opened(after)["Spesen"]
    assert (sheet["B5"].value, sheet.tables["Expenses"].ref) == ("New shop", "A1:G6")


def test_the_last_row_of_a_hidden_filter_does_not_hide_the_new_one(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()
    sheet = parts_of(content)["xl/worksheets/sheet1.xml"]
    hidden = sheet.replace(b'<row r="4"', b'<row r="4" hidden="1"')

    after = append_row(with_part(content, "xl/worksheets/sheet1.xml", hidden), NEW)

    rows = opened(after)["Spesen"].row_dimensions
    assert (rows[4].hidden, rows[5].hidden) == (True, False)


def test_many_rows_follow_each_other(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()

    for _ in range(5):
        content = append_row(content, NEW)

    sheet = opened(content)["Spesen"]
    assert [sheet.cell(number, 7).value for number in (8, 9)] == ["=D8*F8", "=D9*F9"]
    assert sheet.tables["Expenses"].ref == "A1:G9"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"is_protected": True}, "protected"),
        ({"merged": ["A5:B5"]}, "merged"),
        ({"below": [(), ("note below the table",)]}, "below the table"),
        ({"has_table": False, "below": [(None, None, None, "=SUM(D2:D4)")]}, "sums up"),
    ],
)
def test_what_cannot_be_done_safely_is_refused_with_the_reason(tmp_path, changes, reason):
    with pytest.raises(FileError, match=reason) as caught:
        appended(tmp_path, **changes)

    assert caught.value.hint


def test_a_totals_row_of_the_table_is_refused(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()
    table = parts_of(content)["xl/tables/table1.xml"]
    with_totals = table.replace(b' ref="A1:G4"', b' ref="A1:G4" totalsRowCount="1"', 1)

    with pytest.raises(FileError, match="sums up"):
        append_row(with_part(content, "xl/tables/table1.xml", with_totals), NEW)


def test_a_row_comes_above_the_sums_which_take_it_in(tmp_path):
    sums = ("Total", None, None, "=SUM(D2:D4)", None, None, "=SUM(G2:G4)")
    new = replace(NEW, last_row=4)

    sheet = opened(appended(tmp_path, new, has_table=False, below=[sums]))["Spesen"]

    assert sheet["B5"].value == "New shop"
    assert [sheet[cell].value for cell in ("A11", "D11", "G11")] == [
        "Total",
        "=SUM(D2:D5)",
        "=SUM(G2:G5)",
    ]
    assert [str(one.sqref) for one in sheet.data_validations.dataValidation] == ["E2:E5"]


def test_a_row_comes_above_the_sums_of_a_table(tmp_path):
    book = openpyxl.load_workbook(rich_workbook(tmp_path / "a.xlsx"))
    book["Spesen"]["D5"] = "=SUBTOTAL(109,D2:D4)"
    book.save(tmp_path / "a.xlsx")
    content = (tmp_path / "a.xlsx").read_bytes()
    table = parts_of(content)["xl/tables/table1.xml"]
    table = table.replace(b' ref="A1:G4"', b' ref="A1:G5" totalsRowCount="1"', 1)

    after = append_row(with_part(content, "xl/tables/table1.xml", table), replace(NEW, last_row=4))

    sheet = opened(after)["Spesen"]
    assert (sheet.tables["Expenses"].ref, sheet.tables["Expenses"].autoFilter.ref) == (
        "A1:G6",
        "A1:G5",
    )
    assert (sheet["B5"].value, sheet["D6"].value) == ("New shop", "=SUBTOTAL(109,D2:D5)")


def test_sums_that_were_typed_are_not_made_wrong(tmp_path):
    with pytest.raises(FileError, match="Row 10 sums up"):
        appended(tmp_path, replace(NEW, last_row=4), has_table=False, below=[("Total", 3)])


def test_a_signed_workbook_is_refused(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()

    with pytest.raises(FileError, match="signed"):
        append_row(with_part(content, "_xmlsignatures/sig1.xml", b"<x/>"), NEW)


def test_a_broken_sheet_is_refused(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()

    with pytest.raises(FileError, match="broken"):
        append_row(with_part(content, "xl/worksheets/sheet1.xml", b"<worksheet><row>"), NEW)


def test_a_document_type_is_refused(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'

    with pytest.raises(FileError, match="unusual"):
        append_row(with_part(content, "xl/worksheets/sheet1.xml", bomb), NEW)


@pytest.mark.parametrize(
    ("workbook", "wished"),
    [
        (b"<workbook><sheets></sheets></workbook>", b'</sheets><calcPr fullCalcOnLoad="1"/>'),
        (b'<workbook><calcPr calcId="1"/></workbook>', b'<calcPr calcId="1" fullCalcOnLoad="1"/>'),
        (b'<workbook><calcPr fullCalcOnLoad="0"/></workbook>', b'<calcPr fullCalcOnLoad="1"/>'),
        (b"<x:workbook><x:sheets></x:sheets>", b'</x:sheets><x:calcPr fullCalcOnLoad="1"/>'),
    ],
)
def test_the_wish_to_calculate_stands_where_it_must(workbook, wished):
    assert wished in calculated_on_load(workbook)


def test_a_long_sheet_grows_as_a_short_one_does(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx", rows=400).read_bytes()

    sheet = opened(append_row(content, NEW))["Spesen"]

    assert (sheet["B402"].value, sheet["G402"].value) == ("New shop", "=D402*F402")
    assert sheet.tables["Expenses"].ref == "A1:G402"


def test_a_formula_shared_from_far_above_is_found(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx", rows=400).read_bytes()
    sheet = parts_of(content)["xl/worksheets/sheet1.xml"].decode()
    sheet = sheet.replace("<f>D2*F2</f>", '<f t="shared" ref="G2:G401" si="0">D2*F2</f>')
    sheet = re.sub(r"<f>D\d+\*F\d+</f>", '<f t="shared" si="0"/>', sheet)

    after = append_row(with_part(content, "xl/worksheets/sheet1.xml", sheet.encode()), NEW)

    assert opened(after)["Spesen"]["G402"].value == "=D402*F402"


def test_many_empty_rows_in_the_right_look_are_passed_over(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx", has_table=False).read_bytes()
    sheet = parts_of(content)["xl/worksheets/sheet1.xml"].decode()
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(10, 400))
    sheet = sheet.replace("</sheetData>", f"{empty}</sheetData>")

    after = append_row(with_part(content, "xl/worksheets/sheet1.xml", sheet.encode()), NEW)

    assert opened(after)["Spesen"]["B5"].value == "New shop"


def test_a_wish_to_calculate_that_is_there_stays_as_it_is():
    workbook = b'<workbook><calcPr fullCalcOnLoad="true" calcId="1"/></workbook>'

    assert calculated_on_load(workbook) == workbook


def test_filters_and_names_of_the_whole_table_take_the_row_in(tmp_path):
    workbook = openpyxl.load_workbook(rich_workbook(tmp_path / "a.xlsx", has_table=False))
    workbook["Spesen"].auto_filter.ref = "A1:G4"
    workbook["Spesen"].print_area = "A1:G4"
    workbook.defined_names["Amounts"] = DefinedName("Amounts", attr_text="Spesen!$D$2:$D$4")
    workbook.save(tmp_path / "a.xlsx")

    after = opened(append_row((tmp_path / "a.xlsx").read_bytes(), NEW))

    assert after["Spesen"].auto_filter.ref == "A1:G5"
    assert after["Spesen"].print_area == "'Spesen'!$A$1:$G$5"
    assert after.defined_names["Amounts"].attr_text == "Spesen!$D$2:$D$5"


def test_a_formula_of_one_cell_that_works_on_ranges_is_filled_down(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()
    sheet = parts_of(content)["xl/worksheets/sheet1.xml"]
    sheet = sheet.replace(b"<f>D4*F4</f>", b'<f t="array" ref="G4">SUM(D4*F4)</f>')

    after = append_row(with_part(content, "xl/worksheets/sheet1.xml", sheet), NEW)

    assert b'<f t="array" ref="G5">SUM(D5*F5)</f>' in parts_of(after)["xl/worksheets/sheet1.xml"]


def test_a_formula_for_all_rows_at_once_is_refused(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()
    sheet = parts_of(content)["xl/worksheets/sheet1.xml"]
    sheet = sheet.replace(b"<f>D2*F2</f>", b'<f t="array" ref="G2:G4">D2:D4*F2:F4</f>')

    with pytest.raises(FileError, match="one formula for several rows"):
        append_row(with_part(content, "xl/worksheets/sheet1.xml", sheet), NEW)


def test_checks_and_formats_of_the_only_row_take_the_next_one_in(tmp_path):
    sheet = opened(appended(tmp_path, rows=1))["Spesen"]

    assert str(sheet.data_validations.dataValidation[0].sqref) == "E2:E3"
    assert [str(ranges.sqref) for ranges in sheet.conditional_formatting] == ["D2:D3"]


def with_formula(content, formula, replacing=b"<f>D4*F4</f>"):
    sheet = parts_of(content)["xl/worksheets/sheet1.xml"]
    assert replacing in sheet
    return with_part(content, "xl/worksheets/sheet1.xml", sheet.replace(replacing, formula))


@pytest.mark.parametrize(
    ("formula", "filled"),
    [
        (b"<f>ROUND(D4*2,1)</f>", b"<f>ROUND(D5*2,1)</f><v>199.8</v>"),
        (b"<f>E4&amp;D4</f>", b"<f>E5&amp;D5</f><v>CHF99.9</v>"),
        (b"<f>Expenses[[#This Row],[Amount]]*2</f>", b"[Amount]]*2</f><v>199.8</v>"),
        (b"<f>VLOOKUP(E4,H:I,2)</f>", b"<f>VLOOKUP(E5,H:I,2)</f></c>"),
    ],
)
def test_a_formula_filled_down_holds_its_result_where_it_is_certain(tmp_path, formula, filled):
    content = with_formula(rich_workbook(tmp_path / "a.xlsx").read_bytes(), formula)

    after = append_row(content, NewRow("Spesen", 1, range(7), 0, CELLS, HEADINGS))

    assert filled in parts_of(after)["xl/worksheets/sheet1.xml"]
