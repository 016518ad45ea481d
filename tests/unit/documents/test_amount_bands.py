"""An amount lies in one row of a table of amounts."""

import pytest

from desktop_assist.documents.amount_bands import row_for_amount

GERMAN = (
    "Wert: bis 300 Euro | Freigabe: niemand",
    "Wert: über 300 bis 2.000 Euro | Freigabe: Teamleitung",
    "Wert: über 2.000 Euro | Freigabe: Geschäftsführung",
)
ENGLISH = (
    "Value: up to $500 | Approval: none",
    "Value: $500 to $5,000 | Approval: manager",
    "Value: over $5,000 | Approval: board",
)


@pytest.mark.parametrize(
    ("question", "rows", "place"),
    [
        ("Wer gibt 120 Euro frei?", GERMAN, 0),
        ("Wer gibt 2.000 Euro frei?", GERMAN, 1),
        ("Wer muss Bestellungen über 2.000 Euro freigeben?", GERMAN, 2),
        ("Who approves $4,200?", ENGLISH, 1),
        ("Who signs for 12,000 dollars?", ENGLISH, 2),
    ],
)
def test_the_row_that_holds_the_amount_is_taken(question, rows, place):
    assert row_for_amount(question, rows[1], rows) == rows[place]


@pytest.mark.parametrize(
    ("question", "chosen", "rows"),
    [
        ("Wer gibt das frei?", GERMAN[0], GERMAN),
        ("Wer gibt 120 Euro frei?", "Alle Beträge sind netto.", GERMAN),
        ("Wer gibt 120 Euro frei?", GERMAN[1], GERMAN[1:2]),
    ],
)
def test_else_what_was_chosen_stays(question, chosen, rows):
    assert row_for_amount(question, chosen, rows) == chosen
