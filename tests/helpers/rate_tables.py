"""Small tables of rates, of the kinds that companies and governments publish."""

from desktop_assist.documents.lookup.typed_table import typed_table
from desktop_assist.files.formats.table import Table

_HEADING = ("ID", "STATE", "DESTINATION", "SEASON BEGIN", "SEASON END", "Lodging Rate", "M&IE")
CITIES = (
    _HEADING,
    ("", "", "Standard rate for all cities not specifically listed", "", "", "110", "68"),
    ("1", "CO", "Denver / Aurora", "October 1", "October 31", "215", "92"),
    ("1", "CO", "Denver / Aurora", "November 1", "March 31", "165", "92"),
    ("1", "CO", "Denver / Aurora", "April 1", "September 30", "215", "92"),
    ("2", "WA", "Vancouver", "", "", "155", "86"),
    ("3", "OR", "Portland", "", "", "$ 155", "86"),
    ("4", "ME", "Portland", "", "", "199", "80"),
    ("5", "CO", "Aspen", "", "", "300", "92"),
)
ABROAD = (
    ("Country", "Location", "Season Start", "Season End", "Lodging", "Meals", "Per Diem"),
    ("CANADA", "[Other]", "2026-01-01", "2026-12-31", "200", "100", "300"),
    ("CANADA", "Vancouver", "2026-03-16", "2026-11-30", "335", "160", "495"),
    ("CANADA", "Vancouver", "2026-12-01", "2026-03-15", "245", "150", "395"),
    ("CANADA", "Ottawa", "2026-01-01", "2026-12-31", "250", "130", "380"),
    ("SWITZERLAND", "Zurich", "2026-01-01", "2026-12-31", "456", "246", "702"),
)

SEASONS = (
    ("City", "Season", "Room cap per night", "M&IE per day", "M&IE first / last day"),
    ("Oslo", "May 1 - Sep 30", "310", "88", "66"),
    ("Oslo", "Oct 1 - Apr 30", "240", "80", "60"),
    ("Bergen", "all year", "220", "84", "63"),
)
HIRE = (
    ("Vehicle", "Charge per day", "Charge per half day", "Free km per day", "Each further km"),
    ("Trailer with brakes", "40", "25", "100", "0.10"),
    ("Pickup (electric)", "75", "44", "120", "0.20"),
    ("Private van", "60", "35", "90", "0.18"),
)


def table(rows, source="rates_fy2026.csv"):
    return typed_table(source, Table("", rows))


def older_cities():
    rows = [[c.replace("215", "199") for c in row] for row in CITIES]
    return table(tuple(map(tuple, rows)), "rates_fy2025.csv")
