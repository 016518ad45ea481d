from datetime import date

import pytest

from desktop_assist.documents.lookup.table_lookup import TableLookup
from tests.helpers.rate_tables import ABROAD, CITIES, HIRE, SEASONS, older_cities, table

TODAY = date(2026, 11, 28)


@pytest.fixture(scope="module")
def lookup():
    return TableLookup([table(CITIES), older_cities(), table(ABROAD, "abroad_2026.csv")])


@pytest.mark.parametrize(
    ("question", "value", "row"),
    [
        ("What may I spend on a hotel in Denver in October?", "215", 3),
        ("lodging in Aurora on 15 January 2026", "165", 4),
        ("hotel cap Portland Oregon", "$ 155", 7),
        ("hotel cap OR Portland", "$ 155", 7),
        ("hotel in Vancouver, Canada in June 2026", "335", 3),
        ("hotel in Vancouver, Canada in January 2026", "245", 4),
        ("Was kostet ein Hotel in Zürich?", "456", 6),
        ("per diem total for Zurich", "702", 6),
        ("hotel in Denver in November in FY2025", "165", 4),
        ("What is the FY2025 hotel rate for Denver in November?", "165", 4),
        ("Was kostet ein Hotel in Zürich im Juli?", "456", 6),
        ("lodging in Fargo, ND", "110", 2),
        ("lodging in Portland, Texas", "110", 2),
    ],
)
def test_the_row_of_the_place_and_the_season_is_found(lookup, question, value, row):
    found = lookup.find(question, TODAY)

    [cell] = {(cell.value, cell.row) for cell in found.cells} or [None]
    assert cell == (value, row)


def test_the_edition_in_force_is_used_and_the_newest_where_no_year_is_named(lookup):
    sources = {
        year: {c.source for c in lookup.find(f"hotel in Denver in May{year}", TODAY).cells}
        for year in ("", " 2025", " 2026")
    }

    assert sources == {
        "": {"rates_fy2026.csv"},
        " 2025": {"rates_fy2025.csv"},
        " 2026": {"rates_fy2026.csv"},
    }


def test_a_name_of_two_places_is_asked_back(lookup):
    found = lookup.find("hotel limit in Vancouver", TODAY)

    assert (found.cells, found.choices) == ((), ("WA, Vancouver", "CANADA, Vancouver"))


def test_all_seasons_are_given_where_none_is_named(lookup):
    found = lookup.find("hotel in Denver", TODAY)

    assert [cell.value for cell in found.cells] == ["215", "165", "215"]


@pytest.mark.parametrize(
    ("question", "value"),
    [("hotel in Boulder, Colorado", "110"), ("lodging in Calgary, Canada", "200")],
)
def test_a_place_without_a_row_gets_the_row_for_all_others(lookup, question, value):
    found = lookup.find(question, TODAY)

    assert [cell.value for cell in found.cells] == [value]
    assert "no row of its own" in found.note


def test_a_year_without_a_table_is_not_guessed(lookup):
    found = lookup.find("hotel in Denver in October 2031", TODAY)

    assert (found.cells, "ends on 2026-09-30" in found.note) == ((), True)


@pytest.mark.parametrize(
    "question",
    ["Who approves a trip to Denver?", "Where is the hotel?", "Is a phone paid?", "in or at me"],
)
def test_a_question_that_is_not_for_tables_is_left_to_the_text(lookup, question):
    assert lookup.find(question, TODAY) is None


def test_only_the_table_that_is_named_is_looked_at(lookup):
    found = lookup.find("hotel in Vancouver in June 2026", TODAY, source="abroad")

    assert [cell.value for cell in found.cells] == ["335"]


def test_a_place_without_a_row_has_that_for_all_others():
    rows = (("Paris", "190"), ("London", "180"), ("Berlin", "150"), ("All other cities", "120"))
    hotels = (("City", "Limit per night"), *rows)

    found = TableLookup([table(hotels, "hotels.csv")]).find("What may a hotel in Rome cost?", TODAY)

    assert [cell.value for cell in found.cells] == ["120"]
    assert "Rome has no row of its own" in found.note


COUNTRIES = (
    ("Country", "City", "Full day EUR", "First and last day EUR", "Night EUR", "Expensive"),
    ("Germany", "", "28.00", "14.00", "140.00", "no"),
    ("Germany", "Munich", "28.00", "14.00", "190.00", "yes"),
    ("Switzerland", "", "64.00", "43.00", "180.00", "no"),
    ("Switzerland", "Zurich", "66.00", "44.00", "190.00", "yes"),
    ("Austria", "", "40.00", "27.00", "140.00", "no"),
)


@pytest.mark.parametrize(
    ("question", "value", "row"),
    [
        ("What is the daily allowance for Austria?", "40.00", 6),
        ("Wie hoch ist das Tagegeld in Österreich?", "40.00", 6),
        ("Verpflegungspauschale Schweiz", "64.00", 4),
        ("How much per day in Switzerland?", "64.00", 4),
        ("per diem in Germany", "28.00", 2),
        ("first and last day in Switzerland", "43.00", 4),
        ("hotel in Munich", "190.00", 3),
        ("meal allowance Zurich", "66.00", 5),
    ],
)
def test_a_country_has_a_row_of_its_own_beside_those_of_its_towns(question, value, row):
    found = TableLookup([table(COUNTRIES, "per_diem.csv")]).find(question, TODAY)

    assert [(cell.value, cell.row) for cell in found.cells] == [(value, row)]
    assert found.note == ""


def test_a_town_without_a_row_has_that_of_its_country_and_this_is_said():
    found = TableLookup([table(COUNTRIES, "per_diem.csv")]).find("hotel in Vienna, Austria", TODAY)

    assert [cell.value for cell in found.cells] == ["140.00"]
    assert found.note == "Vienna has no row of its own; this is the row for all others."


@pytest.mark.parametrize(
    "question", ["What may I spend on a hotel in Vienna?", "Was darf ein Hotel in Wien kosten?"]
)
def test_a_city_has_the_rate_of_the_country_it_lies_in(question):
    found = TableLookup([table(COUNTRIES, "per_diem.csv")]).find(question, TODAY)

    assert [(cell.value, cell.row) for cell in found.cells] == [("140.00", 6)]
    place = "Wien" if "Wien" in question else "Vienna"
    assert found.note == f"{place} has no row of its own; this is the row of its country."


def test_a_city_of_a_country_without_a_row_has_none():
    assert TableLookup([table(COUNTRIES, "per_diem.csv")]).find("hotel in Lyon", TODAY) is None


@pytest.mark.parametrize("question", ["What may a hotel in Berlin cost?", "Hotel in Köln?"])
def test_a_city_has_the_row_of_the_others_in_its_country(question):
    rows = (("Place", "Limit per night"), ("Munich, Hamburg", "150 Euro"))
    rest = (("other cities in Germany", "120 Euro"), ("London", "220 Pounds"))

    found = TableLookup([table((*rows, *rest), "travel.md")]).find(question, TODAY)

    assert [cell.value for cell in found.cells] == ["120 Euro"]
    assert "has no row of its own" in found.note


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("hotel cap in Oslo at the end of October", ["240"]),
        ("hotel cap in Oslo", ["310", "240"]),
        ("what are meals in Oslo in June", ["88"]),
        ("meals in Oslo in June for the last day", ["66"]),
        ("meals in Oslo in June, the day I fly home", ["66"]),
        ("hotel in Bergen in March", ["220"]),
    ],
)
def test_a_season_may_stand_in_one_column(question, values):
    found = TableLookup([table(SEASONS, "rates.csv")]).find(question, TODAY)

    assert [cell.value for cell in found.cells] == values


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("what does the trailer cost a day, and how many km are free?", ["40", "100"]),
        ("what does the electric pickup cost for half a day", ["44"]),
        ("what do I pay per day for my own van", ["60"]),
    ],
)
def test_a_thing_has_its_price_and_what_comes_with_it(question, values):
    found = TableLookup([table(HIRE, "hire.csv")]).find(question, TODAY)

    assert [cell.value for cell in found.cells] == values


def test_what_makes_no_difference_is_not_asked_back():
    same = (
        ("Country", "City", "Lodging"),
        ("SPAIN", "Toledo", "90"),
        ("USA", "Toledo", "90"),
        ("USA", "Akron", "80"),
    )

    found = TableLookup([table(same, "same.csv")]).find("hotel in Toledo", TODAY)

    assert [cell.value for cell in found.cells] == ["90", "90"]


STAYS = (
    ("Where", "Hotel, per night", "Dinner"),
    ("London", "£155", "£28"),
    ("Elsewhere in the UK", "£110", "£24"),
    ("Republic of Ireland", "€140", "€34"),
    ("Other countries", "€125", "€32"),
)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("what's the most we pay for a hotel in Ireland?", "€140"),
        ("hotel limit Leeds", "£110"),
        ("hotel in the UK", "£110"),
        ("dinner in Spain", "€32"),
        ("dinner in LDN", "£28"),
        ("hotel in Dublin", "€140"),
        ("hotel in Northern Ireland", "£110"),
    ],
)
def test_a_place_has_the_row_of_where_it_lies(question, value):
    found = TableLookup([table(STAYS, "stays.docx")]).find(question, TODAY)

    assert [cell.value for cell in found.cells] == [value]


ROOMS = (
    ("Room", "Session", "Commercial", "Charities and community groups"),
    ("Hall", "Morning 9-1", "165", "96"),
    ("Hall", "Evening 6-10.30", "240", "138"),
    ("Studio", "Morning 9-1", "84", "47"),
    ("Studio", "Evening 6-10.30", "112", "63"),
)


def test_a_row_is_told_by_words_of_several_cells():
    asked = "what do we charge a community group for the hall for an evening"
    found = TableLookup([table(ROOMS, "rooms.xlsx")]).find(asked, TODAY)

    assert [cell.value for cell in found.cells] == ["138"]


TRIPS = (
    ("Land", "An- und Abreisetag, mehr als 8 Stunden", "Voller Tag (24 Stunden)"),
    ("Österreich", "33,00 €", "50,00 €"),
    ("Schweiz", "43,00 €", "64,00 €"),
    ("Tschechien", "21,00 €", "32,00 €"),
)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Verpflegungspauschale für einen vollen Tag in Österreich", "50,00 €"),
        ("Pauschale vollen Tag in der Schweiz am Anreisetag", "43,00 €"),
        ("daily allowance in Prague for the arrival day", "21,00 €"),
        ("Tagegeld Wien", "50,00 €"),
    ],
)
def test_the_day_of_travel_has_a_column_of_its_own(question, value):
    found = TableLookup([table(TRIPS, "reisen.pdf")]).find(question, TODAY)

    assert [cell.value for cell in found.cells] == [value]
