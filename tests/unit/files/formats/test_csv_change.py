"""One row of a CSV file changes, and every other byte stays."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.csv import read_csv
from desktop_assist.files.formats.csv_change import with_changed_cells, with_row_below, without_row

PATH = Path("a.csv")
TEXT = 'a,b,c\r\n"1","x ""y"", z",3\n\n"two\nlines",5,6'


def changed(row, cells, text=TEXT, encoding="utf-8"):
    return with_changed_cells(PATH, text.encode(encoding), row, cells).decode(encoding)


def test_a_cell_is_replaced_and_its_neighbours_keep_their_quotes():
    assert changed(2, {2: "4"}) == TEXT.replace(",3\n", ",4\n")
    assert changed(2, {1: "a,b"}) == TEXT.replace('"x ""y"", z"', '"a,b"')


def test_a_row_of_several_lines_is_one_row():
    assert changed(4, {0: "two"}) == TEXT.replace('"two\nlines"', "two")
    assert without_row(PATH, TEXT.encode(), 4).decode() == TEXT.partition('"two')[0]


def test_a_short_row_gets_the_cells_it_lacks():
    assert changed(2, {2: "x"}, "a,b,c\n1\n") == "a,b,c\n1,,x\n"


@pytest.mark.parametrize(
    "text", ["\ufeffa;b\n1;2\n", "sep=;\na;b\n1;2\n", "\ufeffsep=;\na;b\n1;2\n"]
)
def test_what_stands_before_the_rows_stays(text):
    assert changed(2, {1: "3"}, text) == text.replace("1;2", "1;3")
    assert without_row(PATH, text.encode(), 2).decode() == text.replace("1;2\n", "")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "utf-16-be"])
def test_the_encoding_is_kept(encoding):
    mark = "" if encoding == "cp1252" else "\ufeff"
    text = f"{mark}Händler;Betrag\nCafé;2\nTee;3\n"

    assert changed(3, {0: "Öl"}, text, encoding) == text.replace("Tee", "Öl")


def test_a_row_that_is_not_there_is_refused():
    with pytest.raises(FileError, match="no row 9"):
        without_row(PATH, TEXT.encode(), 9)


CELLS = st.text("ab\"',; \n", max_size=4)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=2, max_size=5), st.data())
def test_other_rows_read_as_before(rows, data):
    quoted = ["|".join(f'"{c.replace(chr(34), chr(34) * 2)}"' for c in row) for row in rows]
    content = ("sep=|\r\na|b|c\r\n" + "\r\n".join(quoted) + "\r\n").encode()
    place = data.draw(st.integers(1, len(rows)))

    after = read_csv(PATH, with_changed_cells(PATH, content, place + 1, {1: "new"})).table.rows

    before = list(read_csv(PATH, content).table.rows)
    before[place] = (before[place][0], "new", before[place][2])
    assert list(after) == before


def test_a_line_comes_below_a_row_and_above_the_next():
    content = 'Date;Note\r\n1;"a\r\nb"\r\n2;c\r\n'.encode("utf-16")

    after = with_row_below(Path("a.csv"), content, 2, "9;x\r\n".encode("utf-16-le"))

    assert after.decode("utf-16") == 'Date;Note\r\n1;"a\r\nb"\r\n9;x\r\n2;c\r\n'
