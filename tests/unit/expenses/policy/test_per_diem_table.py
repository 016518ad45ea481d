"""Tables of flat rates as companies and governments publish them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.policy.per_diem_table import per_diem_table
from desktop_assist.files.formats.csv import read_csv
from desktop_assist.system.resources import resource_path
from tests.evals.data_folder import data_folder

SAMPLE = resource_path("sample") / "policies" / "per_diem_table.csv"
GSA = "gsa_conus_per_diem_fy2026.csv"
STATE = "state_foreign_per_diem_march_2026.csv"
DOD = "dod_oconus_per_diem_april_2026.csv"


def table_of(text: str):
    return per_diem_table("t.csv", read_csv(Path("t.csv"), text.encode()).table)


def rate_in(table, *wanted):
    found = table.rate(*wanted)
    return None if found is None else (found.place, str(found.rate))


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("Munich", ("Munich, Germany", "28.00")),
        ("München, Deutschland", ("Munich, Germany", "28.00")),
        ("Hamburg, Germany", ("Germany", "28.00")),
        ("Zürich", ("Zurich, Switzerland", "66.00")),
        ("Genf, Schweiz", ("Switzerland", "64.00")),
        ("Salzburg", ("Austria", "40.00")),
        ("New York City", ("New York, United States", "66.00")),
        ("Boston, USA", ("United States", "59.00")),
        ("Tokyo", None),
        ("", None),
    ],
)
def test_the_city_wins_and_else_the_country_holds(place, found):
    table = per_diem_table("t.csv", read_csv(SAMPLE, SAMPLE.read_bytes()).table)

    assert rate_in(table, place, date(2026, 11, 3), "full day eur") == found


def test_a_place_that_is_not_there_has_the_rate_of_the_default():
    table = per_diem_table("t.csv", read_csv(SAMPLE, SAMPLE.read_bytes()).table)

    found = rate_in(table, "Ulm", date(2026, 11, 3), "Full day EUR", "Germany")

    assert found == ("Germany", "28.00")


@pytest.mark.parametrize(
    ("file", "place", "day", "column", "rate"),
    [
        (GSA, "Boston", (2026, 3, 5), "Lodging Rate", "291"),
        (GSA, "Seattle, WA", (2026, 7, 4), "Lodging Rate", "248"),
        (GSA, "Washington DC", (2026, 7, 4), "Lodging Rate", "183"),
        (GSA, "Nowhere", (2026, 7, 4), "M&IE", "68"),
        (STATE, "Tirana", (2026, 3, 5), "Lodging", "223.0"),
        (STATE, "Durres, Albania", (2026, 3, 5), "Lodging", "182.0"),
        (DOD, "Anchorage", (2026, 1, 5), "Lodging", "239.0"),
        (DOD, "Anchorage", (2026, 5, 5), "Lodging", "329.0"),
    ],
)
def test_tables_of_governments_are_read(file, place, day, column, rate):
    path = data_folder() / "policies" / "corpus" / "perdiem" / file
    if not path.is_file():
        pytest.skip("The shared data is not on this machine.")
    table = per_diem_table(file, read_csv(path, path.read_bytes()).table)

    found = table.rate(place, date(*day), column, "Standard CONUS rate")

    assert found.rate == Decimal(rate)


def test_amounts_are_read_however_they_are_written():
    table = table_of('Ort;Satz\nBonn;"1.028,50 €"\nKöln;28\nUlm;x\n')

    assert rate_in(table, "Bonn", date(2026, 1, 1), "Satz") == ("Bonn", "1028.50")
    assert rate_in(table, "Cologne", date(2026, 1, 1), "Satz") == ("Köln", "28")
    with pytest.raises(UnreadableFileError, match="no amount"):
        table.rate("Ulm", date(2026, 1, 1), "Satz")


def test_a_missing_column_is_named():
    with pytest.raises(UnreadableFileError, match='no column "mie"'):
        table_of("City,Rate\nBonn,28\n").rate("Bonn", date(2026, 1, 1), "mie")


def test_a_file_without_places_is_no_table_of_rates():
    with pytest.raises(UnreadableFileError, match="no column of places"):
        table_of("a,b\n1,2\n")
