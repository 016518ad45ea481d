"""The rows of a table by their names."""

from desktop_assist.documents.lookup.indexed_table import IndexedTable
from tests.helpers.rate_tables import ABROAD, CITIES, table


def test_the_rows_that_a_question_names_are_hit():
    hits = IndexedTable(table(CITIES), 0).hits("a hotel in Denver")

    assert {(hit.place, hit.is_specific) for hit in hits} == {(1, True), (2, True), (3, True)}


def test_the_rest_of_a_region_is_its_own_row():
    indexed = IndexedTable(table(ABROAD), 0)

    assert (indexed.rest("canada"), indexed.count) == ([0], 5)
