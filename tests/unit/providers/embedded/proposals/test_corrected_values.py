"""What an expense is to be, as it is said."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.providers.embedded.proposals.corrected_values import (
    amount_said,
    category_said,
    currency_said,
    day_said,
)
from tests.helpers.everyday_words import request_of
from tests.helpers.travel_sheet import rows

[TAXI] = rows("taxi")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("it wants to be 20 euros, not 18", "20.00"),
        ("gave him 2 euros on top", "20.00"),
        ("Ana paid me half back, so only claim 9.20 for it not the 18.40", "9.20"),
        ("knock it down to 9.20", "9.20"),
        ("another 3.50 euros tip, so it should come to 21.50", "21.50"),
        ("hab auf 20 Euro aufgerundet", "20.00"),
        ("2 Euro Trinkgeld kamen dazu", "20.00"),
        ("were 20 euros with tip", "20.00"),
        ("with the tip I paid 21.50, change that", "21.50"),
        ("mit Trinkgeld 21,50 gezahlt, ändere das noch", "21.50"),
        ("da fehlt das Trinkgeld, 2 Euro bar. Der Betrag ist also 20,00 statt 18,00", "20.00"),
        ("the tip is missing, 2 euros cash, so it's 20.00 instead of 18.00", "20.00"),
        ("inkl. Trinkgeld waren es 21 Euro", "21.00"),
        ("mit 3 Euro Trinkgeld, bitte ändern", "21.00"),
    ],
)
def test_an_amount(text, amount):
    assert amount_said(text, TAXI, "EUR") == (Decimal(amount), "EUR")


def test_no_amount():
    assert amount_said("it was 18 degrees", TAXI, "EUR") is None
    assert amount_said("should be higher", TAXI, "EUR") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("put it under team events please", "Team events"),
        ("that belongs under Office, not travel", "Office supplies"),
        ("das gehört unter Bewirtung", "Bewirtung"),
        ("stick it down as training all the same", "Training"),
        ("it was a client thing", "Client"),
        ("die Bücher gehören zur Weiterbildung", "Weiterbildung"),
    ],
)
def test_a_category(text, name):
    said = category_said(text, ("Office supplies", "Travel"))

    assert said is not None
    assert said.name == name


@pytest.mark.parametrize("text", ["put it in the sheet", "it was lovely", "move it to Friday 3pm"])
def test_no_category(text):
    assert category_said(text, ("Office supplies",)) is None


def test_a_currency_and_a_day():
    wrong = "the date is wrong, it was on the 9th not the 10th"

    assert currency_said("was dollars not euros", TAXI, "EUR") == "USD"
    assert currency_said("it was 12 dollars", TAXI, "EUR") == ""
    assert day_said(wrong, TAXI, request_of(wrong)) == date(2026, 11, 9)
    assert day_said("see you on the 9th", TAXI, request_of("see you on the 9th")) is None


def test_a_date_that_is_put_right_is_no_amount():
    request = request_of("they put 10 nov on the taxi but it was the 20th, change the date")

    assert amount_said("change the date of the taxi to 20 nov", TAXI, "EUR") is None
    assert day_said(request.text, TAXI, request) == date(2026, 11, 20)
