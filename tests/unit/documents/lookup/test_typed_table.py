from desktop_assist.documents.lookup.typed_table import typed_table
from desktop_assist.files.formats.table import Table
from tests.helpers.rate_tables import CITIES, SEASONS, table


def test_columns_are_told_apart_by_what_they_hold():
    roles = [column.role for column in table(CITIES).columns]

    assert roles == ["other", "name", "name", "begin", "end", "number", "number"]


def test_rows_are_counted_as_a_spreadsheet_program_does():
    rows = (("Rates of 2026",), (), *CITIES)

    assert table(rows).rows[0][0] == 4


def test_a_list_without_names_or_numbers_is_no_table_to_look_up_in():
    assert (
        typed_table("a.csv", Table("", (("Day", "Note"), ("Mo", "a"), ("Tu", "b"), ("We", "c"))))
        is None
    )
    assert typed_table("a.csv", Table("", ())) is None


def test_a_column_of_seasons_is_no_name():
    assert [one.role for one in table(SEASONS).columns][:3] == ["name", "season", "number"]
