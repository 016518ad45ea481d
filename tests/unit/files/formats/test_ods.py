import io
import zipfile
from pathlib import Path

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.ods import Extent
from desktop_assist.files.formats.xlsx import read_workbook

CELL = '<table:table-cell table:number-columns-repeated="{}"{}/>'
ROW = '<table:table-row table:number-rows-repeated="{}">{}</table:table-row>'
VALUE = ' office:value-type="float" office:value="1"'


def sheet(*rows):
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    return (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="A">{"".join(rows)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    ).encode()


def workbook(content):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        media_type = "application/vnd.oasis.opendocument.spreadsheet"
        archive.writestr("mimetype", media_type)
        archive.writestr(
            "META-INF/manifest.xml",
            "<manifest:manifest"
            ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media_type}"/>'
            "</manifest:manifest>",
        )
        archive.writestr("content.xml", content)
    return file.getvalue()


def test_empty_ends_do_not_count():
    filled = CELL.format(2, VALUE) + CELL.format(16000, "")
    content = sheet(ROW.format(3, filled), ROW.format(1_000_000, CELL.format(16000, "")))

    extent = Extent(io.BytesIO(content))

    assert (extent.rows, extent.columns) == (3, 2)


def test_text_counts_as_content():
    cell = "<table:table-cell><text:p>x</text:p></table:table-cell>"

    extent = Extent(io.BytesIO(sheet(ROW.format(1, CELL.format(4, "") + cell))))

    assert (extent.rows, extent.columns) == (1, 5)


def test_a_small_workbook_is_read():
    content = workbook(sheet(ROW.format(2, CELL.format(2, VALUE))))

    (table,) = read_workbook(Path("a.ods"), content)

    assert table.rows == ((1.0, 1.0), (1.0, 1.0))


def test_a_cell_repeated_without_end_is_refused():
    content = workbook(sheet(ROW.format(100_000, CELL.format(1000, VALUE))))

    with pytest.raises(UnreadableFileError, match="too large"):
        list(read_workbook(Path("a.ods"), content))
