"""The row of a table that holds for the number in a question."""

import pytest

from desktop_assist.documents.fitting_row import fitting_row

SERVICE = [
    "Years on board: under 2 years | Bonus: none",
    "Years on board: 2 to 5 years | Bonus: 100 pounds",
    "Years on board: over 5 years | Bonus: 400 pounds",
]
LIMITS = [
    "Damage: up to 500 USD | Decides: shift lead",
    "Damage: up to 5,000 USD | Decides: depot manager",
    "Damage: 5,001-20,000 USD | Decides: fleet director",
    "Damage: above 20,000 USD | Decides: board",
]
TEAMS = [
    "People in the team: 0 | Rooms: none",
    "People in the team: 1-3 | Rooms: one small",
    "People in the team: 4 | Rooms: one large",
    "People in the team: 5+ | Rooms: two",
]
WERTE = [
    "Wert: bis 300 Euro | Freigabe: niemand",
    "Wert: über 300 bis 2.000 Euro | Freigabe: Teamleitung",
    "Wert: über 2.000 Euro | Freigabe: Geschäftsführung",
]
VALUES = [
    "Value: up to $500 | Approval: none",
    "Value: $500 to $5,000 | Approval: manager",
    "Value: over $5,000 | Approval: board",
]
CONTRACTS = [
    "Contract value (CAD, or the same in USD): up to 2,500 | Signed by: specialist",
    "Contract value (CAD, or the same in USD): 2,501 to 12,000 | Signed by: manager",
    "Contract value (CAD, or the same in USD): 12,001 to 60,000 | Signed by: vice president",
]
ZONEN = ["Entfernung: bis 30 km | Pauschale: 10 Euro", "Entfernung: ab 31 km | Pauschale: 20 Euro"]


@pytest.mark.parametrize(
    ("question", "rows", "place"),
    [
        ("I have been on board for three years, what is my bonus?", SERVICE, 1),
        ("It comes to $18,500. Who has to sign that one?", CONTRACTS, 2),
        ("who signs CAD 2,000?", CONTRACTS, 0),
        ("What do I get after 1 year?", SERVICE, 0),
        ("Is there a bonus for 5 years?", SERVICE, 1),
        ("And for twelve years?", SERVICE, 2),
        ("Who decides on a dent of $450?", LIMITS, 0),
        ("Who decides on 3,200 dollars?", LIMITS, 1),
        ("Who decides on 2,000 dollars?", LIMITS, 1),
        ("The crash cost 15k USD, who decides?", LIMITS, 2),
        ("A truck of 90,000 dollars is gone", LIMITS, 3),
        ("We are two people, which rooms do we get?", TEAMS, 1),
        ("Which rooms do seven people get?", TEAMS, 3),
        ("Welche Pauschale gilt bei 12 km?", ZONEN, 0),
        ("Es sind 45 km bis zum Kunden", ZONEN, 1),
        ("Wer gibt 120 Euro frei?", WERTE, 0),
        ("Wer gibt 300 Euro frei?", WERTE, 0),
        ("Wer gibt 2.000 Euro frei?", WERTE, 1),
        ("Wer muss Bestellungen über 2.000 Euro freigeben?", WERTE, 2),
        ("Who approves $4,200?", VALUES, 1),
        ("Who signs for more than 5,000 dollars?", VALUES, 2),
    ],
)
def test_it_is_the_one_that_the_number_lies_in(question, rows, place):
    assert fitting_row(question, rows) == rows[place]


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("What is the bonus?", SERVICE),
        ("What is the bonus in 2026?", SERVICE),
        ("What is the bonus after 3 weeks?", SERVICE),
        ("Who decides on 40 euros?", LIMITS),
        ("Which rooms do I get for 4 days?", TEAMS),
        ("Who decides on $450?", LIMITS[:1]),
        ("Who decides on $450?", ["Damage of 500 USD is small.", "A dent of 450 USD is not."]),
        ("Which step takes 2 days?", ["Step: Step 1 | Who: you", "Step: Step 2 | Who: HR"]),
        ("I have 2 years", [SERVICE[1], "Step: 1 | Who: you"]),
    ],
)
def test_there_is_none_where_another_thing_is_counted(question, rows):
    assert fitting_row(question, rows) == ""
