"""The sentences can be filled in in both languages."""

import pytest

from desktop_assist.providers.embedded.failures.german_failure import german_of
from desktop_assist.providers.embedded.failures.warnings import WARNINGS
from tests.helpers.blanks import blanks_of


def test_both_languages_speak_of_the_same():
    strange = [one for one in WARNINGS if not blanks_of(one.german) <= blanks_of(one.english)]

    assert strange == []


def test_columns_have_their_german_names():
    said = german_of("The sheet has no column for: category, payment.")

    assert said == "Die Tabelle hat keine Spalte für: Kategorie, Zahlung."


@pytest.mark.parametrize(
    ("reason", "german"),
    [
        (
            "The exchange rates here end on 30 October 2026, with 1 USD = 0.89509 EUR.",
            "Die Wechselkurse hier enden am 30. Oktober 2026, mit 1 USD = 0,89509 EUR.",
        ),
        (
            "There is no exchange rate for RUB on 5 January 2024.",
            "Für RUB gibt es am 5. Januar 2024 keinen Wechselkurs.",
        ),
        ("Nobody knows.", "Nobody knows."),
    ],
)
def test_why_an_amount_was_not_compared_is_said_in_german(reason, german):
    said = german_of(f"Amounts in USD cannot be compared with the limits: {reason}")

    assert said == f"Beträge in USD lassen sich nicht mit den Grenzen vergleichen: {german}"
