import pytest

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.xlsx_package import WORKBOOK, XlsxPackage
from tests.helpers.workbooks import parts_of, rich_workbook, with_part


@pytest.fixture
def content(tmp_path):
    return rich_workbook(tmp_path / "a.xlsx").read_bytes()


def test_a_sheet_is_found_by_its_name(content):
    assert XlsxPackage(content).sheet_part("Summary") == "xl/worksheets/sheet2.xml"


def test_a_missing_sheet_is_an_error(content):
    with pytest.raises(FileError, match="no sheet"):
        XlsxPackage(content).sheet_part("Nowhere")


def test_links_lead_to_other_parts(content):
    kinds = {link.kind: link.target for link in XlsxPackage(content).relations(WORKBOOK)}

    assert kinds["styles"] == "xl/styles.xml"


def test_parts_that_are_not_replaced_stay_as_they_are(content):
    changed = XlsxPackage(content).with_parts({WORKBOOK: b"<workbook/>"})

    assert parts_of(changed) == parts_of(content) | {WORKBOOK: b"<workbook/>"}


@pytest.mark.parametrize("part", [b"<!DOCTYPE a><a/>", b'<?xml version="1.0" encoding="cp037"?>'])
def test_unusual_xml_is_refused(content, part):
    with pytest.raises(FileError, match="unusual"):
        XlsxPackage(with_part(content, WORKBOOK, part)).part(WORKBOOK)


def test_a_missing_part_is_named(content):
    with pytest.raises(FileError, match="missing"):
        XlsxPackage(content).part("nothing.xml")
