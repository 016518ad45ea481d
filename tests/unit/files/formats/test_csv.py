from pathlib import Path

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats import csv as csv_format
from desktop_assist.files.formats.csv import CsvStyle, csv_row, read_csv

PATH = Path("a.csv")


@pytest.mark.parametrize(
    ("content", "style"),
    [
        (b"a,b\r\n1,2\r\n", CsvStyle("utf-8", ",", "\r\n")),
        (b"a;b\n1,5;2\n", CsvStyle("utf-8", ";", "\n")),
        (b"Datum;Betrag\n03.10.2026;1,00\n04.10.2026;2,50\n", CsvStyle("utf-8", ";", "\n")),
        (b"a\tb\r1\t2\r", CsvStyle("utf-8", "\t", "\r")),
        (b'"a","b"\n"1","2"\n', CsvStyle("utf-8", ",", "\n", quotes_everything=True)),
        ("sep=;\r\nü;b\r\n".encode("cp1252"), CsvStyle("cp1252", ";", "\r\n")),
        ("ü,b\n".encode("utf-16"), CsvStyle("utf-16-le", ",", "\n")),
        (b"", CsvStyle("utf-8", ";", "\r\n")),
    ],
)
def test_the_style_of_a_file_is_found(content, style):
    assert read_csv(PATH, content).style == style


def test_quoted_cells_hold_delimiters_and_lines():
    table = read_csv(PATH, b'a,b\n"1,5","two\nlines ""x"""\n').table

    assert table.rows == (("a", "b"), ("1,5", 'two\nlines "x"'))


def test_empty_lines_count_as_rows():
    assert read_csv(PATH, b"a,b\n\n1,2\n").table.rows == (("a", "b"), (), ("1", "2"))


def test_separators_of_unicode_do_not_end_a_row():
    assert len(read_csv(PATH, "a,b\u2028c\x0bd\n".encode()).table.rows) == 1


def test_a_row_is_written_as_the_others_are():
    style = CsvStyle("cp1252", ";", "\n")

    assert csv_row(["1,5", "ü;x", 'say "so"'], style) == b'1,5;"\xfc;x";"say ""so"""\n'
    assert csv_row(["a"], CsvStyle(quotes_everything=True)) == b'"a"\r\n'


def test_what_is_written_reads_back():
    cells = ["a,b", "c\nd", '"', "", "é"]

    assert read_csv(PATH, b"1,2,3,4,5\r\n" + csv_row(cells, CsvStyle())).table.rows[1] == tuple(
        cells
    )


def test_too_many_rows_are_refused(monkeypatch):
    monkeypatch.setattr(csv_format, "MAX_ROWS", 3)

    with pytest.raises(UnreadableFileError, match="too large"):
        read_csv(PATH, b"a,b\n" * 4)


def test_a_cell_without_end_is_refused():
    with pytest.raises(UnreadableFileError, match="table"):
        read_csv(PATH, b'a,b\n"' + b"x" * 200_000)
