import pytest

from desktop_assist.documents.lookup.measures import asked_columns
from tests.helpers.rate_tables import ABROAD, CITIES, HIRE, table


@pytest.mark.parametrize(
    ("question", "headings"),
    [
        ("What may a room cost?", ["Lodging Rate"]),
        ("Was darf die Übernachtung kosten?", ["Lodging Rate"]),
        ("M&IE in Denver", ["M&IE"]),
        ("How much for food?", ["M&IE"]),
        ("per diem in Denver", ["Lodging Rate", "M&IE"]),
        ("hotel cap in Denver and the meals there", ["Lodging Rate", "M&IE"]),
        ("Who approves a phone?", []),
    ],
)
def test_people_ask_for_a_number_in_their_own_words(question, headings):
    found = table(CITIES)

    assert [found.columns[n].heading for n in asked_columns(found, question)] == headings


def test_a_rate_without_a_kind_is_that_of_the_room():
    rows = (("Place", "Lodging", "Meal Rate", "Other Meal Rate"), ("Guam", "179", "99", "59"))
    found = table((*rows, ("Adak", "239", "114", "66"), ("Fairbanks", "216", "109", "64")))

    assert [found.columns[n].heading for n in asked_columns(found, "rate for Guam")] == ["Lodging"]


def test_a_column_for_the_sum_is_preferred_for_a_per_diem():
    found = table(ABROAD)

    assert [found.columns[n].heading for n in asked_columns(found, "total per diem")] == [
        "Per Diem"
    ]


@pytest.mark.parametrize(
    ("question", "headings"),
    [
        ("cost of the trailer per day", ["Charge per day"]),
        ("what does it cost", ["Charge per day", "Charge per half day"]),
        ("price for half a day and how many km are free",
         ["Charge per half day", "Free km per day"]),
    ],
)  # fmt: skip
def test_a_price_is_asked_for_in_its_unit(question, headings):
    found = table(HIRE)

    assert [found.columns[n].heading for n in asked_columns(found, question)] == headings
