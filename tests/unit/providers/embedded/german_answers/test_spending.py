"""What was spent, in German."""

import pytest

from desktop_assist.providers.embedded.german_answers.summary import german_summary
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.helpers.earlier_turns import HOTEL, OCTOBER, TAXI

USED = {"currency": "USD", "rate": "0.8950948", "date": "2026-10-30", "source": "ECB"}


def said(tool, arguments, **output):
    return german_summary(PlannedCall(tool, arguments), output)


def test_what_lacks_a_receipt_is_named():
    found = said(
        "list_expenses",
        {"without": "receipt"},
        expenses=[TAXI],
        totals={"EUR": "12.50"},
    )

    assert found == (
        "Zu 1 Ausgabe fehlt der Beleg: 12,50 EUR bei Taxi am Samstag, 21. November 2026. "
        "Zusammen 12,50 EUR."
    )


def test_the_largest_is_named():
    asked = {**OCTOBER, "order": "largest", "count": 1}

    found = said("list_expenses", asked, expenses=[HOTEL], totals={"EUR": "120.00"})

    assert found == (
        "Ihre größte Ausgabe im Oktober 2026 ist 120,00 EUR bei Hotel am Samstag, "
        "21. November 2026."
    )


def test_a_total_in_one_currency_names_its_rates_and_what_has_none():
    total = {"currency": "EUR", "amount": "99.51", "rates": [USED], "missing": ["3"]}

    found = said(
        "list_expenses",
        {"total_in": "EUR"},
        expenses=[TAXI, HOTEL],
        totals={"EUR": "10.00", "USD": "200.00"},
        altogether=total,
    )

    assert "Insgesamt sind das 99,51 EUR (1 USD = 0,895095 EUR, EZB vom Freitag, 30. Okt" in found
    assert "Nicht darin: 1 Ausgabe, für deren Tag kein Kurs bekannt ist." in found


@pytest.mark.parametrize(
    ("difference", "words"), [("20.00", "jetzt also 20,00 EUR mehr"), ("0", "kein Unterschied")]
)
def test_two_months_are_compared(difference, words):
    compared = {
        "from": "2026-09-01",
        "to": "2026-09-30",
        "count": 2,
        "totals": {"EUR": "80.00"},
        "difference": {"EUR": difference},
    }
    group = {"name": "Taxi", "count": 1, "totals": {"EUR": "100.00"}}

    found = said(
        "summarize_expenses",
        OCTOBER,
        by="category",
        groups=[group],
        totals={"EUR": "100.00"},
        compared=compared,
    )

    assert "Im September 2026 waren es 80,00 EUR" in found
    assert words in found


def test_what_seems_to_be_there_is_asked_about():
    given = {"merchant": "Taxi", "amount": "12.50", "currency": "EUR"}

    found = said("add_expense", given, added=False, duplicates=[{"row": 5}])

    assert found == (
        "Noch nicht eingetragen: 12,50 EUR bei Taxi scheint schon da zu sein (Zeile 5). "
        "Trotzdem noch einmal eintragen?"
    )


def test_what_is_not_filled_in_is_named():
    found = said("list_expenses", {"without": "category"}, expenses=[TAXI], totals={"EUR": "12.50"})

    assert found == "Sie haben 12,50 EUR ausgegeben: 1 Ausgabe (ohne Kategorie)."


@pytest.mark.parametrize(
    ("is_handed_in", "words"), [(False, "noch nicht eingereicht"), (True, "eingereicht")]
)
def test_whether_they_were_handed_in_is_said(is_handed_in, words):
    found = said(
        "list_expenses", {"handed_in": is_handed_in}, expenses=[TAXI], totals={"EUR": "12.50"}
    )

    assert found == f"Sie haben 12,50 EUR ausgegeben: 1 Ausgabe ({words})."


def test_chosen_expenses_are_named():
    found = said("list_expenses", {"ids": ["row 2"]}, expenses=[TAXI], totals={"EUR": "12.50"})

    assert found.startswith("Sie haben 12,50 EUR ausgegeben: 1 Ausgabe, nämlich ")
