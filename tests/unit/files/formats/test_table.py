import pytest

from desktop_assist.files.formats.table import column_letters, column_number


@pytest.mark.parametrize(("letters", "number"), [(b"A", 1), (b"Z", 26), (b"AA", 27), (b"", 0)])
def test_letters_of_a_column_are_a_number(letters, number):
    assert column_number(letters) == number


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (702, "AAA")])
def test_columns_have_letters(column, letters):
    assert column_letters(column) == letters
