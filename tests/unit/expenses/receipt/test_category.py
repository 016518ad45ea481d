"""What kind of expense it is."""

import pytest

from desktop_assist.expenses.receipt.category import category_of


@pytest.mark.parametrize(
    ("merchant", "text", "category"),
    [
        ("Hotel Alte Brauerei", "", "Hotel"),
        ("Taxi Nord", "", "Transport"),
        ("Harbour Street Cafe", "", "Meals"),
        ("Tram Stop Espresso", "", "Meals"),
        ("Petron Permas Jaya", "", "Fuel"),
        ("QualityHosting AG", "Small Business Exchange hosting", "Software"),
        ("Kaiseki", "Sushi Dinner\nMiso Soup\nGuests 2", "Meals"),
        ("XYZ", "", ""),
    ],
)
def test_a_name_or_the_goods_tell_it(merchant, text, category):
    assert category_of(merchant, text, {})[0] == category


def test_what_was_chosen_before_wins():
    known = {"Harbour Street Café": "Team events"}

    assert category_of("HARBOUR STREET CAFE", "", known) == ("Team events", 0.95)


def test_the_sheets_own_word_is_taken():
    assert category_of("Taxi Nord", "", {}, ("Travel", "Office"))[0] == "Travel"


@pytest.mark.parametrize(
    ("merchant", "text", "category"),
    [
        ("Albergo Tre Fontane", "Pernottamento camera singola", "Hotel"),
        ("Tre Fontane", "Camera 11\nPernottamento camera doppia", "Hotel"),
        ("Penzion Pod Lípou", "Ubytování", "Hotel"),
        ("Hospoda U Mostu", "", "Meals"),
        ("Foto Nord", "Camera bag", "Equipment"),
        ("Parkovací dům Jih", "", "Parking"),
    ],
)
def test_neighbours_languages_tell_it_too(merchant, text, category):
    assert category_of(merchant, text, {})[0] == category


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Room 12\nArrival 5 May\nDeparture 7 May\nBreakfast\nDinner\nDinner", "Hotel"),
        ("Zimmer 12, Anreise 5.5., Abreise 7.5., Frühstück, Abendessen", "Hotel"),
        ("Passenger A Moreau\nFlight ZZ 12\nSnack", "Transport"),
        ("Departure 8:15, arrival 11:20, coach 4, seat 12, 2nd class\nCoffee", "Transport"),
        ("Dining room, arrival 19:00\nDinner 30.00", "Meals"),
    ],
)
def test_what_papers_of_a_kind_have_in_common_tells_it(text, category):
    assert category_of("Blue Door", text, {})[0] == category
