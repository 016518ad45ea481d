import pytest

from desktop_assist.files.formats.table import column_number


@pytest.mark.parametrize(("letters", "number"), [(b"A", 1), (b"Z", 26), (b"AA", 27), (b"", 0)])
def test_letters_of_a_column_are_a_number(letters, number):
    assert column_number(letters) == number
