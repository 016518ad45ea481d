"""Where money was spent and what it was for."""

import pytest

from desktop_assist.providers.embedded.slots.expense_names import first_upper, names_in


@pytest.mark.parametrize(
    ("rest", "names"),
    [
        ("train to Leeds", ("Train to Leeds", "")),
        ("I spent ¦ on a train to Leeds ¦", ("Train to Leeds", "")),
        ("add ¦ taxi from the hotel to the station", ("Taxi from the hotel to the station", "")),
        ("flight to Oslo with SAS ¦", ("SAS", "Flight to Oslo")),
        ("¦ uber to client site", ("Uber", "Uber to client site")),
        ("¦ train to Leeds for the audit", ("Train to Leeds", "Audit")),
        ("Ich habe ¦ für ein Taxi zum Flughafen bezahlt", ("Taxi zum Flughafen", "")),
        ("Zug von Berlin nach Köln ¦", ("Zug von Berlin nach Köln", "")),
    ],
)
def test_where_a_ride_goes_to_is_not_who_was_paid(rest, names):
    assert names_in(rest) == names


@pytest.mark.parametrize(
    ("rest", "names"),
    [
        ("lunch with Tom ¦", ("Lunch", "With Tom")),
        ("dinner with Tom and Lena", ("Dinner", "With Tom and Lena")),
        ("Mittagessen mit Lena ¦", ("Mittagessen", "Mit Lena")),
        ("dinner with Tom at Vapiano", ("Vapiano", "Dinner with Tom")),
        ("flight with Lufthansa", ("Lufthansa", "Flight")),
        ("¦ to Deutsche Bahn", ("Deutsche Bahn", "")),
    ],
)
def test_who_one_ate_with_is_not_who_was_paid(rest, names):
    assert names_in(rest) == names


def test_a_name_begins_with_a_capital():
    assert first_upper("coffee at Roma") == "Coffee at Roma"
