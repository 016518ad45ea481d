import pytest

from desktop_assist.documents.lookup.place_names import (
    folded,
    is_for_all,
    is_rest,
    names_asked,
    names_in,
)

DISTRICT = (
    "Washington DC (also the cities of Alexandria and Fairfax, and the counties of Arlington, in"
    " Virginia)"
)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Denver / Aurora", {"denver", "aurora"}),
        ("CO", {"co", "colorado"}),
        ("Zürich", {"zurich"}),
        (DISTRICT, {"washington dc", "alexandria", "fairfax", "arlington", "virginia"}),
        ("City of Grapevine", {"grapevine"}),
        ("Other cities in Germany", {"germany"}),
        ("übriges Österreich", {"austria"}),
        ("Rest of France", {"france"}),
        ("Trailer with brakes", {"trailer"}),
        ("Private car, diesel", {"own car", "diesel"}),
    ],
)
def test_a_cell_can_be_asked_for_by_each_of_its_names(cell, names):
    assert names <= set(names_in(cell))


@pytest.mark.parametrize(
    "cell", ["[Other]", "All other locations", "Sonstige", "übriges Ausland", "Standard rate"]
)
def test_a_cell_may_stand_for_everything_else(cell):
    assert is_rest(cell)
    assert not is_rest("Denver")


def test_every_run_of_words_is_tried():
    assert [name for _, _, name in names_asked("New Orleans!")] == ["new", "new orleans", "orleans"]


def test_accents_and_marks_make_no_difference():
    assert folded("  São  Paulo-City ") == "sao paulo city"


@pytest.mark.parametrize(
    ("cell", "is_all"),
    [("All other cities", True), ("Übrige Orte", True), ("übrige Schweiz", False), ("Rome", False)],
)
def test_the_others_of_a_region_do_not_stand_for_all(cell, is_all):
    assert is_for_all(cell) is is_all


def test_a_german_name_is_asked_for_in_english_too():
    assert "geneva" in set(names_in("Zürich, Genf"))
